import { dateOfSerial, fullYear, monthNamed, parseTypedDate, writeDate } from "../../core/calendar-date";
import { quoted } from "../../core/quoted";
import { isFault, notUnderstood, type Fault } from "./fault";
import { quarterAt, writeFinancialYear, type Period, type Quarter } from "./period";

const QUARTER = String.raw`(?<quarter>q(?:tr|uarter)?\.? ?(?:[1-4]|one|two|three|four)|[1-4](?:st|nd|rd|th)? ?q(?:tr|uarter)?\.?|(?:first|second|third|fourth|final|last) quarter)`;
/** What the words for each quarter hold. */
const QUARTERS = [/1|first|one/, /2|second|two/, /3|third|three/, /4|fo|final|last/];
const MONTHS = String.raw`(?:\((?<months>[^)]*)\))`;
const YEAR = String.raw`(?:fy ?)?(?<from>\d{4}|\d{2}(?= ?[-/] ?\d{2}$)) ?[-/] ?(?<to>\d{4}|\d{2})`;
const QUARTER_THEN_YEAR = new RegExp(`^${QUARTER} ?${MONTHS}? ?(?:of )?,? ?${YEAR}$`);
const YEAR_THEN_QUARTER = new RegExp(`^${YEAR} ?,? ?${QUARTER} ?${MONTHS}?$`);
const QUARTER_THEN_MONTHS = new RegExp(`^${QUARTER} ?${MONTHS}$`);
const YEAR_ALONE = new RegExp(`^(?:financial year ?)?${YEAR}$`);
const YEAR_ENDING = /^(?:(?:financial |the )?year (?:end(?:ing|ed)|to)|12 months (?:to|ending)) (?:31(?:st)? )?mar(?:ch)? (\d{4})$/;
const TWO_FIGURES = /^(\d{1,2}) ?[-/] ?(\d{2})$/;
/** "Jan-Mar 2011", "April 2010 to March 2011", "01 Apr 2010 - 31 Mar 2011". */
const MONTH_TO_MONTH = /^(?:0?1(?:st)? )?([a-z]{3,9})\.? ?(\d{4}|\d{2})? ?(?:-|to) ?(?:30(?:th)? (?=jun|sep)|31(?:st)? (?=mar|dec))?([a-z]{3,9})\.? ?(\d{4}|\d{2})$/;
const MONTH = /^([a-z]{3,9})\.?[ -]+(\d{4}|\d{2})$/;

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
  const withYear = QUARTER_THEN_YEAR.exec(words) ?? YEAR_THEN_QUARTER.exec(words);
  if (withYear) return quarterOf(value, withYear.groups);
  const withMonths = QUARTER_THEN_MONTHS.exec(words);
  if (withMonths) return quarterBesideMonths(value, withMonths.groups);
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
  const [, month, yearOfMonth] = MONTH.exec(words) ?? [];
  const typed = parseTypedDate(month ? `1 ${month} ${yearOfMonth}` : value);
  if (!typed) return notAPeriod(value);
  return month ? { kind: "month", year: typed.date.year, month: typed.date.month } : { kind: "day", date: typed.date };
}

/** Three months that are a quarter, or twelve that are a financial year. */
function monthToMonth(value: string, [, from = "", fromYear, to = "", toYear = ""]: RegExpExecArray): Period | Fault {
  const ends = fullYear(toYear);
  const begins = fromYear === undefined ? ends : fullYear(fromYear);
  const quarter = quarterOfMonths(from, to);
  if (quarter && begins === ends) return { kind: "quarter", year: quarter === 4 ? ends - 1 : ends, quarter };
  if (from.startsWith("apr") && to.startsWith("mar") && begins === ends - 1) return { kind: "year", year: begins };
  return notAPeriod(value);
}

/** The quarter that two months begin and end; undefined where they do not. */
function quarterOfMonths(first: string, last: string): Quarter | undefined {
  const [begins, ends] = [monthNamed(first.slice(0, 3)), monthNamed(last.slice(0, 3))];
  return begins % 3 === 1 && ends === begins + 2 ? quarterAt(begins) : undefined;
}

/** What a pattern found, by the names in it. */
type Said = RegExpExecArray["groups"];

const quarterSaid = (said: Said): Quarter => (QUARTERS.findIndex((words) => words.test(said?.quarter ?? "")) + 1) as Quarter;

const notItsMonths = (value: string): Fault => notUnderstood(`The months of ${quoted(value)} are not those of its quarter. Q1 is April to June.`);

function quarterOf(value: string, said: Said): Period | Fault {
  const year = firstYear(said?.from, said?.to);
  if (year === undefined) return notFollowing(value);
  const quarter = quarterSaid(said);
  const [, first, last] = /^ ?([a-z]{3})[a-z]*\.? ?(?:-|to) ?([a-z]{3})/.exec(said?.months ?? "") ?? [];
  if (first && last && quarterOfMonths(first, last) !== quarter) return notItsMonths(value);
  return { kind: "quarter", year, quarter };
}

/** "Quarter 2 (July - September 2012)": the year stands with the months only. */
function quarterBesideMonths(value: string, said: Said): Period | Fault {
  const months = MONTH_TO_MONTH.exec(said?.months?.trim() ?? "");
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
  notUnderstood(`${quoted(value)} is not read as a period. Write it like Q4 2010/11, 2010/11, March 2011 or 31/03/2011.`);

/** "10/11" is a financial year to one reader and a month to another. */
function readTwoWays(value: string, first: number, second: string): Fault {
  const month = writeDate({ year: 2000 + Number(second), month: first, day: 1 }).slice(2);
  const year = firstYear(String(first).padStart(2, "0"), second);
  const readings = year === undefined ? `as ${month} or as a day of the year` : `as ${writeFinancialYear(year)} or as ${month}`;
  return notUnderstood(`${quoted(value)} can be read ${readings}. Write it like 2010/11 or March 2011.`);
}

const notFollowing = (value: string): Fault => notUnderstood(`The years of ${quoted(value)} do not follow each other. Write it like 2010/11.`);
