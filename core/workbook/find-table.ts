import { nameKey } from "../same-name";
import type { Problem } from "../problem";
import { cellAddress, placeOf } from "./address";
import type { Columns, ValuesOf } from "./column";
import { shownText } from "./shown-text";
import { cellAt, lastColumn, lastRow, type SheetGrid } from "./sheet-grid";

/** What the table of a document looks like: its columns, and how many of their headings make a row its heading row. */
export interface TableShape<C extends Columns> {
  /** The name of the Excel table, where the workbook keeps one: "ActionPoints". */
  readonly name: string;
  readonly columns: C;
  /** A row is taken for the heading row when it carries at least this many of the headings. */
  readonly atLeast: number;
  /** Rows that hold nothing but one of these names begin a part of the table: "Closed session". */
  readonly parts?: readonly (readonly [string, ...string[]])[];
  /** Rows to leave out although they are filled in, such as the questions that a form prints under its headings. */
  leaveOut?(values: ValuesOf<C>): boolean;
}

/** Where a table stands on its sheet. */
export interface TablePlace {
  readonly grid: SheetGrid;
  readonly headingRow: number;
  /** The end of the Excel table, or of what the sheet holds where there is none. */
  readonly lastRow: number;
  readonly isExcelTable: boolean;
}

export interface FoundTable<C extends Columns> extends TablePlace {
  /** The column of the sheet in which each column of the document stands. */
  readonly columnAt: ReadonlyMap<keyof C, number>;
  /** Headings that are missing or stand twice. */
  readonly problems: readonly Problem[];
}

export type TableSearch<C extends Columns> =
  | { readonly found: "once"; readonly table: FoundTable<C> }
  | { readonly found: "twice"; readonly problem: Problem }
  | { readonly found: "not at all" };

/**
 * Finds the table of a document on the visible sheets: by its heading row, wherever it stands. Of several, the one
 * with the most of the headings is meant; an Excel table that carries the document's own name goes before all.
 */
export function findTable<C extends Columns>(grids: readonly SheetGrid[], shape: TableShape<C>): TableSearch<C> {
  const candidates = grids
    .filter((grid) => !grid.hidden)
    .flatMap((grid) => headingRows(grid, shape))
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = candidates;
  if (!best) return { found: "not at all" };
  const rival = others.find((other) => other.score === best.score && !isRepeated(best.table, other.table));
  if (rival) {
    const [here, there] = [best, rival].map(({ table }) =>
      placeOf(table.grid.sheet, cellAddress(table.headingRow, table.grid.left)),
    );
    return {
      found: "twice",
      problem: {
        code: "table-found-twice",
        message: `The same headings stand at ${there}. Hide the sheet that is not meant, or delete its headings.`,
        where: here ?? "",
      },
    };
  }
  return { found: "once", table: best.table };
}

/** The same headings in the same columns further down a sheet are the heading row repeated, as for a new page. */
const isRepeated = <C extends Columns>(first: FoundTable<C>, again: FoundTable<C>): boolean =>
  first.grid === again.grid && [...first.columnAt].every(([key, column]) => again.columnAt.get(key) === column);

interface Candidate<C extends Columns> {
  readonly score: number;
  readonly table: FoundTable<C>;
}

function headingRows<C extends Columns>(grid: SheetGrid, shape: TableShape<C>): readonly Candidate<C>[] {
  const candidates: Candidate<C>[] = [];
  for (let row = grid.top; row <= lastRow(grid); row++) {
    const excelTable = grid.tables.find(({ block }) => block.top === row);
    const named = excelTable !== undefined && nameKey(excelTable.name) === nameKey(shape.name);
    const columnAt = new Map<keyof C, number>();
    const problems: Problem[] = [];
    for (let column = grid.left; column <= lastColumn(grid); column++) {
      if (named && (column < excelTable.block.left || column > excelTable.block.right)) continue;
      const heading = shownText(cellAt(grid, row, column));
      const key = columnNamed(shape.columns, heading);
      if (key === undefined) continue;
      const before = columnAt.get(key);
      if (before === undefined) columnAt.set(key, column);
      else problems.push(usedTwice(grid, row, column, heading, shownText(cellAt(grid, row, before))));
    }
    if (!named && columnAt.size < shape.atLeast) continue;
    for (const [key, { needed, headings }] of Object.entries(shape.columns)) {
      if (needed === "no" || columnAt.has(key)) continue;
      problems.push({
        code: "heading-missing",
        message: `No column is headed "${headings[0]}". Give that heading to the column that holds it.`,
        where: placeOf(grid.sheet, cellAddress(row, grid.left)),
      });
    }
    candidates.push({
      score: columnAt.size + (named ? Object.keys(shape.columns).length : 0),
      table: {
        grid,
        headingRow: row,
        lastRow: excelTable?.block.bottom ?? lastRow(grid),
        isExcelTable: excelTable !== undefined,
        columnAt,
        problems,
      },
    });
  }
  return candidates;
}

const usedTwice = (grid: SheetGrid, row: number, column: number, heading: string, first: string): Problem => ({
  code: "heading-used-twice",
  message: `"${heading}" and "${first}" are two headings for the same thing. Rename the one that is not meant.`,
  where: placeOf(grid.sheet, cellAddress(row, column)),
});

/** The column that a heading names, or undefined for a heading that the document has no use for. */
export function columnNamed<C extends Columns>(columns: C, heading: string): keyof C | undefined {
  const key = nameKey(heading);
  if (key === "") return undefined;
  return Object.keys(columns).find((name) => columns[name]?.headings.some((each) => nameKey(each) === key));
}
