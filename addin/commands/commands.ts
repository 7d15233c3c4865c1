import type { Wanted } from "../surveying";
import type { Pane } from "../taskpane/shell/pane";
import { fetched } from "../taskpane/shell/fetched-parts";
import { showFunction } from "../taskpane/shell/screen";

/** The ribbon buttons and the documents that each makes, as many of them as the workbook holds. */
const BUTTONS: Readonly<Record<string, Wanted>> = {
  MAKEAGENDAPACK: "papers of the meeting",
  MAKEACTIONPOINTS: ["action-points"],
  MAKEDHRACTIONPLAN: ["dhr-action-plan"],
  MAKEPERFORMANCEREPORT: ["performance-report"],
};

/**
 * Does a ribbon button's job. One that makes documents does so with no further question where nothing must be put right,
 * and shows what must be where something does; the pane opens either way, because "Save again" and the problems live
 * there. So does the one that adds status columns to the table that is selected. One that is named after a screen opens the
 * pane at that screen; it is a function, and no pane of its own, because a shared runtime has one pane only (Microsoft's page
 * on configuring a shared runtime).
 */
export function associateButtons(pane: Pane): void {
  for (const [button, documents] of Object.entries(BUTTONS)) associate(button, () => pane.make(documents));
  // The screen says what is in the way, or what to select.
  associate("ADDSTATUSCOLUMNS", () => {
    pane.show("analyst");
    return pane.doing("Adding the status columns", async () => pane.say(await (await fetched.analyst()).followedSelection(pane).carryOut("targets")));
  });
  for (const screen of pane.screens) {
    associate(showFunction(screen), () => {
      pane.show(screen.name);
      return Promise.resolve();
    });
  }
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
