import type { Block } from "./address";
import { BLANK_CELL, type Cell } from "./cell";

/**
 * Blanks the cells that a merged block covers: Excel shows its first cell only, whatever is kept in the others.
 * @param rows from the row and the column of the sheet that `from` says
 * @returns whether it was done by looking at no more than `most` cells
 */
export function blankCovered(rows: readonly (Cell[] | undefined)[], merges: readonly Block[], from = { top: 0, left: 0 }, most = Infinity): boolean {
  let looked = 0;
  for (const merge of merges) {
    const [left, right] = [Math.max(0, merge.left - from.left), merge.right - from.left];
    const bottom = Math.min(merge.bottom - from.top, rows.length - 1);
    for (let row = Math.max(0, merge.top - from.top); row <= bottom; row++) {
      const cells = rows[row] ?? [];
      const last = Math.min(right, cells.length - 1);
      looked += 1 + Math.max(0, last - left);
      if (looked > most) return false;
      const isFirst = row === merge.top - from.top && left === merge.left - from.left;
      for (let column = isFirst ? left + 1 : left; column <= last; column++) cells[column] = BLANK_CELL;
      while (cells.at(-1) === BLANK_CELL) cells.pop();
    }
  }
  return true;
}
