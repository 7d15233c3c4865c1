import { parseMeetingTimes } from "../clock";
import type { Problem } from "../problem";
import { quoted } from "../quoted";
import type { Writing } from "../writing-style";
import { cellAddress, parseBlock, placeOf } from "./address";
import { BLANK_CELL, type Cell } from "./cell";
import { blankValue, type Column, type Columns, type ValuesOf } from "./column";
import { filledCells, isBlank, type FilledCell } from "./filled-cells";
import type { TablePlace } from "./find-table";
import { isPostBeside, labelIn } from "./labels";
import type { LeftOut } from "./kind-of-row";
import { listOfPeople } from "./list-of-people";
import { shownText, writtenText } from "./shown-text";
import { cellAt, lastRow } from "./sheet-grid";
import { KIND_OF_PAPER, STATE, titleAbove, wordsBeforeLabels } from "./title-above";
import { WITH_COLON, unreadLabels } from "./unread-labels";

/** What a sheet says beside labels ("Date", "Place") above or below its table. */
export interface Details<D extends Columns> {
  readonly values: ValuesOf<D>;
  /** The cell that holds a detail, or the heading row where there is none. */
  where(detail: keyof D): string;
  /** Whether the sheet has a label for a detail, whatever stands beside it. */
  has(detail: keyof D): boolean;
  /** Rows that belong to details, not to the table. */
  readonly rows: ReadonlySet<number>;
  /** Whether the sheet says any of what is needed. */
  readonly hasNeeded: boolean;
  /** The words that stand alone in the first row above the table: the name of the board, as a rule. */
  readonly title: string;
  /** The cell that a detail is read from. */
  cell(detail: keyof D): Cell;
  /** What stands beside a value that takes one cell: "10:00" after a date. */
  beside(detail: keyof D): string;
}

interface DetailsOptions {
  /** Whether what stands below the table is never a detail. */
  readonly aboveOnly?: boolean;
  /** The columns of the table that say what each of its rows is about: an item may be called "Date of next meeting". */
  readonly subjects?: readonly number[];
  /** The first column of the table. */
  readonly leftmost?: number;
  /** How what is read is written. */
  readonly write?: Writing;
}

interface Place {
  readonly cell: Cell;
  readonly address: string;
}

/**
 * Reads the details of a document from the sheet of its table: a label in one cell and its value in the next filled
 * cells of the row, or both in one cell with a colon between.
 */
