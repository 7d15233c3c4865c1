import { spanOf } from "../../checks/smart/planned-action";
import { copiedInto, dateInto, type CellEdit } from "../../core/workbook/cell-edit";
import { compareDates } from "../../core/calendar-date";
import { cellOfField, type ActionOnForm } from "./plan-form";

/** What becomes of the cells of an action when its target date is typed anew. */
export interface MovedTargetDate {
  readonly edits: readonly CellEdit[];
  /** The first date, where it is kept in a cell of its own now. */
  readonly kept?: { readonly date: string; readonly where: string };
  /** The first date, where the sheet has no column to keep it in. */
  readonly lost?: string;
}

/**
 * A date that moves leaves the first one where it can be seen: in "Original target date", which is filled in where it is
 * blank and never written over, or in "Target Date" itself where the sheet has a column for revised dates.
 */
export function movedTargetDate(action: ActionOnForm, typed: string): MovedTargetDate {
  const { targetDate: plain, originalTargetDate: original, revisedTargetDate: revised } = action.cells;
  const shown = cellOfField(action, "targetDate");
  if (!plain || !shown) return { edits: [] };
  const isMove = hasMoved(shown.words, typed);
  if (revised && shown === plain && isMove) return { edits: [dateInto(revised, typed)], kept: { date: plain.words, where: plain.where } };
  const edit = dateInto(shown, typed);
  if (!isMove || revised) return { edits: [edit] };
  if (!original) return { edits: [edit], lost: plain.words };
  const copy = original.words === "" ? copiedInto(original, plain) : undefined;
  return copy ? { edits: [copy, edit], kept: { date: plain.words, where: original.where } } : { edits: [edit] };
}

/** From one date to another one; words such as "Ongoing" are no date that could be kept. */
function hasMoved(before: string, typed: string): boolean {
  const [from, to] = [spanOf(before), spanOf(typed)];
  if (!from || before.trim() === typed.trim() || typed.trim() === "") return false;
  return !to || compareDates(from.first, to.first) !== 0 || compareDates(from.last, to.last) !== 0;
}
