import { dateOfSerial, lastOfMonth, serialOfDate, writeDate, type CalendarDate } from "../../core/calendar-date";
import { notUnderstood, type Fault } from "./fault";

/** From April to June is the first. */
export type Quarter = 1 | 2 | 3 | 4;

/** A reporting period. Financial years run from April to March; the year is the one in which it begins. */
export type Period =
  | { readonly kind: "day"; readonly date: CalendarDate }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: Quarter }
  | { readonly kind: "year"; readonly year: number };

const APRIL = 4;

const financialYearAt = (year: number, month: number): number => (month >= APRIL ? year : year - 1);

/** The quarter in which a month lies. */
export const quarterAt = (month: number): Quarter => (Math.floor(((month + 12 - APRIL) % 12) / 3) + 1) as Quarter;

/** The financial year in which a period begins, by its first year: 2010 for 2010/11. */
export function financialYearOf(period: Period): number {
  if (period.kind === "day") return financialYearAt(period.date.year, period.date.month);
  return period.kind === "month" ? financialYearAt(period.year, period.month) : period.year;
}

/** The financial year in which a day lies, given as an Excel serial number. */
export const financialYearOfDay = (day: number): number => financialYearOf({ kind: "day", date: dateOfSerial(day) });

/** @example writeFinancialYear(2010) // "2010/11" */
export const writeFinancialYear = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, "0")}`;

/** The quarter of a day, a month or a quarter; a fault for a whole year. */
export function quarterOfPeriod(period: Period): Quarter | Fault {
  if (period.kind === "quarter") return period.quarter;
  if (period.kind === "year") return notUnderstood(`${writeFinancialYear(period.year)} is a whole year. Give a date, a month or a quarter.`);
  return quarterAt(period.kind === "day" ? period.date.month : period.month);
}

/** The month with which a period that is no day begins, counted on from January of its year, and how many it has. */
function monthsOf(period: Exclude<Period, { readonly kind: "day" }>): readonly [first: number, months: number] {
  if (period.kind === "month") return [period.month, 1];
  return period.kind === "quarter" ? [APRIL + 3 * (period.quarter - 1), 3] : [APRIL, 12];
}

/** The first day of a period, as an Excel serial number. */
export function firstDayOf(period: Period): number {
  if (period.kind === "day") return serialOfDate(period.date);
  const [month] = monthsOf(period);
  return serialOfDate({ year: period.year, month, day: 1 });
}

/** The last day of a period, as an Excel serial number. */
export function lastDayOf(period: Period): number {
  if (period.kind === "day") return serialOfDate(period.date);
  const [first, months] = monthsOf(period);
  return serialOfDate(lastOfMonth({ year: period.year, month: first + months - 1 }));
}

/** A day as sentences write it. */
export const writeDay = (day: number, write: (date: CalendarDate) => string = writeDate): string => write(dateOfSerial(day));
