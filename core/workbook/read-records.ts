import type { Problem } from "../problem";
import type { Writing } from "../writing-style";
import { cellAddress, placeOf } from "./address";
import { BLANK_CELL } from "./cell";
import { cellOfRow, type CellOfRow } from "./cell-of-row";
import { blankValue, type Columns, type ShownFigure, type ValuesOf } from "./column";
import { quoted } from "../quoted";
import { filledCells, isBlank, type FilledCell } from "./filled-cells";
import { isOfTableBeside, type FoundTable } from "./find-table";
import { TOTAL, kindOfRow, type KindOfRow, type LeftOut } from "./kind-of-row";
import type { TablePart, TableShape } from "./table-shape";
import { cellAt, lastRow, seenCellAt } from "./sheet-grid";
import { partBegunBy } from "./table-parts";
import { belowTheTable } from "./below-the-table";
import { splitTotals } from "./total-rows";

/** One row of a document's table. */
export interface SheetRecord<C extends Columns> {
  readonly values: ValuesOf<C>;
  /** The figures of a series, by what each stands for. */
  readonly series: ReadonlyMap<string, ShownFigure>;
  /** The part of the table that the row stands in ("Closed session"), or undefined above the first part. */
  readonly part: string | undefined;
  /** Whether the row holds nothing but the words that head the rows below it. */
  readonly isGroup: boolean;
  /** Whether the table has a column. */
  has(column: keyof C): boolean;
  /** The cell of a column in this row, as Excel's Name box takes it; the headings where the table does not have it. */
  where(column: keyof C): string;
  /** The cell in which what is read of a column stands; undefined where the table does not have it. */
  cell(column: keyof C): CellOfRow | undefined;
  whereInSeries(stands: string): string;
}

export interface ReadRecords<C extends Columns> {
  readonly records: readonly SheetRecord<C>[];
  /** The rows of totals, where the table is one of figures; they are left out of the records. */
  readonly totals: readonly SheetRecord<C>[];
  readonly problems: readonly Problem[];
  /** The rows that are printed for everybody to read. */
  readonly openRows: readonly number[];
  /** The rows that are filled in and are no records. */
  readonly leftOut: readonly LeftOut[];
}

/** What the rows of a table are told apart by, beside the table itself. */
export interface RowMarks {
  /** Rows that belong to something else, such as labels with their values. */
  readonly notRecords: ReadonlySet<number>;
  /** Rows that could be the headings of some table. */
  readonly headingLike: ReadonlySet<number>;
  /** Names that a row of totals may carry instead of "Total". */
  readonly totalNames: readonly string[];
  /** How what is read is written. */
  readonly write: Writing;
}

/**
 * Reads the rows of a table. Blank rows, totals, repeated headings, examples and notes (words alone outside the column
 * that says what a row is about) are not records, and their places are told; a blank cell in a needed column of a record
 * is a problem, and so are a hidden row, a row that an Excel table just misses, and a row that begins another table.
 */
