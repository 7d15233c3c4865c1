import ExcelJS from "exceljs";
import { gridsOf } from "./made-documents";

type Row = readonly (string | number | null)[];

/** The cells of an example, without what is worked out in it. */
function cellsOf(example: string, sheet: string, columns: readonly number[], from: number, to: number): readonly Row[] {
  const grid = gridsOf(example).find((each) => each.sheet === sheet);
  return Array.from({ length: to - from + 1 }, (_, index) =>
    columns.map((column) => {
      const value = grid?.rows[from + index - 1 - grid.top]?.[column - grid.left]?.value ?? null;
      return typeof value === "string" || typeof value === "number" ? value : null;
    }),
  );
}

/** The targets of the Cambridge report of 2010/11: their priority, wording, baseline and outturn, as somebody would type them. */
export const CAMBRIDGE_TARGETS = cellsOf("cambridge-2011-05-03", "Performance", [0, 1, 2, 4], 4, 14);

/** The referrals to the IDVAS of the county: each district in 2009/10 and in the last quarter of 2010/11, and their total. */
export const CAMBRIDGE_DISTRICTS = cellsOf("cambridge-2011-05-03", "IDVAS", [0, 1, 5], 4, 10);

/** Figures for a test, of no place. */
export const MONTHS: readonly Row[] = [
  ["Month", "2007/08", "2008/09", "2009/10", "2010/11"],
  ["April", 110, 100, 90, 80],
  ["May", 120, 110, 100, 95],
  ["June", 130, 120, 110, null],
];

/** A workbook of an analyst: targets, districts and figures by month, each on a sheet of its own, with nothing worked out. */
export function analystWorkbook({ asTable = false } = {}): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const targets = workbook.addWorksheet("Performance");
  targets.addRows([["Partnership", "Cambridge Community Safety Partnership"], ["Period", "2010/11"], []]);
  if (asTable) {
    const [headings = [], ...rows] = CAMBRIDGE_TARGETS;
    targets.addTable({ name: "Performance", ref: "A4", headerRow: true, columns: headings.map((name) => ({ name: String(name) })), rows: rows.map((row) => [...row]) });
  } else targets.addRows(CAMBRIDGE_TARGETS.map((row) => [...row]));
  [30, 60, 10, 10].forEach((width, index) => (targets.getColumn(index + 1).width = width));
  workbook.addWorksheet("Sheet2").addRows(CAMBRIDGE_DISTRICTS.map((row) => [...row]));
  workbook.addWorksheet("Sheet3").addRows([["Figures for a test"], [], ...MONTHS.map((row) => [...row])]);
  return workbook;
}
