import { documentType } from "../../core/document-type";
import { needed } from "../../core/workbook/column";
import { formRows, readForm } from "../review-form";
import { gaps } from "../review-gaps";
import { guidanceNamed, reviewDetails, termOf } from "../review-terms";
import { reportNumbers } from "./agencies";
import { reportPersonal } from "./anonymity";
import { reportOverviewDates } from "./check-overview";
import { contentOf } from "./overview-content";
import { overviewData } from "./overview-data";
import { columns, overviewPlan } from "./overview-fields";

const details = { ...reviewDetails, marking: needed(reviewDetails.marking), review: needed(reviewDetails.review) };

/** The overview report of a review, after the template of Appendix 4 of the statutory guidance and the content of Appendix 3. */
export const overviewReport = documentType({
  id: "overview-report",
  title: "Overview report",
  needs:
    'No overview report was found on a visible sheet. It has a row of headings with "Section", "Item", "Entry" and "Response", and above it its reference beside the word "Review" and its marking beside the word "Marking".',
  isPersonal: true,
  table: {
    name: "OverviewReport",
    sheets: /\boverview report\b/i,
    columns,
    atLeast: 4,
    surely: 5,
    prose: ["item", "entry"],
    hasDetailsAboveOnly: true,
  },
  details,
  newSheet: { rows: formRows(overviewPlan) },
  data: overviewData,
  toPaper(records, { values, where }, report) {
    const form = readForm(records, overviewPlan, report);
    reportOverviewDates(form, report);
    reportNumbers(form, report);
    const printed = (["review", "partnership", "guidance"] as const).map((detail) => ({ typed: values[detail], where: where(detail) }));
    reportPersonal(form, records, printed, report);
    const still = gaps();
    const term = termOf(values.term);
    const title = `Overview report: ${values.review}`;
    const content = contentOf(form, term.full, still);
    return {
      title,
      data: {
        title,
        footer: `${term.short} overview report: ${values.review}`,
        term: term.full,
        guidance: guidanceNamed(values.guidance),
        partnership: values.partnership,
        review: values.review,
        marking: values.marking ?? "",
        ...content,
        stillToAdd: still.sentence(),
      },
    };
  },
});
