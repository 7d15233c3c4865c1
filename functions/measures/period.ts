import { dateOfSerial, fullYear, parseTypedDate, serialOfDate, writeDate, type CalendarDate } from "../../core/calendar-date";
import { quoted } from "../../core/quoted";
import { fault, isFault, type Fault } from "./fault";

/** A reporting period. Financial years run from April to March; the year is the one in which it begins. */
export type Period =
  | { readonly kind: "day"; readonly date: CalendarDate }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: "year"; readonly year: number };

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ORDINALS: Readonly<Record<string, string>> = { first: "1", second: "2", third: "3", fourth: "4", final: "4", last: "4", one: "1", two: "2", three: "3", four: "4" };
const YEAR = String.raw`(?:fy\s*)?(\d{4}|\d{2}(?=\s*[-/–]\s*\d{2}$))\s*[-/–]\s*(\d{4}|\d{2})`;
const QUARTER = String.raw`(?:q(?:tr|uarter)?\.?\s*([1-4]|one|two|three|four)|([1-4])(?:st|nd|rd|th)?\s*(?:q(?:tr|uarter)?)\.?|(first|second|third|fourth|final|last)\s+quarter)`;
const QUARTER_THEN_YEAR = new RegExp(String.raw`^${QUARTER}\s*(?:\([^)]*\))?\s*(?:of\s+)?,?\s*${YEAR}$`);
const YEAR_THEN_QUARTER = new RegExp(String.raw`^${YEAR}\s*,?\s*${QUARTER}\s*(?:\([^)]*\))?$`);
const QUARTER_THEN_MONTHS = new RegExp(String.raw`^${QUARTER}\s*\(([^)]*)\)$`);
const YEAR_ALONE = new RegExp(`^(?:financial year\\s*)?${YEAR}$`);
const YEAR_ENDING = /^(?:(?:financial |the )?year (?:end(?:ing|ed)|to)|12 months (?:to|ending))\s+(?:31(?:st)?\s+)?mar(?:ch)?\s+(\d{4})$/;
const TWO_FIGURES = /^(\d{1,2})\s*[-/]\s*(\d{2})$/;
/** "Jan-Mar 2011", "April 2010 to March 2011". */
const MONTH_TO_MONTH = /^([a-z]{3,9})\.?\s*(\d{4}|\d{2})?\s*(?:-|to)\s*([a-z]{3,9})\.?\s*(\d{4}|\d{2})$/;
const MONTH = /^([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})$/;

/**
 * Reads a reporting period as papers write it: "Q4 2010/11", "2010-11 Q4", "4th Quarter 2010/11", "Q4 (Jan-Mar) 2010/11",
 * "Qtr 1, 2016-17", "2010-11 fourth quarter", "2010/11", "FY 2008-09", "Dec 2012", "31 March 2011", or an Excel date.
 * @param value an Excel serial number, or text
 * @returns a fault where it cannot be read, or where the two years of a financial year do not follow each other
 */
export function readPeriod(value: string | number): Period | Fault {
  if (typeof value === "number") {
    // Serial numbers of dates in our papers lie between 1950 and 2100; 2011 alone is no date.
    if (Number.isFinite(value) && value >= 18_264 && value < 73_051) return { kind: "day", date: dateOfSerial(value) };
    return notAPeriod(String(value));
  }
  const words = value.trim().toLowerCase().replace(/[‐-―]/g, "-").replace(/\s+/g, " ");
  const quarterFirst = QUARTER_THEN_YEAR.exec(words);
  if (quarterFirst) return quarterOf(value, quarterFirst.slice(1, 4), quarterFirst[4], quarterFirst[5]);
  const yearFirst = YEAR_THEN_QUARTER.exec(words);
  if (yearFirst) return quarterOf(value, yearFirst.slice(3, 6), yearFirst[1], yearFirst[2]);
  const itsMonths = QUARTER_THEN_MONTHS.exec(words);
  if (itsMonths) return quarterOfMonths(value, itsMonths.slice(1, 4), itsMonths[4] ?? "");
  const [, first = "", second = ""] = TWO_FIGURES.exec(words) ?? [];
  if (Number(first) >= 1 && Number(first) <= 12) return readTwoWays(value, Number(first), second);
  const year = YEAR_ALONE.exec(words);
  if (year) {
    const begins = firstYear(year[1], year[2]);
    return begins === undefined ? notFollowing(value) : { kind: "year", year: begins };
  }
  const ending = YEAR_ENDING.exec(words);
  if (ending) return { kind: "year", year: Number(ending[1]) - 1 };
  const months = MONTH_TO_MONTH.exec(words);
  if (months) return monthToMonth(value, months);
  const month = MONTH.exec(words);
  const monthNumber = MONTHS.indexOf(month?.[1]?.slice(0, 3) ?? "") + 1;
  if (month && monthNumber > 0) {
    const typed = parseTypedDate(`1 ${month[1]} ${month[2]}`);
    if (typed) return { kind: "month", year: typed.date.year, month: typed.date.month };
  }
  const typed = parseTypedDate(value);
  return typed ? { kind: "day", date: typed.date } : notAPeriod(value);
}

