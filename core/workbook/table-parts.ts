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
export function partBegunBy<C extends Columns>({ columnAt }: FoundTable<C>, { parts = [], prose = [] }: TableShape<C>, cells: readonly FilledCell[]): PartBegun | undefined {
  const isAlone = cells.length === 1;
  const isIn = (keys: readonly (keyof C)[], { column }: FilledCell): boolean => keys.some((key) => columnAt.get(key) === column);
  const begun = parts.find(({ begins, columns }) => cells.some((cell) => begins.test(cell.shown) && (isAlone || isIn(columns, cell))));
  if (begun) return { part: begun, isCertain: true };
  const maybe = parts.find(({ mayBegin, columns }) =>
    cells.some((cell) => {
      // Running text may speak of what was closed.
      if (!mayBegin || !(isIn(columns, cell) || (isAlone && !isIn(prose, cell)))) return false;
      return mayBegin.anywhere.test(cell.shown) || (isAlone && mayBegin.alone.test(cell.shown));
    }),
  );
  return maybe && { part: maybe, isCertain: false };
}
