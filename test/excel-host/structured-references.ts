import type ExcelJS from "exceljs";
import { cellAddress, placeOf, type Block } from "../../core/workbook/address";
import { blockOfTable, bodyOfTable, headingsOf, tablesOf, type TableModel } from "./tables";

/** Where a formula stands, counted from 0. */
interface Standing {
  readonly sheet: ExcelJS.Worksheet;
  readonly row: number;
}

/** Table[Column], Table[[#Headers],[Column]], Table[@Column] and [@Column], as the cells that they stand for. */
export function withoutStructure(formula: string, standing: Standing, workbook: ExcelJS.Workbook): string {
  if (!formula.includes("[")) return formula;
  const all = workbook.worksheets.flatMap((sheet) => tablesOf(sheet).map((table) => ({ sheet, table })));
  return formula.replace(/([A-Za-z_][\w.]*)?\[((?:[^[\]]|\[[^\]]*\])*)\]/g, (whole: string, name: string | undefined, inside: string) => {
    const found = all.find(({ sheet, table }) => (name ? table.name.toLowerCase() === name.toLowerCase() : sheet === standing.sheet && isIn(blockOfTable(table), standing.row)));
    if (!found) return whole;
    const block = blockMeant(found.sheet, found.table, inside, standing.row);
    if (!block) return whole;
    const first = cellAddress(block.top, block.left);
    const last = cellAddress(block.bottom, block.right);
    return placeOf(found.sheet.name, first === last ? first : `${first}:${last}`);
  });
}

const isIn = ({ top, bottom }: Block, row: number): boolean => row >= top && row <= bottom;

function blockMeant(sheet: ExcelJS.Worksheet, table: TableModel, inside: string, row: number): Block | undefined {
  const whole = blockOfTable(table);
  const parts = inside.startsWith("[") ? [...inside.matchAll(/\[([^\]]*)\]/g)].map(([, part = ""]) => part) : [inside];
  const names = parts.flatMap((part) => (part.startsWith("#") || part === "@" ? [] : [part.replace(/^@\[?|\]$/g, "").replace(/^@/, "")])).filter(Boolean);
  const thisRow = parts.some((part) => part.startsWith("@") || part === "#This Row");
  const rows = thisRow ? { top: row, bottom: row } : parts.includes("#Headers") ? { top: whole.top, bottom: whole.top } : parts.includes("#All") ? whole : bodyOfTable(table);
  const columns = names.map((name) => headingsOf(sheet, table).findIndex((heading) => heading.toLowerCase() === name.toLowerCase()));
  if (columns.includes(-1)) return undefined;
  const [first = 0, last = first] = columns.length > 0 ? columns : [0, whole.right - whole.left];
  return { top: rows.top, bottom: rows.bottom, left: whole.left + first, right: whole.left + last };
}
