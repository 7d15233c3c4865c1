import fs from "node:fs";
import { checkPublication } from "../checks/publication/check-publication";
import type ExcelJS from "exceljs";
import { MAC, WINDOWS, type Build } from "./excel-host/builds";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { chooseFiles } from "./choose-files";
import { cleanPdf } from "./planted-leaks/pdf-leaks";
import { cleanWordFile, wordLeaks } from "./planted-leaks/word-leaks";
import { cleanWorkbook } from "./planted-leaks/workbook-leaks";
import { readWordFile } from "./word-file";
import { said, wordFixture } from "./word-fixture";

let pane: OpenedPane;
afterEach(() => pane.close());

const REGISTER_ROWS = [["Name", "Known in the report as"], ["Zoë Quillfeather", "Adult A"]];
const LEAK = "a surname alone, possessive";
const leaking = { name: "Overview.docx", bytes: wordLeaks.find(({ leak }) => leak === LEAK)?.bytes ?? new Uint8Array() };

async function open(rows: readonly (readonly string[])[], build: Build = WINDOWS): Promise<ExcelHost> {
  const host = await ExcelHost.open(new Uint8Array(fs.readFileSync("examples/dhr-action-plan.xlsx")));
  const sheet: ExcelJS.Worksheet = host.workbook.addWorksheet("People");
  sheet.addRows(rows.map((row) => [...row]));
  pane = await openInJsdom(host, build, "taskpane.html?screen=publication-check");
  await pane.status(/^The workbook was/);
  await until(() => pane.document.getElementById("choose-files") !== null, () => pane.faults.join("\n"));
  return host;
}

