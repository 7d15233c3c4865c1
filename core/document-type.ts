import type * as z from "zod/mini";
import { fillTemplate, openTemplate, type Template } from "./docx/fill-template";
import type { Deflate } from "./docx/write-zip";
import { safeFileName } from "./file-name";
import { PLAIN, type Writing } from "./writing-style";
import { inReadingOrder, type Problem } from "./problem";
import type { Columns } from "./workbook/column";
import { columnId, type ColumnAnswer } from "./workbook/column-answers";
import { claims, findTable, placeOfTable, type Claim, type FoundColumn, type FoundTable } from "./workbook/find-table";
import type { HeadingRows } from "./workbook/headings";
import { matchHeadings } from "./workbook/match-headings";
import { readDetails, type Details } from "./workbook/read-details";
import type { LeftOut } from "./workbook/kind-of-row";
import type { TableShape } from "./workbook/table-shape";
import { readRecords, type SheetRecord } from "./workbook/read-records";
import { writingStyle } from "./workbook/said-style";

/** A document before it is filled: its title and what goes into its template. */
export interface Paper {
  readonly title: string;
  readonly data: unknown;
}

/** A document whose table was found in a workbook, with everything that must be put right before it can be made. */
export interface FoundDocument {
  readonly sheet: string;
  /** The first cell of the heading row, as Excel's Name box takes it. */
  readonly headings: string;
  readonly rows: number;
  /** Why the table is taken for this document's, to go on from "because". */
  readonly because: string;
  readonly columns: readonly FoundColumn[];
  /** What is not printed: headings that the document has no use for, and rows such as notes and totals. */
  readonly unused: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly paper: Paper;
  readonly problems: readonly Problem[];
}

export type Finding =
  | { readonly document: FoundDocument }
  /** Its tables stand on these sheets, and none can be read. */
  | { readonly sheets: readonly string[]; readonly problems: readonly Problem[] }
  | "not in this workbook";

export type Made = { readonly fileName: string; readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] };

/** A kind of document that a partnership publishes. */
export interface DocumentType {
  readonly id: string;
  readonly title: string;
  /** That a workbook does not hold this document, and what a sheet must have for it. */
  readonly needs: string;
  /** Whether it tells of people's lives, so that it may pass through nothing but the user's own machine. */
  readonly isPersonal: boolean;
  /** The Word file of the document's folder under templates/. */
  readonly templateFile: string;
  /** Every word under which a column of its table may stand. */
  readonly headings: readonly string[];
  /** The columns of its table by the ids that answers name them by, with the names that people are shown. */
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** Whether words head a column of its table without being one of its headings: a quarter. */
  isSeries(heading: string): boolean;
  /** Which of some rows look like the headings of its table, and how much. */
  claims(rows: readonly HeadingRows[], answers: readonly ColumnAnswer[]): readonly Claim[];
  /** Finds its table at one of some rows, and reads it; `others` are the heading rows of other documents. */
  find(rows: readonly HeadingRows[], others: readonly HeadingRows[], answers: readonly ColumnAnswer[], write?: Writing): Finding;
  /** The names of its columns that some rows have headings for. */
  knows(rows: HeadingRows, answers: readonly ColumnAnswer[]): readonly string[];
  /** All that is wrong with a template for it; nothing is filled. */
  templateProblems(template: Template): readonly Problem[];
  make(paper: Paper, template: Template, deflate?: Deflate): Made;
}

interface DocumentPlan<C extends Columns, D extends Columns, S extends z.ZodMiniObject> {
  readonly id: string;
  readonly title: string;
  readonly needs: string;
  readonly isPersonal: boolean;
  readonly table: TableShape<C>;
  readonly details: D;
  /** What the template may be filled with. */
  readonly data: S;
  /** Names that a row of totals may carry instead of "Total". */
  totalNames?(details: Details<D>): readonly string[];
  /** The paper of what was read; what is wrong with the sheet goes to `report`. */
  toPaper(
    records: readonly SheetRecord<C>[],
    details: Details<D>,
    report: (problem: Problem) => void,
    /** The rows of totals, where the table is one of figures. */
    totals: readonly SheetRecord<C>[],
    /** How the document writes dates, years and times. */
    write: Writing,
  ): { readonly title: string; readonly data: z.input<S> };
}

