import { addRow } from "../../add-row";
import type { PlanOnForm, RecommendationOnForm } from "../../../templates/dhr-action-plan/plan-form";
import { cellsOfRow } from "./edits-of-field";

/** Adds a recommendation below the last one. */
export function addRecommendation({ area, recommendations }: PlanOnForm, words: string): Promise<void> {
  const last = recommendations.at(-1);
  return addRow(area, { after: last?.lastRow ?? area.lastFilled, words: { recommendation: words }, seen: last ? cellsOfRow(last, last.actions.at(-1)) : [] });
}

/** Adds an action below those of a recommendation, whose words are repeated beside it where the sheet repeats them. */
export function addAction({ area }: PlanOnForm, own: RecommendationOnForm, words: string): Promise<void> {
  const repeated: Readonly<Record<string, string>> = own.recommendationCells.length > 1 ? { recommendation: own.recommendation } : {};
  return addRow(area, { after: own.lastRow, words: { ...repeated, action: words }, seen: cellsOfRow(own, own.actions.at(-1)) });
}
