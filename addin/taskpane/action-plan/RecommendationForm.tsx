import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { PlanField } from "../../../checks/smart/finding";
import { formAdvice } from "../../../checks/smart/form-advice";
import { PROMPTS_FROM } from "../../../checks/smart/prompts";
import { standingInWords } from "../../../checks/smart/standing";
import type { CellOfRow } from "../../../core/workbook/cell-of-row";
import type { ActionOnForm, PlanOnForm, RecommendationOnForm } from "../../../templates/dhr-action-plan/plan-form";
import { Note } from "../parts/Note";
import { ActionChoice } from "./ActionChoice";
import type { Drafts } from "./drafts";
import { PlanFieldInput } from "./PlanFieldInput";
import { asTyped, cellOf, OF_THE_RECOMMENDATION } from "./plan-fields";
import { SmartSummary } from "./SmartSummary";

const useStyles = makeStyles({
  standing: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

interface Shown {
  readonly plan: PlanOnForm;
  readonly recommendation: RecommendationOnForm;
  /** Which of its actions is shown, from 0. */
  readonly action: number;
  readonly drafts: Drafts;
  onAction(index: number): void;
  onAddAction(words: string): Promise<boolean>;
  onGoTo(where: string): void;
}

/** One recommendation with one of its actions, field by field, as Appendix 5 has them. */
export function RecommendationForm({ plan, recommendation: own, action: index, drafts, onAction, onAddAction, onGoTo }: Shown): ReactElement {
  const styles = useStyles();
  const [isAdding, setIsAdding] = useState(false);
  const action = own.actions[Math.min(index, own.actions.length - 1)];
  const advice = formAdvice(asTyped(own, action, (cell) => drafts.typedFor(cell.where)), plan.asAt);
  const fields = advice.map(({ field, heading, asks, findings }): ReactElement => {
    const cell = cellOf(own, action, field);
    // The sheet may keep the outcome in a column of its own, with or without the other one.
    const outcome = field === "completionAndOutcome" ? action?.cells.outcome : undefined;
    const inputs = [
      ...(cell || !outcome ? [<PlanFieldInput key={field} field={field} label={heading} asks={asks} cell={cell} findings={outcome ? [] : findings} note={noteOf(field, own, action)} wrong={wrongIn(plan, field, cell, action)} drafts={drafts} />] : []),
      ...(outcome ? [<PlanFieldInput key="outcome" field="outcome" label="Outcome" asks={cell ? "" : asks} cell={outcome} findings={findings} wrong={wrongIn(plan, "outcome", outcome, action)} drafts={drafts} />] : []),
    ];
    return <div key={field}>{inputs}</div>;
  });
  const [first] = Object.values(action?.cells ?? {});
  return (
    <>
      <SmartSummary findings={advice.flatMap(({ findings }) => findings)} />
      {fields.slice(0, OF_THE_RECOMMENDATION.length)}
      <ActionChoice actions={own.actions} chosen={index} isAdding={isAdding} setIsAdding={setIsAdding} onChoose={onAction} onAdd={onAddAction} />
      {!isAdding && (
        <>
          {action && !action.isToCome && (
            <p id="plan-standing" className={styles.standing}>
              {standingInWords(action.standing)}.
            </p>
          )}
          {fields.slice(OF_THE_RECOMMENDATION.length)}
          {first && (
            <Button id="go-to-row" appearance="subtle" size="small" onClick={() => onGoTo(first.where)}>
              Show it in the sheet
            </Button>
          )}
        </>
      )}
      <Note>The questions are those of the {PROMPTS_FROM}.</Note>
    </>
  );
}

/** What must be put right in the cells of a field; that one is blank its advice says. */
function wrongIn({ problems }: PlanOnForm, field: PlanField, cell: CellOfRow | undefined, action: ActionOnForm | undefined): readonly string[] {
  const { timesMoved, status, originalTargetDate } = action?.cells ?? {};
  const beside = field === "targetDate" ? [timesMoved, originalTargetDate] : field === "completionAndOutcome" ? [status] : [];
  const cells = [cell, ...beside].flatMap((each) => each?.where ?? []);
  const isOfMoves = (where: string): boolean => where === timesMoved?.where;
  return problems.filter(({ where, code }) => cells.includes(where) && (code !== "cell-blank" || isOfMoves(where))).map(({ where, message }) => (where === cell?.where ? message : `${where}: ${message}`));
}

/** What else is to be known of a field: the date that was first agreed, and where words stand more than once. */
function noteOf(field: PlanField, { recommendationCells }: RecommendationOnForm, action: ActionOnForm | undefined): string | undefined {
  if (field === "recommendation" && recommendationCells.length > 1) return `It stands in ${recommendationCells.length} rows, and all of them change.`;
  if (field !== "targetDate" || !action || action.originalTargetDate === "") return undefined;
  const kept = action.cells.originalTargetDate?.words ? action.cells.originalTargetDate : action.cells.targetDate;
  return `Originally ${action.originalTargetDate}${kept ? ` (${kept.where})` : ""}.`;
}
