import { compareDates, writeDate, type CalendarDate } from "../../core/calendar-date";
import type { Problem } from "../../core/problem";
import { reportDatesInOrder, type NamedDate } from "../review-dates";
import { REVIEW_EVENTS, type ReviewEvent } from "../review-time-limits";
import { columns, type ReviewRow } from "./clock-columns";
import type { Hold } from "./holds";

type Report = (problem: Problem) => void;

const IN_WORDS: Readonly<Record<ReviewEvent | "imrsDue", string>> = {
  incident: "the date of the homicide",
  notified: "the day on which the partnership was told",
  decided: "the decision",
  terms: "the agreement of the terms of reference",
  began: "the start of the review",
  imrsDue: "the day on which the management reviews are due",
  imrs: "the day of the management reviews",
  report: "the overview report",
  homeOffice: "the day on which it went to the Home Office",
  cleared: "the clearance by the Home Office",
  published: "the publication",
  concluded: "the conclusion",
};

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Events that cannot come before another one. */
const IN_ORDER: readonly (readonly [earlier: ReviewEvent, later: ReviewEvent | "imrsDue"])[] = [
  ["incident", "notified"], ["notified", "decided"], ["notified", "terms"], ["notified", "began"], ["notified", "imrsDue"], ["decided", "imrs"], ["terms", "imrs"],
  ["decided", "report"], ["began", "report"], ["imrs", "report"], ["report", "homeOffice"], ["homeOffice", "cleared"],
  ["homeOffice", "published"], ["cleared", "published"], ["report", "concluded"], ["published", "concluded"],
];

/** Events without which a later one cannot be (guidance of 2011, 8.18 to 8.20). */
const NEEDED_BEFORE: readonly (readonly [needed: ReviewEvent, later: ReviewEvent])[] = [
  ["decided", "imrs"], ["decided", "report"], ["report", "homeOffice"], ["report", "concluded"], ["homeOffice", "cleared"], ["homeOffice", "published"], ["cleared", "published"],
];

/** Reports events that stand before those that they follow, later ones without them, and days after the day of the paper. */
export function reportEvents(row: ReviewRow, asAt: CalendarDate | undefined, report: Report): void {
  const { values, where, has } = row;
  const named = (key: ReviewEvent | "imrsDue"): NamedDate => ({ name: IN_WORDS[key], date: values[key], where: where(key) });
  reportDatesInOrder(IN_ORDER.map(([earlier, later]) => [named(earlier), named(later)]), report);
  for (const [needed, later] of NEEDED_BEFORE) {
    const day = values[later];
    if (values[needed] || !day || !has(needed)) continue;
    const why = needed === "cleared" ? " Nothing is published before the Home Office has cleared it (guidance of 2011, 8.19)." : "";
    report({ code: "cell-blank", message: `${columns[needed].headings[0]} is blank, and ${IN_WORDS[later]} is dated ${writeDate(day)}.${why} Add the day.`, where: where(needed) });
  }
  if (values.decision === "No review") {
    const after = (["terms", "imrs", "report", "homeOffice", "published"] as const).find((key) => values[key]);
    if (after) report({ code: "status-disagrees", message: `The decision is not to review, and ${IN_WORDS[after]} has a date. Change the decision, or clear the date.`, where: where(after) });
  }
  if (values.decision !== undefined && !values.decided) report({ code: "cell-blank", message: "The decision is said and not its day. Add the day on which it was taken.", where: where("decided") });
  if (!asAt) return;
  const isLater = (day: CalendarDate): boolean => compareDates(day, asAt) > 0;
  for (const key of REVIEW_EVENTS) {
    const day = values[key];
    if (day && isLater(day)) report({ code: "dates-disagree", message: `${capital(IN_WORDS[key])}, ${writeDate(day)}, is after the day of this paper, ${writeDate(asAt)}. Only what has happened has a date here: clear it, or change one of the two.`, where: where(key) });
  }
  for (const key of ["heldFrom", "heldTo", "agreedOn"] as const) {
    const day = values[key].find(isLater);
    if (day) report({ code: "dates-disagree", message: `${writeDate(day)} is after the day of this paper, ${writeDate(asAt)}. ${key === "heldTo" ? "Leave the end of a hold blank until it has ended" : "Write only what has happened"}, or change one of the two dates.`, where: where(key) });
  }
}

/** Reports an overview report that is dated within a hold of which no end is said. */
export function reportWorkInHold({ values, where }: ReviewRow, holds: readonly Hold[], report: Report): void {
  const open = holds.find(({ to }) => !to);
  if (!open || !values.report || compareDates(values.report, open.from) <= 0) return;
  report({ code: "dates-disagree", message: `The overview report is dated ${writeDate(values.report)}, and the hold from ${writeDate(open.from)} has no end. Add the day on which the hold ended.`, where: where("heldTo") });
}
