import { compareDates, lastOfMonth, parseTypedDate, parseTypedMonth, weekdayOf, dateOfSerial, isDay, writeDate, type CalendarDate } from "../../core/calendar-date";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { column, holding, told, type Column } from "../../core/workbook/column";
import { formatLetters, isDateCell, shownText } from "../../core/workbook/shown-text";
import { ALSO_ORIGINAL, keptDates, keptWhereStruck, reportMoves, timesMovedColumn, type KeptDate } from "../kept-dates";
import type { TypedStatus } from "./action-status";

interface Due extends KeptDate {
  /** What is wrong with it; said with the row, because the dates beside it cannot be compared then. */
  readonly fault?: string;
}

const dueDate = (...headings: readonly [string, ...string[]]): Column<Due | undefined> =>
  keptWhereStruck(holding("a day", column<Due | undefined>(headings, (cell, name, write) => {
    const shown = shownText(cell).trim();
    if (shown === "") return { value: undefined };
    const onDay = (day: CalendarDate) => ({ value: { written: write.date(day), day } });
    const withFault = (fault: string) => ({ value: { written: shown, day: undefined, fault } });
    // A date cell that shows its month alone is that month.
    if (isDateCell(cell) && isDay(cell.value as number) && /d/i.test(formatLetters(cell.format))) return onDay(dateOfSerial(cell.value as number));
    const typed = parseTypedDate(shown);
    if (typed?.weekday !== undefined && typed.weekday !== weekdayOf(typed.date)) {
      return withFault(`${writeDate(typed.date)} is a ${weekdayOf(typed.date)}, and this says ${typed.weekday}. Change the day or the date.`);
    }
    if (typed) return onDay(typed.date);
    const month = parseTypedMonth(shown);
    if (month) return { value: { written: shown, day: lastOfMonth(month) } };
    if (!/\d/.test(shown)) return { value: { written: shown, day: undefined } };
    return withFault(`${name} must be a date such as 3 May 2011 or a month such as May 2011, and this is ${quoted(shown)}.`);
  })), "Original due date");

/** When an action was to be done at first, when it is now, and how often that moved. */
export const dueColumns = {
  originalDueDate: told(dueDate("Original due date", ...ALSO_ORIGINAL, "Original target date", "First due date"), "The day on which the action was due at first. It stays when the day moves.", 60),
  dueDate: told(dueDate("Due date", "Current due date", "Due", "Due by", "Date due"), "The day on which the action is due now.", 60),
  revisedDueDate: dueDate("Revised due date", "New due date", "Latest due date", "Extended due date"),
  timesMoved: timesMovedColumn,
};

type DueKey = keyof typeof dueColumns;

const DATES = ["originalDueDate", "dueDate", "revisedDueDate"] as const;

interface DueCells {
  readonly values: { readonly status: TypedStatus | undefined; readonly timesMoved: number | undefined } & Readonly<Record<(typeof DATES)[number], Due | undefined>>;
  where(column: DueKey | "status"): string;
  has(column: DueKey): boolean;
}

/** The two dates of an action, whichever of the three columns the sheet has. */
export function datesOf({ values, has }: DueCells): { readonly original: Due | undefined; readonly current: Due | undefined; readonly currentKey: DueKey } {
  const { isRevised, ...dates } = keptDates({ original: values.originalDueDate, plain: values.dueDate, revised: values.revisedDueDate }, has("revisedDueDate"));
  return { ...dates, currentKey: isRevised ? "revisedDueDate" : "dueDate" };
}

/** What the schedule prints of the dates. An action slips against its original date, however often that was moved. */
export function dueOf(cells: DueCells, isOngoing: boolean, meeting: CalendarDate | undefined) {
  const { original, current } = datesOf(cells);
  const day = (original ?? current)?.day;
  return {
    originalDueDate: original?.written ?? "",
    dueDate: current?.written ?? "",
    timesMoved: cells.values.timesMoved === undefined ? "" : String(cells.values.timesMoved),
    isOverdue: isOngoing && meeting !== undefined && day !== undefined && compareDates(meeting, day) > 0,
  };
}

/** Reports dates and a count of moves that contradict each other, and "Overdue" where the dates do not say so. */
export function reportDue(cells: DueCells, isOverdue: boolean, meeting: CalendarDate | undefined, report: (problem: Problem) => void): void {
  const { values, where, has } = cells;
  const faults = DATES.flatMap((key) => (values[key]?.fault === undefined ? [] : [{ code: "cell-not-read" as const, message: values[key].fault, where: where(key) }]));
  if (faults.length > 0) return faults.forEach(report);
  const { original, current, currentKey } = datesOf(cells);
  reportMoves({ name: "due date", original, current, timesMoved: values.timesMoved, isCounted: has("timesMoved"), where: { current: where(currentKey), timesMoved: where("timesMoved") } }, report);
  if (!values.status?.saysOverdue || isOverdue || !meeting || !DATES.some(has)) return;
  const due = original ?? current;
  const why = due?.day ? `${due.written} is not before the meeting of ${writeDate(meeting)}` : "no due date stands beside it";
  report({ code: "status-disagrees", message: `Status is Overdue, and ${why}. Type Ongoing; what is overdue is worked out from the dates.`, where: where("status") });
}
