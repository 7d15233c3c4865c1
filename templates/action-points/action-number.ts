import { MONTH_NAMES, writeDate, type CalendarDate } from "../../core/calendar-date";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { reference, type Column } from "../../core/workbook/column";

const asTyped = reference("Month/number", "Number", "No.", "Action number", "Ref");

/** The number of an action as other trackers have it: 7, A2, 2011/4. */
const OWN_NUMBER = /^(?:[A-Z]{1,4}[ -]?)?\d{1,4}(?:[./-]\d{1,4})?[a-z]?$/i;

/** The number of an action point: the month it was raised and its place in that meeting, 03/01. */
export const monthAndNumber: Column<string> = {
  ...asTyped,
  read(cell) {
    const reading = asTyped.read(cell);
    if (!("value" in reading) || reading.value === "") return reading;
    const [, month = "", number = ""] = /^(\d{1,2}) ?\/ ?(\d{1,3})$/.exec(reading.value) ?? [];
    if (Number(month) >= 1 && Number(month) <= 12) return { value: `${month.padStart(2, "0")}/${number.padStart(2, "0")}` };
    if (number === "" && OWN_NUMBER.test(reading.value)) return reading;
    return {
      code: "cell-not-read",
      message: `Month/number must be the month and the number in its meeting, such as 03/01, or a number of your own, such as 7 or A2, and this is ${quoted(reading.value)}.`,
    };
  },
};

const MONTH_FIRST = /^(\d\d)\/\d\d/;
/** Meetings are held every three months at least: a month so soon after the meeting is the next one's, and not of the year before. */
const SOON = 3;

interface Numbered {
  readonly number: string;
  readonly actionPoint: string;
  where(column: "number" | "actionPoint"): string;
}

/** Reports numbers of a month after the meeting, below those that were raised at it or before. */
export function reportMonths(actions: readonly Numbered[], meeting: CalendarDate | undefined, report: (problem: Problem) => void): void {
  if (!meeting) return;
  let [youngest, above]: [number, string] = [Infinity, ""];
  for (const { number, where } of actions) {
    const month = Number(MONTH_FIRST.exec(number)?.[1] ?? NaN);
    if (Number.isNaN(month)) continue;
    const age = (meeting.month - month + 12) % 12;
    if (age >= 12 - SOON && youngest < age) {
      const name = MONTH_NAMES[month - 1] ?? "";
      const year = month > meeting.month ? meeting.year - 1 : meeting.year;
      report({
        code: "number-out-of-order",
        message: `Action point ${number} does not fit the meeting of ${writeDate(meeting)}: ${name} is after it. Change the number or the date; if it is of ${name} ${year}, put it above ${above}.`,
        where: where("number"),
      });
    } else if (age < youngest) [youngest, above] = [age, number];
  }
}

const sameWords = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Reports an action that was carried forward under another number. */
export function reportCarriedTwice(actions: readonly Numbered[], report: (problem: Problem) => void): void {
  const first = new Map<string, string>();
  for (const { number, actionPoint, where } of actions) {
    const month = MONTH_FIRST.exec(number)?.[1];
    const words = sameWords(actionPoint);
    if (month === undefined || words === "") continue;
    const before = first.get(words);
    if (before === undefined) first.set(words, number);
    else if (!before.startsWith(month)) {
      report({ code: "number-used-twice", message: `This action is here as ${before} as well. Take one of the two out: an action that is carried forward keeps its number.`, where: where("actionPoint") });
    }
  }
}
