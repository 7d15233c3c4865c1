import { nameKey, nearestName } from "../same-name";
import type { Problem } from "../problem";
import { quoted } from "../quoted";
import { cellAddress, placeOf } from "./address";
import type { Cell } from "./cell";
import type { Columns, ValuesOf } from "./column";
import { filledCells, type FilledCell } from "./filled-cells";
import { lastRow, type GridTable, type SheetGrid } from "./sheet-grid";

/** A part of a table that a row of its own begins: "Closed session". */
export interface TablePart {
  readonly name: string;
  /** The words of such a row. */
  readonly begins: RegExp;
  /** The columns in which they count although the row holds more; elsewhere they must be alone in it. */
  readonly columns: readonly string[];
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
  /** Rows to leave out although they are filled in, such as the questions that a form prints under its headings. */
  leaveOut?(values: ValuesOf<C>): boolean;
}

/** Where a table stands on its sheet. */
export interface TablePlace {
  readonly grid: SheetGrid;
  readonly headingRow: number;
  /** The end of the Excel table, or of what the sheet holds before another table. */
  readonly lastRow: number;
  readonly isExcelTable: boolean;
}

export interface FoundTable<C extends Columns> extends TablePlace {
  /** The column of the sheet in which each column of the document stands. */
  readonly columnAt: ReadonlyMap<keyof C, number>;
  /** Headings that the document has no use for. */
  readonly unused: readonly string[];
  /** Headings that are missing, unclear, or stand twice. */
  readonly problems: readonly Problem[];
}

export type TableSearch<C extends Columns> =
  | { readonly found: "once"; readonly table: FoundTable<C> }
  | { readonly found: "several times"; readonly problems: readonly Problem[] }
  | { readonly found: "not at all" };

/** A row of headings on a sheet, of whatever document. */
export interface HeadingRow {
  readonly grid: SheetGrid;
  readonly row: number;
}

/**
 * The rows on the visible sheets that carry at least two of some headings. All documents are looked for in these: a
 * sheet may have a hundred thousand rows, and going through it once is enough.
 */
export function likelyHeadingRows(grids: readonly SheetGrid[], headings: readonly string[]): readonly HeadingRow[] {
  const known = new Set(headings.map(headingKey));
  const isHeading = ({ value }: Cell): boolean => typeof value === "string" && value.length <= LONGEST_HEADING && known.has(headingKey(value));
  return grids
    .filter(({ hidden }) => !hidden)
    .flatMap((grid) => grid.rows.flatMap((cells, index) => (cells.filter(isHeading).length >= 2 ? [{ grid, row: grid.top + index }] : [])));
}

const LONGEST_HEADING = 80;

/**
 * Finds the table of a document by its heading row, wherever it stands. An Excel table that carries the document's own
 * name goes before all; of several others none is chosen.
 * @param rows the rows in which to look
 * @param others the heading rows of other documents, at which a table without a marked end ends
 * @param hasDetails whether the sheet says around a table what the document needs beside it, such as a date
 */
export function findTable<C extends Columns>(
  rows: readonly HeadingRow[],
  shape: TableShape<C>,
  others: readonly HeadingRow[],
  hasDetails: (table: FoundTable<C>) => boolean,
): TableSearch<C> {
  const candidates = headingRows(rows, shape).filter(
    ({ table, isNamed, isOnItsSheet }) => isNamed || isOnItsSheet || table.columnAt.size >= shape.surely || hasDetails(table),
  );
  const complete = candidates.filter(({ missing }) => missing === 0);
  const meant =
    [complete.filter(({ isNamed }) => isNamed), complete.filter(({ isOnItsSheet }) => isOnItsSheet), complete].find(({ length }) => length > 0) ??
    mostHeadings(candidates);
  const [first] = meant;
  if (!first) return { found: "not at all" };
  const different = meant.filter((each) => each === first || !continues(first.table, each.table));
  if (different.length > 1) return { found: "several times", problems: different.map((each) => standsAlso(each.table, different)) };
  return { found: "once", table: endingBefore(others, first.table) };
}

interface Candidate<C extends Columns> {
  /** Whether it is an Excel table of the document's own name, and whether it stands on a sheet of that name. */
  readonly isNamed: boolean;
  readonly isOnItsSheet: boolean;
  /** How many needed headings it lacks. */
  readonly missing: number;
  readonly table: FoundTable<C>;
}

const mostHeadings = <C extends Columns>(candidates: readonly Candidate<C>[]): readonly Candidate<C>[] => {
  const most = Math.max(...candidates.map(({ table }) => table.columnAt.size));
  return candidates.filter(({ table }) => table.columnAt.size === most);
};

/** The rows that could head the table of a document. */
export const headingRows = <C extends Columns>(rows: readonly HeadingRow[], shape: TableShape<C>): readonly Candidate<C>[] =>
  rows.flatMap(({ grid, row }) => candidateAt(grid, row, shape) ?? []);

