import type { PlanField } from "../../checks/smart/finding";
import { PROMPTS } from "../../checks/smart/prompts";
import { smartFindings } from "../../checks/smart/smart-findings";
import type { Advice } from "../../core/advice";
import type { CalendarDate } from "../../core/calendar-date";
import { quoted } from "../../core/quoted";
import type { columns } from "./plan-columns";
import type { RecommendationOfPlan } from "./plan-actions";

/** What a plan still needs, for its cells and for its last page. */
export interface NeedOfPlan {
  readonly advice: Advice;
  /** The recommendation; and which of its actions, where it has several. */
  readonly of: string;
  /** The heading of Appendix 5 that it is about. */
  readonly column: string;
}

const HEADINGS: Readonly<Record<string, string>> = Object.fromEntries([...PROMPTS.map(({ field, heading }) => [field, heading]), ["originalTargetDate", "Target Date"], ["outcome", "Date of completion and Outcome"]]);

/** What keeps the recommendations of a plan from being SMART, in the order of the sheet. */
export function needsOf(recommendations: readonly RecommendationOfPlan[], asAt: CalendarDate | undefined): readonly NeedOfPlan[] {
  return recommendations.flatMap((each) =>
    smartFindings(each, asAt).map(({ letter, rule, severity, message, field, action }) => {
      const row = (action === undefined ? undefined : each.actions[action]?.row) ?? (field === "scope" ? each.scopeRow : each.row);
      return {
        advice: { about: letter, rule, severity, message, where: row.where(cellOf(field, row)) },
        of: action === undefined || each.actions.length < 2 ? each.recommendation : `${each.recommendation}\nAction ${action + 1}: ${quoted(each.actions[action]?.action ?? "")}`,
        column: HEADINGS[field] ?? "",
      };
    }),
  );
}

/** Where the date that holds now stands depends on the columns of the sheet. */
const cellOf = (field: PlanField, { has, values }: RecommendationOfPlan["row"]): keyof typeof columns =>
  field === "targetDate" && has("revisedTargetDate") && values.revisedTargetDate?.written ? "revisedTargetDate" : field;
