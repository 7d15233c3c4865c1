import { compareDates, parseTypedDate, writeDate, type CalendarDate } from "../core/calendar-date";
import type { Problem } from "../core/problem";

/** A date of a review by what it is ("the date of death"), with its cell. */
export interface NamedDate {
  readonly name: string;
  readonly date: CalendarDate | undefined;
  readonly where: string;
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Reports, of pairs of dates, each that stands in the wrong order; one of them missing says nothing. */
export function reportDatesInOrder(pairs: readonly (readonly [earlier: NamedDate, later: NamedDate])[], report: (problem: Problem) => void): void {
  for (const [earlier, later] of pairs) {
    if (!earlier.date || !later.date || compareDates(earlier.date, later.date) <= 0) continue;
    report({
      code: "dates-disagree",
      message: `${capital(later.name)}, ${writeDate(later.date)}, is before ${earlier.name}, ${writeDate(earlier.date)}. Change one of the two dates.`,
      where: later.where,
    });
  }
}

/** Reports events that stand after later ones; a date that is no full one, such as a month, is passed over. */
export function reportChronologyOrder(events: readonly { readonly typed: string; readonly where: string }[], report: (problem: Problem) => void): void {
  let latest: CalendarDate | undefined;
  for (const { typed, where } of events) {
    const date = parseTypedDate(typed)?.date;
    if (!date) continue;
    if (latest && compareDates(date, latest) < 0) {
      report({ code: "dates-disagree", message: `${writeDate(date)} stands below ${writeDate(latest)}. Put the events in the order of their dates, or change the date.`, where });
    } else latest = date;
  }
}
