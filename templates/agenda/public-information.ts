import * as z from "zod/mini";
import { compareDates, parseTypedDate, writeDate, type CalendarDate } from "../../core/calendar-date";
import { listed } from "../../core/listed";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { lines, text } from "../../core/workbook/column";
import type { Details } from "../../core/workbook/read-details";

/** What the sheet says for the page that tells the public and the press how they may take part. */
export const publicDetails = {
  publicAttendance: text("Public attendance"),
  questionsTaken: text("Questions taken", "When questions are taken"),
  questionRules: lines("Rules for questions", "Rules for public questions"),
  questionsContact: text("Contact for questions", "Contact for public questions", "Public questions contact"),
  contactTelephone: text("Contact telephone", "Contact phone", "Telephone", "Phone"),
  contactEmail: text("Contact e-mail", "Contact email", "E-mail", "Email"),
  questionsDeadline: text("Deadline for questions", "Deadline for public questions", "Questions deadline", "Questions by"),
  recording: text("Recording", "Recording rule", "Audio and visual recording"),
  alarm: text("Alarm", "Fire alarm"),
  assemblyPoint: text("Assembly point", "Fire assembly point"),
};

type PublicDetails = Pick<Details<typeof publicDetails>, "values" | "where" | "has">;
type Key = keyof typeof publicDetails;

/** A telephone number or an address alone may stand on any agenda; these say that the page is meant. */
const SAY_SO: readonly Key[] = ["publicAttendance", "questionsTaken", "questionRules", "questionsContact", "questionsDeadline", "recording", "alarm", "assemblyPoint"];

export const publicInformation = z.object({
  hasPublicInformation: z.boolean(),
  publicAttendance: z.string(),
  questionRules: z.array(z.object({ rule: z.string() })),
  recording: z.string(),
  evacuation: z.string(),
});

/**
 * The page of public information; nothing where the sheet has none of its facts.
 * @param closes the day on which questions close, as it is printed, where the rule is worded by the meeting; or ""
 */
export function publicPage({ values, has }: PublicDetails, closes: string): z.input<typeof publicInformation> {
  if (!SAY_SO.some(has)) return { hasPublicInformation: false, publicAttendance: "", questionRules: [], recording: "", evacuation: "" };
  const { questionsTaken, questionRules, recording, alarm, assemblyPoint } = values;
  const taken = questionsTaken === "" ? [] : [`Questions are invited ${withoutStop(questionsTaken)}.`];
  const rules = [...taken, contactRule(values, closes), ...questionRules.map((rule) => rule.replace(OWN_MARK, ""))];
  return {
    hasPublicInformation: true,
    publicAttendance: values.publicAttendance || ATTENDANCE,
    questionRules: rules.map((rule) => ({ rule })),
    recording: /^(?:not )?(?:permitted|allowed)\.?$/i.test(recording) ? `The use of audio and visual recording equipment is ${withoutStop(recording).toLowerCase()}.` : recording,
    evacuation: `In the event of a fire or other emergency${alarm === "" ? "," : `, you will hear ${withoutStop(alarm)}. You should`} leave the building by the nearest exit and proceed to the assembly point${IS_PLACED.test(assemblyPoint) ? "" : ":"} ${withoutStop(assemblyPoint)}.`,
  };
}

/** As the papers word it (000:210). */
const ATTENDANCE =
  "You are welcome to attend this meeting as an observer, although it may be necessary to request you to leave the room during the discussion of matters that are classed as confidential.";
/** The list numbers its rules itself. */
const OWN_MARK = /^(?:\d{1,2}[.)]|[•●▪◦‣·*–—-])\s+/;
const IS_PLACED = /^(?:in|at|on|by|near|outside|behind|opposite|beside)\b/i;

const withoutStop = (words: string): string => words.replace(/\.\s*$/, "");

function contactRule({ questionsContact, contactTelephone, contactEmail, questionsDeadline }: PublicDetails["values"], closes: string): string {
  const ways = [contactTelephone && `on ${contactTelephone}`, contactEmail && `via e-mail at ${contactEmail}`].filter((way) => way !== "");
  const deadline = /^(?:before|by|until|no later than|at least)\b/i.test(questionsDeadline) ? questionsDeadline : `before ${questionsDeadline}`;
  return `If you wish to raise a question, you must contact ${questionsContact} ${ways.join(" or ")} ${withoutStop(deadline)}${closes === "" ? "" : ` (${closes})`}.`;
}

/** Reports what the page lacks, where the sheet has some of it, and what cannot be right. */
export function reportPublicInformation({ values, where, has }: PublicDetails, meeting: CalendarDate | undefined, report: (problem: Problem) => void): void {
  const first = SAY_SO.find(has);
  if (first === undefined) return;
  const { questionsContact, contactTelephone, contactEmail, questionsDeadline, recording, assemblyPoint } = values;
  const facts: readonly (readonly [key: Key, label: string, value: string])[] = [
    ["questionsContact", "Contact for questions", questionsContact],
    ["contactTelephone", "Contact telephone or Contact e-mail", contactTelephone || contactEmail],
    ["questionsDeadline", "Deadline for questions", questionsDeadline],
    ["recording", "Recording", recording],
    ["assemblyPoint", "Assembly point", assemblyPoint],
  ];
  const missing = facts.filter(([, , value]) => value === "");
  for (const [key, label] of missing.filter(([key]) => has(key))) {
    report({ code: "cell-blank", message: `${label} is blank. The page for the public needs it: fill it in.`, where: where(key) });
  }
  const absent = missing.filter(([key]) => !has(key)).map(([, label]) => quoted(label));
  if (absent.length > 0) {
    report({ code: "detail-missing", message: `The page for the public also needs ${listed(absent, "and")}. Type each in a cell below this one, with what it is in the cell to its right.`, where: where(first) });
  }
  // Excel keeps a telephone number as a number, without its nought.
  if (contactTelephone !== "" && !/^(?:0|\+|\(0)/.test(contactTelephone)) {
    report({ code: "cell-not-read", message: `A telephone number begins with 0 or +, and this is ${quoted(contactTelephone)}. Format the cell as Text and type the number again.`, where: where("contactTelephone") });
  }
  if (contactEmail !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(contactEmail)) {
    report({ code: "cell-not-read", message: `An e-mail address must be like name@council.gov.uk, and this is ${quoted(contactEmail)}.`, where: where("contactEmail") });
  }
  const closes = parseTypedDate(questionsDeadline.replace(/^(?:(?:before|by|until)\s+)?(?:\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]m)?\s+on\s+)?/i, ""))?.date;
  if (meeting && closes && compareDates(closes, meeting) > 0) {
    report({ code: "times-disagree", message: `The deadline for questions, ${writeDate(closes)}, is after the meeting of ${writeDate(meeting)}. Change one of the dates.`, where: where("questionsDeadline") });
  }
}
