import fs from "node:fs";
import type ExcelJS from "exceljs";
import { ExcelHost } from "./excel-host/excel-host";
import { WINDOWS } from "./excel-host/builds";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";

let opened: OpenedPane | undefined;
afterEach(() => opened?.close());

async function open(change: (workbook: ExcelJS.Workbook) => void, address = "taskpane.html"): Promise<{ pane: OpenedPane; host: ExcelHost }> {
  const host = await ExcelHost.open(new Uint8Array(fs.readFileSync("examples/cambridge-2011-05-03.xlsx")));
  change(host.workbook);
  opened = await openInJsdom(host, WINDOWS, address);
  await opened.status(/can be made|put right/);
  await until(() => host.isLetGo);
  return { pane: opened, host };
}

const write = (workbook: ExcelJS.Workbook, sheet: string, address: string, words: string | null): void => {
  const cell = workbook.getWorksheet(sheet)?.getCell(address);
  if (cell) cell.value = words;
};

const problems = (pane: OpenedPane): (string | null)[] => [...pane.document.querySelectorAll("#problem-list li")].map(({ textContent }) => textContent);
const buttonSaying = (pane: OpenedPane, words: string): HTMLElement | undefined => [...pane.document.querySelectorAll<HTMLElement>("button")].find(({ textContent }) => textContent === words);

describe("the list of problems", () => {
  test("follows an edit by itself, in one round trip, and leaves the keyboard where it is", async () => {
    const { pane, host } = await open((workbook) => {
      write(workbook, "Agenda", "B10", null);
      write(workbook, "Action points", "C9", "Nearly done");
    }, "taskpane.html?screen=problems");
    await until(() => problems(pane).length === 2);
    const last = [...pane.document.querySelectorAll<HTMLElement>("#problem-list button")].at(-1);
    last?.focus();
    const before = host.workbookRoundTrips;
    host.edit("Agenda!B10", "Questions");
    await until(() => problems(pane).length === 1);
    expect([problems(pane), host.workbookRoundTrips - before]).toEqual([["'Action points'!C9: Status must be Ongoing or Closed, and this is \"Nearly done\"."], 1]);
    expect(pane.document.activeElement?.textContent).toContain("Nearly done");
    expect(await pane.status(/put right/)).toBe("One thing must be put right first.");
    host.edit("'Action points'!C9", "Closed");
    await until(() => pane.document.getElementById("nothing-wrong") !== null);
    expect(await pane.status(/can be made/)).toBe("5 documents can be made.");
  });

  test("waits for a pause: what is typed quickly is read once", async () => {
    const { pane, host } = await open(() => undefined);
    const before = host.workbookRoundTrips;
    for (const words of ["", "Q", ""]) host.edit("Agenda!B10", words);
    host.edit("'Action points'!C9", "Nearly done");
    expect(await pane.status(/put right/)).toBe("2 things must be put right first.");
    expect(host.workbookRoundTrips - before).toBe(1);
  });

  test("finds a paper on a sheet that is added, by looking through all of it", async () => {
    const { pane, host } = await open((workbook) => workbook.removeWorksheet("IDVAS"));
    expect(pane.document.getElementById("row-idvas-referrals")).toBeNull();
    host.workbook.addWorksheet("IDVAS 2").addRows([["District", "Q1 2010/11"], ["City", 5]]);
    host.edit("'IDVAS 2'!B2", 7);
    await until(() => pane.document.getElementById("row-idvas-referrals") !== null);
  });

  test("says nothing where an edit changes nothing that matters", async () => {
    const { pane, host } = await open(() => undefined);
    pane.document.getElementById("row-agenda")?.click();
    const made = await pane.status(/^Made/);
    await until(() => /Made at/.test(pane.document.getElementById("row-agenda")?.textContent ?? ""));
    host.edit("Agenda!B10", "Questions from the public");
    // It is no longer what was made.
    await until(() => /Ready/.test(pane.document.getElementById("row-agenda")?.textContent ?? ""));
    expect(pane.document.getElementById("status")?.textContent).toBe(made);
  });
});

describe("a problem with one obvious remedy", () => {
  const offer = (name: string, heading: string): string => `Use "${name}" for the heading "${heading}"`;

  test.each([
    ["that is nearly right", "C7", "Lead oficer", "Lead officer"],
    ["that only one column can be", "B7", "Champion", "Item"],
  ])("of a heading %s is offered, renames the heading, and is remembered for this workbook", async (_, address, heading, name) => {
    const { pane, host } = await open((workbook) => write(workbook, "Agenda", address, heading), "taskpane.html?screen=problems");
    await until(() => buttonSaying(pane, offer(name, heading)) !== undefined, () => pane.document.body.textContent ?? "");
    buttonSaying(pane, offer(name, heading))?.click();
    expect(await pane.status(/The heading is/)).toBe(`The heading is "${name}" now. This workbook remembers that "${heading}" is ${name}. Undo in Excel takes the change of the heading back.`);
    expect(host.workbook.getWorksheet("Agenda")?.getCell(address).value).toBe(name);
    expect(host.customXml.join()).toContain(`is="${name.toLowerCase().replace(" ", "-")}"`);
    // Undo in Excel brings the heading back, and the paper can be made all the same.
    host.edit(`Agenda!${address}`, heading);
    await until(() => pane.document.getElementById("nothing-wrong") !== null);
  });

  test("is kept where the sheet is protected, and the heading stays", async () => {
    const { pane, host } = await open((workbook) => {
      write(workbook, "Agenda", "C7", "Lead oficer");
      Object.assign(workbook.getWorksheet("Agenda") ?? {}, { sheetProtection: { sheet: true } });
    }, "taskpane.html?screen=problems");
    await until(() => buttonSaying(pane, offer("Lead officer", "Lead oficer")) !== undefined);
    buttonSaying(pane, offer("Lead officer", "Lead oficer"))?.click();
    expect(await pane.status(/remembers/)).toBe('This workbook remembers that "Lead oficer" is Lead officer. The heading itself could not be changed, and stays.');
    expect(host.workbook.getWorksheet("Agenda")?.getCell("C7").value).toBe("Lead oficer");
    await until(() => pane.document.getElementById("nothing-wrong") !== null);
  });
});
