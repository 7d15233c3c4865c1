import type { Cell } from "./cell";
import type { Columns } from "./column";
import type { FilledCell } from "./filled-cells";
import type { FoundTable } from "./find-table";
import { shownText } from "./shown-text";
import { cellAt } from "./sheet-grid";
import type { TableShape } from "./table-shape";

/** A row that a document does not print, by its first filled cell, and what it is taken for. */
export interface LeftOut {
  readonly where: string;
  readonly as: "a total" | "a note" | "the headings again" | "beside the table" | "below the table" | "an example" | "a question of the form" | "a column without a heading" | "in the closed session";
}

export const TOTAL = /^(?:grand |sub-?)?totals?\b/i;
const TOTAL_ALONE = /^(?:grand |sub-?)?totals?\s*(?:\(?(?:mins?|minutes|time|items?|actions?)\)?)?\s*:?$/i;
/** How a note under a table begins. */
const NOTE = /^(?:[*†‡§]|[([](?:note ?)?\d{1,2}[)\]]|(?:notes?|sources?|key|n\.?b\.?)\b ?\d{0,2} ?[:.–-]|(?:produced|compiled|prepared|published|printed) (?:by|on)\b|last updated\b|figures? (?:are|is)\b)/i;
const EXAMPLE = /^(?:example|e\.?g\.?) ?[:.>]?$/i;
const IS_A_NUMBER = /^#?\d[\d./]{0,7}\.?$/;

/** What a row of a table is. */
export type KindOfRow = "record" | "more" | "group" | LeftOut["as"];

/**
 * A row is "more" where it goes on with the row above it: the second of its papers, alone in its row.
 * @param isApart whether a blank row or a note stands above it
 */
export function kindOfRow<C extends Columns>(
  { grid, headingTop, headingRow, columnAt, seriesAt }: FoundTable<C>,
  shape: TableShape<C>,
  cells: readonly FilledCell[],
  { row, isApart }: { readonly row: number; readonly isApart: boolean },
): KindOfRow {
  const columns = [...columnAt.values(), ...seriesAt.values()];
  const inside = cells.filter(({ column }) => columns.includes(column));
  const [only, ...more] = inside;
  if (!only) return "beside the table";
  for (let again = headingTop; again <= headingRow; again++) {
    if (inside.every(({ column, shown }) => shown === shownText(cellAt(grid, again, column)).trim())) return "the headings again";
  }
  const first = cells[0]?.shown ?? "";
  const prose = shape.prose?.map((key) => columnAt.get(key)) ?? [];
  if (inside.some(({ column }) => prose.includes(column)) && !EXAMPLE.test(first)) return "record";
  if (TOTAL_ALONE.test(first)) return "a total";
  if (EXAMPLE.test(first) && inside.length > 1) return "an example";
  const keyOf = (column: number): keyof C | undefined => [...columnAt].find(([, at]) => at === column)?.[0];
  const own = keyOf(only.column);
  if (more.length === 0 && NOTE.test(only.shown)) return "a note";
  const [group, ...itsMore] = (shape.groups ?? []).map((key) => columnAt.get(key));
  if (only.column === group && more.every(({ column }) => itsMore.includes(column))) return "group";
  if (more.length > 0) return "record";
  // A note stands wherever there is room for it; a number, or words that every row must have, are a row begun.
  if (isApart && !canBegin(shape, columnAt, only, cellAt(grid, row, only.column))) return "a note";
  const column = own === undefined ? undefined : shape.columns[own];
  if (column?.needed !== "no" || IS_A_NUMBER.test(only.shown)) return "record";
  return column.isText && !isApart ? "more" : "a note";
}

/** Whether a cell alone in its row can be a row begun: words where a number belongs are none, nor is a name without a figure. */
function canBegin<C extends Columns>({ columns, series }: TableShape<C>, columnAt: ReadonlyMap<keyof C, number>, { column }: FilledCell, cell: Cell): boolean {
  const own = Object.entries(columns).find(([key]) => columnAt.get(key) === column)?.[1];
  return series === undefined && (own === undefined || "value" in own.read(cell));
}
