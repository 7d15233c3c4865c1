import { compareDates, parseTypedDate, weekdayOf, writeDate, type CalendarDate } from "../../core/calendar-date";
import { parseMeetingTimes, writeClock } from "../../core/clock";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { minutesOf, type AgendaRecord } from "./agenda-items";

type Report = (problem: Problem) => void;

interface Times {
  readonly time: string;
  readonly endTime: string;
  where(detail: "time" | "endTime"): string;
}

/** Reports a time that cannot be read, and items that take longer than the meeting. */
export function reportTimes(records: readonly AgendaRecord[], { time, endTime, where }: Times, report: Report): void {
  const typed = [time, endTime].filter(Boolean).join(" to ");
  const times = typed === "" ? undefined : parseMeetingTimes(typed);
  if (typed !== "" && !times) {
    report({
      code: "cell-not-read",
      message: `The time must be written like 10:00 to 12:45 or 9.30am, with the end after the start, and this is ${quoted(typed)}.`,
      where: where(time === "" ? "endTime" : "time"),
    });
  }
  if (times?.ends === undefined) return;
  const total = minutesOf(records);
  if (total <= times.ends - times.starts) return;
  report({
    code: "times-disagree",
    message:
      `The items add up to ${total} minutes, which is until ${writeClock(times.starts + total)}, ` +
      `and the meeting ends at ${writeClock(times.ends)}. Change an item's minutes or the end of the meeting.`,
    where: where("time"),
  });
}

interface Meetings {
  readonly date: CalendarDate | undefined;
  readonly nextMeeting: CalendarDate | undefined;
  readonly futureMeetings: string;
  where(detail: "nextMeeting" | "futureMeetings"): string;
}

/** Reports later meetings that are not after this one, and days that are not of their date. */
export function reportLaterMeetings({ date, nextMeeting, futureMeetings, where }: Meetings, report: Report): void {
  if (date && nextMeeting && compareDates(nextMeeting, date) <= 0) {
    report({ code: "times-disagree", message: `The next meeting, ${writeDate(nextMeeting)}, is not after this one, ${writeDate(date)}. Change one of the dates.`, where: where("nextMeeting") });
  }
  for (const line of futureMeetings.split("\n")) {
    const typed = parseTypedDate(line.replace(/^\s*(?:[•●▪◦‣·*–—-]|\d{1,2}[.)](?=\s))\s*/, ""));
    if (!typed) continue;
    const [day, written] = [weekdayOf(typed.date), writeDate(typed.date)];
    if (typed.weekday !== undefined && typed.weekday !== day) {
      report({ code: "cell-not-read", message: `${written} is a ${day}, and the future meetings say ${typed.weekday}. Change the day or the date.`, where: where("futureMeetings") });
    } else if (date && compareDates(typed.date, date) <= 0) {
      report({ code: "times-disagree", message: `A future meeting, ${written}, is not after this one, ${writeDate(date)}. Change one of the dates.`, where: where("futureMeetings") });
    }
  }
}