/** So many words that are headings stand in one row by no chance. */
const LIKE_HEADINGS = 3;
/** A paper of so many rows has 700 pages; more would only keep the machine busy. */
const MOST_ROWS = 20_000;

/** Makes a document type of its columns, its details and the way from them to its paper. */
export function documentType<C extends Columns, D extends Columns, S extends z.ZodMiniObject>(
  plan: DocumentPlan<C, D, S>,
): DocumentType {
  const { columns, hasDetailsAboveOnly: aboveOnly = false } = plan.table;
  // The style is the whole workbook's; its label is known on every sheet, so that it is no part of a paper.
  const details = { ...plan.details, writingStyle };
  const detailsOf = (table: FoundTable<C>, write: Writing) => {
    const subjects = [...table.columnAt].filter(([key]) => columns[key]?.needed === "every cell").map(([, column]) => column);
    return readDetails(table, details, { aboveOnly, subjects, leftmost: Math.min(...table.columnAt.values()), write });
  };
  return {
    id: plan.id,
    title: plan.title,
    needs: plan.needs,
    isPersonal: plan.isPersonal,
    templateFile: `${plan.id}/${plan.id}.docx`,
    headings: Object.values(plan.table.columns).flatMap(({ headings }) => headings),
    columns: Object.entries(plan.table.columns).map(([key, { headings: [name] }]) => ({ id: columnId(key), name })),
    claims: (rows, answers) => claims(rows, plan.table, { document: plan.id, answers }),
    isSeries: (heading) => plan.table.series !== undefined && (plan.table.series.part.test(heading) || plan.table.series.reads(heading) !== undefined),
    find(rows, others, answers, write = PLAIN) {
      const search = findTable(rows, plan.table, { document: plan.id, answers }, others, (table) => detailsOf(table, write).details.hasNeeded);
      if (search.found === "not at all") return "not in this workbook";
      if (search.found === "several times") return { sheets: search.sheets, problems: search.problems };
      const { table } = search;
      if (table.problems.length > 0) return { sheets: [table.grid.sheet], problems: table.problems };
      const read = detailsOf(table, write);
      const headingLike = rows.filter(({ grid, top, bottom, known }) => grid === table.grid && top === bottom && known >= LIKE_HEADINGS).map(({ top }) => top);
      const { records, totals, problems, leftOut } = readRecords(table, plan.table, {
        notRecords: read.details.rows,
        headingLike: new Set(headingLike),
        totalNames: plan.totalNames?.(read.details) ?? [],
        write,
      });
      const found = [...read.problems, ...problems];
      const headings = placeOfTable(table);
      if (records.length === 0) {
        found.push({ code: "cell-blank", message: "There are no rows under these headings. Fill in the table.", where: headings });
      }
      if (records.length > MOST_ROWS) {
        found.push({ code: "table-too-long", message: `This table has ${records.length.toLocaleString("en-GB")} rows, and a paper takes ${MOST_ROWS.toLocaleString("en-GB")} at most. Move the older rows to another sheet.`, where: headings });
      }
      // The paper is looked through even where a cell could not be read, so that all that is wrong is said at once.
      const places = new Set(found.map(({ where }) => where));
      const paper = plan.toPaper(records, read.details, (problem) => {
        // What a cell could not be read for is said once.
        if (places.has(problem.where)) return;
        places.add(problem.where);
        found.push(problem);
      }, totals, write);
      return {
        document: {
          sheet: table.grid.sheet,
          headings,
          rows: records.filter(({ isGroup }) => !isGroup).length,
          because: table.because,
          columns: table.columns,
          unused: table.unused,
          leftOut,
          paper,
          problems: inReadingOrder(found),
        },
      };
    },
    knows: (rows, answers) => [...matchHeadings(rows.headings, plan.table.columns, { document: plan.id, answers }).headingOf.keys()].map((key) => plan.table.columns[key]?.headings[0] ?? ""),
    templateProblems(template) {
      const opened = openTemplate(template, plan.data);
      return "problems" in opened ? opened.problems : [];
    },
    make(paper, template, deflate) {
      const filled = fillTemplate(template, paper.title, plan.data, plan.data.parse(paper.data), deflate);
      return "problems" in filled ? filled : { fileName: safeFileName(paper.title, "docx"), bytes: filled.bytes };
    },
  };
}
