import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { readWorkbookText } from "../scripts/examples/workbook-text";
import { EXAMPLES, makeFrom } from "./made-documents";
import { describeWith, LIBREOFFICE } from "./programs";
import { inTemporaryFolder } from "./run-csp";
import { readWordFile, wordParts } from "./word-file";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const cases = EXAMPLES.flatMap(([example, documents]) => documents.map((id) => [example, id] as const));

/** Papers that may be made without a table. */
const IN_PROSE = ["priority-report", "board-report", "briefing", "letter"];

const elements = (part: Document | undefined, name: string): Element[] => [...(part?.getElementsByTagNameNS(W, name) ?? [])];
const valueOf = (element: Element | undefined): string => element?.getAttributeNS(W, "val") ?? "";

describe.each(cases)("%s: %s", (example, id) => {
  let bytes: Uint8Array;
  let parts: ReadonlyMap<string, Document>;
  beforeAll(async () => {
    bytes = makeFrom(example, id);
    parts = wordParts(bytes);
  });

  test("every part is well formed, and no tag and no stray value is left in it", () => {
    const words = [...parts.values()].map((part) => part.documentElement.textContent).join("\n");
    expect(words).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
  });

  test("has a title, a subject that says of whom it is, and the language en-GB", () => {
    const core = parts.get("docProps/core.xml");
    const said = (name: string): string => [...(core?.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", name) ?? [])].map(({ textContent }) => textContent).join(" and ");
    expect([said("subject"), said("language")]).toEqual([[said("title").split(": ")[0], said("creator")].filter((each) => each !== "").join(", "), "en-GB"]);
    expect(said("title")).toMatch(/^[A-Z][^:]+: ./);
    const languages = [...parts.values()].flatMap((part) => elements(part, "lang"));
    expect(languages.map(valueOf)).toEqual(["en-GB"]);
  });

  test("has one Heading 1 and skips no level", () => {
    const levels = elements(parts.get("word/document.xml"), "pStyle").flatMap((style) => /^Heading(\d)$/.exec(valueOf(style))?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test("every table marks its heading row, has a caption and a description, and merges nothing", () => {
    const document = parts.get("word/document.xml");
    const tables = elements(document, "tbl");
    expect(tables.length > 0 || IN_PROSE.includes(id)).toBe(true);
    for (const each of tables) {
      const rows = [...each.getElementsByTagNameNS(W, "tr")];
      expect(rows.map((row) => row.getElementsByTagNameNS(W, "tblHeader").length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
      expect(rows.every((row) => row.getElementsByTagNameNS(W, "cantSplit").length === 1)).toBe(true);
      expect(valueOf(each.getElementsByTagNameNS(W, "tblCaption")[0])).not.toBe("");
      expect(valueOf(each.getElementsByTagNameNS(W, "tblDescription")[0])).not.toBe("");
      const columns = each.getElementsByTagNameNS(W, "gridCol").length;
      expect(rows.map((row) => row.getElementsByTagNameNS(W, "tc").length)).toEqual(rows.map(() => columns));
    }
    expect([...elements(document, "gridSpan"), ...elements(document, "vMerge")]).toEqual([]);
  });

  test("every page has its number, and of how many", () => {
    expect(elements(parts.get("word/footer.xml"), "instrText").map((code) => code.textContent?.trim())).toEqual(["PAGE", "NUMPAGES"]);
  });

  test("bullets are real lists", () => {
    const words = elements(parts.get("word/document.xml"), "t").map((text) => text.textContent ?? "");
    expect(words.filter((text) => /^\s*[•●]|^\s*- /.test(text))).toEqual([]);
  });
});

describe("the Cambridge agenda, read by another program", () => {
  const STARTS = ["10:00", "10:05", "10:30", "10:50", "10:55", "11:15", "11:25", ...Array.from({ length: 6 }, () => ""), "11:55", "12:00", "12:05", "12:25", "12:30", "12:35", "12:40"];

  test("has the rows of the sheet, in order", async () => {
    const { headings, tables, text } = await readWordFile(makeFrom("cambridge-2011-05-03", "agenda"));
    expect(headings.slice(0, 3)).toEqual(["h1 Agenda", "h2 Next meeting", "h2 Information for the general public and media representatives"]);
    const sheet = readWorkbookText(fs.readFileSync("examples/cambridge-2011-05-03.yaml", "utf8")).sheets[0];
    const [, ...rows] = sheet?.rows.A7 ?? [];
    const shown = rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
    expect(tables[0]?.map((row) => row.filter((_, column) => column !== 1))).toEqual([["No.", "Item", "Lead officer", "Papers", "Minutes"], ...shown]);
    // Worked out by hand from the minutes of the sheet; the six parts of item 7 share its half hour.
    expect(tables[0]?.map((row) => row[1])).toEqual(["Starts", ...STARTS]);
    expect(tables).toHaveLength(1);
    expect(text).toContain("Date\tTuesday 3 May 2011");
    expect(text).toContain("Time\t10:00 – 12:45");
    expect(text).toContain("Total 165 minutes");
    expect(text).toContain("Tuesday 2 August 2011");
  });
});

describe("the Cambridge action points, read by another program", () => {
  test("have the eleven rows of the schedule, with the status as a word", async () => {
    const { tables, listItems, text } = await readWordFile(makeFrom("cambridge-2011-05-03", "action-points"));
    const [headings, ...rows] = tables[0] ?? [];
    expect(headings).toEqual(["Month/number", "Action point", "Status and update"]);
    expect(rows.map(([number, , status]) => [number, status?.split(" – ")[0]])).toEqual([
      ["08/03", "Ongoing"], ["12/05", "Closed"], ["02/01", "Closed"], ["02/02", "Ongoing"], ["02/03", "Closed"], ["03/01", "Closed"],
      ["03/02", "Closed"], ["03/03", "Closed"], ["03/04", "Closed"], ["03/05", "Closed"], ["03/06", "Closed"],
    ]);
    expect(rows[5]?.[2]).toBe("Closed – Letter to be issued shortly.");
    expect(listItems).toEqual([
      "work being done by Peterborough on IOM;",
      "scrutiny of the Plan’s targets;",
      "consideration of making Cllr. Bick a Partnership Board member;",
      "discussion of finalised peer review report.",
    ]);
    expect(text).toContain("2 ongoing, 9 closed");
  });
});

describe("the Derbyshire agenda, read by another program", () => {
  test("has its items, and its closed session apart", async () => {
    const { headings, tables, listItems, text } = await readWordFile(makeFrom("derbyshire-2016-11-29", "agenda"));
    expect(headings).toEqual(["h1 Agenda", "h2 Closed session", "h2 Future meetings"]);
    expect(tables[0]?.map((row) => row.join(" | "))).toEqual([
      "No. | Item | Presenter",
      " | Apologies: | ",
      "1 | Minutes of SCB meeting held on 23 March 2016* | Chair",
      "2 | Matters Arising | Chair",
      "3 | CSA Update 2016-17* | Michelle Collins",
      "4 | Strategic Intelligence Assessment | Ian Bates",
      "5 | Prevent – Gold Group progress | Mike Ashworth",
      "6 | Police & Crime Commissioner's update | Hardyal Dhindsa",
      "7 | Modern Slavery update* | Michelle Collins",
      "8 | Hate Crime update* | Michelle Collins",
      "9 | National Probation Service – National Framework for DVHR's* | Cllr Julie Hill",
      "10 | Recommissioning of Domestic Abuse Services* | Michelle Collins",
      "11 | Police Organisational Structure Changes | DCC Pete Goodman",
      "12 | Arbor Project | Michelle Collins",
      "13 | AOB | Chair",
    ]);
    expect(tables).toHaveLength(1);
    expect(text).toContain("Closed session\n\nUpdate on Domestic Violence Homicide Reviews\n\nHDCNH/15\n\nJDCNH/16\n");
    expect(listItems).toEqual(["HDCNH/15", "JDCNH/16", "Monday 20th March 2017", "Thursday 27th July 2017", "Thursday 23rd November 2017"]);
    expect(text).toContain("Derbyshire Safer Communities Board");
    expect(text).toContain("Tuesday 29 November 2016 at 9.30am");
  });
});

describe("the DHR action plan, read by another program", () => {
  test("is landscape, has the seven headings of Appendix 5, and prints its marking on every page", async () => {
    const bytes = makeFrom("dhr-action-plan", "dhr-action-plan");
    const { tables } = await readWordFile(bytes);
    expect(tables[0]?.[0]).toEqual([
      "Recommendation",
      "Scope of recommendation i.e. local or regional",
      "Action to take",
      "Lead Agency",
      "Key milestones achieved in enacting recommendation",
      "Target Date",
      "Date of completion and Outcome",
    ]);
    expect(tables[0]?.slice(1).map(([recommendation, scope, , agency, , target]) => [recommendation, scope, agency, target])).toEqual([
      ["All coroner’s should receive training on domestic violence", "National", "Ministry of Justice\nCoroner’s team", "All coroners to be trained by September 2009"],
      ["Educate the community on the risk factors around domestic abuse", "Local and national", "CSPs and Home Office", "Dec 2012"],
    ]);
    const parts = wordParts(bytes);
    expect(elements(parts.get("word/document.xml"), "pgSz")[0]?.getAttributeNS(W, "orient")).toBe("landscape");
    for (const part of ["word/header.xml", "word/footer.xml"]) expect(parts.get(part)?.documentElement.textContent).toContain("OFFICIAL");
  });
});

describeWith(LIBREOFFICE, "LibreOffice", () => {
  test("opens every document and lays it out on A4 pages with its words", () =>
    inTemporaryFolder(async (folder) => {
      for (const [example, id] of cases) fs.writeFileSync(path.join(folder, `${example}-${id}.docx`), makeFrom(example, id));
      const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const { status } = spawnSync(LIBREOFFICE.place ?? "", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], { encoding: "utf8" });
      expect(status).toBe(0);
      const made = fs.readdirSync(folder).filter((name) => name.endsWith(".pdf"));
      expect(made).toHaveLength(cases.length);
      spawnSync(LIBREOFFICE.place ?? "", [profile, "--headless", "--convert-to", "txt:Text", "--outdir", folder, ...files], { encoding: "utf8" });
      expect(fs.readFileSync(path.join(folder, "cambridge-2011-05-03-agenda.txt"), "utf8")).toContain("Community Safety Plan 2011-14: Target scrutiny");
      expect(fs.readFileSync(path.join(folder, "dhr-action-plan-dhr-action-plan.txt"), "utf8")).toContain("Dec 2012");
    }), 180_000);
});
