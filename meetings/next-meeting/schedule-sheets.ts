import type { CalendarDate } from "../../core/calendar-date";
import type { AgendaOfMeeting, DueDate, PointOfSchedule } from "../../core/meeting-record";
import type { CellText, SheetText } from "../../core/workbook/workbook-text";
import { fullDate, type CarriedPoint } from "./carried-points";
import { dateCell, sheetOf } from "../../core/workbook/labels-and-table";

const HEADINGS = ["Month/number", "Action point", "Status", "Update", "Original due date", "Current due date", "Times moved"];
const WIDTHS = [15, 62, 12, 62, 20, 20, 14];

const dueCell = (due: DueDate | undefined): CellText => {
  if (!due) return null;
  const day = fullDate(due);
  return day ? dateCell(day) : due.written;
};

type Point = CarriedPoint & { readonly status?: PointOfSchedule["status"] };

const row = ({ number, actionPoint, status = "Ongoing", update, originalDueDate, dueDate, timesMoved }: Point): readonly CellText[] => [number, actionPoint, status || null, update || null, dueCell(originalDueDate), dueCell(dueDate), timesMoved ?? null];

/** The schedule of a meeting with what was open before it; what is decided at the meeting goes below. */
export const scheduleSheet = ({ partnership, time, place }: AgendaOfMeeting, meeting: CalendarDate, points: readonly CarriedPoint[]): SheetText =>
  sheetOf({
    name: "Action points",
    widths: WIDTHS,
    labels: [["Partnership", partnership], ["Date", dateCell(meeting)], ["Time", time || null], ["Place", place || null]],
    table: "ActionPoints",
    headings: HEADINGS,
    rows: points.map(row),
    lists: { Status: ["Ongoing", "Closed"] },
  });

/** The schedule of the meeting before as it was, by which it is seen that nothing was lost. */
export const previousSheet = (points: readonly PointOfSchedule[]): SheetText =>
  sheetOf({ name: "Previous action points", widths: WIDTHS, labels: [], table: "PreviousActionPoints", headings: HEADINGS, rows: points.map(row) });
