import { spanOf } from "../../checks/smart/planned-action";
import { copiedInto, dateInto, type CellEdit } from "../../core/workbook/cell-edit";
import { compareDates } from "../../core/calendar-date";
import type { CellOfRow } from "../../core/workbook/cell-of-row";
import { cellOfField, type ActionOnForm } from "./plan-form";

/** What becomes of the cells of an action when its target date is typed anew. */
export interface MovedTargetDate {
  readonly edits: readonly CellEdit[];
  /** The first date, where it is kept in a cell of its own now. */
  readonly kept?: { readonly date: string; readonly where: string };
  /** The first date, where the sheet has no column to keep it in. */
  readonly lost?: string;
  /** How often it has moved now, where the sheet counts. */
  readonly timesMoved?: { readonly times: number; readonly where: string };
}

/**
 * A date that moves leaves the first one where it can be seen: in "Original target date", which is filled in where it is
 * blank and never written over, or in "Target Date" itself where the sheet has a column for revised dates. Where the sheet
 * counts how often it moved, that is counted up.
 */
export function movedTargetDate(action: ActionOnForm, typed: string): MovedTargetDate {
  const shown = cellOfField(action, "targetDate");
  const isMove = hasMoved(shown?.words ?? "", typed);
  const moved = datesOf(action, typed, shown, isMove);
  const { timesMoved: counter } = action.cells;
  const times = isMove && counter ? timesMovedNow(action, typed) : undefined;
  if (!counter || times === undefined) return moved;
  const { where } = counter;
  return { ...moved, edits: [...moved.edits, { where, value: times, leavesFormulas: true }], timesMoved: { times, where } };
}

function datesOf({ cells }: ActionOnForm, typed: string, shown: CellOfRow | undefined, isMove: boolean): MovedTargetDate {
  const { targetDate: plain, originalTargetDate: original, revisedTargetDate: revised } = cells;
  if (!plain || !shown) return { edits: [] };
  if (revised && shown === plain && isMove) return { edits: [dateInto(revised, typed)], kept: { date: plain.words, where: plain.where } };
  const edit = dateInto(shown, typed);
  if (!isMove || revised) return { edits: [edit] };
  if (!original) return { edits: [edit], lost: plain.words };
  const copy = original.words === "" ? copiedInto(original, plain) : undefined;
  return copy ? { edits: [copy, edit], kept: { date: plain.words, where: original.where } } : { edits: [edit] };
}

/** How often a date has moved once it moves to another; none where it is the first date again, unknown where nobody counted before. */
function timesMovedNow({ originalTargetDate: first, timesMoved, cells }: ActionOnForm, typed: string): number | undefined {
  if (first !== "" && !hasMoved(first, typed)) return 0;
  if (timesMoved !== undefined) return timesMoved + 1;
  return first === "" && cells.timesMoved?.words === "" ? 1 : undefined;
}

/** From one date to another one; words such as "Ongoing" are no date that could be kept. */
function hasMoved(before: string, typed: string): boolean {
  const [from, to] = [spanOf(before), spanOf(typed)];
  if (!from || before.trim() === typed.trim() || typed.trim() === "") return false;
  return !to || compareDates(from.first, to.first) !== 0 || compareDates(from.last, to.last) !== 0;
}
