import { MONTH_NAMES } from "../core/calendar-date";
import { column, holding, type Column } from "../core/workbook/column";
import { formatLetters, isDateCell, shownText } from "../core/workbook/shown-text";
import { PLAIN, type Writing } from "../core/writing-style";
import { isFault } from "../functions/measures/fault";
import { firstDayOf, lastDayOf, type Period } from "../functions/measures/period";
import { readPeriod } from "../functions/measures/read-period";

/**
 * A period in the one form in which our papers write it.
 * @example writePeriod(period) // "Q4 2010/11"
 */
export function writePeriod(period: Period, write: Writing = PLAIN): string {
  switch (period.kind) {
    case "year":
      return write.financialYear(period.year);
    case "quarter":
      return write.quarter(period.quarter, period.year);
    case "month":
      return `${MONTH_NAMES[period.month - 1]} ${period.year}`;
    case "day":
      return write.date(period.date);
  }
}

/** A period of a sheet: as it is written, and its first and last day as serial numbers. */
export interface ReportingPeriod {
  readonly written: string;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** A reporting period in any of the forms that papers use, "Q4 2010/11" or "2010-11 fourth quarter"; undefined where the cell is blank. */
export const reportingPeriod = (...headings: readonly [string, ...string[]]): Column<ReportingPeriod | undefined> =>
  holding("a period", column<ReportingPeriod | undefined>(headings, (cell, _, write) => {
    const shown = shownText(cell).trim();
    if (shown === "") return { value: undefined };
    // A date cell that shows its month alone is that month.
    const isDay = isDateCell(cell) && /d/i.test(formatLetters(cell.format));
    const period = readPeriod(isDay ? (cell.value as number) : shown);
    if (isFault(period)) return { code: "cell-not-read", message: period.reason };
    return { value: { written: writePeriod(period, write), firstDay: firstDayOf(period), lastDay: lastDayOf(period) } };
  }));

