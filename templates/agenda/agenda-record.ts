import type { CalendarDate } from "../../core/calendar-date";
import type { AgendaOfMeeting, KeptLabel } from "../../core/meeting-record";
import type { Remark } from "../../core/remark";
import type { Columns } from "../../core/workbook/column";
import type { MeetingStyle } from "../meeting-style";
import type { AgendaRecord } from "./agenda-items";
import type { NextMeeting } from "./next-meeting";

/** What an agenda says of itself above and below its table. */
interface SaidAround {
  readonly values: {
    readonly date: CalendarDate | undefined;
    readonly endTime: string;
    readonly place: string;
    readonly nextMeeting: NextMeeting | undefined;
    readonly futureMeetings: readonly string[];
  };
  readonly labels: Columns;
  readonly style: MeetingStyle;
  readonly time: string;
  readonly partnership: string;
  has(label: never): boolean;
  where(label: "date"): string;
  remarks(today: CalendarDate | undefined): readonly Remark[];
}

/** Labels whose values are of this meeting alone, or are kept apart. */
const OF_THIS_MEETING = ["partnership", "date", "time", "endTime", "place", "nextMeeting", "futureMeetings", "asAt", "style"];

/** What the next meeting goes by. */
export function recordOfAgenda(records: readonly AgendaRecord[], closed: readonly AgendaRecord[], { values, labels, style, time, partnership, has, where, remarks }: SaidAround): AgendaOfMeeting {
  const kept = Object.entries(labels).flatMap(([key, { headings }]): readonly KeptLabel[] => {
    const value: unknown = (values as Readonly<Record<string, unknown>>)[key];
    if (OF_THIS_MEETING.includes(key) || !has(key as never) || (typeof value !== "string" && !Array.isArray(value))) return [];
    return [{ label: headings[0], lines: typeof value === "string" ? [value] : value.map(String) }];
  });
  const { date, endTime, place, nextMeeting, futureMeetings } = values;
  return {
    kind: "agenda",
    partnership,
    date,
    time,
    endTime,
    place,
    whereDate: where("date"),
    items: records.map((record) => {
      const { number, item, leadOfficer, durationMinutes } = record.values;
      return { number, item, leadOfficer, durationMinutes, isClosed: closed.includes(record) };
    }),
    nextMeeting,
    futureMeetings,
    kept: [{ label: "Style", lines: [style] }, ...kept],
    remarks,
  };
}