const wordsOf = (selector: string): readonly string[] => [...pane.document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");
const choose = (files: Parameters<typeof chooseFiles>[2]): void => chooseFiles(pane.document, "#files input", files);
const press = async (selector: string): Promise<void> => {
  await until(() => pane.document.querySelector(`${selector}:not([aria-disabled])`) !== null, () => `${selector} is not there: ${pane.document.body.textContent}`);
  pane.document.querySelector<HTMLElement>(selector)?.click();
};
const withoutRegister = (): Promise<void> => press('input[value="none"]');

describe("before publication, in the pane", () => {
  test("tells of each file what must be taken out and what is to be looked at, with its kind and its place, in the words of the check", async () => {
    await open(REGISTER_ROWS);
    const looked = { name: "Minutes.docx", bytes: wordFixture(said("Heading1", "Minutes") + said("Normal", "The review HDCNH/15 was noted.")) };
    const files = [leaking, looked, { name: "Clean.docx", bytes: cleanWordFile }, { name: "Clean.pdf", bytes: cleanPdf }, { name: "Clean.xlsx", bytes: await cleanWorkbook() }];
    choose(files);
    await press("#look-through");
    expect(await pane.status(/^Looked/)).toBe("Looked 5 files through: one thing must be taken out, one thing is to be looked at.");
    expect(wordsOf("#found h3")).toEqual(files.map(({ name }) => name));
    expect(wordsOf("#found .must li")).toHaveLength(1);
    expect(wordsOf("#found .must li")[0]).toMatch(/^Name, after the heading "Progress of the partnership", at ".*Q….*" The surname of the person whom the register calls "Adult A" stands here\./);
    expect(wordsOf("#found .look li")[0]).toMatch(/^Case reference, after the heading "Minutes"/);
    expect(wordsOf("#found .file p").slice(2)).toEqual(["Nothing was found.", "Nothing was found.", "Nothing was found."]);
    expect(wordsOf("#looked-for li")[0]).toMatch(/^The names of one person of the register/);
    expect(wordsOf("#no-promise")[0]).toMatch(/^This check cannot promise to find everything/);
    const people = [{ name: "Zoë Quillfeather", pseudonym: "Adult A" }];
    const told = files.flatMap((file) => checkPublication(file, { people }).findings.map(({ place, message }) => `${place} ${message}`));
    expect(wordsOf("#found .file li").map((words) => words.replace(/^[^,]*, /, ""))).toEqual(told);
    expect(pane.faults).toEqual([]);
  });

  test("hands the list to sign over, with every file and place in it", async () => {
    await open(REGISTER_ROWS);
    choose([leaking, { name: "Clean.pdf", bytes: cleanPdf }]);
    await press("#look-through");
    await press("#make-list");
    expect(await pane.status(/^Made/)).toMatch(/^Made Before publication 2 files, .*\.docx\. It is with your downloads\.$/);
    const { text } = await readWordFile(pane.downloads[0]?.bytes ?? new Uint8Array());
    for (const words of ["Overview.docx", "Clean.pdf", "Must be taken out", "(add the decision)", "cannot promise"]) expect(text).toContain(words);
    expect(text).not.toContain("Quillfeather");
  });

  test("does not pass the list through the browser of a Mac", async () => {
    await open(REGISTER_ROWS, MAC);
    choose([leaking]);
    await press("#look-through");
    await press("#make-list");
    await pane.status(/too sensitive|Word/);
    expect(pane.browserWindows).toEqual([]);
  });

  test("looks nothing through where the register cannot be read, and says so with its place; without one it says that no names were looked for", async () => {
    const host = await open([["Name", "Known in the report as", "Role"], ["Zoë Quillfeather", "Adult A", "Victim"], ["", "Adult B", "Mother"]]);
    choose([leaking]);
    await press("#look-through");
    expect(await pane.status(/register/)).toBe("Nothing was looked through: the register cannot be read.");
    expect([pane.document.activeElement?.id, wordsOf("#found")]).toEqual(["register-refused", []]);
    pane.document.querySelector<HTMLElement>("#problem-list button")?.click();
    await until(() => host.selection.place !== "");
    expect(host.selection.place).toBe("People!A3");
    await withoutRegister();
    await press("#look-through");
    expect(await pane.status(/found/)).toBe("Nothing was found in one file. Somebody must still read it.");
    expect(wordsOf("#looked-for li")[0]).toBe("No names: no register was given.");
  });

  test("a workbook without a register is told, and no file passes for clean", async () => {
    await open([["Colour"], ["Blue"]]);
    choose([leaking]);
    await press("#look-through");
    await pane.status(/register/);
    expect(wordsOf("#problem-list li")[0]).toContain("No register was found on a visible sheet.");
  });

  test("says what it could not read, looks for the titles of closed papers, and takes a mended file in the place of the one before", async () => {
    await open(REGISTER_ROWS);
    const closed = pane.document.getElementById("closed") as HTMLTextAreaElement;
    const { HTMLTextAreaElement: Area, Event } = pane.document.defaultView as Window & typeof globalThis;
    Object.getOwnPropertyDescriptor(Area.prototype, "value")?.set?.call(closed, "Update on the review of the Brook Lane case\n\n");
    closed.dispatchEvent(new Event("input", { bubbles: true }));
    const agenda = { name: "Agenda.docx", bytes: wordFixture(said("Heading1", "Agenda") + said("Normal", "9. Update on the review of the Brook Lane case")) };
    choose([{ name: "Old.doc", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) }, agenda]);
    await press("#look-through");
    expect(await pane.status(/^Looked/)).toBe("Looked 2 files through: one thing must be taken out, one file was not read, or not all of it.");
    expect(wordsOf("#found .unread li")[0]).toMatch(/^This is an old Office file/);
    expect(wordsOf("#found .must li")[0]).toMatch(/^Paper of the closed session/);
    choose([{ name: "Agenda.docx", bytes: cleanWordFile }]);
    await until(() => wordsOf("#found").length === 0);
    await press('[aria-label="Take it out: Old.doc"]');
    expect(wordsOf("#files li").map((words) => words.replace(/ Take.*/, ""))).toEqual(["Agenda.docx"]);
    await press("#look-through");
    expect(await pane.status(/^Nothing was found/)).toBe("Nothing was found in one file. Somebody must still read it.");
  });

  test("reads the workbook only for its register, and writes nothing into it", async () => {
    const host = await open(REGISTER_ROWS);
    const before = host.workbookRoundTrips;
    choose([leaking]);
    await withoutRegister();
    await press("#look-through");
    await pane.status(/^(?:Looked|Nothing)/);
    expect(host.workbookRoundTrips).toBe(before);
  });

  test("keeps the files, what was asked and what was found while another screen is looked at", async () => {
    await open(REGISTER_ROWS);
    choose([leaking]);
    await withoutRegister();
    await press("#look-through");
    await pane.status(/^Looked|^Nothing was found/);
    const found = wordsOf("#found .file");
    await press("#back-home");
    await press("#open-publication-check");
    await until(() => wordsOf("#found .file").length > 0);
    expect([wordsOf("#found .file"), wordsOf("#files li").map((words) => words.split(" ")[0]), pane.document.querySelector<HTMLInputElement>('input[value="none"]')?.checked]).toEqual([found, ["Overview.docx"], true]);
    // Of other files it would be no answer.
    await press("#files li button");
    await until(() => wordsOf("#files li").length === 0);
    expect([wordsOf("#found"), pane.faults]).toEqual([[], []]);
  });
});
