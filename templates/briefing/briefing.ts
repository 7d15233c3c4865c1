import * as z from "zod/mini";
import { compareDates, dateOfSerial, writeDate } from "../../core/calendar-date";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { date, needed, text, told } from "../../core/workbook/column";
import type { Details } from "../../core/workbook/read-details";
import { reportMissingDetails } from "../prose/missing-details";
import { numbered } from "../prose/numbering";
import { printedSection, printedSections } from "../prose/printed-sections";
import { proseTable } from "../prose/prose-table";
import { sectionsOf, type Section } from "../prose/sections";
import { reportingPeriod } from "../reporting-period";

const details = {
  partnership: text("Partnership", "Name of partnership", "Board"),
  briefing: told(needed(text("Briefing", "Title of briefing", "Briefing title")), "What it is about.", "Community safety"),
  quarter: reportingPeriod("Quarter", "Reporting period", "Period"),
  to: told(text("To", "Briefing to"), "Whom it is for.", "All partners"),
  from: told(text("From", "Briefing from"), "Whom it is from.", "Community safety manager"),
  post: text("Post", "Job title", "Position"),
  organisation: text("Organisation", "Organization", "Authority", "Employer"),
  date: date("Date", "Date of briefing"),
};

const data = z.object({
  title: z.string(),
  /** What the foot of every page says. */
  footer: z.string(),
  /** What the briefing is about, and of which quarter. */
  heading: z.string(),
  partnership: z.string(),
  to: z.string(),
  /** Who it is from, with the post, and the organisation on a line of its own. */
  from: z.string(),
  date: z.string(),
  sections: printedSections,
});

/** A briefing to partners on the state of a partnership in a quarter, in numbered sections from its purpose to its recommendations. */
export const briefing = documentType({
  id: "briefing",
  title: "Briefing",
  needs: 'No briefing was found on a visible sheet. A briefing has a row of headings with "Section" and "Paragraph", and above it the word "Briefing" beside its title.',
  isPersonal: false,
  table: proseTable("Briefing", /\bbriefing\b/i),
  details,
  newSheet: { rows: [{ section: "Purpose" }, { section: "Recommendations" }] },
  data,
  toPaper(records, read, report) {
    const { values, where } = read;
    if (values.briefing !== "") reportMissingDetails("A briefing", read, details, ["quarter", "to", "from", "date"], where("briefing"), report);
    reportEarlyDate(read, report);
    const sections = sectionsOf(records, report);
    reportEnds(sections, records.at(-1)?.where("section") ?? "", report);
    const when = values.date ? writeDate(values.date) : "";
    const about = values.briefing.replace(/\s+/g, " ").replace(/ ?\bbriefing$/i, "");
    const of = inWords(values.quarter?.written ?? "");
    const title = `Briefing: ${[about, of, when].filter(Boolean).join(", ")}`;
    return {
      title,
      data: {
        title,
        footer: ["Briefing", when].filter(Boolean).join(", "),
        heading: [`${about} Briefing`.trim(), of].filter(Boolean).join(": "),
        partnership: values.partnership || values.organisation || read.title,
        to: values.to,
        from: senderOf(values.from, values.post, values.organisation),
        date: when,
        sections: numbered(sections, "By section", report).map(printedSection),
      },
    };
  },
});

const ORDINALS: Readonly<Record<string, string>> = { Q1: "1st", Q2: "2nd", Q3: "3rd", Q4: "4th" };

/** @example inWords("Q4 2010/11") // "4th Quarter 2010/11" */
const inWords = (period: string): string => period.replace(/^Q[1-4]/, (quarter) => `${ORDINALS[quarter]} Quarter`);

/** Whom it is from; a post or an organisation that stands nowhere is visibly to be added. */
function senderOf(from: string, post: string, organisation: string): string {
  const said = from.split(/,|\n/).length - 1;
  const name = [from, post || (said > 0 ? "" : "(add post)")].filter(Boolean).join(", ");
  return [name, organisation || (said > (post === "" ? 1 : 0) ? "" : "(add organisation)")].filter(Boolean).join("\n");
}

function reportEarlyDate({ values, where }: Details<typeof details>, report: (problem: Problem) => void): void {
  if (!values.date || !values.quarter) return;
  const end = dateOfSerial(values.quarter.lastDay);
  if (compareDates(values.date, end) >= 0) return;
  report({ code: "cell-not-read", message: `The briefing is of ${writeDate(values.date)}, and ${values.quarter.written} ends on ${writeDate(end)}. Change the date or the quarter.`, where: where("date") });
}

/** A briefing says first what it is for, and last what partners are asked to do. */
function reportEnds(sections: readonly Section[], end: string, report: (problem: Problem) => void): void {
  const [first] = sections;
  const last = sections.at(-1);
  if (first && !/^purpose\b/i.test(first.name)) report({ code: "row-unclear", message: 'A briefing begins with the section "Purpose". Put it above this one.', where: first.where });
  if (last && last !== first && !/^recommendations?\b/i.test(last.name)) report({ code: "row-unclear", message: 'A briefing ends with the section "Recommendations". Put it below the last row.', where: end });
}
