import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { makePack } from "../pack/make-pack";
import { toPdfWith } from "../scripts/word-to-pdf";
import { templateOf } from "./made-documents";
import { readPdf } from "./read-pdf";
import { csp, cspWith, inTemporaryFolder } from "./run-csp";
import { LIBREOFFICE, QPDF, describeWith } from "./programs";
import { CAMBRIDGE, DERBYSHIRE, standInPdf, writeStandIns } from "./stand-in-papers";
import { readWordFile } from "./word-file";

const CAMBRIDGE_BOOK = "examples/cambridge-2011-05-03.xlsx";
const DERBYSHIRE_BOOK = "examples/derbyshire-pack-2016-11-29.xlsx";
const [CAMBRIDGE_PACK, DERBYSHIRE_PACK] = ["agenda pack Cambridge Community Safety Partnership, 3 May 2011", "agenda pack Derbyshire Safer Communities Board, 29 November 2016"];
const WITHOUT_PDF = ["--as", "folder", "--as", "zip"];

/** Each pack is made once, in a folder that is taken away at the end. */
const place = fs.mkdtempSync(path.join(os.tmpdir(), "csp-packs-"));
const [cambridge, derbyshire, out] = ["cambridge", "derbyshire", "out"].map((name) => path.join(place, name)) as [string, string, string];
beforeAll(async () => {
  await writeStandIns(cambridge, CAMBRIDGE);
  await writeStandIns(derbyshire, DERBYSHIRE);
});
afterAll(() => fs.rmSync(place, { recursive: true, force: true }));

