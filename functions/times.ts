import { intoCell, isUnusable, refuseFor, wordsIn, type Arguments, type CellResult, type Cells, type ExcelResult } from "./excel-values";
import { figuresOf, lineOf, pairOf, setting } from "./lines";
import { fault, isFault, isMissing, notUnderstood } from "./measures/fault";
import { forecast } from "./measures/forecast";
import { previousAverages, rollingTotals, yearToDate, type PeriodFigure } from "./measures/over-time";
import { financialYearOf, lastDayOf, quarterOfPeriod, writeFinancialYear, type Period } from "./measures/period";
import { readPeriod } from "./measures/read-period";
import { number, optional, reading, whole, type Reader } from "./readers";

const NO_PERIOD = fault("no data", "There is no date or period.");

/** A date or a period in any form that papers use. */
export const period: Reader<Period> = (cell) => {
  const said = typeof cell === "number" ? cell : wordsIn(cell);
  if (said === undefined) return NO_PERIOD;
  return typeof said === "object" ? said : readPeriod(said);
};

export const financialYearIn = reading([period], (each): CellResult => writeFinancialYear(financialYearOf(each)));

export const quarterIn = reading([period], (each): CellResult => {
  const quarter = quarterOfPeriod(each);
  return isFault(quarter) ? quarter : `Q${quarter} ${writeFinancialYear(financialYearOf(each))}`;
});

const value = number("figure for one of the periods");

/** The figure of each row; undefined for a blank one. */
function periodFigures(periodCells: Cells | undefined, valueCells: Cells | undefined): readonly (PeriodFigure | undefined)[] {
  const [periods, values] = pairOf(periodCells, valueCells);
  const figures = figuresOf(values, value);
  return periods.values.map((cell, index) => {
    const when = period(cell);
    const what = figures[index] ?? fault("no data", "There is no figure.");
    if (!isUnusable(when)) return { period: when, value: what };
    // A blank row is no period without a figure.
    return isMissing(when) && isFault(what) ? undefined : refuseFor(when);
  });
}

export function yearToDateOf([periods, values, upTo]: Arguments): ExcelResult[][] {
  const figures = periodFigures(periods, values).filter((each) => each !== undefined);
  const known = figures.flatMap((each) => (isFault(each.value) ? [] : each.period));
  const last = setting(upTo, optional(period)) ?? known.sort((one, other) => lastDayOf(one) - lastDayOf(other)).pop();
  return [[intoCell(last ? yearToDate(figures, last) : fault("no data", "There are no figures."))]];
}

export function rollingTotalsOf([values, length]: Arguments): ExcelResult[][] {
  const line = lineOf(values);
  return line.spread(rollingTotals(figuresOf(line, value), setting(length, optional(whole("number of periods", 1))) ?? 12));
}

export function previousAveragesOf([periods, values, years]: Arguments): ExcelResult[][] {
  const rows = periodFigures(periods, values);
  const averages = previousAverages(rows.filter((each) => each !== undefined), setting(years, optional(whole("number of years", 1))) ?? 3);
  let next = 0;
  return lineOf(values).spread(rows.map((each) => (each && averages[next++]) ?? NO_PERIOD));
}

const lastYear = (what: string): Reader<number | undefined> => optional(number(`${what} last year`, 0));

export const forecastOf = reading([number("figure to date", 0), period, lastYear("figure to date of"), lastYear("total of")], (toDate, upTo, before, all) => {
  if ((before === undefined) !== (all === undefined)) return notUnderstood("Give both figures of last year, or neither.");
  const result = forecast(toDate, upTo, before === undefined || all === undefined ? undefined : { toDate: before, total: all });
  return isFault(result) ? result : [result.total, result.lower, result.upper, result.method];
});
