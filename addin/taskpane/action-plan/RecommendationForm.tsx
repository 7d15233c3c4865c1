import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlanField } from "../../../checks/smart/finding";
import { formAdvice } from "../../../checks/smart/form-advice";
import { PROMPTS_FROM } from "../../../checks/smart/prompts";
import { standingInWords } from "../../../checks/smart/standing";
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
  const action = own.actions[Math.min(index, own.actions.length - 1)];
  const advice = formAdvice(asTyped(own, action, (cell) => drafts.typedFor(cell.where)), plan.asAt);
  const fields = advice.map(({ field, heading, asks, findings }): ReactElement => {
    const cell = cellOf(own, action, field);
    // The sheet may keep the outcome in a column of its own, with or without the other one.
    const outcome = field === "completionAndOutcome" ? action?.cells.outcome : undefined;
    const inputs = [
      ...(cell || !outcome ? [<PlanFieldInput key={field} field={field} label={heading} asks={asks} cell={cell} findings={outcome ? [] : findings} note={noteOf(field, own, action)} drafts={drafts} />] : []),
      ...(outcome ? [<PlanFieldInput key="outcome" field="outcome" label="Outcome" asks={cell ? "" : asks} cell={outcome} findings={findings} drafts={drafts} />] : []),
    ];
    return <div key={field}>{inputs}</div>;
  });
  const [first] = Object.values(action?.cells ?? {});
  return (
    <>
      <SmartSummary findings={advice.flatMap(({ findings }) => findings)} />
      {fields.slice(0, OF_THE_RECOMMENDATION.length)}
      <ActionChoice actions={own.actions} chosen={index} onChoose={onAction} onAdd={onAddAction} />
      {action && !action.isToCome && <p id="plan-standing" className={styles.standing}>{standingInWords(action.standing)}.</p>}
      {fields.slice(OF_THE_RECOMMENDATION.length)}
      {first && (
        <Button id="go-to-row" appearance="subtle" size="small" onClick={() => onGoTo(first.where)}>
          Show it in the sheet
        </Button>
      )}
      <Note>The questions are those of the {PROMPTS_FROM}.</Note>
    </>
  );
}

/** What else is to be known of a field: the date that was first agreed, and where words stand more than once. */
function noteOf(field: PlanField, { recommendationCells }: RecommendationOnForm, action: ActionOnForm | undefined): string | undefined {
  if (field === "recommendation" && recommendationCells.length > 1) return `It stands in ${recommendationCells.length} rows, and all of them change.`;
  if (field !== "targetDate" || !action || action.originalTargetDate === "") return undefined;
  const kept = action.cells.originalTargetDate?.words ? action.cells.originalTargetDate : action.cells.targetDate;
  return `Originally ${action.originalTargetDate}${kept ? ` (${kept.where})` : ""}.`;
}
