import type { ColumnAnswer } from "./workbook/column-answers";
import { sheetPlan, type FurtherSheet } from "./new-sheet/sheet-plan";
import { namedColumns, type NamedColumn } from "./workbook/named-column";
import type { Columns } from "./workbook/column";
import { claims, type Claim } from "./workbook/find-table";
import type { HeadingRows } from "./workbook/headings";
import { readTable, type ReadRows, type TablePlan, type TableReading } from "./workbook/read-table";
import type { TableShape } from "./workbook/table-shape";
import type { Writing } from "./writing-style";

/** A table that a document takes in where the workbook has it, beside the one that it is made of. */
export interface CompanionTable<T> {
  /** The document that answers about its headings are given for. */
  readonly document: string;
  readonly headings: readonly string[];
  readonly columns: readonly NamedColumn[];
  /** What a new sheet for it holds, where one is offered. */
  readonly sheet: FurtherSheet | undefined;
  isSeries(heading: string): boolean;
  claims(rows: readonly HeadingRows[], answers: readonly ColumnAnswer[]): readonly Claim[];
  find(rows: readonly HeadingRows[], others: readonly HeadingRows[], answers: readonly ColumnAnswer[], write: Writing): TableReading<T>;
}

/** Every word under which a column of a table may stand. */
export const headingsOf = <C extends Columns>({ columns }: TableShape<C>): readonly string[] => Object.values(columns).flatMap(({ headings }) => headings);

/** The columns of a table by the ids that answers name them by, with the names that people are shown. */
export const columnsOf = <C extends Columns>({ columns }: TableShape<C>): readonly NamedColumn[] => namedColumns(columns);

/** Whether words head a column of a table without being one of its headings: a quarter. */
export const isSeriesOf = <C extends Columns>({ series }: TableShape<C>, heading: string): boolean => series !== undefined && (series.part.test(heading) || series.reads(heading) !== undefined);

/**
 * Makes a companion table of a document.
 * @param document the document's id; that of another document where the table is that one's
 * @param offered the new sheet that is offered for it
 */
export function companionTable<C extends Columns, D extends Columns, T>(document: string, plan: TablePlan<C, D>, read: ReadRows<C, D, T>, offered?: { readonly id: string; readonly title: string; readonly holds: string }): CompanionTable<T> {
  return {
    sheet: offered && { ...sheetPlan({ ...plan, ...offered }, document), holds: offered.holds },
    document,
    headings: headingsOf(plan.table),
    columns: columnsOf(plan.table),
    isSeries: (heading) => isSeriesOf(plan.table, heading),
    claims: (rows, answers) => claims(rows, plan.table, { document, answers }),
    find: (rows, others, answers, write) => readTable(plan, { rows, others, answers: { document, answers }, write }, read),
  };
}
