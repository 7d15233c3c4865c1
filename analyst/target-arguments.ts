import { dateOfSerial } from "../core/calendar-date";
import { cellAddress, parseBlock } from "../core/workbook/address";
import { cellAt } from "../core/workbook/sheet-grid";
import { isFault } from "../functions/measures/fault";
import { financialYearOf, lastDayOf, writeFinancialYear } from "../functions/measures/period";
import { readPeriod } from "../functions/measures/read-period";
import { readWording } from "../functions/measures/target-wording";
import { periodOfReport, type targetsTable } from "../templates/performance-report/performance-report";
import type { ReportingPeriod } from "../templates/reporting-period";
import { PLAIN } from "../core/writing-style";
import { bodyOf, nameInFormulas } from "./argument-cells";
import { runsOf, type Run } from "./runs";
import { addressOf, columnBlock, type SheetSeen } from "./sheet-seen";
import { columnNamed, rowOf, type TableOf } from "./table-at-cell";

export type TargetsTable = TableOf<typeof targetsTable>;
type TargetRow = TargetsTable["records"][number];

/** The targets of a table, without the rows that head others. */
export const targetRows = ({ records }: TargetsTable): readonly TargetRow[] => records.filter(({ isGroup }) => !isGroup);

/** Stands in the arguments for the column of periods of the table. */
const PERIOD_COLUMN = "{period}";

/**
 * What rows of targets are judged on beside their figures, as arguments of a formula: the end of the period, the day by which
 * it is due, the day of the report. It is what the performance report judges them on, so that the two agree.
 */
function daysOf(seen: SheetSeen, table: TargetsTable, reportPeriod: ReportingPeriod | undefined, record: TargetRow): string {
  const { period: own, target } = record.values;
  const period = own ?? reportPeriod;
  const said = readWording(target);
  const year = period && writeFinancialYear(financialYearOf({ kind: "day", date: dateOfSerial(period.lastDay) }));
  const isYearsEnd = period === undefined || isLastDayOfYear(period.lastDay);
  // A target without a date is one for the year: the figure of a quarter before its end is on the way there.
  const due = year === undefined || isYearsEnd || said.due !== undefined || said.isOfEachPart ? "" : `"${year}"`;
  const periodEnd = period === undefined ? "" : own ? (says(seen, record.where("period"), own) ? PERIOD_COLUMN : `"${own.written}"`) : labelled(seen, table, period);
  const asAt = table.around.values.date ? absolute(table.around.where("date")) : "";
  return [periodEnd, due, asAt].join("\t");
}

const isLastDayOfYear = (day: number): boolean => financialYearOf({ kind: "day", date: dateOfSerial(day) }) !== financialYearOf({ kind: "day", date: dateOfSerial(day + 1) });

/** Whether a cell by itself says a period: one that shows the month of a day does not. */
function says({ grid }: SheetSeen, place: string, { lastDay }: ReportingPeriod): boolean {
  const block = parseBlock(place);
  const value = block ? cellAt(grid, block.top, block.left).value : null;
  if (typeof value === "number") return value === lastDay;
  const period = typeof value === "string" ? readPeriod(value) : undefined;
  return period !== undefined && !isFault(period) && lastDayOf(period) === lastDay;
}

const absolute = (place: string): string => {
  const block = parseBlock(place);
  return block ? cellAddress(block.top, block.left).replace(/([A-Z]+)(\d+)/, "$$$1$$$2") : "";
};

/** The cell of the label that says the period of the report, or the period itself where a title says it. */
const labelled = (seen: SheetSeen, { around }: TargetsTable, period: ReportingPeriod): string =>
  around.values.period && says(seen, around.where("period"), period) ? absolute(around.where("period")) : `"${period.written}"`;

/** Targets that follow each other, with the arguments that their formulas share. */
export interface TargetRun extends Run<string> {
  /** The arguments for the rows from one to another: outturn, target, baseline, and the days that there are. */
  argumentsFor(top: number, bottom: number): string;
}

/** The runs of targets that one formula each can judge. */
export function targetRuns(seen: SheetSeen, table: TargetsTable): readonly TargetRun[] {
  const rows = targetRows(table);
  const reportPeriod = periodOfReport(table.records, table.around, () => undefined, PLAIN);
  const cells = (column: number | undefined, top: number, bottom: number): string => {
    if (column === undefined) return "";
    const body = table.excelTable && bodyOf(table.excelTable);
    // The name of a column goes on to hold when rows are added to the table.
    const named = table.excelTable && body?.top === top && body.bottom === bottom && bottom > top ? nameInFormulas(seen.grid, table.excelTable, column) : undefined;
    return named ?? addressOf(columnBlock(column, top, bottom));
  };
  const [outturn, target, baseline, period] = ["Outturn", "Target", "Baseline", "Period"].map((name) => columnNamed(table, name));
  return runsOf(rows.map((record) => ({ row: rowOf(record, "target"), of: daysOf(seen, table, reportPeriod, record) }))).map((run) => ({
    ...run,
    argumentsFor(top, bottom) {
      const days = run.of.split("\t").map((day) => (day === PERIOD_COLUMN ? cells(period, top, bottom) : day));
      return [cells(outturn, top, bottom), cells(target, top, bottom), cells(baseline, top, bottom), ...days].join(",").replace(/,+$/, "");
    },
  }));
}