describe("the folder and the zip of a pack", () => {
  test("hold the agenda, the action points and every paper in the order of the agenda, as they were given", async () => {
    const { exitCode, err } = csp("pack", CAMBRIDGE_BOOK, "--papers", cambridge, "--out", out, "--for", "public", ...WITHOUT_PDF);
    expect([exitCode, err.split("\n").map((line) => line.replace(/ …$/, ""))]).toEqual([0, ["Gathering the papers from 16 files", "Making the agenda and what else comes from the workbook", "Opening 16 papers", "Looking 18 papers through for what the public may not read", ""]]);
    const folder = path.join(out, `Public ${CAMBRIDGE_PACK}`);
    const names = fs.readdirSync(folder);
    expect(names).toEqual([
      "01 Agenda.docx",
      "02 Action points.docx",
      "03 Item 4 Minutes from 11 March 2011 - draft.pdf",
      "04 Item 5 Action Points for 11 March 2011.pdf",
      "05 Item 6 2010-11 fourth quarter performance report.pdf",
      "06 Item 7.1 ARVC & ASB Q4 2010-11.pdf",
      "07 Item 7.2 Burglary of Homes Q4 2010-11.pdf",
      "08 Item 7.3 Theft of Cycles Q4 2010-11.pdf",
      "09 Item 7.4 Domestic Violence Q4 2010-11.pdf",
      "10 Item 7.4 DAPM Q4 2010-11.pdf",
      "11 Item 7.4 DAPM Q4 2010-11 Appendix.pdf",
      "12 Item 7.4 DHR Guidance.pdf",
      "13 Item 7.4 DHR Flowchart.pdf",
      "14 Item 7.5 Personal Robbery Q4 2010-11.pdf",
      "15 Item 7.6 Reducing Re-offending Q4 2010-11.pdf",
      "16 Item 8 DAAT Q4 2010-11.pdf",
      "17 Item 10 Report to Board on targets.pdf",
      "18 Item 12 Report to Cambridge CSP Board - Revised information.pdf",
    ]);
    for (const [index, { name }] of CAMBRIDGE.entries()) expect(fs.readFileSync(path.join(folder, names[index + 2] ?? "")).equals(fs.readFileSync(path.join(cambridge, name)))).toBe(true);
    const zip = unzipSync(new Uint8Array(fs.readFileSync(`${folder}.zip`)));
    expect(Object.keys(zip)).toEqual(names);
    for (const name of names) expect(Buffer.from(zip[name] ?? new Uint8Array()).equals(fs.readFileSync(path.join(folder, name)))).toBe(true);
    const { text } = await readWordFile(new Uint8Array(fs.readFileSync(path.join(folder, "01 Agenda.docx"))));
    expect(text).toContain("Information for the general public and media representatives");
  });

  test("have an agenda whose papers lead to the files beside it", () => {
    const agenda = unzipSync(new Uint8Array(fs.readFileSync(path.join(out, `Public ${CAMBRIDGE_PACK}`, "01 Agenda.docx"))));
    const links = new TextDecoder().decode(agenda["word/_rels/document.xml.rels"]);
    const targets = [...links.matchAll(/Target="(\d\d[^"]*)"/g)].map((found) => decodeURIComponent((found[1] ?? "").replaceAll("&amp;", "&")));
    expect(targets).toHaveLength(CAMBRIDGE.length);
    expect(targets.filter((name) => !fs.existsSync(path.join(out, `Public ${CAMBRIDGE_PACK}`, name)))).toEqual([]);
  });

  test("take less than 5 seconds of a processor, the joining of a PDF with them", async () => {
    const workbook = readWorkbook(new Uint8Array(fs.readFileSync(CAMBRIDGE_BOOK)));
    if ("message" in workbook) throw new Error(workbook.message);
    const papers = CAMBRIDGE.map(({ name }) => ({ name, bytes: new Uint8Array(fs.readFileSync(path.join(cambridge, name))) }));
    const asPdf = await standInPdf("A Word paper", 3);
    const began = process.cpuUsage();
    const result = await makePack({ workbook, papers, audience: "public", forms: ["folder", "zip", "pdf"], templateOf, toPdf: async (files) => files.map(() => asPdf) });
    const { user, system } = process.cpuUsage(began);
    expect(result).toMatchObject({ papers: 18, pages: 94 });
    expect((user + system) / 1_000_000).toBeLessThan(5);
  });

  test("are the same, byte for byte, whenever they are made", () => {
    for (const again of ["one", "two"]) expect(csp("pack", DERBYSHIRE_BOOK, "--papers", derbyshire, "--out", path.join(out, again), "--for", "full", ...WITHOUT_PDF).exitCode).toBe(0);
    const [one, two] = ["one", "two"].map((again) => fs.readFileSync(path.join(out, again, `Full ${DERBYSHIRE_PACK}.zip`)));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });
});

