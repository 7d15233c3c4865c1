import { timeAfterDate } from "../core/calendar-date";
import { parseMeetingTimes, writeClock } from "../core/clock";
import type { Cell } from "../core/workbook/cell";
import { date, needed, text, told } from "../core/workbook/column";
import type { Details } from "../core/workbook/read-details";
import { formatLetters, isDateCell } from "../core/workbook/shown-text";

/** What the papers of a meeting say of it, under the labels that officers use. */
export const meetingDetails = {
  partnership: told(text("Partnership", "Board", "Name of partnership", "Name of board"), "The name of the partnership or board, as it heads the paper.", "Example Community Safety Partnership"),
  date: told(needed(date("Date", "Meeting date", "Date of meeting", "Date of the meeting")), "The day of the meeting, such as 3 May 2011."),
  time: told(text("Time", "Times", "Start time", "Starts", "Time of meeting", "Meeting time", "Times of meeting"), "When it begins, or from when to when: 10:00 to 12:45.", "10:00 to 12:45"),
  place: told(text("Place", "Venue", "Location", "Room", "Meeting venue", "Meeting place", "Place of meeting", "Venue of meeting", "Meeting location"), "The room and the building.", "Committee Room 1, The Guildhall"),
};

const MINUTES_OF_A_DAY = 1440;

/** The time of the meeting: beside its own label or, where it has none, in the cell of the date or the next. */
export function timeOfMeeting({ values, cell, beside }: Details<typeof meetingDetails>): string {
  if (values.time !== "") return values.time;
  const day = cell("date");
  const next = beside("date").replace(/^(?:at|from|@)\s+/i, "");
  if (parseMeetingTimes(next)) return next;
  if (typeof day.value === "string") return timeAfterDate(day.value);
  return clockIn(day);
}

/** The time of day that a date cell shows, or "". */
export function clockIn(cell: Cell): string {
  const minutes = isDateCell(cell) && /h/i.test(formatLetters(cell.format)) ? Math.round((Number(cell.value) % 1) * MINUTES_OF_A_DAY) : 0;
  return minutes === 0 ? "" : writeClock(minutes);
}
