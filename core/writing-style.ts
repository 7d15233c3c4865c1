import { MONTH_NAMES, parseTypedDate, weekdayOf, writeDate, writeLongDate, type CalendarDate } from "./calendar-date";
import { parseMeetingTimes, type ClockTime } from "./clock";

/** A way of writing that a partnership chooses: as the papers of councils print it, or as GOV.UK asks. */
export type WritingStyle = "house" | "govuk";

/**
 * How documents write what they read: dates, years, quarters and times. Words that people typed stay as they are. Numbers
 * (1,056) and lists (a, b and c) are the same in every style, and are written by writeNumber and listed.
 */
export interface Writing {
  /** "3 May 2011" */
  date(date: CalendarDate): string;
  /** "Tuesday 3 May 2011" */
  longDate(date: CalendarDate): string;
  /** The financial year that begins in a year: "2010/11". */
  financialYear(first: number): string;
  /** A quarter of a financial year, 1 for April to June: "Q4 2010/11". */
  quarter(quarter: number, first: number): string;
  /** The times of a meeting as they were typed, "10:00 to 12:45"; what cannot be read stays as it is. */
  times(typed: string): string;
  /** A line that somebody typed, where it says nothing but a date; any other stays as it is. */
  line(typed: string): string;
}

const years = (first: number): string => `${first}/${String((first + 1) % 100).padStart(2, "0")}`;

/** What is printed where no style is chosen: dates as on GOV.UK, years and quarters as in the papers, times as typed. */
export const PLAIN: Writing = {
  date: writeDate,
  longDate: writeLongDate,
  financialYear: years,
  quarter: (quarter, first) => `Q${quarter} ${years(first)}`,
  times: (typed) => typed,
  line: (typed) => typed,
};

const ordinal = (day: number): string => `${day}${day > 3 && day < 21 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th")}`;
const houseDate = ({ year, month, day }: CalendarDate): string => `${ordinal(day)} ${MONTH_NAMES[month - 1]} ${year}`;

/** "3rd May 2011", "2010/11", "10:00 – 12:45". */
const HOUSE: Writing = {
  ...PLAIN,
  date: houseDate,
  longDate: (date) => `${weekdayOf(date)} ${houseDate(date)}`,
  times: (typed) => (parseMeetingTimes(typed)?.ends === undefined ? typed : typed.replace(/\s*(?:[–—-]+|\bto\b|\buntil\b|\btill\b)\s*/i, " – ")),
  line: (typed) => dateAlone(typed, houseDate),
};

const govukYears = (first: number): string => `${first} to ${first + 1}`;

/** "3 May 2011", "2010 to 2011", "Quarter 4 2010 to 2011", "10am to 12:45pm". */
const GOVUK: Writing = {
  ...PLAIN,
  financialYear: govukYears,
  quarter: (quarter, first) => `Quarter ${quarter} ${govukYears(first)}`,
  times: (typed) => {
    const times = parseMeetingTimes(typed);
    // "2.00" alone may be either half of the day.
    if (!times || times.starts < EARLIEST) return typed;
    return [times.starts, ...(times.ends === undefined ? [] : [times.ends])].map(govukTime).join(" to ");
  },
  line: (typed) => dateAlone(typed, writeDate),
};

const EARLIEST: ClockTime = 7 * 60;

function govukTime(time: ClockTime): string {
  const [hour, minutes] = [Math.floor(time / 60) % 24, time % 60];
  if (hour === 12 && minutes === 0) return "midday";
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`}${hour < 12 ? "am" : "pm"}`;
}

const HAS_TIME = /\d[:.]\d\d|\d\s*[ap]\.?m\b|\d\s*(?:hrs?|hours)\b|@|\b(?:at|from)\b/i;

/** A list of dates may have its bullets, and each date its weekday. */
function dateAlone(typed: string, write: (date: CalendarDate) => string): string {
  const [, mark = "", words = ""] = /^(\s*(?:[•●▪◦‣·*–—-]\s*)?)(.*)$/s.exec(typed) ?? [];
  const read = HAS_TIME.test(words) ? undefined : parseTypedDate(words);
  return read ? `${mark}${read.weekday === undefined ? "" : `${weekdayOf(read.date)} `}${write(read.date)}` : typed;
}

/** How documents write in a style; as they always did where none is chosen. */
export const writingIn = (style: WritingStyle | undefined): Writing => (style === "house" ? HOUSE : style === "govuk" ? GOVUK : PLAIN);

/** A style as it is typed in a workbook or on the command line: "GOV.UK", "house". */
export function styleNamed(typed: string): WritingStyle | undefined {
  const words = typed.toLowerCase().replace(/[^a-z]/g, "").replace(/style$/, "");
  return words === "house" ? "house" : words === "govuk" ? "govuk" : undefined;
}
