import { inReadingOrder, type Problem } from "../problem";
import type { Writing } from "../writing-style";
import { closedMarks } from "./closed-marks";
import type { Columns } from "./column";
import { findTable, placeOfTable, type FoundColumn, type FoundTable } from "./find-table";
import type { HeadingRows } from "./headings";
import type { LeftOut } from "./kind-of-row";
import type { Answers } from "./match-headings";
import { readDetails, type Details } from "./read-details";
import { readRecords, type SheetRecord } from "./read-records";
import { tableArea, type TableArea } from "./table-area";
import { writingStyle } from "./said-style";
import type { TableShape } from "./table-shape";

/** A table of a document and what stands beside it. */
export interface TablePlan<C extends Columns, D extends Columns> {
  readonly table: TableShape<C>;
  readonly details: D;
  /** What a new sheet for it begins with, where that is not every label, every column and one row that shows how. */
  readonly newSheet?: NewSheet<C, D>;
  /** Names that a row of totals may carry instead of "Total". */
  totalNames?(details: Details<D>): readonly string[];
}

/** How a new sheet for a table differs from one with every label and every column that it may have. */
export interface NewSheet<C extends Columns, D extends Columns> {
  /** Labels and columns that it does without: those that few sheets have, or that say what another says. */
  readonly without?: readonly ((keyof C | keyof D) & string)[];
  /** Rows that it begins with, below the one that shows how: the items of a form. */
  readonly rows?: readonly { readonly [K in keyof C]?: string }[];
}

/** What the rows of a table come to; what is wrong with the sheet goes to `report`. */
export type ReadRows<C extends Columns, D extends Columns, T> = (
  records: readonly SheetRecord<C>[],
  details: Details<D>,
  report: (problem: Problem) => void,
  /** The rows of totals, where the table is one of figures. */
  totals: readonly SheetRecord<C>[],
  /** How the document writes dates, years and times. */
  write: Writing,
) => T;

/** A table as it was found on its sheet. */
export interface TableAsFound {
  readonly sheet: string;
  /** The first cell of the heading row, as Excel's Name box takes it. */
  readonly headings: string;
  readonly rows: number;
  /** Why the table is taken for what it is, to go on from "because". */
  readonly because: string;
  readonly columns: readonly FoundColumn[];
  /** What is not printed: headings that the document has no use for, and rows such as notes and totals. */
  readonly unused: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** The rows of a table and what stands beside it, as they were read, and where a row can be added. */
export interface TableAsRead {
  readonly records: readonly SheetRecord<Columns>[];
  /** The values of its labels, by their columns. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly area: TableArea;
}

export type TableReading<T> =
  | { readonly about: TableAsFound; readonly read: TableAsRead; readonly value: T; readonly problems: readonly Problem[] }
  /** Tables stand on these sheets, and none can be read. */
  | { readonly sheets: readonly string[]; readonly problems: readonly Problem[] }
  | "not in this workbook";

/** So many words that are headings stand in one row by no chance. */
const LIKE_HEADINGS = 3;
/** A paper of so many rows has 700 pages; more would only keep the machine busy. */
const MOST_ROWS = 20_000;

/**
 * Finds a table at one of some rows, and reads it.
 * @param others the heading rows of other tables, at which one without a marked end ends
 */
export function readTable<C extends Columns, D extends Columns, T>(
  { table: shape, details: own, totalNames }: TablePlan<C, D>,
  { rows, others, answers, write }: { readonly rows: readonly HeadingRows[]; readonly others: readonly HeadingRows[]; readonly answers: Answers; readonly write: Writing },
  read: ReadRows<C, D, T>,
): TableReading<T> {
  // The style is the whole workbook's; its label is known on every sheet, so that it is no part of a paper.
  const details = { ...own, writingStyle };
  const detailsOf = (table: FoundTable<C>) => {
    const subjects = [...table.columnAt].filter(([key]) => shape.columns[key]?.needed === "every cell").map(([, column]) => column);
    return readDetails(table, details, { aboveOnly: shape.hasDetailsAboveOnly === true, subjects, leftmost: Math.min(...table.columnAt.values()), write });
  };
  const search = findTable(rows, shape, answers, others, (table) => detailsOf(table).details.hasNeeded);
  if (search.found === "not at all") return "not in this workbook";
  if (search.found === "several times") return { sheets: search.sheets, problems: search.problems };
  const { table } = search;
  if (table.problems.length > 0) return { sheets: [table.grid.sheet], problems: table.problems };
  const around = detailsOf(table);
  const headingLike = rows.filter(({ grid, top, bottom, known }) => grid === table.grid && top === bottom && known >= LIKE_HEADINGS).map(({ top }) => top);
  const { records, totals, problems, openRows, leftOut } = readRecords(table, shape, {
    notRecords: around.details.rows,
    headingLike: new Set(headingLike),
    totalNames: totalNames?.(around.details) ?? [],
    write,
  });
  const found = [...around.problems, ...problems];
  const headings = placeOfTable(table);
  if (records.length === 0 && problems.length === 0) {
    const isExampleOnly = leftOut.some(({ as }) => as === "an example");
    const message = isExampleOnly ? "Only the example stands under these headings, and the paper leaves it out. Fill in the rows below it; then delete it." : "There are no rows under these headings. Fill in the table.";
    found.push({ code: "cell-blank", message, where: headings });
  }
  if (records.length > MOST_ROWS) {
    found.push({ code: "table-too-long", message: `This table has ${records.length.toLocaleString("en-GB")} rows, and a paper takes ${MOST_ROWS.toLocaleString("en-GB")} at most. Move the older rows to another sheet.`, where: headings });
  }
  // The paper is looked through even where a cell could not be read, so that all that is wrong is said at once.
  const places = new Set(found.map(({ where }) => where));
  const value = read(records, around.details, (problem) => {
    // What a cell could not be read for is said once, and a table without rows lacks more than can be said.
    if (records.length === 0 || places.has(problem.where)) return;
    places.add(problem.where);
    found.push(problem);
  }, totals, write);
  const isTold = new Set(places);
  found.push(...closedMarks(table, shape, { details, around: around.details, openRows, others: [...others, ...rows] }, answers.document).filter(({ where }) => !isTold.has(where)));
  return {
    about: { sheet: table.grid.sheet, headings, rows: records.filter(({ isGroup }) => !isGroup).length, because: table.because, columns: table.columns, unused: table.unused, leftOut: [...around.leftOut, ...leftOut] },
    read: { records, details: around.details.values, area: tableArea(table) },
    value,
    problems: inReadingOrder(found),
  };
}
