import type { Problem } from "../problem";
import { cellAddress, placeOf } from "./address";
import { BLANK_CELL, type Cell } from "./cell";
import { blankValue, type Columns, type ShownFigure, type ValuesOf } from "./column";
import { filledCells, type FilledCell } from "./filled-cells";
import type { FoundTable, TableShape } from "./find-table";
import { shownText } from "./shown-text";
import { cellAt, seenCellAt } from "./sheet-grid";

/** One row of a document's table. */
export interface SheetRecord<C extends Columns> {
  readonly values: ValuesOf<C>;
  /** The figures of a series, by what each stands for. */
  readonly series: ReadonlyMap<string, ShownFigure>;
  /** The part of the table that the row stands in ("Closed session"), or undefined above the first part. */
  readonly part: string | undefined;
  /** Whether the row holds nothing but the words that head the rows below it. */
  readonly isGroup: boolean;
  /** The cell of a column in this row, as Excel's Name box takes it. */
  where(column: keyof C): string;
  whereInSeries(stands: string): string;
}

export interface ReadRecords<C extends Columns> {
  readonly records: readonly SheetRecord<C>[];
  /** The rows of totals, where the table is one of figures; they are left out of the records. */
  readonly totals: readonly SheetRecord<C>[];
  readonly problems: readonly Problem[];
  /** The rows that are filled in and are no records. */
  readonly leftOut: readonly LeftOut[];
}

/** A row that a document does not print, by its first filled cell, and what it is taken for. */
export interface LeftOut {
  readonly where: string;
  readonly as: "a total" | "a note" | "the headings again" | "beside the table" | "an example" | "a question of the form" | "in the closed session";
}

const TOTAL = /^(?:grand |sub-?)?totals?\b/i;
const TOTAL_ALONE = /^(?:grand |sub-?)?totals?:?$/i;
/** How a note under a table begins. */
const NOTE = /^(?:[*†‡§]|[([](?:note ?)?\d{1,2}[)\]]|(?:notes?|sources?|key|n\.?b\.?)\b ?\d{0,2} ?[:.–-]|(?:produced|compiled|prepared|published|printed) (?:by|on)\b|last updated\b|figures? (?:are|is)\b)/i;
const EXAMPLE = /^(?:example|e\.?g\.?) ?[:.>]?$/i;
const IS_A_NUMBER = /^#?\d[\d./]{0,7}\.?$/;

/**
 * Reads the rows of a table. Blank rows, totals, repeated headings, examples and notes (words alone outside the column
 * that says what a row is about) are not records, and their places are told; a blank cell in a needed column of a record
 * is a problem, and so are a hidden row and a row that an Excel table just misses.
 * @param notRecords rows that belong to something else
 */
