import { makeDocuments } from "../core/make-documents";
import { survey, type SurveyOptions } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { styleNamed, writingIn } from "../core/writing-style";
import { documentTypes } from "../templates";
import { dateCell, grid, workbookOf } from "./grids";
import { gridsOf, templateOf } from "./made-documents";
import { readWordFile } from "./word-file";

type Row = readonly (CellValue | undefined | ReturnType<typeof dateCell>)[];

describe("each style", () => {
  const [plain, house, govuk] = [undefined, "house" as const, "govuk" as const].map(writingIn);
  const all = (write: (style: NonNullable<typeof plain>) => string): readonly string[] => [plain, house, govuk].map((style) => (style ? write(style) : ""));
  const third = { year: 2011, month: 5, day: 3 };

  test("writes dates, years and quarters in its own way", () => {
    expect(all(({ date }) => date(third))).toEqual(["3 May 2011", "3rd May 2011", "3 May 2011"]);
    expect(all(({ longDate }) => longDate(third))).toEqual(["Tuesday 3 May 2011", "Tuesday 3rd May 2011", "Tuesday 3 May 2011"]);
    expect(all(({ financialYear }) => financialYear(1999))).toEqual(["1999/00", "1999/00", "1999 to 2000"]);
    expect(all(({ quarter }) => quarter(4, 2010))).toEqual(["Q4 2010/11", "Q4 2010/11", "Quarter 4 2010 to 2011"]);
    const ordinals = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 24, 31].map((day) => house?.date({ year: 2011, month: 1, day }).split(" ")[0]);
    expect(ordinals).toEqual(["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "24th", "31st"]);
  });

  test.each([
    ["10:00 – 12:45", "10:00 – 12:45", "10am to 12:45pm"],
    ["10:00 to 12:45", "10:00 – 12:45", "10am to 12:45pm"],
    ["9.30am", "9.30am", "9:30am"],
    ["2 – 4.30pm", "2 – 4.30pm", "2pm to 4:30pm"],
    ["12.00 noon", "12.00 noon", "midday"],
    // It may be either half of the day.
    ["2.00", "2.00", "2.00"],
    ["after the Council", "after the Council", "after the Council"],
  ])("writes the times %j", (typed, inHouse, inGovuk) => {
    expect(all(({ times }) => times(typed))).toEqual([typed, inHouse, inGovuk]);
  });

  test.each([
    ["• Monday 20th March 2017", "• Monday 20th March 2017", "• Monday 20 March 2017"],
    ["20/3/17", "20th March 2017", "20 March 2017"],
    ["Monday 20 March 2017 at 9.30am", "Monday 20 March 2017 at 9.30am", "Monday 20 March 2017 at 9.30am"],
    ["All in the New Conference Room", "All in the New Conference Room", "All in the New Conference Room"],
  ])("writes a line that is a date, and no other: %j", (typed, inHouse, inGovuk) => {
    expect(all(({ line }) => line(typed))).toEqual([typed, inHouse, inGovuk]);
  });

  test("has the names that people type", () => {
    expect(["House", "house style", "GOV.UK", "govuk", "Gov UK style", "American"].map(styleNamed)).toEqual(["house", "house", "govuk", "govuk", "govuk", undefined]);
  });
});

async function wordsIn(grids: readonly SheetGrid[], options: SurveyOptions = {}): Promise<Readonly<Record<string, string>>> {
  const result = makeDocuments(survey(workbookOf(...grids), documentTypes, options), templateOf);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  const words = await Promise.all(result.made.map(async ({ document, fileName, bytes }) => [document.type.id, `${fileName}\n${(await readWordFile(bytes)).text}`] as const));
  return Object.fromEntries(words);
}

describe("the documents of a workbook", () => {
  test.each([
    ["house", ["3rd May 2011.docx", "Tuesday 3rd May 2011", "10:00 – 12:45", "Tuesday 2nd August 2011"], ["Friday 11th March 2011"], ["2010/11"], ["In 2010/11, ", "more than the 985 of 2009/10", "Q4 2010/11"]],
    ["govuk", ["3 May 2011.docx", "Tuesday 3 May 2011", "10am to 12:45pm", "Tuesday 2 August 2011"], ["Friday 11 March 2011"], ["2010 to 2011"], ["In 2010 to 2011, ", "more than the 985 of 2009 to 2010", "Quarter 4 2010 to 2011"]],
  ] as const)("are all in the style that is asked for: %s", async (style, agenda, points, performance, referrals) => {
    const words = await wordsIn(gridsOf("cambridge-2011-05-03"), { style });
    for (const each of agenda) expect(words.agenda).toContain(each);
    for (const each of points) for (const id of ["minutes", "action-points"]) expect(words[id]).toContain(each);
    for (const each of performance) expect(words["performance-report"]).toContain(each);
    for (const each of referrals) expect(words["idvas-referrals"]).toContain(each);
    if (style === "govuk") expect(words["idvas-referrals"]).not.toMatch(/\d{4}\/\d\d/);
  });

  test("write the future meetings of a county board so, and leave what people typed of them", async () => {
    const { agenda } = await wordsIn(gridsOf("derbyshire-2016-11-29"), { style: "govuk" });
    expect(agenda).toContain("Tuesday 29 November 2016 at 9:30am");
    expect(agenda).toContain("All in the New Conference Room and Police HQ at 9.30am\n\nMonday 20 March 2017\n");
  });
});

const agenda = (...above: readonly Row[]): SheetGrid => grid("Agenda", [...above, ["Date", dateCell("2011-05-03")], ["No.", "Item", "Lead officer", "Papers"], [1, "Welcome", "Chair", dateCell("2011-04-21")]] as never[]);
const settings = (...rows: readonly Row[]): SheetGrid => grid("Settings", rows as never[]);

describe("the style that a workbook asks for", () => {
  const HOUSE = "Tuesday 3rd May 2011";

  test.each<readonly [string, readonly SheetGrid[]]>([
    ["above the table of a document", [agenda(["Safer Board"], ["Writing style", "House"])]],
    ["in one cell, and no name of a board", [agenda(["Writing style: house style"], ["Safer Board"])]],
    ["on a sheet of its own", [agenda(["Safer Board"]), settings(["For the papers"], ["Writing style", "House"])]],
  ])("may stand %s", async (_, grids) => {
    const words = (await wordsIn(grids)).agenda ?? "";
    expect(words).toContain(HOUSE);
    expect(words).toContain("Agenda Safer Board, 3rd May 2011.docx");
    // A date that stands among words is written so as well.
    expect(words).toContain("21st April 2011");
    expect(words).not.toContain("riting");
  });

  test("gives way to what is asked on the command line, and counts for nothing where it is hidden", async () => {
    expect((await wordsIn([agenda(["Writing style", "House"])], { style: "govuk" })).agenda).toContain("Tuesday 3 May 2011");
    expect((await wordsIn([agenda(), { ...settings(["Writing style", "House"]), hidden: true }])).agenda).toContain("Tuesday 3 May 2011");
    expect((await wordsIn([agenda(), { ...settings(["Writing style", "House"]), hiddenRows: [0] }])).agenda).toContain("Tuesday 3 May 2011");
  });

  test("is a problem with its cell where it is none, or where two disagree", () => {
    const problemsOf = (...grids: readonly SheetGrid[]): readonly string[] => survey(workbookOf(...grids), documentTypes).problems.map(({ where, message }) => `${where}: ${message}`);
    expect(problemsOf(agenda(["Writing style", "American"]))).toEqual(['Agenda!B1: Writing style must be House or GOV.UK, and this is "American".']);
    expect(problemsOf(agenda(["Writing style", "GOV.UK"]), settings(["Writing style", "House"]))).toEqual(["Settings!B1: This says another writing style than Agenda!B1. Take one of the two out."]);
    expect(problemsOf(agenda(["Writing style", "GOV.UK"]), settings(["Writing style", "gov.uk"]))).toEqual([]);
  });
});