describe("a pack for the public", () => {
  const filesOf = (audience: string): readonly string[] => {
    const { exitCode } = csp("pack", DERBYSHIRE_BOOK, "--papers", derbyshire, "--out", path.join(out, audience), "--for", audience, ...WITHOUT_PDF);
    expect(exitCode).toBe(0);
    const folder = fs.readdirSync(path.join(out, audience)).find((name) => !name.endsWith(".zip")) ?? "";
    return fs.readdirSync(path.join(out, audience, folder)).map((name) => path.join(out, audience, folder, name));
  };

  test("has every open paper, numbered as they are in the full one, and nothing of the closed session but one line", async () => {
    const [forPublic, full] = [filesOf("public"), filesOf("full")];
    const names = (files: readonly string[]): readonly string[] => files.map((file) => path.basename(file));
    expect(names(full).slice(0, -1)).toEqual(names(forPublic));
    expect(names(full).at(-1)).toBe("11 Update on reviews HDCNH 15 and JDCNH 16.docx");
    const agendaOf = async ([agenda = ""]: readonly string[]): Promise<string> => (await readWordFile(new Uint8Array(fs.readFileSync(agenda)))).text.split(/Closed session\s*/)[1]?.trim().split(/\n+/).join(" | ") ?? "";
    expect(await agendaOf(forPublic)).toBe("One item is taken after the public and the press have left the meeting.");
    expect(await agendaOf(full)).toContain("Update on Domestic Violence Homicide Reviews");
    for (const file of forPublic.filter((each) => each.endsWith(".docx"))) {
      const parts = Object.values(unzipSync(new Uint8Array(fs.readFileSync(file)))).map((part) => new TextDecoder().decode(part));
      expect(parts.filter((part) => /HDCNH|Closed session reviews|OFFICIAL-SENSITIVE/.test(part))).toEqual([]);
    }
  });

  test("needs no file of a closed paper, and the full one does", () =>
    inTemporaryFolder(async (folder) => {
      await writeStandIns(folder, DERBYSHIRE.slice(0, -1));
      const made = (audience: string): string => csp("pack", DERBYSHIRE_BOOK, "--papers", folder, "--out", path.join(folder, "..", path.basename(place), "without"), "--for", audience, ...WITHOUT_PDF).err;
      expect(made("public")).not.toContain("There is no file");
      expect(made("full")).toContain('Papers!C11: There is no file "Closed session reviews.docx" among the papers. Put the file with the others, or take its name out here.\nNothing was written.');
    }));

  test("or the full one must be asked for, where anything is closed", () => {
    const { exitCode, err } = csp("pack", DERBYSHIRE_BOOK, "--papers", derbyshire, "--out", path.join(out, "unsaid"));
    expect([exitCode, err]).toEqual([1, "Agenda!A8: This agenda has something that the public may not read: item Update on Domestic Violence Homicide Reviews. Add --for public, or --for full.\nNothing was written.\n"]);
    expect(fs.existsSync(path.join(out, "unsaid"))).toBe(false);
  });

  test("stays out of a folder in which files of an earlier pack lie", () => {
    const folder = path.join(out, "public", `Public ${DERBYSHIRE_PACK}`);
    fs.writeFileSync(path.join(folder, "11 An old paper.docx"), "old");
    const { exitCode, err } = csp("pack", DERBYSHIRE_BOOK, "--papers", derbyshire, "--out", path.join(out, "public"), "--for", "public", "--force", ...WITHOUT_PDF);
    expect([exitCode, err.split("\n").slice(-3)]).toEqual([1, [`${path.join(folder, "11 An old paper.docx")}: This file is no part of the pack; it may be of an earlier one. Move or delete it, or choose another folder with --out.`, "Nothing was written.", ""]]);
  });
});

