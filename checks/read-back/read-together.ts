import type { TwoForOne } from "./possible-readings";

export const haveRowsInCommon = (one: TwoForOne, other: TwoForOne): boolean => one.sheet.some((row) => other.sheet.includes(row)) || one.paper.some((column) => other.paper.includes(column));

/** Of rows that may be taken together those that save the most, no row being taken twice. */
export interface Together {
  readonly chosen: readonly TwoForOne[];
  /** What they save, below nought; where it is not certain, nothing can save more. */
  readonly cost: number;
  readonly isCertain: boolean;
}

/** How many ways are gone among those that have rows in common, and among how many of them at most. */
const MOST_WAYS = 20_000;
const MOST_IN_COMMON = 200;

/** @param saved what each of them saves, below nought */
export function cheapestTogether(all: readonly TwoForOne[], saved: readonly number[]): Together {
  const worthIt = all.flatMap((each, index) => ((saved[index] as number) < 0 ? [{ each, saves: saved[index] as number }] : []));
  const together = inCommon(worthIt).map(cheapestOf);
  return { chosen: together.flatMap(({ chosen }) => chosen), cost: together.reduce((sum, { cost }) => sum + cost, 0), isCertain: together.every(({ isCertain }) => isCertain) };
}

interface Saving {
  readonly each: TwoForOne;
  readonly saves: number;
}

/** Parts them by whether they have rows in common, also by way of others. */
function inCommon(all: readonly Saving[]): readonly (readonly Saving[])[] {
  const byRow = new Map<string, Saving[]>();
  const rowsOf = ({ each }: Saving): readonly string[] => [...each.sheet.map((row) => `s${row}`), ...each.paper.map((column) => `p${column}`)];
  for (const saving of all) for (const row of rowsOf(saving)) byRow.get(row)?.push(saving) ?? byRow.set(row, [saving]);
  const seen = new Set<Saving>();
  return all.flatMap((first) => {
    if (seen.has(first)) return [];
    const part = [first];
    seen.add(first);
    for (const saving of part) {
      for (const row of rowsOf(saving)) {
        for (const other of byRow.get(row) ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          part.push(other);
        }
        byRow.delete(row);
      }
    }
    return [part];
  });
}

function cheapestOf(part: readonly Saving[]): Together {
  const sorted = [...part].sort((a, b) => a.saves - b.saves);
  const below = sorted.reduceRight<number[]>((sums, { saves }) => (sums.push((sums.at(-1) ?? 0) + saves), sums), []).reverse();
  if (sorted.length > MOST_IN_COMMON) return { chosen: oneByOne(sorted), cost: below[0] ?? 0, isCertain: false };
  let best: { readonly cost: number; readonly chosen: readonly TwoForOne[] } = { cost: 0, chosen: [] };
  let ways = 0;
  const goOn = (index: number, cost: number, chosen: readonly TwoForOne[]): void => {
    if (cost < best.cost) best = { cost, chosen };
    const next = sorted[index];
    if (!next || ways++ > MOST_WAYS || cost + (below[index] as number) >= best.cost) return;
    if (!chosen.some((each) => haveRowsInCommon(each, next.each))) goOn(index + 1, cost + next.saves, [...chosen, next.each]);
    goOn(index + 1, cost, chosen);
  };
  goOn(0, 0, []);
  const isCertain = ways <= MOST_WAYS;
  return { chosen: best.chosen, cost: isCertain ? best.cost : (below[0] as number), isCertain };
}

/** Those that save the most, as long as no row is taken twice. */
function oneByOne(sorted: readonly Saving[]): readonly TwoForOne[] {
  const taken = new Set<string>();
  return sorted.flatMap(({ each }) => {
    const rows = [...each.sheet.map((row) => `s${row}`), ...each.paper.map((column) => `p${column}`)];
    if (rows.some((row) => taken.has(row))) return [];
    for (const row of rows) taken.add(row);
    return [each];
  });
}
