import * as z from "zod/mini";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { date, needed, text, told } from "../../core/workbook/column";
import { reportRepeated } from "../../core/workbook/report-repeated";
import { reportReference } from "../review-reference";
import { reviewDetails, termOf } from "../review-terms";
import { READINGS, type Reading } from "../review-time-limits";
import { reportEvents, reportWorkInHold } from "./check-clock";
import { columns, type ReviewRow } from "./clock-columns";
import { aboutReview, RULES, summaryOf } from "./clock-sentences";
import { dueBy } from "./event-due";
import { extensionsOf, reportExtensions } from "./extensions";
import { ownTimeLimits, readingNamed } from "./own-time-limits";
import { holdsOf } from "./read-holds";
import { eventsOf, lastOf, nextOf, type Review } from "./review-events";

const details = {
  partnership: reviewDetails.partnership,
  marking: needed(reviewDetails.marking),
  term: reviewDetails.term,
  guidance: reviewDetails.guidance,
  asAt: needed(date("As at", "Position at", "Date", "Date of the meeting")),
  known: told(text("Letters in references", "Known letters"), "Letters that references of yours have, where they are taken for a name.", ""),
};

const data = z.object({
  title: z.string(),
  /** What the foot of every page says. */
  footer: z.string(),
  marking: z.string(),
  partnership: z.string(),
  term: z.string(),
  asAt: z.string(),
  summary: z.string(),
  reviews: z.array(z.object({ review: z.string(), guidance: z.string(), lastDone: z.string(), nextEvent: z.string(), due: z.string(), status: z.string() })),
  clocks: z.array(
    z.object({
      review: z.string(),
      about: z.string(),
      events: z.array(z.object({ event: z.string(), countedFrom: z.string(), due: z.string(), done: z.string(), status: z.string(), notes: z.string() })),
    }),
  ),
  rules: z.array(z.object({ rule: z.string() })),
});

/** The statutory clock: for each review its events with the days on which they are due, and how they stand. */
export const reviewClock = documentType({
  id: "review-clock",
  title: "Review clock",
  needs:
    'No review clock was found on a visible sheet. It has a row a review, a row of headings with "Review", "Notified", "Decided" and "Overview report", and above it the date beside the words "As at" and the marking beside the word "Marking".',
  isPersonal: true,
  table: { name: "ReviewClock", sheets: /review clock|statutory clock|\breviews\b|\b(?:dhr|dardr)s? (?:clock|tracker|log|timescales?)\b/i, columns, atLeast: 4, surely: 5, hasDetailsAboveOnly: true },
  details,
  newSheet: { without: ["known"] },
  data,
  companions: { ownTimeLimits },
  toPaper(records, { values, where, title: sheetTitle }, report, _, write, { ownTimeLimits: own = [] }) {
    const readings = [...own, ...READINGS];
    const partnership = values.partnership || sheetTitle;
    reportRepeated(records, "review", (reference) => `${reference} is here twice. A review has one row: join the two, or give one another reference.`, report);
    const { asAt } = values;
    const reviews = records.flatMap((row) => {
      reportReference(row.values.review, { partnership, known: values.known }, row.where("review"), report);
      reportEvents(row, asAt, report);
      const reading = readingOf(row, values.guidance, where("guidance"), readings, report);
      const holds = holdsOf(row, report);
      reportWorkInHold(row, holds, report);
      const extensions = extensionsOf(row, report);
      if (!reading || !asAt) return [];
      reportExtensions(row, dueBy(row, "report", reading.limits.report, holds), extensions, holds, report);
      const review: Review = { row, reading, readings: READINGS, holds, extensions, asAt, write };
      return [{ review, lines: eventsOf(review) }];
    });
    const term = termOf(values.term);
    const day = asAt ? write.date(asAt) : "";
    const title = `Review clock: ${[partnership, day].filter(Boolean).join(", ")}`;
    return {
      title,
      data: {
        title,
        footer: ["Review clock", day].filter(Boolean).join(", "),
        marking: values.marking ?? "",
        partnership,
        term: term.full,
        asAt: day,
        summary: summaryOf(reviews.map(({ lines }) => lines)),
        reviews: reviews.map(({ review: { row, reading }, lines }) => {
          const [last, next] = [lastOf(lines), nextOf(lines)];
          return {
            review: row.values.review,
            guidance: reading.name,
            lastDone: last ? `${last.name}, ${last.done}` : "",
            nextEvent: next?.name ?? "None",
            due: next?.due ?? "",
            status: next?.status.words ?? (row.values.decision === "No review" ? "Closed (no review)" : "Closed (concluded)"),
          };
        }),
        clocks: reviews.map(({ review, lines }) => ({
          review: review.row.values.review,
          about: aboutReview(review, write),
          events: lines.map(({ name, status, countedFrom, due, done, notes }) => ({ event: name, countedFrom, due, done, status: status.words, notes })),
        })),
        rules: RULES.map((rule) => ({ rule })),
      },
    };
  },
});

/** The reading that a row names, or the one that stands above the table for all of them. */
function readingOf({ values, where, has }: ReviewRow, above: string, whereAbove: string, readings: readonly Reading[], report: (problem: Problem) => void): Reading | undefined {
  const typed = values.guidance || above;
  const known = readings.map(({ said, name }) => said[0] ?? name).map(quoted).join(", ");
  const place = values.guidance === "" && (above !== "" || !has("guidance")) ? whereAbove : where("guidance");
  if (typed === "") {
    report({ code: "detail-missing", message: `It is not said by which edition of the guidance this review is counted. Write it beside "Guidance" above the table, or in a column of that name: ${known}.`, where: place });
    return undefined;
  }
  const reading = readingNamed(typed, readings);
  if (reading) return reading;
  report({
    code: "cell-not-read",
    message: `The time limits of ${quoted(typed)} are not known here. Write one of ${known}, or add a table headed Edition, Event, Months, Counted from and Source that says them.`,
    where: place,
  });
  return undefined;
}

