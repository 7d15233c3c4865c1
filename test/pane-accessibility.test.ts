import fs from "node:fs";
import path from "node:path";
import axe from "axe-core";
import ExcelJS from "exceljs";
import type { Download, Page } from "playwright-core";
import { DARK_THEME, WINDOWS, type Build } from "./excel-host/builds";
import type { BrowserPane } from "./excel-host/chromium-excel";
import { ExcelHost } from "./excel-host/excel-host";
import { csp, inTemporaryFolder } from "./run-csp";
import { CAMBRIDGE, standIn, writeStandIns } from "./stand-in-papers";
import { describeInChromium, tabTo } from "./in-chromium";
import { gridsOf } from "./made-documents";
import { wordLeaks } from "./planted-leaks/word-leaks";
import { madeOf, planOf, rowXml, withRows } from "./plan-table";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { said, wordFixture } from "./word-fixture";

/** A state of the pane: what is in the workbook, and what is done until it is so. */
interface PaneInState {
  /** The example that is open, where it is not that of Cambridge. */
  readonly example?: string;
  readonly change?: (workbook: ExcelJS.Workbook) => void;
  readonly screen?: string;
  /** The cell that is selected. */
  readonly at?: string;
  readonly platform?: Build["platform"];
  readonly then?: (page: Page) => Promise<unknown>;
}

const write = (address: string, words: string | null) => (workbook: ExcelJS.Workbook): void => {
  const cell = workbook.getWorksheet("Agenda")?.getCell(address);
  if (cell) cell.value = words;
};

/** A second agenda, that of the next meeting. */
function twoAgendas(workbook: ExcelJS.Workbook): void {
  const next = workbook.addWorksheet("Agenda August");
  workbook.getWorksheet("Agenda")?.eachRow((row, number) => row.eachCell((cell, column) => (next.getCell(number, column).value = cell.value)));
}

/** Chooses every paper of the pack and makes it. */
async function makePack(page: Page): Promise<Download> {
  await page.waitForSelector("#make-pack");
  const files = await Promise.all(CAMBRIDGE.map(async (paper) => ({ name: paper.name, mimeType: "application/pdf", buffer: Buffer.from(await standIn(paper)) })));
  await page.setInputFiles('#files input[type="file"]', files);
  await page.waitForFunction(() => /all are there/.test(document.getElementById("files-how")?.textContent ?? "") && !document.querySelector("[aria-disabled]"));
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#make-pack")]);
  await page.waitForFunction(() => !document.querySelector("[aria-disabled]"));
  return download;
}

