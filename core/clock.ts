/** A time of day in minutes after midnight: 10:00 is 600. */
export type ClockTime = number;

/** When a meeting starts and, where it says so, ends. */
export interface MeetingTimes {
  readonly starts: ClockTime;
  readonly ends?: ClockTime;
}

const HALF_DAY = 720;
/** A meeting longer than this has its times typed wrongly. */
const LONGEST_MEETING = 600;

/** A time as it is typed. Without am or pm, and with neither a leading nought nor an hour above 12, it could be either half of the day. */
interface TypedClock {
  readonly time: ClockTime;
  readonly half: "am" | "pm" | "either" | "24 hours";
}

function parseClock(text: string): TypedClock | undefined {
  const typed = text.toLowerCase().replace(/\./g, ":").replace(/\b(a|p):?\s?m\b:?/, "$1m").trim();
  if (/^(?:12(?::00)? ?)?(?:noon|midday)$/.test(typed)) return { time: HALF_DAY, half: "pm" };
  const match = /^(\d{1,2})(?::?(\d{2}))?(?::00)? ?(am|pm|h|hrs?|hours)?$/.exec(typed);
  if (!match) return undefined;
  const [, hours = "", minutes = "0", after] = match;
  const hour = Number(hours);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  const isHalf = after === "am" || after === "pm";
  if (isHalf && (hour === 0 || hour > 12)) return undefined;
  const half = isHalf ? after : after !== undefined || hours.startsWith("0") || hour > 12 || hour === 0 ? "24 hours" : "either";
  return { time: (isHalf ? (hour % 12) + (half === "pm" ? 12 : 0) : hour) * 60 + Number(minutes), half };
}

/** The same time twelve hours away, where that is what was meant. */
const otherHalf = (time: ClockTime): ClockTime => (time < HALF_DAY ? time + HALF_DAY : time - HALF_DAY);

/**
 * Reads the times of a meeting as agendas print them: "10:00 – 12:45", "10.00am to 12.30pm", "2 – 4.30pm", "9.30am",
 * "1000-1200". Undefined where they cannot be read, or where the meeting would end before it starts.
 */
export function parseMeetingTimes(text: string): MeetingTimes | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length > 60) return undefined;
  const [from = "", until, ...more] = line.replace(/^(?:at|from) /i, "").split(/ ?(?:[-–—]+|\bto\b|\buntil\b|\btill\b) ?/i);
  const start = parseClock(from);
  if (!start || more.length > 0) return undefined;
  if (until === undefined) return /^\d{1,2}$/.test(from) ? undefined : { starts: start.time };
  const end = parseClock(until);
  if (!end) return undefined;
  // "2 – 4.30pm" writes the half of the day once, at the end; "9.30 – 1.00" does not write it at all.
  const starts = start.half === "either" && end.half === "pm" && otherHalf(start.time) < end.time ? [otherHalf(start.time), start.time] : [start.time];
  const ends = end.half === "either" ? [end.time, otherHalf(end.time)] : [end.time];
  for (const starting of starts) {
    const ending = ends.find((time) => time > starting && time - starting <= LONGEST_MEETING);
    if (ending !== undefined) return { starts: starting, ends: ending };
  }
  return undefined;
}

/** @example writeClock(765) // "12:45" */
export const writeClock = (time: ClockTime): string =>
  `${String(Math.floor(time / 60) % 24).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;
