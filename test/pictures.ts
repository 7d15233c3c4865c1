import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { DARK_THEME, WINDOWS } from "./excel-host/builds";
import { launchBrowser, openInBrowser } from "./excel-host/chromium-excel";
import { ExcelHost } from "./excel-host/excel-host";
import { takePicture } from "./in-chromium";
import { EXAMPLES, gridsOf, makeAll, makeFrom } from "./made-documents";
import { CHROMIUM, LIBREOFFICE, describeWith } from "./programs";
import { csp, inTemporaryFolder } from "./run-csp";
import { DERBYSHIRE, writeStandIns } from "./stand-in-papers";
import { said, wordFixture } from "./word-fixture";

/** Makes the pictures that the pages of the project show: `npm run pictures`. It needs pdftoppm beside LibreOffice. */
const PICTURES = path.join("docs", "pictures");

describeWith(CHROMIUM, "pictures of the pane", () => {
  test("ready, made, with problems, and asking what a heading is", async () => {
    const browser = await launchBrowser();
    const host = async (): Promise<ExcelHost> => ExcelHost.open(new Uint8Array(fs.readFileSync("examples/cambridge-2011-05-03.xlsx")));
    const take = async (name: string, excel: ExcelHost, look: "light" | "dark", then?: "make" | "refuse" | "see" | "choose"): Promise<void> => {
      const pane = await openInBrowser(browser, excel, look === "dark" ? { ...WINDOWS, theme: DARK_THEME } : WINDOWS);
      await pane.page.waitForFunction(() => /can be made|put right/.test(document.getElementById("status")?.textContent ?? ""));
      if (then === "make") {
        await Promise.all([pane.page.waitForEvent("download"), pane.page.click("#make-all")]);
        await pane.page.waitForFunction(() => /^Made/.test(document.getElementById("status")?.textContent ?? ""));
      }
      if (then === "refuse") {
        await pane.page.click('[aria-label="More of Agenda"]');
        const [chooser] = await Promise.all([pane.page.waitForEvent("filechooser"), pane.page.click('[aria-label="Use our template: Agenda"]')]);
        await chooser.setFiles({ name: "ours.docx", mimeType: "", buffer: Buffer.from(wordFixture(said("Heading1", "Agenda") + said("Normal", "Of the {Partnershp}, on {Dat}"))) });
        await pane.page.waitForSelector("#refused");
      }
      if (then === "see") {
        await pane.page.click("#see-problems");
        await pane.page.waitForSelector("#problem-list");
      }
      if (then === "choose") {
        await pane.page.click("#open-add-sheets");
        for (const id of ["letter", "briefing"]) await pane.page.click(`#choose-${id}`);
      }
      await pane.page.waitForFunction(() => !document.querySelector("[aria-disabled]"));
      await takePicture(pane.page, name);
      await pane.close();
    };
    await take("pane-ready", await host(), "light");
    await take("pane-made", await host(), "light", "make");
    await take("pane-template", await host(), "light", "refuse");
    const wrong = await host();
    const agenda = wrong.workbook.getWorksheet("Agenda");
    if (agenda) {
      agenda.getCell("B10").value = null;
      agenda.getCell("E9").value = 40;
    }
    await take("pane-problems", wrong, "light", "see");
    await take("pane-dark", wrong, "dark");
    const unclear = await host();
    const papers = unclear.workbook.getWorksheet("Agenda")?.getCell("D7");
    if (papers) papers.value = "Owner";
    await take("pane-asks", unclear, "light", "see");
    const mistyped = await host();
    const officer = mistyped.workbook.getWorksheet("Agenda")?.getCell("C7");
    if (officer) officer.value = "Lead oficer";
    await take("pane-remedy", mistyped, "light", "see");
    await take("pane-add-sheets", await host(), "light", "choose");
    await browser.close();
  }, 120_000);

  test("a recommendation of the action plan, and the overview", async () => {
    const browser = await launchBrowser();
    const host = await ExcelHost.open(new Uint8Array(fs.readFileSync("examples/dhr-action-plan.xlsx")));
    // As the plan might be looked at after its dates have passed.
    const asAt = host.workbook.getWorksheet("Action plan")?.getCell("B3");
    if (asAt) asAt.value = new Date(Date.UTC(2013, 0, 10));
    const pane = await openInBrowser(browser, host, WINDOWS, "taskpane.html?screen=action-plan");
    const { page } = pane;
    await page.waitForFunction(() => /^The workbook was/.test(document.getElementById("status")?.textContent ?? "") && document.querySelector("#plan-summary"));
    await takePicture(page, "pane-action-plan-overview");
    await page.click("#recommendation-2");
    await page.fill("#plan-leadAgency", "All agencies");
    await page.waitForFunction(() => /makes no agency answer/.test(document.getElementById("plan-leadAgency-findings")?.textContent ?? ""));
    await page.evaluate(() => window.scrollTo(0, (document.querySelector('label[for="plan-leadAgency"]')?.getBoundingClientRect().top ?? 0) + window.scrollY - 16));
    await takePicture(page, "pane-action-plan");
    await pane.close();
    await browser.close();
  }, 60_000);
});

