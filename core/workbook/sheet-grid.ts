import type { Block } from "./address";
import { BLANK_CELL, type Cell } from "./cell";

/** An Excel table: its name and the block it covers, headings in the first row, without a totals row. */
export interface GridTable {
  readonly name: string;
  readonly block: Block;
}

/** The used part of one sheet, the same whether it was read inside Excel or from a file. */
export interface SheetGrid {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Row and column, counted from 0, of the first cell of `rows`. */
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly tables: readonly GridTable[];
}

/** The cell at a row and column of the sheet, both counted from 0; a blank cell outside the used part. */
export const cellAt = (grid: SheetGrid, row: number, column: number): Cell =>
  grid.rows[row - grid.top]?.[column - grid.left] ?? BLANK_CELL;

export const lastRow = (grid: SheetGrid): number => grid.top + grid.rows.length - 1;

export const lastColumn = (grid: SheetGrid): number => grid.left + (grid.rows[0]?.length ?? 0) - 1;
