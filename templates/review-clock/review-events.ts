import { compareDates, daysBetween, type CalendarDate } from "../../core/calendar-date";
import { listed } from "../../core/listed";
import type { Writing } from "../../core/writing-style";
import { STARTS, type Reading, type ReviewEvent, type TimeLimit } from "../review-time-limits";
import type { ReviewRow } from "./clock-columns";
import { dayOf, dueBy, hasRunOut, otherLimits } from "./event-due";
import { statusOf, type EventStatus } from "./event-status";
import { extended, type Extension } from "./extensions";
import type { Hold, RunOut } from "./holds";
import { EVENT_NAMES } from "./own-time-limits";

/** A review with everything that its clock is worked out from. */
export interface Review {
  readonly row: ReviewRow;
  readonly reading: Reading;
  readonly readings: readonly Reading[];
  readonly holds: readonly Hold[];
  readonly extensions: readonly Extension[];
  readonly asAt: CalendarDate;
  readonly write: Writing;
}

/** An event of a review as its table prints it. */
export interface EventLine {
  readonly event: ReviewEvent;
  readonly name: string;
  readonly countedFrom: string;
  readonly due: string;
  readonly dueDay: CalendarDate | undefined;
  readonly done: string;
  readonly doneDay: CalendarDate | undefined;
  readonly status: EventStatus;
  readonly notes: string;
}

const SHOWN = ["notified", "decided", "terms", "imrs", "report", "homeOffice", "cleared", "published", "concluded"] as const;
/** With a decision not to review, nothing else is to be done. */
const BEFORE_THE_REVIEW: readonly ReviewEvent[] = ["notified", "decided"];

const months = (count: number): string => (count === 1 ? "1 month" : `${count} months`);
const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

/** Every event of a review: when it is due and why, when it was done, how it stands, and what others would say. */
export const eventsOf = (review: Review): readonly EventLine[] =>
  SHOWN.filter((event) => event !== "cleared" || review.row.has("cleared")).map((event) => lineOf(review, event));

function lineOf(review: Review, event: ReviewEvent): EventLine {
  const { row, reading, holds, extensions, asAt, write } = review;
  const limit = reading.limits[event];
  const { imrsDue } = row.values;
  const isSetByPanel = event === "imrs" && imrsDue !== undefined;
  const workedOut: RunOut | undefined = isSetByPanel ? { day: imrsDue, heldDays: 0 } : dueBy(row, event, limit, holds);
  const own = event === "report" ? extensions : [];
  const due = extended(workedOut, own, holds);
  const doneDay = dayOf(row, event);
  const isNeeded = row.values.decision !== "No review" || BEFORE_THE_REVIEW.includes(event);
  const waits = limit !== undefined && due === undefined;
  const status = statusOf({ done: doneDay, due, workedOut, asAt, waits, isNeeded });
  return {
    event,
    name: EVENT_NAMES[event],
    countedFrom: event === "notified" ? "The police tell the partnership" : isSetByPanel ? "Set by the panel" : limit ? counted(limit, dayOf(row, limit.from), write) : "No time limit",
    due: event === "notified" || !isNeeded ? "" : dueWords(due, waits, write),
    dueDay: due && "day" in due && isNeeded && !doneDay ? due.day : undefined,
    done: doneDay ? write.date(doneDay) : isNeeded ? "Not yet" : "",
    doneDay,
    status,
    notes: isNeeded ? inLines([...(isSetByPanel ? [] : heldNote(due)), ...extensionNotes(workedOut, own, write), ...otherNotes(review, event, limit)]) : "",
  };
}

/** One note as it is, several as a list. */
const inLines = (notes: readonly string[]): string => (notes.length < 2 ? notes.join("") : notes.map((note) => `• ${note}`).join("\n"));

const counted = ({ months: count, from, source }: TimeLimit, start: CalendarDate | undefined, write: Writing): string =>
  `${months(count)} from ${STARTS[from]}, ${start ? write.date(start) : "which has no date yet"}${source === "" ? "" : ` (${source})`}`;

function dueWords(due: RunOut | undefined, waits: boolean, write: Writing): string {
  if (waits) return "Not known yet";
  if (!due) return "None";
  return "day" in due ? write.date(due.day) : "Not known until the hold ends";
}

const heldNote = (due: RunOut | undefined): readonly string[] => (due && due.heldDays > 0 ? [`Held for ${days(due.heldDays)}.`] : []);

/** Each extension with what it moved, and whether the time had run out before it was agreed. */
function extensionNotes(workedOut: RunOut | undefined, extensions: readonly Extension[], write: Writing): readonly string[] {
  if (extensions.length === 0) return [];
  const first = workedOut && "day" in workedOut ? [`Due on ${write.date(workedOut.day)} without what was agreed.`] : [];
  return [
    ...first,
    ...extensions.map(({ to, by, on }, index) => {
      const before = index === 0 ? (workedOut && "day" in workedOut ? workedOut.day : undefined) : extensions[index - 1]?.to;
      const late = before && compareDates(on, before) > 0 ? `, ${days(daysBetween(before, on))} after the time had run out` : "";
      return `Extended to ${write.date(to)}, agreed by ${by} on ${write.date(on)}${late}.`;
    }),
  ];
}

/** What the readings that count otherwise would give, with the holds and without extensions. */
function otherNotes({ row, reading, readings, holds, asAt, write }: Review, event: ReviewEvent, chosen: TimeLimit | undefined): readonly string[] {
  return otherLimits(chosen, event, reading, readings).map(({ names, limit }) => {
    const start = dayOf(row, limit.from);
    const who = listed(names, "and");
    const from = `${months(limit.months)} from ${STARTS[limit.from]}`;
    const due = dueBy(row, event, limit, holds);
    if (!start || !due) return `${who}: ${from}, which has no date here.`;
    if (!("day" in due)) return `${who}: ${from}, ${write.date(start)}; held with ${days(due.daysLeft)} left.`;
    const ranOut = !dayOf(row, event) && hasRunOut(due, asAt) ? ", which has passed" : "";
    return `${who}: ${write.date(due.day)}${ranOut}; ${from}, ${write.date(start)}.`;
  });
}

/** What comes next: the first to fall due, or else what is held, or else the first that is not done after what was done last. */
export function nextOf(lines: readonly EventLine[]): EventLine | undefined {
  const open = lines.filter(({ doneDay, status }) => !doneDay && status.standing !== "Not needed");
  const dated = open.filter(({ dueDay }) => dueDay).sort((a, b) => (a.dueDay && b.dueDay ? compareDates(a.dueDay, b.dueDay) : 0));
  const reached = lines.reduce((furthest, { doneDay }, index) => (doneDay ? index : furthest), -1);
  return dated[0] ?? open.find(({ status }) => status.standing === "Held") ?? open.find((line) => lines.indexOf(line) > reached) ?? open[0];
}

/** What was done last, in the order of the days. */
export const lastOf = (lines: readonly EventLine[]): EventLine | undefined =>
  lines.reduce<EventLine | undefined>((last, each) => (each.doneDay && (!last?.doneDay || compareDates(each.doneDay, last.doneDay) >= 0) ? each : last), undefined);
