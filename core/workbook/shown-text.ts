import { format, isDateFormat } from "numfmt";
import { isCellError, type Cell } from "./cell";

/** Excel's built-in short date follows the reader's own country; the two readers report it as these American codes. */
const SHORT_DATE = new Set(["mm-dd-yy", "m/d/yy", "m/d/yyyy"]);

export const isDateCell = (cell: Cell): boolean => typeof cell.value === "number" && isDateFormat(cell.format);

/**
 * What a cell shows on the screen in the United Kingdom.
 * @example shownText({ value: 0.345, format: "0.0%" }) // "34.5%"
 */
export function shownText(cell: Cell): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  const code = SHORT_DATE.has(cell.format) ? "dd/mm/yyyy" : cell.format;
  return format(code, value, { locale: "en-GB", throws: false }).trim();
}
