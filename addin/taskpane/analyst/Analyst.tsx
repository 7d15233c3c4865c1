import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, type ReactElement } from "react";
import { followedSelection, TO_SELECT, tooLargeWords } from "../../analyst/followed-selection";
import { ProblemList } from "../parts/ProblemList";
import { usePane, usePaneState } from "../shell/pane-context";
import { SelectedTable } from "./SelectedTable";
import { WhyStatus } from "./WhyStatus";

const useStyles = makeStyles({
  seen: { margin: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalXL },
  heading: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** A bench for the analyst: it follows the selection, says what it sees, and offers what can be done with it. */
export default function Analyst(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { found, isInExcel } = usePaneState();
  const followed = followedSelection(pane);
  const { selected, tooLarge } = useSyncExternalStore(followed.state.subscribe, followed.state.get);
  useEffect(() => followed.follow(), [followed]);
  // What the workbook holds was read again, so that it may have changed.
  useEffect(() => {
    if (isInExcel && found) void followed.refresh();
  }, [followed, found, isInExcel]);
  const isKnown = selected?.words !== undefined || selected?.why !== undefined;
  return (
    <>
      <div role="status" id="selected">
        {selected?.words !== undefined && <p className={styles.seen}>{selected.words}</p>}
        {selected?.why && <WhyStatus why={selected.why} />}
        {selected && !isKnown && selected.problems.length === 0 && <p className={styles.seen}>No table that is known here is selected.</p>}
        {tooLarge !== undefined && <p className={styles.seen}>{tooLargeWords(tooLarge)}</p>}
      </div>
      {selected && <SelectedTable selected={selected} />}
      {selected && selected.problems.length > 0 && (
        <section aria-labelledby="to-mend">
          <h2 id="to-mend" className={styles.heading}>
            To put right in this table
          </h2>
          <ProblemList problems={selected.problems} />
        </section>
      )}
      {selected && selected.kind === undefined && (
        <div id="to-select">
          <p className={styles.seen}>Select a cell in one of these:</p>
          <ul className={styles.list}>
            {Object.entries(TO_SELECT).map(([kind, words]) => (
              <li key={kind}>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
