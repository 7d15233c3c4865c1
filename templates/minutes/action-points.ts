import type { CalendarDate } from "../../core/calendar-date";
import { writeDate } from "../../core/calendar-date";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";

/** An action point as the minutes set it off: its number and what is to be done, which may be blank. */
export interface MinutedAction {
  readonly number: string;
  readonly action: string;
}

const BEGINS = /^(?:and\s+)?(?:action(?: point)?\s*)?(\d{1,2}) ?\/ ?(\d{1,3})(?![\d/])\s*(?:[:.–—-]\s*)?(.*)$/i;

/** What people type where nothing is to be done. */
const NO_ACTION = /^(?:none|nil|n\/?a|no actions?(?: points?)?|[-–—]+)\.?$/i;

/** The action points of one cell: each begins a line with its number, 03/01, and goes on to the next that does. */
export function actionsOf(typed: string): readonly MinutedAction[] {
  if (NO_ACTION.test(typed.trim())) return [];
  const actions: { number: string; action: string }[] = [];
  for (const line of typed.split(/\r\n?|[\n\v]|;\s*(?=(?:and\s+)?(?:action(?: point)?\s*)?\d{1,2} ?\/ ?\d{1,3}(?![\d/]))/i)) {
    const [, month, number, words] = BEGINS.exec(line.trim()) ?? [];
    const last = actions.at(-1);
    if (month !== undefined && number !== undefined) actions.push({ number: `${month.padStart(2, "0")}/${number.padStart(2, "0")}`, action: words ?? "" });
    else if (last) last.action = [last.action, line].filter((each) => each.trim() !== "").join("\n");
    else if (line.trim() !== "") actions.push({ number: "", action: line });
  }
  return actions;
}

/** A month and number inside the words of an action point; "2010/11" and "24/7" are none. */
const NAMES_ANOTHER = /(?<![\d/])\d\d\/\d\d(?![\d/])/g;

/** Reports action points without a number, with a number of another month, and with a number that is used already. */
export function reportActions(
  cells: readonly { readonly actions: readonly MinutedAction[]; readonly where: string }[],
  date: CalendarDate | undefined,
  report: (problem: Problem) => void,
): void {
  const month = date && String(date.month).padStart(2, "0");
  const seen = new Set<string>();
  const all = new Set(cells.flatMap(({ actions }) => actions.map(({ number }) => number)));
  for (const { actions, where } of cells) {
    for (const { number, action } of actions) {
      if (number === "") {
        report({ code: "cell-not-read", message: `An action point must begin with its month and number, such as ${month ?? "03"}/01, and this is ${quoted(action)}.`, where });
      } else if (seen.has(number)) {
        report({ code: "number-used-twice", message: `Action point ${number} is here twice. Give one of the two another number.`, where });
      } else if (date && !number.startsWith(`${month}/`)) {
        report({ code: "number-out-of-order", message: `Action point ${number} is not of the meeting of ${writeDate(date)}, whose action points begin with ${month}/. If it is carried forward, leave it out here: it keeps its number in the schedule of action points. If it was raised here, change its number, or the date.`, where });
      }
      seen.add(number);
      const named = [...action.matchAll(NAMES_ANOTHER)].map(([each]) => each).find((each) => each.startsWith(`${month}/`) && !all.has(each));
      if (named !== undefined) {
        report({ code: "row-unclear", message: `Action point ${number} names ${named} as well, and none begins with that number. Begin each action point in a line of its own with its number.`, where });
      }
    }
  }
}
