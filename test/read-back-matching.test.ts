import fc from "fast-check";
import { bestReadings } from "../checks/read-back/best-readings";
import { isParted } from "../checks/read-back/parted-text";
import type { PossibleReadings, TwoForOne } from "../checks/read-back/possible-readings";
import { grid } from "./grids";
import { HEADINGS, madeOf, planOf, readBackFrom, rowXml, withRows, type TableRow } from "./plan-table";

const RUNS = Number(process.env.CSP_FUZZ_RUNS ?? 300);
const SEED = Number(process.env.CSP_FUZZ_SEED ?? 20_160_809);

/** What is the least that readings can cost together, every way being gone. */
function leastCost({ sheet, paper, pairs, twoForOne }: PossibleReadings): number {
  const all: readonly TwoForOne[] = [...twoForOne, ...[...pairs].flatMap((cost, place) => (cost < 0 ? [{ sheet: [Math.floor(place / paper.length)], paper: [place % paper.length], cost }] : []))];
  const from = (row: number, rows: ReadonlySet<number>, columns: ReadonlySet<number>): number => {
    if (row === sheet.length) return 0;
    const ways = all.filter((each) => each.sheet[0] === row && !each.sheet.some((one) => rows.has(one)) && !each.paper.some((one) => columns.has(one)));
    return Math.min(from(row + 1, rows, columns), ...ways.map((each) => each.cost + from(row + 1, new Set([...rows, ...each.sheet]), new Set([...columns, ...each.paper]))));
  };
  return from(0, new Set(), new Set());
}

const possible = fc.record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) }).chain(({ rows, columns }) => {
  const cost = fc.integer({ min: -40, max: 12 }).map((tenths) => Math.min(0, tenths / 8));
  const split = fc.record({ sheet: fc.nat(rows - 1).map((row) => [row]), paper: fc.nat(Math.max(0, columns - 2)).map((column) => [column, column + 1]), cost: fc.integer({ min: -70, max: -1 }).map((eighths) => eighths / 8) });
  const merged = fc.record({ sheet: fc.nat(Math.max(0, rows - 2)).map((row) => [row, row + 1]), paper: fc.nat(columns - 1).map((column) => [column]), cost: fc.integer({ min: -70, max: -1 }).map((eighths) => eighths / 8) });
  const kinds = [...(columns > 1 ? [split] : []), ...(rows > 1 ? [merged] : [])];
  const twoForOne: fc.Arbitrary<TwoForOne[]> = kinds.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.oneof(...kinds), { maxLength: 7, selector: ({ sheet, paper }) => `${sheet.join()} ${paper.join()}` });
  return fc.record({ sheet: fc.constant([...Array(rows).keys()]), paper: fc.constant([...Array(columns).keys()]), pairs: fc.array(cost, { minLength: rows * columns, maxLength: rows * columns }).map((costs) => Float64Array.from(costs)), twoForOne });
});

