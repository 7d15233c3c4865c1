import type { Block } from "../workbook/address";
import { BLANK_CELL, type Cell } from "../workbook/cell";
import { LIMITS, TOO_LARGE, Unreadable } from "./limits";

/** Blanks the cells that a merged block covers: Excel shows its first cell only, whatever the file keeps in the others. */
export function blankCovered(rows: readonly (Cell[] | undefined)[], merges: readonly Block[]): void {
  let looked = 0;
  for (const { top, left, bottom, right } of merges) {
    for (let row = Math.max(0, top); row <= bottom && row < rows.length; row++) {
      const cells = rows[row] ?? [];
      const last = Math.min(right, cells.length - 1);
      looked += 1 + Math.max(0, last - left);
      if (looked > LIMITS.blanks) throw new Unreadable(TOO_LARGE);
      for (let column = row === top ? left + 1 : left; column <= last; column++) cells[column] = BLANK_CELL;
      while (cells.at(-1) === BLANK_CELL) cells.pop();
    }
  }
}
