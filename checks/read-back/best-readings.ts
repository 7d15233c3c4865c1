import { cheapestPairs } from "./cheapest-pairs";
import { rowsOfUnit, type Reading, type Unit } from "./row-units";

/** Which of readings that cost the same is chosen: that which keeps the order of the rows, or that which turns it round. */
export type Preference = "keeps order" | "turns order";

/** The readings of a group that together cost the least, and whether that is certain: not every way was gone where there are too many. */
export interface Settled {
  readonly readings: readonly Reading[];
  readonly isCertain: boolean;
}

/** What the settling of one group may cost, in steps of the pairing: some tenths of a second. */
const MOST_STEPS = 3e7;
/** What it costs to make a case ready, in steps for each of its pairs. */
const STEPS_OF_A_PAIR = 30;
/** How much all preferences together may weigh: less than any word. */
const PREFERRED = 1e-4;

/**
 * The readings that together cost the least, no row being read twice. Pairs are settled first as if two rows taken together
 * were a row of its own; where that reads a row twice, both ways out are tried (branch and bound).
 */
export function bestReadings(group: readonly Reading[], preference: Preference): Settled {
  const units = (of: "sheet" | "paper"): readonly Unit[] => {
    const all = new Map(group.map((reading) => [nameOf(reading[of]), reading[of]]));
    return [...all.values()].sort((a, b) => a.first - b.first || a.rows - b.rows);
  };
  const [rows, columns] = [units("sheet"), units("paper")];
  const rowAt = new Map(rows.map((unit, index) => [nameOf(unit), index]));
  const columnAt = new Map(columns.map((unit, index) => [nameOf(unit), index]));
  const at = (row: number, column: number): number => row * columns.length + column;
  const readings: (Reading | undefined)[] = Array.from({ length: rows.length * columns.length });
  const costs = new Float64Array(rows.length * columns.length);
  const step = ((preference === "keeps order" ? -1 : 1) * PREFERRED) / (rows.length * columns.length * Math.min(rows.length, columns.length));
  for (const reading of group) {
    const [row, column] = [rowAt.get(nameOf(reading.sheet)) ?? 0, columnAt.get(nameOf(reading.paper)) ?? 0];
    readings[at(row, column)] = reading;
    costs[at(row, column)] = reading.cost + step * (row + 1) * (column + 1);
  }
  const without = (noRows: ReadonlySet<Unit>, noColumns: ReadonlySet<Unit>): Float64Array =>
    noRows.size + noColumns.size === 0 ? costs : costs.map((cost, place) => (noRows.has(rows[Math.floor(place / columns.length)] as Unit) || noColumns.has(columns[place % columns.length] as Unit) ? 0 : cost));
  let left = MOST_STEPS;
  let best: { readonly cost: number; readonly chosen: readonly Reading[] } | undefined;
  const open: (readonly ReadonlySet<Unit>[])[] = [[new Set(), new Set()]];
  while (open.length > 0 && left > 0) {
    const [noRows = new Set<Unit>(), noColumns = new Set<Unit>()] = open.pop() ?? [];
    const { columnOf, steps } = cheapestPairs(rows.length, columns.length, without(noRows, noColumns));
    left -= steps + STEPS_OF_A_PAIR * costs.length;
    const chosen = [...columnOf].flatMap((column, row) => (column < 0 ? [] : (readings[at(row, column)] ?? [])));
    const cost = [...columnOf].reduce((sum, column, row) => sum + (column < 0 ? 0 : (costs[at(row, column)] as number)), 0);
    if (best && cost >= best.cost) continue;
    const twice = readTwice(chosen);
    if (!twice) {
      best = { cost, chosen };
      continue;
    }
    const { of, unit } = twice;
    const others = (of === "sheet" ? rows : columns).filter((each) => each !== unit && rowsOfUnit(each).some((row) => rowsOfUnit(unit).includes(row)));
    const leaving = (more: readonly Unit[]): readonly ReadonlySet<Unit>[] => (of === "sheet" ? [new Set([...noRows, ...more]), noColumns] : [noRows, new Set([...noColumns, ...more])]);
    open.push(leaving([unit]), leaving(others));
  }
  if (best) return { readings: best.chosen, isCertain: open.length === 0 };
  return { readings: bestReadings(group.filter(({ sheet, paper }) => sheet.rows + paper.rows === 2), preference).readings, isCertain: false };
}

const nameOf = ({ first, rows }: Unit): string => `${first} ${rows}`;

/** Two rows taken together of which one is read in another way as well. */
function readTwice(chosen: readonly Reading[]): { readonly of: "sheet" | "paper"; readonly unit: Unit } | undefined {
  for (const of of ["sheet", "paper"] as const) {
    const times = new Map<number, number>();
    for (const reading of chosen) for (const row of rowsOfUnit(reading[of])) times.set(row, (times.get(row) ?? 0) + 1);
    const twice = chosen.find((reading) => reading[of].rows === 2 && rowsOfUnit(reading[of]).some((row) => (times.get(row) ?? 0) > 1));
    if (twice) return { of, unit: twice[of] };
  }
  return undefined;
}
