import * as z from "zod/mini";
import { documentType } from "../../core/document-type";
import type { PointOfSchedule } from "../../core/meeting-record";
import { reportRepeated } from "../../core/workbook/report-repeated";
import { meetingDetails, timeOfMeeting } from "../meeting-details";
import { reportCarriedTwice, reportMonths } from "./action-number";
import { beginsWithStatus, statusAndUpdate, type Status } from "./action-status";
import { agreeWithMinutes, isOfMeeting } from "./agree-with-minutes";
import { agreeWithCount, agreeWithPrevious } from "./carried-forward";
import { closedEarly } from "./closed-early";
import { dueOf, reportDue } from "./due-dates";
import { previousSchedule } from "./previous-schedule";
import { columns, COMMON } from "./schedule-columns";
import { pointOf } from "./schedule-point";

const data = z.object({
  title: z.string(),
  /** What the foot of every page says: short, so that it stands in one line with the page number. */
  footer: z.string(),
  partnership: z.string(),
  date: z.string(),
  time: z.string(),
  place: z.string(),
  actionPoints: z.array(
    z.object({
      number: z.string(),
      actionPoint: z.string(),
      originalDueDate: z.string(),
      dueDate: z.string(),
      timesMoved: z.string(),
      status: z.string(),
      isOverdue: z.boolean(),
      update: z.string(),
      statusAndUpdate: z.string(),
    }),
  ),
  /** Whether any action has a due date; the columns of dates are printed where any has something in them. */
  hasDates: z.boolean(),
  hasOriginalDueDates: z.boolean(),
  hasDueDates: z.boolean(),
  hasTimesMoved: z.boolean(),
  /** "Due date", or "Current due date" beside an original one. */
  dueHeading: z.string(),
  ongoing: z.string(),
  closed: z.string(),
  /** How many are overdue, in a sentence: "2 are overdue: …". */
  overdue: z.string(),
});

/** The schedule of action points from a meeting, each with its status as a word and what has been done. */
export const actionPoints = documentType({
  id: "action-points",
  title: "Action points",
  needs:
    'No action points were found on a visible sheet. Action points have a row of headings with "Month/number", "Action point" and "Status" or "Update", and the date of the meeting above it beside the word "Date".',
  isPersonal: false,
  table: { name: "ActionPoints", sheets: /(?<!^previous )action (?:points?|schedule|tracker|log|list)|^actions?$|\bactions\b/i, notSheets: /\brisks?\b|^previous action points$/i, columns, common: COMMON, atLeast: 3, surely: 4 },
  details: meetingDetails,
  newSheet: { without: ["revisedDueDate"] },
  data,
  companions: { previous: previousSchedule },
  compare(record, { records }) {
    if (record.kind !== "action points") return { problems: [], remarks: [] };
    const minutes = records.flatMap((each) => (each.kind === "minutes" && isOfMeeting(each, record) ? [each] : []));
    const problems = minutes.flatMap((each) => [...agreeWithMinutes(record, each), ...agreeWithCount(record, each)]);
    return { problems: [...problems, ...(record.previous ? agreeWithPrevious(record, record.previous) : [])], remarks: closedEarly(record.points) };
  },
  toPaper(records, details, report, _, write, { previous }) {
    const { values, title: sheetTitle, where } = details;
    reportRepeated(records, "number", (number) => `Action point ${number} is here twice. Give one of the two another number.`, report);
    const numbered = records.map(({ values, where }) => ({ ...values, where }));
    reportMonths(numbered, values.date, report);
    reportCarriedTwice(numbered, report);
    const isSaidInUpdates = records.some(beginsWithStatus);
    const points: PointOfSchedule[] = [];
    const rows = records.map((record) => {
      const { status, update } = statusAndUpdate(record, isSaidInUpdates, report);
      const due = dueOf(record, status === "Ongoing", values.date);
      reportDue(record, due.isOverdue, values.date, report);
      points.push(pointOf(record, status, update));
      const { number, actionPoint } = record.values;
      const state = due.isOverdue ? `${status}, overdue` : status;
      return { number, actionPoint, ...due, status, update, statusAndUpdate: [state, update].filter(Boolean).join(" – ") };
    });
    const hasAny = (key: "originalDueDate" | "dueDate" | "timesMoved"): boolean => rows.some((row) => row[key] !== "");
    const hasDates = hasAny("originalDueDate") || hasAny("dueDate") || hasAny("timesMoved");
    const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
    const partnership = values.partnership || sheetTitle;
    const when = values.date && write.date(values.date);
    const title = `Action points: ${[partnership, when].filter(Boolean).join(", ")}`;
    const time = timeOfMeeting(details);
    const count = (status: Status): string => String(rows.filter((row) => row.status === status).length);
    return {
      title,
      record: { kind: "action points", partnership, date: values.date, time, place: values.place, whereDate: where("date"), points, previous },
      data: {
        title,
        footer: ["Action points", when].filter(Boolean).join(", "),
        partnership,
        date: values.date ? write.longDate(values.date) : "",
        time: write.times(time),
        place: values.place,
        actionPoints: rows,
        hasDates,
        hasOriginalDueDates: hasAny("originalDueDate"),
        hasDueDates: hasAny("dueDate"),
        hasTimesMoved: hasAny("timesMoved"),
        dueHeading: hasAny("originalDueDate") ? "Current due date" : "Due date",
        ongoing: count("Ongoing"),
        closed: count("Closed"),
        overdue: hasDates ? overdueSentence(overdue, when) : "",
      },
    };
  },
});

const overdueSentence = (count: number, when: string | undefined): string =>
  `${count === 0 ? "None is overdue" : count === 1 ? "1 is overdue" : `${count} are overdue`}: ongoing${when ? ` on ${when}` : ""}, after the date on which it was due at first.`;
