import * as z from "zod/mini";
import { documentType } from "../../core/document-type";
import { headingNeeded, needed, oneOf, text } from "../../core/workbook/column";

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
  leadAgency: needed(text("Lead agency", "Agency", "Lead agencies")),
  milestones: text("Key milestones achieved in enacting recommendation", "Key milestones", "Milestones"),
  targetDate: needed(text("Target date", "Target date for completion", "By when")),
  completionAndOutcome: text("Date of completion and outcome", "Completion and outcome", "Date of completion", "Completed and outcome"),
  outcome: text("Outcome"),
};

const details = {
  partnership: text("Partnership", "Board", "Community Safety Partnership"),
  review: text("Review", "Review reference", "Case reference"),
  marking: needed(oneOf(["OFFICIAL", "OFFICIAL-SENSITIVE"], "Marking", "Protective marking")),
};

const data = z.object({
  title: z.string(),
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
  needs: 'A DHR action plan needs a row of headings with "Recommendation", "Action to take", "Lead agency" and "Target date".',
  isPersonal: true,
  table: {
    name: "DhrActionPlan",
    columns,
    atLeast: 4,
    // Appendix 5 prints a question under each heading; a sheet copied from it carries that row along.
    leaveOut: ({ recommendation }) => /^what is the over-?arching recommendation/i.test(recommendation),
  },
  details,
  data,
  toPaper(records, { values, title: sheetTitle }, report) {
    let recommendation = "";
    let scope = "";
    const actions = records.map(({ values, where }) => {
      // A recommendation with several actions is written once, in the first of their rows.
      if (values.recommendation !== "") [recommendation, scope] = [values.recommendation, values.scope];
      if (recommendation === "") {
        report({
          code: "cell-blank",
          message: "Recommendation is blank. Write the recommendation that this action serves.",
          where: where("recommendation"),
        });
      }
      return {
        recommendation,
        scope: values.scope || scope,
        action: values.action,
        leadAgency: values.leadAgency,
        milestones: values.milestones,
        targetDate: values.targetDate,
        completionAndOutcome: [values.completionAndOutcome, values.outcome].filter(Boolean).join("\n"),
      };
    });
    const title = ["Domestic Homicide Review action plan", values.review].filter(Boolean).join(": ");
    return {
      title,
      data: {
        title,
        partnership: values.partnership || sheetTitle,
        review: values.review,
        marking: values.marking ?? "",
        actions,
      },
    };
  },
});
