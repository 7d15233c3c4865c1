import { parseTypedDate, serialOfDate, writeDate } from "../core/calendar-date";
import type { Cell } from "../core/workbook/cell";
import type { CellEdit } from "../core/workbook/cell-edit";
import { formatLetters, isDateCell } from "../core/workbook/shown-text";
import { cellAt, type SheetGrid } from "../core/workbook/sheet-grid";

const isDayCell = (cell: Cell): boolean => isDateCell(cell) && /d/i.test(formatLetters(cell.format));

/**
 * Words for a cell, exactly as they are. A full date is a real one where the cell has one now, or is blank in a column
 * that has some.
 * @param row the row of the cell, counted from 0; undefined for a new one
 */
export function contentFor(words: string, where: string, grid: SheetGrid, column: number, row?: number): CellEdit {
  const date = parseTypedDate(words)?.date;
  const own = row === undefined ? undefined : cellAt(grid, row, column);
  const asNow = own?.value != null ? [own] : grid.rows.map((_, index) => cellAt(grid, grid.top + index, column));
  const like = date && writeDate(date) === words.trim() ? asNow.find(isDayCell) : undefined;
  if (date && like) return { where, value: serialOfDate(date), ...(own === like ? {} : { format: like.format }) };
  return { where, value: words };
}
