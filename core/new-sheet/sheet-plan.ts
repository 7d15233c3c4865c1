import type { CalendarDate } from "../calendar-date";
import type { Columns } from "../workbook/column";
import { namedColumns, type NamedColumn } from "../workbook/named-column";
import type { TablePlan } from "../workbook/read-table";

/** What a new sheet for a document holds, whoever writes it. */
export interface SheetPlan {
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
export function sheetPlan<C extends Columns, D extends Columns>({ id, title, table, details, newSheet = {} }: TablePlan<C, D> & { readonly id: string; readonly title: string }): SheetPlan {
  const without: readonly string[] = newSheet.without ?? [];
  const kept = (columns: Columns): Columns => Object.fromEntries(Object.entries(columns).filter(([key]) => !without.includes(key)));
  const columns = kept(table.columns);
  return {
    document: id,
    name: title,
    table: table.name,
    labels: namedColumns(kept(details)),
    columns: namedColumns(columns),
    figures: (today) => table.series?.newHeadings(today) ?? [],
    rows: (newSheet.rows ?? []).map((row) => Object.keys(columns).map((key) => row[key as keyof C] ?? "")),
  };
}
