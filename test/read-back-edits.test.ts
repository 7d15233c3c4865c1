import fc from "fast-check";
import type { Difference } from "../checks/read-back/difference";
import { wordsKey, wordsKeyWithoutNumbers } from "../checks/read-back/same-words";
import { grid } from "./grids";
import type { Block } from "../core/workbook/address";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { edited } from "./edited-sheet";
import { HEADINGS, madeOf, planOf, readBackFrom, rowXml, withRows, type TableRow } from "./plan-table";

const RUNS = Number(process.env.CSP_FUZZ_RUNS ?? 40);
const SEED = Number(process.env.CSP_FUZZ_SEED ?? 20_160_809);

/** Words that stand in one cell only, so that it is known which row is which. */
const said = (cell: string, words: number): string => Array.from({ length: words }, (_, index) => `${cell}${"abcdefgh".charAt(index)}`).join(" ");

type Layout = "in every row" | "in the first row" | "in a row above" | "merged";
interface Group {
  readonly layout: Layout;
  readonly actions: number;
}

const groups = fc.array(fc.record({ layout: fc.constantFrom<Layout>("in every row", "in the first row", "in a row above", "merged"), actions: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 4 });
const agencies = ["Police", "CSP and Home Office", "Children’s Services"];

/** The rows as the paper prints them, and where each stands in the sheet. */
interface Sheet {
  readonly grid: SheetGrid;
  readonly rows: readonly { readonly cells: TableRow; readonly group: number; readonly at: number }[];
}

function sheetOf(all: readonly Group[]): Sheet {
  const rows: Sheet["rows"][number][] = [];
  const cells: string[][] = [["Review", "A review"], ["Marking", "OFFICIAL"], [], [...HEADINGS]];
  const merges: Block[] = [];
  all.forEach(({ layout, actions }, group) => {
    const [recommendation, scope] = [said(`rec${group}`, 6), group % 2 === 0 ? "Local" : "Local and national"];
    if (layout === "in a row above") cells.push([recommendation, scope]);
    const first = cells.length;
    for (let action = 0; action < actions; action++) {
      const id = `${group}x${action}`;
      const own = [[said(`act${id}`, 5), `- ${said(`more${id}`, 4)}`, `- “${said(`last${id}`, 3)}”`], [agencies[(group + action) % 3] ?? ""], [said(`mile${id}`, 3), `• ${said(`stone${id}`, 3)}`, `${action + 2}) ${said(`step${id}`, 2)}`, `${action + 3}) ${said(`next${id}`, 2)}`], [`${(action % 9) + 1} March 201${group}`], action % 2 === 0 ? [said(`done${id}`, 4)] : []];
      const isWritten = layout === "in every row" || ((layout === "in the first row" || layout === "merged") && action === 0);
      rows.push({ cells: [[recommendation], [scope], ...own], group, at: cells.length + 1 });
      cells.push([isWritten ? recommendation : "", isWritten ? scope : "", ...own.map((lines) => lines.join("\n"))]);
    }
    if (layout === "merged" && actions > 1) for (const column of [0, 1]) merges.push({ top: first, left: column, bottom: first + actions - 1, right: column });
  });
  return { grid: grid("DHR action plan", cells.map((row) => row.map((words) => words || undefined)), { merges }), rows };
}

/** What an agency does to the rows of the paper. */
const edits = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant("change" as const), row: fc.nat(15), column: fc.integer({ min: 0, max: 6 }), how: fc.constantFrom("other words" as const, "one word more" as const, "blank" as const) }) },
    fc.record({ do: fc.constant("rename" as const), row: fc.nat(15) }),
    fc.record({ do: fc.constant("reassign" as const), row: fc.nat(15), agency: fc.nat(2) }),
    fc.record({ do: fc.constant("add" as const), row: fc.nat(15) }),
    fc.record({ do: fc.constant("delete" as const), row: fc.nat(15) }),
    fc.record({ do: fc.constant("move" as const), row: fc.nat(15), to: fc.nat(15) }),
    fc.record({ do: fc.constant("split" as const), row: fc.nat(15) }),
    fc.record({ do: fc.constant("merge" as const), row: fc.nat(15) }),
  ),
  { maxLength: 8 },
);

interface PaperRow {
  readonly cells: TableRow;
  /** The rows of the sheet that it is. */
  readonly is: readonly number[];
  readonly isEdited: boolean;
}

