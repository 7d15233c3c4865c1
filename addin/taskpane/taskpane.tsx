import { createRoot } from "react-dom/client";
import { offerBlankCellsReader } from "../../core/blank-cells-reader";
import { readBlankCells } from "../blank-cells";
import { associateButtons } from "../commands/commands";
import { screens } from "./screens";
import { openPane } from "./shell/pane";
import { PaneApp } from "./shell/Shell";
import { screenAskedFor } from "./shell/screen";

const pane = openPane(screens);

// Before anything else: Excel may ask for a function as soon as the page is there.
offerBlankCellsReader({
  read: (addresses) => Office.onReady().then(() => readBlankCells(addresses)),
  cannotAsk: () => pane.cannotTellBlanks(),
});

/** The page that Excel keeps for the pane, the ribbon buttons and the custom functions together. */
void Office.onReady(({ host }) => {
  const root = document.getElementById("pane");
  if (root) createRoot(root).render(<PaneApp pane={pane} />);
  if (host !== Office.HostType.Excel) return pane.isOutsideExcel();
  associateButtons(pane);
  const screen = screenAskedFor(location.search);
  if (screen) pane.show(screen);
  void pane.look();
});