export function readDetails<D extends Columns>(
  table: TablePlace,
  details: D,
  options: DetailsOptions = {},
): { readonly details: Details<D>; readonly problems: readonly Problem[]; readonly leftOut: readonly LeftOut[] } {
  const { grid } = table;
  const places = new Map<keyof D, Place>();
  const rows = new Set<number>();
  const hiddenRows = new Set(grid.hiddenRows);
  const listRows = new Set<number>();
  const twice: Problem[] = [];
  const leftOut: LeftOut[] = [];
  const beside = new Map<keyof D, string>();
  for (let row = grid.top; row <= (options.aboveOnly ? table.headingTop - 1 : lastRow(grid)); row++) {
    if (hiddenRows.has(row) || rows.has(row) || listRows.has(row) || !mayHoldDetails(table, row, rows)) continue;
    const filled = filledCells(grid, row).filter(({ column }) => !grid.hiddenColumns.includes(column));
    for (const [index, label] of filled.entries()) {
      // Below the headings only the first cell of a row can be a label.
      if (row > table.headingRow && index > 0) break;
      if (index > 0 && isPostBeside(grid, details, row, label)) continue;
      const found = detailAt(table, details, row, label, filled.slice(index + 1), { isBelow: isRowOfLabels(table, details, row, filled), write: options.write });
      if (!found || (row > table.headingRow && (found.isBlank || isRowOfTable(details[found.key], label, found, options)))) continue;
      const before = places.get(found.key);
      if (before && row > table.headingRow) {
        leftOut.push({ where: placeOf(grid.sheet, cellAddress(row, label.column)), as: "a label that is not read" });
        rows.add(row);
        continue;
      }
      if (before) {
        const [first, second] = [writtenText(before.cell), writtenText(found.place.cell)];
        if (row < table.headingTop && first !== "" && second !== "" && first !== second) {
          twice.push({ code: "detail-twice", message: `${quoted(label.shown)} says ${quoted(second)}, and ${placeOf(grid.sheet, before.address)} says ${quoted(first)} for the same thing. Take one of the two out.`, where: placeOf(grid.sheet, found.place.address) });
        }
        continue;
      }
      rows.add(row);
      if (details[found.key]?.isOfPeople && row < table.headingTop && (found.isBelow || labelIn(details, label)?.inTheSameCell.trim() === "")) {
        const list = listOfPeople(table, details, row, label);
        for (const each of list.rows) listRows.add(each);
        places.set(found.key, list.first === undefined ? found.place : { cell: { value: list.lines.join("\n"), format: "General" }, address: list.first });
        continue;
      }
      if (found.isBelow) rows.add(row + 1);
      leftOut.push(...(found.unread ?? []).map((address): LeftOut => ({ where: placeOf(grid.sheet, address), as: "a label that is not read" })));
      if (found.beside) {
        beside.set(found.key, found.beside.words);
        if (!parseMeetingTimes(found.beside.words)) leftOut.push({ where: placeOf(grid.sheet, found.beside.address), as: "beside a label" });
      }
      if (!details[found.key]?.isList) {
        const goingOn = row < table.headingTop && details[found.key]?.isText ? linesBelow(table, details, found, row, label, options.write) : [];
        for (const each of goingOn) listRows.add(each.row);
        const words = [shownText(found.place.cell), ...goingOn.map((each) => each.words)].join(", ");
        places.set(found.key, goingOn.length === 0 ? found.place : { ...found.place, cell: { value: words, format: "General" } });
        continue;
      }
      const { place, lastRow } = listAt(table, row, label.column, found.place, options.write);
      places.set(found.key, place);
      for (let each = row; each <= lastRow; each++) rows.add(each);
      break;
    }
  }
  for (const row of listRows) rows.add(row);

  const headings = placeOf(grid.sheet, cellAddress(table.headingRow, filledCells(grid, table.headingRow)[0]?.column ?? grid.left));
  const where = (detail: keyof D): string => {
    const place = places.get(detail);
    return place ? placeOf(grid.sheet, place.address) : headings;
  };
  const alone = titleAbove(grid, table.headingTop, rows);
  const isTitle = !Object.entries(details).some(([key, { headings: [name] }]) => name === "Partnership" && places.has(key));
  const beforeLabels = wordsBeforeLabels(table, details, rows);
  const { title, titleRow } = alone.title === "" && isTitle ? { title: beforeLabels.title, titleRow: undefined } : alone;
  leftOut.push(...beforeLabels.cells.filter(({ words }) => words !== title).map(({ row, column }): LeftOut => ({ where: placeOf(grid.sheet, cellAddress(row, column)), as: "beside a label" })));
  const unread = unreadLabels(table, details, isTitle && titleRow !== undefined ? new Set([...rows, titleRow]) : rows, Object.keys(details).filter((key) => !places.has(key)));
  leftOut.unshift(...unread.leftOut);
  const problems: Problem[] = [...twice, ...unread.problems];
  const values: Record<string, unknown> = {};
  for (const [key, detail] of Object.entries(details)) {
    const place = places.get(key);
    const reading = detail.read(place?.cell ?? BLANK_CELL, options.write);
    values[key] = "value" in reading ? reading.value : blankValue(detail);
    if ("code" in reading) problems.push({ ...reading, where: where(key) });
    if (detail.needed !== "no" && (!place || isBlank(place.cell))) {
      problems.push({
        code: "detail-missing",
        message: place
          ? `Nothing stands beside "${detail.headings[0]}". Fill it in here.`
          : `${table.headingTop === 0 ? `Insert two rows above these headings. Type "${detail.headings[0]}" in the first` : `Type "${detail.headings[0]}" in a cell above these headings`}, and what it is in the cell to its right.`,
        where: where(key),
      });
    }
  }
  return {
    details: {
      values: values as ValuesOf<D>,
      where,
      has: (detail) => places.has(detail),
      rows,
      hasNeeded: Object.entries(details).some(([key, { needed }]) => needed !== "no" && places.has(key)),
      title,
      cell: (detail) => places.get(detail)?.cell ?? BLANK_CELL,
      beside: (detail) => beside.get(detail) ?? "",
    },
    problems,
    leftOut,
  };
}

