import { dateOfSerial, isDay, parseTypedDate, weekdayOf, writeDate, type CalendarDate } from "../../core/calendar-date";
import { quoted } from "../../core/quoted";
import { clearingOf, column, holding, type Column } from "../../core/workbook/column";
import { isDateCell, shownText } from "../../core/workbook/shown-text";

const GOES_ON = /^(?:on-?going|continuing|open|current|to date|present|now)\.?$/i;

/** Several days in one cell, a line for each: those of the first and the second hold. */
export const datedLines = (...headings: readonly [string, ...string[]]): Column<readonly CalendarDate[]> =>
  holding("a day", column<readonly CalendarDate[]>(headings, (cell, name) => {
    if (isDateCell(cell) && isDay(cell.value as number)) return { value: [dateOfSerial(cell.value as number)] };
    const typed = shownText(cell).split(/\r\n?|[\n\v;]/).map((line) => line.replace(/^[•\-–]\s*/, "").trim()).filter((line) => line !== "");
    const days: CalendarDate[] = [];
    for (const line of typed) {
      const read = typeof cell.value === "string" ? parseTypedDate(line) : undefined;
      if (!read) return { code: "cell-not-read", message: `${name} must be a date such as 3 May 2011, or several, each on a line of its own, and this is ${quoted(line)}.${GOES_ON.test(line) ? " Clear the cell, or this line of it, while there is no end." : clearingOf(line)}` };
      if (read.weekday !== undefined && read.weekday !== weekdayOf(read.date)) {
        return { code: "cell-not-read", message: `${writeDate(read.date)} is a ${weekdayOf(read.date)}, and this says ${read.weekday}. Change the day or the date.` };
      }
      days.push(read.date);
    }
    return { value: days };
  }));
