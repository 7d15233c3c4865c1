import { fault, isFault, type Fault, type FaultKind } from "./measures/fault";

/** What Excel hands over for a cell: words, a number, TRUE or FALSE, null for nothing, or one of its errors. */
export type ExcelValue = unknown;

/** What goes back into a cell. */
export type ExcelResult = string | number | CustomFunctions.Error;

/** A figure in a cell; `isPercentage` where it was typed as text with its sign, "34.5%", and is 0.345 here. */
export interface Figure {
  readonly value: number;
  readonly isPercentage: boolean;
}

/** How councils write that there is no figure. A blank cell says the same; a nought never does. */
const NO_DATA = new Set([
  "", "no data", "nodata", "n/a", "na", "n.a.", "not available", "not recorded", "not known", "awaiting data",
  "tbc", "tba", "-", "–", "—", "..", "...", ":", "x", "*",
]);

const TYPED_NUMBER = /^([-−]?)\s*£?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%?)$/;

/** An error that a cell already holds; it goes on as it is. */
export class CellHoldsError {
  constructor(readonly error: CustomFunctions.Error) {}
}

export const noData = (name: string): Fault => fault("no data", `There is no ${name}.`);

const isExcelError = (value: ExcelValue): value is CustomFunctions.Error => value instanceof CustomFunctions.Error;

/** Reads a figure from a cell: a number, or text such as "1,056", "34.5%" or "£5,309.87". */
export function figureIn(value: ExcelValue, name: string): Figure | Fault | CellHoldsError {
  if (typeof value === "number") return { value, isPercentage: false };
  if (value === null || value === undefined) return noData(name);
  if (isExcelError(value)) return new CellHoldsError(value);
  const words = String(value).trim();
  if (NO_DATA.has(words.toLowerCase())) return noData(name);
  const typed = typeof value === "string" ? TYPED_NUMBER.exec(words) : null;
  if (!typed) return fault("not understood", `The ${name} "${words.slice(0, 40)}" is not a number.`);
  const [, minus, whole = "", decimals = "", sign] = typed;
  const size = Number(`${whole.replace(/,/g, "")}${decimals}`);
  const number = (minus ? -1 : 1) * (sign ? Number((size / 100).toPrecision(15)) : size);
  return { value: number, isPercentage: sign === "%" };
}

/** Reads words from a cell; a number becomes the words that it shows. */
export function wordsIn(value: ExcelValue, name: string): string | Fault | CellHoldsError {
  if (value === null || value === undefined || value === "") return noData(name);
  if (isExcelError(value)) return new CellHoldsError(value);
  return String(value);
}

/** Excel keeps a sentence only with two of its errors, and cuts it at about 255 characters on a Mac (office-js 4133). */
const ERROR_CODES: Readonly<Record<FaultKind, () => CustomFunctions.ErrorCode>> = {
  "no data": () => CustomFunctions.ErrorCode.notAvailable,
  "not understood": () => CustomFunctions.ErrorCode.invalidValue,
  "division by zero": () => CustomFunctions.ErrorCode.divisionByZero,
  impossible: () => CustomFunctions.ErrorCode.invalidNumber,
};

export const excelError = ({ fault, reason }: Fault): CustomFunctions.Error =>
  new CustomFunctions.Error(ERROR_CODES[fault](), reason);

/** A column of cells, or a single cell, as Excel hands it over. */
export type Cells = readonly (readonly ExcelValue[])[];

/** An argument as cells: Excel hands over columns and single cells as rows of cells, other hosts a bare value as well. */
export function asCells(argument: unknown): Cells | undefined {
  if (argument === null || argument === undefined) return undefined;
  return Array.isArray(argument) ? (argument as Cells) : [[argument]];
}

/** The result of a measure for one row: what it worked out, or why it could not. */
export type RowResult = string | number | Fault | CellHoldsError;

/** A missing figure in a status is said in words; in a number it is #N/A. */
export type WhenNoData = "in words" | "as #N/A";

/**
 * Works a measure out for every row of its arguments. A single cell serves all rows; columns must be of one length.
 * Of whole columns (A:A) the blank rows at the end are left off, so that they cost what they hold.
 * @throws the one error of the whole call, where the columns do not go together; Office.js wants it thrown
 */
export function forEachRow(
  args: readonly (Cells | undefined)[],
  whenNoData: WhenNoData,
  measure: (...values: ExcelValue[]) => RowResult,
): ExcelResult[][] {
  const columns = args.filter((cells): cells is Cells => isColumn(cells));
  refuseUnlikeColumns(columns);
  const rows = Math.max(1, ...columns.map(rowsOf));
  const across = columns[0]?.[0]?.length ?? 1;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: across }, (_, column) => {
      const values = args.map((cells) => (isColumn(cells) ? cells[row]?.[column] : cells?.[0]?.[0]));
      return intoCell(measure(...values), whenNoData);
    }),
  );
}

export function intoCell(result: RowResult, whenNoData: WhenNoData): ExcelResult {
  if (result instanceof CellHoldsError) return result.error;
  if (!isFault(result)) return result;
  return result.fault === "no data" && whenNoData === "in words" ? "No data" : excelError(result);
}

const isColumn = (cells: Cells | undefined): cells is Cells =>
  cells !== undefined && (cells.length > 1 || (cells[0]?.length ?? 0) > 1);

const ROWS_OF_A_SHEET = 1_048_576;

function rowsOf(cells: Cells): number {
  let rows = cells.length;
  if (rows < ROWS_OF_A_SHEET) return rows;
  while (rows > 0 && cells[rows - 1]?.every((value) => value === null || value === "")) rows--;
  return rows;
}

function refuseUnlikeColumns([first, ...others]: readonly Cells[]): void {
  const unlike = others.find((cells) => cells.length !== first?.length || cells[0]?.length !== first?.[0]?.length);
  if (!unlike || !first) return;
  const size = (cells: Cells): string => `${cells.length} × ${cells[0]?.length ?? 0}`;
  throw excelError(
    fault("not understood", `These arguments are not of one size: ${size(first)} and ${size(unlike)} cells. Give columns of the same rows, or single cells.`),
  );
}
