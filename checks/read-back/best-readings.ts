import { cheapestPairs } from "./cheapest-pairs";
import { rowsOfUnit, type Reading, type Unit } from "./row-units";

/** Which of readings that cost the same is chosen: that which keeps the order of the rows, or that which turns it round. */
export type Preference = "keeps order" | "turns order";

/** The readings of a group that together cost the least, and whether that is certain: not every way was gone where there are too many. */
export interface Settled {
  readonly readings: readonly Reading[];
  readonly isCertain: boolean;
}

/** Units that may not be chosen, by their indexes. */
interface LeftOut {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
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
  const without = ({ rows: noRows, columns: noColumns }: LeftOut): Float64Array => {
    const left = Float64Array.from(costs);
    for (const row of noRows) left.fill(0, at(row, 0), at(row + 1, 0));
    for (const column of noColumns) for (let row = 0; row < rows.length; row++) left[at(row, column)] = 0;
    return left;
  };
  let left = MOST_STEPS;
  let best: { readonly cost: number; readonly chosen: readonly Reading[] } | undefined;
  const open: LeftOut[] = [{ rows: [], columns: [] }];
  while (open.length > 0 && left > 0) {
    const leftOut = open.pop() ?? { rows: [], columns: [] };
    const { columnOf, steps } = cheapestPairs(rows.length, columns.length, without(leftOut));
    left -= steps + STEPS_OF_A_PAIR * costs.length;
    const pairs = [...columnOf].flatMap((column, row) => (column < 0 ? [] : [{ row, column }]));
    const cost = pairs.reduce((sum, { row, column }) => sum + (costs[at(row, column)] as number), 0);
    if (best && cost >= best.cost) continue;
    const rowTwice = readTwice(rows, pairs.map(({ row }) => row));
    if (rowTwice) {
      open.push(...rowTwice.map((more) => ({ ...leftOut, rows: [...leftOut.rows, ...more] })));
      continue;
    }
    const columnTwice = readTwice(columns, pairs.map(({ column }) => column));
    if (columnTwice) {
      open.push(...columnTwice.map((more) => ({ ...leftOut, columns: [...leftOut.columns, ...more] })));
      continue;
    }
    best = { cost, chosen: pairs.flatMap(({ row, column }) => readings[at(row, column)] ?? []) };
  }
  if (best) return { readings: best.chosen, isCertain: open.length === 0 };
  return { readings: bestReadings(group.filter(({ sheet, paper }) => sheet.rows + paper.rows === 2), preference).readings, isCertain: false };
}

const nameOf = ({ first, rows }: Unit): string => `${first} ${rows}`;

/**
 * The ways out where two rows taken together are chosen, and one of them in another way as well: without the two together,
 * or without all else that has one of them.
 */
function readTwice(units: readonly Unit[], chosen: readonly number[]): readonly [readonly number[], readonly number[]] | undefined {
  const times = new Map<number, number>();
  for (const each of chosen) for (const row of rowsOfUnit(units[each] as Unit)) times.set(row, (times.get(row) ?? 0) + 1);
  const twice = chosen.find((each) => units[each]?.rows === 2 && rowsOfUnit(units[each] as Unit).some((row) => (times.get(row) ?? 0) > 1));
  if (twice === undefined) return undefined;
  const both = rowsOfUnit(units[twice] as Unit);
  return [[twice], units.flatMap((unit, index) => (index !== twice && rowsOfUnit(unit).some((row) => both.includes(row)) ? [index] : []))];
}
