import { parseTypedDate, type CalendarDate } from "../../core/calendar-date";
import type { Cell } from "../../core/workbook/cell";
import { date, type Column } from "../../core/workbook/column";
import { clockIn } from "../meeting-details";

/** When the next meeting is, and what else is said of it: "at 2pm", "at County Hall". */
export interface NextMeeting {
  readonly day: CalendarDate;
  readonly more: string;
}

/** A date with words after it, in its cell or in the next. */
export function nextMeeting(...headings: readonly [string, ...string[]]): Column<NextMeeting | undefined> {
  const asDate = date(...headings);
  return {
    ...asDate,
    readsBeside: true,
    read(cell, write) {
      const words = typeof cell.value === "string" ? cell.value.trim().split(/\s+/) : [];
      const count = words.findIndex((_, index) => parseTypedDate(dayOf(words, index + 1)) !== undefined) + 1;
      if (count > 0) {
        const reading = asDate.read({ value: dayOf(words, count), format: "General" }, write);
        return "value" in reading ? { value: reading.value && { day: reading.value, more: words.slice(count).join(" ") } } : reading;
      }
      const reading = asDate.read(cell, write);
      return "value" in reading ? { value: reading.value && { day: reading.value, more: timeOf(cell) } } : reading;
    },
  };
}

const dayOf = (words: readonly string[], count: number): string => words.slice(0, count).join(" ").replace(/,$/, "");

const timeOf = (cell: Cell): string => (clockIn(cell) === "" ? "" : `at ${clockIn(cell)}`);
