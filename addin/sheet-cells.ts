import { parseBlock, type Block } from "../core/workbook/address";
import { BLANK_CELL, type Cell, type CellValue } from "../core/workbook/cell";
import { blankCovered } from "../core/workbook/merged-cells";
import { NO_CELLS, type SheetGrid } from "../core/workbook/sheet-grid";

/** The used part of a sheet as it was asked for. */
export interface LoadedCells {
  readonly used: Excel.Range;
  readonly shown: Excel.RangeAreas;
  readonly merged: Excel.RangeAreas | undefined;
}

/** Asks for all that is in the used part of a sheet; it is there after the next round trip. */
export function loadCells(sheet: Excel.Worksheet): LoadedCells {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address,rowCount,columnCount,values,valueTypes,numberFormat");
  const shown = used.getSpecialCellsOrNullObject("Visible");
  shown.load("address");
  const tellsMerges = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const merged = tellsMerges ? used.getMergedAreasOrNullObject() : undefined;
  merged?.load("address");
  return { used, shown, merged };
}

type SheetCells = Pick<SheetGrid, "top" | "left" | "rows" | "merges" | "hiddenRows" | "hiddenColumns">;

/** The cells of the used part of a sheet, with what is hidden and what is merged in it. */
export function sheetCells({ used, shown, merged }: LoadedCells): SheetCells {
  if (used.isNullObject) return NO_CELLS;
  const block = parseBlock(used.address);
  if (!block) return NO_CELLS;
  const seen = blocksOf(shown);
  const shownRows = new Set(seen.flatMap(({ top, bottom }) => from(top, bottom)));
  const shownColumns = new Set(seen.flatMap(({ left, right }) => from(left, right)));
  const rows = used.values.map((row: readonly unknown[], r) => cellsOf(row, used.valueTypes[r] ?? [], used.numberFormat[r] ?? []));
  const merges = merged ? blocksOf(merged) : [];
  blankCovered(rows, merges, block);
  return {
    top: block.top,
    left: block.left,
    rows,
    merges,
    hiddenRows: rows.flatMap((cells, index) => (cells.length > 0 && !shownRows.has(block.top + index) ? [block.top + index] : [])),
    hiddenColumns: from(block.left, block.left + Math.max(0, ...rows.map(({ length }) => length)) - 1).filter((column) => !shownColumns.has(column)),
  };
}

const from = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

const blocksOf = (areas: Excel.RangeAreas): readonly Block[] =>
  areas.isNullObject ? [] : areas.address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((address) => parseBlock(address) ?? []);

function cellsOf(values: readonly unknown[], types: readonly Excel.RangeValueType[], formats: readonly unknown[]): Cell[] {
  const cells = values.map((value, column): Cell => {
    const read = cellValue(value, types[column]);
    return read === null ? BLANK_CELL : { value: read, format: String(formats[column] ?? "General") };
  });
  let length = cells.length;
  while (length > 0 && cells[length - 1] === BLANK_CELL) length--;
  return cells.slice(0, length);
}

function cellValue(value: unknown, type: Excel.RangeValueType | undefined): CellValue {
  if (value === "" || value === null || value === undefined || type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
