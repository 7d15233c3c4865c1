import { bestReadings, type Preference } from "./best-readings";
import type { LikenedRow, Likeness } from "./likeness";
import { apartGroups, possibleReadings } from "./possible-readings";
import { rowsOfUnit, type Reading, type Unit } from "./row-units";

/** A row, or two, of the sheet and what it is in the paper. */
export interface Match {
  readonly sheet: Unit;
  readonly paper: Unit;
}

/** Which row of the paper is which of the sheet, by their indexes. */
export interface Matching {
  /** In the order of the paper. */
  readonly matches: readonly Match[];
  /** Rows of the sheet that the paper does not have, and the other way round. */
  readonly deleted: readonly number[];
  readonly added: readonly number[];
  /** Rows that may as well be others: rows of the paper by the row of the sheet, and the other way round. */
  readonly orPaper: ReadonlyMap<number, readonly number[]>;
  readonly orSheet: ReadonlyMap<number, readonly number[]>;
  /** Whether no better reading can exist. */
  readonly isCertain: boolean;
}

/** Finds which row of the paper is which of the sheet so that the least has changed; the same rows give the same answer. */
export function matchRows(likeness: Likeness, sheet: readonly LikenedRow[], paper: readonly LikenedRow[]): Matching {
  const same = sameRows(sheet, paper);
  const [sheetSame, paperSame] = [new Set(same.map((match) => match.sheet.first)), new Set(same.map((match) => match.paper.first))];
  const left = (rows: readonly LikenedRow[], taken: ReadonlySet<number>): readonly number[] => [...rows.keys()].filter((index) => !taken.has(index));
  const groups = apartGroups(possibleReadings(likeness, sheet, paper, left(sheet, sheetSame), left(paper, paperSame)));
  const settle = (preference: Preference): { readonly matches: readonly Reading[]; readonly isCertain: boolean } => {
    const settled = groups.map((group) => bestReadings(group, preference));
    return { matches: settled.flatMap(({ readings }) => readings), isCertain: settled.every(({ isCertain }) => isCertain) };
  };
  const { matches: found, isCertain } = settle("keeps order");
  const { matches: other } = settle("turns order");
  const matches: readonly Match[] = [...same, ...found].sort((a, b) => a.paper.first - b.paper.first);
  const unmatched = (rows: readonly LikenedRow[], of: keyof Match): readonly number[] => {
    const taken = new Set(matches.flatMap((match) => rowsOfUnit(match[of])));
    return left(rows, taken);
  };
  return {
    matches,
    deleted: unmatched(sheet, "sheet"),
    added: unmatched(paper, "paper"),
    orPaper: otherwise(found, other, "sheet", "paper"),
    orSheet: otherwise(found, other, "paper", "sheet"),
    isCertain,
  };
}

/** Rows that are the same to a reader, where the sheet and the paper have as many of them. */
function sameRows(sheet: readonly LikenedRow[], paper: readonly LikenedRow[]): readonly Match[] {
  const byKey = (rows: readonly LikenedRow[]): Map<string, number[]> => {
    const found = new Map<string, number[]>();
    rows.forEach(({ key }, index) => found.set(key, [...(found.get(key) ?? []), index]));
    return found;
  };
  const inPaper = byKey(paper);
  return [...byKey(sheet)].flatMap(([key, rows]) => {
    const same = inPaper.get(key) ?? [];
    return same.length === rows.length ? rows.map((first, index): Match => ({ sheet: { first, rows: 1 }, paper: { first: same[index] ?? 0, rows: 1 } })) : [];
  });
}

/** What rows are in a reading that is as good, where that is something else; no rows where they are none. */
function otherwise(found: readonly Reading[], other: readonly Reading[], of: keyof Match, as: keyof Match): ReadonlyMap<number, readonly number[]> {
  const read = (readings: readonly Reading[]): ReadonlyMap<number, readonly number[]> => new Map(readings.flatMap((reading) => rowsOfUnit(reading[of]).map((row) => [row, rowsOfUnit(reading[as])] as const)));
  const [one, two] = [read(found), read(other)];
  const rows = new Set([...one.keys(), ...two.keys()]);
  return new Map([...rows].flatMap((row) => (String(one.get(row)) === String(two.get(row)) ? [] : [[row, two.get(row) ?? []] as const])));
}
