import fs from "node:fs";
import ExcelJS from "exceljs";
import { addSheets } from "../addin/add-sheets";
import { newSheet } from "../core/new-sheet/new-sheet";
import { today } from "../core/today";
import { survey } from "../core/survey";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { buildWorkbook } from "../scripts/examples/build-workbook";
import { documentTypes } from "../templates";
import { WINDOWS, without, type Build } from "./excel-host/builds";
import { ExcelHost } from "./excel-host/excel-host";
import { openBare, openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { describeInChromium, tabTo } from "./in-chromium";

const ADDRESS = "taskpane.html?screen=add-sheets";
const bytesOf = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(`examples/${name}.xlsx`));

function emptyHost(...names: readonly string[]): ExcelHost {
  const workbook = new ExcelJS.Workbook();
  for (const name of names) workbook.addWorksheet(name);
  return new ExcelHost(workbook);
}

let pane: OpenedPane | undefined;
afterEach(() => pane?.close());

async function open(host: ExcelHost, build: Build = WINDOWS): Promise<OpenedPane> {
  pane = await openInJsdom(host, build, ADDRESS);
  await pane.status(/^The workbook was/);
  await until(() => pane?.document.getElementById("add-chosen") !== null);
  return pane;
}

const tick = ({ document }: OpenedPane, ...ids: readonly string[]): void => ids.forEach((id) => document.querySelector<HTMLElement>(`#choose-${id}`)?.click());
const add = ({ document }: OpenedPane): void => document.getElementById("add-chosen")?.click();
const sheetsOf = ({ workbook }: ExcelHost): readonly string[] => workbook.worksheets.map(({ name }) => name);

const EPOCH_MS = Date.UTC(1899, 11, 30);

/** What a sheet of a workbook holds: its cells with what they show, what may be chosen there and what is told, and how they look. */
function cellsOf(sheet: ExcelJS.Worksheet | undefined): readonly unknown[] {
  const cells: unknown[] = [];
  const format = (numFmt: string | undefined): string => (numFmt === undefined || /^(?:General|@)$/.test(numFmt) ? "" : numFmt);
  sheet?.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, ({ address, value, dataValidation: rule, numFmt, font }) => {
      const kept = value instanceof Date ? (value.getTime() - EPOCH_MS) / 86_400_000 : value;
      if (kept !== null || rule) cells.push([address, kept, rule?.formulae ?? [], rule?.prompt, format(numFmt), font?.italic === true]);
    }),
  );
  return cells;
}