export function readRecords<C extends Columns>(table: FoundTable<C>, shape: TableShape<C>, marks: RowMarks): ReadRecords<C> {
  const { grid } = table;
  const records: SheetRecord<C>[] = [];
  const problems: Problem[] = [];
  const leftOut: LeftOut[] = [];
  const openRows: number[] = [];
  const hiddenRows = new Set(grid.hiddenRows);
  const columns = new Set([...table.columnAt.values(), ...table.seriesAt.values()]);
  const withoutHeading = new Set<number>();
  let part: string | undefined;
  let isPartLeftOut = false;
  let isAfterNote = false;
  let isTitle = false;
  for (let row = table.headingRow + 1; row <= table.lastRow; row++) {
    if (marks.notRecords.has(row)) continue;
    const cells = filledCells(grid, row);
    const first = cells[0];
    if (!first) continue;
    const place = placeOf(grid.sheet, cellAddress(row, first.column));
    // Words beside the table are another table's, or a note; alone in their row they stand wherever there is room.
    const inside = cells.filter(({ column }) => columns.has(column));
    const said = inside.length > 0 ? inside : cells;
    if (isPartLeftOut) {
      leftOut.push({ where: place, as: "in the closed session" });
      continue;
    }
    const within = shape.parts?.find(({ name }) => name === part);
    if (within?.mayEnd?.test(first.shown) && said.length === 1) {
      problems.push({ code: "row-unclear", message: `This may say that the ${within.name.toLowerCase()} is over, and the rows below it count as of it. Move them above the row "${within.name}", and clear this one.`, where: place });
      continue;
    }
    const isClosed = shape.closed?.isClosed(readRow(table, shape, row, { part, isGroup: false, write: marks.write }).record.values) === true;
    // An item that says in a column of its own that it is closed begins nothing, whatever its words are.
    const begins = partBegunBy(table, shape, said);
    const begun = isClosed && said.length > 1 && begins?.part.isLeftOut !== true ? undefined : begins;
    if (begun?.isCertain) {
      part = begun.part.name;
      isPartLeftOut = begun.part.isLeftOut === true;
    }
    if (begun?.isCertain && !isPartLeftOut) {
      if (said.length > 1) {
        problems.push({ code: "row-unclear", message: beginsAndHoldsMore(begun.part, shape), where: place });
      }
      continue;
    }
    if (begun && !begun.isCertain) {
      const { name } = begun.part;
      problems.push({ code: "row-unclear", message: `This may begin the ${name.toLowerCase()}. If it does, write "${name}" alone in a row above it; if it does not, word it otherwise.${closedAlone(shape)}`, where: place });
    }
    const isApart: boolean = isAfterNote || filledCells(grid, row - 1).length === 0;
    // Words alone below a blank row may be the title of another table.
    const isBelowTitle: boolean = isTitle && !isApart;
    const standsBelow = (isApart || isBelowTitle) && !isPartLeftOut ? belowTheTable(table, shape, inside, cells) : undefined;
    const below = isBelowTitle && standsBelow !== "other headings" ? undefined : standsBelow;
    if (below === "a label") {
      leftOut.push({ where: place, as: "a label that is not read" });
      isAfterNote = true;
      continue;
    }
    if (typeof below === "object") {
      problems.push({ code: "row-unclear", message: below.ask, where: place });
      isAfterNote = true;
      continue;
    }
    const kind: KindOfRow = isPartLeftOut ? "record" : kindOfRow(table, shape, cells, { row, isApart });
    isAfterNote = kind === "a note";
    isTitle = kind === "group" && isApart && cells.length === 1;
    if ((isApart || isBelowTitle) && kind === "record" && (marks.headingLike.has(row) || below === "other headings")) {
      problems.push({ code: "row-unclear", message: "This row looks like the headings of another table. Move that table to another sheet, or take out the blank row above it if it belongs here.", where: place });
      break;
    }
    if (kind === "alone") {
      problems.push({ code: "row-unclear", message: aloneInItsRow(table, shape, first.shown), where: place });
      continue;
    }
    const last = records.at(-1);
    if (kind === "more" && last && !last.isGroup) {
      if (hiddenRows.has(row)) problems.push(hiddenRow(table, row));
      records[records.length - 1] = withMore(table, last, row, inside[0]);
      if (last.part === undefined && shape.closed?.isClosed(last.values) !== true) openRows.push(row);
      continue;
    }
    const isTotalToCheck = shape.series?.hasTotals === true && kind === "a total";
    if (kind !== "record" && kind !== "group" && !isTotalToCheck) {
      leftOut.push({ where: place, as: kind === "more" ? "a note" : kind });
      continue;
    }
    const read = readRow(table, shape, row, { part, isGroup: kind === "group", band: inside.length === 0 ? first : undefined, write: marks.write });
    if (shape.leaveOut?.(read.record.values)) {
      leftOut.push({ where: place, as: "a question of the form" });
      continue;
    }
    if (shape.series && inside.length === 1 && !isTotalToCheck) {
      problems.push({ code: "row-unclear", message: `No figures stand beside ${quoted(first.shown)}. Type them, or "No data"; if it is a note, leave a blank row above it.`, where: place });
      continue;
    }
    if (hiddenRows.has(row)) problems.push(hiddenRow(table, row));
    for (const { column } of cells) if (!table.headed.has(column) && isNear(table, row, column)) withoutHeading.add(column);
    problems.push(...read.problems);
    records.push(read.record);
    if (part === undefined && !isClosed && !begun) openRows.push(row);
  }
  const mergedHeadings = new Set<unknown>();
  for (const column of withoutHeading) {
    const merged = grid.merges.find(({ top, bottom, left, right }) => top <= table.headingRow && bottom >= table.headingTop && left < column && column <= right && columns.has(left));
    if (!merged) continue;
    withoutHeading.delete(column);
    if (mergedHeadings.has(merged)) continue;
    mergedHeadings.add(merged);
    problems.push({
      code: "heading-unclear",
      message: "The heading here is merged over several columns, and more than one of them is filled in. Give each column a heading of its own, or put what belongs together into one cell.",
      where: placeOf(grid.sheet, cellAddress(merged.top, merged.left)),
    });
  }
  leftOut.push(...[...withoutHeading].map((column): LeftOut => ({ where: placeOf(grid.sheet, cellAddress(table.headingRow, column)), as: "a column without a heading" })));
  if (!shape.series?.hasTotals) {
    problems.push(...rowsJustMissed(table, marks));
    return { records, totals: [], problems, openRows, leftOut: [...leftOut, ...rowsBelow(table, marks)] };
  }
  const justBelow = table.marked && !marks.notRecords.has(table.lastRow + 1) ? readRow(table, shape, table.lastRow + 1, { part, isGroup: false, write: marks.write }).record : undefined;
  const split = splitTotals(records, firstColumn(table), marks.totalNames, justBelow);
  if (!justBelow || !split.totals.includes(justBelow)) problems.push(...rowsJustMissed(table, marks));
  leftOut.push(...[...split.totals, ...split.subtotals].map((total): LeftOut => ({ where: total.where(firstColumn(table)), as: "a total" })));
  return { records: split.records, totals: split.totals, problems: [...problems, ...split.problems], openRows, leftOut };
}

