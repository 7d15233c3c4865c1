/** A time of day in minutes after midnight: 10:00 is 600. */
export type ClockTime = number;

/** When a meeting starts and, where it says so, ends. */
export interface MeetingTimes {
  readonly starts: ClockTime;
  readonly ends?: ClockTime;
}

const TIME = /^(\d{1,2})(?:[:.](\d{2}))? ?([ap])?\.?(?:m\.?)?$/i;

function parseClock(text: string): { time: ClockTime; half?: string } | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === "noon" || typed === "midday") return { time: 720, half: "p" };
  const match = TIME.exec(typed);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const [, hours = "", minutes = "0", half] = match;
  const hour = half ? (Number(hours) % 12) + (half === "p" ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  const time = hour * 60 + Number(minutes);
  return half ? { time, half } : { time };
}

/**
 * Reads the time of a meeting as agendas print it: "10:00 – 12:45", "10.00am to 12.30pm", "9.30am".
 * Undefined where it cannot be read.
 */
export function parseMeetingTimes(text: string): MeetingTimes | undefined {
  const [from = "", until, ...more] = text.replace(/^at /i, "").split(/\s*(?:[-–—]+|\bto\b|\buntil\b)\s*/i);
  if (more.length > 0) return undefined;
  const end = until === undefined ? undefined : parseClock(until);
  const start = parseClock(from)?.time ?? (end?.half ? startInTheSameHalf(from, end.time, end.half) : undefined);
  if (start === undefined || (until !== undefined && !end)) return undefined;
  return end ? { starts: start, ends: end.time } : { starts: start };
}

/** "10 to 12.30pm" writes the half of the day once, at the end; the start is before it. */
function startInTheSameHalf(from: string, end: ClockTime, half: string): ClockTime | undefined {
  const start = parseClock(`${from}${half}m`)?.time;
  return start !== undefined && start > end ? start - 720 : start;
}

/** @example writeClock(765) // "12:45" */
export const writeClock = (time: ClockTime): string =>
  `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;
