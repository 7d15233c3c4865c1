import type { CellChange, ColumnValue, Difference } from "../../../checks/read-back/difference";
import { listed } from "../../../core/listed";
import { quoted } from "../../../core/quoted";
import { parsePlace } from "../../../core/workbook/address";

/** A column with what stands in the sheet, where it has the row, and what the paper says, where that has it. */
export interface WordsShown {
  readonly column: string;
  readonly was?: string;
  readonly says?: string;
}

/** A difference as it is shown. */
export interface DifferenceShown {
  readonly title: string;
  /** What else is to be known of it, a sentence each. */
  readonly notes: readonly string[];
  readonly words: readonly WordsShown[];
  /** What a new row below that one says, where there is one beside it. */
  readonly newRow?: readonly WordsShown[];
  /** The cell to look at. */
  readonly where: string;
  /** Whether the sheet has a place for it. */
  readonly canBeWritten: boolean;
}

const changed = ({ column, was, says }: CellChange): WordsShown => ({ column, was, says });
const saidIn = ({ column, value }: ColumnValue): WordsShown => ({ column, says: value });
/** The address alone: all of it is about one sheet. */
const cell = (where: string): string => parsePlace(where).address ?? where;

/** A difference with its old and new words, and the cell that it is about. */
export function differenceShown(difference: Difference): DifferenceShown {
  const { where, paper, orElse } = difference;
  const notes = [...notesOn(difference), ...(paper === undefined ? [] : [`In the paper: ${paper}.`]), ...(orElse === undefined ? [] : [`Another reading is as good: ${orElse}`])];
  switch (difference.kind) {
    case "changed":
      return { title: difference.change.column, notes, words: [changed(difference.change)], where: difference.change.where ?? where, canBeWritten: difference.change.where !== undefined };
    case "added":
      return { title: difference.isFirst ? "A new row above this one" : "A new row below this one", notes, words: difference.values.map(saidIn), where, canBeWritten: true };
    case "deleted":
      return { title: "A row that the paper does not have", notes, words: [{ column: "The row", was: difference.words }], where, canBeWritten: true };
    case "moved":
      return { title: `A row that now stands ${difference.after === undefined ? "before all others" : `below that of ${cell(difference.after)}`}`, notes, words: [{ column: "The row", was: difference.words }], where, canBeWritten: true };
    case "split":
      return { title: "A row that became two", notes, words: difference.changes.map(changed), newRow: difference.values.map(saidIn), where, canBeWritten: true };
    case "merged":
      return { title: `This row and that of ${cell(difference.with)} became one`, notes, words: difference.changes.map(changed), where, canBeWritten: true };
  }
}

function notesOn(difference: Difference): readonly string[] {
  const changes = difference.kind === "changed" ? [difference.change] : difference.kind === "split" || difference.kind === "merged" ? difference.changes : [];
  return changes.flatMap(({ column, where, orWhere, alsoFor }) => [
    ...(where === undefined ? [`The sheet has no column for ${quoted(column)}, so this cannot be written.`] : []),
    ...(orWhere === undefined ? [] : [`The new words may as well belong to ${cell(orWhere)}.`]),
    ...(alsoFor.length > 1 ? [`It is written once for the rows of ${listed(alsoFor.slice(0, 5).map(cell), "and")}${alsoFor.length > 5 ? " and more" : ""}.`] : []),
  ]);
}
