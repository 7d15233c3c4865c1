import { compareDates, monthsAfter, type CalendarDate } from "../../core/calendar-date";
import type { Reading, ReviewEvent, TimeLimit } from "../review-time-limits";
import type { ReviewRow } from "./clock-columns";
import { movedByHolds, type Hold, type RunOut } from "./holds";

/** Criminal proceedings hold the overview report and what follows it, not the decision and the terms (guidance of 2011, 10.4). */
const NEVER_HELD: readonly ReviewEvent[] = ["decided", "terms"];

/** The day of an event, where it has one. */
export const dayOf = ({ values }: ReviewRow, event: ReviewEvent): CalendarDate | undefined => values[event];

/** When an event is due by a reading, with its holds and without extensions; undefined where nothing is said or its start has no day. */
export function dueBy(row: ReviewRow, event: ReviewEvent, limit: TimeLimit | undefined, holds: readonly Hold[]): RunOut | undefined {
  const start = limit && dayOf(row, limit.from);
  if (!limit || !start) return undefined;
  return movedByHolds(start, monthsAfter(start, limit.months), NEVER_HELD.includes(event) ? [] : holds);
}

/** The readings that count an event otherwise than the chosen one does, those of one mind together. */
export function otherLimits(chosen: TimeLimit | undefined, event: ReviewEvent, reading: Reading, readings: readonly Reading[]): readonly { readonly names: readonly string[]; readonly limit: TimeLimit }[] {
  const others: { names: string[]; limit: TimeLimit }[] = [];
  for (const each of readings) {
    const limit = each.limits[event];
    if (each === reading || !limit || (chosen && isSame(limit, chosen))) continue;
    const same = others.find((other) => isSame(other.limit, limit));
    if (same) same.names.push(each.name);
    else others.push({ names: [each.name], limit });
  }
  return others;
}

const isSame = (a: TimeLimit, b: TimeLimit): boolean => a.months === b.months && a.from === b.from;

/** Whether a clock has run out on a day; one that is stopped has not. */
export const hasRunOut = (due: RunOut, on: CalendarDate): boolean => "day" in due && compareDates(on, due.day) > 0;
