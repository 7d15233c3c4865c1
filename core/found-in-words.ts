import { shortened } from "./listed";
import { quoted } from "./quoted";
import { nameKey } from "./same-name";
import type { TableAsFound } from "./workbook/read-table";

/** What of a document's tables was read under other headings, in words; "" where nothing was. */
export function readAs(...tables: readonly Pick<TableAsFound, "columns">[]): string {
  const renamed = tables.flatMap(({ columns }) => columns).filter(({ column, heading, isAnswered }) => isAnswered || nameKey(heading) !== nameKey(column));
  const words = renamed.map(({ heading, column, isAnswered }) => `${quoted(heading)} is ${column}${isAnswered ? " (as you said)" : ""}`);
  return words.length > 0 ? `Read as: ${words.join(", ")}` : "";
}

/** The tables that a document is read from, without those that another of some documents tells of as its own. */
export const tablesOf = <T extends TableAsFound & { readonly alsoRead: readonly TableAsFound[] }>(found: T, all: readonly T[]): readonly TableAsFound[] => [
  found,
  ...found.alsoRead.filter(({ headings }) => all.every((each) => each.headings !== headings)),
];

/** What stands with a document's tables and is not printed, in words; "" where there is nothing. */
export function notPrinted(...tables: readonly Pick<TableAsFound, "unused" | "leftOut">[]): string {
  const all = tables.flatMap(({ unused, leftOut }) => [...unused.map((heading) => `the column ${quoted(heading)}`), ...leftOut.map(({ where, as }) => `${where} (${as})`)]);
  return all.length > 0 ? `Not printed: ${shortened(all)}` : "";
}