describe("csp pack", () => {
  test("makes what it made before, where no papers are given", () =>
    inTemporaryFolder((folder) => {
      expect(csp("pack", CAMBRIDGE_BOOK, "--out", folder).exitCode).toBe(0);
      expect(fs.readdirSync(folder)).toHaveLength(5);
      expect(csp("pack", CAMBRIDGE_BOOK, "--out", folder, "--for", "public").err).toBe("csp: --for goes with --papers <folder>, the folder that the papers of the meeting are in. See csp pack --help.\n");
    }));

  test("prints one JSON object and no steps with --json", () => {
    const { out: printed, err } = csp("pack", DERBYSHIRE_BOOK, "--papers", derbyshire, "--out", path.join(out, "json"), "--for", "full", "--json", ...WITHOUT_PDF);
    expect(err).toBe("");
    expect(JSON.parse(printed)).toMatchObject({ problems: [], pack: { papers: 11, pages: null } });
  });

  test("says what is worth knowing, and which sheet may be meant", () =>
    inTemporaryFolder(async (folder) => {
      const { out: printed } = csp("pack", CAMBRIDGE_BOOK, "--papers", cambridge, "--out", folder, "--for", "full", "--as", "zip");
      expect(printed).toContain("Worth knowing:\n  Agenda!B2: Publish by Tuesday 19 April 2011");
      expect(printed).toContain("  Agenda!B36: Questions by Monday 2 May 2011, a bank holiday");
      expect(printed).toContain("  'Action points'!D8: Action point 12/05 is closed");
      const two = new ExcelJS.Workbook();
      for (const month of ["May", "August"]) two.addWorksheet(`Agenda ${month}`).addRows([["Date", `3 ${month} 2011`], ["No.", "Item", "Lead officer"], [1, "Plan", "Chair"]]);
      await two.xlsx.writeFile(path.join(folder, "two.xlsx"));
      expect(csp("pack", path.join(folder, "two.xlsx"), "--papers", cambridge).err).toContain('Which sheet is meant can also be said on the command line:\n  --sheet "Agenda May"\n  --sheet "Agenda August"');
    }));

  test.each([
    [["--for", "press"], '--for takes public or full, and this is "press".'],
    [["--as", "word"], '--as takes folder, zip, pdf or papers, and this is "word".'],
  ])("says what %p may be", (options, sentence) => {
    expect(csp("pack", DERBYSHIRE_BOOK, "--papers", derbyshire, ...options)).toMatchObject({ exitCode: 2, err: `csp: ${sentence}\n` });
  });

  test("says what to do where there is no LibreOffice, or no such folder, or a folder in it", () => {
    const without = cspWith({ CSP_SOFFICE: "none" }, "pack", CAMBRIDGE_BOOK, "--papers", cambridge, "--out", path.join(out, "none"));
    expect([without.exitCode, without.err]).toEqual([1, `${CAMBRIDGE_BOOK}: One PDF needs LibreOffice, which turns the Word papers into PDF and was not found on this computer. Install it, or make the pack without a PDF: add --as folder --as zip. Where every paper is a PDF, --as papers makes one PDF of the papers beside the agenda.\nNothing was written.\n`]);
    expect(csp("pack", CAMBRIDGE_BOOK, "--papers", path.join(place, "nowhere"))).toMatchObject({ exitCode: 3, err: `${path.join(place, "nowhere")}: There is no folder of this name that can be read. Check the name.\n` });
    expect(csp("pack", CAMBRIDGE_BOOK, "--papers", place).err).toContain("Folders inside the folder of papers are not looked into.");
  });

  test("says that LibreOffice did not finish, and leaves nothing behind, where it hangs or makes nothing", () =>
    inTemporaryFolder((folder) => {
      const program = path.join(folder, "soffice");
      fs.writeFileSync(program, "#!/bin/sh\nexit 0\n", { mode: 0o755 });
      const { exitCode, err } = cspWith({ CSP_SOFFICE: program }, "pack", CAMBRIDGE_BOOK, "--papers", cambridge, "--out", path.join(folder, "out"), "--as", "pdf");
      expect([exitCode, err.includes('"Agenda.docx": LibreOffice made no PDF of it. Save the paper as PDF in Word, and name that file here.'), fs.existsSync(path.join(folder, "out"))]).toEqual([1, true, false]);
    }));

  test("ends LibreOffice, with all that it started, where it takes too long", () =>
    inTemporaryFolder(async (folder) => {
      const program = path.join(folder, "soffice");
      fs.writeFileSync(program, `#!/bin/sh\n(sleep 30; touch "${folder}/still-there") &\nsleep 30\n`, { mode: 0o755 });
      const began = performance.now();
      const [pdf] = await toPdfWith(program, () => 0.5)([{ name: "A.docx", bytes: new Uint8Array() }]);
      expect(pdf).toEqual({ fault: "LibreOffice did not finish. Close it where it is open, and try again; or save the paper as PDF in Word, and name that file here." });
      expect(performance.now() - began).toBeLessThan(20_000);
      expect(spawnSync("ps", ["-eo", "args"], { encoding: "utf8" }).stdout).not.toContain(program);
    }));

  test("leaves only whole files, at whatever moment it is killed", async () => {
    const to = path.join(out, "killed");
    const words = ["build/csp.js", "pack", DERBYSHIRE_BOOK, "--papers", derbyshire, "--out", to, "--for", "full", "--force", ...WITHOUT_PDF];
    const began = performance.now();
    expect(spawnSync(process.execPath, words).status).toBe(0);
    const takes = performance.now() - began;
    const all = (): readonly string[] => fs.readdirSync(to, { recursive: true, encoding: "utf8" }).filter((name) => fs.statSync(path.join(to, name)).isFile() && !/^\.csp-/.test(name)).sort();
    const whole = new Map(all().map((name) => [name, fs.readFileSync(path.join(to, name))]));
    expect(whole.size).toBe(12);
    for (let round = 0; round < 12; round++) {
      for (const name of whole.keys()) fs.writeFileSync(path.join(to, name), "the old paper");
      const run = spawn(process.execPath, words, { stdio: "ignore" });
      const ended = new Promise((resolve) => run.on("exit", resolve));
      await new Promise((resolve) => setTimeout(resolve, takes * (0.5 + Math.random() * 0.6)));
      run.kill("SIGKILL");
      await ended;
      expect(all()).toEqual([...whole.keys()].sort());
      for (const [name, made] of whole) {
        const found = fs.readFileSync(path.join(to, name));
        expect(found.equals(made) || found.toString() === "the old paper").toBe(true);
      }
    }
  }, 120_000);
});

