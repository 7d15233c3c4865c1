import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { grid, workbookOf } from "./grids";
import { makeAll, makeFrom } from "./made-documents";
import { readWordFile, type WordFile } from "./word-file";

type Row = readonly (CellValue | undefined)[];

const MEMO: readonly Row[] = [["Style", "Memo"], ["To", "Safer Board"], ["From", "Support Officer"], ["Date", "3 May 2011"], ["Subject", "Public information"], []];
const BOX: readonly Row[] = [["Style", "Front box"], ["Board", "Safer Board"], ["Title", "Hate crime"], ["Report written by", "Community Safety Manager"], ["Action/ Recommendations", "That the Board:\n1. Notes the report.\n2. Agrees the plan."], []];
const COMMITTEE: readonly Row[] = [["Style", "Committee report"], ["Report to", "Community Safety Committee"], ["Date", "10 July 2012"], ["Agenda item", 6], ["Report of", "Service Director"], ["Title", "Reviews"], ["Signatory", "Service Director"], ["Enquiries", "Community Safety Officer"], []];
const NUMBERED: readonly Row[] = [
  ["Number", "Section", "Paragraph"],
  [1, "Purpose", null],
  ["1.1", null, "To advise the Board of revisions."],
  [2, "Background", null],
  ["2.1", null, "The Board agreed to open its meetings."],
  ["2.2", null, "The information was revised."],
  [3, "Recommendations", null],
  ["3.1", null, "That the Board approves the revisions."],
];
const BOX_ROWS: readonly Row[] = [["Section", "Paragraph"], ["Purpose of the report", "To update the Board."], ["Information", "Partners work together."]];
const COMMITTEE_ROWS: readonly Row[] = [
  ["Section", "Paragraph"],
  ["Purpose of the Report", "To inform the Committee."],
  ["Information and Advice", "Reviews are new."],
  [null, "Five have begun."],
  ["Reason/s for Recommendation/s", "The fund lets reviews begin."],
  ["Statutory and Policy Implications", "They are described above."],
  ["RECOMMENDATION/S", "It is recommended that the Committee note this report."],
  ["Constitutional Comments (AB 20/06/2012)", "The Committee may decide this."],
  ["Financial Comments (CD 08/05/12)", "There is a budget."],
  ["Background Papers", "None"],
  ["Electoral Divisions affected", "All"],
];

const sheet = (details: readonly Row[], rows: readonly Row[]): SheetGrid => grid("Board report", [...details, ...rows]);
const problemsOf = (...grids: readonly SheetGrid[]): readonly string[] => survey(workbookOf(...grids), documentTypes).problems.map(({ where, message }) => `${where.replace("'Board report'!", "")}: ${message}`);
const wordOf = async (details: readonly Row[], rows: readonly Row[]): Promise<WordFile> => readWordFile(makeAll([sheet(details, rows)])[0]?.bytes ?? new Uint8Array());
const changed = (rows: readonly Row[], index: number, ...instead: readonly Row[]): readonly Row[] => [...rows.slice(0, index), ...instead, ...rows.slice(index + 1)];
const without = (details: readonly Row[], label: string): readonly Row[] => details.filter(([first]) => first !== label);
const linesOf = ({ text }: WordFile): readonly string[] => text.split("\n").filter((line) => line !== "");

