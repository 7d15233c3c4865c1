import fs from "node:fs";
import type ExcelJS from "exceljs";
import { WINDOWS, type Build } from "./excel-host/builds";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { chooseFiles } from "./choose-files";
import { gridsOf } from "./made-documents";
import { madeOf, planOf, rowXml, withRows } from "./plan-table";
import { said, wordFixture } from "./word-fixture";

let pane: OpenedPane;
afterEach(() => pane.close());

const [SHEET] = gridsOf("dhr-action-plan");
if (!SHEET) throw new Error("The example has no sheet.");
const MADE = madeOf(planOf(SHEET));
const filled = (change: (rows: readonly string[]) => readonly string[]): Uint8Array => withRows(MADE, change);
const say = (from: string, to: string) => (rows: readonly string[]): readonly string[] => rows.map((row) => row.replace(from, to));
const LATER = say(">Dec 2012<", ">March 2013<");
const NEW_ROW = rowXml([["Teach children about safe relationships"], ["Local"], ["Write a lesson"], ["Schools"], ["Lesson written"], ["June 2013"], [""]]);

type Change = (workbook: ExcelJS.Workbook) => void;
const sheetOf = (workbook: ExcelJS.Workbook): ExcelJS.Worksheet => workbook.getWorksheet("Action plan") as ExcelJS.Worksheet;
const asRange: Change = (workbook) => sheetOf(workbook).removeTable("DhrActionPlan");

async function open(change: Change = () => undefined, build: Build = WINDOWS): Promise<ExcelHost> {
  const host = await ExcelHost.open(new Uint8Array(fs.readFileSync("examples/dhr-action-plan.xlsx")));
  change(host.workbook);
  pane = await openInJsdom(host, build, "taskpane.html?screen=read-back");
  await pane.status(/^The workbook was/);
  await until(() => pane.document.getElementById("choose-plan") !== null, () => pane.faults.join("\n"));
  return host;
}

const all = (selector: string): readonly HTMLElement[] => [...pane.document.querySelectorAll<HTMLElement>(selector)];
const wordsOf = (selector: string): readonly string[] => all(selector).map(({ textContent }) => textContent ?? "");
const titles = (): readonly string[] => wordsOf("#differences h3");
const boxes = (): readonly HTMLInputElement[] => all('#differences input[type="checkbox"]') as readonly HTMLInputElement[];
const cell = (host: ExcelHost, address: string): unknown => (host.valuesAt(`'Action plan'!${address}`)[0] ?? [])[0];
const compare = async (bytes: Uint8Array, then = /from the sheet|cannot be compared/): Promise<string> => {
  chooseFiles(pane.document, 'input[type="file"]', [{ name: "plan.docx", bytes }]);
  return pane.status(then);
};
async function accept(...places: readonly number[]): Promise<void> {
  await until(() => boxes().every(({ disabled }) => !disabled));
  for (const place of places) boxes()[place]?.click();
  await until(() => boxes().filter(({ checked }) => checked).length === places.length);
}
const write = async (then: RegExp): Promise<string> => {
  await until(() => all("#write-accepted:not([aria-disabled])").length === 1);
  all("#write-accepted")[0]?.click();
  return pane.status(then);
};

