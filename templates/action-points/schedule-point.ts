import type { PointOfSchedule } from "../../core/meeting-record";
import type { SheetRecord } from "../../core/workbook/read-records";
import type { Status } from "./action-status";
import { datesOf } from "./due-dates";
import type { columns } from "./schedule-columns";

/** An action point, for the minutes to be compared with and for the next meeting. */
export function pointOf(record: SheetRecord<typeof columns>, status: Status | "", update: string): PointOfSchedule {
  const { original, current } = datesOf(record);
  const { number, actionPoint, timesMoved } = record.values;
  return { number, actionPoint, status, update, originalDueDate: original, dueDate: current, timesMoved, where: record.where };
}
