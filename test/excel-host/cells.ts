import type ExcelJS from "exceljs";
import { shownText } from "../../core/workbook/shown-text";
import { shownFormula } from "../../scripts/formula-names";

const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

/** What a cell holds, as office.js gives it in `values`: "" for a blank cell, an error as its text, a date as its serial. */
export function cellValue(cell: ExcelJS.Cell): string | number | boolean {
  if (cell.isMerged && cell.master !== cell) return "";
  const value: unknown = cell.formula === undefined ? cell.value : cell.result;
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.getTime() / DAY_MS + SERIAL_OF_1970;
  if (typeof value !== "object") return value as string | number | boolean;
  if ("error" in value) return String(value.error);
  if ("richText" in value) return (value.richText as readonly { text: string }[]).map(({ text }) => text).join("");
  if ("text" in value) return typeof value.text === "string" ? value.text : cellValue({ ...cell, value: value.text, formula: undefined, isMerged: false } as unknown as ExcelJS.Cell);
  throw new Error(`A cell holds ${JSON.stringify(value)}`);
}

const isError = (cell: ExcelJS.Cell): boolean => {
  const value: unknown = cell.formula === undefined ? cell.value : cell.result;
  return typeof value === "object" && value !== null && "error" in value;
};

/** What kind of value a cell holds, by the names of office.js. */
export function valueType(cell: ExcelJS.Cell): string {
  if (isError(cell)) return "Error";
  const value = cellValue(cell);
  if (value === "" && cell.formula === undefined) return "Empty";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

/** Excel reports the built-in short date in American form whatever the country. */
export const numberFormat = (cell: ExcelJS.Cell): string => (cell.numFmt === "mm-dd-yy" ? "m/d/yyyy" : (cell.numFmt ?? "General"));

/** The formula of a cell as people see it, or its value where it has none, as office.js gives it in `formulas`. */
export const cellFormula = (cell: ExcelJS.Cell): string | number | boolean => {
  const { formula } = cell;
  return formula === undefined || (cell.isMerged && cell.master !== cell) ? cellValue(cell) : `=${shownFormula(formula)}`;
};

/** What a cell shows, as far as its number format says; a column that is too narrow shows it all the same here. */
export const cellText = (cell: ExcelJS.Cell): string => {
  const value = cellValue(cell);
  return shownText({ value: value === "" ? null : value, format: cell.numFmt ?? "General" });
};

/** Whether a cell holds anything, a formula included. */
export const isFilled = (cell: ExcelJS.Cell): boolean => cellValue(cell) !== "" || cell.formula !== undefined;

/** Changes how one cell looks; the cells of a file may share one style, and the others keep theirs. */
export function changeStyle(cell: ExcelJS.Cell, change: Partial<ExcelJS.Style>): void {
  cell.style = { ...cell.style, ...change };
}
