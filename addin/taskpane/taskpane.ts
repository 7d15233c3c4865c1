import { offerBlankCellsReader } from "../../core/blank-cells-reader";
import { readBlankCells } from "../blank-cells";
import { associateButtons } from "../commands/commands";
import { element } from "./element";
import { openPane } from "./pane";

// Before anything else: Excel may ask for a function as soon as the page is there.
offerBlankCellsReader({
  read: (addresses) => Office.onReady().then(() => readBlankCells(addresses)),
  cannotAsk() {
    element("blank-cells").hidden = false;
  },
});

/** The page that Excel keeps for the pane, the ribbon buttons and the custom functions together. */
void Office.onReady(({ host }) => {
  const pane = openPane();
  if (host !== Office.HostType.Excel) {
    const status = document.getElementById("status");
    if (status) status.textContent = "Open this from the tab Community Safety of Excel: it makes papers from the workbook that is open there.";
    return;
  }
  associateButtons(pane);
  void pane.look();
});
