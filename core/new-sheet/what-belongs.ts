import { daysAfter, type CalendarDate } from "../calendar-date";
import { listed } from "../listed";
import type { CellText, CellNote } from "../workbook/workbook-text";
import type { Holds } from "../workbook/holds";
import { dateCell } from "../workbook/labels-and-table";
import type { NamedColumn } from "../workbook/named-column";

/** What Excel takes of a note. */
const [LONGEST_TITLE, LONGEST_NOTE] = [32, 255];
/** What Excel takes of a list that is written into its rule, with commas between the words. */
const LONGEST_LIST = 255;
const DATE_FORMAT = "d mmmm yyyy";
const MONEY = "£#,##0.00";

/** What belongs in a cell, by what it holds. */
function saidOf(holds: Holds): string {
  switch (holds) {
    case "words":
      return "Words, as the paper is to print them.";
    case "lines":
      return "One line or several, with Alt+Enter between them.";
    case "a number of its own":
      return "A number such as 7, 7.1 or 03/01.";
    case "a whole number":
      return "A whole number, such as 5.";
    case "a figure":
      return 'A number such as 1,056 or 34.5%, or "No data".';
    case "an amount":
      return "An amount of money, such as £1,428.57.";
    case "a day":
      return "A date, such as 3 May 2011.";
    case "a period":
      return "A quarter or a year, such as Q4 2010/11.";
    default:
      return `Choose ${listed(holds, "or")}.`;
  }
}

const cut = (words: string, longest: number): string => (words.length <= longest ? words : `${words.slice(0, longest - 1)}…`);

const NEEDED_OF_A_COLUMN = { "every cell": "Needed in every row.", heading: "Keep the heading; a cell may stay blank.", no: "May stay blank." } as const;

/** The note of a label, or of the heading of a column. */
export function noteOf({ name, holds, note, needed }: NamedColumn, of: "label" | "column"): CellNote {
  const isNeeded = of === "column" ? NEEDED_OF_A_COLUMN[needed] : needed === "no" ? "May stay blank." : "Needed.";
  const belongs = [note, note === undefined || isList(holds) ? saidOf(holds) : undefined].filter((each) => each !== undefined).join(" ");
  return { title: cut(name, LONGEST_TITLE), words: cut(`${belongs} ${isNeeded}`, LONGEST_NOTE) };
}

/** The few words that a cell takes, where Excel can offer them as a list. */
export function listOf({ holds }: NamedColumn): readonly string[] | undefined {
  if (!isList(holds) || holds.some((word) => word.includes(",")) || holds.join(",").length > LONGEST_LIST) return undefined;
  return holds;
}

/** The number format of what a column holds: that of text keeps 7.10 and 03/01 as they are typed. */
export function formatOf({ holds }: NamedColumn): string | undefined {
  if (holds === "a day") return DATE_FORMAT;
  if (holds === "a number of its own" || holds === "a period") return "@";
  return holds === "an amount" ? MONEY : undefined;
}

/** A cell as somebody may fill it in on a day. */
export function exampleOf({ name, holds, example }: NamedColumn, today: CalendarDate): CellText {
  if (example === "") return null;
  if (holds === "a day") return dateCell(daysAfter(today, Number(example ?? 0)));
  if (holds === "an amount") return { value: Number(example ?? 100), format: MONEY };
  return example ?? ownExample(name, holds, today);
}

/** An example where the column says none. Words in brackets would be taken for a hint that belongs to the headings. */
function ownExample(name: string, holds: Holds, today: CalendarDate): CellText {
  switch (holds) {
    case "a number of its own":
      return "1";
    case "a whole number":
      return 5;
    case "a figure":
      return 100;
    case "a period":
      return quarterBefore(today);
    default:
      return isList(holds) ? (holds[0] ?? null) : `${name} 1`;
  }
}

/** The last quarter of a financial year that was over on a day: "Q4 2010/11". */
function quarterBefore({ year, month }: CalendarDate): string {
  const quarter = Math.ceil(month / 3);
  const first = quarter <= 2 ? year - 1 : year;
  return `Q${[3, 4, 1, 2][quarter - 1]} ${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}

const isList = (holds: Holds): holds is readonly string[] => typeof holds !== "string";
