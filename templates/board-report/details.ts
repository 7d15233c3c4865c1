import { date, lines, needed, oneOf, reference, text, told } from "../../core/workbook/column";
import type { Details } from "../../core/workbook/read-details";
import type { Numbering } from "../prose/numbering";

/** The house styles of three kinds of board: a memo, a report with a box before it, and a council's committee report. */
export type Style = "Memo" | "Front box" | "Committee report";

const SAID_OF_STYLES: Readonly<Record<string, Style>> = {
  memorandum: "Memo",
  "to and from": "Memo",
  city: "Memo",
  "front-box": "Front box",
  box: "Front box",
  board: "Front box",
  county: "Front box",
  committee: "Committee report",
  council: "Committee report",
};

export const details = {
  partnership: text("Partnership", "Name of partnership", "Name of board", "Board"),
  style: told(needed(oneOf<Style>(["Memo", "Front box", "Committee report"], SAID_OF_STYLES, "Style", "Style of report", "Report style")), "How the report is set out: a memo, a box before it, or a report to a committee of a council.", "Memo"),
  numbering: oneOf<Numbering>(["By section", "Continuous", "None"], { "by-section": "By section", section: "By section" }, "Numbering", "Paragraph numbering"),
  to: told(text("To", "Report to"), "Whom it is for.", "Example Community Safety Partnership"),
  from: told(text("From", "Report of"), "Whom it is from.", "Community safety manager"),
  date: date("Date", "Date of meeting", "Meeting date", "Date of report"),
  agendaItem: reference("Agenda item", "Agenda item no.", "Agenda item number"),
  subject: told(text("Subject", "Title", "Title of report", "Report title"), "What it is about.", "Alcohol-related violence"),
  writtenBy: told(text("Report written by", "Written by", "Author", "Report author"), "Who wrote it, where it has a box before it.", "Community safety manager"),
  attached: lines("Attached", "Attachments", "Appendices"),
  backgroundPapers: lines("Background papers", "Background documents"),
  recommendations: lines("Action/Recommendations", "Action/Recommendation", "Actions/Recommendations", "Recommendations", "Recommendation", "Action"),
  signatory: lines("Signatory", "Signed by", "Signature"),
  enquiries: lines("Enquiries", "For any enquiries about this report please contact", "Enquiries to", "Contact for enquiries"),
  furtherInformation: lines("Further information", "Further information from"),
};

export type ReportDetails = Details<typeof details>;

/** What the head of each style cannot do without. */
export const NEEDED: Readonly<Record<Style, readonly (keyof typeof details)[]>> = {
  Memo: ["to", "from", "date", "subject"],
  "Front box": ["subject", "writtenBy"],
  "Committee report": ["to", "date", "agendaItem", "from", "subject", "signatory", "enquiries"],
};
