import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ErrorSummary } from "../parts/ErrorSummary";
import { usePaneState } from "../shell/pane-context";

/** As many as help: the first are mended in Word, and the file is chosen again. */
const MOST_LINES = 50;

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  place: { fontWeight: tokens.fontWeightSemibold },
});

/** All that is wrong with a Word file of the council's own, each thing with its place. */
export function RefusedTemplate(): ReactElement | null {
  const styles = useStyles();
  const { refused } = usePaneState();
  if (!refused) return null;
  const { problems, untilThen } = refused;
  const more = problems.length - MOST_LINES;
  return (
    <ErrorSummary id="refused" heading="There is a problem in a template">
      <span id="refused-until-then">Put this right in Word, save the file, and choose it again. {untilThen}</span>
      <ul id="refused-list" className={styles.list}>
        {problems.slice(0, MOST_LINES).map(({ where, place, message }) => (
          <li key={`${where} ${place} ${message}`}>
            <span className={styles.place}>{[where, ...(place === undefined ? [] : [place])].join(", ")}</span>: {message}
          </li>
        ))}
        {more > 0 && <li>and {more} more. Put these right first, and choose the file again.</li>}
      </ul>
    </ErrorSummary>
  );
}