function candidateAt<C extends Columns>(grid: SheetGrid, row: number, shape: TableShape<C>): Candidate<C> | undefined {
  const headings = filledCells(grid, row);
  const matched = match(headings, shape.columns);
  if (matched.columnAt.size < shape.atLeast) return undefined;

  const excelTable = tableOver(grid, row, [...matched.columnAt.values()]);
  const inside = excelTable ? headings.filter(({ column }) => isInside(excelTable, column)) : headings;
  const { columnAt, twice, unused } = excelTable ? match(inside, shape.columns) : matched;
  const place = (column: number): string => placeOf(grid.sheet, cellAddress(row, column));
  const missing = Object.entries(shape.columns).filter(([key, { needed }]) => needed !== "no" && !columnAt.has(key));
  const lacking = Object.keys(shape.columns).filter((key) => !columnAt.has(key));
  const unclear = unused.flatMap(({ column, shown }) => {
    const meant = nearestHeading(shown, lacking.flatMap((key) => shape.columns[key]?.headings ?? []));
    return meant === undefined ? [] : [{ code: "heading-unclear" as const, message: `${quoted(shown)} is not read. Name it "${meant}" if that is what it holds; otherwise give it another name.`, where: place(column), column }];
  });
  return {
    isNamed: excelTable !== undefined && nameKey(excelTable.name) === nameKey(shape.name),
    isOnItsSheet: shape.sheets.test(grid.sheet),
    missing: missing.length,
    table: {
      grid,
      headingRow: row,
      lastRow: excelTable?.block.bottom ?? lastRow(grid),
      isExcelTable: excelTable !== undefined,
      columnAt,
      unused: unused.filter(({ column }) => !unclear.some((each) => each.column === column)).map(({ shown }) => shown),
      problems: [
        ...twice.map(({ column, shown, first }) => ({
          code: "heading-used-twice" as const,
          message: `${quoted(shown)} and ${quoted(first)} are two headings for the same thing. Rename the one that is not meant.`,
          where: place(column),
        })),
        ...unclear.map(({ code, message, where }) => ({ code, message, where })),
        ...missing.map(([, { headings: [name] }]) => ({
          code: "heading-missing" as const,
          message: `No column is headed "${name}". Give that heading to the column that holds it.`,
          where: place(headings[0]?.column ?? grid.left),
        })),
      ],
    },
  };
}

interface Matched<C extends Columns> {
  readonly columnAt: ReadonlyMap<keyof C, number>;
  readonly twice: readonly (FilledCell & { readonly first: string })[];
  readonly unused: readonly FilledCell[];
}

/** Gives each heading to its column. One that could be two things, "Action", is what no other heading says already. */
function match<C extends Columns>(headings: readonly FilledCell[], columns: C): Matched<C> {
  const taken = new Map<keyof C, FilledCell>();
  const twice: (FilledCell & { first: string })[] = [];
  const unused: FilledCell[] = [];
  const choices = headings.map((heading) => ({ heading, keys: columnsNamed(columns, heading.shown) }));
  for (const { heading, keys } of [...choices].sort((a, b) => a.keys.length - b.keys.length)) {
    const free = keys.find((key) => !taken.has(key));
    if (free !== undefined) taken.set(free, heading);
    else if (keys[0] !== undefined) twice.push({ ...heading, first: taken.get(keys[0])?.shown ?? "" });
    else unused.push(heading);
  }
  return { columnAt: new Map([...taken].map(([key, { column }]) => [key, column])), twice, unused };
}

/** A plural counts as the singular: "Lead officers". */
const headingKey = (heading: string): string => nameKey(heading).replace(/s$/, "");

const columnsNamed = <C extends Columns>(columns: C, heading: string): readonly (keyof C)[] => {
  const key = headingKey(heading);
  return key === "" ? [] : Object.keys(columns).filter((name) => columns[name]?.headings.some((each) => headingKey(each) === key));
};

/** The column that a heading or a label names, or undefined for one that the document has no use for. */
export const columnNamed = <C extends Columns>(columns: C, heading: string): keyof C | undefined => columnsNamed(columns, heading)[0];

/** The known heading that a heading was meant for: one mistyped, or with more words around it. */
function nearestHeading(heading: string, known: readonly string[]): string | undefined {
  const words = ` ${heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const within = known.find((each) => each.length > 3 && words.includes(` ${each.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `));
  return within ?? (heading.length > 4 ? nearestName(heading, known.filter((each) => each.length > 4)) : undefined);
}

/** The Excel table that a heading row belongs to: one that begins in this row and holds most of its headings. */
const tableOver = (grid: SheetGrid, row: number, columns: readonly number[]): GridTable | undefined =>
  grid.tables.find((table) => table.block.top === row && columns.filter((column) => isInside(table, column)).length * 2 > columns.length);

const isInside = ({ block }: GridTable, column: number): boolean => column >= block.left && column <= block.right;

/** The same headings in the same columns directly under a row of the table are its heading row repeated, as for a new page. */
function continues<C extends Columns>(first: FoundTable<C>, again: FoundTable<C>): boolean {
  if (first.grid !== again.grid || first.isExcelTable) return false;
  const columns = [...first.columnAt.values()];
  if (![...first.columnAt].every(([key, column]) => again.columnAt.get(key) === column)) return false;
  for (let row = again.headingRow - 1; row > first.headingRow; row--) {
    const filled = filledCells(again.grid, row).filter(({ column }) => columns.includes(column));
    if (filled.length > 0) return filled.length > 2;
  }
  return true;
}

function standsAlso<C extends Columns>(table: FoundTable<C>, all: readonly Candidate<C>[]): Problem {
  const placeOfTable = ({ grid, headingRow, columnAt }: FoundTable<C>): string => placeOf(grid.sheet, cellAddress(headingRow, Math.min(...columnAt.values())));
  const elsewhere = all.filter((each) => each.table !== table).map((each) => placeOfTable(each.table));
  return {
    code: "table-found-twice",
    message: `The same kind of table stands at ${elsewhere.join(" and at ")}. Hide the sheet that is not meant, or move it to another workbook.`,
    where: placeOfTable(table),
  };
}

function endingBefore<C extends Columns>(others: readonly HeadingRow[], table: FoundTable<C>): FoundTable<C> {
  const below = others.filter(({ grid, row }) => grid === table.grid && row > table.headingRow && row <= table.lastRow).map(({ row }) => row);
  return table.isExcelTable || below.length === 0 ? table : { ...table, lastRow: Math.min(...below) - 1 };
}
