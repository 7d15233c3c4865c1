import type { Block } from "./address";
import { BLANK_CELL, type Cell } from "./cell";

/** An Excel table: its name, the block of its headings and rows, and whether a row of totals follows. */
export interface GridTable {
  readonly name: string;
  readonly block: Block;
  readonly hasTotals: boolean;
}

/** A block of cells that the workbook has a name for. */
export interface NamedBlock {
  readonly name: string;
  readonly block: Block;
}

/** The used part of one sheet, the same whether it was read inside Excel or from a file. */
export interface SheetGrid {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Whether somebody said that, of several sheets with the same kind of table, this one is meant. */
  readonly isMeant?: boolean;
  /** Row and column, counted from 0, of the first cell of `rows`. */
  readonly top: number;
  readonly left: number;
  /** A row ends with its last filled cell; what is not there is blank. */
  readonly rows: readonly (readonly Cell[])[];
  readonly tables: readonly GridTable[];
  /** Merged blocks, in order of their first cells; the value stands in the first cell. */
  readonly merges: readonly Block[];
  /** Rows of the used part that are hidden, by hand or by a filter; counted from 0. */
  readonly hiddenRows: readonly number[];
  /** Columns of the used part that are hidden, counted from 0. */
  readonly hiddenColumns: readonly number[];
  /** The blocks over which a filter stands, whether it hides rows or not. */
  readonly filters: readonly Block[];
  readonly names: readonly NamedBlock[];
}

/** A sheet of which nothing is known but its name. */
export const NO_CELLS: Omit<SheetGrid, "sheet" | "hidden"> = { top: 0, left: 0, rows: [], tables: [], merges: [], hiddenRows: [], hiddenColumns: [], filters: [], names: [] };

/** The cell at a row and column of the sheet, both counted from 0; a blank cell outside the used part. */
export const cellAt = (grid: SheetGrid, row: number, column: number): Cell =>
  grid.rows[row - grid.top]?.[column - grid.left] ?? BLANK_CELL;

/** The cell whose value is seen at a place: of cells merged down a column that is their first. */
export function seenCellAt(grid: SheetGrid, row: number, column: number): Cell {
  const own = cellAt(grid, row, column);
  if (own.value !== null) return own;
  const down = mergedDown(grid.merges).get(column) ?? [];
  let [from, to] = [0, down.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((down[middle]?.top ?? 0) < row) from = middle + 1;
    else to = middle;
  }
  const merge = down[from - 1];
  return merge && row <= merge.bottom ? cellAt(grid, merge.top, column) : own;
}

const mergesSeen = new WeakMap<readonly Block[], ReadonlyMap<number, readonly Block[]>>();

/** The blocks merged down one column, by column and from the top: a sheet may have many, and be asked for each blank cell. */
function mergedDown(merges: readonly Block[]): ReadonlyMap<number, readonly Block[]> {
  const seen = mergesSeen.get(merges);
  if (seen) return seen;
  const down = new Map<number, Block[]>();
  for (const merge of merges) {
    if (merge.left !== merge.right || merge.bottom <= merge.top) continue;
    const others = down.get(merge.left);
    if (others) others.push(merge);
    else down.set(merge.left, [merge]);
  }
  for (const each of down.values()) each.sort((a, b) => a.top - b.top);
  mergesSeen.set(merges, down);
  return down;
}

export const lastRow = (grid: SheetGrid): number => grid.top + grid.rows.length - 1;
