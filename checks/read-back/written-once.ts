import type { RowName } from "./row-slots";

/** What is written once for the rows below: the first of its columns, and those that follow it. */
export type Once = readonly string[];

/** A row as far as its words are written once: what its own cells hold, and what it is to print. */
export interface RowOfGroup {
  readonly name: RowName | undefined;
  /** By column; "" where the cell is blank. */
  readonly own: Once;
  /** Undefined for a row that heads others. */
  readonly wanted: Once | undefined;
  readonly isNew: boolean;
}

/**
 * What must be written for each row to print what it is to, in rows of which some say nothing of their own: they print what
 * is written above them. As little is written as will do, and what is written stays where it does no harm. A row that gives
 * the same first words as those above it goes on with them, so that what was written there for the other columns holds on.
 * @returns for each row the words of its cells after that, undefined where a cell stays as it is
 */
export function writtenOnce(rows: readonly RowOfGroup[]): readonly (readonly (string | undefined)[])[] {
  let above: Once = [];
  /** What holds for the rows below a row that says `own`. */
  const holding = (own: Once): Once => (own[0] === "" || own[0] === above[0] ? own.map((words, column) => above[column] || words) : own);
  return rows.map(({ own, wanted, isNew }, index) => {
    if (!wanted) {
      const below = rows[index + 1];
      const isHeaded = below?.wanted !== undefined && !below.isNew && below.own[0] === "";
      const next = own.map((words, column) => (isHeaded && below.own[column] === "" ? (below.wanted?.[column] ?? words) : words));
      above = holding(next);
      return changed(next, own);
    }
    const printed = own.map((words, column) => words || (holding(own)[column] ?? ""));
    const isLedAlike = own[0] === "" && printed[0] === wanted[0];
    const canFollow = isLedAlike && wanted.every((words, column) => words !== "" || printed[column] === "");
    const says = isNew ? wanted : same(printed, wanted) ? own : canFollow ? own.map((words, column) => (wanted[column] === printed[column] ? words : (wanted[column] ?? ""))) : wanted;
    above = holding(says);
    return isNew ? wanted : changed(says, own);
  });
}

const same = (one: Once, other: Once): boolean => one.every((words, column) => words === other[column]);
const changed = (says: Once, own: Once): readonly (string | undefined)[] => says.map((words, column) => (words === own[column] ? undefined : words));
