import type { Problem, HeadingAnswer } from "../problem";
import { listed } from "../listed";
import { nameKey, nearestName } from "../same-name";
import { quoted } from "../quoted";
import { cellAddress, placeOf, type Block } from "./address";
import type { Column, Columns, ShownFigure, ValuesOf } from "./column";
import { columnId } from "./column-answers";
import { filledCells } from "./filled-cells";
import { nearestHeading, placeOfHeading, type Heading, type HeadingRows } from "./headings";
import { matchHeadings, type Answers, type MatchedHeadings, type ReadSeries } from "./match-headings";
import { lastRow, type SheetGrid } from "./sheet-grid";

/** A part of a table that a row of its own begins: "Closed session". */
export interface TablePart {
  readonly name: string;
  /** The words of such a row. */
  readonly begins: RegExp;
  /** The columns in which they count although the row holds more; elsewhere they must be alone in it. */
  readonly columns: readonly string[];
  /** Whether nothing of it is read but the row that begins it, with all that this holds. */
  readonly isLeftOut?: boolean;
}

/** Columns of figures whose headings stand for something each: "Q4 2010/11". */
export interface Series {
  /** What they are, for messages: "a quarter or a year". */
  readonly name: string;
  readonly reads: ReadSeries;
  /** What may stand in the lower of two rows of their headings, "Q1" under "2010/11". */
  readonly part: RegExp;
  readonly column: Column<ShownFigure>;
}

/** What the table of a document looks like. */
export interface TableShape<C extends Columns> {
  /** The name of the Excel table, where the workbook keeps one: "ActionPoints". */
  readonly name: string;
  /** Words in the name of a sheet that say what stands on it: "Agenda May". */
  readonly sheets: RegExp;
  readonly columns: C;
  /** A row is taken for the heading row when it carries at least this many of the headings. */
  readonly atLeast: number;
  /** With this many it is one for sure; with fewer, the sheet must say by its name or its details what stands on it. */
  readonly surely: number;
  /** Columns whose words, alone in their row, head the rows below them; the first must be filled in. */
  readonly groups?: readonly (keyof C)[];
  readonly parts?: readonly TablePart[];
  /** Columns of running text: a row that has words in one of them is never a note or a total, however it begins. */
  readonly prose?: readonly (keyof C)[];
  /** Whether what stands below the table is never a detail, as where it may be part of a closed session. */
  readonly hasDetailsAboveOnly?: boolean;
  /** A run of columns whose headings are read, not known: the quarters and years of a table of figures. */
  readonly series?: Series;
  /** Rows to leave out although they are filled in, such as the questions that a form prints under its headings. */
  leaveOut?(values: ValuesOf<C>): boolean;
}

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
  /** How many of its headings are known. */
  readonly size: number;
  readonly columns: readonly FoundColumn[];
  /** The columns of the sheet in which a series stands, from left to right, by what each stands for. */
  readonly seriesAt: ReadonlyMap<string, number>;
  /** Why the table is taken for the document's, to go on from "because". */
  readonly because: string;
  /** Headings that the document has no use for. */
  readonly unused: readonly string[];
  /** Headings that are missing, unclear, or stand twice. */
  readonly problems: readonly Problem[];
}

export type TableSearch<C extends Columns> =
  | { readonly found: "once"; readonly table: FoundTable<C> }
  | { readonly found: "several times"; readonly sheets: readonly string[]; readonly problems: readonly Problem[] }
  | { readonly found: "not at all" };

