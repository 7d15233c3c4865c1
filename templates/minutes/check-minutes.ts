import { parseMeetingTimes, writeClock } from "../../core/clock";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { saysClosedAlone } from "../closed-session";
import { reportConflicts } from "../sessions";
import { isUnwritten, type MinuteRow } from "./minute-rows";

type Report = (problem: Problem) => void;

/** Reports headings and paragraphs that nothing is written under, once the minutes are written. */
export function reportUnwritten(rows: readonly MinuteRow[], report: Report): void {
  for (const [index, row] of rows.entries()) {
    const { record, number, heading, heads } = row;
    if (heads === "item" && heading === "") {
      report({ code: "cell-blank", message: `Item ${number} has no heading. Type one, or give the row the number of a paragraph.`, where: record.where("heading") });
    }
    if (row.isClosed || !isUnwritten(row)) continue;
    if (heads === "nothing") {
      report({ code: "cell-blank", message: `Nothing is written beside ${number}. Type the minute, or clear the row.`, where: record.where("minute") });
    } else if (underHeading(rows, index).every(isUnwritten) && heading !== "") {
      report({ code: "cell-blank", message: `Nothing is written under the heading ${quoted(heading)}. Type the minute, or delete the row.`, where: record.where("minute") });
    }
  }
}

function underHeading(rows: readonly MinuteRow[], index: number): readonly MinuteRow[] {
  const below = rows.slice(index + 1);
  const end = below.findIndex(({ heads }) => heads === "item" || (heads === "part" && rows[index]?.heads === "part"));
  return end < 0 ? below : below.slice(0, end);
}

const NOT_AN_END = /\b(?:cllrs?|dr|mrs?|ms|st|no|nos|insp|supt|rev|prof|approx|e\.g|i\.e|[a-z])\.\s/gi;

/** Reports a row that begins the closed session and says more of it than that it does, and one sentence. */
function reportClosedSession(rows: readonly MinuteRow[], report: Report): void {
  const row = rows.find(({ record }) => record.part !== undefined);
  if (!row) return;
  for (const key of ["number", "heading"] as const) {
    const typed = row.record.values[key];
    if (/^[\d./ ]*$/.test(typed) || saysClosedAlone(typed)) continue;
    report({ code: "row-unclear", message: `This begins the closed session, and the public would read ${quoted(typed)} as its heading. Write only "Closed session" here, or word it otherwise if the public may read what stands beside it.`, where: row.record.where(key) });
  }
  const said = [row.text, row.resolved].filter((each) => each !== "").join("\n");
  const isMore = /[.!?]["'”’)]*\s+\S|\n/.test(said.trim().replace(NOT_AN_END, ""));
  if (!isMore && row.record.values.actionPoint === "") return;
  report({
    code: "row-unclear",
    message: "Minutes that the public read say one sentence of the closed session. Leave one sentence in this row, and keep the rest in another workbook.",
    where: row.record.where(isMore ? (row.text === "" ? "resolved" : "minute") : "actionPoint"),
  });
}

const EXCLUDES = /(?:press|public)\b[^.]{0,60}\b(?<!\b(?:would|will)\s+)(?:be|were|was|are|is|been)\s+(?:\w+\s+)?(?:excluded|asked to leave)\b|\bexclu(?:de[sd]?|ding|sion of)\s+(?:members of\s+)?(?:the\s+)?(?:press|public)\b|\b(?:press|public)\b[^.]{0,30}\b(?:left|withdrew)\b/i;

/** Reports minutes of an open meeting that go on after the public were excluded from it. */
function reportAfterExclusion(rows: readonly MinuteRow[], report: Report): void {
  const index = rows.findIndex(({ isClosed, text, resolved }) => !isClosed && (EXCLUDES.test(text) || EXCLUDES.test(resolved)));
  const excluded = rows[index];
  if (!excluded) return;
  const more = rows.slice(index + 1);
  const end = more.findIndex(({ record }) => record.part !== undefined);
  const open = (end < 0 ? more : more.slice(0, end)).filter(({ isClosed, record }) => !isClosed && (record.values.session ?? record.values.publicSession) !== "Open");
  if (open.length === 0) return;
  report({
    code: "row-unclear",
    message: 'This says that the public were excluded, and the rows below it are printed for everybody. Write "Closed session" alone in a row above those that are closed; beside those that are open write "Open" in a column headed "Open or closed".',
    where: excluded.record.where(EXCLUDES.test(excluded.text) ? "minute" : "resolved"),
  });
}

/** Reports what the public would read of a closed session, or after they were excluded. */
export function reportClosed(rows: readonly MinuteRow[], report: Report): void {
  reportClosedSession(rows, report);
  reportAfterExclusion(rows, report);
  reportConflicts(rows.map(({ record }) => record), report);
}

const UNTIL = /\s*(?:[–—-]+|\bto\b|\buntil\b)\s*/i;

/** The times of the meeting: as it is typed, or from its start to where it was closed. */
export function timesOf(time: string, endTime: string): { readonly start: string; readonly shown: string } {
  const [start = ""] = time.split(UNTIL);
  return { start, shown: endTime === "" ? time : [start, endTime].filter((each) => each !== "").join(" to ") };
}

const CLOSED_AT = /\bmeeting (?:was )?(?:closed|ended|finished|concluded)(?: at| by)?\s+(\d{1,2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\b)?)/i;

/** What the minutes themselves say of the end of the meeting. */
export const saidClosing = (text: string): string | undefined => CLOSED_AT.exec(text)?.[1];

/** Reports times that cannot be read, a meeting that closes before it starts, and minutes that say another closing time. */
export function reportTimes(
  { time, endTime, where }: { readonly time: string; readonly endTime: string; where(detail: "time" | "endTime"): string },
  rows: readonly MinuteRow[],
  report: Report,
): void {
  const { start, shown } = timesOf(time, endTime);
  const times = shown === "" ? undefined : parseMeetingTimes(shown);
  const isRead = (words: string): boolean => /^\d{1,2}$/.test(words.trim()) || parseMeetingTimes(words) !== undefined;
  const ends = endTime || time.split(UNTIL)[1] || "";
  if (shown !== "" && !times) {
    const isBackwards = ends !== "" && start !== "" && isRead(start) && isRead(ends);
    report({
      code: isBackwards ? "times-disagree" : "cell-not-read",
      message: isBackwards
        ? `The meeting starts at ${start} and closes at ${ends}, which is not after it. Change one of the two times.`
        : `The time must be written like 10:00 to 12:45 or 9.30am, and this is ${quoted(shown)}.`,
      where: where(endTime === "" || (start !== "" && !isRead(start)) ? "time" : "endTime"),
    });
  }
  for (const { record, text } of rows) {
    const said = saidClosing(text);
    const closing = said === undefined ? undefined : parseMeetingTimes(start === "" ? said : `${start} to ${said}`);
    if (said === undefined || (shown !== "" && !times)) continue;
    const closes = closing?.ends ?? closing?.starts;
    if (start !== "" && closing === undefined) {
      report({ code: "times-disagree", message: `This says that the meeting closed at ${said}, and it starts at ${start}. Change one of the two times.`, where: record.where("minute") });
    } else if (times?.ends !== undefined && closes !== undefined && (closes - times.ends) % 720 !== 0) {
      report({ code: "times-disagree", message: `This says that the meeting closed at ${said}, and above the table it closes at ${writeClock(times.ends)}. Change one of the two times.`, where: record.where("minute") });
    }
  }
}
