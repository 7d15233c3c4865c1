import type * as z from "zod/mini";
import { fillTemplate, type Template } from "./docx/fill-template";
import { safeFileName } from "./file-name";
import { inReadingOrder, type Problem } from "./problem";
import { cellAddress, placeOf } from "./workbook/address";
import type { Columns } from "./workbook/column";
import { findTable, headingRows, type HeadingRow, type TableShape } from "./workbook/find-table";
import { readDetails, type Details } from "./workbook/read-details";
import { readRecords, type SheetRecord } from "./workbook/read-records";

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
  /** Headings that the document has no use for, and the places of notes and totals: what is not printed. */
  readonly unused: readonly string[];
  readonly leftOut: readonly string[];
  readonly paper: Paper;
  readonly problems: readonly Problem[];
}

export type Finding =
  | { readonly document: FoundDocument }
  | { readonly problems: readonly Problem[] }
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
  /** Which of some rows look like the headings of its table. */
  headingRows(rows: readonly HeadingRow[]): readonly HeadingRow[];
  /** Finds its table at one of some rows, and reads it; `others` are the heading rows of other documents. */
  find(rows: readonly HeadingRow[], others: readonly HeadingRow[]): Finding;
  make(paper: Paper, template: Template): Made;
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
  /** The paper of what was read; what is wrong with the sheet goes to `report`. */
  toPaper(
    records: readonly SheetRecord<C>[],
    details: Details<D>,
    report: (problem: Problem) => void,
  ): { readonly title: string; readonly data: z.input<S> };
}

/** Makes a document type of its columns, its details and the way from them to its paper. */
export function documentType<C extends Columns, D extends Columns, S extends z.ZodMiniObject>(
  plan: DocumentPlan<C, D, S>,
): DocumentType {
  return {
    id: plan.id,
    title: plan.title,
    needs: plan.needs,
    isPersonal: plan.isPersonal,
    templateFile: `${plan.id}/${plan.id}.docx`,
    headings: Object.values(plan.table.columns).flatMap(({ headings }) => headings),
    headingRows: (rows) => headingRows(rows, plan.table).map(({ table: { grid, headingRow } }) => ({ grid, row: headingRow })),
    find(rows, others) {
      const search = findTable(rows, plan.table, others, (table) => readDetails(table, plan.details).details.hasNeeded);
      if (search.found === "not at all") return "not in this workbook";
      if (search.found === "several times") return { problems: search.problems };
      const { table } = search;
      if (table.problems.length > 0) return { problems: table.problems };
      const read = readDetails(table, plan.details);
      const { records, problems, leftOut } = readRecords(table, plan.table, read.details.rows);
      const found = [...read.problems, ...problems];
      const headings = placeOf(table.grid.sheet, cellAddress(table.headingRow, Math.min(...table.columnAt.values())));
      if (records.length === 0) {
        found.push({ code: "cell-blank", message: "There are no rows under these headings. Fill in the table.", where: headings });
      }
      // The paper is looked through even where a cell could not be read, so that all that is wrong is said at once.
      const places = new Set(found.map(({ where }) => where));
      const paper = plan.toPaper(records, read.details, (problem) => {
        // What a cell could not be read for is said once.
        if (places.has(problem.where)) return;
        places.add(problem.where);
        found.push(problem);
      });
      return {
        document: { sheet: table.grid.sheet, headings, rows: records.filter(({ isGroup }) => !isGroup).length, unused: table.unused, leftOut, paper, problems: inReadingOrder(found) },
      };
    },
    make(paper, template) {
      const filled = fillTemplate(template, paper.title, plan.data, plan.data.parse(paper.data));
      return "problems" in filled ? filled : { fileName: safeFileName(paper.title, "docx"), bytes: filled.bytes };
    },
  };
}