const STATES: Readonly<Record<string, PaneInState>> = {
  ready: {},
  "opened-rows": {
    then: async (page) => {
      await page.click('[aria-label="More of Performance report"]');
      await page.click('[aria-controls="absent"]');
    },
  },
  "problem-on-home": { change: write("B10", null) },
  "nothing-found": { change: (workbook) => workbook.worksheets.slice().forEach(({ id, name }) => (name === "Agenda" ? undefined : workbook.removeWorksheet(id))) },
  made: {
    then: async (page) => {
      await Promise.all([page.waitForEvent("download"), page.click("#row-agenda")]);
      await page.waitForSelector("#saved");
    },
  },
  "copied-on-a-mac": {
    platform: "Mac",
    then: async (page) => {
      await page.click("#row-agenda");
      await page.click('[aria-label^="Copy for Word: "]');
      await page.waitForFunction(() => /is copied/.test(document.getElementById("status")?.textContent ?? "") && document.activeElement?.textContent === "Copy for Word");
    },
  },
  "refused-template": {
    then: async (page) => {
      await page.click('[aria-label="More of Agenda"]');
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click('[aria-label="Use our template: Agenda"]')]);
      await chooser.setFiles({ name: "ours.docx", mimeType: "", buffer: Buffer.from(wordFixture(said("Heading1", "Agenda") + said("Normal", "On {Dat}"))) });
      await page.waitForSelector("#refused");
    },
  },
  "add-sheets": {
    screen: "add-sheets",
    then: async (page) => {
      await page.waitForSelector("#choose-letter");
      await page.click("#choose-letter");
      await page.click("#open-already");
    },
  },
  problems: { change: (workbook) => [write("B10", null), write("C7", "Lead oficer")].forEach((each) => each(workbook)), screen: "problems", then: (page) => page.waitForSelector("#problem-list .remedy") },
  "publication-check": {
    screen: "publication-check",
    then: async (page) => {
      await choose(page, "#choose-files", { name: "Overview report.docx", bytes: leakOf("a surname alone, possessive") }, { name: "An old paper with a long name that does not stand in one line.doc", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) }, { name: "Minutes.docx", bytes: wordFixture(said("Heading1", "Minutes") + said("Normal", "The review HDCNH/15 was noted.")) });
      await page.click("#look-through");
      await page.waitForSelector("#found .must");
      await Promise.all([page.waitForEvent("download"), page.click("#make-list")]);
      await page.waitForSelector("#saved");
    },
    change: (workbook) => void workbook.addWorksheet("People").addRows([["Name", "Known in the report as"], ["Zoë Quillfeather", "Adult A"]]),
  },
  "publication-check-refused": {
    screen: "publication-check",
    then: async (page) => {
      await choose(page, "#choose-files", { name: "Overview report.docx", bytes: leakOf("a surname alone, possessive") });
      await page.click("#look-through");
      await page.waitForSelector("#problem-list");
    },
  },
  "read-back": {
    example: "dhr-action-plan",
    screen: "read-back",
    then: async (page) => {
      const row = rowXml([["Teach children about safe relationships"], ["Local"], ["Write a lesson"], ["Schools"], ["Lesson written"], ["June 2013"], [""]]);
      const filled = withRows(madePlan(), (rows) => [...rows.map((each) => each.replace(">Dec 2012<", ">March 2013<").replace("CSPs and Home Office", "Home Office")), row]);
      await choose(page, "#choose-plan", { name: "Action plan from the agency.docx", bytes: filled });
      await page.check('#differences li:first-child input[type="checkbox"]');
    },
  },
  "agenda-pack": { screen: "agenda-pack", then: (page) => page.waitForSelector("#make-pack") },
  "agenda-pack-refused": {
    change: twoAgendas,
    screen: "agenda-pack",
    then: async (page) => {
      await page.waitForSelector("#make-pack");
      await page.setInputFiles('#files input[type="file"]', [...CAMBRIDGE.slice(2, 6).map(({ name }) => name), "Notes.docx"].map((name) => ({ name, mimeType: "", buffer: Buffer.from("nothing") })));
      await page.waitForSelector("#strays");
      await page.click("#make-pack");
      await page.waitForSelector("#pack-refused");
      await page.waitForFunction(() => !document.querySelector("[aria-disabled]"));
    },
  },
  "agenda-pack-made": { screen: "agenda-pack", then: async (page) => void (await makePack(page)) },
  "analyst-targets": { screen: "analyst", at: "Performance!B5", then: (page) => page.waitForSelector("#carry-out") },
  "analyst-not-free": { screen: "analyst", at: "Performance!B5", change: (workbook) => void Object.assign(workbook.getWorksheet("Performance")?.getCell("O8") ?? {}, { value: "mine" }), then: (page) => page.waitForSelector("#not-free") },
  "analyst-why": { screen: "analyst", at: "Performance!H10", then: (page) => page.waitForSelector("#why") },
  "analyst-done": {
    screen: "analyst",
    at: "Performance!B5",
    then: async (page) => {
      await page.click("#carry-out");
      await page.waitForSelector("#is-there");
    },
  },
  "analyst-nothing": { screen: "analyst", at: "Agenda!A1", then: (page) => page.waitForSelector("#to-select") },
  "action-plan": { example: "dhr-action-plan", screen: "action-plan", then: (page) => page.waitForSelector("#plan-summary") },
  "action-plan-form": {
    example: "dhr-action-plan",
    screen: "action-plan",
    then: async (page) => {
      await page.click("#recommendation-2");
      await page.fill("#plan-targetDate", "Ongoing");
      await page.waitForSelector("#plan-targetDate-findings");
    },
  },
  "action-plan-adding": {
    example: "dhr-action-plan",
    screen: "action-plan",
    then: async (page) => {
      await page.click("#recommendation-1");
      await page.click("#add-action");
      await page.waitForSelector("#plan-new");
    },
  },
  "no-action-plan": { screen: "action-plan", then: (page) => page.waitForSelector("#no-plan") },
  "no-problems": { screen: "problems", then: (page) => page.waitForSelector("#nothing-wrong") },
};

const leakOf = (which: string): Uint8Array => wordLeaks.find(({ leak }) => leak === which)?.bytes ?? new Uint8Array();

const madePlan = (): Uint8Array => madeOf(planOf(gridsOf("dhr-action-plan")[0] as SheetGrid));

async function choose(page: Page, button: string, ...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click(button)]);
  await chooser.setFiles(files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })));
}

/** How Excel may look, and with each how the machine may. */
const LOOKS = [
  [
    WINDOWS,
    [
      ["light", { colorScheme: "light", forcedColors: "none" }],
      ["light in Excel, dark on the machine", { colorScheme: "dark", forcedColors: "none" }],
      ["forced colours", { colorScheme: "light", forcedColors: "active" }],
    ],
  ],
  [{ ...WINDOWS, theme: DARK_THEME }, [["dark", { colorScheme: "light", forcedColors: "none" }]]],
] as const satisfies readonly (readonly [Build, readonly (readonly [look: string, media: object])[]])[];

