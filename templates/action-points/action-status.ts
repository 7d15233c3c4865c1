import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { oneOf, type Column } from "../../core/workbook/column";
import { shownText } from "../../core/workbook/shown-text";

export type Status = "Ongoing" | "Closed";

/** A status as it was typed. */
export interface TypedStatus {
  readonly status: Status;
  /** Whether somebody typed what is worked out from the dates. */
  readonly saysOverdue: boolean;
}

/** What else councils call the two states of an action point. */
const ALSO_SAID: Readonly<Record<string, Status>> = {
  open: "Ongoing",
  "not started": "Ongoing",
  "not yet started": "Ongoing",
  started: "Ongoing",
  "on hold": "Ongoing",
  overdue: "Ongoing",
  "carried over": "Ongoing",
  "carried forward": "Ongoing",
  "in hand": "Ongoing",
  live: "Ongoing",
  "on track": "Ongoing",
  outstanding: "Ongoing",
  "in progress": "Ongoing",
  "on-going": "Ongoing",
  complete: "Closed",
  completed: "Closed",
  done: "Closed",
  discharged: "Closed",
};

const word = oneOf<Status>(["Ongoing", "Closed"], ALSO_SAID, "Status");

export const statusColumn: Column<TypedStatus | undefined> = {
  ...word,
  read(cell) {
    const reading = word.read(cell);
    if (!("value" in reading)) return reading;
    return { value: reading.value && { status: reading.value, saysOverdue: /^overdue\b/i.test(shownText(cell).trim()) } };
  },
};

/** "Closed – Item 2 on Agenda.", and not "Closed circuit television to be installed". */
const STATUS_FIRST = /^(ongoing|on-going|closed)(?:\s*(?:[–—:;.,]|-(?=\s)|\n)\s*|\s+-\s*|$)/i;
/** Where no column says the status, "Ongoing in hand" does. */
const ONGOING_FIRST = /^(ongoing|on-going)\s+/i;
const SAYS_CLOSED = /^(?:complete|completed|done|discharged|finished)\s*(?:[–—:;.,\n]|-\s|$)/i;
const SAYS_ONGOING = /^(?:still (?:outstanding|open|ongoing|in progress|to (?:do|be done))\b|(?:outstanding|in progress|not (?:yet )?(?:started|complete|completed|done))\s*(?:[–—:;.,\n]|-\s|$))/i;

interface StatusCells {
  readonly values: { readonly status: TypedStatus | undefined; readonly update: string };
  where(column: "status" | "update"): string;
  has(column: "status" | "update"): boolean;
}

/** Whether an update begins with its status. */
export const beginsWithStatus = ({ values: { update } }: StatusCells): boolean => STATUS_FIRST.test(update) || ONGOING_FIRST.test(update);

/**
 * The status has a column of its own, or begins the update as the papers print it; where both say it, they must agree.
 * @param isSaidElsewhere whether the updates of other actions begin with it
 */
export function statusAndUpdate({ values, where, has }: StatusCells, isSaidElsewhere: boolean, report: (problem: Problem) => void): { readonly status: Status | ""; readonly update: string } {
  const { update } = values;
  const status = values.status?.status;
  const typed = STATUS_FIRST.exec(update) ?? (has("status") ? null : ONGOING_FIRST.exec(update));
  const first: Status | undefined = typed ? (typed[1]?.toLowerCase() === "closed" ? "Closed" : "Ongoing") : undefined;
  if (status && first && status !== first) {
    report({ code: "cell-not-read", message: `Status is ${status}, and the update begins with ${first}. Change one of the two.`, where: where("update") });
  }
  if (status && !first && (status === "Closed" ? SAYS_ONGOING : SAYS_CLOSED).test(update)) {
    report({ code: "status-disagrees", message: `Status is ${status}, and the update says ${quoted(update)}. Change one of the two.`, where: where("update") });
  }
  const said = status ?? first;
  if (!said) {
    if (has("status")) report({ code: "cell-blank", message: "Status is blank. It must be Ongoing or Closed.", where: where("status") });
    else if (isSaidElsewhere && has("update")) {
      report({ code: "cell-blank", message: `This update does not say how the action stands. Begin it with Ongoing or Closed and a dash: "Ongoing – …".`, where: where("update") });
    } else report({ code: "heading-missing", message: 'No column is headed "Status", and no update begins with Ongoing or Closed. Head a column "Status", and say in it how each action stands.', where: where("status") });
    return { status: "", update };
  }
  const rest = first ? update.slice(typed?.[0].length) : update;
  if (said === "Closed" && rest.trim() === "" && has("update")) {
    report({ code: "cell-blank", message: "The action is closed, and nothing says what was done. Say it in the update.", where: where("update") });
  }
  return { status: said, update: rest };
}
