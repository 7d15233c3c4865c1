import type { Problem } from "../problem";
import { nameKey } from "../same-name";
import { cellAddress, placeOf, type Block } from "./address";
import type { Columns } from "./column";
import { filledCells } from "./filled-cells";
import { headingProblems, mistypedIn, withoutYear } from "./heading-problems";
import { placeOfHeading, type Heading, type HeadingRows } from "./headings";
import { matchHeadings, type Answers, type MatchedHeadings, type ReadSeries } from "./match-headings";
import { lastRow, type SheetGrid } from "./sheet-grid";
import type { Series, TableShape } from "./table-shape";

/** Where a table stands on its sheet. */
export interface TablePlace {
  readonly grid: SheetGrid;
  /** The rows of its headings: one, as a rule. */
  readonly headingTop: number;
  readonly headingRow: number;
  /** The end of the Excel table or the named range, or of what the sheet holds before another table. */
  readonly lastRow: number;
  /** What marks the end of the table; undefined where nothing does. */
  readonly marked: "Excel table" | "named range" | undefined;
}

/** A column of a document where it stands on the sheet. */
export interface FoundColumn {
  /** The column by the name that people are shown: "Lead officer". */
  readonly column: string;
  /** The heading that the sheet has over it, and its place. */
  readonly heading: string;
  readonly where: string;
  /** Whether somebody said that the heading is this column. */
  readonly isAnswered: boolean;
}

export interface FoundTable<C extends Columns> extends TablePlace {
  /** The column of the sheet in which each column of the document stands. */
  readonly columnAt: ReadonlyMap<keyof C, number>;
  /** The columns over which any heading stands. */
  readonly headed: ReadonlySet<number>;
  /** How many of its headings are known. */
  readonly size: number;
  readonly columns: readonly FoundColumn[];
  /** The columns of the sheet in which a series stands, from left to right, by what each stands for. */
  readonly seriesAt: ReadonlyMap<string, number>;
  /** Why the table is taken for the document's, to go on from "because". */
  readonly because: string;
  /** Headings that the document has no use for. */
  readonly unused: readonly string[];
  /** Those of them of which nobody has said so. */
  readonly unusedHeadings: readonly Heading[];
  /** Headings that are missing, unclear, or stand twice. */
  readonly problems: readonly Problem[];
}

export type TableSearch<C extends Columns> =
  | { readonly found: "once"; readonly table: FoundTable<C> }
  | { readonly found: "several times"; readonly sheets: readonly string[]; readonly problems: readonly Problem[] }
  | { readonly found: "not at all" };

/**
 * Finds the table of a document by its headings, wherever they stand. One on a sheet that somebody said is meant goes before
 * all, then an Excel table or a named range that carries the document's own name; of several others none is chosen.
 * @param rows the rows in which to look
 * @param others the heading rows of other documents, at which a table without a marked end ends
 * @param hasDetails whether the sheet says around a table what the document needs beside it, such as a date
 */
export function findTable<C extends Columns>(
  rows: readonly HeadingRows[],
  shape: TableShape<C>,
  answers: Answers,
  others: readonly HeadingRows[],
  hasDetails: (table: FoundTable<C>) => boolean,
): TableSearch<C> {
  const candidates = tablesWithHeadings(rows, shape, answers).filter(
    ({ table, isNamed, isOnItsSheet }) => isNamed || isOnItsSheet || table.size >= shape.surely || hasDetails(table),
  );
  const complete = candidates.filter(({ missing }) => missing === 0);
  const meant =
    [complete.filter(({ table }) => table.grid.isMeant), complete.filter(({ isNamed }) => isNamed), complete.filter(({ isOnItsSheet }) => isOnItsSheet), complete].find(({ length }) => length > 0) ??
    mostHeadings(candidates);
  const [first] = meant;
  if (!first) return { found: "not at all" };
  const different = meant.filter((each) => each === first || !continues(first.table, each.table));
  if (different.length > 1) {
    const sheets = [...new Set(different.map(({ table }) => table.grid.sheet))];
    return { found: "several times", sheets, problems: different.slice(0, MOST_TOLD).map((each) => standsAlso(each.table, different, shape)) };
  }
  return { found: "once", table: endingBefore(others, first.table) };
}

/** More places than this help nobody to see which is meant. */
const MOST_TOLD = 20;

