import * as z from "zod/mini";
import { documentType } from "../../core/document-type";
import { headingNeeded, needed, text } from "../../core/workbook/column";
import { guidanceNamed, reviewDetails, termOf } from "../review-terms";
import { targetDate } from "./target-date";

/** The seven headings of Appendix 5 of the statutory guidance, each with the shorter forms that sheets use. */
const columns = {
  recommendation: headingNeeded(text("Recommendation", "Recommendations")),
  scope: text(
    "Scope of recommendation i.e. local or regional",
    "Scope of recommendation",
    "Scope of recommendation i.e. local, regional or national",
    "Scope",
  ),
  action: needed(text("Action to take", "Action", "Actions", "Actions to take")),
  leadAgency: needed(text("Lead Agency", "Agency", "Lead agencies")),
  milestones: text("Key milestones achieved in enacting recommendation", "Key milestones", "Milestones"),
  targetDate: needed(targetDate("Target Date", "Target date for completion", "By when")),
  completionAndOutcome: text("Date of completion and Outcome", "Completion and outcome", "Date of completion", "Completed and outcome"),
  outcome: text("Outcome"),
};

const details = { ...reviewDetails, marking: needed(reviewDetails.marking) };

const data = z.object({
  title: z.string(),
  /** "Domestic Homicide Review", or what it is called now. */
  term: z.string(),
  /** The edition of the guidance, where the sheet names it. */
  guidance: z.string(),
  /** What the foot of every page says. */
  footer: z.string(),
  partnership: z.string(),
  review: z.string(),
  marking: z.string(),
  actions: z.array(
    z.object({
      recommendation: z.string(),
      scope: z.string(),
      action: z.string(),
      leadAgency: z.string(),
      milestones: z.string(),
      targetDate: z.string(),
      completionAndOutcome: z.string(),
    }),
  ),
});

/** The SMART action plan of a Domestic Homicide Review, in the form of Appendix 5 of the statutory guidance. */
export const dhrActionPlan = documentType({
  id: "dhr-action-plan",
  title: "DHR action plan",
  needs:
    'No DHR action plan was found on a visible sheet. A DHR action plan has a row of headings with "Recommendation", "Action to take", "Lead Agency" and "Target Date", and its marking above it beside the word "Marking".',
  isPersonal: true,
  table: {
    name: "DhrActionPlan",
    sheets: /\bdhr\b|\bdardr\b|homicide|appendix 5/i,
    columns,
    atLeast: 4,
    surely: 4,
    groups: ["recommendation", "scope"],
    // Appendix 5 prints a question under each heading; a sheet copied from it carries that row along.
    leaveOut: ({ recommendation }) => /^what is the over-?arching recommendation/i.test(recommendation),
  },
  details,
  data,
  toPaper(records, { values, title: sheetTitle }, report) {
    let recommendation = "";
    let scope = "";
    const actions = records.flatMap(({ values, where, isGroup }, index) => {
      // A recommendation with several actions is written once: in the first of their rows, or in a row above them.
      if (values.recommendation !== "") [recommendation, scope] = [values.recommendation, values.scope];
      if (isGroup) {
        const below = records[index + 1];
        if (!below || (below.values.recommendation !== "" && below.values.recommendation !== recommendation)) {
          report({ code: "cell-blank", message: "No action serves this recommendation. Write the action in this row, or in the rows below it.", where: where("recommendation") });
        }
        return [];
      }
      if (recommendation === "") {
        report({
          code: "cell-blank",
          message: "Recommendation is blank. Write the recommendation that this action serves.",
          where: where("recommendation"),
        });
      }
      return [
        {
          recommendation,
          scope: values.scope || scope,
          action: values.action,
          leadAgency: values.leadAgency,
          milestones: values.milestones,
          targetDate: values.targetDate,
          completionAndOutcome: [values.completionAndOutcome, values.outcome].filter(Boolean).join("\n"),
        },
      ];
    });
    const term = termOf(values.term);
    const title = [`${term.full} action plan`, values.review].filter(Boolean).join(": ");
    return {
      title,
      data: {
        title,
        term: term.full,
        guidance: values.guidance === "" ? "" : guidanceNamed(values.guidance),
        footer: values.review === "" ? title : `${term.short} action plan: ${values.review}`,
        partnership: values.partnership || sheetTitle,
        review: values.review,
        marking: values.marking ?? "",
        actions,
      },
    };
  },
});