describe("numbers are worked out", () => {
  const bare = (rows: readonly Row[]): readonly Row[] => rows.map(([, section, paragraph]) => [section, paragraph]);

  test("by section where none is typed, as where they are typed", async () => {
    const lines = linesOf(await wordOf(MEMO, NUMBERED));
    expect(lines.slice(lines.indexOf("1\tPurpose"))).toEqual(["1\tPurpose", "1.1\tTo advise the Board of revisions.", "2\tBackground", "2.1\tThe Board agreed to open its meetings.", "2.2\tThe information was revised.", "3\tRecommendations", "3.1\tThat the Board approves the revisions."]);
    expect(linesOf(await wordOf(MEMO, bare(NUMBERED)))).toEqual(lines);
  });

  test("typed in the cells of the words they are the same numbers", async () => {
    const inWords = bare(NUMBERED).map(([section, paragraph], index) => [typeof section === "string" && index > 0 ? `${String(NUMBERED[index]?.[0])}. ${section}` : section, typeof paragraph === "string" && index > 0 ? `${String(NUMBERED[index]?.[0])}. ${paragraph}` : paragraph]);
    expect(linesOf(await wordOf(MEMO, inWords))).toEqual(linesOf(await wordOf(MEMO, NUMBERED)));
  });

  test("where some are typed, paragraphs without have none", async () => {
    const lines = linesOf(await wordOf(MEMO, changed(NUMBERED, 5, [null, null, "The information was revised."])));
    expect(lines).toContain("The information was revised.");
    expect(lines).toContain("3.1\tThat the Board approves the revisions.");
  });

  test("in a committee report on through the paper, but for what stands below the signatory", async () => {
    expect(linesOf(await wordOf(COMMITTEE, COMMITTEE_ROWS)).filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t")[0])).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  const ten: readonly Row[] = [NUMBERED[0] ?? [], [1, "Purpose", null], ...Array.from({ length: 9 }, (_, index): Row => [`1.${index + 1}`, null, `Point ${index}`]), [1.1, null, "Point 10"], [2, "Recommendations", null], ["2.1", null, "That it is noted."]];

  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ["out of place", changed(changed(NUMBERED, 4, ["2.2", null, "One."]), 5, ["2.1", null, "Two."]), ["A11: Paragraph 2.1 belongs here, and this is 2.2. Put the rows in order, or clear all the numbers: the paper then numbers its paragraphs itself.", "A12: Paragraph 2.2 belongs here, and this is 2.1. Put the rows in order, or clear all the numbers: the paper then numbers its paragraphs itself."]],
    ["twice", changed(NUMBERED, 5, ["2.1", null, "Two."]), ["A12: Paragraph 2.1 is here twice. Give one of the two another number, or clear all the numbers: the paper then numbers its paragraphs itself."]],
    ["skipped once, and told once", changed(NUMBERED, 4, ["2.2", null, "One."], ["2.3", null, "Two."], ["2.4", null, "Three."]).filter((_, index) => index !== 7), ["A11: Paragraph 2.1 belongs here, and this is 2.2. Put the rows in order, or clear all the numbers: the paper then numbers its paragraphs itself."]],
    ["of another section", changed(NUMBERED, 5, ["3.2", null, "Two."]), ["A12: Paragraph 2.2 belongs here, and this is 3.2. Put the rows in order, or clear all the numbers: the paper then numbers its paragraphs itself."]],
    ["a section's, out of place", changed(NUMBERED, 6, [4, "Recommendations", null]), ["A13: Section 3 belongs here, and this is 4. Put the rows in order, or clear all the numbers: the paper then numbers its paragraphs itself."]],
    ["made 1.1 of 1.10 by Excel", ten, ["A18: Paragraph 1.10 belongs here, and this is 1.1. Format the cell as Text and type 1.10 again."]],
    ["no number", changed(NUMBERED, 5, ["x", null, "Two."]), ['A12: Number must be such as 2.2, and this is "x".']],
  ])("a typed one that is not what it would be is named: %s", (_, rows, sentences) => {
    expect(problemsOf(sheet(MEMO, rows))).toEqual(sentences);
  });
});

describe("what must be put right is said with its cell", () => {
  test("nothing in reports that are right", () => {
    expect([sheet(MEMO, NUMBERED), sheet(BOX, BOX_ROWS), sheet(COMMITTEE, COMMITTEE_ROWS)].map((each) => problemsOf(each))).toEqual([[], [], []]);
  });

  const target = "To reduce the percentage of clients where there is a repeat incident";

  test.each<readonly [string, readonly Row[], readonly Row[], readonly string[]]>([
    ["no style", without(MEMO, "Style"), NUMBERED, ['A6: Type "Style" in a cell above these headings, and what it is in the cell to its right.']],
    ["no such style", [["Style", "Parish"], ...MEMO.slice(1)], NUMBERED, ['B1: Style must be Memo or Front box or Committee report, and this is "Parish".']],
    ["a memo to nobody about nothing", without(without(MEMO, "To"), "Subject"), NUMBERED, ['B1: A memo needs "To" and "Subject". Type these words in cells above these headings, and what each is in the cell to its right.']],
    ["a memo that asks for nothing", MEMO, NUMBERED.slice(0, 6), ['B12: A memo asks the board for something in its section "Recommendations". Add that section to the table.']],
    ["the same target twice", MEMO, changed(changed(NUMBERED, 4, ["2.1", null, target]), 5, ["2.2", null, `${target}.\nIt matters.`]), ["C12: This says the same as paragraph 2.1, 'Board report'!C11. Take one of the two out, or change its words."]],
    ["a paragraph without a section", MEMO, [NUMBERED[0] ?? [], [null, null, "To advise."], ...NUMBERED.slice(1)], ["B8: No section stands beside this paragraph or above it. Write the name of its section here."]],
    ["a section without a paragraph", MEMO, changed(NUMBERED, 5, [3, "Risks", null]).filter((_, index) => index !== 6 && index !== 7).concat([[4, "Recommendations", "That it is noted."]]), ['B12: Nothing is written in the section "Risks". Type its paragraphs in the rows below, or delete the row.']],
    ["a section in two places", MEMO, [...NUMBERED, [4, "Background", "More."]], ["B15: The section \"Background\" began at 'Board report'!B10 already. Move its rows there, or give this section another name."]],
    ["a box that asks for nothing", without(BOX, "Action/ Recommendations"), BOX_ROWS, ['A8: A report with a front box needs what the board is asked for. Add a section "Recommendations" below, or type it beside "Action/Recommendations" above the table.']],
    ["a box that asks for something else than the report", BOX, [...BOX_ROWS, ["Recommendations", "That the Board:\n1. Notes the report.\n2. Supports the plan."]], ["B10: The recommendations here and those at 'Board report'!B5 differ, from \"2. Supports the plan.\" on. Write them in one of the two places and clear the other: the paper prints them in both."]],
    ["numbers where the style has none", BOX, [["Number", "Section", "Paragraph"], ["1", "Purpose", "To update."]], ['A8: Paragraphs of this style have no numbers, and this is 1. Clear it, or type By section or Continuous beside "Numbering" above the table.']],
    ["no purpose, no reasons", COMMITTEE, COMMITTEE_ROWS.filter((_, index) => index !== 1 && index !== 4), ['A11: A committee report needs "Purpose of the Report". Add a row with this section and what stands in it above this one.', 'A13: A committee report needs "Reason/s for Recommendation/s". Add a row with this section and what stands in it above this one.']],
    ["nothing at its end", COMMITTEE, COMMITTEE_ROWS.slice(0, 9), ['A18: A committee report needs "Background Papers" and "Electoral Division(s) affected". Add rows with these sections and what stands in them below the last.']],
    ["reasons before the information", COMMITTEE, changed(changed(COMMITTEE_ROWS, 4), 2, COMMITTEE_ROWS[4] ?? [], COMMITTEE_ROWS[2] ?? []), ['A13: "Information and Advice" stands above "Reason/s for Recommendation/s" in a committee report. Move its rows up.']],
    ["comments of nobody", COMMITTEE, changed(COMMITTEE_ROWS, 8, ["Financial Comments", "There is a budget."]), ['A18: Write whose comments these are and of which day, such as "Financial Comments (AB 20/06/2012)".']],
  ])("%s", (_, details, rows, sentences) => {
    expect(problemsOf(sheet(details, rows))).toEqual(sentences);
  });
});

describe("the box and the recommendations of a report say the same", () => {
  test("from the box", async () => {
    const word = await wordOf(BOX, BOX_ROWS);
    expect(word.headings).toEqual(["h1 Report to the Safer Board", "h2 Purpose of the report", "h2 Information", "h2 Recommendations"]);
    expect(word.tables).toEqual([[["Title", "Hate crime"], ["Report written by", "Community Safety Manager"], ["Action/Recommendations", "That the Board:\n1. Notes the report.\n2. Agrees the plan."]]]);
    expect(linesOf(word).slice(-3)).toEqual(["That the Board:", "1.\tNotes the report.", "2.\tAgrees the plan."]);
  });

  test("from the section, and from both where they differ in a stop alone", async () => {
    const rows = [...BOX_ROWS, ["Recommendations", "That the Board:\n1. Notes the report.\n2. Agrees the plan."]];
    const expected = linesOf(await wordOf(BOX, BOX_ROWS));
    expect(linesOf(await wordOf(without(BOX, "Action/ Recommendations"), rows))).toEqual(expected);
    expect(linesOf(await wordOf([...BOX.slice(0, 4), ["Recommendations", "That the Board\n1. Notes the report\n2. Agrees the plan"], []], rows))).toEqual(expected);
  });
});

test("comments that a committee report waits for are visibly to be added, in their place", async () => {
  const { headings, text } = await wordOf(COMMITTEE, COMMITTEE_ROWS.filter((_, index) => index !== 7));
  expect(headings.slice(6)).toEqual(["h2 Constitutional Comments (add initials and date)", "h2 Financial Comments (CD 08/05/12)", "h2 Background Papers", "h2 Electoral Divisions affected"]);
  expect(text).toContain("(add the constitutional comments)");
});

test("bullets in a paragraph are a list, and a heading of its own is one", async () => {
  const { headings, listItems } = await readWordFile(makeFrom("cambridge-reports-2011-05-03", "board-report"));
  expect(headings.slice(0, 5)).toEqual(["h1 Community Safety Plan – Targets", "h2 1\tPurpose of the report", "h2 2\tBackground", "h3 2.1\tAlcohol Related Violent Crime Targets", expect.stringContaining("h3 2.2\tTo reduce")]);
  expect(listItems).toHaveLength(4);
});