/** Details stand above the headings, or below the table with a blank row or another detail before them. */
function mayHoldDetails({ grid, headingTop, headingRow, lastRow: end, marked }: TablePlace, row: number, detailRows: ReadonlySet<number>): boolean {
  if (row < headingTop) return true;
  if (row <= headingRow || (marked !== undefined && row <= end)) return false;
  return detailRows.has(row - 1) || filledCells(grid, row - 1).length === 0;
}

interface FoundDetail<D extends Columns> {
  readonly key: keyof D;
  readonly place: Place;
  readonly isBlank: boolean;
  /** How many cells stand beside the value before the next label. */
  readonly more: number;
  /** Whether it stands in the row below its label. */
  readonly isBelow?: boolean;
  /** What stands beside a value that takes one cell. */
  readonly beside?: { readonly words: string; readonly address: string };
  /** Cells of the row after a gap that say what they are themselves: "Tel: 01234". */
  readonly unread?: readonly string[];
}

/**
 * Whether a label below the headings begins a row of the table instead: it stands where the table says what its rows are
 * about, and what stands beside it is no value of the detail. In the first column of a sheet words may be a detail's.
 */
function isRowOfTable<D extends Columns>(detail: D[keyof D] | undefined, label: FilledCell, { place, more }: FoundDetail<D>, { subjects = [], leftmost }: DetailsOptions): boolean {
  if (!subjects.includes(label.column)) return false;
  const isFirst = label.column === leftmost;
  if (detail?.isText) return !isFirst;
  if (more > 0 && !isFirst) return true;
  // What holds a figure was meant for a value and mistyped.
  return "code" in (detail?.read(place.cell) ?? {}) && !/\d/.test(shownText(place.cell));
}

/** Labels beside each other, "Date | Time | Place", have what they are in the row below them. */
function isRowOfLabels<D extends Columns>({ grid, headingTop }: TablePlace, details: D, row: number, filled: readonly FilledCell[]): boolean {
  if (row + 1 >= headingTop) return false;
  const labels = filled.flatMap((cell) => (labelIn(details, cell)?.inTheSameCell.trim() === "" ? [cell.column] : []));
  if (filled.slice(0, 2).some(({ column }) => !labels.includes(column))) return false;
  const below = filledCells(grid, row + 1);
  return !below.some((cell) => labelIn(details, cell)) && below.filter(({ column }) => labels.includes(column)).length > 1;
}

