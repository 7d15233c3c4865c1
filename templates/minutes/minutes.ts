import * as z from "zod/mini";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { text, told } from "../../core/workbook/column";
import type { Details } from "../../core/workbook/read-details";
import { CLOSED_SESSION, CLOSED_SESSION_ALONE } from "../closed-session";
import { meetingDetails, timeOfMeeting } from "../meeting-details";
import { closedByColumn } from "../sessions";
import { meetingStyle, type MeetingStyle } from "../meeting-style";
import { reportActions } from "./action-points";
import { reportClosed, reportTimes, reportUnwritten, saidClosing, timesOf } from "./check-minutes";
import { reportItemNumbers, reportYearNumbers } from "./minute-numbers";
import { columns, isUnwritten, minuteRows, type MinuteRow } from "./minute-rows";
import { apologiesOf, byOrganisation, chairOf, personOf, withChair, type Group } from "./people";
import { people, reportPeople } from "./lists-of-people";
import { recordOfMinutes } from "./minutes-record";
import { printedRow } from "./printed-row";

const minutesDetails = {
  ...meetingDetails,
  partnership: told(text("Partnership", "Name of partnership", "Name of board"), "The name of the partnership or board, as it heads the paper.", "Example Community Safety Partnership"),
  endTime: text("End time", "Closed at", "Meeting closed", "Meeting closed at", "Closing time", "Finish", "Finish time", "Ends", "End"),
  style: told(meetingStyle({ paragraphs: "City", "numbered paragraphs": "City", "minute numbers": "County" }, "Style", "Style of minutes"), "With numbered paragraphs, as a city partnership prints them, or with the minute numbers of the year, as a county board does."),
  chair: told(text("Chair", "Chairman", "Chairperson", "In the chair", "Chaired by"), "Who was in the chair.", "Chair of the partnership"),
  present: told(people("Present", "Attendance", "Attendees", "Those present"), "Who was there, a line each with the organisation.", "Chair of the partnership, City Council"),
  board: people("Board members", "Board", "Board members present", "Members of the Board"),
  members: people("Members", "Other members", "Members present"),
  minutesBy: told(people("Minutes taken by", "Minutes by", "Minutes", "Minute taker", "Notes taken by"), "Who took the minutes.", "Support officer, City Council"),
  inAttendance: told(people("In attendance", "Also in attendance", "Also present", "Officers in attendance"), "Who was there without being a member, a line each.", "Analyst, City Council"),
  observers: people("Observers", "Observer", "Observing"),
  guests: people("Guests", "Guest", "Visitors", "Guest speakers", "Invited guests"),
  apologies: told(people("Apologies", "Apologies for absence", "Apologies received", "Apologies from"), "Who sent apologies, a line each.", "Group manager, Fire and Rescue Service"),
  absent: people("Absent", "Absent without apologies", "Not present"),
};

type MinutesDetails = Details<typeof minutesDetails>;

const minute = z.object({
  number: z.string(),
  heading: z.string(),
  isItem: z.boolean(),
  isPart: z.boolean(),
  /** The number before the first line of a paragraph, and the lines that follow it. */
  paragraphNumber: z.string(),
  firstLine: z.string(),
  furtherLines: z.string(),
  /** What stands at the margin under a heading of the county style. */
  text: z.string(),
  /** "RESOLVED", with the rest of its line and the lines below. */
  resolvedWord: z.string(),
  resolved: z.string(),
  resolvedLines: z.string(),
  actionPoints: z.array(z.object({ number: z.string(), actionPoint: z.string() })),
  isToWrite: z.boolean(),
});

const data = z.object({
  title: z.string(),
  /** What the foot of every page says: short, so that it stands in one line with the page number. */
  footer: z.string(),
  /** "Minutes", or "Draft minutes" before anything is written in them. */
  kind: z.string(),
  partnership: z.string(),
  date: z.string(),
  time: z.string(),
  place: z.string(),
  isCity: z.boolean(),
  isCounty: z.boolean(),
  /** The sentence with which the minutes of a county board begin. */
  opening: z.string(),
  hasPresent: z.boolean(),
  chair: z.string(),
  people: z.array(z.object({ group: z.string(), name: z.string(), organisation: z.string() })),
  hasGroups: z.boolean(),
  hasOrganisations: z.boolean(),
  hasPeople: z.boolean(),
  organisations: z.array(z.object({ group: z.string(), organisation: z.string(), names: z.string() })),
  hasOrganisationList: z.boolean(),
  apologies: z.string(),
  minutes: z.array(minute),
  closing: z.string(),
});