export function readRecords<C extends Columns>(table: FoundTable<C>, shape: TableShape<C>, notRecords: ReadonlySet<number>): ReadRecords<C> {
  const records: SheetRecord<C>[] = [];
  const totals: SheetRecord<C>[] = [];
  const problems: Problem[] = [];
  const leftOut: LeftOut[] = [];
  const hiddenRows = new Set(table.grid.hiddenRows);
  const columns = new Set([...table.columnAt.values(), ...table.seriesAt.values()]);
  let part: string | undefined;
  let isPartLeftOut = false;
  let isAfterNote = false;
  for (let row = table.headingRow + 1; row <= table.lastRow; row++) {
    if (notRecords.has(row)) continue;
    const cells = filledCells(table.grid, row);
    const first = cells[0];
    if (!first) continue;
    const place = placeOf(table.grid.sheet, cellAddress(row, first.column));
    // Words beside the table are another table's, or a note; alone in their row they stand wherever there is room.
    const inside = cells.filter(({ column }) => columns.has(column));
    const said = inside.length > 0 ? inside : cells;
    const begins = shape.parts?.find((part) =>
      said.some(({ shown, column }) => part.begins.test(shown) && (said.length === 1 || part.columns.some((key) => table.columnAt.get(key) === column))),
    );
    if (isPartLeftOut) {
      leftOut.push({ where: place, as: "in the closed session" });
      continue;
    }
    if (begins) {
      part = begins.name;
      isPartLeftOut = begins.isLeftOut === true;
    }
    if (begins && !isPartLeftOut) {
      if (said.length > 1) {
        problems.push({ code: "row-unclear", message: `This row begins the ${begins.name.toLowerCase()}, so it can hold nothing else. Move the rest to the rows below it.`, where: place });
      }
      continue;
    }
    const kind: KindOfRow = begins ? "record" : kindOfRow(table, shape, cells, { row, isApart: isAfterNote || filledCells(table.grid, row - 1).length === 0 });
    isAfterNote = kind === "a note";
    if (shape.series && kind === "a total") totals.push(readRow(table, shape, row, part, false).record);
    if (kind !== "record" && kind !== "group") {
      leftOut.push({ where: place, as: kind });
      continue;
    }
    const read = readRow(table, shape, row, part, kind === "group");
    if (shape.leaveOut?.(read.record.values)) {
      leftOut.push({ where: place, as: "a question of the form" });
      continue;
    }
    if (hiddenRows.has(row)) problems.push(hiddenRow(table, row));
    problems.push(...read.problems);
    records.push(read.record);
  }
  const last = records.at(-1);
  if (shape.series && last && isTotalOf(last, records.slice(0, -1))) {
    totals.push(last);
    records.pop();
    leftOut.push({ where: last.where(firstColumn(table)), as: "a total" });
  }
  const below = shape.series && table.marked && !notRecords.has(table.lastRow + 1) ? readRow(table, shape, table.lastRow + 1, part, false).record : undefined;
  if (below && isTotalOf(below, records)) {
    totals.push(below);
    leftOut.push({ where: below.where(firstColumn(table)), as: "a total" });
  } else problems.push(...rowsJustMissed(table, notRecords));
  return { records, totals, problems, leftOut };
}

const firstColumn = <C extends Columns>({ columnAt }: FoundTable<C>): keyof C => [...columnAt].reduce((first, each) => (each[1] < first[1] ? each : first))[0];

/** How far a row may be from the sum of those above it and still be meant for it. */
const NEARLY = 0.2;

/** Whether a row of figures is the sum of those above it, or meant to be: each figure the largest, and not far from it. */
function isTotalOf<C extends Columns>(row: SheetRecord<C>, above: readonly SheetRecord<C>[]): boolean {
  if (above.length < 3 || row.series.size === 0) return false;
  return [...row.series].every(([stands, { figure }]) => {
    const figures = above.flatMap(({ series }) => series.get(stands)?.figure?.value ?? []);
    const sum = figures.reduce((total, each) => total + each, 0);
    return figure !== undefined && figure.value > 0 && figures.every((each) => figure.value >= each) && Math.abs(figure.value - sum) <= sum * NEARLY;
  });
}

type KindOfRow = "record" | "group" | LeftOut["as"];

function kindOfRow<C extends Columns>(
  { grid, headingTop, headingRow, columnAt, seriesAt }: FoundTable<C>,
  shape: TableShape<C>,
  cells: readonly FilledCell[],
  { row, isApart }: { readonly row: number; readonly isApart: boolean },
): KindOfRow {
  const columns = [...columnAt.values(), ...seriesAt.values()];
  const inside = cells.filter(({ column }) => columns.includes(column));
  const [only, ...more] = inside;
  if (!only) return "beside the table";
  for (let again = headingTop; again <= headingRow; again++) {
    if (inside.every(({ column, shown }) => shown === shownText(cellAt(grid, again, column)).trim())) return "the headings again";
  }
  const first = cells[0]?.shown ?? "";
  const prose = shape.prose?.map((key) => columnAt.get(key)) ?? [];
  if (inside.some(({ column }) => prose.includes(column)) && !EXAMPLE.test(first)) return "record";
  if (TOTAL_ALONE.test(first) || (TOTAL.test(first) && inside.length <= 2)) return "a total";
  if (EXAMPLE.test(first) && inside.length > 1) return "an example";
  if (more.length === 0 && NOTE.test(only.shown)) return "a note";
  const [group, ...itsMore] = (shape.groups ?? []).map((key) => columnAt.get(key));
  if (only.column === group && more.every(({ column }) => itsMore.includes(column))) return "group";
  if (more.length > 0) return "record";
  // A note stands wherever there is room for it; a number, or words that every row must have, are a row begun.
  if (isApart && !canBegin(shape, columnAt, only, cellAt(grid, row, only.column))) return "a note";
  const isNeeded = Object.entries(shape.columns).some(([key, { needed }]) => needed !== "no" && columnAt.get(key) === only.column);
  return isNeeded || IS_A_NUMBER.test(only.shown) ? "record" : "a note";
}

