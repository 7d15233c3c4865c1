import type { Writing } from "../writing-style";
import { cellAddress, placeOf } from "./address";
import type { Cell } from "./cell";
import { isPlaceholder } from "./placeholder";
import { cellAt, type SheetGrid } from "./sheet-grid";
import { writtenText } from "./shown-text";

/** A cell of a table as a form shows it: where it stands, what it holds, and its words as papers write them. */
export interface CellOfRow {
  /** The place, as Excel's Name box takes it; of merged cells that of the first, which holds what is read. */
  readonly where: string;
  readonly cell: Cell;
  /** "" where it is blank, or holds a placeholder such as "< Select >". */
  readonly words: string;
  /** The cells of the rows below that go on with it. */
  readonly goesOn: readonly CellOfRow[];
}

/** The cell at a row and column of the sheet, both counted from 0. */
export function cellOfRow(grid: SheetGrid, row: number, column: number, write?: Writing): CellOfRow {
  const merged = grid.merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);
  const [first, left] = merged ? [merged.top, merged.left] : [row, column];
  const cell = cellAt(grid, first, left);
  const words = writtenText(cell, write);
  return { where: placeOf(grid.sheet, cellAddress(first, left)), cell, words: isPlaceholder(words) ? "" : words, goesOn: [] };
}
