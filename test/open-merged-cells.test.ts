import ExcelJS from "exceljs";
import { lookThroughWorkbook } from "../addin/workbook";
import { writeSheetEdits } from "../addin/write-sheet-edits";
import { ExcelHost } from "./excel-host/excel-host";
import { WINDOWS } from "./excel-host/builds";
import { openBare, type OpenedPane } from "./excel-host/jsdom-excel";

let pane: OpenedPane | undefined;
afterEach(() => pane?.close());

test("merged cells are opened in the open workbook: the first keeps its words, and the cell below takes its own", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Plan");
  sheet.addRows([["Recommendation", "Action to take"], ["Train all staff", "Write a course"], [null, "Hold the course"], ["Review it", "Ask the trainers"]]);
  sheet.mergeCells("A2:A3");
  const host = new ExcelHost(workbook);
  pane = await openBare(host, WINDOWS);
  Object.assign(globalThis, { Excel: pane.excel, Office: pane.office });
  const grid = (await lookThroughWorkbook()).grids[0];
  if (!grid) throw new Error("There is no sheet.");
  expect(grid.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
  const before = host.workbookRoundTrips;
  await writeSheetEdits([{ kind: "unmerge", sheet: "Plan", block: "A2:A3" }, { kind: "write", sheet: "Plan", address: "A3", value: "Train new staff" }], grid);
  expect([host.workbookRoundTrips - before, host.valuesAt("Plan!A2:A4").flat(), host.refused]).toEqual([2, ["Train all staff", "Train new staff", "Review it"], []]);
  expect((await lookThroughWorkbook()).grids[0]?.merges).toEqual([]);
});