/** The sheet that a document is made from: a page of the workbook, and how much of it is worth showing. */
const SHEETS: readonly (readonly [name: string, example: string, page: number, height: number])[] = [
  ["sheet-agenda", "cambridge-2011-05-03", 1, 520],
  ["sheet-papers", "derbyshire-pack-2016-11-29", 2, 250],
  ["sheet-action-points", "cambridge-2011-05-03", 2, 640],
  ["sheet-performance", "cambridge-2011-05-03", 3, 380],
  ["sheet-minutes", "derbyshire-2016-11-29", 2, 520],
  ["sheet-figures-by-month", "cambridge-2011-05-03", 8, 330],
  ["sheet-idvas-referrals", "cambridge-2011-05-03", 4, 330],
  ["sheet-action-plan", "derbyshire-2016-11-29", 6, 420],
  ["sheet-board-report", "nottinghamshire-2012-07-10", 1, 520],
  ["sheet-briefing", "cambridge-reports-2011-05-03", 5, 520],
  ["sheet-letter", "dhr-letter", 1, 420],
  ["sheet-dhr-action-plan", "dhr-action-plan", 1, 330],
  ["sheet-priority-report", "cambridge-priority-reports-2010-11-q4", 1, 470],
  ["sheet-imr", "imr", 1, 520],
  ["sheet-overview-report", "overview-report", 1, 520],
  ["sheet-funding-split", "funding-split", 1, 420],
];

describeWith(LIBREOFFICE, "pictures of the sheets", () => {
  test("the top of each", () =>
    inTemporaryFolder((folder) => {
      fs.mkdirSync(PICTURES, { recursive: true });
      for (const [name, example, page, height] of SHEETS) {
        spawnSync(LIBREOFFICE.place ?? "", ["--headless", "--convert-to", "pdf", "--outdir", folder, path.join("examples", `${example}.xlsx`)]);
        const area = ["-x", "40", "-y", "40", "-W", "1160", "-H", String(height)];
        const pages = ["-f", String(page), "-l", String(page), "-singlefile"];
        expect(spawnSync("pdftoppm", ["-r", "110", "-png", ...area, ...pages, path.join(folder, `${example}.pdf`), path.join(PICTURES, name)]).status).toBe(0);
      }
    }), 180_000);
});

describeWith(LIBREOFFICE, "pictures of a new sheet", () => {
  test("of action points, as it is made", () =>
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "new.xlsx");
      expect(csp("sheets", "action-points", "--out", file).exitCode).toBe(0);
      spawnSync(LIBREOFFICE.place ?? "", ["--headless", "--convert-to", "pdf", "--outdir", folder, file]);
      expect(spawnSync("pdftoppm", ["-r", "110", "-png", "-singlefile", "-x", "40", "-y", "40", "-W", "1160", "-H", "250", path.join(folder, "new.pdf"), path.join(PICTURES, "sheet-new")]).status).toBe(0);
    }), 60_000);
});