interface Candidate<C extends Columns> {
  readonly rows: HeadingRows;
  /** Whether a table or a range has the document's own name, and whether it stands on a sheet of that name. */
  readonly isNamed: boolean;
  readonly isOnItsSheet: boolean;
  /** How many needed headings it lacks. */
  readonly missing: number;
  readonly table: FoundTable<C>;
}

const mostHeadings = <C extends Columns>(candidates: readonly Candidate<C>[]): readonly Candidate<C>[] => {
  const most = Math.max(...candidates.map(({ table }) => table.size));
  return candidates.filter(({ table }) => table.size === most);
};

/** Rows that could head the table of a document, and how much speaks for it: greater is more. */
export interface Claim {
  readonly rows: HeadingRows;
  readonly columns: readonly number[];
  readonly strength: number;
}

/** A name of its own speaks most for a document, then the name of the sheet, then how many headings it knows, and how exactly. */
export const claims = <C extends Columns>(rows: readonly HeadingRows[], shape: TableShape<C>, answers: Answers): readonly Claim[] =>
  tablesWithHeadings(rows, shape, answers).map(({ rows: claimed, isNamed, isOnItsSheet, table: { size, columns, columnAt } }) => {
    const known = new Set(Object.values(shape.columns).flatMap(({ headings }) => headings.map(nameKey)));
    const exact = columns.filter(({ heading }) => known.has(nameKey(heading))).length;
    return { rows: claimed, columns: [...columnAt.values()], strength: Number(isNamed) * 1000 + Number(isOnItsSheet) * 100 + size + exact / 100 };
  });

