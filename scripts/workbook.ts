import ExcelJS from "exceljs";
import { cellAddress, parseBlock } from "../core/workbook/address";
import { BLANK_CELL, type Cell, type CellValue } from "../core/workbook/cell";
import type { GridTable, SheetGrid } from "../core/workbook/sheet-grid";

/** A workbook that cannot be read, with what to do about it. */
export class UnreadableWorkbook extends Error {}

const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

/** Parts that hold nothing a document needs and that can take ExcelJS minutes to read (its issues 1842 and 2296). */
const LEFT_UNREAD = ["dataValidations", "conditionalFormatting", "hyperlinks", "picture", "drawing", "extLst"];

/** Reads every sheet of an .xlsx file. The bytes are only read. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  refuseOtherFiles(bytes);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer, {
      ignoreNodes: LEFT_UNREAD,
    });
  } catch {
    throw new UnreadableWorkbook("This workbook could not be read. Open it in Excel, save it again as an Excel Workbook (.xlsx), and try again.");
  }
  if (workbook.worksheets.length === 0) {
    throw new UnreadableWorkbook("This file holds no sheets. Choose an Excel workbook (.xlsx).");
  }
  return workbook.worksheets.map(sheetGrid);
}

/** Old, encrypted and other files are told apart by their first bytes, whatever they are called. */
function refuseOtherFiles(bytes: Uint8Array): void {
  const starts = (...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableWorkbook(
      "This workbook is protected by a password, or is an old .xls file. Open it in Excel and save it as an Excel Workbook (.xlsx) without a password.",
    );
  }
  if (bytes.length === 0) throw new UnreadableWorkbook("This file is empty. Choose another.");
  if (!starts(0x50, 0x4b)) {
    throw new UnreadableWorkbook("This is not an Excel workbook. Open it in Excel and save it as an Excel Workbook (.xlsx).");
  }
}

function sheetGrid(sheet: ExcelJS.Worksheet): SheetGrid {
  const cells = new Map<string, Cell>();
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.eachRow({ includeEmpty: false }, (row, rowNumber) =>
    row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
      const value = cellValue(cell);
      if (value === null) return;
      cells.set(cellAddress(rowNumber - 1, columnNumber - 1), { value, format: cell.numFmt ?? "General" });
      top = Math.min(top, rowNumber - 1);
      bottom = Math.max(bottom, rowNumber - 1);
      left = Math.min(left, columnNumber - 1);
      right = Math.max(right, columnNumber - 1);
    }),
  );
  const rows =
    bottom < 0
      ? []
      : Array.from({ length: bottom - top + 1 }, (_, row) =>
          Array.from({ length: right - left + 1 }, (_, column) => cells.get(cellAddress(top + row, left + column)) ?? BLANK_CELL),
        );
  return {
    sheet: sheet.name,
    hidden: sheet.state !== "visible",
    top: bottom < 0 ? 0 : top,
    left: bottom < 0 ? 0 : left,
    rows,
    tables: tablesOf(sheet),
  };
}

/** ExcelJS repeats the value of merged cells in each of them, and has the answer of a formula in `result` alone. */
function cellValue(cell: ExcelJS.Cell): CellValue {
  if (cell.isMerged && cell.master !== cell) return null;
  if (cell.type === ExcelJS.ValueType.Formula) {
    const result: unknown = cell.result;
    return result === undefined ? { error: "not calculated" } : plainValue(result as ExcelJS.CellValue);
  }
  return plainValue(cell.value);
}

function plainValue(value: ExcelJS.CellValue | undefined): CellValue {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return value.getTime() / DAY_MS + SERIAL_OF_1970;
  if (typeof value !== "object") return value;
  if ("error" in value) return { error: value.error };
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return plainValue(value.text as ExcelJS.CellValue);
  return null;
}

interface TableModel {
  readonly name: string;
  readonly tableRef?: string;
  readonly ref: string;
  readonly totalsRow?: boolean;
}

function tablesOf(sheet: ExcelJS.Worksheet): readonly GridTable[] {
  const tables = sheet.getTables() as unknown as readonly { readonly table: TableModel }[];
  return tables.flatMap(({ table }) => {
    const block = parseBlock(table.tableRef ?? table.ref);
    if (!block) return [];
    return [{ name: table.name, block: table.totalsRow ? { ...block, bottom: block.bottom - 1 } : block }];
  });
}
