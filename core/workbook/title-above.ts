import type { Columns } from "./column";
import { filledCells, type FilledCell } from "./filled-cells";
import type { TablePlace } from "./find-table";
import { labelIn } from "./labels";
import type { SheetGrid } from "./sheet-grid";

/** What is not the name of a board: the state of the paper, and which paper it is. */
export const STATE = /^(?:please|note|return|deadline|contact|last|draft|final|version|v\d|official|restricted|confidential|updated|page)\b/i;
export const KIND_OF_PAPER = /\s*[-–—:,]?\s*(?:agenda|minutes|action points?|action plan|schedule|meeting)\s*$/i;

/** Words to the left of the labels of their row, "Safer Board | Date | 3 May 2011", above the lists: the first alone there may be the title. */
export function wordsBeforeLabels<D extends Columns>({ grid, headingTop }: TablePlace, details: D, detailRows: ReadonlySet<number>): { readonly title: string; readonly cells: readonly { readonly row: number; readonly column: number; readonly words: string }[] } {
  const found: { row: number; column: number; words: string; isAlone: boolean }[] = [];
  for (let row = grid.top; row < headingTop; row++) {
    if (!detailRows.has(row) || grid.hiddenRows.includes(row)) continue;
    const filled = filledCells(grid, row).filter(({ column }) => !grid.hiddenColumns.includes(column));
    const label = filled.findIndex((cell) => labelIn(details, cell) !== undefined);
    const key = label < 0 ? undefined : labelIn(details, filled[label] as FilledCell)?.key;
    if (key !== undefined && details[key]?.isList) break;
    const [first] = filled;
    const words = first?.shown.replace(KIND_OF_PAPER, "") ?? "";
    if (first && label > 0 && words !== "") found.push({ row, column: first.column, words, isAlone: label === 1 && /^\p{L}[^:]*$/u.test(words) && !STATE.test(words) });
  }
  return { title: found.find(({ isAlone }) => isAlone)?.words ?? "", cells: found };
}

/** The first words alone in their row above a table that may name a board. */
export function titleAbove(grid: SheetGrid, headingTop: number, detailRows: ReadonlySet<number>): { readonly title: string; readonly titleRow?: number } {
  for (let row = grid.top; row < headingTop; row++) {
    const [only, ...rest] = detailRows.has(row) || grid.hiddenRows.includes(row) ? [] : filledCells(grid, row);
    if (!only || rest.length > 0 || STATE.test(only.shown)) continue;
    const title = only.shown.replace(KIND_OF_PAPER, "");
    if (title !== "") return { title, titleRow: row };
  }
  return { title: "" };
}
