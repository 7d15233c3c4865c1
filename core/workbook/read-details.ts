import type { Problem } from "../problem";
import { cellAddress, placeOf } from "./address";
import { BLANK_CELL, type Cell } from "./cell";
import { blankValue, type Columns, type ValuesOf } from "./column";
import { columnNamed, type TablePlace } from "./find-table";
import { shownText } from "./shown-text";
import { cellAt, lastColumn, lastRow, type SheetGrid } from "./sheet-grid";

/** What a sheet says beside labels ("Date", "Place") above or below its table. */
export interface Details<D extends Columns> {
  readonly values: ValuesOf<D>;
  /** The cell that holds a detail, or the sheet where there is none. */
  where(detail: keyof D): string;
  /** Rows that belong to details, not to the table. */
  readonly rows: ReadonlySet<number>;
  /** The words that stand alone in the first row above the table: the name of the board, as a rule. */
  readonly title: string;
}

interface Place {
  readonly cell: Cell;
  readonly address: string;
}

/**
 * Reads the details of a document from the sheet of its table: a label in one cell and its value in the next filled
 * cell of the row, or both in one cell with a colon between.
 */
export function readDetails<D extends Columns>(
  table: TablePlace,
  details: D,
): { readonly details: Details<D>; readonly problems: readonly Problem[] } {
  const { grid, headingRow, isExcelTable } = table;
  const places = new Map<keyof D, Place>();
  const rows = new Set<number>();
  for (let row = grid.top; row <= lastRow(grid); row++) {
    if (row === headingRow || (isExcelTable && row > headingRow && row <= table.lastRow)) continue;
    const filled = filledCells(grid, row);
    for (const [index, cell] of filled.entries()) {
      // Among the rows of a table that has no marked end, only a label followed by one value is a detail.
      if (row > headingRow && (index > 0 || filled.length > 2)) break;
      const found = detailAt(grid, details, row, cell, filled[index + 1]);
      if (!found || places.has(found.key) || (row > headingRow && found.isBlank)) continue;
      places.set(found.key, found.place);
      rows.add(row);
    }
  }

  const problems: Problem[] = [];
  const where = (detail: keyof D): string => placeOf(grid.sheet, places.get(detail)?.address);
  const values: Record<string, unknown> = {};
  for (const [key, detail] of Object.entries(details)) {
    const place = places.get(key);
    const reading = detail.read(place?.cell ?? BLANK_CELL);
    values[key] = "value" in reading ? reading.value : blankValue(detail);
    if ("code" in reading) problems.push({ ...reading, where: where(key) });
    const blank = !place || shownText(place.cell).trim() === "";
    if (detail.needed !== "no" && blank) {
      problems.push({
        code: "detail-missing",
        message: `Type "${detail.headings[0]}" in a cell above the table, and what it is in the cell to its right.`,
        where: where(key),
      });
    }
  }
  return {
    details: { values: values as ValuesOf<D>, where, rows, title: titleAbove(grid, headingRow, rows) },
    problems,
  };
}

/** The detail that a cell labels, with the place of its value: the same cell after a colon, or the next filled one. */
function detailAt<D extends Columns>(
  grid: SheetGrid,
  details: D,
  row: number,
  label: FilledCell,
  next: FilledCell | undefined,
): { readonly key: keyof D; readonly place: Place; readonly isBlank: boolean } | undefined {
  const [name = "", inTheSameCell = ""] = label.shown.split(/:(.*)/s);
  const key = columnNamed(details, name);
  if (key === undefined) return undefined;
  const value = inTheSameCell.trim();
  if (value !== "") {
    return { key, isBlank: false, place: { cell: { value, format: "General" }, address: cellAddress(row, label.column) } };
  }
  const column = next?.column ?? label.column + 1;
  return { key, isBlank: !next, place: { cell: cellAt(grid, row, column), address: cellAddress(row, column) } };
}

interface FilledCell {
  readonly column: number;
  readonly shown: string;
}

export function filledCells(grid: SheetGrid, row: number): readonly FilledCell[] {
  const filled: FilledCell[] = [];
  for (let column = grid.left; column <= lastColumn(grid); column++) {
    const shown = shownText(cellAt(grid, row, column)).trim();
    if (shown !== "") filled.push({ column, shown });
  }
  return filled;
}

function titleAbove(grid: SheetGrid, headingRow: number, detailRows: ReadonlySet<number>): string {
  for (let row = grid.top; row < headingRow; row++) {
    const [only, ...rest] = detailRows.has(row) ? [] : filledCells(grid, row);
    if (only && rest.length === 0) return only.shown;
  }
  return "";
}