/** Pages that are worth showing beside the first. */
const MORE_PAGES: readonly (readonly [name: string, document: string, page: number])[] = [["performance-report-cambridge-charts", "performance-report-cambridge", 4], ["review-clock-events", "review-clock", 3]];

/** The action plan of the example as a draft: "Draft" and "Yes" where its note stands. */
const draftPlan = (): Uint8Array => {
  const draft = gridsOf("dhr-action-plan").map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row[0]?.value === "Note" ? ["Draft", "Yes"].map((value) => ({ value, format: "General" })) : row)),
  }));
  return makeAll(draft)[0]?.bytes ?? new Uint8Array();
};

describeWith(LIBREOFFICE, "pictures of the documents", () => {
  test("the last page of a draft", () =>
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "draft.docx");
      fs.writeFileSync(file, draftPlan());
      spawnSync(LIBREOFFICE.place ?? "", ["--headless", "--convert-to", "pdf", "--outdir", folder, file]);
      const pdf = path.join(folder, "draft.pdf");
      const pages = /Pages:\s+(\d+)/.exec(spawnSync("pdfinfo", [pdf], { encoding: "utf8" }).stdout)?.[1] ?? "";
      expect(spawnSync("pdftoppm", ["-r", "70", "-png", "-singlefile", "-f", pages, "-l", pages, pdf, path.join(PICTURES, "dhr-action-plan-draft")]).status).toBe(0);
    }), 60_000);

  test("the first page of each", () =>
    inTemporaryFolder(async (folder) => {
      fs.mkdirSync(PICTURES, { recursive: true });
      // An agenda of a pack is shown with its pages, below.
      for (const [example, ids] of EXAMPLES.filter(([name]) => !name.includes("-pack-"))) {
        for (const id of ids) {
          const name = example === id ? id : `${id}-${example.split("-")[0]}`;
          const file = path.join(folder, `${name}.docx`);
          fs.writeFileSync(file, makeFrom(example, id));
          spawnSync(LIBREOFFICE.place ?? "", ["--headless", "--convert-to", "pdf", "--outdir", folder, file]);
          for (const [picture, page] of [[name, 1], ...MORE_PAGES.filter(([, of]) => of === name).map(([more, , at]) => [more, at] as const)] as const) {
            const { status } = spawnSync("pdftoppm", ["-r", "70", "-png", "-singlefile", "-f", String(page), "-l", String(page), path.join(folder, `${name}.pdf`), path.join(PICTURES, picture)]);
            expect(status).toBe(0);
          }
        }
      }
      const lastPage = ["-f", "3", "-l", "3", "-singlefile", path.join(folder, "agenda-cambridge.pdf"), path.join(PICTURES, "agenda-cambridge-public")];
      expect(spawnSync("pdftoppm", ["-r", "70", "-png", ...lastPage]).status).toBe(0);
    }), 180_000);
});

describeWith(LIBREOFFICE, "a picture of a pack", () => {
  test("its first page, for the public", () =>
    inTemporaryFolder(async (folder) => {
      fs.mkdirSync(PICTURES, { recursive: true });
      await writeStandIns(path.join(folder, "papers"), DERBYSHIRE);
      const out = path.join(folder, "out");
      expect(csp("pack", "examples/derbyshire-pack-2016-11-29.xlsx", "--papers", path.join(folder, "papers"), "--out", out, "--for", "public", "--as", "pdf").exitCode).toBe(0);
      const pdf = path.join(out, fs.readdirSync(out)[0] ?? "");
      expect(spawnSync("pdftoppm", ["-r", "70", "-png", "-singlefile", pdf, path.join(PICTURES, "pack-public")]).status).toBe(0);
    }), 180_000);
});
