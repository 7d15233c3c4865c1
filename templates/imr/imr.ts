import * as z from "zod/mini";
import { documentType } from "../../core/document-type";
import { needed, text, told } from "../../core/workbook/column";
import { formRows, readForm } from "../review-form";
import { gaps } from "../review-gaps";
import { fact, part, reviewHead } from "../review-paper";
import { guidanceNamed, reviewDetails, termOf } from "../review-terms";
import { reportImrDates, reportIndependence } from "./check-imr";
import { contentOf } from "./imr-content";
import { columns, imrPlan } from "./imr-fields";

const details = {
  ...reviewDetails,
  marking: needed(reviewDetails.marking),
  agency: told(needed(text("Agency", "Organisation", "Agency reviewed")), "The agency whose work is reviewed.", "Health trust"),
};

const data = z.object({
  ...reviewHead,
  agency: z.string(),
  summary: z.string(),
  termsOfReference: z.string(),
  period: z.string(),
  completion: z.string(),
  subject: z.array(fact),
  author: z.array(fact),
  independence: z.string(),
  hasFamily: z.boolean(),
  family: z.array(z.object({ name: z.string(), dateOfBirth: z.string(), relationship: z.string(), ethnicOrigin: z.string(), address: z.string() })),
  familyTree: z.string(),
  methodology: z.string(),
  documents: z.string(),
  interviews: z.string(),
  hasChronology: z.boolean(),
  chronology: z.array(z.object({ date: z.string(), event: z.string(), seen: z.string() })),
  hasProfessionals: z.boolean(),
  professionals: z.array(z.object({ name: z.string(), role: z.string(), interviewed: z.string() })),
  analysis: z.array(part),
  /** The areas of the guidance that the analysis does not name yet, a line for each. */
  areasToAdd: z.string(),
  factors: z.array(part),
  hasRecommendations: z.boolean(),
  recommendations: z.array(z.object({ number: z.string(), recommendation: z.string(), outcomeSought: z.string() })),
  /** What stands where a list has nothing: the words of a gap. */
  noFamily: z.string(),
  noChronology: z.string(),
  noFactors: z.string(),
  noRecommendations: z.string(),
  signedBy: z.string(),
  signedOn: z.string(),
});

/** The individual management review of one agency, in the outline of Appendix 2 of the statutory guidance. */
export const imr = documentType({
  id: "imr",
  title: "Individual management review",
  needs:
    'No individual management review was found on a visible sheet. It has a row of headings with "Section", "Item", "Entry" and "Interviewed", and above it its agency beside the word "Agency" and its marking beside the word "Marking".',
  isPersonal: true,
  table: {
    name: "Imr",
    sheets: /\bimr\b|individual management/i,
    columns,
    atLeast: 4,
    surely: 5,
    prose: ["item", "entry"],
    hasDetailsAboveOnly: true,
  },
  details,
  newSheet: { rows: formRows(imrPlan) },
  data,
  toPaper(records, { values }, report) {
    const form = readForm(records, imrPlan, report);
    reportImrDates(form, report);
    reportIndependence(form, report);
    const still = gaps();
    const term = termOf(values.term);
    const title = `Individual management review: ${[values.agency, values.review].filter(Boolean).join(", ")}`;
    const content = contentOf(form, still);
    return {
      title,
      data: {
        title,
        footer: `IMR: ${[values.agency, values.review].filter(Boolean).join(", ")}`,
        term: term.full,
        guidance: guidanceNamed(values.guidance),
        partnership: values.partnership,
        review: still.said(values.review, "the reference of the review"),
        marking: values.marking ?? "",
        agency: values.agency,
        ...content,
        stillToAdd: still.sentence(),
      },
    };
  },
});