describeWith(LIBREOFFICE, "the PDF of a pack", () => {
  const pdfOf = (book: string, papers: string, audience: string, name: string): Uint8Array => {
    const { exitCode, err } = csp("pack", book, "--papers", papers, "--out", path.join(out, "pdf"), "--for", audience, "--as", "pdf", "--force");
    if (exitCode !== 0) throw new Error(err);
    return new Uint8Array(fs.readFileSync(path.join(out, "pdf", `${name}.pdf`)));
  };
  const made = new Map<string, Uint8Array>();
  beforeAll(() => {
    made.set("cambridge", pdfOf(CAMBRIDGE_BOOK, cambridge, "full", `Full ${CAMBRIDGE_PACK}`));
    made.set("public", pdfOf(DERBYSHIRE_BOOK, derbyshire, "public", `Public ${DERBYSHIRE_PACK}`));
    made.set("full", pdfOf(DERBYSHIRE_BOOK, derbyshire, "full", `Full ${DERBYSHIRE_PACK}`));
  }, 240_000);
  const read = (name: string) => readPdf(made.get(name) ?? new Uint8Array());

  test.each(["cambridge", "public", "full"])("has continuous page numbers, a title, the language and tags: %s", (name) => {
    const { title, language, isTagged, pages, addresses } = read(name);
    expect([title, language, isTagged]).toEqual([expect.stringMatching(/^(?:Public|Full) agenda pack: .+, (?:3 May 2011|29 November 2016)$/), "en-GB", true]);
    expect(pages.map((page) => /Pack page \d+ of \d+/.exec(page)?.[0])).toEqual(pages.map((_, index) => `Pack page ${index + 1} of ${pages.length}`));
    expect(addresses.filter((address) => address.includes("pack.invalid"))).toEqual([]);
  });

  test.each([
    ["cambridge", CAMBRIDGE],
    ["public", DERBYSHIRE.slice(0, -1)],
    ["full", DERBYSHIRE],
  ])("prints in the agenda the page on which each paper begins, and leads there: %s", (name, papers) => {
    const { pages, links } = read(name);
    const begins = papers.map((paper) => pages.findIndex((page) => page.includes(`${paper.name} page 1 of ${paper.pages}`)) + 1);
    expect(begins.filter((page) => page === 0)).toEqual([]);
    for (const [index, { name: paper, pages: length }] of papers.entries()) {
      expect(pages[(begins[index] ?? 0) - 2 + length]).toContain(`${paper} page ${length} of ${length}`);
    }
    const inAgenda = links.filter(({ from }) => from < Math.min(...begins));
    expect([...new Set(inAgenda.map(({ page }) => page))]).toEqual(begins);
    for (const { words, page } of inAgenda) expect(words).toMatch(new RegExp(`, pack page ${page}$`));
    const agenda = pages.slice(0, Math.min(...begins) - 1).join(" ").replace(/\s+/g, " ");
    expect([...agenda.matchAll(/, page (\d+)/g)].map((found) => Number(found[1]))).toEqual(begins);
  });

  test("has a bookmark for each item, those of 7 under it, and the papers of an item with several", () => {
    const { bookmarks, pages } = read("cambridge");
    expect(bookmarks.map(({ words, level }) => `${"  ".repeat(level - 1)}${words}`)).toEqual([
      "Agenda",
      "Action points",
      "1 Welcome, domestics/introductions and apologies (no paper)",
      "2 Integrated Offender Management: Presentation (no paper)",
      "3 Pre-advised questions from the general public (no paper)",
      "4 Minutes of 11 March 2011 meeting: Agreement",
      "5 Action points: Review",
      "6 Performance report: Q4 2010/11",
      "7 Priority area monitoring reports: Q4 2010/11",
      "  7.1 Alcohol-related violent crime & ASB",
      "  7.2 Burglary of homes",
      "  7.3 Cycle theft",
      "  7.4 Domestic violence (incl. DV Homicide Review process)",
      "    Domestic Violence Q4 2010-11",
      "    DAPM Q4 2010-11",
      "    DAPM Q4 2010-11 Appendix",
      "    DHR Guidance",
      "    DHR Flowchart",
      "  7.5 Personal robbery",
      "  7.6 Reducing offending & re-offending",
      "8 Drug and Alcohol Action Team report: Q4 2010/11",
      "9 Performance Champion: Comments (no paper)",
      "10 Community Safety Plan 2011-14: Target scrutiny",
      "11 New Board member (no paper)",
      "12 Public and media information: Revisions",
      "13 Citizen Focus Champion: Comments (no paper)",
      "14 Any other business (no paper)",
    ]);
    for (const { name } of CAMBRIDGE) {
      const paper = name.replace(/\.pdf$/, "");
      const page = bookmarks.find(({ words }) => words === paper)?.page;
      if (page !== undefined) expect(pages[page - 1]).toContain(`${name} page 1 of`);
    }
    expect(pages[(bookmarks.find(({ words }) => words.startsWith("7 "))?.page ?? 0) - 1]).toContain("ARVC & ASB Q4 2010-11.pdf page 1");
    expect(pages[(bookmarks.find(({ words }) => words === "Action points")?.page ?? 0) - 1]).toContain("Month/");
  });

  test("says nothing of what is closed where it is for the public, and carries the highest marking where it is full", () => {
    const [forPublic, full] = [read("public"), read("full")];
    expect([...forPublic.pages, ...forPublic.bookmarks.map(({ words }) => words)].filter((words) => /Closed session reviews|Homicide Review updates|OFFICIAL-SENSITIVE/.test(words))).toEqual([]);
    expect(forPublic.bookmarks.map(({ words }) => words)).not.toContain("Update on Domestic Violence Homicide Reviews");
    expect(full.bookmarks.at(-1)?.words).toBe("Update on Domestic Violence Homicide Reviews");
    expect(full.pages.filter((page) => /OFFICIAL-SENSITIVE\s+Pack page/.test(page))).toHaveLength(full.pages.length);
  });

  test("keeps the tags of its Word papers: the headings and the rows of the agenda", () => {
    const { tags } = read("public");
    expect(tags[0]).toMatch(/H1/);
    expect(tags[0]).toMatch(/Table\(.*TR\(TH/);
    expect(tags[0]).toMatch(/Link/);
    expect(tags[1]).toMatch(/H1/);
  });

  describeWith(QPDF, "and qpdf", () => {
    test.each(["cambridge", "public", "full"])("finds nothing wrong: %s", (name) => {
      const file = path.join(place, `${name}.pdf`);
      fs.writeFileSync(file, made.get(name) ?? new Uint8Array());
      const { status, stdout, stderr } = spawnSync(QPDF.place ?? "", ["--check", file], { encoding: "utf8" });
      expect([status, stderr, /No syntax or stream encoding errors/.test(stdout)]).toEqual([0, "", true]);
    });
  });
});