describe("the sheets of documents are added to the open workbook", () => {
  test("those that are chosen, the first in front, and Home shows them", async () => {
    const host = emptyHost("Sheet1");
    const opened = await open(host);
    add(opened);
    await opened.status(/^Choose at least one document\.$/);
    tick(opened, "agenda", "action-points");
    await until(() => opened.document.getElementById("add-chosen")?.textContent === "Add 2 sheets");
    const before = host.roundTrips;
    add(opened);
    await opened.status(/^Added the sheets Agenda and Action points\. Agenda is in front now\./);
    // One to ask for the names and one to write; two to look through the workbook again, and one to follow the change.
    expect(host.roundTrips - before).toBeLessThanOrEqual(5);
    expect(sheetsOf(host)).toEqual(["Sheet1", "Agenda", "Action points"]);
    expect(host.selection.place).toBe("Agenda");
    expect([...opened.document.querySelectorAll("fieldset")].map(({ textContent }) => textContent).at(-1)).toContain("Action points, on the sheet Action points");
    opened.document.querySelector<HTMLElement>("#back")?.click();
    expect(opened.faults).toEqual([]);
    expect(host.refused).toEqual([]);
  });

  test("the list of papers of an agenda is among them, and stands with those that are there once it is", async () => {
    const host = await ExcelHost.open(bytesOf("cambridge-2011-05-03"));
    const opened = await open(host);
    const legends = (): readonly (string | null)[] => [...opened.document.querySelectorAll("fieldset")].map(({ textContent }) => textContent);
    expect(legends()[0]).toContain("Papers, the file of each paper of the agenda");
    tick(opened, "papers");
    await until(() => opened.document.querySelector<HTMLInputElement>("#choose-papers")?.checked === true);
    add(opened);
    await opened.status(/^Added the sheet Papers, which is in front now\./);
    host.edit("Papers!A3", "4");
    host.edit("Papers!B3", "Minutes.docx");
    await until(() => legends().at(-1)?.includes("Papers, on the sheet Papers") ?? false, () => legends().join(" | "));
  });

  test("a sheet that is there stays as it was, and its name is not taken", async () => {
    const host = await ExcelHost.open(bytesOf("cambridge-2011-05-03"));
    const agenda = host.workbook.getWorksheet("Agenda");
    const before = JSON.stringify(cellsOf(agenda));
    const opened = await open(host);
    tick(opened, "agenda");
    await until(() => opened.document.querySelector<HTMLInputElement>("#choose-agenda")?.checked === true);
    add(opened);
    await opened.status(/^Added the sheet Agenda 2, which is in front now\./);
    expect(JSON.stringify(cellsOf(agenda))).toBe(before);
  });

  test("what is refused is said, and nothing is half done", async () => {
    const host = emptyHost("Sheet1");
    const opened = await open(host);
    tick(opened, "letter");
    host.trouble = { closesAfter: 1 };
    add(opened);
    await opened.status(/^Excel is busy/);
    expect(sheetsOf(host)).toEqual(["Sheet1"]);
  });

  test.each([
    ["in the first sheet", "Table.Style", ["agenda", "letter"]],
    ["after the last was written", "Worksheet.Activate", ["agenda", "letter"]],
  ])("where Excel fails %s, what was half made is taken away again, and said so", async (_, cannot, ids) => {
    const host = emptyHost("Sheet1");
    const opened = await open(host);
    tick(opened, ...ids);
    await until(() => opened.document.getElementById("add-chosen")?.textContent === "Add 2 sheets");
    host.trouble = { cannot: [cannot] };
    add(opened);
    expect(await opened.status(/^Excel could not/)).toBe("Excel could not set up the sheets, and nothing was added. Try again, or add one at a time.");
    expect(sheetsOf(host)).toEqual(["Sheet1"]);
    expect([...opened.document.querySelectorAll<HTMLInputElement>("fieldset input")].filter(({ checked }) => checked).length).toBe(2);
  });

  test("where Excel cannot even take a half-made sheet away again, its name is said", async () => {
    const host = emptyHost("Sheet1");
    const opened = await open(host);
    tick(opened, "letter");
    host.trouble = { cannot: ["Table.Style", "Worksheet.Delete"] };
    add(opened);
    expect(await opened.status(/^Excel could not/)).toBe("Excel could not set up the sheet, and could not take away what was begun: delete the sheet Letter, and try again.");
  });

  test("an Excel that knows no validation gets the same cells without lists and notes", async () => {
    const host = emptyHost("Sheet1");
    pane = await openBare(host, without(WINDOWS, "ExcelApi", "1.7"));
    Object.assign(globalThis, { Excel: pane.excel, Office: pane.office });
    expect(await addSheets(documentTypes.filter(({ id }) => id === "action-points").map(({ sheet }) => sheet))).toMatch(/^Added the sheet Action points, which is in front now\./);
    const sheet = host.workbook.getWorksheet("Action points");
    expect([sheet?.getCell("A7").text, sheet?.getCell("C7").text, sheet?.getCell("C7").dataValidation]).toEqual(["Example", "Ongoing", undefined]);
    expect(host.refused).toEqual([]);
  });
});

test("every document's sheet is the same in the open workbook as in a new one, and is found as that document", async () => {
  const host = emptyHost("Sheet1");
  const opened = await open(host);
  tick(opened, ...documentTypes.map(({ id }) => id));
  await until(() => opened.document.getElementById("add-chosen")?.textContent === `Add ${documentTypes.length} sheets`);
  add(opened);
  await opened.status(/^Added the sheets/);
  const written = new ExcelJS.Workbook();
  await written.xlsx.load((await buildWorkbook({ title: "", documents: [], sheets: documentTypes.map(({ sheet }) => newSheet(sheet, today())) })).buffer as ArrayBuffer);
  for (const { sheet } of documentTypes) expect([sheet.name, cellsOf(host.workbook.getWorksheet(sheet.name))]).toEqual([sheet.name, cellsOf(written.getWorksheet(sheet.name))]);
  const workbook = readWorkbook(await host.saved());
  if ("message" in workbook) throw new Error(workbook.message);
  expect(survey(workbook, documentTypes).documents.map(({ type }) => type.id)).toEqual(documentTypes.map(({ id }) => id));
});

describeInChromium("sheets are added in Chromium", ({ open }) => {
  test("from the keyboard alone, and nothing leaves the site", async () => {
    const host = emptyHost("Sheet1");
    const shown = await open(host);
    const { page } = shown;
    const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
    await page.waitForSelector("#add-sheets:not([aria-disabled])");
    await tabTo(page, "#add-sheets");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#choose-agenda");
    await tabTo(page, "#choose-agenda");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("choose-papers");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("choose-minutes");
    await page.keyboard.press("Space");
    await tabTo(page, "#add-chosen");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.getElementById("status")?.textContent?.startsWith("Added the sheets Agenda and Minutes."));
    expect(await focused()).toBe("add-chosen");
    expect(sheetsOf(host)).toEqual(["Sheet1", "Agenda", "Minutes"]);
    await page.waitForFunction(() => !document.querySelector("[aria-disabled]"));
    expect([shown.strayRequests, shown.faults]).toEqual([[], []]);
  });
});
