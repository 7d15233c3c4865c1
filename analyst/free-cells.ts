import { cellAddress, placeOf, type Block } from "../core/workbook/address";
import { BLANK_CELL } from "../core/workbook/cell";
import { cellAt } from "../core/workbook/sheet-grid";
import type { Plan } from "./plan";
import { addressOf, isIn, overlapping, type SheetSeen } from "./sheet-seen";

/** The cells of some blocks that hold something, but for those that are ours. */
export function cellsInTheWay(seen: SheetSeen, wanted: readonly Block[], ours: readonly Block[]): readonly string[] {
  const { grid } = seen;
  const inTheWay: string[] = [];
  for (const block of wanted) {
    for (let row = block.top; row <= block.bottom; row++) {
      for (let column = block.left; column <= block.right; column++) {
        if (ours.some((each) => isIn({ row, column }, each))) continue;
        const isFilled = cellAt(grid, row, column) !== BLANK_CELL && cellAt(grid, row, column).value !== null;
        const isTaken = [...grid.merges, ...grid.tables.map((table) => table.block)].some((each) => isIn({ row, column }, each));
        if (isFilled || isTaken || seen.formulaAt(row, column) !== "") inTheWay.push(cellAddress(row, column));
      }
    }
  }
  return inTheWay;
}

const MOST_NAMED = 3;

/** What to do where cells are in the way; undefined where none is. */
export function notFree(seen: SheetSeen, what: string, wanted: readonly Block[], ours: readonly Block[]): Extract<Plan, { can: "not do" }> | undefined {
  const cells = cellsInTheWay(seen, wanted, ours);
  const [first] = cells;
  if (first === undefined) return undefined;
  const named = cells.slice(0, MOST_NAMED).join(", ");
  const more = cells.length > MOST_NAMED ? ` and ${cells.length - MOST_NAMED} more cells` : "";
  const all = wanted.reduce((a, b) => ({ top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) }));
  const columns = all.right - all.left + 1;
  const letters = cellAddress(0, all.left).replace(/\d/g, "");
  return {
    can: "not do",
    words: `${what} would go into ${addressOf(all)}, and ${named}${more} ${cells.length === 1 ? "is" : "are"} not free. Move what stands there, or insert ${columns === 1 ? "an empty column" : `${columns} empty columns`} before column ${letters}.`,
    where: placeOf(seen.grid.sheet, first),
  };
}

/** Where what stands to the right of a sheet's cells begins: a chart covers nothing there. */
export const besideAll = ({ grid }: SheetSeen, ...also: readonly (Block | undefined)[]): number =>
  Math.max(grid.left + Math.max(0, ...grid.rows.map(({ length }) => length)), ...also.map((block) => (block ? block.right + 1 : 0))) + 1;

export const isUsed = ({ grid }: SheetSeen, column: number): boolean => overlapping({ top: grid.top, bottom: grid.top + grid.rows.length, left: grid.left, right: grid.left + Math.max(0, ...grid.rows.map(({ length }) => length)) - 1 }, { top: 0, bottom: Infinity, left: column, right: column });
