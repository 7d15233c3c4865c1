import type { Block } from "../../workbook/address";
import { BLANK_CELL, type Cell } from "../../workbook/cell";
import { isPlaceholder } from "../../workbook/placeholder";
import { NO_CELLS, type SheetGrid } from "../../workbook/sheet-grid";
import { typedLines, type SeenLine } from "./seen-lines";
import type { WordCell, WordRow, WordTable } from "./word-table";

/** Tables of a Word file as one sheet, so that they are read by the same rules as the sheets of a workbook. */
export interface TableGrid {
  readonly grid: SheetGrid;
  /** The lines of a cell, by row and column of the sheet, counted from 0. */
  linesAt(row: number, column: number): readonly SeenLine[];
  /** Which of the tables a row stands in, from 0, and its number there, from 1. */
  placeOf(row: number): { readonly table: number; readonly row: number };
}

/**
 * Tables that go on with each other as one sheet, their rows below each other. What is merged stays merged; a cell stands
 * in the columns under which it lies, whatever other rows make of the table's width.
 */
export function tableGrid(tables: readonly WordTable[], sheet: string): TableGrid {
  const rows: (readonly SeenLine[])[][] = [];
  const places: { readonly table: number; readonly row: number }[] = [];
  const merges: Block[] = [];
  tables.forEach((table, index) => {
    const columns = columnsOf(table);
    const openAt = new Map<number, number>();
    for (const row of table.rows) {
      const at = rows.length;
      const lines: (readonly SeenLine[])[] = columns.map(() => []);
      for (const { cell, first, last } of placed(row, columns)) {
        const open = openAt.get(first);
        if (cell.isMergedDown && open !== undefined) {
          merges[open] = { ...(merges[open] as Block), bottom: at };
          continue;
        }
        lines[first] = [...(lines[first] ?? []), ...cell.lines];
        openAt.set(first, merges.length);
        merges.push({ top: at, left: first, bottom: at, right: last });
      }
      rows.push(lines);
      places.push({ table: index, row: row.number });
    }
  });
  const isMerged = ({ top, left, bottom, right }: Block): boolean => bottom > top || right > left;
  return {
    grid: { ...NO_CELLS, sheet, hidden: false, rows: rows.map((lines) => lines.map(cellOf)), merges: merges.filter(isMerged) },
    linesAt: (row, column) => rows[row]?.[column] ?? [],
    placeOf: (row) => places[row] ?? { table: 0, row: row + 1 },
  };
}

const cellOf = (lines: readonly SeenLine[]): Cell => {
  const value = typedLines(lines);
  return value === "" || isPlaceholder(value) ? BLANK_CELL : { value, format: "General" };
};

/** The cells of the row that has most of them: the columns of the table. */
const columnsOf = ({ rows }: WordTable): readonly WordCell[] => rows.reduce<readonly WordCell[]>((most, { cells }) => (cells.length > most.length ? cells : most), []);

interface PlacedCell {
  readonly cell: WordCell;
  readonly first: number;
  readonly last: number;
}

/** The columns under which each cell of a row lies: its own where the row has all of them, or those that it covers most. */
function placed({ cells }: WordRow, columns: readonly WordCell[]): readonly PlacedCell[] {
  if (cells.length === columns.length) return cells.map((cell, index) => ({ cell, first: index, last: index }));
  return cells.map((cell) => {
    const covers = columns.map(({ left, span }) => Math.min(left + span, cell.left + cell.span) - Math.max(left, cell.left));
    const covered = columns.flatMap(({ span }, index) => ((covers[index] ?? 0) * 2 >= span ? [index] : []));
    const most = covers.indexOf(Math.max(...covers));
    return { cell, first: covered[0] ?? Math.max(most, 0), last: covered.at(-1) ?? Math.max(most, 0) };
  });
}
