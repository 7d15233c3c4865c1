import type { Problem } from "../problem";
import { nameKey } from "../same-name";
import { cellAddress, placeOf } from "./address";
import { BLANK_CELL } from "./cell";
import { blankValue, type Columns, type ValuesOf } from "./column";
import type { FoundTable, TableShape } from "./find-table";
import { filledCells } from "./read-details";
import { shownText } from "./shown-text";
import { cellAt } from "./sheet-grid";

/** One row of a document's table. */
export interface SheetRecord<C extends Columns> {
  readonly values: ValuesOf<C>;
  /** The part of the table that the row stands in ("Closed session"), or undefined above the first part. */
  readonly part: string | undefined;
  /** The cell of a column in this row, as Excel's Name box takes it. */
  where(column: keyof C): string;
}

const TOTALS = new Set(["total", "totals", "grandtotal"]);

/**
 * Reads the rows of a table. Blank rows, totals, repeated headings and notes (a single cell outside the needed
 * columns) are not records; a blank cell in a needed column of a record is a problem.
 * @param notRecords rows that belong to something else
 */
export function readRecords<C extends Columns>(
  table: FoundTable<C>,
  shape: TableShape<C>,
  notRecords: ReadonlySet<number>,
): { readonly records: readonly SheetRecord<C>[]; readonly problems: readonly Problem[] } {
  const { grid, headingRow, columnAt } = table;
  const records: SheetRecord<C>[] = [];
  const problems: Problem[] = [];
  let part: string | undefined;
  for (let row = headingRow + 1; row <= table.lastRow; row++) {
    const columns = [...columnAt.values()];
    const shown = (column: number | undefined): string =>
      column === undefined ? "" : shownText(cellAt(grid, row, column)).trim();
    const filled = columns.filter((column) => shown(column) !== "");
    const [onlyCell, ...moreCells] = filledCells(grid, row);
    const begins = moreCells.length === 0 ? partNamed(shape, onlyCell?.shown ?? "") : undefined;
    if (begins !== undefined) part = begins;
    if (begins !== undefined || filled.length === 0 || notRecords.has(row)) continue;
    if (TOTALS.has(nameKey(shown(filled[0])))) continue;
    if (filled.every((column) => shown(column) === shownText(cellAt(grid, headingRow, column)).trim())) continue;

    const needed = Object.keys(shape.columns).filter((key) => shape.columns[key]?.needed === "every cell" && columnAt.has(key));
    const isNote = filled.length === 1 && needed.every((key) => shown(columnAt.get(key)) === "");
    if (isNote) continue;

    const where = (key: keyof C): string =>
      placeOf(grid.sheet, cellAddress(row, columnAt.get(key) ?? Math.min(...columns)));
    const values: Record<string, unknown> = {};
    const rowProblems: Problem[] = [];
    for (const [key, column] of Object.entries(shape.columns)) {
      const at = columnAt.get(key);
      const reading = column.read(at === undefined ? BLANK_CELL : cellAt(grid, row, at));
      values[key] = "value" in reading ? reading.value : blankValue(column);
      if ("code" in reading) rowProblems.push({ ...reading, where: where(key) });
      if (needed.includes(key) && shown(at) === "") {
        rowProblems.push({
          code: "cell-blank",
          message: `${column.headings[0]} is blank. Fill it in, or clear the row.`,
          where: where(key),
        });
      }
    }
    const record = { values: values as ValuesOf<C>, part, where };
    if (shape.leaveOut?.(record.values)) continue;
    problems.push(...rowProblems);
    records.push(record);
  }
  return { records, problems };
}

const partNamed = <C extends Columns>({ parts = [] }: TableShape<C>, shown: string): string | undefined =>
  parts.find((names) => names.some((name) => nameKey(name) === nameKey(shown)))?.[0];
