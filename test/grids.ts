import type { Cell, CellValue } from "../core/workbook/cell";
import { NO_CELLS, type GridTable, type SheetGrid } from "../core/workbook/sheet-grid";
import type { Workbook } from "../core/workbook/workbook";

/** A workbook of some sheets, of which nothing was said yet. */
export const workbookOf = (...grids: readonly SheetGrid[]): Workbook => ({ grids, answers: [] });

/** A sheet for a test, written as rows of what its cells hold; undefined is a blank cell. */
export function grid(sheet: string, rows: readonly (readonly (CellValue | undefined | Cell)[])[], more: Partial<SheetGrid> = {}): SheetGrid {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    sheet,
    hidden: false,
    ...NO_CELLS,
    ...more,
    rows: rows.map((row) =>
      Array.from({ length: width }, (_, column) => {
        const cell = row[column] ?? null;
        return typeof cell === "object" && cell !== null && "format" in cell ? cell : { value: cell, format: "General" };
      }),
    ),
  };
}

/** A day as Excel keeps it in a date cell. */
export const dateCell = (iso: string): Cell => ({ value: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569, format: "dd/mm/yyyy" });

export const table = (name: string, top: number, left: number, bottom: number, right: number): GridTable => ({ name, hasTotals: false, block: { top, left, bottom, right } });

