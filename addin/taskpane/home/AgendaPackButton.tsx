import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane, usePaneState } from "../shell/pane-context";

/** Leads to the screen that puts the agenda and its papers together, where the workbook has an agenda. */
export function AgendaPackButton(): ReactElement | null {
  const { show } = usePane();
  const hasAgenda = usePaneState().found?.sheets.some(({ documents }) => documents.includes("agenda"));
  if (!hasAgenda) return null;
  return (
    <Button id="open-agenda-pack" onClick={() => show("agenda-pack")}>
      Add papers to the pack
    </Button>
  );
}
