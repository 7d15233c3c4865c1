import type { Problem } from "../../core/problem";
import { compareAsExcel } from "../../functions/measures/as-excel-compares";
import { isFault } from "../../functions/measures/fault";
import { financialYearOf, firstDayOf, lastDayOf, type Period } from "../../functions/measures/period";
import { readPeriod } from "../../functions/measures/read-period";
import { writeNumber } from "../../functions/measures/write-number";

/** The figures of a row by period. */
export interface RowOfPeriods {
  valueIn(period: string): number | undefined;
  where(period: string): string;
}

const SIZES = { year: 12, quarter: 3, month: 1, day: 0 } as const;

/**
 * Says where a year or a quarter is not the sum of the quarters or the months that stand beside it: all of them, or, where
 * some are missing, more than it.
 */
export function reportParts(rows: readonly RowOfPeriods[], periods: readonly string[], report: (problem: Problem) => void): void {
  const read = periods.flatMap((name) => {
    const period = readPeriod(name);
    return isFault(period) ? [] : [{ name, period, first: firstDayOf(period), last: lastDayOf(period) }];
  });
  for (const whole of read) {
    for (const kind of ["quarter", "month"] as const) {
      const parts = read.filter(({ period, first, last }) => period.kind === kind && SIZES[whole.period.kind] > SIZES[kind] && first >= whole.first && last <= whole.last);
      if (parts.length === 0) continue;
      const isAll = parts.length * SIZES[kind] === SIZES[whole.period.kind];
      for (const row of rows) reportSum(row, whole.name, parts.map(({ name }) => name), { isAll, kind }, report);
    }
  }
}

function reportSum(row: RowOfPeriods, whole: string, parts: readonly string[], { isAll, kind }: { readonly isAll: boolean; readonly kind: "quarter" | "month" }, report: (problem: Problem) => void): void {
  const said = row.valueIn(whole);
  const values = parts.flatMap((part) => row.valueIn(part) ?? []);
  if (said === undefined || values.length === 0) return;
  const sum = values.reduce((total, each) => total + each, 0);
  const isWhole = isAll && values.length === parts.length;
  if (isWhole ? compareAsExcel(said, sum) === 0 : compareAsExcel(said, sum) >= 0) return;
  const named = isWhole ? `its ${kind === "quarter" ? (parts.length === 4 ? "four quarters" : "quarters") : "months"} add up to` : `those of its ${kind}s that are here add up to`;
  report({ code: "totals-disagree", message: `${whole} says ${writeNumber(said)}, and ${named} ${writeNumber(sum)}. Put right the figure that is wrong.`, where: row.where(whole) });
}

/**
 * Says where the quarters of a year stand out of order, as Q1 does after Q3 and Q4: over it stands a year that is meant
 * for the columns before, or none.
 */
export function reportOrder(row: RowOfPeriods, periods: readonly string[], report: (problem: Problem) => void): void {
  const quarters = periods.flatMap((name) => {
    const period = readPeriod(name);
    return isFault(period) || period.kind !== "quarter" ? [] : [{ name, period }];
  });
  quarters.forEach(({ name, period }, index) => {
    const [before, earlier] = [quarters[index - 1], quarters[index - 2]];
    if (!before || yearOf(before.period) !== yearOf(period) || before.period.quarter < period.quarter) return;
    const isBackwards = before.period.quarter === period.quarter + 1 && (!earlier || yearOf(earlier.period) !== yearOf(period) || earlier.period.quarter > before.period.quarter);
    if (isBackwards) return;
    report({ code: "heading-unclear", message: `${name} stands after ${before.name}. Is it of ${nextYear(period)}? Write the year over each quarter, or put the columns in order.`, where: row.where(name) });
  });
}

const yearOf = (period: Period): number => financialYearOf(period);
const nextYear = (period: Period): string => `${yearOf(period) + 1}/${String((yearOf(period) + 2) % 100).padStart(2, "0")}`;
