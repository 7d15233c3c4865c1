import { cellAddress } from "./address";
import type { CellText, SheetText } from "./workbook-text";
import type { CalendarDate } from "../calendar-date";

type Row = readonly CellText[];

/** A sheet of a document: labels with what they are, its table, and labels below it. */
export interface LabelsAndTable {
  readonly name: string;
  readonly widths: readonly number[];
  readonly labels: readonly Row[];
  /** The name of the Excel table. */
  readonly table: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  readonly below?: readonly Row[];
  /** Headings whose cells take one of a few words. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}

/** Sets them out as a sheet, with a blank row between each two. */
export function sheetOf({ name, widths, labels, table, headings, rows, below = [], lists = {} }: LabelsAndTable): SheetText {
  const top = labels.length === 0 ? 0 : labels.length + 1;
  const last = top + rows.length;
  const at = (row: number, heading: string): string => cellAddress(row, headings.indexOf(heading));
  return {
    name,
    widths,
    tables: { [table]: `${cellAddress(top, 0)}:${cellAddress(last, headings.length - 1)}` },
    lists: Object.fromEntries(Object.entries(lists).map(([heading, words]) => [`${at(top + 1, heading)}:${at(last, heading)}`, words])),
    rows: {
      ...(labels.length > 0 ? { A1: labels } : {}),
      [cellAddress(top, 0)]: [headings, ...rows],
      ...(below.length > 0 ? { [cellAddress(last + 2, 0)]: below } : {}),
    },
  };
}

/** A date as a cell keeps it. */
export const dateCell = ({ year, month, day }: CalendarDate): CellText => ({ date: [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-") });

/** A label with its lines, the first beside it and the others below each other. */
export const labelled = (label: string, lines: readonly string[]): readonly Row[] => (lines.length === 0 ? [[label, null]] : lines.map((line, index) => [index === 0 ? label : null, line === "" ? null : line]));
