import type { ActionStatus, Standing } from "../../checks/smart/standing";
import { standingInWords } from "../../checks/smart/standing";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { column, holding, type Column } from "../../core/workbook/column";
import { shownText } from "../../core/workbook/shown-text";

/** A status that somebody typed. */
export interface TypedStatus {
  readonly typed: string;
  /** What it says of the action; undefined for a colour, and for what is worked out from the dates alone. */
  readonly status: ActionStatus | undefined;
  /** What it says of the dates. */
  readonly dates: "overdue" | "on track" | undefined;
}

const SAID: readonly (readonly [words: RegExp, Pick<TypedStatus, "status" | "dates">])[] = [
  [/^(?:not (?:yet )?started|to do|planned)$/, { status: "Not started", dates: undefined }],
  [/^(?:in progress|on-?going|open|outstanding|started|under ?way|in hand|live|on hold|partly (?:complete|completed|done)|partially (?:complete|completed|done))$/, { status: "In progress", dates: undefined }],
  [/^(?:complete|completed|closed|done|achieved|implemented|discharged)$/, { status: "Completed", dates: undefined }],
  [/^(?:closed without completion|withdrawn|abandoned|no longer (?:needed|required))$/, { status: "Closed without completion", dates: undefined }],
  [/^carried (?:over|forward)$/, { status: "Carried over", dates: undefined }],
  [/^superseded$/, { status: "Superseded", dates: undefined }],
  [/^cannot start(?: yet)?$/, { status: "Cannot start yet", dates: undefined }],
  [/^(?:overdue|late|off track)$/, { status: undefined, dates: "overdue" }],
  [/^on track$/, { status: undefined, dates: "on track" }],
  [/^(?:red|amber|green|blue|grey|r|a|g|b)$/, { status: undefined, dates: undefined }],
];

/** The statuses that a row can have, as a list offers them. */
const STATUSES = ["Not started", "In progress", "Completed", "Closed without completion", "Carried over", "Superseded", "Cannot start yet"] as const;

/** The status as somebody typed it; it is compared with what the row says, and never printed. */
export const typedStatus: Column<TypedStatus | undefined> = holding(STATUSES, column<TypedStatus | undefined>(["Status", "Action status", "Current status"], (cell) => {
  const typed = shownText(cell).trim();
  if (typed === "") return { value: undefined };
  const [first = "", ...rest] = typed.toLowerCase().split(/\s*(?:[,;:(\n–—]|\s-\s)\s*/);
  const said = SAID.find(([words]) => words.test(first))?.[1];
  if (!said) {
    return { code: "cell-not-read", message: `Status is worked out from the dates and the outcome, and what is typed is compared with it. It can be Not started, In progress, Completed, Closed without completion, Carried over, Superseded or Cannot start yet, and this is ${quoted(typed)}.` };
  }
  return { value: { typed, status: said.status, dates: rest.some((each) => /^overdue/.test(each)) ? "overdue" : said.dates } };
}));

/** Whether somebody says of an open action that it has begun; undefined where nobody does. */
export const saidToBeBegun = (typed: TypedStatus | undefined): boolean | undefined => {
  if (typed?.status === "In progress" || typed?.dates === "on track") return true;
  return typed?.status === "Not started" ? false : undefined;
};

const OPEN: readonly ActionStatus[] = ["Not started", "In progress"];

/** Reports a status that says something else than the row, with both. */
export function reportTypedStatus(typed: TypedStatus | undefined, standing: Standing, isDated: boolean, where: string, report: (problem: Problem) => void): void {
  if (!typed) return;
  const isOpen = OPEN.includes(standing.status);
  const agrees =
    (typed.status === undefined || typed.status === standing.status || (OPEN.includes(typed.status) && isOpen)) &&
    (typed.dates !== "overdue" || standing.isOverdue || !isDated) &&
    (typed.dates !== "on track" || (isOpen && !standing.isOverdue)) &&
    (typed.status !== undefined || typed.dates === undefined || !["Completed", "Superseded", "Closed without completion"].includes(standing.status));
  if (agrees) return;
  report({ code: "status-disagrees", message: `Status is ${quoted(typed.typed)}, and the dates and the outcome of the row say ${quoted(standingInWords(standing))}. ${whatToDo(typed, isOpen)}`, where });
}

function whatToDo({ status }: TypedStatus, isOpen: boolean): string {
  if (!isOpen || status === undefined || OPEN.includes(status)) return "Clear the status, or change the date or the outcome that is wrong.";
  if (status === "Completed") return "Write when it was completed and what came of it under Date of completion and Outcome, or clear the status.";
  return `If the status is right, begin Date of completion and Outcome with "${status}" and the reason; if it is not, clear it.`;
}
