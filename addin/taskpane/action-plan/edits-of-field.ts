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
  /** The first date that it would write over, where the sheet has no column to keep it in. */
  readonly lost?: string | undefined;
  /** What to say of it once it is written, but for the places whose formulas were left. */
  words(left: readonly string[]): string;
}

export function editsOfField({ field, recommendation, action, cell }: FieldInPlace, typed: string): EditsOfField {
  const { recommendationCells, scopeCells, actions } = recommendation;
  const seen = cellsOfRow(recommendation, action ?? actions[0]);
  if (field === "recommendation" || field === "scope") {
    const cells = field === "scope" ? scopeCells : recommendationCells;
    return { edits: cells.map((each) => wordsInto(each, typed)), seen, words: () => `Written in ${cells.map(({ where }) => where).join(", ")}.` };
  }
  if (field !== "targetDate" || !action) return { edits: [wordsInto(cell, typed)], seen, words: () => `Written in ${cell.where}.` };
  const { edits, kept, lost, timesMoved } = movedTargetDate(action, typed);
  const date = edits.filter(({ leavesFormulas }) => !leavesFormulas).at(-1);
  const first = kept ? ` The first date, ${kept.date}, is kept in ${kept.where}.` : lost ? ` The first date, ${lost}, is not kept.` : "";
  const count = (left: readonly string[]): string => (!timesMoved || left.includes(timesMoved.where) ? "" : ` Times moved is ${timesMoved.times} now, in ${timesMoved.where}.`);
  return { edits, seen, lost, words: (left) => `Written in ${date?.where ?? cell.where}.${first}${count(left)}` };
}

/** The cells of a recommendation and of one of its actions, each once. */
export const cellsOfRow = ({ recommendationCells, scopeCells }: RecommendationOnForm, action: ActionOnForm | undefined): readonly CellOfRow[] => [
  ...new Map([...recommendationCells, ...scopeCells, ...Object.values(action?.cells ?? {})].map((cell) => [cell.where, cell])).values(),
];
