import type { PlannedAction, PlannedRecommendation } from "../../checks/smart/planned-action";
import type { Problem } from "../../core/problem";
import type { SheetRecord } from "../../core/workbook/read-records";
import { keptDates, reportMoves } from "../kept-dates";
import type { columns } from "./plan-columns";

type Row = SheetRecord<typeof columns>;
type Report = (problem: Problem) => void;

/** An action of the plan with the row that it was read from. */
export interface ActionOfPlan extends PlannedAction {
  readonly row: Row;
}

export interface RecommendationOfPlan extends PlannedRecommendation {
  readonly actions: readonly ActionOfPlan[];
  /** The row in which the recommendation is written. */
  readonly row: Row;
  /** All rows that are its own, from the top. */
  readonly rows: readonly Row[];
  /** The row in which its scope is written, where it has one: the same, or one below it. */
  readonly scopeRow: Row;
}

/** The recommendations of the rows: one with several actions is written once, in the first of their rows or in a row above them. */
export function recommendationsOf(records: readonly Row[], report: Report): readonly RecommendationOfPlan[] {
  const found: { recommendation: string; scope: string; row: Row; scopeRow: Row; rows: Row[]; actions: ActionOfPlan[] }[] = [];
  for (const [index, record] of records.entries()) {
    const { values, where, isGroup } = record;
    const last = found.at(-1);
    const goesOn = last !== undefined && (values.recommendation === "" || values.recommendation === last.recommendation);
    if (values.recommendation !== "" && last?.recommendation !== values.recommendation) found.push({ recommendation: values.recommendation, scope: values.scope, row: record, scopeRow: record, rows: [], actions: [] });
    else if (!goesOn) found.push({ recommendation: "", scope: "", row: record, scopeRow: record, rows: [], actions: [] });
    const own = found.at(-1);
    own?.rows.push(record);
    if (own && own.scope === "" && values.scope !== "") [own.scope, own.scopeRow] = [values.scope, record];
    if (isGroup) {
      const below = records[index + 1];
      if (!below || (below.values.recommendation !== "" && below.values.recommendation !== values.recommendation)) {
        report({ code: "cell-blank", message: "No action serves this recommendation. Write the action in this row, or in the rows below it.", where: where("recommendation") });
      }
      continue;
    }
    if (own?.recommendation === "") {
      report({ code: "cell-blank", message: "Recommendation is blank. Write the recommendation that this action serves.", where: where("recommendation") });
    }
    own?.actions.push(actionOf(record, report));
  }
  return found;
}

function actionOf(row: Row, report: Report): ActionOfPlan {
  const { values, where, has } = row;
  const filled = (date: typeof values.targetDate | undefined) => (date && date.written !== "" ? date : undefined);
  const { original, current, isRevised } = keptDates({ original: filled(values.originalTargetDate), plain: filled(values.targetDate), revised: filled(values.revisedTargetDate) }, has("revisedTargetDate"));
  // Of a date that is blank or could not be read that is said, and not that it has not moved.
  if (current) reportMoves({ name: "target date", original, current, timesMoved: values.timesMoved, isCounted: has("timesMoved"), where: { current: where(isRevised ? "revisedTargetDate" : "targetDate"), timesMoved: where("timesMoved") } }, report);
  return {
    row,
    action: values.action,
    leadAgency: values.leadAgency,
    milestones: values.milestones,
    targetDate: current?.written ?? "",
    originalTargetDate: original && original.written !== current?.written ? original.written : "",
    timesMoved: values.timesMoved,
    completionAndOutcome: values.completionAndOutcome,
    outcome: values.outcome,
  };
}
