import type { PlanField } from "../../../checks/smart/finding";
import type { PlannedRecommendation } from "../../../checks/smart/planned-action";
import type { CellOfRow } from "../../../core/workbook/cell-of-row";
import { cellOfField, type ActionOnForm, type PlanOnForm, type RecommendationOnForm } from "../../../templates/dhr-action-plan/plan-form";

/** A field of the form in the place that it stands in now. */
export interface FieldInPlace {
  readonly field: PlanField;
  readonly recommendation: RecommendationOnForm;
  /** The action that it is a field of; undefined for the recommendation and its scope. */
  readonly action: ActionOnForm | undefined;
  readonly cell: CellOfRow;
}

export const OF_THE_RECOMMENDATION: readonly PlanField[] = ["recommendation", "scope"];
export const OF_AN_ACTION: readonly PlanField[] = ["action", "leadAgency", "milestones", "targetDate", "completionAndOutcome", "outcome"];

/** The cell that a field stands in; undefined where the sheet has no column for it. */
export function cellOf(recommendation: RecommendationOnForm, action: ActionOnForm | undefined, field: PlanField): CellOfRow | undefined {
  if (field === "recommendation") return recommendation.recommendationCells[0];
  if (field === "scope") return recommendation.scopeCells[0];
  return action && cellOfField(action, field);
}

/** The field that stands in a cell now; undefined where none does any more. */
export function fieldIn({ recommendations }: PlanOnForm, where: string): FieldInPlace | undefined {
  for (const recommendation of recommendations) {
    for (const field of OF_THE_RECOMMENDATION) {
      const cell = cellOf(recommendation, undefined, field);
      if (cell?.where === where) return { field, recommendation, action: undefined, cell };
    }
    for (const action of recommendation.actions) {
      for (const field of OF_AN_ACTION) {
        const cell = cellOf(recommendation, action, field);
        if (cell?.where === where) return { field, recommendation, action, cell };
      }
    }
  }
  return undefined;
}

/** A recommendation with one of its actions as they are typed, before the sheet has them. */
export function asTyped(own: RecommendationOnForm, action: ActionOnForm | undefined, wordsOf: (cell: CellOfRow) => string | undefined): PlannedRecommendation {
  const typed = (of: ActionOnForm | undefined, field: PlanField, otherwise: string): string => {
    const cell = cellOf(own, of, field);
    const words = cell && wordsOf(cell);
    return cell && words !== undefined ? [words, ...cell.goesOn.map((more) => more.words)].join("\n") : otherwise;
  };
  const actions = action
    ? [{
        ...action,
        action: typed(action, "action", action.action),
        leadAgency: typed(action, "leadAgency", action.leadAgency),
        milestones: typed(action, "milestones", action.milestones),
        targetDate: typed(action, "targetDate", action.targetDate),
        completionAndOutcome: typed(action, "completionAndOutcome", action.completionAndOutcome),
        outcome: typed(action, "outcome", action.outcome),
      }]
    : [];
  return { recommendation: typed(undefined, "recommendation", own.recommendation), scope: typed(undefined, "scope", own.scope), actions };
}
