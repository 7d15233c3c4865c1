import { quoted } from "../core/quoted";
import { readTypedNumber, type Figure } from "../core/typed-number";
import { fault, isFault, notUnderstood, type Fault, type FaultKind } from "./measures/fault";

/** What Excel hands over for a cell: words, a number, TRUE or FALSE, null for nothing, or one of its errors. */
export type ExcelValue = unknown;

/** A column of cells, or a single cell, as Excel hands it over: rows of cells. */
export type Cells = readonly (readonly ExcelValue[])[];

/** The arguments of a call in the order of its help text, undefined where one is left out. */
export type Arguments = readonly (Cells | undefined)[];

/** What goes back into a cell. */
export type ExcelResult = string | number | CustomFunctions.Error;

/** An error that a cell already holds; it goes on as it is. */
export class CellHoldsError {
  constructor(readonly error: CustomFunctions.Error) {}
}

/** What cannot be worked with in a cell: why, or the error that stands there. */
export type Unusable = Fault | CellHoldsError;

export const isUnusable = (value: unknown): value is Unusable => typeof value === "object" && (isFault(value) || value instanceof CellHoldsError);

const missing = new Map<string, Fault>();

/** One fault serves all cells of a column that have no figure. */
function noData(name: string): Fault {
  let known = missing.get(name);
  if (!known) missing.set(name, (known = fault("no data", `There is no ${name}.`)));
  return known;
}

const isExcelError = (value: ExcelValue): value is CustomFunctions.Error => value instanceof CustomFunctions.Error;

/** A blank cell, or one that looks blank because it holds spaces. */
export const isBlank = (value: ExcelValue): boolean => value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** Reads a figure from a cell: a number, or text such as "1,056", "34.5%" or "£5,309.87". */
export function figureIn(value: ExcelValue, name: string): Figure | Unusable {
  if (typeof value === "number") return { value, isPercentage: false };
  if (isBlank(value)) return noData(name);
  if (isExcelError(value)) return new CellHoldsError(value);
  const words = String(value).trim();
  const typed = readTypedNumber(words);
  if (typed === "no data") return noData(name);
  if (/^(?:nil|none|zero|nought)$/i.test(words)) return notUnderstood(`The ${name} is ${quoted(words)}. Type 0, or leave the cell blank where there is no figure.`);
  return typed && typeof value === "string" ? typed : notUnderstood(`The ${name} ${quoted(words)} is not a number. Type one, or leave the cell blank.`);
}

/** Reads words from a cell; undefined where there are none. A number becomes the words that it shows. */
export function wordsIn(value: ExcelValue): string | undefined | CellHoldsError {
  if (isBlank(value)) return undefined;
  if (typeof value === "string") return value;
  return isExcelError(value) ? new CellHoldsError(value) : String(value);
}

/** The codes of faults. Excel keeps a sentence only with #VALUE! and #N/A, and shows about 255 characters of it on a Mac (office-js 4133). */
const ERROR_CODES = {
  "no data": "notAvailable",
  "not understood": "invalidValue",
  "division by zero": "divisionByZero",
  impossible: "invalidNumber",
} as const satisfies Record<FaultKind, keyof typeof CustomFunctions.ErrorCode>;

const excelErrors = new WeakMap<Fault, CustomFunctions.Error>();

/** Excel's error for a fault; one for each, because an error costs more to make than most answers. */
export function excelError(fault: Fault): CustomFunctions.Error {
  let error = excelErrors.get(fault);
  if (!error) excelErrors.set(fault, (error = new CustomFunctions.Error(CustomFunctions.ErrorCode[ERROR_CODES[fault.fault]], fault.reason)));
  return error;
}

/** The result of a measure for one cell: what it worked out, or why it could not. */
export type CellResult = string | number | Unusable;

const BEYOND_NUMBERS = fault("impossible", "This comes to more than Excel can hold. Check the figures.");

/** Puts a result into a cell: a fault becomes Excel's error with our sentence. */
export function intoCell(result: CellResult): ExcelResult {
  if (typeof result === "string") return result;
  if (typeof result === "number") return Number.isFinite(result) ? result : excelError(BEYOND_NUMBERS);
  return result instanceof CellHoldsError ? result.error : excelError(result);
}

/** A row of cells that all say the same. */
export const rowOfOne = (width: number, result: CellResult): ExcelResult[] => new Array<ExcelResult>(width).fill(intoCell(result));

/** An argument as cells: Excel hands over columns and single cells as rows of cells, other hosts a bare value as well. */
export function asCells(argument: unknown): Cells | undefined {
  if (argument === null || argument === undefined) return undefined;
  return Array.isArray(argument) ? (argument as Cells) : [[argument]];
}

const ROWS_OF_A_SHEET = 1_048_576;

/** Of a whole column (A:A) the blank rows at the end are left off, so that it costs what it holds. */
export function rowsOf(cells: Cells): number {
  let rows = cells.length;
  if (rows < ROWS_OF_A_SHEET) return rows;
  while (rows > 1 && cells[rows - 1]?.every(isBlank)) rows--;
  return rows;
}

/** Fails the whole call with what cannot be worked with; Office.js wants that thrown. */
export function refuseFor(unusable: Unusable): never {
  throw intoCell(unusable);
}

/** Fails the whole call, where its arguments do not go together. */
export const refuse = (reason: string): never => refuseFor(notUnderstood(reason));

/** Refuses rows where the answers of each cell spill to its right. */
export function refuseRow(cells: Cells | undefined): void {
  if ((cells?.[0]?.length ?? 0) > 1) refuse("Each argument must be one column or one cell, because the answer has several columns.");
}
