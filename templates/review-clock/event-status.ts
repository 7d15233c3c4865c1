import { compareDates, daysBetween, type CalendarDate } from "../../core/calendar-date";
import type { RunOut } from "./holds";

/** How an event stands; the words begin with one of these, and a cell is shaded by it. */
export type Standing = "Done" | "Done late" | "Due" | "Overdue" | "Held" | "Waits" | "Open" | "Not needed";

export interface EventStatus {
  readonly standing: Standing;
  /** "Overdue (by 3 days)" */
  readonly words: string;
}

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

interface Stand {
  readonly done: CalendarDate | undefined;
  /** When it is due with what was agreed, and when it would be without. */
  readonly due: RunOut | undefined;
  readonly workedOut: RunOut | undefined;
  readonly asAt: CalendarDate;
  /** Whether it is counted from an event that has no day yet. */
  readonly waits: boolean;
  readonly isNeeded: boolean;
}

/** How an event stands on the day of the paper; a day that falls on the last day is in time. */
export function statusOf({ done, due, workedOut, asAt, waits, isNeeded }: Stand): EventStatus {
  const is = (standing: Standing, more = ""): EventStatus => ({ standing, words: more === "" ? standing : `${standing} (${more})` });
  if (done) {
    if (!due || !("day" in due)) return is("Done");
    if (compareDates(done, due.day) > 0) return is("Done late", `by ${days(daysBetween(due.day, done))}`);
    const isBecauseExtended = workedOut !== undefined && "day" in workedOut && compareDates(done, workedOut.day) > 0;
    return is("Done", isBecauseExtended ? "within the extension" : "");
  }
  if (!isNeeded) return is("Not needed");
  if (waits) return is("Waits");
  if (!due) return is("Open");
  if (!("day" in due)) return is("Held", `${days(due.daysLeft)} left`);
  const left = daysBetween(asAt, due.day);
  if (left < 0) return is("Overdue", `by ${days(-left)}`);
  return is("Due", left === 0 ? "today" : `in ${days(left)}`);
}