/**
 * Finds the table of a document by its headings, wherever they stand. An Excel table or a named range that carries the
 * document's own name goes before all; of several others none is chosen.
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
    [complete.filter(({ isNamed }) => isNamed), complete.filter(({ isOnItsSheet }) => isOnItsSheet), complete].find(({ length }) => length > 0) ??
    mostHeadings(candidates);
  const [first] = meant;
  if (!first) return { found: "not at all" };
  const different = meant.filter((each) => each === first || !continues(first.table, each.table));
  if (different.length > 1) {
    const sheets = [...new Set(different.map(({ table }) => table.grid.sheet))];
    return { found: "several times", sheets, problems: different.map((each) => standsAlso(each.table, different)) };
  }
  return { found: "once", table: endingBefore(others, first.table) };
}

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

/** Of rows that overlap, those count that say most; of rows that say as much, the fewer, but for hints in brackets below them. */
function tablesWithHeadings<C extends Columns>(rows: readonly HeadingRows[], shape: TableShape<C>, answers: Answers): readonly Candidate<C>[] {
  const fewer = ({ top, bottom, hasHintsOnly }: HeadingRows): number => (hasHintsOnly ? top - bottom : bottom - top);
  const best = rows
    .flatMap((each) => candidateAt(each, shape, answers) ?? [])
    .sort((a, b) => b.table.size - a.table.size || fewer(a.rows) - fewer(b.rows));
  const taken = new Set<string>();
  const chosen = best.filter(({ rows: { grid, top, bottom } }) => {
    const places = Array.from({ length: bottom - top + 1 }, (_, index) => `${top + index} ${grid.sheet}`);
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
  return rows.flatMap((each) => chosen.find((candidate) => candidate.rows === each) ?? []);
}

function candidateAt<C extends Columns>(rows: HeadingRows, shape: TableShape<C>, answers: Answers): Candidate<C> | undefined {
  const { grid } = rows;
  const matched = matchHeadings(rows.headings, shape.columns, answers, shape.series?.reads);
  const isOnItsSheet = shape.sheets.test(grid.sheet);
  // On a sheet of the document's own name a heading that is mistyped is meant for it.
  const mistyped = isOnItsSheet && sizeOf(matched) < shape.atLeast ? mistypedIn(matched, shape.columns) : 0;
  if (matched.headingOf.size === 0 || sizeOf(matched) + mistyped < shape.atLeast) return undefined;

  const marked = markedOver(rows, shape.name, [...matched.headingOf.values()].map(({ column }) => column));
  const inside = marked ? rows.headings.filter(({ column }) => column >= marked.block.left && column <= marked.block.right) : rows.headings;
  const matchedInside = marked ? matchHeadings(inside, shape.columns, answers, shape.series?.reads) : matched;
  const { headingOf, answered, seriesOf } = matchedInside;
  const lacking = (Object.entries(shape.columns) as [string, C[string]][]).filter(([key]) => !headingOf.has(key));
  const { problems, missing, unused } = problemsOf(rows, shape, answers.document, matchedInside, lacking);
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
      size: sizeOf(matchedInside),
      seriesAt: new Map([...seriesOf].map(([stands, { column }]) => [stands, column])),
      columnAt: new Map([...headingOf].map(([key, { column }]) => [key, column])),
      columns: [...headingOf]
        .sort(([, a], [, b]) => a.column - b.column)
        .map(([key, heading]) => ({ column: shape.columns[key]?.headings[0] ?? "", heading: heading.shown, where: placeOfHeading(rows, heading), isAnswered: answered.has(key) })),
      because: isNamed ? `the ${marked.kind} is named ${marked.name}` : `it has ${sizeOf(matchedInside)} of the headings${isOnItsSheet ? ", and the sheet is named for it" : ""}`,
      unused,
      problems,
    },
  };
}

const sizeOf = <C extends Columns>({ headingOf, seriesOf }: MatchedHeadings<C>): number => headingOf.size + seriesOf.size;

/** How many headings that nothing is known of are a letter or two away from one that is missing. */
function mistypedIn<C extends Columns>({ headingOf, unused }: MatchedHeadings<C>, columns: C): number {
  const lacking = Object.keys(columns).flatMap((key) => (headingOf.has(key) ? [] : (columns[key]?.headings ?? []))).filter(({ length }) => length > 4);
  return unused.filter(({ shown }) => shown.length > 4 && nearestName(shown, lacking) !== undefined).length;
}

