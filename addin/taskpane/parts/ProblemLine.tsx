import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Problem } from "../../../core/problem";
import { parsePlace } from "../../../core/workbook/address";
import { remedyOf } from "../../remedy";
import { usePane, usePaneState } from "../shell/pane-context";
import { ActionButton } from "./ActionButton";
import { LinkButton } from "./LinkButton";

const useStyles = makeStyles({
  place: { fontWeight: tokens.fontWeightSemibold },
  elsewhere: { color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  answer: { maxWidth: "100%", minWidth: 0, textAlign: "left", overflowWrap: "anywhere" },
});

/** A problem, with its obvious remedy where it has one, and what else can be said of the heading that it is about. */
export function ProblemLine({ problem }: { readonly problem: Problem }): ReactElement {
  const styles = useStyles();
  const { goTo, answer, remedy } = usePane();
  const { found } = usePaneState();
  const { where, place, message, answers = [] } = problem;
  const isInWorkbook = found?.sheets.some(({ sheet }) => sheet === parsePlace(where).sheet) ?? true;
  const obvious = found && remedyOf(problem, found.types);
  const words = (
    <>
      <span className={styles.place}>{[where, ...(place === undefined ? [] : [place])].join(", ")}</span>: {message}
    </>
  );
  return (
    <li>
      {isInWorkbook ? (
        <LinkButton tone="bad" onClick={() => goTo(where)}>
          {words}
        </LinkButton>
      ) : (
        <span className={styles.elsewhere}>{words}</span>
      )}
      {answers.length > 0 && (
        <div className={`answers ${styles.answers}`}>
          {obvious && (
            <ActionButton size="small" appearance="primary" className={`remedy ${styles.answer}`} onClick={() => remedy(obvious)}>
              {obvious.says}
            </ActionButton>
          )}
          {answers.map(({ says, answer: said }) => (
            <ActionButton key={says} size="small" className={styles.answer} onClick={() => answer(said)}>
              {says}
            </ActionButton>
          ))}
        </div>
      )}
    </li>
  );
}
