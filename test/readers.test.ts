import fs from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { readOpenWorkbook } from "../addin/workbook";
import type { Cell } from "../core/workbook/cell";
import { NO_CELLS, cellAt, lastRow, type SheetGrid } from "../core/workbook/sheet-grid";
import { shownText } from "../core/workbook/shown-text";
import type { Workbook } from "../core/workbook/workbook";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom } from "./excel-host/jsdom-excel";
import { EXAMPLES, gridsOf } from "./made-documents";
import { CORPUS, describeWith } from "./programs";

/** The short date of every country is one thing to people, and two codes to the two readers. */
const withOneShortDate = (text: string): string => text.replace(/"mm-dd-yy"/g, '"m/d/yyyy"');

/** What the add-in reads of a workbook that is open. */
async function readInPane(host: ExcelHost): Promise<Workbook> {
  const pane = await openInJsdom(host);
  try {
    await pane.status(/can be made|put right/);
    Object.assign(globalThis, { Office: pane.office });
    return await pane.excel.run((context) => readOpenWorkbook(context));
  } finally {
    pane.close();
  }
}

/** Of hidden sheets Excel is asked for the names alone. */
const withoutHidden = (grids: readonly SheetGrid[]): readonly SheetGrid[] => grids.map((grid) => (grid.hidden ? { sheet: grid.sheet, hidden: true, ...NO_CELLS } : grid));

describe("both readers give the same grid", () => {
  test.each(EXAMPLES.map(([example]) => example))("%s", async (example) => {
    const bytes = new Uint8Array(fs.readFileSync(path.join("examples", `${example}.xlsx`)));
    const { grids: inExcel } = await readInPane(await ExcelHost.open(bytes));
    expect(JSON.parse(withOneShortDate(JSON.stringify(inExcel)))).toEqual(JSON.parse(withOneShortDate(JSON.stringify(withoutHidden(gridsOf(example))))));
    expect(inExcel.length).toBeGreaterThan(0);
  });

  test("a sheet with a filter, a named range, hidden rows and columns, merged cells and an Excel table", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Odd sheet");
    sheet.addRows([["Title"], [], ["a", "b", "c", "d"], [1, "two", true, new Date(Date.UTC(2011, 4, 3))], [2, "x", false, null], [3, "y", null, 4]]);
    sheet.mergeCells("A1:C1");
    sheet.autoFilter = "A3:D6";
    sheet.getRow(5).hidden = true;
    sheet.getColumn(2).hidden = true;
    workbook.definedNames.add("'Odd sheet'!$A$3:$D$6", "ActionPoints");
    workbook.addWorksheet("Table").addTable({ name: "Agenda", ref: "B2", headerRow: true, columns: [{ name: "No.", filterButton: true }, { name: "Item", filterButton: true }], rows: [[1, "Welcome"]] });
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const fromFile = readWorkbook(bytes);
    const inExcel = await readInPane(await ExcelHost.open(bytes));
    if ("message" in fromFile) throw new Error(fromFile.message);
    expect(JSON.parse(withOneShortDate(JSON.stringify(inExcel.grids)))).toEqual(JSON.parse(withOneShortDate(JSON.stringify(fromFile.grids))));
    expect(fromFile.grids[0]).toMatchObject({
      hiddenRows: [4],
      hiddenColumns: [1],
      filters: [{ top: 2, left: 0, bottom: 5, right: 3 }],
      names: [{ name: "ActionPoints", block: { top: 2, left: 0, bottom: 5, right: 3 } }],
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    });
    expect(fromFile.grids[1]).toMatchObject({ tables: [{ name: "Agenda" }], filters: [{ top: 1, left: 1, bottom: 2, right: 2 }] });
  });
});

/** Files that the stand-in for Excel, ExcelJS, cannot open, takes minutes over, or changes the number formats of. */
const NOT_FOR_THE_STAND_IN = new Set(["openpyxl-bigfoot.xlsx", "poi-cf-samples.xlsx", "scrum-dashboard.xlsx", "tidyxl-jmp-sas.xlsx", "wales-over16-xprefix.xlsx", "poi-many-merges.xlsx", "sheetjs-formula-stress.xlsx"]);
/** Larger ones take the stand-in too long. */
const LARGEST_BYTES = 150_000;

describeWith(CORPUS, "both readers give the same grid of workbooks that nobody here wrote", () => {
  const folder = CORPUS.place ?? "";
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name) && !NOT_FOR_THE_STAND_IN.has(name) && fs.statSync(path.join(folder, name)).size < LARGEST_BYTES) : [];
  let compared = 0;

  test.each(files)("%s", async (name) => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(folder, name)));
    const fromFile = readWorkbook(bytes);
    if ("message" in fromFile) return;
    const { grids } = await readInPane(await ExcelHost.open(bytes));
    for (const grid of withoutHidden(fromFile.grids)) {
      const other = grids.find(({ sheet }) => sheet === grid.sheet);
      if (!other || other.rows.length === 0) continue;
      const marks = ({ hidden, tables, hiddenRows, hiddenColumns, filters }: SheetGrid): unknown => ({ hidden, tables, hiddenRows, hiddenColumns, filters });
      expect([grid.sheet, marks(other)]).toEqual([grid.sheet, marks(grid)]);
      expect(differences(grid, other).slice(0, 3)).toEqual([]);
      compared++;
    }
  }, 60_000);

  test("there are many of them", () => {
    expect(compared).toBeGreaterThan(files.length);
  });
});

/** The cells that show one thing to one reader and another to the other. */
function differences(fromFile: SheetGrid, inExcel: SheetGrid): readonly string[] {
  const found: string[] = [];
  for (let row = Math.min(fromFile.top, inExcel.top); row <= Math.max(lastRow(fromFile), lastRow(inExcel)); row++) {
    const cells = fromFile.rows[row - fromFile.top] ?? [];
    for (let column = 0; column < fromFile.left + cells.length; column++) {
      const [ours, theirs] = [cellAt(fromFile, row, column), cellAt(inExcel, row, column)];
      if (isFaultOfTheStandIn(fromFile, row, column, ours, theirs)) continue;
      // Of raised digits Excel tells the pane nothing.
      const [inFile, inPane] = [shownText({ value: ours.value, format: ours.format }), shownText(theirs)];
      if (inFile !== inPane) found.push(`${row + 1} ${column + 1}: ${inFile} / ${inPane}`);
    }
  }
  return found;
}

/** ExcelJS has no values under merged cells, none of formulas that were never worked out, and makes dates of words in cells with a date's format. */
function isFaultOfTheStandIn({ merges }: SheetGrid, row: number, column: number, ours: Cell, theirs: Cell): boolean {
  if (typeof ours.value === "object" && ours.value !== null) return theirs.value === null || shownText(theirs) === ours.value.error;
  if (merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left))) return true;
  return typeof ours.value === "string" && (typeof theirs.value === "number" || ours.value.includes("\u0007"));
}
