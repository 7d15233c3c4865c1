/** An Excel error as a cell holds it: "#N/A", "#REF!", or "not calculated" for a formula whose answer is not in the file. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. Dates are serial numbers of the 1900 system; a blank cell is null, never 0 or "". */
export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  readonly value: CellValue;
  /** Excel's number format code, "General" where none is set. */
  readonly format: string;
  /** The words as they are seen, where raised digits make them others than the value: 935¹. Excel itself does not tell the pane. */
  readonly seen?: string;
  /** Whether words of the cell are struck through, so that nobody can tell whether they are meant. */
  readonly isStruck?: true;
}

export const isCellError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;

export const BLANK_CELL: Cell = { value: null, format: "General" };
