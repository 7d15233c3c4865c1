import { cheapestPairs } from "./cheapest-pairs";
import type { PossibleReadings, TwoForOne } from "./possible-readings";
import { cheapestTogether, haveRowsInCommon } from "./read-together";
import type { Reading } from "./row-units";

/** Which of readings that cost the same is chosen: that which keeps the order of the rows, or that which turns it round. */
export type Preference = "keeps order" | "turns order";

/** The readings of a group that together cost the least, and whether that is certain: not every way was gone where there are too many. */
export interface Settled {
  readonly readings: readonly Reading[];
  readonly isCertain: boolean;
}

/** What the settling of one group may cost, in steps of the pairing: about a second. */
const MOST_STEPS = 1e8;
/** What it costs to make a case ready, in steps for each of its pairs. */
const STEPS_OF_A_PAIR = 10;
/** What it costs to look at rows that may be taken together. */
const STEPS_OF_TWO = 200;
/** How much all preferences together may weigh: less than any word. */
const PREFERRED = 1e-4;
/** Costs that differ by less are the same, but for how they were summed up. */
const SAME = 1e-12;

/** Rows of which it is settled that they are taken together, and those of which it is settled that they are not. */
interface Case {
  readonly taken: readonly TwoForOne[];
  readonly free: readonly TwoForOne[];
}

/**
 * The readings that together cost the least, no row being read twice. Which rows are taken together is tried (branch and
 * bound), the others being paired at the least cost. That pairing gives each row a price, nought or less, so that no pair
 * costs less than its two rows: whatever is taken together, all of it costs no less than all prices and what the two for
 * one save over the prices of their rows. As a rule that shows at once that nothing better can exist.
 */
export function bestReadings(group: PossibleReadings, preference: Preference): Settled {
  const [rows, columns] = [group.sheet.length, group.paper.length];
  const at = (row: number, column: number): number => row * columns + column;
  const step = ((preference === "keeps order" ? -1 : 1) * PREFERRED) / (rows * columns * Math.min(rows, columns));
  const preferred = (row: number, column: number): number => step * (row + 1) * (column + 1);
  const costs = group.pairs.map((cost, place) => (cost < 0 ? cost + preferred(Math.floor(place / columns), place % columns) : 0));
  const twoForOne = group.twoForOne.map((each) => ({ ...each, cost: each.cost + preferred(each.sheet[0] ?? 0, each.paper[0] ?? 0) }));
  let left = MOST_STEPS;
  let best: { readonly cost: number; readonly together: readonly TwoForOne[]; readonly columnOf: Int32Array } | undefined;

  /** Pairs all rows but those that are taken together, and prices them all. */
  const paired = (taken: readonly TwoForOne[], more: readonly TwoForOne[]) => {
    const together = [...taken, ...more];
    const without = together.length === 0 ? costs : Float64Array.from(costs);
    for (const each of together) for (const row of each.sheet) without.fill(0, at(row, 0), at(row + 1, 0));
    for (const each of together) for (const column of each.paper) for (let row = 0; row < rows; row++) without[at(row, column)] = 0;
    const { columnOf, rowPrices, columnPrices, steps } = cheapestPairs(rows, columns, without);
    left -= steps + STEPS_OF_A_PAIR * costs.length;
    const cost = together.reduce((sum, each) => sum + each.cost, columnOf.reduce((sum, column, row) => sum + (column < 0 ? 0 : (costs[at(row, column)] as number)), 0));
    if (!best || cost < best.cost) best = { cost, together, columnOf };
    // Rows that may yet be paired are priced so that no pair with one of them costs less either.
    const rowsTaken = new Set(together.flatMap((each) => each.sheet));
    const columnsTaken = new Set(taken.flatMap((each) => each.paper));
    for (const column of more.flatMap((each) => each.paper)) {
      let price = 0;
      for (let row = 0; row < rows; row++) if (!rowsTaken.has(row)) price = Math.min(price, (costs[at(row, column)] as number) - (rowPrices[row] as number));
      columnPrices[column] = price;
    }
    for (const row of more.flatMap((each) => each.sheet)) {
      let price = 0;
      for (let column = 0; column < columns; column++) if (!columnsTaken.has(column)) price = Math.min(price, (costs[at(row, column)] as number) - (columnPrices[column] as number));
      rowPrices[row] = price;
    }
    return { rowPrices, columnPrices };
  };

  const sum = (prices: Float64Array): number => prices.reduce((all, each) => all + each, 0);
  const open: Case[] = [{ taken: [], free: twoForOne }];
  while (open.length > 0 && left > 0) {
    const { taken, free } = open.pop() ?? { taken: [], free: [] };
    const seen = new Set<string>();
    let together: readonly TwoForOne[] = [];
    let isSettled = false;
    // What is taken together changes the prices, and these change what is best taken together, until both agree.
    while (!isSettled && left > 0 && !seen.has(namesOf(together))) {
      seen.add(namesOf(together));
      const { rowPrices, columnPrices } = paired(taken, together);
      const saved = free.map((each) => each.cost - each.sheet.reduce((all, row) => all + (rowPrices[row] as number), 0) - each.paper.reduce((all, column) => all + (columnPrices[column] as number), 0));
      const next = cheapestTogether(free, saved);
      left -= STEPS_OF_TWO * free.length;
      const least = sum(rowPrices) + sum(columnPrices) + taken.reduce((all, each) => all + each.cost, 0) + next.cost;
      isSettled = namesOf(next.chosen) === namesOf(together) ? next.isCertain : least >= (best as { cost: number } | undefined ?? { cost: Infinity }).cost - SAME;
      if (!isSettled) together = next.chosen;
    }
    if (isSettled) continue;
    const [asked = free[0]] = together;
    if (!asked) continue;
    const others = free.filter((each) => each !== asked);
    open.push({ taken, free: others }, { taken: [...taken, asked], free: others.filter((each) => !haveRowsInCommon(each, asked)) });
  }
  return { readings: best ? readingsOf(group, best.together, best.columnOf) : [], isCertain: open.length === 0 && left > 0 };
}

const namesOf = (together: readonly TwoForOne[]): string => together.map(({ sheet, paper }) => `${sheet[0]}+${sheet.length} ${paper[0]}`).sort().join();

function readingsOf({ sheet, paper }: PossibleReadings, together: readonly TwoForOne[], columnOf: Int32Array): readonly Reading[] {
  const unit = (of: readonly number[], places: readonly number[]): Reading["sheet"] => ({ first: of[places[0] ?? 0] ?? 0, rows: places.length === 2 ? 2 : 1 });
  const pairs = [...columnOf].flatMap((column, row): readonly Reading[] => (column < 0 ? [] : [{ sheet: unit(sheet, [row]), paper: unit(paper, [column]) }]));
  return [...together.map((each): Reading => ({ sheet: unit(sheet, each.sheet), paper: unit(paper, each.paper) })), ...pairs];
}
