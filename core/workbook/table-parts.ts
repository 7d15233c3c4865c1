import type { Columns } from "./column";
import type { FilledCell } from "./filled-cells";
import type { FoundTable } from "./find-table";
import type { TablePart, TableShape } from "./table-shape";

/** A part of a table that a row begins, or may begin: then it is asked. */
export interface PartBegun {
  readonly part: TablePart;
  readonly isCertain: boolean;
}

/** The part that the filled cells of a row begin: its words count alone in their row, and in the columns that the part names. */
export function partBegunBy<C extends Columns>({ columnAt }: FoundTable<C>, { parts = [] }: TableShape<C>, cells: readonly FilledCell[]): PartBegun | undefined {
  const isAlone = cells.length === 1;
  const says = ({ columns }: TablePart, words: RegExp): boolean =>
    cells.some(({ shown, column }) => words.test(shown) && (isAlone || columns.some((key) => columnAt.get(key) === column)));
  const begun = parts.find((part) => says(part, part.begins));
  if (begun) return { part: begun, isCertain: true };
  const maybe = parts.find((part) => part.mayBegin && (says(part, part.mayBegin.anywhere) || (isAlone && says(part, part.mayBegin.alone))));
  return maybe && { part: maybe, isCertain: false };
}
