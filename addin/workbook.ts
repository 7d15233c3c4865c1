import { parseBlock, type Block } from "../core/workbook/address";
import { BLANK_CELL, type Cell, type CellValue } from "../core/workbook/cell";
import type { GridTable, SheetGrid } from "../core/workbook/sheet-grid";

/** Reads every sheet of the open workbook, in two round trips. */
export async function readOpenWorkbook(context: Excel.RequestContext): Promise<readonly SheetGrid[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  const allTables = context.workbook.tables;
  allTables.load("items/name,items/showTotals");
  await context.sync();

  const sheets = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address,values,valueTypes,numberFormat");
    return { sheet, used };
  });
  const tables = allTables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    table.worksheet.load("name");
    return { table, range };
  });
  await context.sync();

  return sheets.map(({ sheet, used }) => ({
    sheet: sheet.name,
    hidden: sheet.visibility !== "Visible",
    ...usedCells(used),
    tables: tables.filter(({ table }) => table.worksheet.name === sheet.name).flatMap(({ table, range }) => gridTable(table, range)),
  }));
}

function usedCells(used: Excel.Range): Pick<SheetGrid, "top" | "left" | "rows"> {
  const block = used.isNullObject ? undefined : parseBlock(used.address);
  if (!block) return { top: 0, left: 0, rows: [] };
  const rows = used.values.map((row: readonly unknown[], r) =>
    row.map((value, c): Cell => {
      const read = cellValue(value, used.valueTypes[r]?.[c]);
      return read === null ? BLANK_CELL : { value: read, format: String(used.numberFormat[r]?.[c] ?? "General") };
    }),
  );
  return { top: block.top, left: block.left, rows };
}

function cellValue(value: unknown, type: Excel.RangeValueType | undefined): CellValue {
  if (value === "" || value === null || value === undefined || type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

function gridTable(table: Excel.Table, range: Excel.Range): readonly GridTable[] {
  const block: Block | undefined = parseBlock(range.address);
  if (!block) return [];
  return [{ name: table.name, block: table.showTotals ? { ...block, bottom: block.bottom - 1 } : block }];
}
