import { fault, isFault, notUnderstood, type Fault } from "./fault";
import { financialYearOf, financialYearOfDay, firstDayOf, lastDayOf, writeDay, writeFinancialYear, type Period } from "./period";

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
  const year = financialYearOfDay(last);
  const counted = figures.filter(({ period }) => lastDayOf(period) <= last && financialYearOfDay(lastDayOf(period)) === year);
  if (counted.length === 0) return fault("no data", `There are no figures from April ${year} to then.`);
  const gap = notCovered(counted.map(({ period }) => period), year, last);
  if (gap) return gap;
  return totalOf(counted.map(({ value }) => value));
}

/** The total of figures of which none is missing; of the first that is, why. */
function totalOf(values: readonly (number | Fault)[]): number | Fault {
  let total = 0;
  for (const value of values) {
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

/**
 * The totals of the latest periods, one for each period; a fault before there are enough of them, and where one is missing.
 * @param length how many periods make a total: 12 months, or 4 quarters
 */
export function rollingTotals(values: readonly (number | Fault)[], length: number): readonly (number | Fault)[] {
  const tooFew = fault("no data", `A total takes ${length} periods, and up to here there are fewer.`);
  return values.map((_, index) => (index + 1 < length ? tooFew : totalOf(values.slice(index + 1 - length, index + 1))));
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
