import * as z from "zod/mini";
import { compareDates, writeDate, writeLongDate } from "../../core/calendar-date";
import { parseMeetingTimes, writeClock } from "../../core/clock";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { date, needed, reference, text, wholeNumber, type ValuesOf } from "../../core/workbook/column";
import { CLOSED_SESSION } from "../closed-session";
import { meetingDetails } from "../meeting-details";
import { closedItemsOf, sessionColumns } from "./sessions";
import type { Details } from "../../core/workbook/read-details";
import { reportRepeated } from "../../core/workbook/report-repeated";
import type { SheetRecord } from "../../core/workbook/read-records";

/** Excel keeps 7.10 as the number 7.1, unless its cell is formatted as text. */
const usedTwice = (number: string): string =>
  `Item number ${number} is used twice. Give one of the two items another number.${/^\d+\.\d$/.test(number) ? ` If one of them is ${number}0, format its cell as Text and type it again.` : ""}`;

const columns = {
  number: reference("No.", "Number", "Item no.", "Item number", "Ref"),
  item: needed(text("Item", "Agenda item", "Subject")),
  leadOfficer: text("Lead officer", "Lead Officer(s)", "Lead", "Owner", "Presenter", "Presented by", "Officer responsible"),
  attachments: text("Papers", "Paper", "PDF", "Papers attached", "Attached", "Attachments"),
  durationMinutes: wholeNumber("Minutes", "Time (mins)", "Mins", "Time in minutes", "Duration", "Duration (mins)"),
  ...sessionColumns,
};

const agendaDetails = {
  ...meetingDetails,
  endTime: text("End time", "Finish", "Finish time", "Ends", "End"),
  nextMeeting: date("Next meeting", "Date of next meeting"),
  futureMeetings: text("Future meetings", "Dates of future meetings"),
};

const item = z.object({
  number: z.string(),
  item: z.string(),
  leadOfficer: z.string(),
  attachments: z.string(),
  durationMinutes: z.string(),
  /** Whether it stands under another item: 7.1 under 7. */
  isSubItem: z.boolean(),
});

const data = z.object({
  title: z.string(),
  /** What the foot of every page says: short, so that it stands in one line with the page number. */
  footer: z.string(),
  partnership: z.string(),
  date: z.string(),
  time: z.string(),
  place: z.string(),
  items: z.array(item),
  /** Whether any item has minutes, and any a paper: a column that would be empty is left out. */
  isTimed: z.boolean(),
  hasAttachments: z.boolean(),
  totalMinutes: z.string(),
  closedItems: z.array(item),
  hasClosedSession: z.boolean(),
  hasClosedNumbers: z.boolean(),
  hasClosedLeads: z.boolean(),
  hasClosedAttachments: z.boolean(),
  isClosedSessionTimed: z.boolean(),
  closedSessionMinutes: z.string(),
  nextMeeting: z.string(),
  futureMeetings: z.string(),
});

/** The agenda of a meeting: its numbered items with lead officers, papers and minutes, and the closed session apart. */
export const agenda = documentType({
  id: "agenda",
  title: "Agenda",
  needs: 'No agenda was found on a visible sheet. An agenda has a row of headings with "Item", "No." and "Lead officer", and the date of the meeting above it beside the word "Date".',
  isPersonal: false,
  table: { name: "Agenda", sheets: /agenda/i, columns, atLeast: 3, surely: 4, parts: [CLOSED_SESSION] },
  details: agendaDetails,
  data,
  toPaper(records, details, report) {
    reportTimes(records, details, report);
    const { values } = details;
    const when = values.date && writeDate(values.date);
    const partnership = values.partnership || details.title;
    const closed = closedItemsOf(records, report);
    const open = records.filter((record) => !closed.includes(record));
    for (const part of [open, closed]) {
      reportRepeated(part, "number", usedTwice, report);
    }
    const closedItems = closed.map(({ values }) => itemData(values));
    const items = open.map(({ values }) => itemData(values));
    const title = `Agenda: ${[partnership, when].filter(Boolean).join(", ")}`;
    return {
      title,
      data: {
        title,
        footer: ["Agenda", when].filter(Boolean).join(", "),
        partnership,
        date: values.date ? writeLongDate(values.date) : "",
        time: [values.time, values.endTime].filter(Boolean).join(" to "),
        place: values.place,
        items,
        isTimed: isTimed(open),
        hasAttachments: items.some(({ attachments }) => attachments !== ""),
        totalMinutes: String(minutesOf(open)),
        closedItems,
        hasClosedSession: closedItems.length > 0,
        hasClosedNumbers: closedItems.some(({ number }) => number !== ""),
        hasClosedLeads: closedItems.some(({ leadOfficer }) => leadOfficer !== ""),
        hasClosedAttachments: closedItems.some(({ attachments }) => attachments !== ""),
        isClosedSessionTimed: isTimed(closed),
        closedSessionMinutes: String(minutesOf(closed)),
        nextMeeting: values.nextMeeting ? writeLongDate(values.nextMeeting) : "",
        futureMeetings: values.futureMeetings,
      },
    };
  },
});

type AgendaRecord = SheetRecord<typeof columns>;

function itemData(values: ValuesOf<typeof columns>): z.infer<typeof item> {
  return {
    number: values.number,
    // County boards mark an item that has papers with a star.
    item: values.item.replace(/\s*\*$/, ""),
    leadOfficer: values.leadOfficer,
    attachments: values.attachments || (values.item.endsWith("*") ? "Attached" : ""),
    durationMinutes: values.durationMinutes === undefined ? "" : String(values.durationMinutes),
    isSubItem: values.number.replace(/\.$/, "").includes("."),
  };
}

const isTimed = (records: readonly AgendaRecord[]): boolean => records.some(({ values }) => values.durationMinutes !== undefined);

const minutesOf = (records: readonly AgendaRecord[]): number =>
  records.reduce((sum, { values }) => sum + (values.durationMinutes ?? 0), 0);

function reportTimes(records: readonly AgendaRecord[], details: Details<typeof agendaDetails>, report: (problem: Problem) => void): void {
  const { values, where } = details;
  const typed = [values.time, values.endTime].filter(Boolean).join(" to ");
  const times = typed === "" ? undefined : parseMeetingTimes(typed);
  if (typed !== "" && !times) {
    report({
      code: "cell-not-read",
      message: `The time must be written like 10:00 to 12:45 or 9.30am, with the end after the start, and this is ${quoted(typed)}.`,
      where: where(values.time === "" ? "endTime" : "time"),
    });
  }
  if (times?.ends !== undefined) {
    const length = times.ends - times.starts;
    const total = minutesOf(records);
    if (total > length) {
      report({
        code: "times-disagree",
        message:
          `The items add up to ${total} minutes, which is until ${writeClock(times.starts + total)}, ` +
          `and the meeting ends at ${writeClock(times.ends)}. Change an item's minutes or the end of the meeting.`,
        where: where("time"),
      });
    }
  }
  if (values.date && values.nextMeeting && compareDates(values.nextMeeting, values.date) <= 0) {
    report({
      code: "times-disagree",
      message: `The next meeting, ${writeDate(values.nextMeeting)}, is not after this one, ${writeDate(values.date)}. Change one of the dates.`,
      where: where("nextMeeting"),
    });
  }
}
