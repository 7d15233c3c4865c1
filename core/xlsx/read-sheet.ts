import { parseTypedDate, serialOfDate } from "../calendar-date";
import { cellAddress, parseBlock, type Block } from "../workbook/address";
import { BLANK_CELL, type Cell, type CellValue } from "../workbook/cell";
import { blankCovered } from "../workbook/merged-cells";
import { isDateFormat } from "numfmt";
import type { SheetGrid } from "../workbook/sheet-grid";
import { CELL_DAMAGED, CELL_TOO_LONG, CELL_TWICE, DAMAGED, LIMITS, ROW_TWICE, TOO_LARGE, Unreadable, UnreadableCell } from "./limits";
import { attribute, scanXml } from "./scan-xml";
import { cellText } from "./texts";

/** What the cells of a sheet are read with: the texts and number formats that they name by number. */
export interface WorkbookLook {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  /** Days from the file's day 0 to that of the 1900 system. */
  readonly daysLate: 0 | 1462;
  /** Filled cells read so far in the whole workbook. */
  cells: number;
  /** Blank cells kept so far before filled ones. */
  blanks: number;
  /** Characters of the texts that stand in their cells. */
  characters: number;
}

/** The cells of a sheet, and what the sheet says of them. */
export interface SheetCells extends Pick<SheetGrid, "top" | "left" | "rows" | "merges" | "hiddenRows"> {
  /** The relationships of the tables on the sheet. */
  readonly tableIds: readonly string[];
}

const NO_CELLS: readonly Cell[] = [];
const LAST_ROW = LIMITS.rows - 1;
const LAST_COLUMN = LIMITS.columns - 1;

/** Reads the cells of a sheet as its part has them: the answer of a formula, the words of a text, dates as serial numbers. */
export function readSheet(pieces: Iterable<string>, look: WorkbookLook): SheetCells {
  const rows: (Cell[] | undefined)[] = [];
  const merges: Block[] = [];
  const hiddenRows: number[] = [];
  const tableIds: string[] = [];
  let row = -1;
  let column = -1;
  let left = LAST_COLUMN;
  let cells: Cell[] = [];
  let isHidden = false;
  let type: string | undefined;
  let style = 0;
  let words = "";
  let hasFormula = false;
  let inInline = false;

  // A column says few things many times: cells of one style that name one text are one cell.
  const sharedCells: (Cell | undefined)[][] = [];
  const sharedCell = (index: number): Cell => {
    const ofStyle = (sharedCells[style] ??= []);
    return (ofStyle[index] ??= { value: look.texts[index] ?? "", format: look.formats[style] ?? "General" });
  };

  const atCell = (sentence: (place: string) => string): UnreadableCell => new UnreadableCell(cellAddress(Math.max(0, row), Math.max(0, column)), sentence);

  const endCell = (): void => {
    const format = look.formats[style] ?? "General";
    const value = cellValue(type, words, hasFormula, look);
    if (value === null) return;
    // Without its format a date is a number like others.
    if (value === UNCLEAR || row < 0 || (style !== 0 && look.formats[style] === undefined)) throw atCell(CELL_DAMAGED);
    if ((cells[column] ?? BLANK_CELL) !== BLANK_CELL) throw atCell(CELL_TWICE);
    if (typeof value === "string" && value.length > LIMITS.cellCharacters) throw atCell(CELL_TOO_LONG);
    if (type !== "s") look.characters += words.length;
    if (look.characters > LIMITS.characters) throw new Unreadable(TOO_LARGE);
    if (++look.cells > LIMITS.cells) throw new Unreadable(TOO_LARGE);
    if (column < left) left = column;
    look.blanks += Math.max(0, column - cells.length);
    if (look.blanks > LIMITS.blanks) throw new Unreadable(TOO_LARGE);
    while (cells.length < column) cells.push(BLANK_CELL);
    if (type === "s") cells[column] = sharedCell(Number(words));
    else if (typeof value !== "number") cells[column] = { value, format };
    else if (type === "d") cells[column] = { value, format: isDateFormat(format) ? format : "yyyy-mm-dd" };
    else cells[column] = { value: look.daysLate > 0 && isDateFormat(format) ? value + look.daysLate : value, format };
  };

  const handler = {
    wantsText: false,
    open(name: string, tag: string) {
      switch (name) {
        case "c": {
          const reference = attribute(tag, "r");
          column = reference === undefined ? column + 1 : columnOf(reference, row);
          if (column < 0) throw new UnreadableCell(asAddress(reference) ?? cellAddress(Math.max(0, row), 0), CELL_DAMAGED);
          if (column > LAST_COLUMN) throw new Unreadable(DAMAGED);
          type = attribute(tag, "t");
          style = Number(attribute(tag, "s") ?? 0);
          words = "";
          hasFormula = false;
          break;
        }
        case "v":
          if (words !== "") throw atCell(CELL_TWICE);
          handler.wantsText = true;
          break;
        case "t":
          handler.wantsText = inInline;
          break;
        case "f":
          hasFormula = true;
          break;
        case "is":
          if (words !== "") throw atCell(CELL_TWICE);
          inInline = true;
          break;
        case "row": {
          const number = attribute(tag, "r");
          row = number === undefined ? row + 1 : Number(number) - 1;
          if (!(row >= 0 && row <= LAST_ROW && Number.isInteger(row))) throw new Unreadable(DAMAGED);
          column = -1;
          if (rows[row]) throw atCell(ROW_TWICE);
          cells = [];
          isHidden = isTrue(attribute(tag, "hidden"));
          break;
        }
        case "mergeCell": {
          const block = parseBlock(attribute(tag, "ref") ?? "");
          if (block) merges.push(block);
          if (merges.length > LIMITS.merges) throw new Unreadable(TOO_LARGE);
          break;
        }
        case "tablePart":
          tableIds.push(attribute(tag, "id") ?? "");
          if (tableIds.length > LIMITS.parts) throw new Unreadable(TOO_LARGE);
          break;
        case "rPh":
          inInline = false;
      }
    },
    text(more: string) {
      words += more;
    },
    close(name: string) {
      switch (name) {
        case "c":
          endCell();
          break;
        case "v":
        case "t":
          handler.wantsText = false;
          break;
        case "is":
          inInline = false;
          break;
        case "rPh":
          inInline = true;
          break;
        case "row":
          if (cells.length > 0) {
            rows[row] = cells;
            if (isHidden) hiddenRows.push(row);
          }
      }
    },
  };
  scanXml(pieces, handler);
  if (!blankCovered(rows, merges, undefined, LIMITS.blanks)) throw new Unreadable(TOO_LARGE);

  const top = rows.findIndex((each) => each !== undefined);
  if (top < 0) return { top: 0, left: 0, rows: [], merges, hiddenRows, tableIds };
  return { top, left, rows: Array.from(rows.slice(top), (each) => (each ? (left > 0 ? each.slice(left) : each) : NO_CELLS)), merges, hiddenRows, tableIds };
}

