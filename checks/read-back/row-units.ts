import type { LikenedRow, Likeness } from "./likeness";

/** A row, or two rows below each other that are taken together, by the index of the first. */
export interface Unit {
  readonly first: number;
  readonly rows: 1 | 2;
}

/** A way to read units of the sheet and of the paper as the same, and what it saves against taking them for deleted and added. */
export interface Reading {
  readonly sheet: Unit;
  readonly paper: Unit;
  /** Below nought: the less, the better. */
  readonly cost: number;
}

/** To read one row as two, or two as one, must be better than other readings by so much. */
const TWO_FOR_ONE = 0.1;
const NOTHING_SAVED = -1e-9;

export const rowsOfUnit = ({ first, rows }: Unit): readonly number[] => (rows === 1 ? [first] : [first, first + 1]);

/** All that rows may be read as: pairs, rows that were split into two below each other, and such two that were merged. */
export function possibleReadings(likeness: Likeness, sheet: readonly LikenedRow[], paper: readonly LikenedRow[], sheetLeft: readonly number[], paperLeft: readonly number[]): readonly Reading[] {
  const readings: Reading[] = [];
  const add = (sheetUnit: Unit, paperUnit: Unit, cost: number): void => {
    if (cost < NOTHING_SAVED) readings.push({ sheet: sheetUnit, paper: paperUnit, cost });
  };
  const at = (rows: readonly LikenedRow[], index: number): LikenedRow => rows[index] as LikenedRow;
  const columns = new Map(paperLeft.map((index, column) => [index, column]));
  const saved = new Float64Array(sheetLeft.length * paperLeft.length);
  sheetLeft.forEach((one, row) =>
    paperLeft.forEach((other, column) => {
      const [a, x] = [at(sheet, one), at(paper, other)];
      const cost = likeness.apart(a, x) - a.alone - x.alone;
      saved[row * paperLeft.length + column] = cost;
      add({ first: one, rows: 1 }, { first: other, rows: 1 }, cost);
    }),
  );
  const isLikely = (row: number, column: number): boolean => (saved[row * paperLeft.length + column] ?? 0) < 0;
  sheetLeft.forEach((one, row) =>
    paperLeft.forEach((other, column) => {
      const [a, x] = [at(sheet, one), at(paper, other)];
      if (paperLeft[column + 1] === other + 1 && (isLikely(row, column) || isLikely(row, column + 1))) {
        const y = at(paper, other + 1);
        const apart = likeness.apartFromBoth(a, x, y);
        if (apart !== undefined) add({ first: one, rows: 1 }, { first: other, rows: 2 }, apart + TWO_FOR_ONE - a.alone - x.alone - y.alone);
      }
      if (sheetLeft[row + 1] === one + 1 && columns.has(other) && (isLikely(row, column) || isLikely(row + 1, column))) {
        const b = at(sheet, one + 1);
        const apart = likeness.apartFromBoth(x, a, b);
        if (apart !== undefined) add({ first: one, rows: 2 }, { first: other, rows: 1 }, apart + TWO_FOR_ONE - a.alone - b.alone - x.alone);
      }
    }),
  );
  return readings;
}

/** Readings that have no row in common with those of another group, so that each group is settled by itself. */
export function apartGroups(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    let each = name;
    for (let up = parent.get(each); up !== undefined && up !== each; up = parent.get(each)) each = up;
    parent.set(name, each);
    return each;
  };
  const namesOf = ({ sheet, paper }: Reading): readonly string[] => [...rowsOfUnit(sheet).map((row) => `s${row}`), ...rowsOfUnit(paper).map((row) => `p${row}`)];
  for (const reading of readings) {
    const [first = "", ...more] = namesOf(reading);
    for (const name of more) parent.set(root(name), root(first));
  }
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const name = root(namesOf(reading)[0] ?? "");
    const group = groups.get(name);
    if (group) group.push(reading);
    else groups.set(name, [reading]);
  }
  return [...groups.values()];
}
