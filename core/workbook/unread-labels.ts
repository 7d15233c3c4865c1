import type { Problem } from "../problem";
import { quoted } from "../quoted";
import { cellAddress, placeOf } from "./address";
import type { Columns } from "./column";
import { filledCells, type FilledCell } from "./filled-cells";
import type { TablePlace } from "./find-table";
import { isSlip } from "./heading-problems";
import { nearestHeading } from "./headings";
import type { LeftOut } from "./kind-of-row";
import { isDateCell } from "./shown-text";
import { cellAt, type SheetGrid } from "./sheet-grid";

const LONGEST_LABEL = 40;
/** "Quorum: five", and not "10:30" or an address of the web. */
export const WITH_COLON = /^(\p{L}[^:\n]{1,39}):\s*(?!\/\/)\S/u;

/** A label above a table that nothing is known of, and what is said in its cell alone. */
interface UnreadLabel {
  readonly words: string;
  readonly where: string;
}

/**
 * Labels above a table with something beside them, or after a colon, that are not read: one that is nearly a label that
 * the sheet lacks is a problem, any other is told.
 * @param read rows that hold details, or the title
 * @param lacking the details that the sheet does not say
 */
export function unreadLabels<D extends Columns>(table: TablePlace, details: D, read: ReadonlySet<number>, lacking: readonly (keyof D)[]): { readonly leftOut: readonly LeftOut[]; readonly problems: readonly Problem[] } {
  const leftOut: LeftOut[] = [];
  const problems: Problem[] = [];
  const known = lacking.flatMap((key) => details[key]?.headings ?? []);
  for (const { words, where } of labelsAbove(table, read)) {
    const meant = nearestHeading(words, known);
    const key = lacking.find((each) => meant !== undefined && details[each]?.headings.includes(meant));
    const name = key === undefined ? undefined : details[key]?.headings[0];
    if (meant !== undefined && name !== undefined && isSlip(words, meant)) {
      problems.push({ code: "heading-unclear", message: `${quoted(words)} is not read. Write "${name}" if that is what stands beside it; if not, use other words.`, where });
    } else leftOut.push({ where, as: "a label that is not read" });
  }
  return { leftOut, problems };
}

function labelsAbove({ grid, headingTop }: TablePlace, read: ReadonlySet<number>): readonly UnreadLabel[] {
  const found: UnreadLabel[] = [];
  for (let row = headingTop - 1; row >= grid.top; row--) {
    if (read.has(row) || grid.hiddenRows.includes(row)) continue;
    const cells = filledCells(grid, row).filter(({ column }) => !grid.hiddenColumns.includes(column));
    // Four cells and more are the row of another table.
    if (cells.length > 3) break;
    const words = labelOf(grid, row, cells);
    if (words !== undefined) found.push({ words, where: placeOf(grid.sheet, cellAddress(row, cells[0]?.column ?? grid.left)) });
  }
  return found.reverse();
}

function labelOf(grid: SheetGrid, row: number, [first, ...more]: readonly FilledCell[]): string | undefined {
  if (!first) return undefined;
  if (more.length === 0) return WITH_COLON.exec(first.shown)?.[1];
  const isWords = /^\p{L}/u.test(first.shown) && first.shown.length <= LONGEST_LABEL && !isDateCell(cellAt(grid, row, first.column));
  return isWords ? first.shown.replace(/\s*:.*$/s, "") : undefined;
}
