import type { SheetRecord } from "../../core/workbook/read-records";
import { headingNeeded, reference, text, told } from "../../core/workbook/column";
import { firstLine } from "../first-line";
import { actionsOf, type MinutedAction } from "./action-points";
import { closedByColumn, sessionColumns } from "../sessions";
import { minuteNumber } from "./minute-numbers";

export const columns = {
  number: told(reference("Number", "No.", "Minute no.", "Minute number", "Item no.", "Item number", "Paragraph", "Paragraph no.", "Para", "Ref"), "The number of the minute or paragraph: 1, 1.1, or 12/11 where minutes are numbered through the year.", "1"),
  heading: told(headingNeeded(text("Heading", "Item", "Agenda item", "Subject", "Title", "Topic")), "What the minute is about, in the first row of each.", "Welcome and apologies"),
  minute: told(headingNeeded(text("Minute", "Minute text", "Text of the minute", "Text", "Discussion", "Record of discussion", "Narrative")), "What was said and agreed.", "Those present introduced themselves."),
  actionPoint: told(reference("Action point", "Action points", "Action", "Actions"), "Its number, by the month of the meeting, and what is to be done, such as 05/01 The lead officer to report back.", ""),
  resolved: told(text("Resolved", "Resolution", "Resolutions", "Decision", "Decisions"), "What the board resolved, where it passes resolutions.", ""),
  ...sessionColumns,
};

export type MinuteRecord = SheetRecord<typeof columns>;

/** One row of the minutes: what it heads, what it says, and what was resolved and is to be done. */
export interface MinuteRow {
  readonly record: MinuteRecord;
  /** The number without a stop after it; "" in a closed session that has words there. */
  readonly number: string;
  readonly heading: string;
  /** Whether it heads an item, or a part of one, or nothing. */
  readonly heads: "item" | "part" | "nothing";
  readonly text: string;
  readonly resolved: string;
  readonly actions: readonly MinutedAction[];
  readonly isClosed: boolean;
}

/** The text of a row that is closed and says nothing that the public may read. */
export const NO_PUBLIC_MINUTES = "There are no public minutes of this part of the meeting.";

/**
 * The rows that are printed. Of a row that says in a column of its own that it is closed, the number and the heading
 * remain; what stands under a closed heading goes with it.
 */
export function minuteRows(records: readonly MinuteRecord[]): readonly MinuteRow[] {
  let hasItem = false;
  let closedUnder: MinuteRow["heads"] = "nothing";
  return records.map(goingOn).flatMap((record) => {
    const row = record.part === undefined ? openRow(record, hasItem) : closedRow(record);
    hasItem ||= row.heads === "item";
    const isUnderClosed = closedUnder !== "nothing" && (row.heads === "nothing" || (closedUnder === "item" && row.heads === "part"));
    if (isUnderClosed) return [];
    const isClosed = record.part === undefined && closedByColumn.isClosed(record.values);
    closedUnder = isClosed ? row.heads : "nothing";
    return [isClosed ? { ...row, text: NO_PUBLIC_MINUTES, resolved: "", actions: [], isClosed } : row];
  });
}

/** A number and a heading that are merged down, or written again, head the rows of one item once. */
function goingOn(record: MinuteRecord, index: number, records: readonly MinuteRecord[]): MinuteRecord {
  const { number, heading } = record.values;
  const before = records[index - 1];
  const goesOn = number !== "" && heading !== "" && before?.part === record.part && before?.values.number === number && before.values.heading === heading;
  return goesOn ? { ...record, values: { ...record.values, number: "", heading: "" } } : record;
}

function openRow(record: MinuteRecord, hasItem: boolean): MinuteRow {
  const { number: typed, heading, minute, actionPoint, resolved } = record.values;
  const number = typed.replace(/\.$/, "");
  const { kind } = minuteNumber(number);
  const isItem = kind === "item" || kind === "of the year" || (heading !== "" && kind === "none" && !hasItem);
  return { record, number, heading, heads: isItem ? "item" : heading === "" ? "nothing" : "part", text: minute, resolved, actions: actionsOf(actionPoint), isClosed: false };
}

/** The row that begins the closed session may say so in any cell, and one sentence of what was considered. */
function closedRow(record: MinuteRecord): MinuteRow {
  const { number: typed, heading, minute, resolved } = record.values;
  const isNumber = /^\d[\d./ ]*$/.test(typed);
  const isHeadingOnly = heading === "" && resolved === "" && !/[.!?]$/.test(minute);
  const said = isNumber ? "" : typed;
  return {
    record,
    number: isNumber ? typed.replace(/\.$/, "") : "",
    heading: heading || said || (isHeadingOnly && minute) || "Closed session",
    heads: "item",
    text: isHeadingOnly ? (said === "" ? "" : minute) : minute,
    resolved,
    actions: [],
    isClosed: true,
  };
}

/** Whether nothing is written in a row but its number and heading. */
export const isUnwritten = ({ text, resolved, actions }: MinuteRow): boolean => text === "" && resolved === "" && actions.length === 0;

const RESOLVED = /^(?:resolved|agreed|recommended|decided)\b(?:\s+unanimously\b)?:?/i;

/** The word of a resolution, its first line and the lines below it. */
export function resolution(typed: string): { readonly word: string; readonly words: string; readonly lines: string } {
  if (typed === "") return { word: "", words: "", lines: "" };
  const said = RESOLVED.exec(typed)?.[0];
  const rest = typed.slice(said?.length ?? 0).trimStart();
  const word = said ?? (/^(?:that|to)\b/i.test(rest) ? "RESOLVED" : "RESOLVED:");
  return { word, ...firstLine(rest, said !== undefined && /^[^\S\n]*\n/.test(typed.slice(said.length))) };
}
