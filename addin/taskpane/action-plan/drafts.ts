import { useRef, useState } from "react";
import { quoted } from "../../../core/quoted";
import { NotWritten } from "../../not-written";
import { writeCells } from "../../write-cells";
import type { Pane } from "../shell/pane";
import { editsOfField } from "./edits-of-field";
import type { PlanOnForm } from "../../../templates/dhr-action-plan/plan-form";
import { fieldIn, type FieldInPlace } from "./plan-fields";
import { planOfWorkbook } from "./plan-of-workbook";

/** What is typed in a field and not in the sheet yet, and what the sheet said there when that began. */
interface Draft {
  readonly typed: string;
  readonly before: string;
  /** The first date that it was said to write over. */
  readonly warnedOf?: string;
}

/** What is being typed, by the cells that it is for, until the sheet has it. */
export interface Drafts {
  /** What is typed for a cell; undefined where the sheet has it. */
  typedFor(where: string): string | undefined;
  type(where: string, typed: string, before: string): void;
  /** Writes what was typed for a cell into the sheet. */
  leave(where: string): void;
}

/** A line break is one sign, whoever made it. */
export const withPlainBreaks = (words: string): string => words.replace(/\r\n?|\v/g, "\n");

/** The field that stands in a cell now, in its plan. */
function placeNow(pane: Pane, where: string): { readonly plan: PlanOnForm; readonly place: FieldInPlace | undefined } | undefined {
  const { found } = pane.state.get();
  const plan = found && planOfWorkbook(found);
  return typeof plan === "object" ? { plan, place: fieldIn(plan, where) } : undefined;
}

const wordsNow = (pane: Pane, where: string): string | undefined => {
  const words = placeNow(pane, where)?.place?.cell.words;
  return words === undefined ? undefined : withPlainBreaks(words);
};

export function useDrafts(pane: Pane): Drafts {
  const drafts = useRef(new Map<string, Draft>());
  const [, showAnew] = useState(0);
  const change = (where: string, draft: Draft | undefined): void => {
    if (draft) drafts.current.set(where, draft);
    else drafts.current.delete(where);
    showAnew((times) => times + 1);
  };
  const write = async (where: string): Promise<void> => {
    const draft = drafts.current.get(where);
    const inPlan = placeNow(pane, where);
    if (!draft || !inPlan) return;
    const { plan, place } = inPlan;
    if (!place) throw new NotWritten(`${where} is no field of the plan any more, so nothing was written. Look at the sheet.`);
    const now = withPlainBreaks(place.cell.words);
    if (now !== draft.before) {
      change(where, { ...draft, before: now });
      throw new NotWritten(`${where} says ${quoted(now)} now, so what you typed was not written. It is still here: leave the field once more to write it all the same.`);
    }
    const { edits, seen, lost, words } = editsOfField(place, draft.typed);
    if (lost !== undefined && draft.warnedOf !== lost) {
      change(where, { ...draft, warnedOf: lost });
      throw new NotWritten(`${where} still says ${lost}, and the sheet has no column "Original target date" to keep it in, so what you typed was not written. It is still here: head a column so beside the table, or leave the field once more to write over the first date.`);
    }
    let left: readonly string[];
    try {
      left = await writeCells(edits, seen);
    } catch (error) {
      if (error instanceof NotWritten) {
        await pane.readSheet(plan.area.sheet);
        change(where, { ...draft, before: wordsNow(pane, where) ?? draft.before });
      }
      throw error;
    }
    await pane.readSheet(plan.area.sheet);
    const typedSince = drafts.current.get(where);
    change(where, typedSince && typedSince.typed !== draft.typed ? { ...typedSince, before: draft.typed } : undefined);
    pane.say(words(left));
  };
  return {
    typedFor: (where) => drafts.current.get(where)?.typed,
    type: (where, typed, before) => change(where, { before, ...drafts.current.get(where), typed }),
    leave(where) {
      const draft = drafts.current.get(where);
      if (!draft) return;
      if (draft.typed.trimEnd() === draft.before.trimEnd()) change(where, undefined);
      else void pane.doing("Writing to the sheet", () => write(where));
    },
  };
}
