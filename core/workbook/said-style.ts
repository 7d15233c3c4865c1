import type { Problem } from "../problem";
import { quoted } from "../quoted";
import { styleNamed, type WritingStyle } from "../writing-style";
import { cellAddress, placeOf } from "./address";
import { text } from "./column";
import { filledCells } from "./filled-cells";
import type { SheetGrid } from "./sheet-grid";

/** The label beside which a workbook says how its documents write, on whichever visible sheet. */
export const writingStyle = text("Writing style", "Style of writing");

const LABEL = /^\s*(?:writing style|style of writing)\s*(?::(.*))?$/is;

/** The style that a workbook asks for; what cannot be read, or disagrees, is a problem with its cell. */
export function saidStyle(grids: readonly SheetGrid[]): { readonly style: WritingStyle | undefined; readonly problems: readonly Problem[] } {
  let first: { readonly style: WritingStyle; readonly where: string } | undefined;
  const problems: Problem[] = [];
  for (const { typed, where } of grids.flatMap(placesSaid)) {
    const style = styleNamed(typed);
    if (!style) problems.push({ code: "cell-not-read", message: `Writing style must be House or GOV.UK, and this is ${quoted(typed)}.`, where });
    else if (first && first.style !== style) problems.push({ code: "detail-twice", message: `This says another writing style than ${first.where}. Take one of the two out.`, where });
    else first ??= { style, where };
  }
  return { style: first?.style, problems };
}

function placesSaid(grid: SheetGrid): readonly { readonly typed: string; readonly where: string }[] {
  if (grid.hidden) return [];
  return grid.rows.flatMap((cells, index) => {
    const label = cells.find(({ value }) => value !== null);
    const row = grid.top + index;
    if (typeof label?.value !== "string" || !LABEL.test(label.value) || grid.hiddenRows.includes(row)) return [];
    const [named, beside, ...more] = filledCells(grid, row).filter(({ column }) => !grid.hiddenColumns.includes(column));
    const [, after = ""] = LABEL.exec(named?.shown ?? "") ?? [];
    const cell = after.trim() === "" ? beside : named;
    // A row that holds more is a row of a table, whatever its first words are.
    if (!cell || more.length > 0) return [];
    return { typed: after.trim() || cell.shown, where: placeOf(grid.sheet, cellAddress(row, cell.column)) };
  });
}
