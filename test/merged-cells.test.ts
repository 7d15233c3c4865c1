import { BLANK_CELL, type Cell } from "../core/workbook/cell";
import { blankCovered } from "../core/workbook/merged-cells";

const cell = (value: string): Cell => ({ value, format: "General" });
const rowsOf = (...rows: readonly string[]): Cell[][] => rows.map((row) => [...row].map((letter) => (letter === "." ? BLANK_CELL : cell(letter))));
const written = (rows: readonly (readonly Cell[])[]): readonly string[] => rows.map((row) => row.map(({ value }) => value ?? ".").join(""));

describe("cells that a merged block covers are blank, as Excel shows them", () => {
  test.each([
    ["a block inside", { top: 0, left: 1, bottom: 1, right: 2 }, ["ab.d", "e..h"]],
    ["a block at the end of its rows", { top: 0, left: 2, bottom: 1, right: 9 }, ["abc", "ef"]],
    ["a whole column", { top: 0, left: 0, bottom: 1_048_575, right: 0 }, ["abcd", ".fgh"]],
    ["a block below", { top: 7, left: 0, bottom: 9, right: 3 }, ["abcd", "efgh"]],
  ])("%s", (_, merge, left) => {
    const rows = rowsOf("abcd", "efgh");
    expect(blankCovered(rows, [merge])).toBe(true);
    expect(written(rows)).toEqual(left);
  });

  test("counted from where the rows begin; a first cell that stands before them is not among them", () => {
    const rows = rowsOf("abc", "def");
    blankCovered(rows, [{ top: 10, left: 5, bottom: 11, right: 6 }, { top: 9, left: 7, bottom: 10, right: 7 }], { top: 10, left: 5 });
    expect(written(rows)).toEqual(["a", "..f"]);
  });

  test("looking at no more cells than are allowed", () => {
    expect(blankCovered(rowsOf("abcd"), [{ top: 0, left: 0, bottom: 0, right: 3 }], undefined, 3)).toBe(false);
  });
});
