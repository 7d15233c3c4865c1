import * as z from "zod/mini";
import { writeDate } from "../../core/calendar-date";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { reportMissingDetails } from "../prose/missing-details";
import { numbered, type Numbering } from "../prose/numbering";
import { printedSection, printedSections } from "../prose/printed-sections";
import { proseTable } from "../prose/prose-table";
import { sectionsOf, type Section } from "../prose/sections";
import { isClosing, reportFixedSections, reportUnsignedComments, withUnfilled } from "./committee-sections";
import { NEEDED, details, type ReportDetails, type Style } from "./details";
import { frontBox } from "./front-box";
import { isRecommendation, printedRecommendations, recommendationsOf } from "./recommendations";

const data = z.object({
  title: z.string(),
  /** What the foot of every page says. */
  footer: z.string(),
  /** The one main heading: what the report is about, or, above a box that says so, to whom it is. */
  heading: z.string(),
  isMemo: z.boolean(),
  isFrontBox: z.boolean(),
  isCommittee: z.boolean(),
  partnership: z.string(),
  to: z.string(),
  from: z.string(),
  date: z.string(),
  agendaItem: z.string(),
  subject: z.string(),
  box: z.array(z.object({ label: z.string(), words: z.string() })),
  sections: printedSections,
  signatory: z.string(),
  enquiries: z.string(),
  /** The sections below the signatory of a committee report. */
  closingSections: printedSections,
  furtherInformation: z.string(),
});

const NUMBERING: Readonly<Record<Style, Numbering>> = { Memo: "By section", "Front box": "None", "Committee report": "Continuous" };

const CALLED: Readonly<Record<Style, string>> = { Memo: "A memo", "Front box": "A report with a front box", "Committee report": "A committee report" };

/** A report to a board or a committee, in one of three house styles. */
export const boardReport = documentType({
  id: "board-report",
  title: "Board report",
  needs: 'No board report was found on a visible sheet. A board report has a row of headings with "Section" and "Paragraph", and above it the word "Style" beside Memo, Front box or Committee report.',
  isPersonal: false,
  table: proseTable("BoardReport", /\b(?:board|committee|officer'?s?) reports?\b/i),
  details,
  data,
  toPaper(records, read, report) {
    const { values } = read;
    const style = values.style ?? "Memo";
    if (values.style) reportMissingDetails(CALLED[style], read, details, NEEDED[style], read.where("style"), report);
    const sections = sectionsOf(records, report);
    const recommendations = style === "Front box" ? recommendationsOf(sections, read, report) : [];
    reportSections(sections, style, read, recommendations, records.at(-1)?.where("section") ?? "", report);

    const isBelow = (section: Section): boolean => style === "Committee report" && isClosing(section);
    const body = printedBody(sections.filter((section) => !isBelow(section)), style, values.numbering ?? NUMBERING[style], recommendations, report);
    const closing = sections.filter(isBelow);
    const printedClosing = numbered(closing, "None", report).map(printedSection);
    const when = values.date ? writeDate(values.date) : "";
    const partnership = values.partnership || read.title;
    const title = `Board report: ${[values.subject || partnership, when].filter(Boolean).join(", ")}`;
    return {
      title,
      data: {
        title,
        footer: ["Board report", when].filter(Boolean).join(", "),
        heading: style === "Front box" ? reportTo(values.to || partnership) : values.subject,
        isMemo: style === "Memo",
        isFrontBox: style === "Front box",
        isCommittee: style === "Committee report",
        partnership,
        to: values.to,
        from: values.from,
        date: when,
        agendaItem: values.agendaItem,
        subject: values.subject,
        box: frontBox(read, recommendations),
        sections: body,
        signatory: values.signatory.join("\n"),
        enquiries: values.enquiries.join("\n"),
        closingSections: style === "Committee report" ? withUnfilled(closing.map((section, index) => [section, printedClosing[index] ?? printedSection({ ...section, shownNumber: "", paragraphs: [] })])) : [],
        furtherInformation: values.furtherInformation.join("\n"),
      },
    };
  },
});

const reportTo = (board: string): string => (board === "" ? "Report" : `Report to ${/^the\b/i.test(board) ? board : `the ${board}`}`);

function reportSections(sections: readonly Section[], style: Style, read: ReportDetails, recommendations: readonly string[], end: string, report: (problem: Problem) => void): void {
  if (style === "Committee report") {
    reportFixedSections(sections, end, report);
    reportUnsignedComments(sections, report);
  } else if (style === "Front box" && recommendations.length === 0) {
    report({ code: "cell-blank", message: 'A report with a front box needs what the board is asked for. Add a section "Recommendations" below, or type it beside "Action/Recommendations" above the table.', where: end });
  } else if (style === "Memo" && !sections.some(isRecommendation)) {
    const where = read.values.recommendations.length > 0 ? read.where("recommendations") : end;
    report({ code: "cell-blank", message: 'A memo asks the board for something in its section "Recommendations". Add that section to the table.', where });
  }
}

/** The sections with their numbers; those of a report with a box end with what its box asks for. */
function printedBody(sections: readonly Section[], style: Style, numbering: Numbering, recommendations: readonly string[], report: (problem: Problem) => void) {
  if (style !== "Front box") return numbered(sections, numbering, report).map(printedSection);
  const shown = sections.some(isRecommendation) || recommendations.length === 0 ? sections : [...sections, recommendationSection(recommendations.length)];
  return numbered(shown, numbering, report).map((section) => (isRecommendation(section) ? { ...printedSection(section), paragraphs: printedRecommendations(recommendations) } : printedSection(section)));
}

const recommendationSection = (count: number): Section => ({ name: count > 1 ? "Recommendations" : "Recommendation", number: { typed: "", where: "" }, where: "", paragraphs: [] });
