import { parseTypedDate, serialOfDate } from "../calendar-date";
import type { CellOfRow } from "./cell-of-row";
import { isDateCell } from "./shown-text";

/** What is to stand in a cell instead of what stands there. */
export interface CellEdit {
  /** The place, as Excel's Name box takes it. */
  readonly where: string;
  /** Words, or a number such as the serial number of a day; "" clears the cell. */
  readonly value: string | number;
  /** The number format to give the cell; it keeps its own where this is left out. */
  readonly format?: string;
  /** Whether a formula in the cell stays, because what it works out is its own affair. */
  readonly leavesFormulas?: true;
}

/** Words for a cell, as they were typed. */
export const wordsInto = ({ where }: CellOfRow, typed: string): CellEdit => ({ where, value: typed.trim() === "" ? "" : typed.replace(/\s+$/, "") });

/** A full date becomes a real one, in the format that the cell has for dates; a month, or other words, stay as they were typed. */
export function dateInto(cell: CellOfRow, typed: string): CellEdit {
  const day = parseTypedDate(typed.trim())?.date;
  if (!day || cell.cell.format === "@") return wordsInto(cell, typed);
  const keepsFormat = isDateCell({ ...cell.cell, value: 1 });
  return { where: cell.where, value: serialOfDate(day), ...(keepsFormat ? {} : { format: "d mmmm yyyy" }) };
}

/** What one cell holds, for another one; undefined where it holds an error or a truth value. */
export function copiedInto({ where }: CellOfRow, { cell: { value, format } }: CellOfRow): CellEdit | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return { where, value, ...(typeof value === "number" ? { format } : {}) };
}
