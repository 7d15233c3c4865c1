import fs from "node:fs";
import path from "node:path";
import PizZip from "pizzip";
import type { Download } from "playwright-core";
import type { BrowserPane } from "./excel-host/chromium-excel";
import { ExcelHost } from "./excel-host/excel-host";
import { serveSite } from "./excel-host/site";
import { describeInChromium } from "./in-chromium";
import { EXAMPLES, gridsOf, makeAll } from "./made-documents";
import { readWordFile } from "./word-file";
import { said, wordFixture } from "./word-fixture";

const bytesOf = (example: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join("examples", `${example}.xlsx`)));
const contentOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(fs.readFileSync(await download.path()));

describeInChromium("the add-in in Chromium, under the real office.js", ({ browser, open }) => {
  async function openExample(example: string): Promise<{ host: ExcelHost; pane: BrowserPane }> {
    const host = await ExcelHost.open(bytesOf(example));
    const opened = await open(host);
    await opened.page.waitForFunction(() => /can be made|put right/.test(document.getElementById("status")?.textContent ?? ""));
    return { host, pane: opened };
  }

  test.each(EXAMPLES)("one click on %s hands over the documents that the command line makes", async (example) => {
    const { pane } = await openExample(example);
    const [download] = await Promise.all([pane.page.waitForEvent("download"), pane.page.click("#make-all")]);
    const expected = makeAll(gridsOf(example));
    const content = await contentOf(download);
    const files =
      expected.length > 1
        ? Object.entries(new PizZip(content).files).map(([name, part]) => [name, part.asUint8Array()] as const)
        : [[download.suggestedFilename(), content] as const];
    expect(files.map(([name]) => name)).toEqual(expected.map(({ fileName }) => fileName));
    for (const [index, { bytes }] of expected.entries()) {
      expect((await readWordFile(files[index]?.[1] ?? new Uint8Array())).text).toBe((await readWordFile(bytes)).text);
    }
    expect([pane.strayRequests, pane.faults]).toEqual([[], []]);
  });

  test("what makes papers is fetched when the first is made, and not before", async () => {
    const fetched = new Set<string>();
    const { pane } = await openExample("cambridge-2011-05-03");
    pane.page.on("response", (response) => fetched.add(path.basename(response.url())));
    await pane.page.reload();
    await pane.page.waitForFunction(() => /can be made/.test(document.getElementById("status")?.textContent ?? ""));
    const ofTheSite = (): readonly string[] => fs.readdirSync("dist").filter((file) => file.endsWith(".js") && fetched.has(file));
    /** Both libraries speak of themselves in messages of their own, which no minifier changes. */
    const withEngine = (): readonly string[] => ofTheSite().filter((file) => /docxtemplater|pizzip/i.test(fs.readFileSync(path.join("dist", file), "utf8")));
    expect(ofTheSite()).toContain("surveying.js");
    expect(withEngine()).toEqual([]);
    await Promise.all([pane.page.waitForEvent("download"), pane.page.click("#row-agenda")]);
    expect(withEngine()).not.toEqual([]);
  });

  test("a ribbon button makes its document, and \"Save again\" saves it again", async () => {
    const { pane } = await openExample("cambridge-2011-05-03");
    const [download] = await Promise.all([pane.page.waitForEvent("download"), pane.pressButton("MAKEACTIONPOINTS")]);
    expect(download.suggestedFilename()).toBe("Action points Cambridge Community Safety Partnership, 11 March 2011.docx");
    const [again] = await Promise.all([pane.page.waitForEvent("download"), pane.page.click("#saved-list a")]);
    expect(Buffer.from(await contentOf(again)).equals(Buffer.from(await contentOf(download)))).toBe(true);
    expect([pane.strayRequests, pane.faults]).toEqual([[], []]);
  });

  test("the whole pane works from the keyboard: make the pack, and go to a cell with a problem", async () => {
    const { pane: first } = await openExample("cambridge-2011-05-03");
    await first.page.keyboard.press("Tab");
    const [download] = await Promise.all([first.page.waitForEvent("download"), first.page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe("Agenda pack Cambridge Community Safety Partnership, 3 May 2011.zip");

    const host = await ExcelHost.open(bytesOf("dhr-action-plan"));
    const cell = host.workbook.getWorksheet("Action plan")?.getCell("B2");
    if (cell) cell.value = "Restricted";
    const opened = await open(host);
    await opened.page.waitForSelector("#make-all:not([aria-disabled])");
    // "Make the DHR action plan", "Check again", "See what must be put right"; there the keyboard is at the summary, and the first problem is next.
    for (let press = 0; press < 3; press++) await opened.page.keyboard.press("Tab");
    await opened.page.keyboard.press("Enter");
    await opened.page.waitForFunction(() => document.activeElement?.id === "problems");
    await opened.page.keyboard.press("Tab");
    await opened.page.keyboard.press("Enter");
    await opened.page.waitForFunction(() => document.activeElement?.closest("#problem-list") !== null);
    for (let tries = 0; tries < 100 && host.selection.place === ""; tries++) await opened.page.waitForTimeout(20);
    expect(host.selection.place).toBe("'Action plan'!B2");
  });

  test("a template of our own is chosen, refused and let go from the keyboard, which stays where it is", async () => {
    const { pane } = await openExample("cambridge-2011-05-03");
    const { page } = pane;
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id ?? null);
    const says = (words: string): Promise<unknown> => page.waitForFunction((words) => document.getElementById("status")?.textContent?.includes(words) && !document.querySelector("[aria-disabled]"), words);
    const choose = async (name: string, buffer: Uint8Array): Promise<void> => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
      await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });
    };
    const zip = new PizZip(fs.readFileSync("templates/agenda/agenda.docx"));
    const ours = zip.file("word/document.xml", (zip.file("word/document.xml")?.asText() ?? "").replace(">Agenda<", ">Order of business<")).generate({ type: "uint8array" });

    await says("can be made");
    await page.focus('[aria-label="More of Agenda"]');
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await choose("ours.docx", ours);
    await says("Agenda: our template is ours.docx from now on.");
    expect(await focused()).toBe("Use our template: Agenda");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#row-agenda")]);
    expect((await readWordFile(await contentOf(download))).text).toContain("Order of business");
    await says("Made");
    expect(await focused()).toBe("row-agenda");

    await page.focus('[aria-label="Use our template: Agenda"]');
    await choose("newer.docx", wordFixture(said("Normal", "On {Dat}")));
    await says("newer.docx is not used");
    expect([await focused(), await page.textContent("#refused-list")]).toEqual(["refused", 'newer.docx, at "On {Dat}": There is nothing called "Dat" to put in {Dat}. Write {Date} if that is what you mean.']);

    await page.focus('[aria-label="Use the built-in one again: Agenda"]');
    await page.keyboard.press("Enter");
    await says("in use again");
    expect(await focused()).toBe("Use our template: Agenda");
    expect([pane.strayRequests, pane.faults]).toEqual([[], []]);
  });

  test("every button of the pane can be hit: 24 pixels and more", async () => {
    const { pane } = await openExample("cambridge-2011-05-03");
    const small = await pane.page.evaluate(() => [...document.querySelectorAll("button")].filter((each) => !each.closest("[hidden]") && Math.min(each.offsetHeight, each.offsetWidth) < 24).map(({ textContent }) => textContent));
    expect(small).toEqual([]);
  });

  test("the pane reads well at 320 pixels: nothing is wider than the page", async () => {
    const { pane } = await openExample("cambridge-2011-05-03");
    await pane.page.setViewportSize({ width: 320, height: 600 });
    expect(await pane.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("the page for a Mac's browser saves the file that stands after the #, and takes it out of the address", async () => {
    const [made] = makeAll(gridsOf("derbyshire-2016-11-29"));
    const fields = new URLSearchParams({ name: made?.fileName ?? "", type: "application/octet-stream", file: Buffer.from(made?.bytes ?? []).toString("base64") });
    const site = await serveSite();
    const page = await browser().newPage({ acceptDownloads: true });
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    const [download] = await Promise.all([page.waitForEvent("download"), page.goto(`${site.url}/save.html#${fields}`)]);
    expect(download.suggestedFilename()).toBe(made?.fileName);
    expect(Buffer.from(await contentOf(download)).equals(Buffer.from(made?.bytes ?? []))).toBe(true);
    expect([page.url(), await page.textContent("#status"), faults]).toEqual([`${site.url}/save.html`, `${made?.fileName} is with your downloads.`, []]);
    await page.close();
    site.close();
  });

  test.each([
    ["a program", "Agenda.exe", Buffer.from("PK and more")],
    ["a paper that is none", "Agenda.docx", Buffer.from("MZ and more")],
    ["a paper that was cut on its way", "Agenda.docx", undefined],
    ["nothing", "", Buffer.from("")],
  ])("and saves nothing else: %s", async (_, name, content) => {
    const fields = new URLSearchParams({ name, file: content?.toString("base64") ?? "UEsDBBQ=A" });
    const site = await serveSite();
    const page = await browser().newPage({ acceptDownloads: true });
    let downloads = 0;
    page.on("download", () => downloads++);
    await page.goto(`${site.url}/save.html#${fields}`);
    await page.waitForFunction(() => document.getElementById("status")?.textContent !== "");
    expect([await page.textContent("#status"), downloads, page.url()]).toEqual(["There is no paper here to save. Go back to Excel and make it again.", 0, `${site.url}/save.html`]);
    await page.close();
    site.close();
  });
});