describeInChromium("everybody can use the pane", ({ open }) => {
  async function openIn({ example = "cambridge-2011-05-03", change, screen, at, platform, then }: PaneInState, build: Build = WINDOWS): Promise<BrowserPane> {
    const host = await ExcelHost.open(new Uint8Array(fs.readFileSync(`examples/${example}.xlsx`)));
    change?.(host.workbook);
    if (at) host.select(at);
    if (change === STATES["nothing-found"]?.change) host.workbook.getWorksheet("Agenda")?.eachRow((row) => (row.values = []));
    const pane = await open(host, platform ? { ...build, platform } : build, screen ? `taskpane.html?screen=${screen}` : undefined);
    await pane.page.waitForFunction(() => /can be made|put right|^The workbook was/.test(document.getElementById("status")?.textContent ?? "") && !document.querySelector("[aria-disabled]"));
    await then?.(pane.page);
    return pane;
  }

  async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`));
  }

  test.each(Object.keys(STATES))("%s: axe finds nothing in any look, nothing is wider than 320 pixels, and every target has 24", async (name) => {
    const state = STATES[name] ?? {};
    for (const [build, looks] of LOOKS) {
      const { page, faults, strayRequests } = await openIn(state, build);
      const size = page.viewportSize() ?? { width: 350, height: 640 };
      for (const [look, media] of looks) {
        await page.setViewportSize(size);
        await page.emulateMedia(media);
        await page.mouse.move(0, 0);
        if (process.env.CSP_SHOTS) await page.screenshot({ path: `${process.env.CSP_SHOTS}/${name}-${look.replace(/\W+/g, "-")}.png`, fullPage: true });
        expect([look, await violations(page)]).toEqual([look, []]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        const small = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>("button, a[href]")].filter((each) => each.offsetParent !== null && Math.min(each.offsetHeight, each.offsetWidth) < 24).map(({ textContent }) => textContent),
        );
        expect([look, small, faults, strayRequests]).toEqual([look, [], [], []]);
      }
    }
  });

  test("the pane is as dark as Excel, whatever the machine prefers", async () => {
    const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.querySelector(".fui-FluentProvider") as Element).backgroundColor);
    const light = await openIn({});
    expect(await ground(light.page)).toBe("rgb(255, 255, 255)");
    expect(await ground((await openIn({}, { ...WINDOWS, theme: DARK_THEME })).page)).toBe("rgb(41, 41, 41)");
  });

  test("with the keyboard alone: a problem is read and its cell selected, its remedy used, and the pack made", async () => {
    const { page } = await openIn({ change: write("C7", "Lead oficer") });
    await tabTo(page, "#see-problems");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "problems");
    await tabTo(page, "#problem-list .remedy");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#nothing-wrong");
    await page.waitForFunction(() => !document.querySelector("[aria-disabled]"));
    await tabTo(page, "#back-home");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    await tabTo(page, "#make-all");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/^Agenda pack .*\.zip$/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("make-all");
  });

  test("with the keyboard alone: the agenda pack is opened from Home, its files chosen, stopped, and made; the command line makes the same bytes", () =>
    inTemporaryFolder(async (folder) => {
      const papers = path.join(folder, "papers");
      await writeStandIns(papers, CAMBRIDGE);
      const { page, faults, strayRequests } = await openIn({});
      const rested = (): Promise<unknown> => page.waitForFunction(() => !document.querySelector("[aria-disabled]"));
      await tabTo(page, "#open-agenda-pack");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#make-pack");
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
      await rested();
      await tabTo(page, "#choose-files");
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
      expect(chooser.isMultiple()).toBe(true);
      await chooser.setFiles(CAMBRIDGE.map(({ name }) => path.join(papers, name)));
      await page.waitForFunction(() => /all are there/.test(document.getElementById("files-how")?.textContent ?? ""));
      await tabTo(page, "#audience input");
      await page.keyboard.press("ArrowDown");
      await page.waitForFunction(() => document.getElementById("make-pack")?.textContent === "Make the full pack");
      await page.keyboard.press("ArrowUp");
      await tabTo(page, "#make-pack");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#making button");
      await tabTo(page, "#making button");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.getElementById("status")?.textContent === "Stopped. Nothing was made.");
      await rested();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("make-pack");
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      await rested();
      expect(await page.textContent("#status")).toMatch(/^Made Public agenda pack .* It holds 18 papers\.$/);
      expect(csp("pack", "examples/cambridge-2011-05-03.xlsx", "--papers", papers, "--out", folder, "--for", "public", "--as", "zip").exitCode).toBe(0);
      const made = path.join(folder, "in the browser.zip");
      await download.saveAs(made);
      expect(fs.readFileSync(made).equals(fs.readFileSync(path.join(folder, download.suggestedFilename())))).toBe(true);
      expect([faults, strayRequests]).toEqual([[], []]);
    }), 120_000);
});
