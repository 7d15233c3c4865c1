import { dateOfSerial } from "../../core/calendar-date";
import { normalQuantile } from "./distributions";
import { fault, notUnderstood, type Fault } from "./fault";
import { limitsOfCount } from "./limits";
import { financialYearOfDay, firstDayOf, lastDayOf, type Period } from "./period";

export interface Forecast {
  readonly total: number;
  /** The range in which chance alone would leave the total in 19 years of 20. */
  readonly lower: number;
  readonly upper: number;
  readonly method: "as last year went" | "at this rate" | "the year is over";
}

/** What last year had come to by now, and in all. */
export interface LastYear {
  readonly toDate: number;
  readonly total: number;
}

const TWO_SIDED_95 = 0.975;

/**
 * Forecasts the total of a financial year from what it has come to: as last year went on from here where that is known,
 * at the rate so far otherwise. The range is that of a count whose rate is itself known from a count only.
 * @param upTo the period to whose end the count goes
 * @returns faults: division by zero where last year had come to 0 by now; not understood where that is more than the whole of last year
 * @example forecast(802, Q3 2010/11) // 1,069 at this rate; the year came to 1,056
 */
export function forecast(toDate: number, upTo: Period, lastYear: LastYear | undefined): Forecast | Fault {
  if (lastYear && lastYear.toDate === 0) return fault("division by zero", "Last year had come to 0 by now, so it does not say how the year goes on. Leave both of its figures out.");
  if (lastYear && lastYear.toDate > lastYear.total) return notUnderstood("Last year had come to more by now than in all. Check the two figures.");
  const part = partOfYear(upTo);
  if (part === 1) return { total: toDate, lower: toDate, upper: toDate, method: "the year is over" };
  const total = lastYear ? (toDate * lastYear.total) / lastYear.toDate : toDate / part;
  const rest = total - toDate;
  // Of nothing so far nobody knows the rate, but it is below what would have shown itself by now.
  const spread = toDate === 0 ? limitsOfCount(0, 2 * TWO_SIDED_95 - 1).upper * (1 / part - 1) : normalQuantile(TWO_SIDED_95) * Math.sqrt(rest + (rest * rest) / toDate);
  return {
    total,
    lower: Math.max(toDate, total - spread),
    upper: total + spread,
    method: lastYear ? "as last year went" : "at this rate",
  };
}

/** How much of its financial year has passed at the end of a period: by months where it ends with one, by days otherwise. */
function partOfYear(upTo: Period): number {
  const last = lastDayOf(upTo);
  const isMonthEnd = dateOfSerial(last + 1).day === 1;
  if (isMonthEnd) return (((dateOfSerial(last).month + 8) % 12) + 1) / 12;
  const year: Period = { kind: "year", year: financialYearOfDay(last) };
  const begins = firstDayOf(year);
  return (last - begins + 1) / (lastDayOf(year) - begins + 1);
}
