import type { Columns } from "./column";
import { filledCells, type FilledCell } from "./filled-cells";
import { columnNamed } from "./match-headings";
import type { SheetGrid } from "./sheet-grid";

/** A label and what stands after the colon in its cell. */
export function labelIn<D extends Columns>(details: D, { shown }: FilledCell): { readonly key: keyof D; readonly inTheSameCell: string } | undefined {
  const [name = "", inTheSameCell = ""] = shown.split(/:(.*)/s);
  const key = columnNamed(details, name);
  return key === undefined ? undefined : { key, inTheSameCell };
}

/** Posts and bodies that label a name in one place and are what stands beside a label in another: "Present | Chair", "To | Board". */
const POST_OR_BODY = /^(?:(?:vice|deputy)[- ])?(?:chair(?:man|person|woman)?|secretary|board|partnership)$/i;

/** Whether such words are a value: they end their row, a label or nothing stands before them, and no names stand below as under headings. */
export function isPostBeside<D extends Columns>(grid: SheetGrid, details: D, row: number, cell: FilledCell): boolean {
  if (!POST_OR_BODY.test(cell.shown)) return false;
  const filled = filledCells(grid, row);
  const below = filledCells(grid, row + 1);
  const isHeading = below.length > 1 && below[0] !== undefined && !labelIn(details, below[0]) && below.some(({ column }) => column === cell.column);
  return filled.at(-1)?.column === cell.column && !isHeading;
}
