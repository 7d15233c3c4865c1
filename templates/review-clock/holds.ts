import { compareDates, daysAfter, daysBetween, type CalendarDate } from "../../core/calendar-date";

/** Days on which a clock stands still, from the first to the day on which it goes on; without one it has not gone on yet. */
export interface Hold {
  readonly from: CalendarDate;
  readonly to: CalendarDate | undefined;
}

/** When a clock runs out, or where it stands. */
export type RunOut =
  | { readonly day: CalendarDate; readonly heldDays: number }
  /** A hold that has not ended stops it; so many days are left from its end. */
  | { readonly stoppedOn: CalendarDate; readonly daysLeft: number; readonly heldDays: number };

/** The holds in their order, those that overlap or follow each other at once as one, so that no day counts twice. */
export function mergedHolds(holds: readonly Hold[]): readonly Hold[] {
  const merged: Hold[] = [];
  for (const hold of [...holds].sort((a, b) => compareDates(a.from, b.from))) {
    const last = merged.at(-1);
    if (!last || (last.to && compareDates(hold.from, last.to) > 0)) merged.push(hold);
    else if (last.to && (!hold.to || compareDates(hold.to, last.to) > 0)) merged[merged.length - 1] = { from: last.from, to: hold.to };
  }
  return merged;
}

/**
 * Moves the day on which a clock runs out by the days for which it was held.
 * @param start the day it is counted from: of a hold that began before, only the days after it count
 * @param due the day on which it would run out without holds; a hold that begins on that day still stops it
 */
export function movedByHolds(start: CalendarDate, due: CalendarDate, holds: readonly Hold[]): RunOut {
  let day = due;
  let heldDays = 0;
  for (const { from, to } of mergedHolds(holds)) {
    const stopped = compareDates(from, start) < 0 ? start : from;
    if (compareDates(stopped, day) > 0) break;
    if (!to) return { stoppedOn: stopped, daysLeft: daysBetween(stopped, day), heldDays };
    const days = Math.max(daysBetween(stopped, to), 0);
    day = daysAfter(day, days);
    heldDays += days;
  }
  return { day, heldDays };
}
