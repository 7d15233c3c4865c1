import { compareDates, parseTypedDate, type CalendarDate } from "../../core/calendar-date";
import { listed } from "../../core/listed";
import type { DueDate, MinutesOfMeeting, PointOfSchedule, ScheduleOfMeeting } from "../../core/meeting-record";

/** An action point as it goes into the next schedule: its number, its words and its first date stay. */
export interface CarriedPoint {
  readonly number: string;
  readonly actionPoint: string;
  readonly update: string;
  readonly originalDueDate: DueDate | undefined;
  readonly dueDate: DueDate | undefined;
  /** How often its date has moved so far; undefined where it has no date. */
  readonly timesMoved: number | undefined;
}

const isSame = (one: DueDate, other: DueDate): boolean => (one.day && other.day ? compareDates(one.day, other.day) === 0 : one.written === other.written);

function carried({ number, actionPoint, update, originalDueDate, dueDate, timesMoved }: PointOfSchedule): CarriedPoint {
  const original = originalDueDate ?? dueDate;
  const current = dueDate ?? originalDueDate;
  // A date that has moved has moved once at least, where nobody counted.
  const moved = original && current && !isSame(original, current) ? 1 : 0;
  return { number, actionPoint, update, originalDueDate: original, dueDate: current, timesMoved: original || timesMoved !== undefined ? Math.max(timesMoved ?? 0, moved) : undefined };
}

/** The points of a schedule that are open. */
export const openPoints = ({ points }: ScheduleOfMeeting): readonly CarriedPoint[] => points.filter(({ status }) => status === "Ongoing").map(carried);

/** The numbers of the points that were due before a day or are due on it, those due first before the others. */
export const dueBy = (points: readonly CarriedPoint[], day: CalendarDate): readonly string[] =>
  points
    .flatMap(({ number, dueDate }) => (dueDate?.day && compareDates(dueDate.day, day) <= 0 ? [{ number, due: dueDate.day }] : []))
    .sort((a, b) => compareDates(a.due, b.due))
    .map(({ number }) => number);

/** Where the minutes decided the points that are still open: "3.1 (03/01)", "6.1 (03/03 and 03/04)". */
export function mattersArising(points: readonly CarriedPoint[], minutes: MinutesOfMeeting | undefined): readonly string[] {
  const open = new Set(points.map(({ number }) => number));
  const decided = new Map<string, string[]>();
  for (const { paragraph, number } of minutes?.boxed ?? []) {
    if (open.has(number)) decided.set(paragraph, [...(decided.get(paragraph) ?? []), number]);
  }
  return [...decided].map(([paragraph, numbers]) => [paragraph, `(${listed(numbers, "and")})`].filter(Boolean).join(" "));
}

/** The full date that some words are, where they are one: only then is it written as a date. */
export const fullDate = ({ written, day }: DueDate): CalendarDate | undefined => (day && parseTypedDate(written) ? day : undefined);
