import type { CalendarDate } from "./calendar-date";
import type { Remark } from "./remark";

/** What a document says of its meeting that other documents of the workbook, and the next meeting, go by. */
export type MeetingRecord = AgendaOfMeeting | ScheduleOfMeeting | MinutesOfMeeting;

interface OfMeeting {
  readonly partnership: string;
  readonly date: CalendarDate | undefined;
  readonly time: string;
  readonly place: string;
  /** The sheet on which it stands, for what concerns all of it. */
  readonly whereDate: string;
}

/** An item of an agenda, as it was typed. */
export interface ItemOfMeeting {
  readonly number: string;
  readonly item: string;
  readonly leadOfficer: string;
  readonly durationMinutes: number | undefined;
  readonly isClosed: boolean;
}

/** A label above a table, with what stands beside it, a line for each cell. */
export interface KeptLabel {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface AgendaOfMeeting extends OfMeeting {
  readonly kind: "agenda";
  readonly endTime: string;
  readonly items: readonly ItemOfMeeting[];
  readonly nextMeeting: { readonly day: CalendarDate; readonly more: string } | undefined;
  readonly futureMeetings: readonly string[];
  /** What stays the same from meeting to meeting: the style, the rules of notice, the page for the public. */
  readonly kept: readonly KeptLabel[];
  /** What is worth knowing of the notice of the meeting, on a day. */
  remarks(today: CalendarDate | undefined): readonly Remark[];
}

/** A date by which something is to be done: as it is written, and the last day that this can mean. */
export interface DueDate {
  readonly written: string;
  readonly day: CalendarDate | undefined;
}

/** An action point of a schedule. */
export interface PointOfSchedule {
  readonly number: string;
  readonly actionPoint: string;
  readonly status: "Ongoing" | "Closed" | "";
  readonly update: string;
  readonly originalDueDate: DueDate | undefined;
  readonly dueDate: DueDate | undefined;
  readonly timesMoved: number | undefined;
  where(column: "number" | "actionPoint" | "update" | "status"): string;
}

export interface ScheduleOfMeeting extends OfMeeting {
  readonly kind: "action points";
  readonly points: readonly PointOfSchedule[];
  /** The schedule of the meeting before, where the workbook keeps it. */
  readonly previous: readonly PointOfSchedule[] | undefined;
}

/** An action point as the minutes set it off. */
export interface BoxedPoint {
  readonly number: string;
  /** "" where the minutes give its number alone. */
  readonly actionPoint: string;
  /** The paragraph under which it stands, "3.1"; "" where that has no number. */
  readonly paragraph: string;
  readonly where: string;
}

export interface MinutesOfMeeting extends OfMeeting {
  readonly kind: "minutes";
  readonly isSkeleton: boolean;
  /** The number of its last minute, where they run through the year: 12 of 12/16. */
  readonly lastOfTheYear: number | undefined;
  readonly boxed: readonly BoxedPoint[];
  /** What the minutes say, paragraph by paragraph. */
  readonly paragraphs: readonly { readonly text: string; readonly where: string }[];
}
