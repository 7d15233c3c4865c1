import { makePaper } from "../core/make-paper";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { survey } from "../core/survey";
import type { Problem } from "../core/problem";
import type { CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { buildWorkbook } from "../scripts/examples/build-workbook";
import { readWorkbookText } from "../scripts/examples/workbook-text";
import { documentTypes } from "../templates";
import { wordsWidth } from "../templates/priority-report/letter-widths";
import { linesOfWords } from "../templates/priority-report/lines-of-words";
import { isNothingOfNote } from "../templates/priority-report/nothing-of-note";
import { LINES_ON_THE_PAGE, linesTaken, shareLines } from "../templates/priority-report/one-page";
import { priorityReport } from "../templates/priority-report/priority-report";
import { protectiveMarking } from "../templates/priority-report/protective-marking";
import { grid, workbookOf } from "./grids";
import { gridsOf, makeAll, templateOf } from "./made-documents";
import { LIBREOFFICE, PAPERS, describeWith } from "./programs";
import { csp, inTemporaryFolder } from "./run-csp";
import { readWordFile } from "./word-file";

const EXAMPLE = "cambridge-priority-reports-2010-11-q4";
const HEADINGS = ["Priority area", "Lead officer", "Key achievements", "Areas of concern", "Recommendations", "Items for publicity"];

type Row = readonly (CellValue | undefined)[];
const sheetOf = (rows: readonly Row[], { quarter = "Q4 2010/11", headings = HEADINGS }: { readonly quarter?: CellValue; readonly headings?: readonly string[] } = {}): SheetGrid =>
  grid("Priority reports", [["Partnership", "Safer Board"], ["Quarter", quarter], [], headings, ...rows]);
const problemsOf = (...rows: readonly Row[]): readonly Problem[] => survey(workbookOf(sheetOf(rows)), documentTypes).problems;
const said = (problems: readonly Problem[]): readonly string[] => problems.map(({ where, message }) => `${where.replace(/^.*!/, "")}: ${message}`);
const report = (...[achievements = "Two events held", concerns = "None", recommendations = "None", publicity = "None"]: readonly string[]): Row => ["Burglary", "Inspector", achievements, concerns, recommendations, publicity];

describe("the five reports of the Cambridge pack, read by another program", () => {
  const sheet = readWorkbookText(fs.readFileSync(`examples/${EXAMPLE}.yaml`, "utf8")).sheets[0]?.rows.A4?.slice(1) ?? [];
  const made = makeAll(gridsOf(EXAMPLE));

  test("are a file each, named for the priority area and the quarter", () => {
    expect(made.map(({ fileName }) => fileName)).toEqual([
      "Priority report Alcohol Related Violent Crime and Anti-Social Behaviour, Q4 2010-11.docx",
      "Priority report Domestic Violence, Q4 2010-11.docx",
      "Priority report Theft of and from Pedal Cycles, Q4 2010-11.docx",
      "Priority report Personal Robbery, Q4 2010-11.docx",
      "Priority report Burglary of Homes, Q4 2010-11.docx",
    ]);
  });

  test("have the words of their row in four boxes, with real lists and the four rules as footnotes", async () => {
    for (const [index, { bytes }] of made.entries()) {
      const [priority, lead, ...boxes] = (sheet[index] ?? []).map(String);
      const { headings, listItems, text } = await readWordFile(bytes);
      const lines = boxes.map((box) => box.split("\n").map((line) => line.replace(/^• /, "")));
      expect(headings).toEqual([
        "h1 Priority Area Quarterly Progress Report: Q4 2010/11",
        "h2 Key achievements during this quarter[1]",
        "h2 Areas of concern for Partnership to note[2]",
        "h2 Recommendations to Partnership to address concerns[3]",
        "h2 Any items for publicity[4]",
      ]);
      expect(text.split("\n").filter((line) => line !== "")).toEqual([
        "Cambridge Community Safety Partnership",
        "Priority Area Quarterly Progress Report: Q4 2010/11",
        `Priority area\t${priority}`,
        `Lead officer\t${lead}`,
        "Key achievements during this quarter",
        ...(lines[0] ?? []),
        "Areas of concern for Partnership to note",
        ...(lines[1] ?? []),
        "Recommendations to Partnership to address concerns",
        ...(lines[2] ?? []),
        "Any items for publicity",
        ...(lines[3] ?? []),
      ]);
      const typed = boxes.flatMap((box) => box.split("\n").flatMap((line) => /^• (.*)/.exec(line)?.[1] ?? []));
      expect(listItems.slice(0, typed.length)).toEqual(typed);
      const rules = listItems.slice(typed.length);
      expect(rules.map((rule) => rule.trim().split(" ").slice(0, 6).join(" "))).toEqual([
        "Please ensure that you only highlight", "Please ensure that you only highlight", "Please ensure that, in connection with", "Please ensure that any items included",
      ]);
    }
  });
});

describe("on the command line", () => {
  const text = readWorkbookText(fs.readFileSync(`examples/${EXAMPLE}.yaml`, "utf8"));
  const withNotes = { ...text, sheets: text.sheets.map((sheet) => ({ ...sheet, tables: {}, rows: { ...sheet.rows, G4: [["Kept by"], ["the support officer"]] } })) };

  test("every file is told with its row, and what is not printed once", () =>
    inTemporaryFolder(async (folder) => {
      const workbook = path.join(folder, "reports.xlsx");
      fs.writeFileSync(workbook, await buildWorkbook(withNotes));
      const { exitCode, out } = csp("pack", workbook, "--out", folder);
      const lines = out.trim().split("\n");
      expect(exitCode).toBe(0);
      expect(lines.map((line) => line.replace(/^Made .*Priority report (.*?), Q4.* from/, "$1 from"))).toEqual([
        "Alcohol Related Violent Crime and Anti-Social Behaviour from 1 row of the sheet Priority reports.",
        '  Not printed: the column "Kept by"',
        "Domestic Violence from 1 row of the sheet Priority reports.",
        "Theft of and from Pedal Cycles from 1 row of the sheet Priority reports.",
        "Personal Robbery from 1 row of the sheet Priority reports.",
        "Burglary of Homes from 1 row of the sheet Priority reports.",
        "Open them in Word.",
      ]);
      expect(csp("check", workbook).out).toContain("Priority reports: Cambridge Community Safety Partnership, Q4 2010/11, 5 rows");
    }));

  test("what is wrong with a template is said once, and nothing is written", () =>
    inTemporaryFolder((folder) => {
      const { exitCode, err } = csp("make", "priority-report", `examples/${EXAMPLE}.xlsx`, "--template", "templates/agenda/agenda.docx", "--out", folder);
      expect(exitCode).toBe(1);
      expect(err.match(/There is nothing called "Items"/g)).toHaveLength(1);
      expect(fs.readdirSync(folder)).toEqual([]);
    }));
});

describe("the rules of the form", () => {
  test("a report that keeps them all has nothing to put right", () => {
    expect(said(problemsOf(report(), ["Robbery", "Inspector", "• Fewer robberies", "• A rise", "• To note the rise", "• None."]))).toEqual([]);
  });

  test("all that breaks them is said at once, each with its cell", () => {
    expect(
      said(
        problemsOf(
          ["Burglary", null, "Two events held", "A rise in the summer", "Nothing of note", "RESTRICTED: the operation in Mill Road"],
          ["Robbery", "Inspector", null, "None. This area has been removed as a priority.", "To fund two more patrols", null],
        ),
      ),
    ).toEqual([
      "B5: This report has no lead officer. Type the name, with the deputy in brackets where there is one.",
      "E5: There is a concern in this report, and no recommendation. Type what the partnership should do about it, or None under Areas of concern.",
      "F5: An item for publicity carries the marking RESTRICTED, and what is protectively marked cannot be publicised. Take the item out, or have its marking lifted.",
      "C6: This box is blank. Type what was achieved, or None.",
      "D6: There is a recommendation in this report, and no concern. Type the concern that it is to address, or None under Recommendations.",
      "F6: This box is blank. Type the items for publicity, or None.",
    ]);
  });

  test.each(["None", "None.", "• None.", "Nothing of note", "• Nothing of note.", "Nil", "N/A", "-", "Nothing to report", "No concerns at this time.", "None. This area of work has been removed.\nIt is no priority in 2011/12.", "There are no specific concerns regarding substance misuse in Cambridge city recently."])("%j is nothing of note", (words) => {
    expect(isNothingOfNote(words)).toBe(true);
  });

  test.each(["None of the patrols took place", "Nothing has been done about the lighting", "No CCTV in Mill Road", "• None\n• The rise in thefts", "Non-attendance of partners", "Nonetheless thefts rose"])("%j is something", (words) => {
    expect(isNothingOfNote(words)).toBe(false);
  });

  test.each([
    ["OFFICIAL-SENSITIVE: the review", "OFFICIAL-SENSITIVE"],
    ["The review (Official – Sensitive)", "Official – Sensitive"],
    ["The operation is RESTRICTED until May", "RESTRICTED"],
    ["Restricted – police eyes only", "Restricted"],
    ["The launch [Confidential]", "Confidential"],
    ["PROTECT", "PROTECT"],
    ["PROTECT - PERSONAL DATA", "PROTECT"],
    ["It is marked Restricted", "marked Restricted"],
    ["SECRET", "SECRET"],
    ["This item is protectively marked", "protectively marked"],
  ])("%j carries a marking", (line, marking) => {
    expect(protectiveMarking(line)).toBe(marking);
  });

  test.each(["Protect your bike: free marking at Grafton Centre", "A confidential helpline has opened", "Parking is restricted in Mill Road", "OFFICIAL: the launch", "The official opening; sensitive handling is advised", "Not protectively marked", "The Secret Garden party", "Protection orders", "UNCLASSIFIED"])("%j carries none", (line) => {
    expect(protectiveMarking(line)).toBeUndefined();
  });

  test("a quarter that cannot be read, or is none, is said with its cell", () => {
    const problems = (quarter: CellValue): readonly string[] => said(survey(workbookOf(sheetOf([report()], { quarter })), documentTypes).problems);
    expect(problems("the winter")).toEqual(['B2: "the winter" is not read as a period. Write it like Q4 2010/11, 2010/11, March 2011 or 31/03/2011.']);
    expect(problems("2010/11")).toEqual(['B2: The quarter must be one such as Q4 2010/11, and this is "2010/11".']);
    expect(problems(null)).toEqual(['B2: Nothing stands beside "Quarter". Fill it in here.']);
    expect(problems("Q4 (Jan- Mar) 2010/11")).toEqual([]);
  });

  test("two reports of one priority area are said, and a heading that is missing", () => {
    expect(said(problemsOf(report(), report()))).toEqual(['A6: "Burglary" has two reports here. Put them together in one row, or give one of the two its own name.']);
    const headings = HEADINGS.filter((heading) => heading !== "Recommendations");
    const rows = [report().filter((_, column) => column !== 4)];
    expect(said(survey(workbookOf(sheetOf(rows, { headings })), documentTypes).problems)).toEqual([expect.stringMatching(/^A4: .*Recommendations/)]);
  });

  test("the deputy stands in brackets, from a column or as it was typed", () => {
    const row = (lead: string, deputy: string): Row => ["Burglary", lead, deputy, "Two events held", "None", "None", "None"];
    const sheet = sheetOf([row("Dick Moore", "Jenny Jolley"), ["Robbery", ...row("Dick Moore (Jenny Jolley)", "Jenny Jolley").slice(1)]], { headings: [...HEADINGS.slice(0, 2), "Deputy", ...HEADINGS.slice(2)] });
    expect(makeAll([sheet]).map(({ paper }) => (paper.data as { leadOfficer: string }).leadOfficer)).toEqual(["Dick Moore (Jenny Jolley)", "Dick Moore (Jenny Jolley)"]);
  });
});

const many = (words: string, times: number): string => Array<string>(times).fill(words).join(" ");
const PROSE = "All multi-agency community safety events delivered by the partnership were completed under the stewardship of the Acquisitive Crime Task Group.";

describe("the room on the page", () => {
  test("words are as wide as Arial sets them", () => {
    expect(wordsWidth("WWWW", 11)).toBeCloseTo((4 * 1933 * 11) / 2048, 6);
    expect(wordsWidth("iiii", 11)).toBeCloseTo((4 * 455 * 11) / 2048, 6);
    expect(wordsWidth("e\u0301", 11)).toBe(wordsWidth("é", 11));
  });

  test.each([
    ["words that fit", "one line", 1],
    ["words that end where the line ends", "aaaa aaaa", 1],
    ["a word more", "aaaa aaaa a", 2],
    ["several blanks, which are printed", "aaaa    aaaa", 2],
    ["blanks at the end of a line, which hang over it", "aaaa aaaa    aaaa", 2],
    ["a tab", "aaa\taaa", 2],
    ["a hyphen at which the line can end", "aaaa aaa-aaaa", 2],
    ["a word that is longer than two lines", "aaaaaaaaaaaaaaaaaaaaaaa", 3],
    ["one that begins on a line of its own", "aa aaaaaaaaaaaa aa", 3],
  ])("%s", (_, words, lines) => {
    expect(linesOfWords(words, wordsWidth("aaaa aaaa", 11), 11)).toBe(lines);
  });

  test("a box that needs little leaves the rest to the others, and together they have the page", () => {
    expect(shareLines([40, 1.25, 1.25, 1.25], 34)).toEqual([30.25, 1.25, 1.25, 1.25]);
    expect(shareLines([40, 40, 40, 40], 36)).toEqual([18, 6, 6, 6]);
    expect(shareLines([5, 40, 3, 40], 34)).toEqual([5, 13, 3, 13]);
    expect(shareLines([10, 8, 8, 8], 34)).toEqual([10, 8, 8, 8]);
  });

  test("a priority area or a lead officer that takes the page is said", () => {
    expect(said(problemsOf([many("Alcohol Related Violent Crime", 8), "Inspector", "Two events held", "None", "None", "None"]))).toEqual([
      "A5: The words of Priority area take 4 lines at the head of the page, and there are 3 for them. Shorten them.",
    ]);
  });

  test("a text that is too long is said with its cell, the lines it takes and those that there are", () => {
    expect(said(problemsOf(report(many(PROSE, 30))))).toEqual(["C5: The words of Key achievements take 47 lines, and there are 30 for them on the one page of the report. Shorten them by 17."]);
    const long = many(PROSE, 15);
    expect(said(problemsOf(report(long, long, long, "None")))).toEqual([
      "C5: The words of Key achievements take 24 lines, and there are 19 for them on the one page of the report. Shorten them by 5, or make room in another box.",
      "D5: The words of Areas of concern take 24 lines, and there are 6 for them on the one page of the report. Shorten them by 18, or make room in another box.",
      "E5: The words of Recommendations take 24 lines, and there are 6 for them on the one page of the report. Shorten them by 18, or make room in another box.",
    ]);
  });
});

/** Texts that set lines in every way: what one more piece of each adds. */
const KINDS: readonly (readonly [name: string, piece: (index: number) => string, between: string])[] = [
  ["many short bullets", (index) => `• Event ${index}`, "\n"],
  ["long bullets", (index) => `• ${index} ${PROSE} ${PROSE}`, "\n"],
  ["one long paragraph", () => PROSE, " "],
  ["short paragraphs", (index) => `Paragraph ${index}`, "\n"],
  ["wide letters", () => "WWWWWWWW", " "],
  ["one wide word", () => "WWWWWWWW", ""],
  ["narrow letters", () => "illii till", " "],
  ["long words", () => "Neighbourhoodpolicingandcommunitysafetypartnershipworkinggroup", " "],
  ["hyphens and strokes", () => "multi-agency and/or bi-monthly CAMBAC/Pubwatch 2010/11 – post-16 www.cambsdaat.org", " "],
  ["bullets in bullets", (index) => (index % 2 === 0 ? `• ${PROSE}` : `- ${PROSE}`), "\n"],
  ["several blanks", () => "so    wide   between", "     "],
  ["letters that Arial lacks", () => "社区安全 ✓ → Ω", " "],
];

/** As much of a text as takes no more than so many lines. */
function textOf([, piece, between]: (typeof KINDS)[number], lines: number): string {
  let text = piece(0);
  for (let index = 1; linesTaken(text + between + piece(index)) <= lines; index++) text += between + piece(index);
  // What is left of the last line is filled with letters, one by one.
  while (linesTaken(`${text}i`) <= lines && linesTaken(`${text}i`) === linesTaken(text)) text += "i";
  return text;
}

/** A text with one-word lines put to it until it takes more than so many lines. */
const longerThan = (text: string, lines: number): string => (linesTaken(text) > lines ? text : longerThan(`${text}\nover`, lines));

const NONE = linesTaken("None");
const REST = 3 * NONE;

interface Page {
  readonly name: string;
  readonly pages: number;
  readonly boxes: readonly [string, string, string, string];
  readonly priority?: string;
}

describeWith(LIBREOFFICE, "as LibreOffice lays it out", () => {
  const full = KINDS.map((kind): Page => ({ name: `${kind[0]} at the budget`, pages: 1, boxes: [textOf(kind, LINES_ON_THE_PAGE - REST), "None", "None", "None"] }));
  // LibreOffice has room for 36 lines; a text that is counted as a little more must run over, or the count refuses too much.
  // What Arial lacks is counted as wide as it can be, and may fit.
  const over = full.slice(0, -1).map(({ name, boxes: [fits, ...others] }): Page => ({ name: name.replace("at the budget", "three lines beyond it"), pages: 2, boxes: [longerThan(fits, 36.75 - REST), ...others] }));
  const shared = KINDS.map((kind): Page => ({ name: `${kind[0]} in all four boxes`, pages: 1, boxes: [textOf(kind, 17), textOf(kind, 5.5), textOf(kind, 5.5), textOf(kind, 5.5)] }));
  const head: Page = { name: "a long name of the priority area", pages: 1, priority: many("Alcohol Related Violent Crime", 6), boxes: [textOf(["", () => PROSE, " "], LINES_ON_THE_PAGE - REST - 3), "None", "None", "None"] };
  const all = [...full, ...shared, head, ...over];
  const pagesOf = new Map<string, number>();

  beforeAll(() =>
    inTemporaryFolder((folder) => {
      for (const [index, { boxes, priority = "Burglary" }] of all.entries()) {
        const [achievements, concerns, recommendations, publicity] = boxes;
        const data = { title: "Report", footer: "Report, Q4 2010/11", partnership: "Safer Board", quarter: "Q4 2010/11", priorityArea: priority, leadOfficer: "Inspector", achievements, concerns, recommendations, publicity };
        const made = makePaper(priorityReport, { title: "Report", data }, templateOf(priorityReport));
        if ("bytes" in made) fs.writeFileSync(path.join(folder, `${index}.docx`), made.bytes);
      }
      const files = all.map((_, index) => path.join(folder, `${index}.docx`));
      spawnSync(LIBREOFFICE.place ?? "", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files]);
      for (const [index, { name }] of all.entries()) pagesOf.set(name, fs.readFileSync(path.join(folder, `${index}.pdf`), "latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0);
    }), 180_000);

  test.each(all.map((page) => [page.name, page] as const))("%s", (name, { pages, boxes, priority = "Burglary" }) => {
    expect(pagesOf.get(name)).toBe(pages);
    const problems = problemsOf([priority, "Inspector", ...boxes]).filter(({ code }) => code === "longer-than-a-page");
    expect(problems.length > 0).toBe(pages > 1);
  });

  test("one line over the budget is refused, with its cell", () => {
    for (const kind of KINDS) {
      const text = `${textOf(kind, LINES_ON_THE_PAGE - REST)}\nover`;
      expect(problemsOf(report(text)).map(({ code, where }) => [code, where])).toEqual([["longer-than-a-page", "'Priority reports'!C5"]]);
    }
  });
});

/** What the scanner of the pack made of letters set high: "14th" is printed with a small th. */
const AS_PRINTED: readonly (readonly [scanned: string, printed: string])[] = [["14\" January", "14th January"], ["26™ January", "26th January"], ["18\" March", "18th March"], ["4™ April", "4th April"], ["12\" April", "12th April"], ["23™ May", "23rd May"]];

/** The four boxes of a report between two lines of the pack, each paragraph in one line. */
function printedBoxes(lines: readonly string[]): readonly string[] {
  const starts = [/^Key Achievements during this Quarter/, /^Areas of Concern for Partnership/, /^Recommendations to Partnership to Address/, /^Any .tems for Publicity/].map((heading) => lines.findIndex((line) => heading.test(line)));
  const ends = lines.findIndex((line, index) => index > (starts[3] ?? 0) && /^(?:[!1²2] Please ensure|Page 2 of 2|PLEASE RESTRICT)/.test(line));
  return starts.map((start, index) => {
    const own = lines.slice(start + 1, starts[index + 1] ?? (ends < 0 ? lines.length : ends));
    const paragraphs = own.join("\n").split(/\n\s*\n/).map((each) => each.trim().split("\n").map((line) => line.trim()).join(" ")).filter((each) => each !== "");
    const words = paragraphs.map((each) => each.replace(/^[¢e•-] /, "• ")).join("\n");
    return AS_PRINTED.reduce((text, [scanned, printed]) => text.replace(scanned, printed), words);
  });
}

describeWith(PAPERS, "beside the printed pack", () => {
  const folder = PAPERS.place ?? "";
  const pack = fs.readFileSync(path.join(folder, fs.readdirSync(folder).find((name) => name.startsWith("000_")) ?? ""), "utf8").split(/\r?\n/);
  const begins = pack.flatMap((line, index) => (/^\s*Priority Area Quarterly Progress Report/.test(line) ? [index] : []));
  const printed = begins.map((begin, index) => {
    const lines = pack.slice(begin, Math.min(begins[index + 1] ?? Infinity, begin + 120)).map((line) => line.trimEnd());
    const after = (label: RegExp): string => lines.flatMap((line) => label.exec(line)?.[1] ?? [])[0] ?? "";
    return { priority: after(/^Priority Area: (.*)/), lead: after(/^Lead Officer:? (.*)/), boxes: printedBoxes(lines) };
  });
  const reportOf = (priority: string): Row => {
    const { lead, boxes } = printed.find((each) => each.priority === priority) ?? { lead: "", boxes: [] };
    return [priority, lead, ...boxes];
  };

  test("the pack has seven reports, and five are in the example, word for word", () => {
    const rows = (readWorkbookText(fs.readFileSync(`examples/${EXAMPLE}.yaml`, "utf8")).sheets[0]?.rows.A4?.slice(1) ?? []).map((row) => row.map(String));
    expect(printed.map(({ priority }) => priority)).toEqual([...rows.slice(0, 2).map(([priority]) => priority), "Reducing Re-offending", "Drug and Alcohol Action Team", ...rows.slice(2).map(([priority]) => priority)]);
    for (const row of rows) expect(row).toEqual(reportOf(row[0] ?? ""));
  });

  test("the report on re-offending, which the pack prints on two pages, is refused", () => {
    expect(said(problemsOf(reportOf("Reducing Re-offending")))).toEqual([
      "C5: The words of Key achievements take 57 lines, and there are 30 for them on the one page of the report. Shorten them by 27.",
    ]);
  });
});
