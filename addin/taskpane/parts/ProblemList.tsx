import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Problem } from "../../../core/problem";
import { usePane } from "../shell/pane-context";
import { ActionButton } from "./ActionButton";
import { LinkButton } from "./LinkButton";

/** More lines than this help nobody: the first are mended, and the list follows. */
const MOST_LINES = 50;

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalM, margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
  place: { fontWeight: tokens.fontWeightSemibold },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

/** One line a problem, in the words of the command line. Choosing one selects its cell. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): ReactElement {
  const styles = useStyles();
  const { goTo, answer } = usePane();
  const more = problems.length - MOST_LINES;
  return (
    <ul id="problem-list" className={styles.list}>
      {problems.slice(0, MOST_LINES).map(({ where, message, answers = [] }) => (
        <li key={`${where} ${message}`}>
          <LinkButton tone="bad" onClick={() => goTo(where)}>
            <span className={styles.place}>{where}</span>: {message}
          </LinkButton>
          {answers.length > 0 && (
            <div className={`answers ${styles.answers}`}>
              {answers.map(({ says, answer: said }) => (
                <ActionButton key={says} size="small" onClick={() => answer(said)}>
                  {says}
                </ActionButton>
              ))}
            </div>
          )}
        </li>
      ))}
      {more > 0 && <li>and {more} more. Put these right first, and the rest will follow.</li>}
    </ul>
  );
}
