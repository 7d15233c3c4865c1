import type { CalendarDate } from "../../core/calendar-date";
import type { AgendaOfMeeting, ItemOfMeeting, MinutesOfMeeting } from "../../core/meeting-record";
import type { CellText, SheetText } from "../../core/workbook/workbook-text";
import { dateCell, sheetOf } from "../../core/workbook/labels-and-table";
import { firstLineOf } from "./standing-items";

const isPart = (number: string): boolean => number.replace(/\.$/, "").includes(".");
/** Where minutes run through the year, who sent apologies is said above them, and not in a minute. */
const IS_APOLOGIES = /^apologies(?: for absence)?\W*$/i;

/** The number of the first minute of a meeting, where minutes are numbered through the year of each. */
const firstOfTheYear = (meeting: CalendarDate, before: MinutesOfMeeting): number => (before.date?.year === meeting.year ? (before.lastOfTheYear ?? 0) + 1 : 1);

/**
 * The sheet of the minutes of a meeting with nothing written in it: the heading of each item, and labels for who was there.
 * @param before the minutes of the meeting before, which say how minutes are numbered
 */
export function minutesSheet({ partnership, time, endTime, place, kept }: AgendaOfMeeting, meeting: CalendarDate, items: readonly ItemOfMeeting[], before: MinutesOfMeeting | undefined): SheetText {
  const isByYear = before?.lastOfTheYear !== undefined;
  const open = items.filter(({ isClosed, item }) => !isClosed && !(isByYear && IS_APOLOGIES.test(item)));
  const numbers = isByYear ? yearNumbers([...open, CLOSED], firstOfTheYear(meeting, before), meeting.year) : itemNumbers(open);
  const rows = open.map(({ item }, index): readonly CellText[] => [numbers[index] ?? null, firstLineOf(item)]);
  const headings = ["Number", "Heading", "Minute", ...(isByYear ? ["Resolved"] : []), "Action point"];
  const wide = (row: readonly CellText[]): readonly CellText[] => headings.map((_, column) => row[column] ?? null);
  const style = kept.filter(({ label }) => label === "Writing style").map(({ label, lines }) => [label, lines[0] ?? null]);
  return sheetOf({
    name: "Minutes",
    widths: [16, 34, 90, ...(isByYear ? [50] : []), 60],
    labels: [["Partnership", partnership], ["Date", dateCell(meeting)], ["Time", time || null], ...(endTime === "" ? [] : [["End time", endTime]]), ["Place", place || null], ["Style", isByYear ? "County" : "City"], ...style, ["Chair", null], ["Present", null], ["In attendance", null], ["Apologies", null], ["Minutes taken by", null]],
    table: "Minutes",
    headings,
    rows: [...rows, ...(items.some(({ isClosed }) => isClosed) ? [[isByYear ? (numbers.at(-1) ?? null) : null, "Closed session"]] : [])].map(wide),
  });
}

/** The closed session is a minute of the year as well. */
const CLOSED = { number: "" };

/** 1, 2, 2.1, 3: items are numbered from 1, as minutes must be, whatever the agenda did. */
function itemNumbers(items: readonly ItemOfMeeting[]): readonly CellText[] {
  let [whole, part] = [0, 0];
  return items.map(({ number }) => {
    [whole, part] = isPart(number) && whole > 0 ? [whole, part + 1] : [whole + 1, 0];
    return part === 0 ? whole : `${whole}.${part}`;
  });
}

/** 13/16, (a), 14/16. */
function yearNumbers(items: readonly Pick<ItemOfMeeting, "number">[], first: number, year: number): readonly CellText[] {
  let [next, part] = [first, 0];
  return items.map(({ number }) => {
    if (isPart(number)) return `(${String.fromCharCode(97 + (part++ % 26))})`;
    part = 0;
    return `${next++}/${String(year % 100).padStart(2, "0")}`;
  });
}
