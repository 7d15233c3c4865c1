import { compareDates, MONTH_NAMES, parseTypedDate, writeDate, writeLongDate, type CalendarDate } from "../../core/calendar-date";
import { quoted } from "../../core/quoted";
import type { Remark } from "../../core/remark";
import { lastDayFor, notWorkedOut, parseNoticeRule, ruleInWords, writeNoticeRule, type NoticeRule } from "../../core/working-days/notice-rule";
import { kindOfDay } from "../../core/working-days/working-days";
import { text, told } from "../../core/workbook/column";
import type { Details } from "../../core/workbook/read-details";

/** How long before the meeting its agenda is published, and the day on which the sheet says that things stand so. */
export const noticeDetails = {
  notice: told(text("Notice", "Notice of meeting", "Notice period", "Period of notice"), "How long before the meeting the agenda is published, such as 5 clear working days.", "5 clear working days"),
  asAt: text("As at"),
};

/**
 * What the law asks of the committees of councils in England; boards that are none keep it of their own will.
 * Source: Local Government Act 1972, sections 100A(6) and 100B(3), as amended by S.I. 2002/715; working days by custom.
 */
const COMMITTEES: NoticeRule = { days: 5, isClear: true, isWorking: true };
const OF_COMMITTEES = "No rule stands beside Notice, so this is that of council committees in England (Local Government Act 1972, sections 100A and 100B).";

const MONTHS = new RegExp(String.raw`\d\s*(?:st|nd|rd|th)?\s+(?:of\s+)?(?:${MONTH_NAMES.map((name) => name.slice(0, 3)).join("|")})`, "i");

/** The day of a deadline that is worded by the meeting, "the working day preceding the meeting"; undefined where it says its day itself. */
export function dayOfDeadline(deadline: string, meeting: CalendarDate | undefined): CalendarDate | undefined {
  const rule = MONTHS.test(deadline) || !meeting ? undefined : parseNoticeRule(deadline);
  return rule && meeting ? lastDayFor(rule, meeting) : undefined;
}

type NoticeDetails = Pick<Details<typeof noticeDetails>, "values" | "where" | "has">;

interface Deadline {
  readonly deadline: string;
  readonly where: string;
}

/** When the agenda is published and when questions close, each with its rule; what is past, or falls on no working day, is told. */
export function noticeRemarks({ values, where, has }: NoticeDetails, meeting: CalendarDate, whereDate: string, questions: Deadline, today: CalendarDate | undefined): readonly Remark[] {
  const whereNotice = has("notice") ? where("notice") : whereDate;
  const said = values.notice === "" ? COMMITTEES : parseNoticeRule(values.notice, { isNoticeSaid: true });
  const asAt = parseTypedDate(values.asAt)?.date ?? today;
  return [
    ...(kindOfDay(meeting) === "bank holiday" || kindOfDay(meeting) === "weekend" ? [{ message: `${writeLongDate(meeting)} is ${ofDay(meeting)}. Is that the day of the meeting?`, where: whereDate }] : []),
    ...(said
      ? [{ message: publishBy(said, meeting, { isSaid: values.notice !== "", asAt }), where: whereNotice }]
      : [{ message: `Notice is not read, and this is ${quoted(values.notice)}. Write it like "5 clear working days", and the day to publish is worked out.`, where: whereNotice }]),
    ...questionsBy(questions, meeting),
  ];
}

function publishBy(rule: NoticeRule, meeting: CalendarDate, { isSaid, asAt }: { readonly isSaid: boolean; readonly asAt: CalendarDate | undefined }): string {
  const day = lastDayFor(rule, meeting);
  const why = inSentences(`${writeNoticeRule(rule)}.`, ruleInWords(rule), isSaid ? "" : OF_COMMITTEES);
  if (!day) return `The day to publish is not worked out. ${notWorkedOut(meeting)}. Count yourself: ${why}`;
  const isPast = asAt !== undefined && compareDates(asAt, day) > 0 && compareDates(asAt, meeting) <= 0;
  return inSentences(`Publish by ${writeLongDate(day)}${onNoWorkingDay(day)}: ${why}`, isPast ? `On ${writeDate(asAt)} that is past.` : "");
}

function questionsBy({ deadline, where }: Deadline, meeting: CalendarDate): readonly Remark[] {
  const rule = MONTHS.test(deadline) ? undefined : parseNoticeRule(deadline);
  if (!rule) return [];
  const day = lastDayFor(rule, meeting);
  const why = inSentences(`"${deadline.replace(/\s+/g, " ").trim()}".`, ruleInWords(rule));
  if (!day) return [{ message: `The day by which questions are asked is not worked out. ${notWorkedOut(meeting)}. Count yourself: ${why}`, where }];
  return [{ message: `Questions by ${writeLongDate(day)}${onNoWorkingDay(day)}: ${why}`, where }];
}

const inSentences = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(" ");

const ofDay = (day: CalendarDate): string => (kindOfDay(day) === "weekend" ? "no working day" : "a bank holiday");

const onNoWorkingDay = (day: CalendarDate): string => (kindOfDay(day) === "bank holiday" || kindOfDay(day) === "weekend" ? `, ${ofDay(day)}` : "");
