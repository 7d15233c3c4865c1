import { columnLetters, placeOf } from "../../../core/workbook/address";
import { cellAt, type SheetGrid } from "../../../core/workbook/sheet-grid";
import type { PublicationFinding } from "../publication-result";
import type { SheetPart } from "./sheet-parts";

const hidden = (message: string, place: string): PublicationFinding => ({ kind: "hidden-cells", message, place, severity: "must be taken out" });

/** Sheets that are not seen. */
export const hiddenSheets = (sheets: readonly SheetPart[]): readonly PublicationFinding[] =>
  sheets.flatMap(({ name, state }) => {
    if (state === "visible") return [];
    const how = state === "hidden" ? "Right-click any sheet's name, choose Unhide, look at it, and delete it." : "Only a program can show it: copy the sheets that are to be published into a new workbook.";
    return [hidden(`This sheet is ${state}, and everybody who opens the file can have it. ${how}`, placeOf(name))];
  });

/** Rows and columns that hold something and are not seen, by hand or by a filter. */
export function hiddenCells(grid: SheetGrid): readonly PublicationFinding[] {
  if (grid.hidden) return [];
  const isFilled = (row: number, column: number): boolean => cellAt(grid, row, column).value !== null;
  const rows = grid.hiddenRows.filter((row) => (grid.rows[row - grid.top] ?? []).some(({ value }) => value !== null));
  const bottom = grid.top + grid.rows.length;
  const columns = grid.hiddenColumns.filter((column) => {
    for (let row = grid.top; row < bottom; row++) if (isFilled(row, column)) return true;
    return false;
  });
  const lookAt = (what: string): string => `Unhide ${what} or clear the filter, look at what is there, and delete what is not for the public.`;
  return [
    ...runsOf(rows).map(([from, to]) => hidden(`${from === to ? "This row is" : "These rows are"} hidden and still in the file. ${lookAt(from === to ? "it" : "them")}`, placeOf(grid.sheet, `${from + 1}:${to + 1}`))),
    ...runsOf(columns).map(([from, to]) => hidden(`${from === to ? "This column is" : "These columns are"} hidden and still in the file. ${lookAt(from === to ? "it" : "them")}`, placeOf(grid.sheet, `${columnLetters(from)}:${columnLetters(to)}`))),
  ];
}

/** @example runsOf([2, 3, 4, 7]) // [[2, 4], [7, 7]] */
function runsOf(numbers: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
