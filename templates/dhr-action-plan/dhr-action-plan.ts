import * as z from "zod/mini";
import { standingInWords, standingOf } from "../../checks/smart/standing";
import { howMuch } from "../../core/advice";
import { documentType } from "../../core/document-type";
import { guidanceNamed, termOf } from "../review-terms";
import { reportFurtherRevisions } from "./further-revisions";
import { recommendationsOf } from "./plan-actions";
import { needsOf } from "./plan-advice";
import { columns, commonColumns, details } from "./plan-columns";
import { planRows } from "./plan-rows";
import { reportTypedStatus, saidToBeBegun } from "./typed-status";

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
  /** The day on which the plan was looked at. */
  asAt: z.string(),
  actions: z.array(
    z.object({
      recommendation: z.string(),
      scope: z.string(),
      action: z.string(),
      leadAgency: z.string(),
      milestones: z.string(),
      /** The date that holds now. */
      targetDate: z.string(),
      /** The date that was first agreed, where it has moved, and how often it did. */
      originalTargetDate: z.string(),
      timesMoved: z.string(),
      /** Worked out; "" where the sheet says nothing of the day on which the plan is looked at. */
      status: z.string(),
      completionAndOutcome: z.string(),
    }),
  ),
  isDraft: z.boolean(),
  /** " (draft)", to stand behind the name of a draft. */
  draftMark: z.string(),
  /** How much the plan still needs, in a sentence, and what; of a draft only. */
  stillNeeded: z.string(),
  hasNeeds: z.boolean(),
  needs: z.array(z.object({ of: z.string(), column: z.string(), severity: z.string(), smart: z.string(), whatToDo: z.string() })),
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
    common: commonColumns,
    atLeast: 4,
    surely: 4,
    groups: ["recommendation", "scope"],
    // Appendix 5 prints a question under each heading; a sheet copied from it carries that row along.
    leaveOut: ({ recommendation }) => /^what is the over-?arching recommendation/i.test(recommendation),
  },
  details,
  newSheet: { without: ["revisedTargetDate", "secondRevisedTargetDate", "thirdRevisedTargetDate", "outcome"] },
  data,
  toPaper(records, { values, title: sheetTitle }, report, _, write) {
    const { asAt } = values;
    const isDraft = values.draft === "Yes";
    const draftMark = isDraft ? " (draft)" : "";
    const recommendations = recommendationsOf(records, report);
    reportFurtherRevisions(records, report);
    const needs = needsOf(recommendations, asAt);
    const actions = recommendations.flatMap(({ recommendation, scope, actions: own }) =>
      own.map(({ row, ...planned }) => {
        const standing = standingOf(planned, asAt, saidToBeBegun(row.values.status));
        reportTypedStatus(row.values.status, standing, asAt !== undefined, row.where("status"), report);
        return {
          recommendation,
          scope: row.values.scope || scope,
          action: planned.action,
          leadAgency: planned.leadAgency,
          milestones: planned.milestones,
          targetDate: planned.targetDate,
          originalTargetDate: planned.originalTargetDate,
          timesMoved: planned.timesMoved ? String(planned.timesMoved) : "",
          status: asAt || row.has("status") ? standingInWords(standing) : "",
          completionAndOutcome: [planned.completionAndOutcome, planned.outcome].filter(Boolean).join("\n"),
        };
      }),
    );
    const term = termOf(values.term);
    const title = [`${term.full} action plan${draftMark}`, values.review].filter(Boolean).join(": ");
    return {
      title,
      advice: needs.map(({ advice }) => advice),
      rows: planRows(recommendations),
      data: {
        title,
        term: term.full,
        guidance: values.guidance === "" ? "" : guidanceNamed(values.guidance),
        footer: values.review === "" ? title : `${term.short} action plan${draftMark}: ${values.review}`,
        partnership: values.partnership || sheetTitle,
        review: values.review,
        marking: values.marking ?? "",
        asAt: asAt ? write.date(asAt) : "",
        actions,
        isDraft,
        draftMark,
        stillNeeded: isDraft ? howMuch(needs.map(({ advice }) => advice)) : "",
        hasNeeds: isDraft && needs.length > 0,
        needs: isDraft ? needs.map(({ advice, of, column }) => ({ of, column, severity: capital(advice.severity), smart: advice.about, whatToDo: advice.message })) : [],
      },
    };
  },
});

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
