import { parseTypedDate, serialOfDate, writeDate } from "../core/calendar-date";
import type { Cell } from "../core/workbook/cell";
import { formatLetters, isDateCell } from "../core/workbook/shown-text";
import { cellAt, type SheetGrid } from "../core/workbook/sheet-grid";
import { NotWritten } from "./not-written";

/** The most that a cell of Excel holds. */
const MOST_LETTERS = 32_767;

/** What is put into a cell: words with the sign before them that keeps them words, or the number of a day with its format. */
export interface CellContent {
  readonly value: string | number;
  readonly format?: string;
}

const isDayCell = (cell: Cell): boolean => isDateCell(cell) && /d/i.test(formatLetters(cell.format));

/**
 * Words for a cell, exactly as they are: "- Review" is no formula, and "Dec 2012" no date. A full date is a real one where
 * the cell has one now, or is blank in a column that has some.
 * @param row the row of the cell, counted from 0; undefined for a new one
 */
export function contentFor(words: string, where: string, grid: SheetGrid, column: number, row?: number): CellContent {
  if (words.length > MOST_LETTERS) throw new NotWritten(`A cell holds ${MOST_LETTERS.toLocaleString("en-GB")} letters at most, and the paper has ${words.length.toLocaleString("en-GB")} for ${where}, so nothing was written. Refuse this one, or make it shorter in Word.`);
  const date = parseTypedDate(words)?.date;
  const own = row === undefined ? undefined : cellAt(grid, row, column);
  const asNow = own?.value != null ? [own] : grid.rows.map((_, index) => cellAt(grid, grid.top + index, column));
  const like = date && writeDate(date) === words.trim() ? asNow.find(isDayCell) : undefined;
  if (date && like) return { value: serialOfDate(date), ...(own === like ? {} : { format: like.format }) };
  return { value: words === "" ? "" : `'${words}` };
}
