import { survey } from "../core/survey";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import type { Cell, CellValue } from "../core/workbook/cell";
import { documentTypes } from "../templates";
import { workbookOf } from "./grids";
import { gridsOf, makeAll } from "./made-documents";
import { readWordFile, wordParts, type WordFile } from "./word-file";

/** What a row of a form is changed to: its section and item, the heading of the column, and the new cell; null leaves it blank. */
export type Change = readonly [section: string, item: string | null, heading: string, value: CellValue | Cell];

const isCell = (value: CellValue | Cell): value is Cell => typeof value === "object" && value !== null && "format" in value;

/** The example of a form with some cells changed. */
export function changed(example: "imr" | "overview-report", ...changes: readonly Change[]): SheetGrid {
  const [sheet] = gridsOf(example);
  if (!sheet) throw new Error(`${example} has no sheet`);
  const width = Math.max(...sheet.rows.map(({ length }) => length));
  const rows = sheet.rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { value: null, format: "General" }));
  const headings = rows.find((row) => row[0]?.value === "Section")?.map(({ value }) => value) ?? [];
  for (const [section, item, heading, value] of changes) {
    const row = rows.find((each) => each[0]?.value === section && each[headings.indexOf("Item")]?.value === item);
    if (!row || !headings.includes(heading)) throw new Error(`${example} has no ${section}, ${item}, ${heading}`);
    row[headings.indexOf(heading)] = isCell(value) ? value : { value, format: "General" };
  }
  return { ...sheet, rows };
}

/** The form with nothing filled in but its sections, its items and what stands above the table. */
export function blankForm(example: "imr" | "overview-report", isField: (section: string) => boolean): SheetGrid {
  const sheet = changed(example);
  const top = sheet.rows.findIndex((row) => row[0]?.value === "Section");
  const blank = { value: null, format: "General" };
  const rows = sheet.rows.filter((row, index) => index <= top || isField(String(row[0]?.value)));
  return { ...sheet, tables: [], rows: rows.map((row, index) => (index <= top ? row : row.map((cell, column) => (column < 2 ? cell : blank)))) };
}

export const problemsOf = (...sheets: readonly SheetGrid[]): readonly string[] => survey(workbookOf(...sheets), documentTypes).problems.map(({ where, message }) => `${where}: ${message}`);

export const madeOf = (sheet: SheetGrid) => {
  const [made] = makeAll([sheet]);
  if (!made) throw new Error("nothing was made");
  return made;
};

export const wordOf = async (sheet: SheetGrid): Promise<WordFile> => readWordFile(madeOf(sheet).bytes);

/** Every word of every part of the made file. */
export const allWordsOf = (sheet: SheetGrid): string => [...wordParts(madeOf(sheet).bytes).values()].map((part) => part.documentElement.textContent).join("\n");