/** The minutes of a meeting in numbered paragraphs (city) or under minute numbers of the year (county), or a skeleton for them. */
export const minutes = documentType({
  id: "minutes",
  title: "Minutes",
  needs: 'No minutes were found on a visible sheet. Minutes have a row of headings with "Number", "Heading" and "Minute", and the date of the meeting above it beside the word "Date".',
  isPersonal: false,
  table: {
    name: "Minutes",
    sheets: /minutes/i,
    columns,
    atLeast: 3,
    surely: 4,
    parts: [
      { ...CLOSED_SESSION, columns: ["number", "heading"], isLeftOut: true },
      { ...CLOSED_SESSION_ALONE, columns: ["minute"], isLeftOut: true },
    ],
    closed: closedByColumn,
    prose: ["heading", "minute", "actionPoint", "resolved"],
    hasDetailsAboveOnly: true,
  },
  details: minutesDetails,
  newSheet: { without: ["publicSession", "endTime", "board", "members", "observers", "guests", "absent"] },
  data,
  toPaper(records, details, report, _, write) {
    const rows = minuteRows(records);
    const isSkeleton = rows.every((row) => row.isClosed || isUnwritten(row));
    const isOfTheYear = rows.some(({ number }) => number.includes("/"));
    const style = details.values.style ?? (isOfTheYear ? "County" : "City");
    reportAll(rows, details, { isSkeleton, isByYear: style === "County" && (isOfTheYear || !isSkeleton) }, report);

    const { values } = details;
    const { partnership, board } = partnershipAndBoard(details);
    const when = values.date && write.date(values.date);
    const kind = isSkeleton ? "Draft minutes" : "Minutes";
    const title = `${kind}: ${[partnership, when].filter(Boolean).join(", ")}`;
    const time = write.times(timesOf(timeOfMeeting(details), values.endTime).shown);
    const isClosingSaid = rows.some((row) => saidClosing(row.text) !== undefined);
    return {
      title,
      record: recordOfMinutes(rows, { partnership, date: values.date, time: timeOfMeeting(details), place: values.place, whereDate: details.where("date"), isSkeleton }),
      data: {
        title,
        footer: [kind, when].filter(Boolean).join(", "),
        kind,
        partnership,
        date: values.date ? write.longDate(values.date) : "",
        time,
        place: values.place,
        isCity: style === "City",
        isCounty: style === "County",
        opening: opening(partnership, when, time, values.place),
        ...attendance(details, board, style),
        minutes: rows.map((row, index) => printedRow(row, style, isSkeleton && isRoomAfter(rows, index))),
        closing: values.endTime === "" || isSkeleton || isClosingSaid ? "" : `The meeting closed at ${write.times(values.endTime)}.`,
      },
    };
  },
});

function reportAll(
  rows: readonly MinuteRow[],
  details: MinutesDetails,
  { isSkeleton, isByYear }: { readonly isSkeleton: boolean; readonly isByYear: boolean },
  report: (problem: Problem) => void,
): void {
  const { values, where } = details;
  const numbered = rows.map(({ number, record }) => ({ number, where: record.where("number") }));
  if (isByYear) reportYearNumbers(numbered, values.date, report);
  else reportItemNumbers(numbered, report);
  reportActions(rows.map(({ actions, record }) => ({ actions, where: record.where("actionPoint") })), values.date, report);
  if (!isSkeleton) reportUnwritten(rows, report);
  reportClosed(rows, report);
  reportPeople(values, where, report);
  reportTimes({ time: timeOfMeeting(details), endTime: values.endTime, where }, rows, report);
}

/** "Board" beside one name without an organisation is the name of the board; beside more it is who of the Board was there. */
function partnershipAndBoard({ values, title }: MinutesDetails): { readonly partnership: string; readonly board: readonly string[] } {
  const [only = "", ...more] = values.board;
  const isName = values.partnership === "" && more.length === 0 && only !== "";
  return { partnership: values.partnership || (isName ? only : title), board: isName ? [] : values.board };
}

function opening(partnership: string, when: string | undefined, time: string, place: string): string {
  const board = partnership === "" ? "the board" : /^the\b/i.test(partnership) ? partnership : `the ${partnership}`;
  const [from, until] = time.split(/\s*(?:[–—-]+|\bto\b)\s*/);
  const at = until ? ` from ${from} to ${until}` : time === "" ? "" : ` at ${time}`;
  return `MINUTES of a meeting of ${board}${when ? ` held on ${when}` : ""}${at}${place === "" ? "" : ` at ${place}`}`;
}

const APOLOGIES: Readonly<Record<MeetingStyle, string>> = {
  City: "Apologies were received from",
  County: "Apologies for absence were submitted on behalf of",
};

function attendance({ values }: MinutesDetails, board: readonly string[], style: MeetingStyle) {
  const { present, members, minutesBy, inAttendance } = values;
  const named: readonly (readonly [group: string, typed: readonly string[]])[] = [["Present", present], ["Board", board], ["Member", members], ["Minutes", minutesBy], ["In attendance", inAttendance], ["Guest", values.guests], ["Observer", values.observers]];
  const groups = named.map(([group, typed]): Group => ({ group, people: typed.map(personOf) })).filter(({ people }) => people.length > 0);
  const said = values.chair === "" ? undefined : personOf(values.chair);
  const chair = chairOf(groups, said);
  const people = withChair(groups, said).flatMap(({ group, people }) => people.map((person) => ({ group, ...person })));
  const organisations = groups.flatMap((group) => byOrganisation(group, chair));
  const shown = style === "City" ? people : organisations;
  return {
    hasPresent: shown.length > 0 || (style === "County" && chair !== undefined),
    chair: chair ? `${chair.name} – in the Chair${chair.organisation === "" ? "" : ` (${chair.organisation})`}` : "",
    people,
    hasPeople: people.length > 0,
    hasGroups: new Set(shown.map(({ group }) => group)).size > 1,
    hasOrganisations: shown.some(({ organisation }) => organisation !== ""),
    organisations,
    hasOrganisationList: organisations.length > 0,
    apologies: [apologiesOf(values.apologies, APOLOGIES[style]), values.absent.length > 0 ? apologiesOf(values.absent, "Absent:") : ""].filter(Boolean).join(" "),
  };
}

/** In a skeleton there is room to write after every row, but for an item that has parts below it. */
function isRoomAfter(rows: readonly MinuteRow[], index: number): boolean {
  const next = rows[index + 1];
  return rows[index]?.isClosed !== true && (rows[index]?.heads !== "item" || !next || next.heads === "item");
}
