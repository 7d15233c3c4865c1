import { parseTypedDate, serialOfDate } from "../calendar-date";
import { cellAddress, parseBlock, type Block } from "../workbook/address";
import { BLANK_CELL, type Cell, type CellValue } from "../workbook/cell";
import { blankCovered } from "../workbook/merged-cells";
import { isDateFormat } from "numfmt";
import type { SheetGrid } from "../workbook/sheet-grid";
import { shownText } from "../workbook/shown-text";
import { isTrue } from "./is-true";
import { CELL_DAMAGED, CELL_TOO_LONG, CELL_TWICE, DAMAGED, LIMITS, ROW_TWICE, TOO_LARGE, Unreadable, UnreadableCell } from "./limits";
import { RunLook, type LookedText } from "./run-look";
import { attribute, columnAttribute, numberAttribute, scanXml, type XmlTag } from "./scan-xml";
import { cellText } from "./texts";

/** What the cells of a sheet are read with: the texts and number formats that they name by number. */
export interface WorkbookLook {
  readonly texts: readonly (string | LookedText)[];
  readonly formats: readonly string[];
  /** The cell styles that strike through what stands in their cells. */
  readonly struckStyles: ReadonlySet<number>;
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
export interface SheetCells extends Pick<SheetGrid, "top" | "left" | "rows" | "merges" | "hiddenRows" | "hiddenColumns" | "filters"> {
  /** The relationships of the tables on the sheet. */
  readonly tableIds: readonly string[];
}

const NO_CELLS: readonly Cell[] = [];
const LAST_ROW = LIMITS.rows - 1;
const LAST_COLUMN = LIMITS.columns - 1;

/** Reads the cells of a sheet as its part has them: the answer of a formula, the words of a text, dates as serial numbers. */
export function readSheet(pieces: Iterable<Uint8Array>, look: WorkbookLook): SheetCells {
  const rows: (Cell[] | undefined)[] = [];
  const merges: Block[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  const filters: Block[] = [];
  const tableIds: string[] = [];
  let row = -1;
  let column = -1;
  let left = LAST_COLUMN;
  let cells: Cell[] = [];
  let isHidden = false;
  let type: string | undefined;
  let style = 0;
  let words = "";
  let number = NaN;
  let hasFormula = false;
  let inInline = false;
  const numberCells = new NumberCells();
  const runs = new RunLook();

  // A column says few things many times: cells of one style that name one text are one cell.
  const textCells: (Cell | undefined)[][] = [];
  const textCell = (index: number, value: string, format: string): Cell => {
    const ofStyle = (textCells[style] ??= []);
    return (ofStyle[index] ??= { value, format });
  };

  const fillBlanks = (): void => {
    look.blanks += column - cells.length;
    if (look.blanks > LIMITS.blanks) throw new Unreadable(TOO_LARGE);
    while (cells.length < column) cells.push(BLANK_CELL);
  };

  const atCell = (sentence: (place: string) => string): UnreadableCell => new UnreadableCell(cellAddress(Math.max(0, row), Math.max(0, column)), sentence);

  const plainCell = (value: CellValue, format: string): Cell => {
    if (typeof value === "string" && !Number.isNaN(number)) return textCell(number, value, format);
    if (typeof value !== "number") return { value, format };
    if (type === "d") return { value, format: isDateFormat(format) ? format : "yyyy-mm-dd" };
    return numberCells.cell(look.daysLate > 0 && isDateFormat(format) ? value + look.daysLate : value, format);
  };

  const inlineLook = (): LookedText | undefined => {
    const text = runs.seen === "" ? "" : runs.of(words, cellText);
    return typeof text === "string" ? undefined : text;
  };

  const endCell = (): void => {
    const read = Number.isNaN(number) ? cellValue(type, words, hasFormula, look) : type === "s" ? textNamed(number, look) : number;
    if (read === null) return;
    const looked = isLooked(read) ? read : inlineLook();
    const value = isLooked(read) ? read.words : read;
    // Without its format a date is a number like others.
    if (value === UNCLEAR || row < 0 || (style !== 0 && look.formats[style] === undefined)) throw atCell(CELL_DAMAGED);
    if ((cells[column] ?? BLANK_CELL) !== BLANK_CELL) throw atCell(CELL_TWICE);
    if (typeof value === "string" && value.length > LIMITS.cellCharacters) throw atCell(CELL_TOO_LONG);
    if (type !== "s") look.characters += words.length;
    if (look.characters > LIMITS.characters) throw new Unreadable(TOO_LARGE);
    if (++look.cells > LIMITS.cells) throw new Unreadable(TOO_LARGE);
    if (column < left) left = column;
    if (column > cells.length) fillBlanks();
    const format = look.formats[style] ?? "General";
    const cell = plainCell(value, format);
    cells[column] = looked || look.struckStyles.has(style) ? lookedCell(cell, looked, look.struckStyles.has(style)) : cell;
  };

  const handler = {
    wantsText: false,
    wantsNumber: false,
    open(name: string, tag: XmlTag) {
      switch (name) {
        case "c": {
          column = columnAttribute(tag, "r", row) ?? column + 1;
          if (column < 0) throw new UnreadableCell(asAddress(attribute(tag, "r")) ?? cellAddress(Math.max(0, row), 0), CELL_DAMAGED);
          if (column > LAST_COLUMN) throw new Unreadable(DAMAGED);
          type = attribute(tag, "t");
          style = numberAttribute(tag, "s") ?? 0;
          words = "";
          number = NaN;
          hasFormula = false;
          runs.beginText();
          break;
        }
        case "v":
          if (words !== "" || !Number.isNaN(number)) throw atCell(CELL_TWICE);
          handler.wantsText = true;
          handler.wantsNumber = type === undefined || type === "s" || type === "n";
          break;
        case "t":
          handler.wantsText = inInline;
          break;
        case "f":
          hasFormula = true;
          break;
        case "is":
          if (words !== "" || !Number.isNaN(number)) throw atCell(CELL_TWICE);
          inInline = true;
          break;
        case "row": {
          row = (numberAttribute(tag, "r") ?? row + 2) - 1;
          if (!(row >= 0 && row <= LAST_ROW && Number.isInteger(row))) throw new Unreadable(DAMAGED);
          column = -1;
          if (rows[row]) throw atCell(ROW_TWICE);
          cells = [];
          isHidden = isTrue(attribute(tag, "hidden"));
          break;
        }
        case "col":
          if (isTrue(attribute(tag, "hidden"))) hiddenColumns.push({ first: Number(attribute(tag, "min")) - 1, last: Number(attribute(tag, "max")) - 1 });
          break;
        case "autoFilter": {
          const block = parseBlock(attribute(tag, "ref") ?? "");
          if (block) filters.push(block);
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
          break;
        case "r":
          runs.beginRun();
          break;
        case "strike":
        case "vertAlign":
          if (inInline) runs.open(name, tag);
      }
    },
    text(more: string) {
      if (!Number.isNaN(number)) words = String(number);
      number = NaN;
      words += more;
      if (inInline) runs.add(more);
    },
    number(value: number) {
      if (Number.isNaN(number) && words === "") number = value;
      else handler.text(String(value));
    },
    close(name: string) {
      switch (name) {
        case "c":
          endCell();
          break;
        case "v":
        case "t":
          handler.wantsText = false;
          handler.wantsNumber = false;
          break;
        case "is":
          inInline = false;
          break;
        case "r":
          runs.beginRun();
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
  if (top < 0) return { top: 0, left: 0, rows: [], merges, hiddenRows, hiddenColumns: [], filters, tableIds };
  const filled = Array.from(rows.slice(top), (each) => (each ? (left > 0 ? each.slice(left) : each) : NO_CELLS));
  const width = filled.reduce((most, each) => Math.max(most, each.length), 0);
  const isHiddenColumn = (at: number): boolean => hiddenColumns.some(({ first, last }) => at >= first && at <= last);
  return { top, left, rows: filled, merges, hiddenRows, hiddenColumns: Array.from({ length: width }, (_, index) => left + index).filter(isHiddenColumn), filters, tableIds };
}

/** Cells of whole numbers, days among them, which come again soon: those read lately serve the next ones that are the same. */
class NumberCells {
  private readonly lately: (Cell | undefined)[] = new Array<undefined>(4096).fill(undefined);

  cell(value: number, format: string): Cell {
    const place = value & 4095;
    const known = this.lately[place];
    if (known !== undefined && Object.is(known.value, value) && known.format === format) return known;
    const cell = { value, format };
    if (Number.isInteger(value)) this.lately[place] = cell;
    return cell;
  }
}

/** What stands in a cell whose value cannot be told. */
const UNCLEAR = Symbol("unclear");

const isLooked = (read: CellValue | LookedText | typeof UNCLEAR): read is LookedText => typeof read === "object" && read !== null && "seen" in read;

/** A cell with what its look says; blanks are nothing to strike. */
function lookedCell(cell: Cell, looked: LookedText | undefined, isStruckStyle: boolean): Cell {
  const isStruck = (looked?.isStruck ?? false) || (isStruckStyle && shownText(cell).trim() !== "");
  return { ...cell, ...(looked && looked.seen !== looked.words ? { seen: looked.seen } : {}), ...(isStruck ? { isStruck } : {}) };
}

function textNamed(index: number, look: WorkbookLook): string | LookedText | null | typeof UNCLEAR {
  const text = look.texts[index];
  if (text === undefined) return UNCLEAR;
  return text === "" ? null : text;
}

/** A reference that can be shown to a person although it names no cell. */
const asAddress = (reference: string | undefined): string | undefined => (/^[A-Za-z]{1,3}[-:\dA-Za-z]{1,12}$/.test(reference ?? "") ? reference : undefined);

function cellValue(type: string | undefined, words: string, hasFormula: boolean, look: WorkbookLook): CellValue | LookedText | typeof UNCLEAR {
  if (words === "") {
    // A formula that shows nothing says so by its type; one that was never worked out has no answer of any type.
    return hasFormula && type !== "str" ? { error: "not calculated" } : null;
  }
  switch (type) {
    case "s":
      return words.trim() === "" ? UNCLEAR : textNamed(Number(words), look);
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
