import { compareDates, type CalendarDate } from "../calendar-date";
import { FIRST_YEAR, LAST_YEAR } from "./bank-holidays";
import { daysAfter, lastDayWithClear, workingDayBefore } from "./working-days";

/** How long before a meeting something must be done, as sheets word it: "5 clear working days", "10am on the working day preceding the meeting". */
export interface NoticeRule {
  readonly days: number;
  readonly isClear: boolean;
  readonly isWorking: boolean;
}

const COUNTS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const RULE = new RegExp(String.raw`\b(?:(\d{1,2}|${COUNTS.slice(1).join("|")}|a|the)\s+)?(clear\s+)?(working\s+|business\s+)?(clear\s+)?days?\b`, "i");
const BEFORE = /\b(?:before|preceding|prior to|in advance of|ahead of|notice)\b/i;

/** Reads such a rule; undefined where the words hold none. */
export function parseNoticeRule(words: string, { isNoticeSaid = false }: { readonly isNoticeSaid?: boolean } = {}): NoticeRule | undefined {
  const found = RULE.exec(words);
  if (!found || !(isNoticeSaid || BEFORE.test(words))) return undefined;
  const [, count = "", clear, working, clearToo] = found;
  const isOne = /^(?:a|the)?$/i.test(count);
  const days = isOne ? 1 : /\d/.test(count) ? Number(count) : COUNTS.indexOf(count.toLowerCase());
  return days === 0 ? undefined : { days, isClear: (clear ?? clearToo) !== undefined, isWorking: working !== undefined };
}

/** The last day that keeps a rule; undefined where it would need bank holidays that are not known. */
export function lastDayFor({ days, isClear, isWorking }: NoticeRule, meeting: CalendarDate): CalendarDate | undefined {
  if (!isWorking) return daysAfter(meeting, -(isClear ? days + 1 : days));
  return isClear ? lastDayWithClear(meeting, days) : workingDayBefore(meeting, days);
}

/** @example writeNoticeRule({ days: 5, isClear: true, isWorking: true }) // "5 clear working days before the meeting" */
export const writeNoticeRule = ({ days, isClear, isWorking }: NoticeRule): string => `${days} ${isClear ? "clear " : ""}${isWorking ? "working " : ""}day${days === 1 ? "" : "s"} before the meeting`;

/** What does not count, in a sentence; "" where all days do. */
export function ruleInWords({ isClear, isWorking }: NoticeRule): string {
  const freeDays = "Saturdays, Sundays and bank holidays of England and Wales";
  if (isClear) return `Neither that day nor the day of the meeting counts${isWorking ? `, nor do ${freeDays}` : ""}.`;
  return isWorking ? `${freeDays} do not count.` : "";
}

/** That nothing is worked out for a meeting, because its bank holidays are not known. */
export const notWorkedOut = (meeting: CalendarDate): string =>
  `The bank holidays of England and Wales are known here from ${FIRST_YEAR} to ${LAST_YEAR}, and ${compareDates(meeting, { year: LAST_YEAR, month: 12, day: 31 }) > 0 ? "the meeting is after that" : "the days before the meeting are earlier"}`;
