/** A day of the calendar, without a time and without a time zone. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const MONTH_NAMES = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const DAY_MS = 86_400_000;
/** Serial 25569 is 1 January 1970. */
const SERIAL_OF_1970 = 25_569;

const utc = (date: CalendarDate): Date => new Date(Date.UTC(date.year, date.month - 1, date.day));

const fromUtc = (date: Date): CalendarDate => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

/** Whether a serial number is a day that Excel knows, from 1 March 1900 (before it the calendar of Excel is wrong) to the end of 9999. */
export const isDay = (serial: number): boolean => serial >= 61 && serial < 2_958_466;

/** The day of an Excel serial number of the 1900 system; the time of day is dropped. Right from 1 March 1900. */
export const dateOfSerial = (serial: number): CalendarDate =>
  fromUtc(new Date((Math.floor(serial) - SERIAL_OF_1970) * DAY_MS));

/** The Excel serial number of a day, in the 1900 system. */
export const serialOfDate = (date: CalendarDate): number => utc(date).getTime() / DAY_MS + SERIAL_OF_1970;

export const compareDates = (a: CalendarDate, b: CalendarDate): number => utc(a).getTime() - utc(b).getTime();

export const weekdayOf = (date: CalendarDate): string => WEEKDAYS[utc(date).getUTCDay()] ?? "";

/** @example writeDate({ year: 2011, month: 5, day: 3 }) // "3 May 2011" */
export const writeDate = (date: CalendarDate): string => `${date.day} ${MONTH_NAMES[date.month - 1]} ${date.year}`;

/** @example writeLongDate({ year: 2011, month: 5, day: 3 }) // "Tuesday 3 May 2011" */
export const writeLongDate = (date: CalendarDate): string => `${weekdayOf(date)} ${writeDate(date)}`;

function realDate(year: number, month: number, day: number): CalendarDate | undefined {
  const date = { year, month, day };
  const back = fromUtc(utc(date));
  return back.year === year && back.month === month && back.day === day ? date : undefined;
}

/** The number of a month by its name or the beginning of it, from three letters; 0 where there is none. */
export const monthNamed = (name: string): number =>
  name.length < 3 ? 0 : MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;

/** Two figures are of this century up to 49: councils write 11 for 2011. */
export const fullYear = (year: string): number =>
  year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);

/** A month as people type it: "May 2011", "End of May 2011", "Apr-11". Undefined where the text is none. */
export function parseTypedMonth(text: string): Pick<CalendarDate, "year" | "month"> | undefined {
  const [, name = "", year = ""] = /^(?:(?:by |the )*end (?:of )?|by )?([a-z]{3,9})[ -](\d{4}|\d{2})$/i.exec(text.trim()) ?? [];
  const month = monthNamed(name);
  return month === 0 ? undefined : { year: fullYear(year), month };
}

/** The last day of a month. */
export const lastOfMonth = ({ year, month }: Pick<CalendarDate, "year" | "month">): CalendarDate => fromUtc(new Date(Date.UTC(year, month, 0)));

/**
 * The same day of the month some months later, or the last of that month where it is shorter.
 * @example monthsAfter({ year: 2011, month: 1, day: 31 }, 1) // 28 February 2011
 */
export function monthsAfter({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const last = lastOfMonth({ year, month: month + months });
  return { ...last, day: Math.min(day, last.day) };
}

/** How many days one date is after another; below 0 where it is before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => serialOfDate(to) - serialOfDate(from);

/** The date some days later. */
export const daysAfter = (date: CalendarDate, days: number): CalendarDate => dateOfSerial(serialOfDate(date) + days);

/** A date as people type it, with the weekday where one was typed. */
export interface TypedDate {
  readonly date: CalendarDate;
  readonly weekday?: string;
}

/** "3 May 2011", "Tues. 3rd of May, 2011", "3-May-11". */
const DAY_FIRST = /^(?:([a-z]{3,9})\.?,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i;
/** "May 3, 2011". */
const MONTH_FIRST = /^(?:([a-z]{3,9})\.?,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const IN_FIGURES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/;
const TIME = String.raw`\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?|hrs?|hours)?`;
/** What stands between a date and its time. */
const AND_TIME = String.raw`,?(?: [-–])? (?:at |from |@ ?)?`;
const TIME_AFTER = new RegExp(`${AND_TIME}(${TIME}(?: ?(?:[-–]|to|until) ?${TIME})?)$`, "i");

/**
 * Reads a date as council officers type it: "3 May 2011", "3rd May 2011", "Tuesday 29 November 2016", "3-May-11",
 * "29/11/16" (day first), "2016-11-29"; a time after it, or from one to another, is passed over. Undefined where the text is no full date.
 */
export function parseTypedDate(text: string): TypedDate | undefined {
  const typed = text.replace(/\s+/g, " ").trim();
  if (typed.length > 60) return undefined;
  return parseDay(typed) ?? parseDay(typed.replace(TIME_AFTER, ""));
}

/** @example timeAfterDate("3rd May 2011 at 10am") // "10am" */
export function timeAfterDate(text: string): string {
  const typed = text.replace(/\s+/g, " ").trim();
  if (typed.length > 60 || parseDay(typed)) return "";
  return parseDay(typed.replace(TIME_AFTER, "")) ? (TIME_AFTER.exec(typed)?.[1] ?? "") : "";
}

function parseDay(typed: string): TypedDate | undefined {
  const named = DAY_FIRST.exec(typed);
  if (named) return withWeekday(named[1], realDate(fullYear(named[4] ?? ""), monthNamed(named[3] ?? ""), Number(named[2])));
  const american = MONTH_FIRST.exec(typed);
  if (american) return withWeekday(american[1], realDate(Number(american[4]), monthNamed(american[2] ?? ""), Number(american[3])));
  const figures = IN_FIGURES.exec(typed);
  if (figures) return withWeekday(undefined, realDate(fullYear(figures[3] ?? ""), Number(figures[2]), Number(figures[1])));
  const iso = YEAR_FIRST.exec(typed);
  return iso ? withWeekday(undefined, realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))) : undefined;
}

function withWeekday(typed: string | undefined, date: CalendarDate | undefined): TypedDate | undefined {
  if (!date || typed === undefined) return date && { date };
  const begins = typed.toLowerCase().replace(/^weds$/, "wed");
  const weekday = WEEKDAYS.find((name) => name.toLowerCase().startsWith(begins));
  return weekday && { date, weekday };
}
