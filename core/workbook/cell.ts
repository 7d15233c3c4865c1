/**
 * An Excel error as a cell holds it: "#N/A", "#REF!"; "not calculated" for a formula whose answer is not in the file; or
 * "struck through" for words that are.
 */
export interface CellError {
  readonly error: string;
  /** What the cell shows, where that is not the error. */
  readonly words?: string;
}

/** What a cell holds. Dates are serial numbers of the 1900 system; a blank cell is null, never 0 or "". */
export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  readonly value: CellValue;
  /** Excel's number format code, "General" where none is set. */
  readonly format: string;
}

export const isCellError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;

export const BLANK_CELL: Cell = { value: null, format: "General" };
