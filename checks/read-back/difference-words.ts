import { listed, shortened } from "../../core/listed";
import { quoted } from "../../core/quoted";
import type { CellChange, ColumnValue, Difference } from "./difference";

/** A difference in a sentence, to go after the place that it is about. */
export function differenceInWords(difference: Difference): string {
  const at = difference.paper === undefined ? "" : ` (${difference.paper} of the paper)`;
  const orElse = difference.orElse === undefined ? "" : ` Another reading is as good: ${difference.orElse}`;
  return `${sentence(difference, at)}${orElse}`;
}

function sentence(difference: Difference, at: string): string {
  switch (difference.kind) {
    case "changed":
      return `${changeInWords(difference.change)}${at}.${alsoInWords(difference.change)}`;
    case "added":
      return `A row was added ${difference.isFirst ? "above" : "below"} this one${at}: ${valuesInWords(difference.values)}.`;
    case "deleted":
      return `The paper does not have this row, ${quoted(difference.words)}.`;
    case "moved":
      return `This row, ${quoted(difference.words)}, now stands ${difference.after === undefined ? "before all others" : `below the row of ${difference.after}`}${at}.`;
    case "split":
      return `This row became two, ${difference.paper ?? ""} and ${difference.alsoPaper} of the paper: ${changesInWords(difference.changes)}. The new row below it says ${valuesInWords(difference.values)}.`;
    case "merged":
      return `This row and that of ${difference.with} became one${at}: ${changesInWords(difference.changes)}.`;
  }
}

const changesInWords = (changes: readonly CellChange[]): string => (changes.length === 0 ? "no other words" : changes.map(changeInWords).join("; "));

/** @example changeInWords(change) // "Target Date was \"Dec 2012\" and the paper says \"March 2013\"" */
export function changeInWords({ column, was, says, where, orWhere }: CellChange): string {
  const [before, after] = whatDiffers(was, says);
  const nowhere = where === undefined ? ", for which the sheet has no column" : "";
  const or = orWhere === undefined ? "" : `, or that belongs to ${orWhere}`;
  if (says === "") return `${column} was ${quoted(was)} and the paper leaves it blank${nowhere}${or}`;
  return `${column} was ${was === "" ? "blank" : before} and the paper says ${after}${nowhere}${or}`;
}

const alsoInWords = ({ alsoFor }: CellChange): string => (alsoFor.length > 1 ? ` It is written once for the rows of ${listed(alsoFor.slice(0, 5), "and")}${alsoFor.length > 5 ? " and more" : ""}.` : "");

const valuesInWords = (values: readonly ColumnValue[]): string => shortened(values.map(({ column, value }) => `${column} ${quoted(value)}`)) || "nothing";

/** Words that are long enough to be shortened, with the first that differ. */
function whatDiffers(was: string, says: string): readonly [string, string] {
  const [before, after] = [was, says].map((text) => text.split(/\s+/));
  if (!before || !after) return [quoted(was), quoted(says)];
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same++;
  const from = Math.max(0, same - 3);
  const shown = (words: readonly string[]): string => (from === 0 ? quoted(words.join(" ")) : quoted(`… ${words.slice(from).join(" ")}`));
  return [shown(before), shown(after)];
}
