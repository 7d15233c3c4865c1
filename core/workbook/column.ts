import { parseTypedDate, weekdayOf, dateOfSerial, isDay, writeDate, type CalendarDate } from "../calendar-date";
import type { ProblemCode } from "../problem";
import { quoted } from "../quoted";
import { readTypedNumber, type Figure } from "../typed-number";
import { PLAIN, type Writing } from "../writing-style";
import { BLANK_CELL, isCellError, type Cell } from "./cell";
import { isNoAnswer } from "./no-answer";
import { isPlaceholder } from "./placeholder";
import type { Holds } from "./holds";
import { formatLetters, isDateCell, shownText, writtenText } from "./shown-text";

/** What reading one cell gives: its value, or what to do about the cell. */
export type Reading<T> = { readonly value: T } | { readonly code: ProblemCode; readonly message: string };

/** One thing that a sheet says in a column or beside a label, under any of the words that councils use for it. */
export interface Column<T> {
  /** The first is the name that people are shown. */
  readonly headings: readonly [string, ...string[]];
  /** Whether the document can do without the heading, and whether a row may leave its cell blank. */
  readonly needed: "no" | "heading" | "every cell";
  /** Whether several cells beside a label make one value: "Committee Room 1" and "The Guildhall". */
  readonly isText: boolean;
  /** Whether what stands beside its value is read with it, although it is no words: "at County Hall" after a date. */
  readonly readsBeside?: boolean;
  /** Whether the cells below a value go on with it, a line for each row: the people at a meeting. */
  readonly isList?: boolean;
  /** Whether it numbers the rows of a table. */
  readonly isNumber?: boolean;
  /** Whether the lines of a list are people, so that a label may stand over them and several may stand side by side. */
  readonly isOfPeople?: boolean;
  /** What its cells hold, for a sheet that is set up for it; words, where it does not say. */
  readonly holds?: Holds;
  /** What belongs in its cells, in a sentence, for whoever fills in such a sheet. */
  readonly note?: string;
  /** What a cell of it may say, for the row that shows how. */
  readonly example?: string | number;
  /** @param write how it is written, where it is words that a document prints */
  read(cell: Cell, write?: Writing): Reading<T>;
}

