import * as z from "zod/mini";
import { parseMeetingTimes } from "../../core/clock";
import { documentType } from "../../core/document-type";
import { date, lines, oneOf, text, told } from "../../core/workbook/column";
import { reportRepeated } from "../../core/workbook/report-repeated";
import { writingStyle } from "../../core/workbook/said-style";
import { CLOSED_SESSION } from "../closed-session";
import { meetingDetails, timeOfMeeting } from "../meeting-details";
import { meetingStyle } from "../meeting-style";
import { closedByColumn, closedItemsOf, reportLettered } from "../sessions";
import { columns, hasPapers, isTimed, item, itemData, minutesOf, styleOf, type AgendaRecord } from "./agenda-items";
import { reportLaterMeetings, reportTimes } from "./check-agenda";
import { recordOfAgenda } from "./agenda-record";
import { filesOf } from "./item-files";
import { closedNotice, inPack, meetingItems } from "./items-in-pack";
import { nextMeeting } from "./next-meeting";
import { dayOfDeadline, noticeDetails, noticeRemarks } from "./notice";
import { papersSheet } from "./papers-sheet";
import { publicDetails, publicInformation, publicPage, reportPublicInformation } from "./public-information";
import { runningClock } from "./running-clock";

/** Excel keeps 7.10 as the number 7.1, unless its cell is formatted as text. */
const usedTwice = (number: string): string =>
  `Item number ${number} is used twice. ${number === "1" ? "If another meeting begins here, move it to a sheet of its own; if not, give" : "Give"} one of the two items another number.${/^\d+\.\d$/.test(number) ? ` If one of them is ${number}0, format its cell as Text and type it again.` : ""}`;

const agendaDetails = {
  ...meetingDetails,
  ...publicDetails,
  ...noticeDetails,
  style: told(meetingStyle({}, "Style", "Style of agenda"), "As a city partnership prints it, with lead officers, papers and minutes, or as a county board does."),
  endTime: text("End time", "Finish", "Finish time", "Ends", "End"),
  nextMeeting: told(nextMeeting("Next meeting", "Date of next meeting", "Date of the next meeting", "Next meeting date"), "The day of the next meeting; a time may follow it.", 91),
  futureMeetings: lines("Future meetings", "Dates of future meetings"),
  published: date("Agenda published", "Published", "Published on", "Date of publication", "Date published"),
  closedTitles: oneOf<"Printed" | "Withheld">(["Printed", "Withheld"], { shown: "Printed", hidden: "Withheld", "not printed": "Withheld" }, "Closed titles", "Titles of closed items"),
};

const data = z.object({
  title: z.string(),
  /** What the foot of every page says: short, so that it stands in one line with the page number. */
  footer: z.string(),
  partnership: z.string(),
  isCity: z.boolean(),
  isCounty: z.boolean(),
  date: z.string(),
  time: z.string(),
  /** The line of a county board's agenda: "Tuesday 29 November 2016 at 9.30am". */
  when: z.string(),
  place: z.string(),
  /** What heads the column of who leads an item: "Lead officer", or "Presenter". */
  leadHeading: z.string(),
  items: z.array(item),
  /** Whether any item has minutes, and any a paper: a column that would be empty is left out. */
  isTimed: z.boolean(),
  hasAttachments: z.boolean(),
  hasClock: z.boolean(),
  totalMinutes: z.string(),
  closedItems: z.array(item),
  hasClosedSession: z.boolean(),
  hasClosedNumbers: z.boolean(),
  hasClosedLeads: z.boolean(),
  hasClosedAttachments: z.boolean(),
  isClosedSessionTimed: z.boolean(),
  closedSessionMinutes: z.string(),
  /** Whether the closed items are printed as a table, and not as words alone. */
  isClosedTable: z.boolean(),
  /** Whether a star marks an item, so that a note must say what it means. */
  hasStars: z.boolean(),
  nextMeeting: z.string(),
  futureMeetings: z.string(),
  ...publicInformation.shape,
});