/** Of rows that overlap, those count that say most, common columns last; of rows that say as much, the fewer, but for hints in brackets below them. */
function tablesWithHeadings<C extends Columns>(rows: readonly HeadingRows[], shape: TableShape<C>, answers: Answers): readonly Candidate<C>[] {
  const fewer = ({ top, bottom, hasHintsOnly }: HeadingRows): number => (hasHintsOnly ? top - bottom : bottom - top);
  const best = rows
    .flatMap((each) => knownCandidateAt(each, shape, answers) ?? [])
    .sort((a, b) => b.table.size - a.table.size || b.table.columns.length - a.table.columns.length || fewer(a.rows) - fewer(b.rows));
  const taken = new Set<string>();
  const chosen = best.filter(({ rows: { grid, top, bottom } }) => {
    const places = Array.from({ length: bottom - top + 1 }, (_, index) => `${top + index} ${grid.sheet}`);
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
  const byRows = new Map(chosen.map((candidate) => [candidate.rows, candidate]));
  return rows.flatMap((each) => byRows.get(each) ?? []);
}

interface KnownCandidate {
  readonly shape: object;
  readonly answers: Answers;
  readonly candidate: unknown;
}

const candidatesOf = new WeakMap<HeadingRows, KnownCandidate[]>();

/** Every document asks for the candidates of the same rows several times: for its claim, for those of others, for its table. */
function knownCandidateAt<C extends Columns>(rows: HeadingRows, shape: TableShape<C>, answers: Answers): Candidate<C> | undefined {
  const all = candidatesOf.get(rows) ?? [];
  candidatesOf.set(rows, all);
  const known = all.find((each) => each.shape === shape && each.answers.document === answers.document && each.answers.answers === answers.answers);
  if (known) return known.candidate as Candidate<C> | undefined;
  const candidate = candidateAt(rows, shape, answers);
  all.push({ shape, answers, candidate });
  return candidate;
}

function candidateAt<C extends Columns>(rows: HeadingRows, shape: TableShape<C>, answers: Answers): Candidate<C> | undefined {
  const { grid } = rows;
  const titles = titlesAbove(rows);
  const years = yearsSaid(shape.series, [...titles, grid.sheet]);
  const readSeries = shape.series && inTheYearOf(shape.series, years);
  const isOnItsSheet = shape.sheets.test(grid.sheet) || titles.some((title) => shape.sheets.test(title));
  if (!isOnItsSheet && [grid.sheet, ...titles].some((words) => shape.notSheets?.test(words))) return undefined;
  const matched = matchHeadings(rows.headings, shape.columns, answers, readSeries);
  const enough = (isOnItsSheet ? shape.atLeastOnItsSheet : undefined) ?? shape.atLeast;
  // On a sheet of the document's own name a heading that is mistyped, or says no year, is meant for it.
  const mistyped = isOnItsSheet && sizeOf(matched, shape) < enough ? mistypedIn(matched, shape.columns) + withoutYear(matched, shape.series).length : 0;
  if (matched.headingOf.size === 0 || sizeOf(matched, shape) + mistyped < enough) return undefined;

  const marked = markedOver(rows, shape.name, [...matched.headingOf.values()].map(({ column }) => column));
  const inside = marked ? rows.headings.filter(({ column }) => column >= marked.block.left && column <= marked.block.right) : rows.headings;
  const matchedInside = marked ? matchHeadings(inside, shape.columns, answers, readSeries) : matched;
  const { headingOf, answered, seriesOf } = matchedInside;
  const { problems, missing, unused } = headingProblems(rows, shape, answers.document, matchedInside, years);
  const isNamed = marked !== undefined && nameKey(marked.name) === nameKey(shape.name);
  return {
    rows,
    isNamed,
    isOnItsSheet,
    missing,
    table: {
      grid,
      headingTop: rows.top,
      headingRow: rows.bottom,
      lastRow: Math.min(marked?.block.bottom ?? Infinity, lastRow(grid)),
      marked: marked?.kind,
      headed: new Set(rows.headings.map(({ column }) => column)),
      size: sizeOf(matchedInside, shape),
      seriesAt: new Map([...seriesOf].map(([stands, { column }]) => [stands, column])),
      columnAt: new Map([...headingOf].map(([key, { column }]) => [key, column])),
      columns: [...headingOf]
        .sort(([, a], [, b]) => a.column - b.column)
        .map(([key, heading]) => ({ column: shape.columns[key]?.headings[0] ?? "", heading: heading.shown, where: placeOfHeading(rows, heading), isAnswered: answered.has(key) })),
      because: isNamed ? `the ${marked.kind} is named ${marked.name}` : `it has ${sizeOf(matchedInside, shape)} of the headings${isOnItsSheet ? `, and ${shape.sheets.test(grid.sheet) ? "the sheet is named for it" : "a title above says so"}` : ""}`,
      unused,
      unusedHeadings: matchedInside.unused,
      problems,
    },
  };
}

/** The years that titles and the name of the sheet say. */
const yearsSaid = (series: Series | undefined, words: readonly string[]): readonly string[] => [...new Set(words.flatMap((each) => series?.saidAbove?.(each) ?? []))];

/** Reads a heading such as "Q1" or "Total" in the year that is said around the table, where one is. */
function inTheYearOf({ reads }: Series, years: readonly string[]): ReadSeries {
  const [year] = years.length === 1 ? years : [];
  return (heading) => reads(heading) ?? (year === undefined ? undefined : reads(`${heading} ${year}`));
}

/** How many headings speak for a document: those that tables of every kind have do not. */
const sizeOf = <C extends Columns>({ headingOf, seriesOf }: MatchedHeadings<C>, { common = [] }: TableShape<C>): number =>
  [...headingOf.keys()].filter((key) => !common.includes(key)).length + seriesOf.size;

const LONGEST_TITLE = 80;
const ROWS_OF_TITLES = 10;

const titlesOf = new WeakMap<HeadingRows, readonly string[]>();

/** Words that stand alone in their rows, not far above the lowest row of the headings. */
function titlesAbove(rows: HeadingRows): readonly string[] {
  const known = titlesOf.get(rows) ?? findTitlesAbove(rows);
  titlesOf.set(rows, known);
  return known;
}

function findTitlesAbove({ grid, bottom }: HeadingRows): readonly string[] {
  const first = Math.max(grid.top, bottom - ROWS_OF_TITLES);
  return Array.from({ length: bottom - first }, (_, index) => filledCells(grid, first + index)).flatMap(([only, ...more]) => (only && more.length === 0 && only.shown.length <= LONGEST_TITLE ? [only.shown] : []));
}

/** A block that marks where a table ends. */
interface Marked {
  readonly kind: "Excel table" | "named range";
  readonly name: string;
  readonly block: Block;
}

/** The Excel table that headings belong to, one that begins with them and holds most of them, or the range that is named for the document. */
function markedOver({ grid, top, bottom }: HeadingRows, name: string, columns: readonly number[]): Marked | undefined {
  const holdsMost = ({ left, right }: Block): boolean => columns.filter((column) => column >= left && column <= right).length * 2 > columns.length;
  const table = grid.tables.find(({ block }) => block.top === bottom && holdsMost(block));
  if (table) return { kind: "Excel table", ...table };
  // A range is named with its headings or without them.
  const range = grid.names.find((each) => nameKey(each.name) === nameKey(name) && each.block.top >= top && each.block.top <= bottom + 1 && holdsMost(each.block));
  return range && { kind: "named range", ...range };
}

/** The same headings in the same columns directly under a row of the table are its heading row repeated, as for a new page. */
function continues<C extends Columns>(first: FoundTable<C>, again: FoundTable<C>): boolean {
  if (first.grid !== again.grid || first.marked === "Excel table") return false;
  const columns = [...first.columnAt.values(), ...first.seriesAt.values()];
  if (![...first.columnAt].every(([key, column]) => again.columnAt.get(key) === column)) return false;
  if (![...first.seriesAt].every(([stands, column]) => again.seriesAt.get(stands) === column)) return false;
  if (beginsAnew(first, again)) return false;
  for (let row = again.headingTop - 1; row > first.headingRow; row--) {
    const filled = filledCells(again.grid, row).filter(({ column }) => columns.includes(column));
    // A row of two cells that begins with a number is no label with what it is.
    if (filled.length > 0) return filled.length > 2 || (filled.length === 2 && /^\d/.test(filled[0]?.shown ?? ""));
  }
  return true;
}

/** Whether the first rows below two rows of headings say the same: "1. Welcome" of two agendas. */
function beginsAnew<C extends Columns>({ grid, headingRow }: FoundTable<C>, again: FoundTable<C>): boolean {
  const saidIn = (row: number): string => filledCells(grid, row).map(({ column, shown }) => `${column} ${shown}`).join("\n").toLowerCase();
  const first = saidIn(headingRow + 1);
  return first !== "" && first !== saidIn(headingRow) && first === saidIn(again.headingRow + 1);
}

/** The first cell of a table's headings, as Excel's Name box takes it. */
export const placeOfTable = <C extends Columns>({ grid, headingTop, columnAt }: FoundTable<C>): string => placeOf(grid.sheet, cellAddress(headingTop, Math.min(...columnAt.values())));

function standsAlso<C extends Columns>(table: FoundTable<C>, all: readonly Candidate<C>[], { parts: [part] = [] }: TableShape<C>): Problem {
  const isElsewhere = all.some((each) => each.table !== table && each.table.grid !== table.grid);
  const orPart = part === undefined || isElsewhere ? "" : ` If one of them is the ${part.name.toLowerCase()} of the other, put its rows below those of the other, under a row that says only "${part.name}".`;
  const elsewhere = all.filter((each) => each.table !== table).map((each) => placeOfTable(each.table));
  return {
    code: "table-found-twice",
    message: `The same kind of table stands at ${elsewhere.slice(0, 3).join(" and at ")}${elsewhere.length > 3 ? ` and in ${elsewhere.length - 3} more places` : ""}. ${
      isElsewhere ? "Hide the sheet that is not meant, or move it to another workbook." : "Move the one that is not meant to another workbook. If all are meant, put their rows under one row of headings."
    }${orPart}`,
    where: placeOfTable(table),
    ...(isElsewhere ? { meant: table.grid.sheet } : {}),
  };
}

function endingBefore<C extends Columns>(others: readonly HeadingRows[], table: FoundTable<C>): FoundTable<C> {
  const below = others.filter(({ grid, top }) => grid === table.grid && top > table.headingRow && top <= table.lastRow).map(({ top }) => top);
  return table.marked || below.length === 0 ? table : { ...table, lastRow: Math.min(...below) - 1 };
}

/** Whether a cell is of an Excel table that stands beside this one. */
export function isOfTableBeside<C extends Columns>({ grid, columnAt, seriesAt }: FoundTable<C>, row: number, column: number): boolean {
  const own = [...columnAt.values(), ...seriesAt.values()];
  return grid.tables.some(({ block }) => row >= block.top && row <= block.bottom && column >= block.left && column <= block.right && !own.some((each) => each >= block.left && each <= block.right));
}
