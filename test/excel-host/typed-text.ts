import type ExcelJS from "exceljs";
import { storedFormula } from "../../scripts/formula-names";

/** What becomes of something that is written into a cell, and the number format that Excel gives the cell for it. */
export interface Typed {
  readonly value: ExcelJS.CellValue;
  readonly format?: string;
}

const DAY_MS = 86_400_000;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ERRORS = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"];

/**
 * What Excel makes of a value that an add-in writes: text is read as if somebody in the United Kingdom had typed it, so
 * that "31/03/2012" becomes a date, "12%" a number and "=A1" a formula, unless the cell is formatted as text or the text
 * begins with an apostrophe. A model of what Excel documents, for the forms that council workbooks hold; not Excel's code.
 */
export function typed(written: unknown, format = "General"): Typed {
  if (typeof written !== "string") return { value: written as ExcelJS.CellValue };
  if (written === "") return { value: null };
  if (written.startsWith("'")) return { value: written.slice(1) };
  if (format === "@") return { value: written };
  if (written.startsWith("=") && written.length > 1) return { value: { formula: storedFormula(written.slice(1)) } as ExcelJS.CellFormulaValue };
  const text = written.trim();
  if (/^(?:true|false)$/i.test(text)) return { value: /^t/i.test(text) };
  if (ERRORS.includes(text)) return { value: { error: text } as ExcelJS.CellErrorValue };
  return number(text, format) ?? date(text, format) ?? { value: written };
}

function number(text: string, format: string): Typed | undefined {
  const [, pound = "", digits = "", percent = ""] = /^(£?)([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[-+]?\d+)?)\s*(%?)$/i.exec(text) ?? [];
  if (!/\d/.test(digits)) return undefined;
  const value = Number(digits.replaceAll(",", ""));
  if (!Number.isFinite(value)) return undefined;
  const given = percent ? (digits.includes(".") ? "0.00%" : "0%") : pound ? '"£"#,##0.00' : digits.includes(",") ? "#,##0" : undefined;
  return { value: percent ? value / 100 : value, ...(given && format === "General" ? { format: given } : {}) };
}

function date(text: string, format: string): Typed | undefined {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time) return { value: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400, ...(format === "General" ? { format: "h:mm" } : {}) };
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const words = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})$/i.exec(text);
  const parts = numbers
    ? [numbers[3], numbers[2], numbers[1]]
    : iso
      ? [iso[1], iso[2], iso[3]]
      : words
        ? [words[3], MONTHS.indexOf((words[2] ?? "").slice(0, 3).toLowerCase()) + 1, words[1]]
        : undefined;
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const at = new Date(Date.UTC(year < 30 ? year + 2000 : year < 100 ? year + 1900 : year, month - 1, day));
  if (month < 1 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return { value: at.getTime() / DAY_MS + 25_569, ...(format === "General" ? { format: words ? "d-mmm-yy" : "mm-dd-yy" } : {}) };
}