/** The paper after some edits, no row edited twice, and what a reader would say of them. */
function editedPaper({ rows }: Sheet, all: readonly (typeof edits extends fc.Arbitrary<infer T> ? T : never)[number][]): { readonly paper: readonly PaperRow[]; readonly expected: readonly string[] } {
  let paper: PaperRow[] = rows.map(({ cells }, index) => ({ cells, is: [index], isEdited: false }));
  const expected: string[] = [];
  const where = (row: number): number => rows[row]?.at ?? 0;
  const renamed = new Set<number>();
  const splits: { readonly own: number; readonly halves: readonly [PaperRow, PaperRow] }[] = [];
  all.forEach((edit, step) => {
    const at = paper.findIndex(({ is, isEdited }) => !isEdited && is[0] === edit.row % rows.length);
    const row = paper[at];
    if (!row) return;
    const [own = 0] = row.is;
    const group = rows[own]?.group ?? 0;
    const inGroup = paper.filter(({ is }) => rows[is[0] ?? -1]?.group === group);
    if (edit.do === "change") {
      if (edit.column < 2 && (edit.how === "blank" || renamed.has(group) || inGroup.length === 1)) return;
      const was = row.cells[edit.column] ?? [];
      const says = edit.how === "blank" ? [] : edit.how === "other words" ? [said(`new${step}`, 5)] : [...was, said(`new${step}`, 1)];
      if (wordsKey(says.join("\n")) === wordsKey(was.join("\n"))) return;
      paper[at] = { ...row, cells: row.cells.map((lines, column) => (column === edit.column ? says : lines)), isEdited: true };
      expected.push(`changed ${where(own)} ${"ABCDEFG".charAt(edit.column)}: ${wordsKey(says.join("\n"))}`);
    } else if (edit.do === "rename") {
      if (inGroup.some(({ isEdited }) => isEdited) || inGroup.length !== rows.filter((each) => each.group === group).length) return;
      const says = [...(row.cells[0] ?? []), said(`name${step}`, 2)];
      paper = paper.map((each) => (inGroup.includes(each) ? { ...each, cells: [says, ...each.cells.slice(1)], isEdited: true } : each));
      renamed.add(group);
      for (const { is } of inGroup) expected.push(`changed ${where(is[0] ?? 0)} A: ${wordsKey(says.join("\n"))}`);
    } else if (edit.do === "reassign") {
      const [agency, date] = [[agencies[edit.agency] ?? ""], [`${step + 11} June 2014`]];
      const isOther = agency.join() !== row.cells[3]?.join();
      paper[at] = { ...row, cells: row.cells.map((lines, column) => (column === 3 ? agency : column === 5 ? date : lines)), isEdited: true };
      expected.push(`changed ${where(own)} F: ${wordsKey(date.join())}`, ...(isOther ? [`changed ${where(own)} D: ${wordsKey(agency.join())}`] : []));
    } else if (edit.do === "add") {
      // A new row has the scope and the agency of others.
      const cells = HEADINGS.map((_, column) => (column === 1 ? ["Local"] : column === 3 ? [agencies[step % 3] ?? ""] : [said(`add${step}x${column}y`, 3)]));
      paper.splice(at, 0, { cells, is: [], isEdited: true });
      expected.push(`added ${wordsKey(cells.map((lines) => lines.join("\n")).join("\n"))}`);
    } else if (edit.do === "delete") {
      if (rows.length - expected.filter((each) => each.startsWith("deleted")).length < 2) return;
      paper.splice(at, 1);
      expected.push(`deleted ${where(own)}`);
    } else if (edit.do === "move") {
      paper.splice(at, 1);
      paper.splice(edit.to % (paper.length + 1), 0, { ...row, isEdited: true });
    } else if (edit.do === "split") {
      const [first, ...more] = row.cells[2] ?? [];
      const half = (lines: readonly string[], is: readonly number[]): PaperRow => ({ cells: row.cells.map((each, column) => (column === 2 ? lines : column === 4 && lines === more ? [] : each)), is, isEdited: true });
      const halves = [half([first ?? ""], row.is), half(more, [])] as const;
      paper.splice(at, 1, ...halves);
      splits.push({ own, halves });
    } else {
      const next = paper[at + 1];
      if (!next || next.isEdited || next.is[0] !== own + 1 || rows[own + 1]?.group !== group) return;
      const cells = row.cells.map((lines, column) => (lines.join() === next.cells[column]?.join() ? lines : [...lines, ...(next.cells[column] ?? [])]));
      paper.splice(at, 2, { cells, is: [own, own + 1], isEdited: true });
      expected.push(`merged ${where(own)} ${where(own + 1)}`);
    }
  });
  // Where another row was put between the two, it is no row that became two: the row has changed, and there is a new one.
  for (const { own, halves: [first, second] } of splits) {
    if (paper.indexOf(second) === paper.indexOf(first) + 1) expected.push(`split ${where(own)}`);
    else expected.push(`changed ${where(own)} C: ${wordsKey(first.cells[2]?.join("\n") ?? "")}`, `added ${wordsKey(second.cells.map((lines) => lines.join("\n")).join("\n"))}`);
  }
  return { paper, expected: expected.sort() };
}

