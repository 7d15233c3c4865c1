import { MEETING_PAPERS, type Pane } from "../taskpane/pane";

/** The ribbon buttons and the documents that each makes, as many of them as the workbook holds. */
const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  MAKEAGENDAPACK: MEETING_PAPERS,
  MAKEACTIONPOINTS: ["action-points"],
  MAKEDHRACTIONPLAN: ["dhr-action-plan"],
};

/**
 * Does a ribbon button's job: makes its documents with no further question where nothing must be put right, and shows
 * what must be where something does. The pane opens either way, because "Save again" and the problems live there.
 */
export function associateButtons(pane: Pane): void {
  for (const [button, documents] of Object.entries(BUTTONS)) {
    Office.actions.associate(button, async (event: Office.AddinCommands.Event) => {
      try {
        // A build that cannot show the pane still makes the papers.
        await Office.addin.showAsTaskpane().catch(() => undefined);
        await pane.make(documents);
      } finally {
        event.completed();
      }
    });
  }
}
