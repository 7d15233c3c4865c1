import { errorInCell, loadBuiltFunctions, type Cell } from "./built-functions";
import { CALLS } from "./function-calls";

const { metadata, call } = loadBuiltFunctions();

/** What stands in cells of councils' workbooks. */
const ODD: readonly (readonly [name: string, value: unknown])[] = [
  ["0", 0],
  ["a blank cell", null],
  ["nothing at all", ""],
  ["n/a", "n/a"],
  ["a dash", "-"],
  ["No Data", "No Data"],
  ["a number as text", "1,056"],
  ["a percentage as text", "34.5%"],
  ["pounds as text", "£5,309.87"],
  ["a negative number", -7],
  ["a fraction", 0.345],
  ["a huge number", 1e300],
  ["TRUE", true],
  ["words", "see note below"],
  ["words as long as a cell holds", "x 1,".repeat(8000)],
  ["an error", errorInCell("#REF!")],
  ["a date as Excel keeps it", 40_633],
  ["a date as text", "31 March 2011"],
];

const CODES = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#REF!"];

/** A result that a person can use: a finite number, words, or one of Excel's errors, with a sentence where it is ours and keeps one. */
function isUsable(cell: Cell): boolean {
  if (typeof cell !== "object" || cell === null) return typeof cell === "number" ? Number.isFinite(cell) : typeof cell === "string";
  return CODES.includes(cell.code) && (cell.code === "#REF!" ? cell.message === "" : /^[A-Z0-9"-].{8,254}[.]$/s.test(cell.message));
}

test("every function is tried", () => {
  expect(Object.keys(CALLS).sort()).toEqual(metadata.map(({ id }) => id).sort());
});

describe.each(Object.entries(CALLS))("%s", (id, args) => {
  test("answers", () => {
    expect(call(id, ...args).flat().some((cell) => cell !== null && typeof cell !== "object")).toBe(true);
  });

  test("gives in every argument an answer or a sentence, whatever stands in the cell", () => {
    const useless: unknown[] = [];
    for (const [index] of args.entries()) {
      for (const [name, value] of ODD) {
        const odd = args.map((each, at) => (at === index ? (Array.isArray(each) ? each.map((row: unknown[], r) => (r === 0 ? row.map((cell, c) => (c === 0 ? value : cell)) : row)) : value) : each));
        for (const answer of call(id, ...odd).flat()) if (!isUsable(answer)) useless.push(`${index} ${name}: ${JSON.stringify(answer).slice(0, 150)}`);
      }
    }
    expect(useless).toEqual([]);
  });

  // The others read a column as one thing, or their settings hold for the whole call.
  if (args.some((each) => Array.isArray(each)) || id === "TRAJECTORY") return;
  test("says the same of a column as of its cells one by one", () => {
    const column = args.map((each) => [[each], [each], [null]]);
    const rows = call(id, ...column);
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[0]).toEqual(call(id, ...args)[0]);
  });
});
