import type { Cell } from "./cell";
import type { Columns } from "./column";
import { filledCells, type FilledCell } from "./filled-cells";
import type { FoundTable } from "./find-table";
import { shownText } from "./shown-text";
import { cellAt } from "./sheet-grid";
import type { TableShape } from "./table-shape";

/** A row that a document does not print, by its first filled cell, and what it is taken for. */
export interface LeftOut {
  readonly where: string;
  readonly as: "a total" | "a note" | "the headings again" | "beside the table" | "below the table" | "an example" | "a question of the form" | "a column without a heading" | "in the closed session" | "a label that is not read" | "beside a label";
}

export const TOTAL = /^(?:grand |sub-?)?totals?\b/i;
const TOTAL_ALONE = /^(?:grand |sub-?)?totals?\s*(?:\(?(?:mins?|minutes|time|items?|actions?)\)?)?\s*:?$/i;
/** How a note under a table begins. */
const NOTE = /^(?:[*†‡§]|[([](?:note ?)?\d{1,2}[)\]]|(?:notes?|sources?|key|n\.?b\.?)\b ?\d{0,2} ?[:.–-]|(?:produced|compiled|prepared|published|printed) (?:by|on)\b|last updated\b|figures? (?:are|is)\b)/i;
const EXAMPLE = /^(?:example|e\.?g\.?) ?[:.>]?$/i;
const IS_A_NUMBER = /^#?\d[\d./]{0,7}\.?$/;

/** What a row of a table is. */
export type KindOfRow = "record" | "more" | "group" | "alone" | LeftOut["as"];

/**
 * A row is "more" where it goes on with the row above it: the second of its papers, alone in its row. It is "alone" where
 * its words may as well head the rows below.
 * @param isApart whether a blank row or a note stands above it
 */
export function kindOfRow<C extends Columns>(
  table: FoundTable<C>,
  shape: TableShape<C>,
  cells: readonly FilledCell[],
  { row, isApart }: { readonly row: number; readonly isApart: boolean },
): KindOfRow {
  const { grid, headingTop, headingRow, columnAt, seriesAt } = table;
  const columns = [...columnAt.values(), ...seriesAt.values()];
  const inside = cells.filter(({ column }) => columns.includes(column));
  const [only, ...more] = inside;
  if (!only) return isBand(table, shape, cells, row) ? "group" : "beside the table";
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
  if (!column.isText || isApart) return "a note";
  const firstText = Math.min(...[...columnAt].flatMap(([key, at]) => (shape.columns[key]?.isText ? [at] : [])));
  return only.column === firstText || isInCapitals(only.shown) ? "alone" : "more";
}

const isInCapitals = (words: string): boolean => words.length > 5 && !/[\p{Ll}.]/u.test(words) && /\p{Lu}{3}/u.test(words);

const LONGEST_BAND = 80;

/** Whether words head the rows below although they stand to the left of the table, under a heading such as "Ref". */
function isBand<C extends Columns>({ grid, columnAt, seriesAt, headed, lastRow: end }: FoundTable<C>, { groups }: TableShape<C>, [only, ...more]: readonly FilledCell[], row: number): boolean {
  const columns = [...columnAt.values(), ...seriesAt.values()];
  if (!groups || !only || more.length > 0 || only.column > Math.min(...columns) || !headed.has(only.column)) return false;
  if (only.shown.length > LONGEST_BAND || NOTE.test(only.shown) || TOTAL.test(only.shown) || IS_A_NUMBER.test(only.shown)) return false;
  for (let below = row + 1; below <= end; below++) {
    const cells = filledCells(grid, below);
    if (cells.length > 0) return cells.filter(({ column }) => columns.includes(column)).length > 1;
  }
  return false;
}

/** Whether a cell alone in its row can be a row begun: words where a number belongs are none, nor is a name without a figure. */
function canBegin<C extends Columns>({ columns, series }: TableShape<C>, columnAt: ReadonlyMap<keyof C, number>, { column }: FilledCell, cell: Cell): boolean {
  const own = Object.entries(columns).find(([key]) => columnAt.get(key) === column)?.[1];
  return series === undefined && (own === undefined || "value" in own.read(cell));
}
