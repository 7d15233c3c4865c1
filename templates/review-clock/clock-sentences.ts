import { listed } from "../../core/listed";
import type { Writing } from "../../core/writing-style";
import type { EventLine, Review } from "./review-events";
import { nextOf } from "./review-events";

/** How all reviews stand, in a sentence: "Of 4 reviews, 1 is overdue, 1 is held and 2 are concluded." */
export function summaryOf(reviews: readonly (readonly EventLine[])[]): string {
  const count = (is: (lines: readonly EventLine[]) => boolean): number => reviews.filter(is).length;
  const standing = (lines: readonly EventLine[]): string => nextOf(lines)?.status.standing ?? "";
  const said = (number: number, words: string): readonly string[] => (number === 0 ? [] : [`${number} ${number === 1 ? "is" : "are"} ${words}`]);
  const ended = count((lines) => nextOf(lines) === undefined);
  const overdue = count((lines) => standing(lines) === "Overdue");
  const held = count((lines) => standing(lines) === "Held");
  const parts = [
    ...said(overdue, "overdue"),
    ...said(held, "held"),
    ...said(reviews.length - ended - overdue - held, "in time or waiting for an event without a time limit"),
    ...said(ended, "at an end"),
  ];
  return `Of ${reviews.length === 1 ? "1 review" : `${reviews.length} reviews`}, ${listed(parts, "and")}.`;
}

/** By what a review is counted, and when it was held. */
export function aboutReview({ reading, holds, row }: Review, write: Writing): string {
  const held = holds.map(({ from, to }) => (to ? `from ${write.date(from)} to ${write.date(to)}` : `from ${write.date(from)}, and not ended`));
  const decision = row.values.decision === "No review" ? " The decision was not to review." : "";
  return `Counted by: ${reading.name}.${decision}${held.length > 0 ? ` Held for criminal proceedings ${listed(held, "and")}.` : ""}`;
}

/** How every date of the paper is worked out, a rule a line. */
export const RULES: readonly string[] = [
  "A month after a day is the same day of the next month, or the last day of that month where it is shorter: a month after 31 January is 28 or 29 February. What is done on the last day is done in time. A last day on a weekend or a bank holiday stays where it is, because the papers count in months and say nothing of working days.",
  "Criminal proceedings hold the overview report and what follows it, and not the decision and the terms of reference (guidance of 2011, paragraph 10.4). The due day moves on by the days of the hold, from its first day to the day on which the clock goes on. A hold that begins on the due day still stops the clock. Of holds that overlap, each day counts once. Days before the start of a clock do not count.",
  "A day that the partnership agreed for the overview report takes the place of the one worked out (guidance of 2011, paragraph 6.4). Holds that begin on or after the day of the agreement move it on; those before it do not.",
  "Where another edition or paper counts an event otherwise, the last column says what it would give, with the holds and without extensions.",
];
