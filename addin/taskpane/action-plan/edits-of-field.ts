import { wordsInto, type CellEdit } from "../../../core/workbook/cell-edit";
import type { CellOfRow } from "../../../core/workbook/cell-of-row";
import { movedTargetDate } from "../../../templates/dhr-action-plan/moved-target-date";
import type { ActionOnForm, RecommendationOnForm } from "../../../templates/dhr-action-plan/plan-form";
import type { FieldInPlace } from "./plan-fields";

/** What a field that was left becomes in the sheet. */
export interface EditsOfField {
  readonly edits: readonly CellEdit[];
  /** The cells of its row as they were read last. */
  readonly seen: readonly CellOfRow[];
  /** What to say of it once it is written. */
  readonly words: string;
}

export function editsOfField({ field, recommendation, action, cell }: FieldInPlace, typed: string): EditsOfField {
  const { recommendationCells, scopeCells, actions } = recommendation;
  const seen = cellsOfRow(recommendation, action ?? actions[0]);
  if (field === "recommendation" || field === "scope") {
    const cells = field === "scope" ? scopeCells : recommendationCells;
    return { edits: cells.map((each) => wordsInto(each, typed)), seen, words: `Written in ${cells.map(({ where }) => where).join(", ")}.` };
  }
  if (field !== "targetDate" || !action) return { edits: [wordsInto(cell, typed)], seen, words: `Written in ${cell.where}.` };
  const { edits, kept, lost } = movedTargetDate(action, typed);
  const first = kept ? ` The first date, ${kept.date}, is kept in ${kept.where}.` : lost ? ` The first date, ${lost}, is not kept: add a column "Original target date" to the sheet and write it there.` : "";
  return { edits, seen, words: `Written in ${edits.at(-1)?.where ?? cell.where}.${first}` };
}

/** The cells of a recommendation and of one of its actions, each once. */
export const cellsOfRow = ({ recommendationCells, scopeCells }: RecommendationOnForm, action: ActionOnForm | undefined): readonly CellOfRow[] => [
  ...new Map([...recommendationCells, ...scopeCells, ...Object.values(action?.cells ?? {})].map((cell) => [cell.where, cell])).values(),
];