/** The agenda of a meeting: its numbered items with lead officers, papers and minutes, and the closed session apart. */
export const agenda = documentType({
  id: "agenda",
  title: "Agenda",
  needs: 'No agenda was found on a visible sheet. An agenda has a row of headings with "Item", "No." and "Lead officer", and the date of the meeting above it beside the word "Date".',
  isPersonal: false,
  table: { name: "Agenda", sheets: /agenda(?! papers)/i, notSheets: /^(?:agenda )?papers$|^list of papers/i, columns, atLeast: 3, surely: 4, parts: [CLOSED_SESSION], closed: closedByColumn },
  details: agendaDetails,
  newSheet: { without: ["publicSession", "endTime", "futureMeetings", "published", "closedTitles", "asAt", ...(Object.keys(publicDetails) as (keyof typeof publicDetails)[])] },
  data,
  companions: { papers: papersSheet },
  compare: (record, { today }) => ({ problems: [], remarks: record.kind === "agenda" ? record.remarks(today) : [] }),
  toPaper(records, details, report, _, write, { papers = [] }) {
    const { values, where } = details;
    const typedTime = timeOfMeeting(details);
    const futureMeetings = values.futureMeetings.join("\n");
    reportTimes(records, { ...values, time: typedTime, where }, report);
    reportLaterMeetings({ date: values.date, nextMeeting: values.nextMeeting?.day, futureMeetings, where }, report);
    reportPublicInformation(details, values.date, report);
    const closed = closedItemsOf(records, report);
    const open = records.filter((record) => !closed.includes(record));
    reportLettered(open, report);
    for (const part of [open, closed]) {
      reportRepeated(part, "number", usedTwice, report);
    }
    const style = values.style ?? styleOf(records);
    const clock = runningClock(records, parseMeetingTimes(values.time)?.starts);
    const startOf = new Map(records.map((record, index) => [record, write.times(clock[index] ?? "")]));
    const [items, closedItems] = [open, closed].map((part) => part.map((record) => itemData(record.values, style, style === "City" ? (startOf.get(record) ?? "") : ""))) as [ItemData[], ItemData[]];
    const when = values.date && write.date(values.date);
    const longDate = values.date ? write.longDate(values.date) : "";
    const time = write.times([typedTime, values.endTime].filter(Boolean).join(" to "));
    const partnership = values.partnership || details.title;
    const closes = dayOfDeadline(values.questionsDeadline, values.date);
    const title = `Agenda: ${[partnership, when].filter(Boolean).join(", ")}`;
    const files = filesOf(records, closed, papers, report);
    const printed = (items: readonly ItemData[], closedItems: readonly ItemData[], isClosedTable: boolean): z.input<typeof data> => {
      const hasClosed = (key: "number" | "leadOfficer" | "attachments"): boolean => closedItems.some((each) => each[key] !== "");
      return {
        title,
        footer: ["Agenda", when].filter(Boolean).join(", "),
        partnership,
        isCity: style === "City",
        isCounty: style === "County",
        date: longDate,
        time,
        when: [longDate, time].filter(Boolean).join(/[–—-]|\bto\b/.test(time) ? ", " : " at "),
        place: values.place,
        leadHeading: style === "County" ? "Presenter" : "Lead officer",
        items: [...items],
        isTimed: isTimed(open),
        hasAttachments: items.some(({ attachments }) => attachments !== ""),
        hasClock: items.some(({ starts }) => starts !== ""),
        totalMinutes: String(minutesOf(open)),
        closedItems: [...closedItems],
        hasClosedSession: closedItems.length > 0,
        hasClosedNumbers: hasClosed("number"),
        hasClosedLeads: hasClosed("leadOfficer"),
        hasClosedAttachments: hasClosed("attachments"),
        isClosedSessionTimed: isTimed(closed),
        closedSessionMinutes: String(minutesOf(closed)),
        isClosedTable: isClosedTable && (style === "City" || hasClosed("number") || hasClosed("leadOfficer") || hasClosed("attachments") || isTimed(closed)),
        hasStars: style === "County" && records.some(({ values }) => hasPapers(values)),
        nextMeeting: values.nextMeeting ? [write.longDate(values.nextMeeting.day), values.nextMeeting.more].filter(Boolean).join(" ") : "",
        futureMeetings: values.futureMeetings.map(write.line).join("\n"),
        ...publicPage(details, closes ? write.longDate(closes) : ""),
      };
    };
    const isWithheld = values.closedTitles === "Withheld";
    return {
      title,
      data: printed(items, closedItems, true),
      meeting: {
        meeting: [partnership, when].filter(Boolean).join(", "),
        items: meetingItems(records, closed, files, startOf),
        published: values.published,
        hasClosedTitlesWithheld: isWithheld,
        mayBePublished: [values.questionsContact, values.contactTelephone, values.contactEmail, values.place].filter((each) => each !== ""),
        dataFor(audience, lineOf) {
          const withFiles = (printedItems: readonly ItemData[], part: readonly AgendaRecord[]): readonly ItemData[] =>
            printedItems.map((each, index) => inPack(each, files.get(part[index] as AgendaRecord) ?? [], { audience, isClosed: part === closed, lineOf }));
          const isNoticeOnly = audience === "public" && isWithheld && closed.length > 0;
          return printed(withFiles(items, open), isNoticeOnly ? [closedNotice(closed.length)] : withFiles(closedItems, closed), !isNoticeOnly);
        },
      },
      record: recordOfAgenda(records, closed, { ...details, labels: { ...agendaDetails, writingStyle }, style, time: typedTime, partnership, remarks: (today) => (values.date ? noticeRemarks(details, values.date, where("date"), { deadline: values.questionsDeadline, where: where("questionsDeadline") }, today) : []) }),
    };
  },
});

type ItemData = z.infer<typeof item>;
