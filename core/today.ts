import type { CalendarDate } from "./calendar-date";

/** The day it is by the clock of this machine. */
export function today(clock: Date = new Date()): CalendarDate {
  return { year: clock.getFullYear(), month: clock.getMonth() + 1, day: clock.getDate() };
}
