import type { CalendarDate } from "../../core/calendar-date";

/** "Q4 2010/11", "Quarter 4 2010-11". */
const QUARTER = /\b(Q|Qtr ?|Quarter )([1-4])(,? )(\d{4})([/-])(\d{2})\b/gi;

export const namesQuarter = (words: string): boolean => words.search(QUARTER) >= 0;

const quartersOf = ({ year, month }: CalendarDate): number => year * 4 + Math.floor((month - 1) / 3);

/** Moves the quarters that some words name on by as many as lie between two meetings. */
export function quartersMovedOn(words: string, from: CalendarDate, to: CalendarDate): string {
  const by = quartersOf(to) - quartersOf(from);
  return words.replace(QUARTER, (_, name: string, quarter: string, space: string, first: string, stroke: string) => {
    const index = Number(first) * 4 + Number(quarter) - 1 + by;
    const year = Math.floor(index / 4);
    return `${name}${(index % 4) + 1}${space}${year}${stroke}${String((year + 1) % 100).padStart(2, "0")}`;
  });
}
