import { compareDates, type CalendarDate } from "../../core/calendar-date";
import { datesInWords } from "../../core/dates-in-words";

/** One action of a recommendation, as it was typed; "" where a cell is blank or the sheet has no such column. */
export interface PlannedAction {
  readonly action: string;
  readonly leadAgency: string;
  readonly milestones: string;
  /** When it is to be done now. */
  readonly targetDate: string;
  /** When it was to be done at first, where that was kept. */
  readonly originalTargetDate: string;
  /** How often the date moved, where that is counted. */
  readonly timesMoved?: number | undefined;
  readonly completionAndOutcome: string;
  /** The outcome, where it has a column of its own. */
  readonly outcome: string;
}

/** A recommendation of a review with the actions that serve it. */
export interface PlannedRecommendation {
  readonly recommendation: string;
  readonly scope: string;
  readonly actions: readonly PlannedAction[];
}

/** The days that a date can mean: one, or those of a month or a year. */
export interface Span {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly isDay: boolean;
}

/** The days that a target date can mean; undefined where its words hold no date, or several. */
export function spanOf(typed: string): Span | undefined {
  const [date, ...more] = datesInWords(typed);
  if (date) return more.length === 0 ? { first: date.first, last: date.last, isDay: !date.isMonth } : undefined;
  const year = Number(/^\D{0,12}\b((?:19|20)\d{2})$/.exec(typed.trim())?.[1] ?? NaN);
  return Number.isNaN(year) ? undefined : { first: { year, month: 1, day: 1 }, last: { year, month: 12, day: 31 }, isDay: false };
}

/** Whether a date is after another one for sure: a month is not after a day in it. */
export const isAfter = (a: { readonly first: CalendarDate } | undefined, b: { readonly last: CalendarDate } | undefined): boolean =>
  a !== undefined && b !== undefined && compareDates(a.first, b.last) > 0;
