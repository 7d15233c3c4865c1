import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlanOnForm } from "../../../templates/dhr-action-plan/plan-form";
import { LinkButton } from "../parts/LinkButton";
import { Tag } from "../parts/Tag";
import { TaskRow } from "../parts/TaskRow";
import { usePane } from "../shell/pane-context";
import { overviewInWords, overviewOf, type OverviewLine } from "./plan-overview";

const useStyles = makeStyles({
  summary: { margin: `0 0 ${tokens.spacingVerticalM}` },
  wrong: { margin: `0 0 ${tokens.spacingVerticalM}`, paddingLeft: tokens.spacingHorizontalM, borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}` },
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const TONES = { Overdue: "bad", Completed: "good", Closed: "done", "In progress": "absent", "Not started": "absent", "No action yet": "absent" } as const;

interface Shown {
  readonly plan: PlanOnForm;
  onChoose(index: number): void;
}

/** All recommendations of the plan: first what is unfinished, and what of it is overdue against the original date. */
export function Overview({ plan, onChoose }: Shown): ReactElement {
  const styles = useStyles();
  const { showProblems } = usePane();
  const lines = overviewOf(plan);
  const part = (id: string, words: string, own: readonly OverviewLine[]): ReactElement | null =>
    own.length === 0 ? null : (
      <section aria-labelledby={`${id}-heading`}>
        <h2 id={`${id}-heading`} className={styles.heading}>
          {words}
        </h2>
        <ul id={id} className={styles.list}>
          {own.map(({ index, title, hint, status }) => (
            <TaskRow key={index} id={`recommendation-${index + 1}`} title={title} hint={hint} tag={<Tag tone={TONES[status]}>{status}</Tag>} onChoose={() => onChoose(index)} />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <p id="plan-summary" className={styles.summary}>
        {overviewInWords(plan)}
      </p>
      {plan.problems.length > 0 && (
        <p className={styles.wrong}>
          <LinkButton id="plan-problems" tone="bad" onClick={() => showProblems()}>
            {plan.problems.length === 1 ? "See what must be put right in the plan" : `See the ${plan.problems.length} things to put right in the plan`}
          </LinkButton>
        </p>
      )}
      {part("unfinished", "Unfinished", lines.filter(({ isFinished }) => !isFinished))}
      {part("finished", "Finished", lines.filter(({ isFinished }) => isFinished))}
    </>
  );
}
