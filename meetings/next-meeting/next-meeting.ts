import { compareDates, writeDate, writeLongDate, type CalendarDate } from "../../core/calendar-date";
import { shortened } from "../../core/listed";
import type { AgendaOfMeeting, MeetingRecord, MinutesOfMeeting, ScheduleOfMeeting } from "../../core/meeting-record";
import type { Problem } from "../../core/problem";
import type { Remark } from "../../core/remark";
import { kindOfDay } from "../../core/working-days/working-days";
import type { WorkbookText } from "../../core/workbook/workbook-text";
import { agendaSheet, nextItems } from "./agenda-sheet";
import { openPoints } from "./carried-points";
import { saidDate } from "./date-of-next";
import { minutesSheet } from "./minutes-sheet";
import { previousSheet, scheduleSheet } from "./schedule-sheets";
import { firstLineOf, standingItems } from "./standing-items";

/** What the workbook of the next meeting holds, and what somebody should know of it. */
export type NextMeeting = { readonly workbook: WorkbookText; readonly date: CalendarDate; readonly remarks: readonly Remark[] } | { readonly problems: readonly Problem[] };

/**
 * Starts the next meeting from what a workbook says of this one: its agenda with the items that come up every time, the
 * schedule with what is open, and minutes with nothing written in them. Where the minutes and the schedule of the workbook
 * are of the meeting before its agenda's, as in a pack, the new ones are of the agenda's own meeting; where they are of the
 * same meeting, of the next.
 * @param asked when it is; where it is left out, as the agenda says
 */
export function nextMeeting(records: readonly MeetingRecord[], asked: CalendarDate | undefined): NextMeeting {
  const agenda = records.find((each): each is AgendaOfMeeting => each.kind === "agenda");
  const schedule = records.find((each): each is ScheduleOfMeeting => each.kind === "action points");
  const minutes = records.find((each): each is MinutesOfMeeting => each.kind === "minutes");
  const from = agenda?.date;
  if (!agenda || !from) return wrong("detail-missing", "The next meeting is started from the agenda of this one, and no agenda with a date was found.", "This workbook");
  const date = asked ?? saidDate(agenda);
  if (!date) return wrong("detail-missing", 'This agenda does not say when the next meeting is. Say it with --date "2 August 2011", or type it beside "Next meeting".', agenda.whereDate);
  if (compareDates(date, from) <= 0) return wrong("times-disagree", `The next meeting, ${writeDate(date)}, is not after this one, ${writeDate(from)}.`, agenda.whereDate);

  const points = schedule ? openPoints(schedule) : [];
  const items = nextItems(agenda, from, date, points, minutes);
  const isOwn = [minutes?.date ?? schedule?.date].some((day) => day && compareDates(day, from) === 0);
  const minuted = isOwn ? date : from;
  const sheets = [
    agendaSheet(agenda, date, items),
    ...(schedule && points.length > 0 ? [scheduleSheet(agenda, minuted, points)] : []),
    minutesSheet(agenda, minuted, isOwn ? items : agenda.items, minutes),
    ...(schedule ? [previousSheet(schedule.points)] : []),
  ];
  const documents = ["agenda", "minutes", ...(points.length > 0 ? ["action-points"] : [])];
  return { workbook: { title: `${agenda.partnership}, ${writeDate(date)}`, documents, sheets }, date, remarks: remarksOn(agenda, schedule, date) };
}

const wrong = (code: Problem["code"], message: string, where: string): NextMeeting => ({ problems: [{ code, message, where }] });

function remarksOn(agenda: AgendaOfMeeting, schedule: ScheduleOfMeeting | undefined, date: CalendarDate): readonly Remark[] {
  const say = (message: string, where = agenda.whereDate): Remark => ({ message, where });
  const { others } = standingItems(agenda);
  const closed = agenda.items.filter(({ isClosed }) => isClosed).length;
  const open = schedule ? openPoints(schedule).length : 0;
  const kind = kindOfDay(date);
  return [
    ...(kind === "weekend" || kind === "bank holiday" ? [say(`${writeLongDate(date)} is ${kind === "weekend" ? "no working day" : "a bank holiday"}. Is that the day of the next meeting?`)] : []),
    ...(agenda.nextMeeting?.more ? [say(`Of the next meeting this agenda says ${agenda.nextMeeting.more}. Time and place are carried over from this one: change them where they differ.`)] : [say("Time and place are carried over from this meeting: change them where they differ.")]),
    ...(others.length > 0 ? [say(`Not carried over, because they do not come up at every meeting: ${shortened(others.map(({ number, item }) => [number, firstLineOf(item)].filter(Boolean).join(" ")))}. Add again what is still to be discussed.`)] : []),
    ...(closed > 0 ? [say(`The closed session is not carried over (${closed} ${closed === 1 ? "item" : "items"}).`)] : []),
    ...(schedule ? [say(`Of ${schedule.points.length} action points ${open} ${open === 1 ? "is" : "are"} carried forward. All are kept on the sheet Previous action points.${open === 0 ? " None is open, so a sheet Action points is to be made when the meeting has decided some." : ""}`, schedule.whereDate)] : []),
  ];
}