export const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true";

/** The column that a reference names, counted from 0: "AB12" is 27; -1 where it names no cell of the row. */
function columnOf(reference: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return reference.slice(at) === String(row + 1) ? column - 1 : -1;
}

/** A reference that can be shown to a person although it names no cell. */
const asAddress = (reference: string | undefined): string | undefined => (/^[A-Za-z]{1,3}[-:\dA-Za-z]{1,12}$/.test(reference ?? "") ? reference : undefined);

/** What stands in a cell whose value cannot be told. */
const UNCLEAR = Symbol("unclear");

function cellValue(type: string | undefined, words: string, hasFormula: boolean, look: WorkbookLook): CellValue | typeof UNCLEAR {
  if (words === "") {
    // A formula that shows nothing says so by its type; one that was never worked out has no answer of any type.
    return hasFormula && type !== "str" ? { error: "not calculated" } : null;
  }
  switch (type) {
    case "s": {
      const text = words.trim() === "" ? undefined : look.texts[Number(words)];
      if (text === undefined) return UNCLEAR;
      return text === "" ? null : text;
    }
    case "str":
    case "inlineStr":
      return cellText(words);
    case "b":
      return /^\s*(?:[01]|true|false)\s*$/.test(words) ? isTrue(words.trim()) : UNCLEAR;
    case "e":
      return /^\s*[#\w/:!?]{1,32}\s*$/.test(words) ? { error: words.trim() } : UNCLEAR;
    case "d":
      return serialOfIso(words.trim()) ?? words.trim();
    default: {
      const number = Number(words);
      // JavaScript takes a blank and 0x10 for numbers as well.
      return Number.isFinite(number) && /^[\s\d.eE+-]*\d/.test(words) && !/[xob]/i.test(words) ? number : UNCLEAR;
    }
  }
}

/** The serial number of "2021-12-31" or "2021-12-31T23:44:00Z", in the 1900 system. */
function serialOfIso(iso: string): number | undefined {
  const [day = "", hours = "0", minutes = "0", seconds = "0"] = iso.split(/[T:Z]/);
  const typed = parseTypedDate(day);
  const time = (Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600) / 24;
  return typed && Number.isFinite(time) ? serialOfDate(typed.date) + time : undefined;
}
