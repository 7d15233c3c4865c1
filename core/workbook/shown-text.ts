import { format, isDateFormat } from "numfmt";
import { dateOfSerial, isDay } from "../calendar-date";
import { PLAIN, type Writing } from "../writing-style";
import { isCellError, type Cell } from "./cell";

/**
 * Formats that follow the reader's own country. The two readers report the built-in short date as American codes; the
 * long date and the time of the system carry a mark of their own before a code that is not to be taken at its word.
 */
const OF_THE_COUNTRY: readonly (readonly [code: RegExp, here: string])[] = [
  [/^(?:mm-dd-yy|m\/d\/yy|m\/d\/yyyy)$/i, "dd/mm/yyyy"],
  [/^(?:m\/d\/yy|m\/d\/yyyy) h:mm$/i, "dd/mm/yyyy hh:mm"],
  [/^\[\$-(?:F800|x-sysdate)\]/i, "d mmmm yyyy"],
  [/^\[\$-(?:F400|x-systime)\]/i, "hh:mm"],
];

export const isDateCell = (cell: Cell): boolean => typeof cell.value === "number" && isDateFormat(cell.format);

/** What of a number format stands for parts of the value: without words in quotation marks, colours and escaped letters. */
export const formatLetters = (code: string): string => code.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "");

/** Whether a date cell says which day it is, and not a month or a time of day alone. */
const showsDay = ({ format: code, value }: Cell): boolean => /d/i.test(formatLetters(code)) && isDay(Number(value));

/**
 * What a cell shows on the screen in the United Kingdom.
 * @example shownText({ value: 0.345, format: "0.0%" }) // "34.5%"
 */
export function shownText(cell: Cell): string {
  const { value } = cell;
  if (value === null) return "";
  if (cell.seen !== undefined) return cell.seen;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  const code = OF_THE_COUNTRY.find(([pattern]) => pattern.test(cell.format))?.[1] ?? cell.format;
  return format(code, value, { locale: "en-GB", throws: false }).trim();
}

/**
 * What a cell says in a paper: what it shows, but for days, which every sheet writes in a way of its own.
 * @example writtenText({ value: 40666, format: "yyyy-mm-dd" }) // "3 May 2011"
 */
export const writtenText = (cell: Cell, write: Writing = PLAIN): string =>
  isDateCell(cell) && showsDay(cell) ? write.date(dateOfSerial(cell.value as number)) : shownText(cell).trim();
