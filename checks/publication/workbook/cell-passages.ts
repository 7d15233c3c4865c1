import { cellAddress, placeOf } from "../../../core/workbook/address";
import { cellAt, type SheetGrid } from "../../../core/workbook/sheet-grid";
import { shownText, isDateCell } from "../../../core/workbook/shown-text";
import type { Passage } from "../words/passage";

/** Numbers that may be a telephone's, or somebody's in a register. */
const LONG_NUMBER = 1e8;

/** The words of every cell, on hidden sheets and in hidden rows too, and dates and long numbers. */
export function* cellPassages(grid: SheetGrid): Generator<Passage> {
  for (const [down, cells] of grid.rows.entries()) {
    for (const [along, cell] of cells.entries()) {
      const { value } = cell;
      const isWords = typeof value === "string";
      if (!isWords && !(typeof value === "number" && (Math.abs(value) >= LONG_NUMBER || isDateCell(cell)))) continue;
      const [row, column] = [grid.top + down, grid.left + along];
      const where = placeOf(grid.sheet, cellAddress(row, column));
      const beside = (): string => `${headingOver(grid, row, column)} ${before(grid, row, column)}`.slice(0, 200);
      const words = shownText(cell);
      yield {
        words: typeof value === "number" && !isDateCell(cell) ? longNumber(value, beside()) : words,
        place: (shown) => (words.length > 40 ? `${where}, at ${shown}` : where),
        get beside() {
          return beside();
        },
        get near() {
          return rowsAbove(grid, down);
        },
      };
    }
  }
}

/** Excel drops the nought that a telephone number begins with. */
const longNumber = (value: number, beside: string): string => (/^[1-9]\d{8,9}$/.test(String(value)) && /\b(?:tel|phone|telephone|mobile|contact)/i.test(beside) ? `0${value}` : String(value));

/** The nearest words above that head the column: the last cell of words over cells that are none, or the first of the run. */
function headingOver(grid: SheetGrid, row: number, column: number): string {
  for (let at = row - 1; at >= Math.max(grid.top, row - MOST_ROWS); at--) {
    const { value } = cellAt(grid, at, column);
    if (typeof value === "string" && /[\p{L}]/u.test(value) && value.length < 60 && !/\d{2}/.test(value)) return value;
  }
  return "";
}

const MOST_ROWS = 200;
const [NEAR_ROWS, SHORT] = [5, 80];

/** The short words of the row and of a few above it, as of a letter's head. */
const rowsAbove = (grid: SheetGrid, down: number): string =>
  grid.rows
    .slice(Math.max(0, down - NEAR_ROWS), down + 1)
    .flatMap((cells) => cells.flatMap(({ value }) => (typeof value === "string" && value.length < SHORT ? [value] : [])))
    .join(" ");

function before(grid: SheetGrid, row: number, column: number): string {
  for (let at = column - 1; at >= Math.max(grid.left, column - 3); at--) {
    const { value } = cellAt(grid, row, at);
    if (typeof value === "string") return value;
    if (value !== null) return "";
  }
  return "";
}