const rowNumber = (where: string): string => /\d+$/.exec(where)?.[0] ?? "";
const wordsOf = (values: readonly { readonly value: string }[]): string => wordsKey(values.map(({ value }) => value).join("\n"));

/** A difference as it is expected; words that are written once for several rows change in each of them. */
function inWords(difference: Difference): readonly string[] {
  switch (difference.kind) {
    case "changed": {
      const { where = "", says, alsoFor } = difference.change;
      return (alsoFor.length > 1 ? alsoFor : [difference.where]).map((row) => `changed ${rowNumber(row)} ${where.replace(/.*!([A-Z]+).*/, "$1")}: ${wordsKey(says)}`);
    }
    case "added":
      return [`added ${wordsOf(difference.values)}`];
    case "deleted":
      return [`deleted ${rowNumber(difference.where)}`];
    case "split":
      return [`split ${rowNumber(difference.where)}`];
    case "merged":
      return [`merged ${rowNumber(difference.where)} ${rowNumber(difference.with)}`];
    case "moved":
      return [];
  }
}

const asFile = (sheet: Sheet, paper: readonly PaperRow[]): Uint8Array =>
  withRows(madeOf(planOf(sheet.grid)), (made) => paper.map(({ cells, is, isEdited }) => (isEdited ? rowXml(cells) : (made[is[0] ?? -1] ?? ""))));

/** The words of a sheet's plan, as it prints them, without the numbers of lists, which are not among them. */
const printed = (sheet: SheetGrid): readonly string[] => readTable(madeOf(planOf(sheet)));
const readTable = (bytes: Uint8Array): readonly string[] => {
  const found: string[] = [];
  withRows(bytes, (rows) => (found.push(...rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => wordsKeyWithoutNumbers((cell.match(/<w:p[ >].*?<\/w:p>/gs) ?? []).map((each) => each.replace(/<[^>]*>/g, "")).join("\n"))).join(" | "))), rows));
  return found;
};
const asPrinted = (paper: readonly PaperRow[]): readonly string[] => paper.map(({ cells }) => cells.map((lines) => wordsKeyWithoutNumbers(lines.join("\n"))).join(" | "));

describe("a plan that was edited in Word", () => {
  test("is read back exactly: every change with its cell, rows added, deleted, split and merged, and no row more moved than were", () => {
    fc.assert(
      fc.property(groups, edits, (all, some) => {
        const sheet = sheetOf(all);
        const { paper, expected } = editedPaper(sheet, some);
        const found = readBackFrom(asFile(sheet, paper), sheet.grid);
        const differences = found.differences;
        expect(differences.flatMap(inWords).sort()).toEqual(expected);
        expect(differences.filter(({ kind }) => kind === "moved").length).toBeLessThanOrEqual(some.filter((each) => each.do === "move").length);
        expect(found.isCertain).toBe(true);
        expect(found.edits(() => false)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 240_000);

  test("gives the paper again where every difference is accepted, and leaves the refused ones where some are", () => {
    fc.assert(
      fc.property(groups, edits, fc.nat(255), (all, some, chosen) => {
        const sheet = sheetOf(all);
        const { paper } = editedPaper(sheet, some);
        const file = asFile(sheet, paper);
        const found = readBackFrom(file, sheet.grid);
        expect(printed(edited(sheet.grid, found.edits(() => true)))).toEqual(asPrinted(paper));
        const isAccepted = (difference: Difference): boolean => ((chosen >> found.differences.indexOf(difference) % 8) & 1) === 1;
        const after = readBackFrom(file, edited(sheet.grid, found.edits(isAccepted)));
        const kinds = (differences: readonly Difference[]): readonly string[] => differences.filter(({ kind }) => kind !== "moved" && kind !== "changed").map(({ kind }) => kind).sort();
        expect(kinds(after.differences)).toEqual(kinds(found.differences.filter((each) => !isAccepted(each))));
      }),
      { numRuns: RUNS, seed: SEED + 1 },
    );
  }, 240_000);
});
