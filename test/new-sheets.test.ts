import path from "node:path";
import { survey } from "../core/survey";
import { newSheet } from "../core/new-sheet/new-sheet";
import { newSheets } from "../core/new-sheet/new-sheets";
import { exampleOf } from "../core/new-sheet/what-belongs";
import type { SheetPlan } from "../core/new-sheet/sheet-plan";
import type { CellText, SheetText, WorkbookText } from "../core/workbook/workbook-text";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { buildWorkbook } from "../scripts/examples/build-workbook";
import { documentTypes } from "../templates";
import { attendance } from "./attendance/attendance";
import { csp, inTemporaryFolder } from "./run-csp";

const TODAY = { year: 2011, month: 5, day: 3 };
const types = [...documentTypes, attendance];

const bytesOf = (sheets: readonly SheetText[]): Promise<Uint8Array> => buildWorkbook({ title: "Sheets", documents: [], sheets } satisfies WorkbookText);

async function surveyOf(...sheets: readonly SheetText[]) {
  const workbook = readWorkbook(await bytesOf(sheets));
  if ("message" in workbook) throw new Error(workbook.message);
  return survey(workbook, types);
}

/** The sheet as somebody fills it in: every label, and a real row in place of the example; of a paper in sections, its sections. */
function filledIn(plan: SheetPlan): SheetText {
  const sheet = newSheet(plan, TODAY);
  const real = plan.columns.map((column) => exampleOf(column, TODAY));
  const rowsOf = ([headings = [], example = [], ...others]: readonly (readonly CellText[])[]): readonly (readonly CellText[])[] => {
    const filled = example.map((cell, index) => real[index] ?? cell);
    if (plan.document !== "briefing") return [headings, [real[0] ?? null, ...example.slice(1)], ...others];
    return [headings, headings.map(() => null), ...others.map((row, number) => row.map((cell, index) => cell ?? (index === 3 ? `${String(filled[index])} It is paragraph ${number + 1}.` : null)))];
  };
  const rows = Object.entries(sheet.rows).map(([address, block]) => [address, address === "A1" && plan.labels.length > 0 ? plan.labels.map((label) => [label.name, exampleOf(label, TODAY)]) : rowsOf(block)]);
  return { ...sheet, rows: Object.fromEntries(rows) as SheetText["rows"] };
}

/** What a sheet says that only has its example yet. */
const EXAMPLE_ONLY = /^(?:Only the example stands under these headings, and the paper leaves it out\. Fill in the rows below it; then delete it\.|Nothing stands beside "[^"]+"\. Fill it in here\.|Nothing is written in the section "[^"]+"\..*)$/;

describe.each(types.map((type) => [type.id, type] as const))("a new sheet for %s", (id, type) => {
  test("is found as that document, with nothing wrong about headings, once its example is a real row", async () => {
    const found = await surveyOf(filledIn(type.sheet));
    expect(found.documents.map((each) => each.type.id)).toEqual([id]);
    expect(found.problems).toEqual([]);
  });

  test("with its example only says what to do", async () => {
    const found = await surveyOf(newSheet(type.sheet, TODAY));
    expect(found.documents.map((each) => each.type.id)).toEqual([id]);
    expect(found.problems).not.toEqual([]);
    for (const { message } of found.problems) expect(message).toMatch(EXAMPLE_ONLY);
    expect(found.documents[0]?.leftOut.map(({ as }) => as)).toEqual(["an example"]);
  });
});

