import { fault, isFault, notUnderstood, type Fault } from "./fault";
import { normalQuantile } from "./distributions";
import { limitsOfCount } from "./limits";
import { financialYearOf, firstDayOf, lastDayOf, writeDay, writeFinancialYear, type Period } from "./period";
import { dateOfSerial, serialOfDate } from "../../core/calendar-date";

/** A figure of a period; a fault where there is none. */
export interface PeriodFigure {
  readonly period: Period;
  readonly value: number | Fault;
}

/**
 * The total from 1 April to the end of a period, of the financial year in which it ends.
 * @returns faults: no data where a figure of that time is missing, because a part is not the total; not understood where
 * two periods overlap
 * @example yearToDate of the IDVAS referrals of 2010/11 up to Q3 // 802
 */
export function yearToDate(figures: readonly PeriodFigure[], upTo: Period): number | Fault {
  const last = lastDayOf(upTo);
  const year = yearOfDay(last);
  const counted = figures.filter(({ period }) => lastDayOf(period) <= last && yearOfDay(lastDayOf(period)) === year);
  if (counted.length === 0) return fault("no data", `There are no figures from April ${year} to then.`);
  const gap = notCovered(counted.map(({ period }) => period), year, last);
  if (gap) return gap;
  let total = 0;
  for (const { value } of counted) {
    if (isFault(value)) return value;
    total += value;
  }
  return total;
}

const OVERLAP = notUnderstood("Two of these periods overlap. Give each time once.");

/** Why periods do not cover a financial year up to a day, each day once. Figures of single days may stand wherever they do. */
function notCovered(periods: readonly Period[], year: number, last: number): Fault | undefined {
  if (periods.every(({ kind }) => kind === "day")) return undefined;
  let next = firstDayOf({ kind: "year", year });
  for (const period of [...periods].sort((a, b) => firstDayOf(a) - firstDayOf(b))) {
    const begins = firstDayOf(period);
    if (begins < next) return OVERLAP;
    if (begins > next) break;
    next = lastDayOf(period) + 1;
  }
  return next > last ? undefined : fault("no data", `There is no figure for the time from ${writeDay(next)}.`);
}

const yearOfDay = (day: number): number => financialYearOf({ kind: "day", date: dateOfSerial(day) });

/**
 * The totals of the latest periods, one for each period; a fault before there are enough of them, and where one is missing.
 * @param length how many periods make a total: 12 months, or 4 quarters
 */
export function rollingTotals(values: readonly (number | Fault)[], length: number): readonly (number | Fault)[] {
  const tooFew = fault("no data", `A total takes ${length} periods, and up to here there are fewer.`);
  return values.map((_, index) => {
    if (index + 1 < length) return tooFew;
    let total = 0;
    for (const value of values.slice(index + 1 - length, index + 1)) {
      if (isFault(value)) return value;
      total += value;
    }
    return total;
  });
}

/** The same period of another year, as a key. */
const keyOf = (period: Period, yearsBack: number): string => {
  switch (period.kind) {
    case "day":
      return `day ${period.date.year - yearsBack}-${period.date.month}-${period.date.day}`;
    case "month":
      return `month ${period.year - yearsBack}-${period.month}`;
    case "quarter":
      return `quarter ${period.year - yearsBack}-${period.quarter}`;
    case "year":
      return `year ${period.year - yearsBack}`;
  }
};

/**
 * For each period, the mean of the same period of the years before it: the dotted line of the 2011 report is that of
 * three years.
 * @returns a fault for a period of which an earlier year is missing, and for all where one is given twice
 * @example previousAverages of 2007/08 to 2010/11 (1270, 1253, 1192, 988), three years // 1238.33 for 2010/11
 */
export function previousAverages(figures: readonly PeriodFigure[], years: number): readonly (number | Fault)[] {
  const byKey = new Map(figures.map(({ period, value }) => [keyOf(period, 0), value]));
  return figures.map(({ period }) => {
    if (byKey.size < figures.length) return OVERLAP;
    let total = 0;
    for (let back = 1; back <= years; back++) {
      const value = byKey.get(keyOf(period, back));
      if (value === undefined || isFault(value)) {
        return fault("no data", `There is no figure for the same period of ${writeFinancialYear(financialYearOf(period) - back)}.`);
      }
      total += value;
    }
    return total / years;
  });
}

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
 * @returns faults: division by zero where last year had come to 0 by now; not understood for a day before any has passed
 * @example forecast(802, Q3 2010/11) // 1,069 at this rate; the year came to 1,056
 */
export function forecast(toDate: number, upTo: Period, lastYear: LastYear | undefined): Forecast | Fault {
  if (lastYear && lastYear.toDate === 0) return fault("division by zero", "Last year had come to 0 by now, so it does not say how the year goes on.");
  if (lastYear && lastYear.toDate > lastYear.total) return notUnderstood("Last year had come to more by now than in all. Check the two figures.");
  if (partOfYear(upTo) === 1) return { total: toDate, lower: toDate, upper: toDate, method: "the year is over" };
  const total = lastYear ? (toDate * lastYear.total) / lastYear.toDate : toDate / partOfYear(upTo);
  const rest = total - toDate;
  // Of nothing so far nobody knows the rate, but it is below what would have shown itself by now.
  const unseen = toDate === 0 ? limitsOfCount(0, 2 * TWO_SIDED_95 - 1).upper * (1 / partOfYear(upTo) - 1) : 0;
  const spread = toDate === 0 ? unseen : normalQuantile(TWO_SIDED_95) * Math.sqrt(rest + (rest * rest) / toDate);
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
  const { month, year } = dateOfSerial(last);
  const isMonthEnd = dateOfSerial(last + 1).day === 1;
  if (isMonthEnd) return (((month + 8) % 12) + 1) / 12;
  const begins = serialOfDate({ year: month >= 4 ? year : year - 1, month: 4, day: 1 });
  const ends = serialOfDate({ year: month >= 4 ? year + 1 : year, month: 3, day: 31 });
  return (last - begins + 1) / (ends - begins + 1);
}