const firstColumn = <C extends Columns>({ columnAt }: FoundTable<C>): keyof C => [...columnAt].reduce((first, each) => (each[1] < first[1] ? each : first))[0];

/** What to say of a row that begins a part and holds more than that. */
const beginsAndHoldsMore = <C extends Columns>({ name }: TablePart, shape: TableShape<C>): string =>
  `This row begins the ${name.toLowerCase()}, so it can hold nothing else. If all the rows below it are closed too, write "${name}" alone in a row above it, and word this one otherwise or clear it.${closedAlone(shape)}`;

/** How to close one row and not those below it, where the document knows a column for that. */
function closedAlone<C extends Columns>({ columns, closed }: TableShape<C>): string {
  const [column] = closed?.columns ?? [];
  const name = column === undefined ? undefined : columns[column]?.headings[0];
  return name === undefined ? "" : ` If only this row is closed, write "Closed" beside it in a column headed ${quoted(name)}.`;
}

/** Whether a cell stands in the rows of the table, and in no Excel table of its own beside it. */
const isNear = <C extends Columns>(table: FoundTable<C>, row: number, column: number): boolean =>
  column >= Math.min(...table.columnAt.values(), ...table.seriesAt.values()) - 1 && !isOfTableBeside(table, row, column);
function aloneInItsRow<C extends Columns>({ columnAt }: FoundTable<C>, { columns, groups: [groupedBy] = [] }: TableShape<C>, words: string): string {
  const heads = groupedBy === undefined || columnAt.has(groupedBy) ? "write it into each of them" : `write it beside each of them in a column headed "${columns[groupedBy]?.headings[0] ?? ""}"`;
  return `${quoted(words)} stands alone in its row. If it goes on with the row above, put it into the cell there; if it heads the rows below, ${heads}; if it is a note, begin it with "Note:".`;
}

/** A record with one more line in a column: its second paper stands in the row below. */
function withMore<C extends Columns>({ grid, columnAt }: FoundTable<C>, record: SheetRecord<C>, row: number, cell: FilledCell | undefined): SheetRecord<C> {
  const key = [...columnAt].find(([, column]) => column === cell?.column)?.[0];
  if (key === undefined || !cell) return record;
  const more = cellOfRow(grid, row, cell.column);
  return {
    ...record,
    values: { ...record.values, [key]: [record.values[key], cell.shown].filter((words) => words !== "").join("\n") },
    cell: (of) => {
      const own = record.cell(of);
      return own && of === key ? { ...own, goesOn: [...own.goesOn, more] } : own;
    },
  };
}

