import { cellAddress } from "./address";
import type { Columns } from "./column";
import { filledCells, type FilledCell } from "./filled-cells";
import type { TablePlace } from "./find-table";
import { isPostBeside, labelIn } from "./labels";
import { writtenText } from "./shown-text";
import { cellAt, type SheetGrid } from "./sheet-grid";

/** The people of a list above a table, a line for each, with the cell of the first and the rows that hold nothing else. */
export interface ListOfPeople {
  readonly lines: readonly string[];
  readonly first: string | undefined;
  readonly rows: readonly number[];
}

const NAME = /^(?:full )?names?$/i;
const INITIALS = /^initials?$/i;
const ORGANISATION = /^(?:organisations?|agency|agencies|representing|partner|body|employer|on behalf of|post|job title|title|role|position)$/i;

const isHead = ({ shown }: FilledCell): boolean => [NAME, INITIALS, ORGANISATION].some((head) => head.test(shown));

/** "Head of service (Council)", "Inspector, Constabulary": one cell that says who and of what. */
const SAYS_BOTH = /[,;]|\s[–—-]\s|\([^)]+\)$/;

/**
 * Reads the people beside a label or below it: in the cells to its right and in those of the rows below; or, where
 * nothing but headings ("Name", "Organisation") or other labels stand beside it, in the rows below.
 */
export function listOfPeople<D extends Columns>({ grid, headingTop }: TablePlace, details: D, top: number, label: FilledCell): ListOfPeople {
  const isLabelIn = (row: number) => (cell: FilledCell): boolean => labelIn(details, cell) !== undefined && !(cell.column > label.column && isPostBeside(grid, details, row, cell));
  const after = filledCells(grid, top).filter(({ column }) => column > label.column);
  const next = after.find(isLabelIn(top))?.column ?? Infinity;
  const beside = after.filter(({ column }) => column < next);
  const heads = beside.length > 0 && beside.every(isHead) ? beside : [];
  const isBelow = heads.length > 0 || beside.length === 0;
  const withLabel = isBelow && filledCells(grid, top + 1).some(({ column }) => column === label.column);
  const isIn = ({ column }: FilledCell): boolean => column < next && (withLabel ? column >= label.column : column > label.column);

  const found = isBelow ? [] : [{ row: top, cells: beside }];
  const rows: number[] = [];
  for (let row = top + 1; row < headingTop; row++) {
    const filled = filledCells(grid, row);
    if (filled.length === 0) {
      if (withLabel || !goesOn(grid, row, { label, headingTop, isLabelIn })) break;
      continue;
    }
    const labelled = filled.find(isLabelIn(row))?.column ?? Infinity;
    const cells = filled.filter((cell) => isIn(cell) && cell.column < labelled);
    const endsHere = filled.some(({ column }) => column === label.column && !withLabel) || labelled === label.column || (labelled <= label.column && cells.length === 0);
    if (endsHere) break;
    if (cells.length > 0) found.push({ row, cells });
    if (labelled === Infinity) rows.push(row);
  }
  const [first] = found;
  return {
    lines: found.flatMap(({ row, cells }) => linesOf(cells.map((cell) => ({ ...cell, shown: writtenText(cellAt(grid, row, cell.column)) })), heads)),
    first: first && cellAddress(first.row, first.cells[0]?.column ?? label.column),
    rows,
  };
}

/** Whether below a blank row the list goes on: what stands there is to the right of the label, and no label. */
function goesOn(grid: SheetGrid, blank: number, { label, headingTop, isLabelIn }: { readonly label: FilledCell; readonly headingTop: number; isLabelIn(row: number): (cell: FilledCell) => boolean }): boolean {
  let row = blank;
  while (row < headingTop && filledCells(grid, row).length === 0) row++;
  const filled = row < headingTop ? filledCells(grid, row) : [];
  const [first] = filled;
  return first !== undefined && first.column > label.column && !filled.some(isLabelIn(row));
}

function linesOf(cells: readonly FilledCell[], heads: readonly FilledCell[]): readonly string[] {
  const headOf = ({ column }: FilledCell): string => heads.find((head) => head.column === column)?.shown ?? "";
  if (heads.length > 0) {
    const initials = cells.filter((cell) => INITIALS.test(headOf(cell))).map(({ shown }) => ` (${shown})`);
    const of = cells.filter((cell) => ORGANISATION.test(headOf(cell)));
    const [name, ...more] = cells.filter((cell) => !of.includes(cell) && !INITIALS.test(headOf(cell)));
    const rest = [...of, ...more].map(({ shown }) => shown).join(", ");
    return [`${name?.shown ?? ""}${rest === "" ? "" : initials.join("")}${rest === "" ? "" : ` – ${rest}`}`];
  }
  if (cells.length > 1 && cells.every(({ shown }) => SAYS_BOTH.test(shown) || shown.includes("\n"))) return cells.map(({ shown }) => shown);
  const [name = "", ...rest] = cells.map(({ shown }) => shown);
  return [rest.length === 0 ? name : `${name} – ${rest.join(", ")}`];
}
