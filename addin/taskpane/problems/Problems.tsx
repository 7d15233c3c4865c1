import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ActionButton } from "../parts/ActionButton";
import { ErrorSummary } from "../parts/ErrorSummary";
import { ProblemList } from "../parts/ProblemList";
import { usePane, usePaneState } from "../shell/pane-context";
import { answeredAndUnread } from "./answered-and-unread";

const useStyles = makeStyles({ actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** What must be put right in the workbook before its papers can be made. */
export default function Problems(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { found } = usePaneState();
  const problems = found?.problems.filter(({ code }) => code !== "not-in-this-workbook") ?? [];
  const forgettable = found ? answeredAndUnread(found) : [];
  return (
    <>
      {problems.length > 0 ? (
        <ErrorSummary id="problems" heading="There is a problem">
          Choose a line to go to its place.
          <ProblemList problems={problems} />
        </ErrorSummary>
      ) : (
        found && <p id="nothing-wrong">Nothing must be put right in this workbook.</p>
      )}
      <div className={styles.actions}>
        {forgettable.map((document) => (
          <ActionButton key={document} onClick={() => pane.forget(document)}>
            Forget what I said of headings
          </ActionButton>
        ))}
        <ActionButton id="look-again" onClick={() => void pane.look()}>
          Check again
        </ActionButton>
      </div>
    </>
  );
}
