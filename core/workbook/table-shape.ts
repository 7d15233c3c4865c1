import type { CalendarDate } from "../calendar-date";
import type { Column, Columns, ShownFigure, ValuesOf } from "./column";
import type { ReadSeries } from "./match-headings";

/** A part of a table that a row of its own begins: "Closed session". */
export interface TablePart {
  readonly name: string;
  /** The words of such a row. */
  readonly begins: RegExp;
  /** Words that may be such a row's, in its columns or alone in their row: it is asked, because to read past it would tell too much. */
  readonly mayBegin?: { readonly anywhere: RegExp; readonly alone: RegExp };
  /** Words, alone in their row, that may say that the part ends: it is asked, because the rows below would count as of it. */
  readonly mayEnd?: RegExp;
  /** The columns in which they count although the row holds more; elsewhere they must be alone in it. */
  readonly columns: readonly string[];
  /** Whether nothing of it is read but the row that begins it, with all that this holds. */
  readonly isLeftOut?: boolean;
}

/** Columns of figures whose headings stand for something each: "Q4 2010/11". */
export interface Series {
  /** What they are, for messages: "a quarter or a year". */
  readonly name: string;
  readonly reads: ReadSeries;
  /** What may stand in the lower of two rows of their headings, "Q1" under "2010/11". */
  readonly part: RegExp;
  readonly column: Column<ShownFigure>;
  /** What some words say that the headings may leave out, "2010/11" of "Referrals 2010/11"; undefined where they say none, or several. */
  saidAbove?(words: string): string | undefined;
  /** The headings that a new sheet has, with a figure under each: the quarters of this year. */
  newHeadings(today: CalendarDate): readonly { readonly heading: string; readonly example: number }[];
  /** Whether a row may add up the others, as that of a county adds up its districts. */
  readonly hasTotals: boolean;
}

/** What the table of a document looks like. */
export interface TableShape<C extends Columns> {
  /** The name of the Excel table, where the workbook keeps one: "ActionPoints". */
  readonly name: string;
  /** Words in the name of a sheet, or in a title above the table, that say what stands there: "Agenda May". */
  readonly sheets: RegExp;
  /** Words in the name of a sheet, or in a title above the table, that say that something else with such headings stands there. */
  readonly notSheets?: RegExp;
  readonly columns: C;
  /** Columns that tables of every kind have, so that their headings say nothing of whose a table is: "Due date". */
  readonly common?: readonly (keyof C)[];
  /** A row is taken for the heading row when it carries at least this many of the headings. */
  readonly atLeast: number;
  /** The same where the sheet or a title says what stands there: a district and one quarter. */
  readonly atLeastOnItsSheet?: number;
  /** With this many it is one for sure; with fewer, the sheet must say by its name or its details what stands on it. */
  readonly surely: number;
  /** Columns whose words, alone in their row, head the rows below them; the first must be filled in. */
  readonly groups?: readonly (keyof C)[];
  readonly parts?: readonly TablePart[];
  /** Columns of running text: a row that has words in one of them is never a note or a total, however it begins. */
  readonly prose?: readonly (keyof C)[];
  /** Columns that say of a row whether everybody may read it, and how it is known that they may not. */
  readonly closed?: { readonly columns: readonly (keyof C)[]; isClosed(values: ValuesOf<C>): boolean };
  /** Whether what stands below the table is never a detail, as where it may be part of a closed session. */
  readonly hasDetailsAboveOnly?: boolean;
  /** A run of columns whose headings are read, not known: the quarters and years of a table of figures. */
  readonly series?: Series;
  /** Rows to leave out although they are filled in, such as the questions that a form prints under its headings. */
  leaveOut?(values: ValuesOf<C>): boolean;
}
