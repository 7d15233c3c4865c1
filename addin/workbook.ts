import { parseBlock, type Block } from "../core/workbook/address";
import { BLANK_CELL, type Cell, type CellValue } from "../core/workbook/cell";
import { blankCovered } from "../core/workbook/merged-cells";
import type { GridTable, SheetGrid } from "../core/workbook/sheet-grid";

/** More cells than this come to over 5 MB, the most that Excel on the web answers at once. No paper is made of so many. */
const MOST_CELLS = 150_000;

export interface OpenWorkbook {
  readonly grids: readonly SheetGrid[];
  /** Sheets with too many cells to be looked through while the user waits. */
  readonly tooLarge: readonly string[];
}

/** Reads every visible sheet of the open workbook, in three round trips; of hidden sheets only the names. */
export async function readOpenWorkbook(context: Excel.RequestContext): Promise<OpenWorkbook> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  const allTables = context.workbook.tables;
  allTables.load("items/name,items/showTotals");
  await context.sync();

  const tellsMerges = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const sheets = worksheets.items.map((sheet) => ({ sheet, hidden: sheet.visibility !== "Visible" }));
  const visible = sheets.flatMap(({ sheet, hidden }) => (hidden ? [] : [loadSheet(sheet, tellsMerges)]));
  const tables = allTables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    table.worksheet.load("name");
    return { table, range };
  });
  await context.sync();

  const filled = visible.filter(({ used }) => !used.isNullObject);
  const read = filled.filter(({ used }) => used.rowCount * used.columnCount <= MOST_CELLS);
  for (const { used } of read) used.load("values,valueTypes,numberFormat");
  await context.sync();

  const grids = sheets.map(({ sheet, hidden }): SheetGrid => {
    const loaded = read.find((each) => each.sheet === sheet);
    return {
      sheet: sheet.name,
      hidden,
      ...(loaded ? sheetCells(loaded) : NO_CELLS),
      tables: tables.filter(({ table }) => !hidden && table.worksheet.name === sheet.name).flatMap(({ table, range }) => gridTable(table, range)),
    };
  });
  return { grids, tooLarge: filled.filter((each) => !read.includes(each)).map(({ sheet }) => sheet.name) };
}

interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly shown: Excel.RangeAreas;
  readonly merged: Excel.RangeAreas | undefined;
}

function loadSheet(sheet: Excel.Worksheet, tellsMerges: boolean): LoadedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address,rowCount,columnCount");
  const shown = used.getSpecialCellsOrNullObject("Visible");
  shown.load("address");
  const merged = tellsMerges ? used.getMergedAreasOrNullObject() : undefined;
  merged?.load("address");
  return { sheet, used, shown, merged };
}

const NO_CELLS = { top: 0, left: 0, rows: [], merges: [], hiddenRows: [] } as const;

function sheetCells({ used, shown, merged }: LoadedSheet): Omit<SheetGrid, "sheet" | "hidden" | "tables"> {
  const block = parseBlock(used.address);
  if (!block) return NO_CELLS;
  const shownRows = new Set(blocksOf(shown).flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index)));
  const rows = used.values.map((row: readonly unknown[], r) => cellsOf(row, used.valueTypes[r] ?? [], used.numberFormat[r] ?? []));
  const merges = merged ? blocksOf(merged) : [];
  blankCovered(rows, merges, block);
  return {
    top: block.top,
    left: block.left,
    rows,
    merges,
    hiddenRows: rows.flatMap((cells, index) => (cells.length > 0 && !shownRows.has(block.top + index) ? [block.top + index] : [])),
  };
}

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

function gridTable(table: Excel.Table, range: Excel.Range): readonly GridTable[] {
  const block: Block | undefined = parseBlock(range.address);
  if (!block) return [];
  const hasTotals = table.showTotals;
  return [{ name: table.name, hasTotals, block: hasTotals ? { ...block, bottom: block.bottom - 1 } : block }];
}
