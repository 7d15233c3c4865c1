import { parseBlock, parsePlace, type Block } from "../../core/workbook/address";
import { filledCells } from "../../core/workbook/filled-cells";
import type { SheetGrid } from "../../core/workbook/sheet-grid";
import type { ComparedRows } from "./compared-rows";

export const blockOf = (where: string): Block => parseBlock(parsePlace(where).address ?? "") ?? { top: 0, left: 0, bottom: 0, right: 0 };

/** A column of the sheet that the document prints. */
export interface SheetColumn {
  readonly name: string;
  readonly at: number;
  readonly isOnce: boolean;
}

export function columnsOf({ sheet }: ComparedRows, groups: readonly string[]): readonly SheetColumn[] {
  return Object.entries(sheet[0]?.from ?? {}).flatMap(([key, from]) => from.map(({ column, where }) => ({ name: column, at: blockOf(where).left, isOnce: groups.includes(key) })));
}

/** The columns of the table, from the first to the last of its headings that stand side by side. */
export function widthOf(grid: SheetGrid, headingRow: number, columns: readonly SheetColumn[]): { readonly left: number; readonly right: number } {
  const headed = new Set(filledCells(grid, headingRow).map(({ column }) => column));
  let [left, right] = [Math.min(...columns.map(({ at }) => at)), Math.max(...columns.map(({ at }) => at))];
  while (headed.has(left - 1)) left--;
  while (headed.has(right + 1)) right++;
  return { left, right };
}
