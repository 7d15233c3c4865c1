import type { CalendarDate } from "../calendar-date";
import type { Columns } from "../workbook/column";
import { namedColumns, type NamedColumn } from "../workbook/named-column";
import type { TablePlan } from "../workbook/read-table";

/** A sheet for a further table of a document, with what it is for in a few words. */
export interface FurtherSheet extends SheetPlan {
  readonly holds: string;
}

/** What a new sheet for a document holds, whoever writes it. */
export interface SheetPlan {
  /** What it is chosen by: the id of its document, or one of its own where the table is a further one. */
  readonly id: string;
  readonly document: string;
  /** The name of the sheet and of the Excel table, where they are free. */
  readonly name: string;
  readonly table: string;
  readonly labels: readonly NamedColumn[];
  readonly columns: readonly NamedColumn[];
  /** The headings over figures, such as quarters, each with what may stand under it. */
  figures(today: CalendarDate): readonly { readonly heading: string; readonly example: number }[];
  /** Rows that it begins with, a cell for each of its columns; "" where it is to be filled in. */
  readonly rows: readonly (readonly string[])[];
}

/** The sheet that holds all that a document reads, but for what it does without on a new one. */
export function sheetPlan<C extends Columns, D extends Columns>({ id, title, table, details, newSheet = {} }: TablePlan<C, D> & { readonly id: string; readonly title: string }, document = id): SheetPlan {
  const without: readonly string[] = newSheet.without ?? [];
  const kept = (columns: Columns): Columns => Object.fromEntries(Object.entries(columns).filter(([key]) => !without.includes(key)));
  const columns = kept(table.columns);
  return {
    id,
    document,
    name: title,
    table: table.name,
    labels: namedColumns(kept(details)),
    columns: namedColumns(columns),
    figures: (today) => table.series?.newHeadings(today) ?? [],
    rows: (newSheet.rows ?? []).map((row) => Object.keys(columns).map((key) => row[key as keyof C] ?? "")),
  };
}