describe("a sheet of a further table", () => {
  test("is offered for what documents take in besides their own table", () => {
    expect(documentTypes.flatMap(({ id, furtherSheets }) => furtherSheets.map((sheet) => [sheet.id, sheet.name, id]))).toEqual([["papers", "Papers", "agenda"], ["figures-by-month", "Figures by month", "performance-report"], ["similar-areas", "Similar areas", "performance-report"], ["time-limits", "Time limits", "review-clock"]]);
  });

  test.each(documentTypes.flatMap((type) => type.furtherSheets.map((sheet) => [sheet.id, sheet, type] as const)))("%s is taken in by its document, and says what to do while it has its example only", async (_, sheet, type) => {
    const found = await surveyOf(filledIn(type.sheet), filledIn(sheet));
    expect(found.documents.map(({ alsoRead }) => alsoRead.map((table) => table.sheet))).toEqual([[sheet.name]]);
    // Examples know nothing of each other: our area is none of the table, and an event is counted from itself.
    const contradictions = ["cell-not-read", "row-unclear"];
    expect(found.problems.filter(({ where, code }) => where.includes(sheet.name) && !contradictions.includes(code))).toEqual([]);
    const begun = await surveyOf(filledIn(type.sheet), newSheet(sheet, TODAY));
    expect(begun.problems).not.toEqual([]);
    for (const { message, where } of begun.problems) expect([where, message]).toEqual([expect.stringContaining(sheet.name), expect.stringMatching(EXAMPLE_ONLY)]);
  });

  test("is written by the command line", () =>
    inTemporaryFolder((folder) => {
      const { exitCode, out } = csp("sheets", "agenda", "papers", "--out", path.join(folder, "new.xlsx"));
      expect([exitCode, out]).toEqual([0, expect.stringContaining("with the sheets Agenda and Papers.")]);
    }));
});

test("all of them stand in one workbook, and none takes another's rows", async () => {
  const found = await surveyOf(...types.map(({ sheet }) => filledIn(sheet)));
  expect(found.documents.map(({ type, sheet }) => [type.id, sheet])).toEqual(types.map(({ id, sheet }) => [id, sheet.name]));
  expect(found.problems.filter(({ code }) => code.startsWith("heading") || code.startsWith("table"))).toEqual([]);
});


test("a name that is taken gets a number, in whatever capitals, and stays as short as Excel wants it", () => {
  const agenda = documentTypes[0]?.sheet as SheetPlan;
  const name = "A sheet with a name of 31 letters";
  const names = (taken: { readonly sheets: readonly string[]; readonly tables: readonly string[] }, plan = agenda) => newSheets([plan, plan], TODAY, taken).map((sheet) => [sheet.name, ...Object.keys(sheet.tables ?? {})]);
  expect(names({ sheets: [], tables: [] })).toEqual([["Agenda", "Agenda"], ["Agenda 2", "Agenda2"]]);
  expect(names({ sheets: ["AGENDA"], tables: ["agenda2"] })).toEqual([["Agenda 2", "Agenda"], ["Agenda 3", "Agenda3"]]);
  expect(names({ sheets: [], tables: [] }, { ...agenda, name }).map(([first]) => first)).toEqual([name.slice(0, 31), `${name.slice(0, 29)} 2`]);
});

test.each(types.map(({ id, sheet }) => [id, sheet] as const))("Excel takes the names, notes and lists of %s", (_, plan) => {
  const sheet = newSheet(plan, TODAY);
  expect(plan.name.length).toBeLessThanOrEqual(31);
  for (const { title, words } of Object.values(sheet.notes ?? {})) {
    expect(title.length).toBeLessThanOrEqual(32);
    expect(words.length).toBeLessThanOrEqual(255);
    expect(words).not.toMatch(/…$/);
  }
  for (const words of Object.values(sheet.lists ?? {})) expect(words.join(",").length).toBeLessThanOrEqual(255);
});

test("csp writes it as a new workbook, which csp then looks through", () =>
  inTemporaryFolder((folder) => {
    const file = path.join(folder, "new.xlsx");
    const made = csp("sheets", "action-points", "agenda", "--out", file);
    expect([made.exitCode, made.out.split("\n")[0], made.err]).toEqual([0, `Wrote ${file}, with the sheets Action points and Agenda.`, ""]);
    expect(csp("sheets", "agenda", "--out", file)).toMatchObject({ exitCode: 3 });
    expect(csp("sheets", "agendum").err).toContain('There is no document "agendum". Did you mean agenda?');
    const checked = csp("check", file);
    expect(checked.exitCode).toBe(1);
    expect(checked.out + checked.err).toContain("Agenda!B2: Nothing stands beside \"Date\". Fill it in here.");
  }));