test.each(["keeps order", "turns order"] as const)("no other readings cost less than those that are found, where it %s", (preference) => {
  fc.assert(
    fc.property(possible, (group) => {
      const { readings, isCertain } = bestReadings(group, preference);
      const cost = readings.reduce((sum, { sheet, paper }) => {
        const two = group.twoForOne.find((each) => each.sheet.length === sheet.rows && each.paper.length === paper.rows && each.sheet[0] === sheet.first && each.paper[0] === paper.first);
        return sum + (sheet.rows + paper.rows > 2 ? (two?.cost ?? NaN) : (group.pairs[sheet.first * group.paper.length + paper.first] ?? NaN));
      }, 0);
      expect(cost).toBeCloseTo(leastCost(group), 3);
      const rows = (of: "sheet" | "paper"): readonly number[] => readings.flatMap((each) => (each[of].rows === 2 ? [each[of].first, each[of].first + 1] : [each[of].first]));
      for (const of of ["sheet", "paper"] as const) expect(new Set(rows(of)).size).toBe(rows(of).length);
      expect(isCertain).toBe(true);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

describe("a row that became two", () => {
  const ACTION = ["Train all officers in the signs of abuse", "Record each course and report it to the board"];
  const own: TableRow = [["Officers should know the signs"], ["Local"], ACTION, ["Police and Council"], ["First course held"], ["May 2013"], []];
  const changed = (row: TableRow, cells: Readonly<Record<number, readonly string[]>>): TableRow => row.map((lines, column) => cells[column] ?? lines);
  const UNRELATED: TableRow = [["Tell the community"], ["Local"], ["Print a leaflet for every surgery and library"], ["Council"], [], ["June 2013"], []];
  const OTHER: TableRow = [["Coroners should be trained"], ["National"], ["Develop a module for coroners"], ["Ministry of Justice"], [], ["2014"], []];
  const asSheet = (...rows: readonly TableRow[]) => grid("DHR action plan", [["Review", "A review"], ["Marking", "OFFICIAL"], [], [...HEADINGS], ...rows.map((row) => row.map((lines) => lines.join("\n") || undefined))]);
  const kinds = (sheet: readonly TableRow[], paper: readonly TableRow[]): readonly string[] =>
    readBackFrom(withRows(madeOf(planOf(asSheet(...sheet))), () => paper.map(rowXml)), asSheet(...sheet)).differences.map((each) => (each.kind === "changed" ? each.change.column : each.kind));

  test.each<[what: string, sheet: readonly TableRow[], paper: readonly TableRow[], expected: readonly string[]]>([
    ["is one whose action is divided over the two", [own, OTHER], [changed(own, { 2: ACTION.slice(0, 1) }), changed(own, { 2: ACTION.slice(1), 4: [] }), OTHER], ["split"]],
    ["is one whose action both say, and whose agencies are divided over them", [own, OTHER], [changed(own, { 3: ["Police"] }), changed(own, { 3: ["and Council"] }), OTHER], ["split"]],
    ["is none with another agency and date above an unrelated new row", [own, OTHER], [changed(own, { 3: ["Police and"], 5: ["June 2014"] }), UNRELATED, OTHER], ["Lead Agency", "Target Date", "added"]],
    ["is none that has lost a word of its action above a new row of few words", [own, OTHER], [changed(own, { 2: [ACTION[0]?.replace("all ", "") ?? "", ACTION[1] ?? ""] }), changed(UNRELATED, { 2: ["Leaflets"] }), OTHER], ["Action to take", "added"]],
    ["is none that stays as it is above a new row of few words", [own, OTHER], [changed(own, { 3: ["Police"] }), changed(own, { 2: ["Leaflets"], 3: ["Council"] }), OTHER], ["Lead Agency", "added"]],
  ])("%s", (_, sheet, paper, expected) => {
    expect(kinds(sheet, paper)).toEqual(expected);
  });

  test("two rows that became one hold the actions of both, and a row that went is none of them", () => {
    const [first, second] = [changed(own, { 2: ACTION.slice(0, 1), 3: ["Police"] }), changed(own, { 2: ACTION.slice(1), 3: ["Council"], 4: [] })];
    expect(kinds([first, second, OTHER], [changed(own, { 3: ["Police", "Council"] }), OTHER])).toEqual(["merged"]);
    expect(kinds([first, UNRELATED, OTHER], [changed(first, { 3: ["Police Council"] }), OTHER])).toEqual(["Lead Agency", "deleted"]);
  });
});

test("rows of which very many may be split or merged in many ways are read all the same, and it is said that not every way was tried", () => {
  const size = 120;
  const twoForOne = Array.from({ length: size - 1 }, (_, row) => Array.from({ length: size - 1 }, (_each, column): TwoForOne => ({ sheet: [row], paper: [column, column + 1], cost: -2 - ((row * 7 + column * 13) % 10) / 8 }))).flat();
  const group: PossibleReadings = { sheet: [...Array(size).keys()], paper: [...Array(size).keys()], pairs: Float64Array.from({ length: size * size }, (_, place) => -((place * 31) % 17) / 10), twoForOne };
  const { readings, isCertain } = bestReadings(group, "keeps order");
  const rows = readings.flatMap(({ paper }) => (paper.rows === 2 ? [paper.first, paper.first + 1] : [paper.first]));
  expect([new Set(rows).size, rows.length > size / 2, isCertain]).toEqual([rows.length, true, false]);
});

test("a text is parted where each part gives what the other lacks", () => {
  const text = (...words: readonly number[]): Int32Array => Int32Array.from(words);
  expect(isParted(text(1, 2, 3, 4, 5, 6), text(1, 2, 3), text(4, 5, 6))).toBe(true);
  expect(isParted(text(1, 2, 3, 4, 5, 6), text(1, 2, 3, 4, 5, 6), text(7))).toBe(false);
  expect(isParted(text(1, 2, 3, 4, 5, 6), text(1, 2, 3, 4, 5), text(7))).toBe(false);
  expect(isParted(text(1, 2, 3, 4), text(1, 2), text(7, 8))).toBe(false);
});