/** What must be put right about the headings of a table, and the headings that the document has no use for. */
function problemsOf<C extends Columns>(
  rows: HeadingRows,
  { columns, series }: TableShape<C>,
  document: string,
  { twice, unclear, unused, setAside, headingOf, seriesOf }: MatchedHeadings<C>,
  lacking: readonly (readonly [key: string, column: C[string]])[],
): { readonly problems: readonly Problem[]; readonly missing: number; readonly unused: readonly string[] } {
  const nameOf = (key: keyof C): string => columns[key]?.headings[0] ?? "";
  const is = (heading: Heading, key: keyof C): HeadingAnswer => ({
    says: `${quoted(heading.shown)} is ${nameOf(key)}`,
    answer: { document, heading: heading.shown, column: columnId(String(key)) },
  });
  const isNone = (heading: Heading): HeadingAnswer => ({ says: `${quoted(heading.shown)} is not for this paper`, answer: { document, heading: heading.shown, column: null } });

  const mistaken = unused.flatMap((heading) => {
    const meant = nearestHeading(heading.shown, lacking.flatMap(([, { headings }]) => headings));
    const key = lacking.find(([, { headings }]) => meant !== undefined && headings.includes(meant))?.[0];
    return key === undefined ? [] : [{ heading, key }];
  });
  const missing = lacking.filter(([key, { needed }]) => needed !== "no" && !mistaken.some((each) => each.key === key) && !unclear.some((each) => each.columns.includes(key)));
  const isTold = (heading: Heading): boolean => mistaken.some((each) => each.heading === heading);
  const free = unused.filter((heading) => !isTold(heading));
  const hidden = [...headingOf].filter(([, { column }]) => rows.grid.hiddenColumns.includes(column));
  const problems: Problem[] = [
    ...hidden.map(([key, heading]): Problem => ({
      code: "column-hidden",
      message: `The column ${nameOf(key)} is hidden, so nobody can tell whether it is meant for the paper. Show it, or delete it.`,
      where: placeOfHeading(rows, heading),
    })),
    ...twice.map(({ heading, first, column }): Problem => ({
      code: "heading-used-twice",
      message: `${quoted(heading.shown)} and ${quoted(first.shown)} are two headings for the same thing, ${nameOf(column) || String(column)}. ${column in columns ? "Say which is meant, or rename the other" : "Rename the one that is not meant"}.`,
      where: placeOfHeading(rows, heading),
      ...(column in columns ? { answers: [is(heading, column), is(first, column)] } : {}),
    })),
    ...unclear.map(({ heading, columns: keys }): Problem => ({
      code: "heading-unclear",
      message: `${quoted(heading.shown)} could be ${listed(keys.map(nameOf), "or")}. Say which it is, or rename it.`,
      where: placeOfHeading(rows, heading),
      answers: [...keys.map((key) => is(heading, key)), isNone(heading)],
    })),
    ...mistaken.map(({ heading, key }): Problem => ({
      code: "heading-unclear",
      message: `${quoted(heading.shown)} is not read. Name it "${nameOf(key)}" if that is what it holds; otherwise give it another name.`,
      where: placeOfHeading(rows, heading),
      answers: [is(heading, key), isNone(heading)],
    })),
    ...missing.map(([key, { headings: [name] }]): Problem => ({
      code: "heading-missing",
      message: `No column is headed "${name}".${candidatesSentence(free)} Give that heading to the column that holds it.`,
      where: placeOf(rows.grid.sheet, cellAddress(rows.bottom, rows.headings[0]?.column ?? rows.grid.left)),
      ...(free.length > 0 ? { answers: free.slice(0, MOST_CANDIDATES).map((heading) => is(heading, key)) } : {}),
    })),
  ];
  if (series && seriesOf.size === 0) {
    const where = placeOf(rows.grid.sheet, cellAddress(rows.bottom, rows.headings[0]?.column ?? rows.grid.left));
    problems.push({ code: "heading-missing", message: `No column is headed with ${series.name}. Give such a heading to each column of figures.`, where });
  }
  const lackingNeeded = lacking.filter(([key, { needed }]) => needed !== "no" && !headingOf.has(key)).length + (series && seriesOf.size === 0 ? 1 : 0);
  return { problems, missing: lackingNeeded, unused: [...free, ...setAside].map(({ shown }) => shown) };
}

const MOST_CANDIDATES = 3;

const candidatesSentence = (free: readonly Heading[]): string =>
  free.length === 0 ? "" : ` It may be ${listed(free.slice(0, MOST_CANDIDATES).map(({ shown }) => quoted(shown)), "or")}.`;

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
  for (let row = again.headingTop - 1; row > first.headingRow; row--) {
    const filled = filledCells(again.grid, row).filter(({ column }) => columns.includes(column));
    // A row of two cells that begins with a number is no label with what it is.
    if (filled.length > 0) return filled.length > 2 || (filled.length === 2 && /^\d/.test(filled[0]?.shown ?? ""));
  }
  return true;
}

/** The first cell of a table's headings, as Excel's Name box takes it. */
export const placeOfTable = <C extends Columns>({ grid, headingTop, columnAt }: FoundTable<C>): string => placeOf(grid.sheet, cellAddress(headingTop, Math.min(...columnAt.values())));

function standsAlso<C extends Columns>(table: FoundTable<C>, all: readonly Candidate<C>[]): Problem {
  const elsewhere = all.filter((each) => each.table !== table).map((each) => placeOfTable(each.table));
  return {
    code: "table-found-twice",
    message: `The same kind of table stands at ${elsewhere.join(" and at ")}. Hide the sheet that is not meant, or move it to another workbook.`,
    where: placeOfTable(table),
  };
}

function endingBefore<C extends Columns>(others: readonly HeadingRows[], table: FoundTable<C>): FoundTable<C> {
  const below = others.filter(({ grid, top }) => grid === table.grid && top > table.headingRow && top <= table.lastRow).map(({ top }) => top);
  return table.marked || below.length === 0 ? table : { ...table, lastRow: Math.min(...below) - 1 };
}
