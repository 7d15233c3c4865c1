import * as z from "zod/mini";
import { compareDates, writeDate, writeLongDate } from "../../core/calendar-date";
import { parseMeetingTimes, writeClock } from "../../core/clock";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { date, needed, text, wholeNumber, type ValuesOf } from "../../core/workbook/column";
import { meetingDetails } from "../meeting-details";
import type { Details } from "../../core/workbook/read-details";
import { reportRepeated } from "../../core/workbook/report-repeated";
import type { SheetRecord } from "../../core/workbook/read-records";

const CLOSED_SESSION = "Closed session";

const columns = {
  number: text("No.", "Number", "Item no.", "Item number", "Ref"),
  item: needed(text("Item", "Agenda item", "Subject")),
  leadOfficer: text("Lead officer", "Lead Officer(s)", "Lead", "Owner", "Presenter", "Presented by", "Officer responsible"),
  papers: text("Papers", "Paper", "PDF", "Papers attached", "Attached"),
  minutes: wholeNumber("Minutes", "Time (mins)", "Mins", "Time in minutes"),
};

const agendaDetails = {
  ...meetingDetails,
  nextMeeting: date("Next meeting", "Date of next meeting"),
  futureMeetings: text("Future meetings", "Dates of future meetings"),
};

const item = z.object({
  number: z.string(),
  item: z.string(),
  leadOfficer: z.string(),
  papers: z.string(),
  minutes: z.string(),
  /** Whether it stands under another item: 7.1 under 7. */
  isSubItem: z.boolean(),
});

const data = z.object({
  title: z.string(),
  partnership: z.string(),
  date: z.string(),
  time: z.string(),
  place: z.string(),
  items: z.array(item),
  /** Whether any item has minutes, and any a paper: a column that would be empty is left out. */
  isTimed: z.boolean(),
  hasPapers: z.boolean(),
  totalMinutes: z.string(),
  closedItems: z.array(item),
  hasClosedSession: z.boolean(),
  hasClosedNumbers: z.boolean(),
  hasClosedLeads: z.boolean(),
  nextMeeting: z.string(),
  futureMeetings: z.string(),
});

/** The agenda of a meeting: its numbered items with lead officers, papers and minutes, and the closed session apart. */
export const agenda = documentType({
  id: "agenda",
  title: "Agenda",
  needs: 'An agenda needs a row of headings with "Item", "No." and "Lead officer".',
  isPersonal: false,
  table: { name: "Agenda", columns, atLeast: 3, parts: [[CLOSED_SESSION, "Confidential items", "Exempt items"]] },
  details: agendaDetails,
  data,
  toPaper(records, details, report) {
    reportTimes(records, details, report);
    reportRepeated(records, "number", (number) => `Item number ${number} is used twice. Give one of the two items another number.`, report);
    const { values } = details;
    const when = values.date && writeDate(values.date);
    const partnership = values.partnership || details.title;
    const items = records.filter(({ part }) => part === undefined);
    const closedItems = records.filter(({ part }) => part === CLOSED_SESSION);
    const isTimed = items.some((record) => record.values.minutes !== undefined);
    const title = `Agenda: ${[partnership, when].filter(Boolean).join(", ")}`;
    return {
      title,
      data: {
        title,
        partnership,
        date: values.date ? writeLongDate(values.date) : "",
        time: values.time,
        place: values.place,
        items: items.map(({ values }) => itemData(values)),
        isTimed,
        hasPapers: records.some(({ values }) => itemData(values).papers !== ""),
        totalMinutes: String(totalMinutes(records)),
        closedItems: closedItems.map(({ values }) => itemData(values)),
        hasClosedSession: closedItems.length > 0,
        hasClosedNumbers: closedItems.some(({ values }) => values.number !== ""),
        hasClosedLeads: closedItems.some(({ values }) => values.leadOfficer !== ""),
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
    papers: values.papers || (values.item.endsWith("*") ? "Attached" : ""),
    minutes: values.minutes === undefined ? "" : String(values.minutes),
    isSubItem: values.number.replace(/\.$/, "").includes("."),
  };
}

const totalMinutes = (records: readonly AgendaRecord[]): number =>
  records.reduce((sum, { values }) => sum + (values.minutes ?? 0), 0);

function reportTimes(records: readonly AgendaRecord[], details: Details<typeof agendaDetails>, report: (problem: Problem) => void): void {
  const { values, where } = details;
  const times = values.time === "" ? undefined : parseMeetingTimes(values.time);
  if (values.time !== "" && !times) {
    report({
      code: "cell-not-read",
      message: `The time must be written like 10:00 to 12:45 or 9.30am, and this is "${values.time}".`,
      where: where("time"),
    });
  }
  if (times?.ends !== undefined) {
    const length = times.ends - times.starts;
    const total = totalMinutes(records);
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