/** Whether a cell alone in its row can be a row begun: words where a number belongs are none, nor is a name without a figure. */
function canBegin<C extends Columns>({ columns, series }: TableShape<C>, columnAt: ReadonlyMap<keyof C, number>, { column }: FilledCell, cell: Cell): boolean {
  const own = Object.entries(columns).find(([key]) => columnAt.get(key) === column)?.[1];
  return series === undefined && (own === undefined || "value" in own.read(cell));
}

function readRow<C extends Columns>(
  { grid, columnAt, seriesAt }: FoundTable<C>,
  { columns, series }: TableShape<C>,
  row: number,
  part: string | undefined,
  isGroup: boolean,
): { readonly record: SheetRecord<C>; readonly problems: readonly Problem[] } {
  const where = (key: keyof C): string => placeOf(grid.sheet, cellAddress(row, columnAt.get(key) ?? Math.min(...columnAt.values())));
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, column] of Object.entries(columns)) {
    const at = columnAt.get(key);
    const cell = at === undefined ? BLANK_CELL : seenCellAt(grid, row, at);
    const reading = column.read(cell);
    values[key] = "value" in reading ? reading.value : blankValue(column);
    if ("code" in reading) problems.push({ ...reading, where: where(key) });
    if (!isGroup && column.needed === "every cell" && at !== undefined && shownText(cell).trim() === "") {
      problems.push({ code: "cell-blank", message: `${column.headings[0]} is blank. Fill it in, or clear the row.`, where: where(key) });
    }
  }
  const whereInSeries = (stands: string): string => placeOf(grid.sheet, cellAddress(row, seriesAt.get(stands) ?? 0));
  const figures = new Map<string, ShownFigure>();
  for (const [stands, at] of seriesAt) {
    const reading = series?.column.read(cellAt(grid, row, at));
    if (reading && "value" in reading) figures.set(stands, reading.value);
    else if (reading) problems.push({ ...reading, where: whereInSeries(stands) });
  }
  return { record: { values: values as ValuesOf<C>, series: figures, part, isGroup, where, whereInSeries }, problems };
}

function hiddenRow<C extends Columns>({ grid, columnAt }: FoundTable<C>, row: number): Problem {
  const filter = grid.filters.find(({ top, bottom }) => row > top && row <= bottom);
  return {
    code: "row-hidden",
    message: filter
      ? `The filter on ${cellAddress(filter.top, filter.left)}:${cellAddress(filter.bottom, filter.right)} hides this row, so nobody can tell whether it is meant for the paper. Clear the filter, or delete the row.`
      : "This row is hidden, so nobody can tell whether it is meant for the paper. Show it, or delete it.",
    where: placeOf(grid.sheet, cellAddress(row, Math.min(...columnAt.values()))),
  };
}

/** A row typed directly under an Excel table or a named range looks like one of its rows, and Excel does not count it as one. */
function rowsJustMissed<C extends Columns>({ grid, marked, lastRow, columnAt, seriesAt, headingRow }: FoundTable<C>, notRecords: ReadonlySet<number>): readonly Problem[] {
  const hasTotals = grid.tables.some(({ block, hasTotals }) => block.top === headingRow && hasTotals);
  if (!marked || hasTotals || notRecords.has(lastRow + 1)) return [];
  const columns = [...columnAt.values(), ...seriesAt.values()];
  const inside = filledCells(grid, lastRow + 1).filter(({ column }) => columns.includes(column));
  const [first] = inside;
  if (!first || inside.length < 2 || TOTAL.test(first.shown)) return [];
  return [
    {
      code: "row-unclear",
      message:
        marked === "Excel table"
          ? "This row is not part of the Excel table above it. Drag the corner of the table over it, or leave a blank row between."
          : "This row is not part of the named range above it. Give the name to all of the rows, or leave a blank row between.",
      where: placeOf(grid.sheet, cellAddress(lastRow + 1, first.column)),
    },
  ];
}
