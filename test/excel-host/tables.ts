import type ExcelJS from "exceljs";
import { parseBlock, type Block } from "../../core/workbook/address";

/** An Excel table as ExcelJS keeps it. */
export interface TableModel {
  name: string;
  displayName?: string;
  tableRef: string;
  autoFilterRef?: string;
  totalsRow?: boolean;
  headerRow?: boolean;
  columns: { name: string }[];
  style?: { theme?: string; showRowStripes?: boolean };
}

export const tablesOf = (sheet: ExcelJS.Worksheet): readonly TableModel[] =>
  (sheet.getTables() as unknown as readonly { readonly table: TableModel }[]).map(({ table }) => table);

export const blockOfTable = ({ tableRef }: TableModel): Block => parseBlock(tableRef) as Block;

/** The part of a table between its row of headings and its row of totals. */
export const bodyOfTable = (table: TableModel): Block => {
  const { top, bottom, ...sides } = blockOfTable(table);
  return { ...sides, top: top + 1, bottom: table.totalsRow ? bottom - 1 : bottom };
};

/** The headings of a table, as its cells have them. */
export const headingsOf = (sheet: ExcelJS.Worksheet, table: TableModel): readonly string[] => {
  const { top, left, right } = blockOfTable(table);
  return Array.from({ length: right - left + 1 }, (_, index) => sheet.getCell(top + 1, left + index + 1).text);
};
