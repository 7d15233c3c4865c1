import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneState } from "./pane-context";

const useStyles = makeStyles({
  status: { margin: `0 0 ${tokens.spacingVerticalM}`, minHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** What is being done and what happened, in words; screen readers read every change out. */
export function StatusRegion(): ReactElement {
  const { status } = usePaneState();
  return (
    <p id="status" role="status" className={useStyles().status}>
      {status}
    </p>
  );
}