describe("reading a filled action plan back, in the pane", () => {
  test("shows each difference with its old and new words and its cell, all refused, and writes nothing by itself", async () => {
    const host = await open();
    const before = JSON.stringify(host.valuesAt("'Action plan'!A1:G12"));
    expect(await compare(filled((rows) => say("CSPs and Home Office", "Home Office")(LATER(rows))))).toBe("2 differences from the sheet Action plan. Accept what is to be written.");
    expect([titles(), wordsOf("#differences .was"), wordsOf("#differences .says")]).toEqual([["Lead Agency", "Target Date"], ["CSPs and Home Office", "Dec 2012"], ["Home Office", "March 2013"]]);
    expect([boxes().map(({ checked }) => checked), all("#write-accepted")[0]?.getAttribute("aria-disabled")]).toEqual([[false, false], "true"]);
    all('[aria-label="Go to F8: Target Date"]')[0]?.click();
    await until(() => host.selection.place !== "");
    expect(host.selection.place).toBe("'Action plan'!F8");
    all("#write-accepted")[0]?.click();
    expect([JSON.stringify(host.valuesAt("'Action plan'!A1:G12")), pane.faults]).toEqual([before, []]);
  });

  test("writes what was accepted and nothing else, as words, and shows what is left", async () => {
    const host = await open();
    await compare(filled((rows) => say("CSPs and Home Office", "=Home Office")(LATER(rows))));
    await accept(0);
    expect(all("#write-accepted")[0]?.textContent).toBe("Write the one accepted into the sheet");
    expect(await write(/was written/)).toBe("One change was written into the sheet Action plan. Undo in Excel takes it back. One difference is left.");
    expect([cell(host, "D8"), cell(host, "F8"), titles(), boxes().map(({ checked }) => checked)]).toEqual(["=Home Office", "Dec 2012", ["Target Date"], [false]]);
    await accept(0);
    expect(await write(/Nothing differs any more/)).toBe("One change was written into the sheet Action plan. Undo in Excel takes it back. Nothing differs any more.");
    // Excel would make the first day of a month of it.
    expect(cell(host, "F8")).toBe("March 2013");
    expect([wordsOf("#differences-heading"), pane.faults]).toEqual([["Nothing differs"], []]);
  });

  test.each<[string, Change, string]>([
    ["an Excel table, which becomes longer and shorter", () => undefined, "A6:G9"],
    ["a range, beside which everything stays", asRange, ""],
  ])("puts rows in, takes them out and moves them in %s", async (_, change, ref) => {
    const host = await open((workbook) => {
      change(workbook);
      sheetOf(workbook).getCell("I8").value = "Beside";
    });
    const children = "Teach children about safe relationships";
    const training = String(cell(host, "A7"));
    const community = String(cell(host, "A8"));
    await compare(filled(([first = "", ...rows]) => [first, NEW_ROW, ...rows]));
    expect(titles()).toEqual(["A new row below this one"]);
    await accept(0);
    expect(await write(/was written/)).toMatch(/Nothing differs any more\.$/);
    expect(host.valuesAt("'Action plan'!A7:A9").flat()).toEqual([training, children, community]);
    await compare(filled((rows) => [rows.at(-1) ?? "", ...rows.slice(0, -1), NEW_ROW]));
    expect(titles()).toEqual(["A row that now stands before all others"]);
    await accept(0);
    expect(await write(/was written/)).toMatch(/Nothing differs any more\.$/);
    expect(host.valuesAt("'Action plan'!A7:A9").flat()).toEqual([community, training, children]);
    await compare(filled((rows) => [...rows.slice(1), NEW_ROW]));
    if (ref !== "") expect((sheetOf(host.workbook).getTables()[0] as unknown as { table: { tableRef: string } }).table.tableRef).toBe(ref);
    await accept(0);
    expect(await write(/was written/)).toMatch(/Nothing differs any more\.$/);
    expect(host.valuesAt("'Action plan'!A7:A9").flat()).toEqual([community, children, ""]);
    expect([cell(host, "I8"), cell(host, "F8"), pane.faults, host.refused]).toEqual(["Beside", "June 2013", [], []]);
  });

  test("a full date goes in as a real one where the cell holds one", async () => {
    const host = await open((workbook) => Object.assign(sheetOf(workbook).getCell("F8"), { value: new Date(Date.UTC(2012, 11, 1)), numFmt: "d mmmm yyyy" }));
    await compare(filled(say(">Dec 2012<", ">31 March 2013<")));
    expect(wordsOf("#differences .was")).toEqual(["1 December 2012"]);
    await accept(0);
    expect(await write(/was written/)).toMatch(/Nothing differs any more\.$/);
    expect(cell(host, "F8")).toBe(41364);
  });

  test("writes nothing into a protected sheet, and says so", async () => {
    const host = await open((workbook) => Object.assign(sheetOf(workbook), { sheetProtection: { sheet: true } }));
    await compare(filled(LATER));
    await accept(0);
    expect(await write(/protected/)).toBe("Excel did not allow this. The sheet may be protected: unprotect it, and try again.");
    expect([cell(host, "F8"), titles(), boxes().map(({ checked }) => checked)]).toEqual(["Dec 2012", ["Target Date"], [true]]);
  });

  test("writes nothing in the place of a formula", async () => {
    const host = await open((workbook) => (sheetOf(workbook).getCell("F8").value = { formula: '"Dec "&"2012"', result: "Dec 2012" }));
    await compare(filled((rows) => say("CSPs and Home Office", "Home Office")(LATER(rows))));
    await accept(0, 1);
    expect(await write(/formula/)).toMatch(/^A formula stands in 'Action plan'!F8, so nothing was written\./);
    expect(cell(host, "D8")).toBe("CSPs and Home Office");
  });

  test("writes nothing where the sheet was changed since it was compared, and shows what differs now", async () => {
    const host = await open();
    await compare(filled(LATER));
    await accept(0);
    host.edit("'Action plan'!D8", "Home Office");
    expect(await write(/meanwhile/)).toBe("The sheet was changed meanwhile, so nothing was written. See what differs now, and accept again what is to be written.");
    expect([cell(host, "F8"), titles(), boxes().map(({ checked }) => checked)]).toEqual(["Dec 2012", ["Lead Agency", "Target Date"], [false, false]]);
  });

  test("says why a file cannot be compared, and what a workbook without a plan needs", async () => {
    await open();
    expect(await compare(new Uint8Array([0x25, 0x50, 0x44, 0x46]))).toBe("plan.docx cannot be compared.");
    expect(wordsOf("#problem-list li")[0]).toContain("This is a PDF. Ask for the Word file that it was made from.");
    expect(pane.document.activeElement?.id).toBe("read-back-refused");
    await compare(wordFixture(said("Heading1", "Minutes")));
    expect(wordsOf("#problem-list li")).toHaveLength(1);
    pane.close();
    await open((workbook) => workbook.worksheets.slice().forEach((sheet) => sheet.eachRow((row) => (row.values = []))));
    expect(await compare(MADE)).toBe("plan.docx cannot be compared.");
    expect(wordsOf("#problem-list li")[0]).toMatch(/No .*visible sheet/);
  });

  test("keeps the file, what differs and what was accepted while another screen is looked at", async () => {
    const host = await open();
    await compare(filled((rows) => say("CSPs and Home Office", "Home Office")(LATER(rows))));
    await accept(1);
    all("#back-home")[0]?.click();
    await until(() => all("#open-read-back").length === 1);
    expect(all("#differences")).toEqual([]);
    all("#open-read-back")[0]?.click();
    await until(() => boxes().length === 2, () => pane.document.body.textContent ?? "");
    expect([pane.document.body.textContent, titles(), boxes().map(({ checked }) => checked)]).toEqual([expect.stringContaining("plan.docx"), ["Lead Agency", "Target Date"], [false, true]]);
    expect(await write(/was written/)).toMatch(/One difference is left\.$/);
    expect([cell(host, "D8"), cell(host, "F8"), pane.faults]).toEqual(["CSPs and Home Office", "March 2013", []]);
  });

  test("compares the same file again with what the sheet says now", async () => {
    const host = await open();
    await compare(filled(LATER));
    host.edit("'Action plan'!F8", "March 2013");
    all("#compare-again")[0]?.click();
    expect(await pane.status(/Nothing differs/)).toBe("Nothing differs from the sheet Action plan.");
    expect([wordsOf("#differences-heading"), pane.faults]).toEqual([["Nothing differs"], []]);
  });
});
