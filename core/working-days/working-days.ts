import { dateOfSerial, serialOfDate, weekdayOf, type CalendarDate } from "../calendar-date";
import { bankHolidaysOf } from "./bank-holidays";

export type KindOfDay = "working day" | "weekend" | "bank holiday" | "not known";

/** What a day is in England and Wales; a weekday of a year whose bank holidays are not known is not known. */
export function kindOfDay(day: CalendarDate): KindOfDay {
  if (/^S/.test(weekdayOf(day))) return "weekend";
  const holidays = bankHolidaysOf(day.year);
  if (!holidays) return "not known";
  const monthAndDay = [day.month, day.day].map((part) => String(part).padStart(2, "0")).join("-");
  return holidays.has(monthAndDay) ? "bank holiday" : "working day";
}

/** @param days how many later; earlier where it is negative */
export const daysAfter = (day: CalendarDate, days: number): CalendarDate => dateOfSerial(serialOfDate(day) + days);

/**
 * The working day that comes a number of working days before a day: the first is the last one before it.
 * @returns undefined where the bank holidays on the way are not known
 */
export function workingDayBefore(day: CalendarDate, count: number): CalendarDate | undefined {
  let [at, left] = [day, count];
  while (left > 0) {
    at = daysAfter(at, -1);
    const kind = kindOfDay(at);
    if (kind === "not known") return undefined;
    if (kind === "working day") left--;
  }
  return at;
}

/**
 * The last day on which a notice can be given so that a number of clear working days lie between it and a day: neither the
 * one nor the other counts.
 * @returns undefined where the bank holidays on the way are not known
 */
export const lastDayWithClear = (day: CalendarDate, clear: number): CalendarDate | undefined => workingDayBefore(day, clear + 1);