/** The detail that a cell labels, with its value: the same cell after a colon, the filled cells up to the next label, or the cell below. */
function detailAt<D extends Columns>(
  { grid, headingTop }: TablePlace,
  details: D,
  row: number,
  label: FilledCell,
  after: readonly FilledCell[],
  { isBelow, write }: { readonly isBelow: boolean; readonly write: Writing | undefined },
): FoundDetail<D> | undefined {
  const found = labelIn(details, label);
  if (!found) return undefined;
  const { key, inTheSameCell } = found;
  const detail = details[key];
  // A label alone in its row has what it is in the row below, where words or what can be read stand there alone.
  const valueBelow = (detail: Column<unknown> | undefined, top: number): Place | undefined => {
    const filled = filledCells(grid, top + 1);
    if (top + 1 >= headingTop || filledCells(grid, top).length > 1 || filled.length !== 1 || filled[0]?.column !== label.column || labelIn(details, filled[0])) return undefined;
    const cell = cellAt(grid, top + 1, label.column);
    return detail?.isText || "value" in (detail?.read(cell) ?? {}) ? { cell, address: cellAddress(top + 1, label.column) } : undefined;
  };
  const value = inTheSameCell.trim();
  if (value !== "") {
    return { key, isBlank: false, more: 0, place: { cell: { value, format: "General" }, address: cellAddress(row, label.column) } };
  }
  if (isBelow) {
    const cell = cellAt(grid, row + 1, label.column);
    return { key, isBlank: shownText(cell).trim() === "", more: 0, isBelow, place: { cell, address: cellAddress(row + 1, label.column) } };
  }
  // "Partnership | Board": a label of the same thing is what it is.
  const nextLabel = after.findIndex((cell) => (labelIn(details, cell)?.key ?? key) !== key && !(detail?.isText && isPostBeside(grid, details, row, cell)));
  const upToLabel = nextLabel < 0 ? after : after.slice(0, nextLabel);
  // After a gap "Tel: 01234" is something else.
  const apart = upToLabel.findIndex((cell, index) => index > 0 && cell.column > (upToLabel[index - 1]?.column ?? 0) + 1 && WITH_COLON.test(cell.shown));
  const cells = detail?.isText && apart > 0 ? upToLabel.slice(0, apart) : upToLabel;
  const unread = upToLabel.slice(cells.length).map((cell) => cellAddress(row, cell.column));
  const column = cells[0]?.column ?? label.column + 1;
  const address = cellAddress(row, column);
  const more = Math.max(cells.length - 1, 0);
  const below = cells.length === 0 && after.length === 0 ? valueBelow(detail, row) : undefined;
  if (below) return { key, isBlank: false, more, isBelow: true, place: below };
  if (cells.length === 0) return { key, isBlank: true, more, place: { cell: BLANK_CELL, address } };
  const wordsOf = (each: readonly FilledCell[]): string => each.map((cell) => writtenText(cellAt(grid, row, cell.column), write)).join(" ");
  const [, second] = cells;
  if (!(detail?.isText || detail?.readsBeside) || !second) {
    return { key, isBlank: false, more, unread, place: { cell: cellAt(grid, row, column), address }, ...(second ? { beside: { words: wordsOf(cells.slice(1)), address: cellAddress(row, second.column) } } : {}) };
  }
  const words = wordsOf(cells);
  return { key, isBlank: false, more, unread, place: { cell: { value: words, format: "General" }, address } };
}

/** A list beside a label: the cells to its right, and those of the rows below it that have no label of their own. */
function listAt({ grid, headingTop, headingRow }: TablePlace, top: number, label: number, first: Place, write: Writing | undefined): { readonly place: Place; readonly lastRow: number } {
  const isAbove = top < headingTop;
  const linesOf = (row: number): string => filledCells(grid, row).filter(({ column }) => column > label).map(({ column }) => writtenText(cellAt(grid, row, column), write)).join(", ");
  const lines = [linesOf(top) || shownText(first.cell)];
  let row = top + 1;
  for (; isAbove ? row < headingTop : row > headingRow && row <= lastRow(grid); row++) {
    const [cell] = filledCells(grid, row);
    if (!cell || cell.column <= label) break;
    lines.push(linesOf(row));
  }
  return { place: { ...first, cell: { value: lines.join("\n"), format: "General" } }, lastRow: row - 1 };
}

/** The rows in which words go on below a value: they stand alone in its column, and are no label and no title. */
function linesBelow<D extends Columns>({ grid, headingTop }: TablePlace, details: D, { place, isBelow }: FoundDetail<D>, row: number, label: FilledCell, write: Writing | undefined): readonly { readonly row: number; readonly words: string }[] {
  const column = parseBlock(place.address)?.left;
  if (column === undefined || (!isBelow && column === label.column)) return [];
  const found: { row: number; words: string }[] = [];
  for (let below = row + (isBelow ? 2 : 1); below < headingTop; below++) {
    const [only, ...more] = filledCells(grid, below);
    if (!only || more.length > 0 || only.column !== column || labelIn(details, only) || only.shown.includes(":") || STATE.test(only.shown) || KIND_OF_PAPER.test(only.shown)) break;
    found.push({ row: below, words: writtenText(cellAt(grid, below, column), write) });
  }
  return found;
}
