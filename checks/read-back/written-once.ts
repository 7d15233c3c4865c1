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
 * is written above them. As little is written as will do, and what is written stays where it does no harm.
 * @returns for each row the words of its cells after that, undefined where a cell stays as it is
 */
export function writtenOnce(rows: readonly RowOfGroup[]): readonly (readonly (string | undefined)[])[] {
  let above: Once = [];
  return rows.map(({ own, wanted, isNew }, index) => {
    const [lead = "", ...more] = own;
    if (!wanted) {
      const below = rows[index + 1];
      const isHeaded = below?.wanted !== undefined && !below.isNew && below.own[0] === "";
      const next = own.map((words, column) => (isHeaded && below.own[column] === "" ? (below.wanted?.[column] ?? words) : words));
      above = next;
      return next.map((words, column) => (words === own[column] ? undefined : words));
    }
    const [wantedLead = "", ...wantedMore] = wanted;
    if (isNew) {
      above = wanted;
      return wanted;
    }
    const over: Once = lead === "" ? above : own;
    const printed = [lead || (over[0] ?? ""), ...more.map((words, column) => words || (over[column + 1] ?? ""))];
    if (printed.every((words, column) => words === wanted[column])) {
      above = over;
      return own.map(() => undefined);
    }
    const canFollow = lead === "" && printed[0] === wantedLead && wantedMore.every((words, column) => words !== "" || printed[column + 1] === "");
    if (canFollow) {
      above = over;
      return [undefined, ...wantedMore.map((words, column) => (words === printed[column + 1] ? undefined : words))];
    }
    above = wanted;
    return wanted.map((words, column) => (words === own[column] ? undefined : words));
  });
}