/** Three months that are a quarter, or twelve that are a financial year. */
function monthToMonth(value: string, [, from = "", fromYear, to = "", toYear = ""]: RegExpExecArray): Period | Fault {
  const [first, last] = [from, to].map((name) => MONTHS.indexOf(name.slice(0, 3)) + 1) as [number, number];
  const ends = fullYear(toYear);
  const begins = fromYear === undefined ? ends : fullYear(fromYear);
  if (first % 3 === 1 && last === first + 2 && begins === ends) {
    return { kind: "quarter", year: first < 4 ? ends - 1 : ends, quarter: (first < 4 ? 4 : (first - 1) / 3) as 1 | 2 | 3 | 4 };
  }
  if (first === 4 && last === 3 && begins === ends - 1) return { kind: "year", year: begins };
  return notAPeriod(value);
}

const QUARTER_MONTHS = ["", "apr jun", "jul sep", "oct dec", "jan mar"];

function quarterSaid(said: readonly (string | undefined)[]): 1 | 2 | 3 | 4 {
  const word = said.find((each) => each !== undefined) ?? "";
  return Number(ORDINALS[word] ?? word) as 1 | 2 | 3 | 4;
}

const notItsMonths = (value: string): Fault => fault("not understood", `The months of ${quoted(value)} are not those of its quarter. Q1 is April to June.`);

function quarterOf(value: string, said: readonly (string | undefined)[], from = "", to = ""): Period | Fault {
  const begins = firstYear(from, to);
  if (begins === undefined) return notFollowing(value);
  const quarter = quarterSaid(said);
  const [, first, last] = /\(\s*([a-z]{3})[a-z]*\.?\s*(?:[-–]|to)\s*([a-z]{3})/i.exec(value.toLowerCase()) ?? [];
  if (first && `${first} ${last}` !== QUARTER_MONTHS[quarter]) return notItsMonths(value);
  return { kind: "quarter", year: begins, quarter };
}

/** "Quarter 2 (July - September 2012)": the year stands with the months only. */
function quarterOfMonths(value: string, said: readonly (string | undefined)[], itsMonths: string): Period | Fault {
  const months = MONTH_TO_MONTH.exec(itsMonths.trim());
  const period = months ? monthToMonth(value, months) : undefined;
  if (period === undefined || isFault(period) || period.kind !== "quarter") return notAPeriod(value);
  return period.quarter === quarterSaid(said) ? period : notItsMonths(value);
}

/** The first year of "2010/11" or "1999/2000"; undefined where the second does not follow it ("2012-12"). */
function firstYear(from = "", to = ""): number | undefined {
  const first = fullYear(from);
  const second = to.length === 2 ? Number(`${String(first + 1).slice(0, 2)}${to}`) : Number(to);
  return second === first + 1 ? first : undefined;
}

const notAPeriod = (value: string): Fault =>
  fault("not understood", `${quoted(value)} is not read as a period. Write it like Q4 2010/11, 2010/11, March 2011 or 31/03/2011.`);

/** "10/11" is a financial year to one reader and a month to another. */
function readTwoWays(value: string, first: number, second: string): Fault {
  const month = writeDate({ year: 2000 + Number(second), month: first, day: 1 }).slice(2);
  const year = firstYear(String(first).padStart(2, "0"), second);
  const readings = year === undefined ? `as ${month} or as a day of the year` : `as ${writeFinancialYear(year)} or as ${month}`;
  return fault("not understood", `${quoted(value)} can be read ${readings}. Write it like 2010/11 or March 2011.`);
}

const notFollowing = (value: string): Fault => fault("not understood", `The years of ${quoted(value)} do not follow each other. Write it like 2010/11.`);

/** The financial year in which a period begins, by its first year: 2010 for 2010/11. */
export function financialYearOf(period: Period): number {
  if (period.kind === "day") return period.date.month >= 4 ? period.date.year : period.date.year - 1;
  if (period.kind === "month") return period.month >= 4 ? period.year : period.year - 1;
  return period.year;
}

/** @example writeFinancialYear(2010) // "2010/11" */
export const writeFinancialYear = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, "0")}`;

/** The quarter of a day, a month or a quarter; a fault for a whole year. */
export function quarterOfPeriod(period: Period): 1 | 2 | 3 | 4 | Fault {
  if (period.kind === "quarter") return period.quarter;
  if (period.kind === "year") return fault("not understood", `${writeFinancialYear(period.year)} is a whole year. Give a date, a month or a quarter.`);
  const month = period.kind === "day" ? period.date.month : period.month;
  return (Math.floor(((month + 8) % 12) / 3) + 1) as 1 | 2 | 3 | 4;
}

/** The first day of a period, as an Excel serial number. */
export function firstDayOf(period: Period): number {
  if (period.kind === "day") return serialOfDate(period.date);
  if (period.kind === "year") return serialOfDate({ year: period.year, month: 4, day: 1 });
  if (period.kind === "month") return serialOfDate({ year: period.year, month: period.month, day: 1 });
  return serialOfDate({ year: period.quarter === 4 ? period.year + 1 : period.year, month: ((period.quarter * 3) % 12) + 1, day: 1 });
}

/** The last day of a period, as an Excel serial number. */
export function lastDayOf(period: Period): number {
  if (period.kind === "day") return serialOfDate(period.date);
  if (period.kind === "year") return serialOfDate({ year: period.year + 1, month: 3, day: 31 });
  const month = period.kind === "quarter" ? ((period.quarter * 3 + 2) % 12) + 1 : period.month;
  const year = period.kind === "quarter" ? (period.quarter === 4 ? period.year + 1 : period.year) : period.year;
  // The day before the first of the next month.
  return serialOfDate({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }) - 1;
}

/** A day as sentences write it. */
export const writeDay = (day: number, write: (date: CalendarDate) => string = writeDate): string => write(dateOfSerial(day));
