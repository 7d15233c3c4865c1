import type { Cell } from "./cell";
import { isPlaceholder } from "./placeholder";
import { shownText } from "./shown-text";
import type { SheetGrid } from "./sheet-grid";

/** A cell that shows something: its column, counted from 0, and its words. */
export interface FilledCell {
  readonly column: number;
  readonly shown: string;
}

/** Whether a cell shows nothing, or what a form shows where nothing has been chosen yet. */
export function isBlank(cell: Cell): boolean {
  const shown = shownText(cell).trim();
  return shown === "" || isPlaceholder(shown);
}

/** The filled cells of a row, from left to right. */
export const filledCells = (grid: SheetGrid, row: number): readonly FilledCell[] =>
  (grid.rows[row - grid.top] ?? []).flatMap((cell, index) => {
    const shown = cell.value === null ? "" : shownText(cell).trim();
    return shown === "" || isPlaceholder(shown) ? [] : [{ column: grid.left + index, shown }];
  });
