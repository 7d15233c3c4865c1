import { MEETING_PAPERS, type Pane } from "../taskpane/pane";

/** The ribbon buttons and the documents that each makes, as many of them as the workbook holds. */
const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  MAKEAGENDAPACK: MEETING_PAPERS,
  MAKEACTIONPOINTS: ["action-points"],
  MAKEDHRACTIONPLAN: ["dhr-action-plan"],
  MAKEPERFORMANCEREPORT: ["performance-report"],
};

/**
 * The buttons that open a screen of the pane. They are functions, and no panes of their own, because a shared runtime has
 * one pane only (Microsoft's page on configuring a shared runtime).
 */
const SCREENS: readonly string[] = ["SHOWPACK", "SHOWADDTHESHEETS", "SHOWSMART", "SHOWANALYST"];

/**
 * Does a ribbon button's job: makes its documents with no further question where nothing must be put right, and shows
 * what must be where something does. The pane opens either way, because "Save again" and the problems live there.
 */
export function associateButtons(pane: Pane): void {
  for (const [button, documents] of Object.entries(BUTTONS)) associate(button, () => pane.make(documents));
  for (const button of SCREENS) associate(button, () => pane.look());
}

function associate(button: string, job: () => Promise<void>): void {
  Office.actions.associate(button, async (event: Office.AddinCommands.Event) => {
    try {
      // A build that cannot show the pane still makes the papers.
      await Office.addin.showAsTaskpane().catch(() => undefined);
      await job();
    } finally {
      event.completed();
    }
  });
}
