import { compareDates, parseTypedDate, type CalendarDate } from "../../core/calendar-date";
import type { AgendaOfMeeting } from "../../core/meeting-record";

/** A line of a list of meetings, and the day that it names; "All at 9.30am" names none. */
export interface MeetingLine {
  readonly line: string;
  readonly day: CalendarDate | undefined;
}

const MARK = /^\s*(?:[•●▪◦‣·*–—-]|\d{1,2}[.)](?=\s))\s*/;

export const futureMeetings = ({ futureMeetings: lines }: Pick<AgendaOfMeeting, "futureMeetings">): readonly MeetingLine[] => lines.map((line) => ({ line, day: parseTypedDate(line.replace(MARK, ""))?.date }));

/** The first day of the list that is after another; undefined where it has none. */
export const firstAfter = (lines: readonly MeetingLine[], after: CalendarDate): CalendarDate | undefined =>
  lines
    .flatMap(({ day }) => (day && compareDates(day, after) > 0 ? [day] : []))
    .sort(compareDates)[0];

/** When the next meeting is, as the agenda says it: beside Next meeting, or first in its list of future meetings. */
export const saidDate = (agenda: AgendaOfMeeting): CalendarDate | undefined => agenda.nextMeeting?.day ?? (agenda.date && firstAfter(futureMeetings(agenda), agenda.date));
