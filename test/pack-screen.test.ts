import fs from "node:fs";
import path from "node:path";
import type ExcelJS from "exceljs";
import { MAC, WINDOWS, type Build } from "./excel-host/builds";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { csp, inTemporaryFolder } from "./run-csp";
import { CAMBRIDGE, DERBYSHIRE, standIn, writeStandIns, type StandIn } from "./stand-in-papers";
import { said, wordFixture } from "./word-fixture";

interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const [CAMBRIDGE_BOOK, DERBYSHIRE_BOOK] = ["examples/cambridge-2011-05-03.xlsx", "examples/derbyshire-pack-2016-11-29.xlsx"] as const;
const BEFORE_THE_MEETING = new Date(2011, 3, 1, 12).getTime();

let pane: OpenedPane;
afterEach(() => pane.close());

const filesOf = (papers: readonly StandIn[]): Promise<readonly ChosenFile[]> => Promise.all(papers.map(async (paper) => ({ name: paper.name, bytes: await standIn(paper) })));
const at = (selector: string): HTMLElement => pane.document.querySelector(selector) as HTMLElement;
const wordsOf = (selector: string): readonly string[] => [...pane.document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");
const isThere = (selector: string): Promise<void> => until(() => pane.document.querySelector(selector) !== null, () => `${selector} is not there: ${pane.document.body.textContent} ${pane.faults.join("\n")}`);

async function open(book: string, { change, build = WINDOWS }: { readonly change?: (workbook: ExcelJS.Workbook) => void; readonly build?: Build } = {}): Promise<ExcelHost> {
  const host = await ExcelHost.open(new Uint8Array(fs.readFileSync(book)));
  change?.(host.workbook);
  pane = await openInJsdom(host, build, "taskpane.html?screen=agenda-pack");
  await pane.status(/^The workbook was/);
  return host;
}

/** What a browser does when somebody has chosen files. */
function chooseFiles(files: readonly ChosenFile[]): void {
  const { File, Event } = pane.document.defaultView as Window & typeof globalThis;
  const input = at('#files input[type="file"]') as HTMLInputElement;
  Object.defineProperty(input, "files", { configurable: true, value: files.map(({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name, { lastModified: BEFORE_THE_MEETING })) });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

async function make(then: RegExp): Promise<string> {
  at("#make-pack").click();
  return pane.status(then);
}

describe("the agenda pack in the pane", () => {
  test("shows the items with their times, the files as they stand, and when to publish", async () => {
    await open(CAMBRIDGE_BOOK);
    await isThere("#order");
    expect(at("#meeting").textContent).toBe("Cambridge Community Safety Partnership, 3 May 2011");
    expect(wordsOf("#order > li").slice(0, 6)).toEqual(["Agenda From the workbook", "Action points From the workbook", "10:001 Welcome, domestics/introductions and apologies ", "10:052 Integrated Offender Management: Presentation ", "10:303 Pre-advised questions from the general public ", "10:504 Minutes of 11 March 2011 meeting: Agreement Minutes from 11 March 2011 - draft.pdf Not chosen yet"]);
    expect(wordsOf("#remarks li")[0]).toMatch(/^Publish by .*Agenda!B2$/);
    // Before a file is chosen nothing is wrong with any: the way to choose them is what is needed.
    expect(await make(/first/)).toBe("Choose the files of the papers first: the agenda names 16.");
    expect([pane.document.activeElement?.id, pane.document.getElementById("pack-refused"), pane.downloads.length]).toEqual(["choose-files", null, 0]);
    const files = await filesOf(CAMBRIDGE);
    chooseFiles([...files.slice(1), { name: "Notes.docx", bytes: wordFixture(said("Normal", "Notes")) }]);
    await isThere("#strays");
    expect(at("#files-how").textContent).toBe("16 papers: 15 are there, 1 is missing. 1 file belongs to no item.");
    expect(wordsOf("#order .tag").slice(2, 4)).toEqual(["Missing", "There"]);
    expect(await make(/not made/)).toBe("The pack is not made. 2 things must be put right first.");
    expect(wordsOf("#problem-list li").map((words) => words.slice(0, 60))).toEqual(['Agenda!D11: There is no file "Minutes from 11 March 2011 - d', 'Notes.docx: "Notes.docx" belongs to no item. Name it beside ']);
    expect([pane.document.activeElement?.id, pane.downloads.length]).toEqual(["pack-refused", 0]);
    await until(() => at("#make-pack").getAttribute("aria-disabled") === null);
    at('[aria-label="Take it out: Notes.docx"]').click();
    chooseFiles(files.slice(0, 1));
    await until(() => at("#files-how").textContent === "16 papers: all are there.");
    expect([pane.document.getElementById("pack-refused"), pane.faults]).toEqual([null, []]);
  });

  test.each([
    ["zip", ".zip"],
    ["papers", " with one PDF.zip"],
  ])("gives of the same files the bytes that the command line gives: %s", async (form, ending) => {
    await open(CAMBRIDGE_BOOK);
    await isThere("#make-pack");
    at(`#form input[value="${form}"]`).click();
    chooseFiles([...(await filesOf(CAMBRIDGE))].reverse());
    await until(() => /all are there/.test(at("#files-how").textContent ?? ""));
    expect(await make(/^Made/)).toBe(`Made Public agenda pack Cambridge Community Safety Partnership, 3 May 2011${ending}. It is with your downloads. It holds 18 papers.`);
    const [download] = pane.downloads;
    await inTemporaryFolder(async (folder) => {
      await writeStandIns(path.join(folder, "papers"), CAMBRIDGE);
      expect(csp("pack", CAMBRIDGE_BOOK, "--papers", path.join(folder, "papers"), "--out", folder, "--for", "public", "--as", form).exitCode).toBe(0);
      expect(Buffer.from(download?.bytes ?? []).equals(fs.readFileSync(path.join(folder, download?.fileName ?? "")))).toBe(true);
    });
    expect(pane.faults).toEqual([]);
  });

  test("leaves the closed session out for the public, and tells each thing that keeps a pack from them with its place", async () => {
    const host = await open(DERBYSHIRE_BOOK);
    await isThere("#make-pack");
    const files = await filesOf(DERBYSHIRE);
    chooseFiles([...files.slice(1), { name: "Minutes 23 March 2016.docx", bytes: wordFixture(said("Heading1", "Minutes") + said("Normal", "OFFICIAL-SENSITIVE")) }]);
    await until(() => /all are there/.test(at("#files-how").textContent ?? ""));
    expect(wordsOf("#order .tag").slice(-2)).toEqual(["Closed session", "Not for the public"]);
    await make(/not made/);
    expect(at("#pack-refused-heading").textContent).toBe("The public pack is not made");
    expect(wordsOf("#problem-list li")[0]).toMatch(/^Papers!\w+, in "Minutes 23 March 2016\.docx".*, at "OFFICIAL-SENSITIVE": This marking is above OFFICIAL/);
    at("#problem-list button").click();
    await until(() => host.selection.place !== "");
    expect(host.selection.place).toMatch(/^Papers!/);
  });

  test("is stopped between two papers, and the pane can be used meanwhile", async () => {
    await open(CAMBRIDGE_BOOK);
    await isThere("#make-pack");
    chooseFiles(await filesOf(CAMBRIDGE));
    at("#make-pack").click();
    await isThere("#making");
    at("#back-home").click();
    await isThere("#make-all");
    expect(at("#make-all").getAttribute("aria-disabled")).toBe("true");
    at("#open-agenda-pack").click();
    await until(() => /Looking 18 papers/.test(pane.document.querySelector("#making label")?.textContent ?? ""));
    at("#making button").click();
    expect(await pane.status(/^Stopped/)).toBe("Stopped. Nothing was made.");
    expect([pane.document.getElementById("making"), pane.downloads, pane.faults]).toEqual([null, [], []]);
    await until(() => at("#make-pack").getAttribute("aria-disabled") === null);
  });

  test("a Mac passes no pack through the browser that is too large for an address", async () => {
    await open(CAMBRIDGE_BOOK, { build: MAC });
    await isThere("#make-pack");
    const files = await filesOf(CAMBRIDGE);
    const [first] = files;
    const padded = Buffer.concat([first?.bytes ?? new Uint8Array(), Buffer.alloc(1_500_000, " ")]);
    chooseFiles([{ name: first?.name ?? "", bytes: padded }, ...files.slice(1)]);
    await until(() => /all are there/.test(at("#files-how").textContent ?? ""));
    expect(await make(/^Made|not made/)).toMatch(/but it is too large to pass through the browser\. Open this workbook in Excel on the web and make it there\./);
    expect(pane.browserWindows).toEqual([]);
  });

  test("asks which meeting is meant where there are two agendas, and makes the pack of that one", async () => {
    await open(CAMBRIDGE_BOOK, {
      change(workbook) {
        const [agenda, next] = [workbook.getWorksheet("Agenda"), workbook.addWorksheet("Agenda August")];
        agenda?.eachRow((row, number) => row.eachCell((cell, column) => (next.getCell(number, column).value = cell.value)));
        next.getCell("B2").value = new Date(Date.UTC(2011, 7, 2));
        next.getCell("B5").value = new Date(Date.UTC(2011, 10, 1));
        next.getCell("B2").numFmt = next.getCell("B5").numFmt = "dd/mm/yyyy";
      },
    });
    await isThere("#sheet-of-agenda");
    expect(wordsOf("#sheet-of-agenda option")).toEqual(["Agenda: Cambridge Community Safety Partnership, 3 May 2011", "Agenda August: Cambridge Community Safety Partnership, 2 August 2011"]);
    expect(at("#meeting").textContent).toBe("Cambridge Community Safety Partnership, 3 May 2011");
    const { Event, HTMLSelectElement } = pane.document.defaultView as Window & typeof globalThis;
    const select = at("#sheet-of-agenda") as HTMLSelectElement;
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set?.call(select, "Agenda August");
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await until(() => at("#meeting").textContent === "Cambridge Community Safety Partnership, 2 August 2011");
    chooseFiles(await filesOf(CAMBRIDGE));
    await until(() => /all are there/.test(at("#files-how").textContent ?? ""));
    await make(/^Made|not made/);
    expect(pane.downloads.map(({ fileName }) => fileName)).toEqual(["Public agenda pack Cambridge Community Safety Partnership, 2 August 2011.zip"]);
  });
});
