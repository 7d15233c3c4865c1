import type { FoundDocument } from "./document-type";
import { shortened } from "./listed";
import { quoted } from "./quoted";
import { nameKey } from "./same-name";

/** What of a document's table was read under other headings, in words; "" where nothing was. */
export function readAs({ columns }: Pick<FoundDocument, "columns">): string {
  const renamed = columns.filter(({ column, heading, isAnswered }) => isAnswered || nameKey(heading) !== nameKey(column));
  const words = renamed.map(({ heading, column, isAnswered }) => `${quoted(heading)} is ${column}${isAnswered ? " (as you said)" : ""}`);
  return words.length > 0 ? `Read as: ${words.join(", ")}` : "";
}

/** What stands with a document's table and is not printed, in words; "" where there is nothing. */
export function notPrinted({ unused, leftOut }: Pick<FoundDocument, "unused" | "leftOut">): string {
  const all = [...unused.map((heading) => `the column ${quoted(heading)}`), ...leftOut.map(({ where, as }) => `${where} (${as})`)];
  return all.length > 0 ? `Not printed: ${shortened(all)}` : "";
}