/** Rows below an Excel table or a named range that look like rows of it, but for the row that just misses it. */
function rowsBelow<C extends Columns>({ grid, marked, lastRow: end, columnAt }: FoundTable<C>, { notRecords, headingLike }: RowMarks): readonly LeftOut[] {
  const found: LeftOut[] = [];
  if (!marked) return found;
  const columns = [...columnAt.values()];
  for (let row = end + 2; row <= lastRow(grid) && !headingLike.has(row); row++) {
    const inside = notRecords.has(row) ? [] : filledCells(grid, row).filter(({ column }) => columns.includes(column));
    if (inside.length > 1) found.push({ where: placeOf(grid.sheet, cellAddress(row, inside[0]?.column ?? 0)), as: "below the table" });
  }
  return found;
}

function readRow<C extends Columns>(
  { grid, headingRow, columnAt, seriesAt }: FoundTable<C>,
  { columns, series, groups: [groupedBy] = [] }: TableShape<C>,
  row: number,
  { part, isGroup, band, write }: { readonly part: string | undefined; readonly isGroup: boolean; readonly band?: FilledCell | undefined; readonly write: Writing },
): { readonly record: SheetRecord<C>; readonly problems: readonly Problem[] } {
  // What is missing in every row is missing in the headings.
  const where = (key: keyof C): string => {
    const at = columnAt.get(key);
    return placeOf(grid.sheet, at === undefined ? cellAddress(headingRow, Math.min(...columnAt.values())) : cellAddress(row, at));
  };
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, column] of Object.entries(columns)) {
    const at = columnAt.get(key);
    const cell = at === undefined ? BLANK_CELL : seenCellAt(grid, row, at);
    const reading = column.read(cell, write);
    values[key] = "value" in reading ? reading.value : blankValue(column);
    if ("code" in reading) problems.push({ ...reading, where: where(key) });
    if (!isGroup && column.needed === "every cell" && at !== undefined && isBlank(cell)) {
      problems.push({ code: "cell-blank", message: `${column.headings[0]} is blank. Fill it in, or clear the row.`, where: where(key) });
    }
  }
  // Words to the left of the table that head the rows below it.
  if (isGroup && groupedBy !== undefined && band !== undefined) values[String(groupedBy)] = band.shown;
  const cell = (key: keyof C): CellOfRow | undefined => {
    const at = band && key === groupedBy ? band.column : columnAt.get(key);
    return at === undefined ? undefined : cellOfRow(grid, row, at, write);
  };
  const whereInSeries = (stands: string): string => placeOf(grid.sheet, cellAddress(row, seriesAt.get(stands) ?? 0));
  const figures = new Map<string, ShownFigure>();
  for (const [stands, at] of seriesAt) {
    const reading = series?.column.read(cellAt(grid, row, at));
    if (reading && "value" in reading) figures.set(stands, reading.value);
    else if (reading) problems.push({ ...reading, where: whereInSeries(stands) });
  }
  return { record: { values: values as ValuesOf<C>, series: figures, part, isGroup, has: (key) => columnAt.has(key), where, cell, whereInSeries }, problems };
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
function rowsJustMissed<C extends Columns>({ grid, marked, lastRow: end, columnAt, seriesAt, headingRow }: FoundTable<C>, { notRecords }: RowMarks): readonly Problem[] {
  const hasTotals = grid.tables.some(({ block, hasTotals }) => block.top === headingRow && hasTotals);
  if (!marked || hasTotals || notRecords.has(end + 1)) return [];
  const columns = [...columnAt.values(), ...seriesAt.values()];
  const inside = filledCells(grid, end + 1).filter(({ column }) => columns.includes(column));
  const [first] = inside;
  if (!first || inside.length < 2 || TOTAL.test(first.shown)) return [];
  return [
    {
      code: "row-unclear",
      message:
        marked === "Excel table"
          ? "This row is not part of the Excel table above it. Drag the corner of the table over it, or leave a blank row between."
          : "This row is not part of the named range above it. Give the name to all of the rows, or leave a blank row between.",
      where: placeOf(grid.sheet, cellAddress(end + 1, first.column)),
    },
  ];
}
