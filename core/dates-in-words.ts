import { MONTH_NAMES, lastOfMonth, parseTypedDate, parseTypedMonth, type CalendarDate } from "./calendar-date";

/** A date that stands among other words. */
export interface DateInWords {
  /** As it is written: "September 2009". */
  readonly words: string;
  /** Where it begins in the text, in characters from 0. */
  readonly at: number;
  /** The first and the last day that are meant: one day, or those of a month. */
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** Whether a month is meant, and no day of it. */
  readonly isMonth: boolean;
}

const MONTH = `(?:${MONTH_NAMES.map((name) => (name.length === 3 ? name : `${name.slice(0, 3)}(?:${name.slice(3)}|${name === "September" ? "t|" : ""})`)).join("|")})\\.?`;
/** Two figures are a year only where nothing can be counted with them: "in January 09", and not "by March 10 officers". */
const YEAR = "(?:\\d{4}|\\d{2}(?=[ \\t]*(?:$|[.,;:)\\n\\r–—])))";
const ANY_DATE = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -]${YEAR}`,
    `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
    "\\b\\d{4}-\\d{2}-\\d{2}\\b",
    "\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b",
    `\\b${MONTH},?[ -]${YEAR}`,
  ]
    .map((each) => `(?:${each})`)
    .join("|"),
  "gim",
);

/**
 * The dates in running words, in their order; a day that there is not, and a month without its year, are none.
 * @example datesInWords("All coroners to be trained by September 2009") // September 2009, that is 30 September 2009 at the latest
 */
export function datesInWords(text: string): readonly DateInWords[] {
  return [...text.matchAll(ANY_DATE)].flatMap(({ 0: words, index }): readonly DateInWords[] => {
    const plain = words.replace(/\bsept\b/i, "Sep").replace(/\./g, (dot, at: number, all: string) => (/\d/.test(all[at - 1] ?? "") ? dot : ""));
    const day = parseTypedDate(plain)?.date;
    if (day) return [{ words, at: index, first: day, last: day, isMonth: false }];
    const month = parseTypedMonth(plain.replace(/,/g, ""));
    return month ? [{ words, at: index, first: { ...month, day: 1 }, last: lastOfMonth(month), isMonth: true }] : [];
  });
}

/** The words of a text without its dates and without years that stand alone, so that what is left are figures. */
export const withoutDates = (text: string): string =>
  [...datesInWords(text)].reverse().reduce((left, { at, words }) => `${left.slice(0, at)} ${left.slice(at + words.length)}`, text).replace(/\b(?:19|20)\d{2}(?:[/–-]\d{2,4})?\b/g, " ");
