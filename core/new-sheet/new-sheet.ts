import type { CalendarDate } from "../calendar-date";
import { cellAddress } from "../workbook/address";
import { sheetOf } from "../workbook/labels-and-table";
import type { NamedColumn } from "../workbook/named-column";
import type { CellNote, CellText, SheetText } from "../workbook/workbook-text";
import type { SheetPlan } from "./sheet-plan";
import { exampleOf, formatOf, listOf, noteOf } from "./what-belongs";

/** The word that keeps a row out of the paper, in the first of its cells. */
const EXAMPLE = "Example";
const EXAMPLE_NOTE: CellNote = { title: "An example", words: "This row shows how to fill in the table. The paper leaves it out while it begins with the word Example. Delete it when you no longer need it." };

interface Names {
  readonly name: string;
  readonly table: string;
}

/**
 * A sheet on which somebody can begin: labels to fill in, the table with its headings, a row that shows how, and rows of a
 * form or a blank one.
 * @param today the day by which headings such as the quarters of this year go
 */
export function newSheet(plan: SheetPlan, today: CalendarDate, { name, table }: Names = plan): SheetText {
  const { labels, columns } = plan;
  const figures = plan.figures(today);
  const headings = [...columns.map((column) => column.name), ...figures.map(({ heading }) => heading)];
  const [, ...examples] = columns.map((column) => exampleOf(column, today));
  const blank = headings.map(() => null);
  const rows: readonly (readonly CellText[])[] = [
    [EXAMPLE, ...examples, ...figures.map(({ example }) => example)],
    ...(plan.rows.length > 0 ? plan.rows.map((row) => row.map((cell) => (cell === "" ? null : cell))) : [blank]),
  ];
  const top = labels.length === 0 ? 0 : labels.length + 1;
  const body = (column: number): string => `${cellAddress(top + 1, column)}:${cellAddress(top + rows.length, column)}`;
  const beside = (row: number): string => cellAddress(row, 1);
  const each = <T>(of: (column: NamedColumn) => T | undefined): Readonly<Record<string, T>> =>
    Object.fromEntries([
      ...labels.flatMap((label, row) => withValue(beside(row), of(label))),
      ...columns.flatMap((column, index) => withValue(body(index), of(column))),
    ]);
  const notes = Object.fromEntries([
    ...labels.map((label, row) => [beside(row), noteOf(label, "label")] as const),
    ...columns.map((column, index) => [cellAddress(top, index), noteOf(column, "column")] as const),
    [cellAddress(top + 1, 0), EXAMPLE_NOTE] as const,
  ]);
  const sheet = sheetOf({ name, widths: widthsOf(plan, figures.length, today), labels: labels.map((label) => [label.name, null]), table, headings, rows });
  return {
    ...sheet,
    lists: each(listOf),
    formats: each(formatOf),
    notes,
    toFill: labels.length === 0 ? [] : [`${beside(0)}:${beside(labels.length - 1)}`],
    examples: [`${cellAddress(top + 1, 0)}:${cellAddress(top + 1, headings.length - 1)}`],
  };
}

const withValue = <T>(address: string, value: T | undefined): readonly (readonly [string, T])[] => (value === undefined ? [] : [[address, value]]);

const [NARROWEST, WIDEST, WIDEST_HEADING, OF_A_FIGURE, OF_A_VALUE] = [13, 48, 26, 14, 32];

/** Widths in characters: a column of long words is wide, and the first two have the labels and their values above them. */
function widthsOf({ labels, columns }: SheetPlan, figures: number, today: CalendarDate): readonly number[] {
  const widths = columns.map((column) => {
    const example = exampleOf(column, today);
    const length = typeof example === "string" ? example.length : 14;
    return Math.min(WIDEST, Math.max(NARROWEST, Math.min(WIDEST_HEADING, column.name.length + 4), Math.ceil(length * 0.8)));
  });
  const all = [...widths, ...Array.from({ length: figures }, () => OF_A_FIGURE)];
  if (labels.length === 0) return all;
  const [first = 0, second = 0, ...others] = all;
  return [Math.max(first, ...labels.map(({ name }) => name.length + 3)), Math.max(second, OF_A_VALUE), ...others];
}
