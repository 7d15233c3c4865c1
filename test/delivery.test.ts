import fs from "node:fs";
import PizZip from "pizzip";
import { asText, paperIn } from "../addin/carried-paper";
import { packFile } from "../addin/pack-file";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { EXCEL_2021, MAC, WEB, WINDOWS, without, type Build } from "./excel-host/page-shim";
import { WordHost } from "./excel-host/word-host";
import { gridsOf, makeAll } from "./made-documents";

let opened: OpenedPane | undefined;
afterEach(() => opened?.close());

/** Makes all that an example holds, in the pane of a build of Excel. */
async function make(example: string, build: Build): Promise<{ readonly pane: OpenedPane; readonly words: string }> {
  const host = await ExcelHost.open(new Uint8Array(fs.readFileSync(`examples/${example}.xlsx`)));
  const pane = (opened = await openInJsdom(host, build));
  await pane.status(/can be made/);
  pane.document.querySelector<HTMLElement>("#make-all")?.click();
  return { pane, words: await pane.status(/^Made/) };
}

const buttonsOf = (pane: OpenedPane): (string | null)[] => [...pane.document.querySelectorAll("#saved-list a, #saved-list button")].map(({ textContent }) => textContent);

describe("a paper that was made", () => {
  test.each([
    ["Windows", WINDOWS],
    ["the web", WEB],
    ["Excel 2021 on Windows", EXCEL_2021],
  ])("is a download on %s, that can be saved again", async (_, build) => {
    const { pane, words } = await make("derbyshire-2016-11-29", build);
    expect(words).toContain("It is with your downloads.");
    expect([pane.downloads.length, buttonsOf(pane), pane.browserWindows, pane.faults]).toEqual([1, ["Save again"], [], []]);
    pane.document.querySelector<HTMLElement>("#saved-list a")?.click();
    await until(() => pane.downloads.length === 2);
  });

  test("goes through the browser on a Mac where it tells of nobody, and can be copied for Word", async () => {
    const { pane, words } = await make("derbyshire-2016-11-29", MAC);
    expect(words).toContain("Your browser is saving it.");
    await until(() => pane.browserWindows.length > 0);
    expect([pane.downloads, pane.browserWindows.length, buttonsOf(pane)]).toEqual([[], 1, ["Save again", "Copy for Word"]]);
  });

  test.each([
    ["that tells of people's lives", "dhr-action-plan", MAC, "too sensitive to pass through the browser"],
    ["that this Excel cannot pass on", "derbyshire-2016-11-29", without(MAC, "OpenBrowserWindowApi"), "but this Excel cannot save it"],
  ])("%s goes through Word alone on a Mac, and the pane says how", async (_, example, build, why) => {
    const { pane, words } = await make(example, build);
    expect(words).toContain(why);
    expect(words).toContain("choose Copy for Word here, and paste it in Word");
    expect([pane.downloads, pane.browserWindows, buttonsOf(pane)]).toEqual([[], [], ["Copy for Word"]]);
    const copies: string[] = [];
    const { document } = pane;
    document.execCommand = (command) => command === "copy" && copies.push((document.activeElement as HTMLTextAreaElement).value) > 0;
    const copy = document.querySelector<HTMLElement>("#saved-list button");
    copy?.focus();
    copy?.click();
    const name = paperIn(copies[0] ?? "")?.fileName ?? "";
    expect(await pane.status(/copied/)).toBe(`${name} is copied. In Word, choose Papers from Excel on the tab Community Safety, and paste it there.`);
    const expected = packFile(makeAll(gridsOf(example)));
    expect(Buffer.from(paperIn(copies[0] ?? "")?.bytes ?? []).equals(Buffer.from(expected?.bytes ?? []))).toBe(true);
    // Nothing of it stays in the page, and the button has the focus again.
    expect([document.querySelectorAll("textarea").length, document.activeElement?.textContent]).toEqual([0, "Copy for Word"]);
  });

  test.each(["analyst", "action-plan", "add-sheets", "problems"])("from a button of the ribbon has its actions on the screen that is open: %s", async (screen) => {
    const pane = (opened = await openInJsdom(await ExcelHost.open(new Uint8Array(fs.readFileSync("examples/dhr-action-plan.xlsx"))), MAC, `taskpane.html?screen=${screen}`));
    await until(() => ![undefined, "Looking through the workbook"].includes(pane.document.querySelector("#status")?.textContent ?? undefined));
    await pane.pressButton("MAKEDHRACTIONPLAN");
    expect(await pane.status(/^Made/)).toContain("choose Copy for Word here");
    expect([buttonsOf(pane), pane.document.querySelector("main")?.id]).toEqual([["Copy for Word"], `screen-${screen}`]);
    pane.document.querySelector<HTMLElement>("#back-home")?.click();
    await until(() => pane.document.querySelector("main")?.id === "screen-home");
    expect(buttonsOf(pane)).toEqual(["Copy for Word"]);
  });

  test("that cannot be copied is said, with what to do", async () => {
    const { pane } = await make("dhr-action-plan", MAC);
    pane.document.execCommand = () => false;
    pane.document.querySelector<HTMLElement>("#saved-list button")?.click();
    expect(await pane.status(/did not let/)).toMatch(/^This Excel did not let the add-in copy .* Open this workbook in Excel on the web and make it there\.$/);
  });
});

