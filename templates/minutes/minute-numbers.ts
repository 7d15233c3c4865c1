import type { CalendarDate } from "../../core/calendar-date";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";

/** How a row is numbered: an item (3), a paragraph of it (3.2), a minute of the year (5/16), a part of one (a), or not at all. */
export type MinuteNumber =
  | { readonly kind: "item"; readonly item: number }
  | { readonly kind: "paragraph"; readonly item: number; readonly paragraph: number }
  | { readonly kind: "of the year"; readonly minute: number; readonly year: string }
  | { readonly kind: "letter" }
  | { readonly kind: "none" }
  | { readonly kind: "not read" };

export function minuteNumber(typed: string): MinuteNumber {
  if (typed === "") return { kind: "none" };
  const [, item, paragraph] = /^(\d{1,3})(?:\.(\d{1,3}))?\.?$/.exec(typed) ?? [];
  if (item !== undefined && paragraph === undefined) return { kind: "item", item: Number(item) };
  if (item !== undefined) return { kind: "paragraph", item: Number(item), paragraph: Number(paragraph) };
  const [, minute, year] = /^(\d{1,4}) ?\/ ?(\d{4}|\d{2})$/.exec(typed) ?? [];
  if (minute !== undefined && year !== undefined) return { kind: "of the year", minute: Number(minute), year };
  return /^\(?[a-z]\)?$/i.test(typed) ? { kind: "letter" } : { kind: "not read" };
}

export interface NumberedRow {
  readonly number: string;
  /** The cell of the number. */
  readonly where: string;
}

type Report = (problem: Problem) => void;

const notRead = ({ number, where }: NumberedRow, such: string): Problem => ({
  code: "cell-not-read",
  message: `Number must be ${such}, and this is ${quoted(number)}.`,
  where,
});

const usedTwice = (what: string, { number, where }: NumberedRow): Problem => ({
  code: "number-used-twice",
  message: `${what} ${number} is here twice. Give one of the two another number.`,
  where,
});

const outOfOrder = (message: string, where: string): Problem => ({ code: "number-out-of-order", message, where });

/** Reports items and paragraphs that are not 1, 1.1, 1.2, 2, 2.1 and so on. */
export function reportItemNumbers(rows: readonly NumberedRow[], report: Report): void {
  const seen = new Set<string>();
  let item = 0;
  let paragraph = 0;
  for (const row of rows) {
    const number = minuteNumber(row.number);
    if (number.kind === "none" || number.kind === "letter") continue;
    if (number.kind === "not read" || number.kind === "of the year") {
      report(notRead(row, "an item such as 1 or a paragraph such as 1.1 (or, where Style is County, a minute such as 1/16)"));
      continue;
    }
    const isSeen = seen.has(row.number);
    seen.add(row.number);
    if (number.kind === "item") {
      if (isSeen) report(usedTwice("Item", row));
      else if (number.item !== item + 1) report(outOfOrder(`Item ${item + 1} belongs here, and this is item ${number.item}. Put the missing item in, or number the items again from here.`, row.where));
      item = number.item;
      paragraph = 0;
      continue;
    }
    const next = paragraph + 1;
    if (number.item !== item) {
      report(outOfOrder(item === 0 ? `Paragraph ${row.number} has no item above it. Put a row with the number ${number.item} and its heading above it.` : `Paragraph ${row.number} stands under item ${item}. Give it a number such as ${item}.${next}, or put a row with the number ${number.item} and its heading above it.`, row.where));
      continue;
    }
    // Excel keeps 7.10 as the number 7.1, unless its cell is formatted as text.
    if (next % 10 === 0 && number.paragraph === next / 10) {
      report(outOfOrder(`Paragraph ${item}.${next} belongs here, and this is ${row.number}. Format the cell as Text and type ${item}.${next} again.`, row.where));
      paragraph = next;
      continue;
    }
    if (isSeen) report(usedTwice("Paragraph", row));
    else if (number.paragraph !== next) report(outOfOrder(`Paragraph ${item}.${next} belongs here, and this is ${row.number}. Put the missing paragraph in, or number the paragraphs again from here.`, row.where));
    paragraph = number.paragraph;
  }
}

/** Reports minutes that do not run on in the year of the meeting: 5/16, 6/16, 7/16. */
export function reportYearNumbers(rows: readonly NumberedRow[], date: CalendarDate | undefined, report: Report): void {
  const seen = new Set<number>();
  let last: number | undefined;
  for (const row of rows) {
    const number = minuteNumber(row.number);
    if (number.kind === "none" || number.kind === "letter") continue;
    if (number.kind !== "of the year") {
      report(notRead(row, "a minute of the year such as 1/16 (or, where Style is City, an item such as 1)"));
      continue;
    }
    const { minute, year } = number;
    if (date && Number(year) !== (year.length === 2 ? date.year % 100 : date.year)) {
      const right = String(date.year).slice(-year.length);
      const remedy = minute === date.year % 100 ? `The year stands last: make it ${year}/${right}` : `Make it ${minute}/${right}`;
      report(outOfOrder(`Minute ${row.number} is not of ${date.year}, the year of the meeting. ${remedy}, or change the date.`, row.where));
    } else if (seen.has(minute)) report(usedTwice("Minute", row));
    else if (last !== undefined && minute !== last + 1) {
      report(outOfOrder(`Minute ${last + 1}/${year} belongs here, and this is ${row.number}. Put the missing minute in, or number the minutes again from here.`, row.where));
    }
    seen.add(minute);
    last = minute;
  }
}