/** The value of a column in a row where its cell is blank or could not be read. */
export function blankValue(column: Column<unknown>): unknown {
  const reading = column.read(BLANK_CELL);
  return "value" in reading ? reading.value : undefined;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of one row, by column. */
export type ValuesOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

type Headings = readonly [string, ...string[]];

/** A column that is read in a way of its own; an error in a cell is a problem in every column. */
export const column = <T>(headings: Headings, read: (cell: Cell, name: string, write: Writing) => Reading<T>): Column<T> => ({
  headings,
  needed: "no",
  isText: false,
  read: (cell, write = PLAIN) => {
    const { value } = cell;
    if (cell.isStruck) return { code: "cell-not-read", message: "Words in this cell are struck through, so nobody can tell whether they are meant. Delete the words, or take the line off them." };
    if (cell.seen !== undefined) return read({ value: cell.seen, format: cell.format }, headings[0], write);
    if (typeof value === "string" && isPlaceholder(value)) return read(BLANK_CELL, headings[0], write);
    if (!isCellError(value)) return read(cell, headings[0], write);
    const message =
      value.error === "not calculated"
        ? "This formula has no answer in the file. Open the workbook in Excel, save it, and try again."
        : `This cell shows ${value.error}. Mend the formula, or clear the cell.`;
    return { code: "cell-not-read", message };
  },
});

const CLEAR_IT = " Clear the cell while there is no date.";

/** What to do with "n/a", "tbc" or "-" where a date may stand; "" of other words. */
export const clearingOf = (words: string): string => (isNoAnswer(words) ? CLEAR_IT : "");

/** Without this column there is no document, and none of its cells may be blank. */
export const needed = <T>(column: Column<T>): Column<T> => ({
  ...column,
  needed: "every cell",
  read(cell, write) {
    const reading = column.read(cell, write);
    // Clearing a cell that must be filled in would be the next problem.
    return "message" in reading ? { ...reading, message: reading.message.replace(CLEAR_IT, "") } : reading;
  },
});

/** Without this column there is no document; a blank cell in it says something of its own. */
export const headingNeeded = <T>(column: Column<T>): Column<T> => ({ ...column, needed: "heading" });

/** A column with what belongs in its cells, as a new sheet tells it, and what a cell of it may say. */
export const told = <T>(column: Column<T>, note: string, example?: string | number): Column<T> => ({ ...column, note, ...(example === undefined ? {} : { example }) });

/** A column whose cells hold something else than words. */
export const holding = <T>(holds: Holds, column: Column<T>): Column<T> => ({ ...column, holds });

/** Words as they were typed, numbers as the sheet shows them, days as papers write them; "" where the cell is blank. */
export const text = (...headings: Headings): Column<string> => ({
  ...column(headings, (cell, _, write) => ({ value: writtenText(cell, write) })),
  isText: true,
});

/** Lines of words: those of one cell, or of the cells below each other; the cells of one row are joined with a comma. */
export const lines = (...headings: Headings): Column<readonly string[]> => ({
  ...column(headings, (cell, _, write) => ({ value: writtenText(cell, write).split(/\r\n?|[\n\v]/).map((line) => line.trim()).filter((line) => line !== "") })),
  isText: true,
  isList: true,
  holds: "lines",
});

/**
 * The number of an item or an action: "7.1", "03/01". Where Excel has made a date of it, what was typed is not known any
 * more.
 */
export const reference = (...headings: Headings): Column<string> => ({
  ...column<string>(headings, (cell) => {
    if (!isDateCell(cell)) return { value: shownText(cell).trim() };
    return {
      code: "number-became-date",
      message: `Excel has turned this number into a date, ${writtenText(cell)}. Format the column as Text and type the number again.`,
    };
  }),
  isNumber: true,
  holds: "a number of its own",
});

/** A whole number from 0, typed with "mins" after it or not; undefined where the cell is blank. */
export const wholeNumber = (...headings: Headings): Column<number | undefined> =>
  holding("a whole number", column<number | undefined>(headings, (cell, name) => {
    const shown = shownText(cell).trim();
    if (shown === "") return { value: undefined };
    const typed = /^(\d{1,6})(?: ?min(?:ute)?s?\.?)?$/i.exec(shown)?.[1];
    const value = typeof cell.value === "number" ? cell.value : Number(typed ?? NaN);
    if (Number.isInteger(value) && value >= 0 && !isDateCell(cell)) return { value };
    return { code: "cell-not-read", message: `${name} must be a whole number such as 5, and this is ${quoted(shown)}.` };
  }));

/** A figure as a sheet has it: what it shows, and its value where there is one. "No Data", "n/a" and a blank cell have none. */
export interface ShownFigure {
  readonly shown: string;
  readonly figure: Figure | undefined;
}

/** A number, or one typed as text such as "1,056", "34.5%" or "£5,309.87"; or words that say that there is none. */
export const figure = (...headings: Headings): Column<ShownFigure> =>
  holding("a figure", column<ShownFigure>(headings, (cell, name) => {
    const shown = shownText(cell).trim();
    if (isDateCell(cell)) return { code: "number-became-date", message: `Excel has turned this number into a date, ${writtenText(cell)}. Format the column as General and type the number again.` };
    if (typeof cell.value === "number") return { value: { shown, figure: { value: cell.value, isPercentage: formatLetters(cell.format).includes("%") } } };
    const typed = readTypedNumber(shown);
    if (typed === "no data") return { value: { shown, figure: undefined } };
    if (typed && typeof cell.value === "string") return { value: { shown, figure: typed } };
    const [, whole, decimals] = /^(\d{1,3}),(\d{1,2})$/.exec(shown) ?? [];
    if (decimals !== undefined) return { code: "read-two-ways", message: `${name} ${quoted(shown)} can be read as ${whole}.${decimals} or as ${whole}${decimals}. Type the number again.` };
    return { code: "cell-not-read", message: `${name} must be a number such as 1,056 or 34.5%, or "No data" where there is none, and this is ${quoted(shown)}.` };
  }));

/** A full date, real or typed as text; undefined where the cell is blank. */
export const date = (...headings: Headings): Column<CalendarDate | undefined> =>
  holding("a day", column<CalendarDate | undefined>(headings, (cell, name) => {
    const shown = shownText(cell).trim();
    if (shown === "") return { value: undefined };
    if (isDateCell(cell) && isDay(cell.value as number)) return { value: dateOfSerial(cell.value as number) };
    const typed = typeof cell.value === "string" ? parseTypedDate(shown) : undefined;
    if (!typed) {
      return { code: "cell-not-read", message: `${name} must be a date such as 3 May 2011, and this is ${quoted(shown)}.${clearingOf(shown)}` };
    }
    const weekday = weekdayOf(typed.date);
    if (typed.weekday !== undefined && typed.weekday !== weekday) {
      return {
        code: "cell-not-read",
        message: `${writeDate(typed.date)} is a ${weekday}, and this says ${typed.weekday}. Change the day or the date.`,
      };
    }
    return { value: typed.date };
  }));

/** One of a few words, capitals free, or a word that councils use for one of them; undefined where the cell is blank. */
export const oneOf = <W extends string>(
  words: readonly [W, ...W[]],
  alsoSaid: Readonly<Record<string, W>>,
  ...headings: Headings
): Column<W | undefined> =>
  holding(words, column<W | undefined>(headings, (cell, name) => {
    const shown = shownText(cell).trim();
    if (shown === "") return { value: undefined };
    const said = shown.toLowerCase().replace(/\s*[-–—]\s*/g, "-").replace(/\s*\([^)]*\)$/, "");
    const also = Object.entries(alsoSaid).find(([words]) => words.replace(/\s*-\s*/g, "-") === said)?.[1];
    const word = words.find((each) => each.toLowerCase() === said) ?? also;
    if (word !== undefined) return { value: word };
    return { code: "cell-not-read", message: `${name} must be ${words.join(" or ")}, and this is ${quoted(shown)}.` };
  }));