describe("the page in Word", () => {
  const REFUSED = "That is no paper of the toolkit, or a part of it is missing. In Excel, choose Copy for Word again, and paste it here.";

  async function paste(text: string, host = new WordHost(), build: Build = host.build): Promise<OpenedPane> {
    const pane = (opened = await openInJsdom(host, build, "word.html"));
    await until(() => pane.office?.context?.host !== undefined && pane.office.context.host !== null, () => pane.faults.join("\n"));
    await pane.office.onReady();
    const field = pane.document.getElementById("paper") as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new (pane.document.defaultView as unknown as typeof globalThis).Event("input"));
    return pane;
  }

  test("opens the paper that was pasted, as it was made, in one round trip, and keeps nothing of it", async () => {
    const file = packFile(makeAll(gridsOf("dhr-action-plan")));
    const host = new WordHost();
    const pane = await paste(`${asText({ fileName: file?.fileName ?? "", bytes: file?.bytes ?? new Uint8Array() })}\n`, host);
    expect(await pane.status(/open\./)).toBe(`${file?.fileName} is open. Save it where you want it.`);
    expect(host.opened.map((bytes) => Buffer.from(bytes).equals(Buffer.from(file?.bytes ?? [])))).toEqual([true]);
    expect([(pane.document.getElementById("paper") as HTMLTextAreaElement).value, pane.faults]).toEqual(["", []]);
  });

  test("opens every paper of a pack", async () => {
    const file = packFile(makeAll(gridsOf("cambridge-2011-05-03")));
    const host = new WordHost();
    const pane = await paste(asText({ fileName: file?.fileName ?? "", bytes: file?.bytes ?? new Uint8Array() }), host);
    expect(await pane.status(/open\./)).toMatch(/ are open\. Save them where you want them\.$/);
    expect(host.opened).toHaveLength(Object.keys(new PizZip(file?.bytes ?? []).files).length);
  });

  test.each([
    ["one", ["Report.pdf"], "Not here, because Word does not open it: Report.pdf. It is in the zip that Excel on the web makes."],
    ["several", ["Report.pdf", "Figures.xlsx", "Map.pdf"], "Not here, because Word does not open them: Figures.xlsx, Map.pdf, Report.pdf. They are in the zip that Excel on the web makes."],
  ])("says what of a pack Word cannot open: %s", async (_, names, says) => {
    const zip = new PizZip(packFile(makeAll(gridsOf("cambridge-2011-05-03")))?.bytes ?? []);
    for (const name of names) zip.file(name, "%PDF-1.7");
    const pane = await paste(asText({ fileName: "Agenda pack.zip", bytes: zip.generate({ type: "uint8array" }) }));
    expect(await pane.status(/open\./)).toMatch(new RegExp(`Save them where you want them\\. ${says.replaceAll(".", "\\.")}$`));
    pane.close();
    const pdfs = new PizZip();
    for (const name of names) pdfs.file(name, "%PDF-1.7");
    const none = await paste(asText({ fileName: "Papers.zip", bytes: pdfs.generate({ type: "uint8array" }) }));
    expect(await none.status(/Word file/)).toBe("Papers.zip holds no Word file, so there is nothing for Word to open. Make it in Excel on the web.");
  });

  test.each([
    ["some words", "Minutes of the meeting"],
    ["a file of another kind", "name=Agenda.docm&file=UEsDBA=="],
    ["half a paper", asText({ fileName: "Agenda.docx", bytes: new Uint8Array(makeAll(gridsOf("derbyshire-2016-11-29"))[0]?.bytes ?? []).slice(0, 4000) })],
  ])("opens nothing else: %s", async (_, text) => {
    const host = new WordHost();
    const pane = await paste(text, host);
    expect(await pane.status(/no paper/)).toBe(REFUSED);
    expect(host.opened).toEqual([]);
  });

  test("says so where Word refuses, or is too old", async () => {
    const text = asText({ fileName: "Agenda.docx", bytes: makeAll(gridsOf("derbyshire-2016-11-29"))[0]?.bytes ?? new Uint8Array() });
    const host = new WordHost();
    host.refuses = true;
    const pane = await paste(text, host);
    expect(await pane.status(/could not/)).toBe("Word could not open the paper (There was an internal error.). Copy it in Excel again, and paste it here.");
    pane.close();
    const old = await paste(text, new WordHost(), without(new WordHost().build, "WordApi", "1.2"));
    expect(await old.status(/cannot open/)).toContain("This Word cannot open papers from an add-in.");
  });
});
