import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { escapeXml } from "../core/docx/clean-text";
import { changeInWords, differenceInWords } from "../checks/read-back/difference-words";
import { movedOut } from "../checks/read-back/moved-rows";
import { notesOnReading } from "../checks/read-back/notes-on-reading";
import { readBack, type ReadBack } from "../checks/read-back/read-back";
import type { CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { grid, workbookOf } from "./grids";
import { gridsOf } from "./made-documents";
import { edited } from "./edited-sheet";
import { HEADINGS, madeOf, planOf, readBackFrom, rowXml, withRows, type TableRow } from "./plan-table";
import { LIBREOFFICE, describeWith } from "./programs";
import { inTemporaryFolder } from "./run-csp";
import { said, wordFixture } from "./word-fixture";

const TRAINING: readonly CellValue[] = ["All coroners should be trained", "National", "- Review the training\n- Develop a module", "Ministry of Justice", "Review completed", "September 2009", "All were trained"];
const LEAFLET: readonly CellValue[] = ["Educate the community", "Local", "Print a leaflet\nDistribute it", "CSPs and Home Office", "Plan agreed", "Dec 2012", "More questions are received"];

const plan = (rows: readonly (readonly (CellValue | undefined)[])[] = [TRAINING, LEAFLET], headings: readonly string[] = HEADINGS): SheetGrid =>
  grid("DHR action plan", [["Review", "A review"], ["Marking", "OFFICIAL"], [], [...headings], ...rows]);

const asRow = (cells: readonly (CellValue | undefined)[]): TableRow => cells.map((cell) => (cell ? String(cell).split("\n").map((line) => line.replace(/^- /, "")) : []));

const cell = (content: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const words = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
const tableOf = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
const headingRow = (headings: readonly string[] = HEADINGS): string => rowXml(headings.map((heading) => [heading]));
const file = (...body: readonly string[]): Uint8Array => wordFixture(`${said("Heading1", "Action plan")}${body.join("")}${said("Normal", "Done.")}`);

const told = ({ differences }: ReadBack): readonly string[] => differences.map((each) => `${each.kind === "changed" ? each.change.where : each.where}: ${differenceInWords(each)}`);

/** What is said of a Word file that cannot be compared. */
function refused(bytes: Uint8Array, sheet = plan()): readonly string[] {
  const document = planOf(sheet);
  const result = readBack({ file: { name: "plan.docx", bytes }, workbook: workbookOf(sheet), document, made: madeOf(document) });
  return "problems" in result ? result.problems.map(({ where, place, message }) => `${where}${place === undefined ? "" : `, ${place}`}: ${message}`) : [];
}

describe("what Word does of itself is no change", () => {
  /** The second row with its action in a form of Word's own. */
  const withAction = (content: string): Uint8Array => file(tableOf(headingRow(), rowXml(asRow(TRAINING)), rowXml(asRow(LEAFLET)).replace(/(<w:tr>(?:<w:tc>.*?<\/w:tc>){2})<w:tc>.*?<\/w:tc>/s, `$1${cell(content)}`)));

  test.each([
    ["a line break for a paragraph", '<w:p><w:r><w:t>Print a leaflet</w:t><w:br/><w:t>Distribute it</w:t></w:r></w:p>'],
    ["runs cut anywhere, and a spelling mark", '<w:p><w:r><w:t>Print a lea</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>flet</w:t></w:r></w:p><w:p><w:r><w:t>Distribute it</w:t></w:r></w:p>'],
    ["non-breaking blanks and soft hyphens", "<w:p><w:r><w:t>Print\u00a0a leaf</w:t><w:softHyphen/><w:t>\u00adlet</w:t></w:r></w:p><w:p><w:r><w:t>Distribute\u00a0it</w:t></w:r></w:p>"],
    ["a content control", "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Print a leaflet</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent><w:r><w:t>Distribute it</w:t></w:r></w:sdtContent></w:sdt></w:p>"],
    ["a field, of which the result is seen", '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF plan </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Print a leaflet</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:fldSimple w:instr="DOCPROPERTY x"><w:r><w:t>Distribute it</w:t></w:r></w:fldSimple></w:p>'],
    ["a bulleted list", '<w:p><w:pPr><w:pStyle w:val="TableTextBullet"/></w:pPr><w:r><w:t>Print a leaflet</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TableTextBullet"/></w:pPr><w:r><w:t>Distribute it</w:t></w:r></w:p>'],
    ["hidden words, and what was deleted while changes were tracked", '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>For us only. </w:t></w:r><w:del><w:r><w:delText>Draw</w:delText></w:r></w:del><w:ins><w:r><w:t>Print</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> a leaflet</w:t></w:r></w:p><w:p><w:moveFrom><w:r><w:t>Sell</w:t></w:r></w:moveFrom><w:r><w:t>Distribute it</w:t></w:r></w:p>'],
    ["a paragraph whose mark was deleted", '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Print a </w:t></w:r></w:p><w:p><w:r><w:t>leaflet</w:t></w:r></w:p><w:p><w:r><w:t>Distribute it</w:t></w:r></w:p>'],
    ["a table inside the cell", `${tableOf(`<w:tr>${cell(words("Print a leaflet"))}</w:tr>`, `<w:tr>${cell(words("Distribute it"))}</w:tr>`)}<w:p/>`],
  ])("%s", (_, content) => {
    expect(told(readBackFrom(withAction(content), plan()))).toEqual([]);
  });

  test("quotes that Word curls, dashes that it draws out, and numbers that it makes a list's", () => {
    const typed = [...LEAFLET.slice(0, 2), "1. Print \"it\" - now...\n2. Send it", ...LEAFLET.slice(3)];
    const numbered = (text: string): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const list = '<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num></w:numbering>';
    const row = rowXml(asRow(LEAFLET)).replace(/(<w:tr>(?:<w:tc>.*?<\/w:tc>){2})<w:tc>.*?<\/w:tc>/s, `$1${cell(numbered("Print “it” – now…") + numbered("Send it"))}`);
    const body = `${said("Heading1", "Action plan")}${tableOf(headingRow(), row)}${said("Normal", "Done.")}`;
    expect(told(readBackFrom(wordFixture(body, { "word/numbering.xml": (xml) => xml.replace("</w:numbering>", list) }), plan([typed])))).toEqual([]);
  });

  test.each([
    ["September 2009", ["Sept. 2009", "sep 2009", "September, 2009"], ["October 2009", "1 September 2009", "Sep 09"]],
    ["30 June 2012", ["30.06.12", "30/06/2012", "30th June 2012", "30 Jun 12", "June 30, 2012", "2012-06-30"], ["30 July 2012", "30.06.13", "June 2012", "by 30 June 2012"]],
  ])("the date %s in another form", (date, same, others) => {
    const told = (says: string): number => readBackFrom(file(tableOf(headingRow(), rowXml(asRow([...LEAFLET.slice(0, 5), says, LEAFLET[6]])))), plan([[...LEAFLET.slice(0, 5), date, LEAFLET[6]]])).differences.length;
    expect([same.filter((says) => told(says) > 0), others.filter((says) => told(says) === 0)]).toEqual([[], []]);
  });

  test("tracked changes are told", () => {
    const tracked = withAction("<w:p><w:ins><w:r><w:t>Print a leaflet</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>Distribute it</w:t></w:r></w:p>");
    expect(readBackFrom(tracked, plan()).hasTrackedChanges).toBe(true);
    expect(readBackFrom(withAction(words("Print a leaflet") + words("Distribute it")), plan()).hasTrackedChanges).toBe(false);
  });

  test("a row that was deleted while changes were tracked is not there, and one that was added is", () => {
    const [first, second] = [rowXml(asRow(TRAINING)), rowXml(asRow(LEAFLET))].map((row, index) => row.replace("<w:tr>", `<w:tr><w:trPr><w:${index === 0 ? "del" : "ins"}/></w:trPr>`));
    expect(told(readBackFrom(file(tableOf(headingRow(), first ?? "", second ?? "")), plan()))).toEqual(["'DHR action plan'!A5: The paper does not have this row, \"- Review the training - Develop a module\"."]);
  });
});

describe("tables as agencies type them", () => {
  test("other columns first, and shorter headings", () => {
    const order = [3, 2, 0, 5, 1, 6, 4];
    const headings = ["Lead agency", "Actions", "Recommendation", "By when", "Scope", "Completion and outcome", "Milestones"];
    const rows = [TRAINING, LEAFLET].map((row) => rowXml(asRow(order.map((column) => (row[column] === "Dec 2012" ? "March 2013" : row[column])))));
    expect(told(readBackFrom(file(tableOf(headingRow(headings), ...rows)), plan()))).toEqual([`'DHR action plan'!F6: Target Date was "Dec 2012" and the paper says "March 2013" (table 1, row 3 of the paper).`]);
  });

  test("columns that the paper does not have are not compared", () => {
    const columns = [0, 2, 3, 5];
    const rows = [TRAINING, LEAFLET].map((row) => rowXml(asRow(columns.map((column) => row[column]))));
    const found = readBackFrom(file(tableOf(headingRow(columns.map((column) => HEADINGS[column] ?? "")), ...rows)), plan());
    expect([told(found), found.lacking]).toEqual([[], ["Scope of recommendation", "Key milestones", "Date of completion and Outcome"]]);
  });

  test("a plan that goes on in a second table with the headings again, or without them", () => {
    const [one, two] = [rowXml(asRow(TRAINING)), rowXml(asRow(LEAFLET))];
    expect(told(readBackFrom(file(tableOf(headingRow(), one), said("Normal", "Action plan (continued)"), tableOf(headingRow(), two)), plan()))).toEqual([]);
    expect(told(readBackFrom(file(tableOf(headingRow(), one), "<w:p/>", tableOf(two)), plan()))).toEqual([]);
  });

  test("a recommendation merged down its rows, and a wide cell", () => {
    const second = ["", "", "Keep it in print", "Home Office", "", "June 2013", ""];
    const merged = (row: readonly (CellValue | undefined)[], merge: string): string => `<w:tr>${asRow(row).map((lines, column) => cell(lines.map(words).join("") || "<w:p/>", column < 2 ? merge : "")).join("")}</w:tr>`;
    const wide = `<w:tr>${cell(words("Written with the agencies"), '<w:gridSpan w:val="7"/>')}</w:tr>`;
    const body = tableOf(headingRow(), rowXml(asRow(TRAINING)), merged(LEAFLET, '<w:vMerge w:val="restart"/>'), merged(second, "<w:vMerge/>"));
    expect(told(readBackFrom(file(body), plan([TRAINING, LEAFLET, second])))).toEqual([]);
    const found = readBackFrom(file(body.replace("</w:tbl>", `${wide}</w:tbl>`)), plan([TRAINING, LEAFLET, second]));
    expect([told(found), found.unread.map(({ place }) => place)]).toEqual([[], ["table 1, row 5"]]);
  });

  test("words that are struck through are told with their rows, and read as if they were not", () => {
    const struck = (row: string, words: string): string => row.replace(new RegExp(`<w:r>(?=<w:t[^>]*>${words})`), '<w:r><w:rPr><w:strike/></w:rPr>');
    const found = readBackFrom(file(tableOf(headingRow(), rowXml(asRow(TRAINING)), struck(rowXml(asRow(LEAFLET)), "Distribute it"))), plan());
    expect([told(found), notesOnReading(found)]).toEqual([[], ["Words are struck through in table 1, row 3, and were read as if they were not. If they are meant to go, delete them in Word and compare it again."]]);
    expect(notesOnReading(readBackFrom(file(tableOf(headingRow(), rowXml(asRow(TRAINING)), rowXml(asRow(LEAFLET)).replace("<w:r>", '<w:r><w:rPr><w:strike w:val="0"/></w:rPr>'))), plan()))).toEqual([]);
  });

  test("a paper with some of the rows, or with none of them, is told as such", () => {
    const other = ["Teach children", "Local", "Write a lesson", "Schools", "", "May 2013", ""];
    const notes = (sheet: SheetGrid, ...rows: readonly (readonly (CellValue | undefined)[])[]): readonly string[] => notesOnReading(readBackFrom(file(tableOf(headingRow(), ...rows.map((row) => rowXml(asRow(row))))), sheet));
    expect(notes(plan([TRAINING, LEAFLET, other]), other)).toEqual(["The paper has 1 of the 3 rows of the sheet. If only some rows were sent back, do not accept that the others are gone."]);
    expect(notes(plan(), other)).toEqual(["No row of the paper is one of the sheet. It may be the plan of another review: choose another file, or open the workbook of that review."]);
    expect(notes(plan(), LEAFLET)).toEqual([]);
  });

  test("a column in other words is told with what to do", () => {
    const headings = ["Recommendation", "Action to take", "Lead agency", "By when", "What was done"];
    const rows = [TRAINING, LEAFLET].map((row) => rowXml(asRow([0, 2, 3, 5, 4].map((column) => row[column]))));
    expect(notesOnReading(readBackFrom(file(tableOf(headingRow(headings), ...rows)), plan()))).toEqual([
      "Not compared, because the paper has no such column: Scope of recommendation, Key milestones, Date of completion and Outcome.",
      'Not compared, because nothing is known of these columns of the paper: "What was done". If one of them is a column that the paper lacks, give it that heading in Word and compare it again.',
    ]);
  });

  test("the row of questions of Appendix 5 is none of the plan's", () => {
    const questions = rowXml([["What is the over-arching recommendation?"], ["Should this recommendation be enacted at a local or regional level?"], [], [], [], [], []]);
    expect(told(readBackFrom(file(tableOf(headingRow(), questions, rowXml(asRow(TRAINING)), rowXml(asRow(LEAFLET)))), plan()))).toEqual([]);
  });
});

describe("words that the sheet keeps elsewhere than the paper", () => {
  const BOTH = [...HEADINGS.slice(0, 6), "Date of completion", "Outcome"];
  const row = [...LEAFLET.slice(0, 6), "December 2012", "More questions are received"];
  const says = (...lines: readonly string[]): Uint8Array => file(tableOf(headingRow(), rowXml([...asRow(LEAFLET).slice(0, 6), lines])));

  test("completion and outcome are given back to their columns", () => {
    expect(told(readBackFrom(says("December 2012", "More questions are received"), plan([row], BOTH)))).toEqual([]);
    expect(told(readBackFrom(says("January 2013", "More questions are received"), plan([row], BOTH)))).toEqual([`'DHR action plan'!G5: Date of completion and Outcome was "December 2012" and the paper says "January 2013" (table 1, row 2 of the paper).`]);
    expect(told(readBackFrom(says("December 2012", "Many more questions are received"), plan([row], BOTH)))).toEqual([`'DHR action plan'!H5: Outcome was "More questions are received" and the paper says "Many more questions are received" (table 1, row 2 of the paper).`]);
  });

  test("where a new line may belong to either, it is said", () => {
    expect(told(readBackFrom(says("December 2012", "Leaflets are out", "More questions are received"), plan([row], BOTH)))).toEqual([
      `'DHR action plan'!H5: Outcome was "More questions are received" and the paper says "Leaflets are out More questions are rece…", or that belongs to 'DHR action plan'!G5 (table 1, row 2 of the paper).`,
    ]);
  });

  test("a status and an original date that the document wrote are no words of an agency", () => {
    const paper = file(tableOf(headingRow(), rowXml([...asRow(LEAFLET).slice(0, 5), ["June 2013", "Original target date: Dec 2012", "Times moved: 1"], ["Status: Ongoing", "More questions are received"]])));
    const found = readBackFrom(paper, plan([LEAFLET]));
    expect(told(found)).toEqual([`'DHR action plan'!F5: Target Date was "Dec 2012" and the paper says "June 2013" (table 1, row 2 of the paper).`]);
    expect(found.workedOut).toEqual(["'DHR action plan'!G5"]);
  });

  describe("a revised date beside the one that was agreed first", () => {
    const DATES = [...HEADINGS.slice(0, 6), "Revised target date", HEADINGS[6]];
    const dated = (first: string, revised: string): readonly (CellValue | undefined)[] => [...LEAFLET.slice(0, 5), first, revised, LEAFLET[6]];
    const paper = (...lines: readonly string[]): Uint8Array => file(tableOf(headingRow(), rowXml([...asRow(LEAFLET).slice(0, 5), lines, asRow(LEAFLET)[6] ?? []])));

    test.each<[what: string, sheet: readonly [string, string], paper: readonly string[], told: readonly string[]]>([
      ["is no change where the paper says the date that holds", ["Dec 2012", "June 2013"], ["June 2013"], []],
      ["takes a later date", ["Dec 2012", "June 2013"], ["May 2014", "Original target date: Dec 2012"], [`'DHR action plan'!G5: Revised target date was "June 2013" and the paper says "May 2014" (table 1, row 2 of the paper).`]],
      ["takes the first move, so that the first date is kept, and says what else it may be", ["Dec 2012", ""], ["May 2014"], [`'DHR action plan'!G5: Revised target date was blank and the paper says "May 2014", or that belongs to 'DHR action plan'!F5 (table 1, row 2 of the paper).`]],
      ["goes where the paper has no date any more", ["Dec 2012", "June 2013"], [], [`'DHR action plan'!G5: Revised target date was "June 2013" and the paper leaves it blank (table 1, row 2 of the paper).`]],
    ])("%s", (_, [first, revised], lines, expected) => {
      const sheet = plan([dated(first, revised)], DATES);
      expect(told(readBackFrom(madeOf(planOf(sheet)), sheet))).toEqual([]);
      expect(told(readBackFrom(paper(...lines), sheet))).toEqual(expected);
    });

    test("is compared with a column of its own where the paper has one", () => {
      const own = (first: string, revised: string): Uint8Array => file(tableOf(headingRow(DATES as readonly string[]), rowXml(asRow(dated(first, revised)))));
      expect(told(readBackFrom(own("Dec 2012", "May 2014"), plan([dated("Dec 2012", "June 2013")], DATES)))).toEqual([`'DHR action plan'!G5: Revised target date was "June 2013" and the paper says "May 2014" (table 1, row 2 of the paper).`]);
      expect(told(readBackFrom(own("Dec 2012", "May 2014"), plan([LEAFLET])))).toEqual([`'DHR action plan'!F5: Target Date was "Dec 2012" and the paper says "May 2014" (table 1, row 2 of the paper).`]);
    });
  });

  test("the scope that is written below its recommendation is that of all its rows", () => {
    const rows = [[LEAFLET[0], "", ...LEAFLET.slice(2)], ["", "Local", "Keep it in print", "Home Office", "Done", "June 2013", "In print"]];
    const sheet = plan(rows);
    const made = madeOf(planOf(sheet));
    expect(told(readBackFrom(made, sheet))).toEqual([]);
    const found = readBackFrom(withRows(made, (all) => all.map((row) => row.replace("Educate the community", "Tell the community").replace(">Local<", ">Regional<"))), sheet);
    expect(found.differences).toMatchObject([{ change: { where: "'DHR action plan'!A5", says: "Tell the community" } }, { change: { where: "'DHR action plan'!B6", says: "Regional" } }]);
    expect(readBackFrom(madeOf(planOf(edited(sheet, found.edits(() => true)))), sheet).differences).toHaveLength(2);
  });

  test("a recommendation that all of its rows give otherwise is one change, and that of one row is one of its own", () => {
    const second = ["", "", "Keep it in print", "Home Office", "Done", "June 2013", "In print"];
    const paper = (...recommendations: readonly string[]): Uint8Array => file(tableOf(headingRow(), ...[LEAFLET, second].map((cells, index) => rowXml(asRow([recommendations[index], "Local", ...cells.slice(2)])))));
    const all = readBackFrom(paper("Tell the community", "Tell the community"), plan([LEAFLET, second]));
    expect(told(all)).toEqual([
      `'DHR action plan'!A5: Recommendation was "Educate the community" and the paper says "Tell the community" (table 1, row 2 of the paper). It is written once for the rows of 'DHR action plan'!A5 and 'DHR action plan'!A6.`,
    ]);
    expect(all.edits(() => true)).toEqual([{ kind: "write", sheet: "DHR action plan", address: "A5", value: "Tell the community" }]);
    const one = readBackFrom(paper("Tell the community", "Educate the community"), plan([LEAFLET, second]));
    expect(told(one)).toEqual([`'DHR action plan'!A5: Recommendation was "Educate the community" and the paper says "Tell the community" (table 1, row 2 of the paper).`]);
    // The row below goes on saying what it said.
    expect(one.edits(() => true)).toEqual([
      { kind: "write", sheet: "DHR action plan", address: "A5", value: "Tell the community" },
      { kind: "write", sheet: "DHR action plan", address: "A6", value: "Educate the community" },
      { kind: "write", sheet: "DHR action plan", address: "B6", value: "Local" },
    ]);
  });

  test("a new row is below the one before it, with its words by column", () => {
    const added = ["Train officers", "Local", "Hold a course", "Police", "", "May 2013", ""];
    const found = readBackFrom(file(tableOf(headingRow(), ...[TRAINING, added, LEAFLET].map((each) => rowXml(asRow(each))))), plan());
    expect(found.edits(() => true)).toEqual([
      { kind: "insert row", sheet: "DHR action plan", block: "A6:G6", values: [["A6", "Train officers"], ["B6", "Local"], ["C6", "Hold a course"], ["D6", "Police"], ["F6", "May 2013"]].map(([address, value]) => ({ address, value })) },
    ]);
    expect(found.differences).toMatchObject([{ kind: "added", where: "'DHR action plan'!A5", values: expect.arrayContaining([{ column: "Target Date", letters: "F", value: "May 2013" }]) }]);
  });
});

describe("readings that are equally good", () => {
  test("of rows that are the same, any may be the one that the paper does not have", () => {
    const [{ orElse = "" } = {}, ...more] = readBackFrom(file(tableOf(headingRow(), rowXml(asRow(TRAINING)), rowXml(asRow(LEAFLET)))), plan([TRAINING, TRAINING, LEAFLET])).differences;
    expect([orElse, more]).toEqual(["table 1, row 2 of the paper may as well be this row.", []]);
  });

  test("what is certain is not called in question", () => {
    expect(readBackFrom(file(tableOf(headingRow(), rowXml(asRow(LEAFLET)))), plan()).differences.map(({ orElse }) => orElse)).toEqual([undefined]);
  });

  test.each([
    [[0, 1, 2, 3], []],
    [[3, 0, 1, 2], [3]],
    [[1, 2, 3, 0], [0]],
    [[2, 0, 3, 1], [2, 3]],
  ])("of rows in the order %j the fewest are taken for moved", (order, moved) => {
    expect([...movedOut(order)].sort()).toEqual(moved);
  });

  test("a change far into long words is shown where it is", () => {
    const long = "one two three four five six seven eight nine ten eleven twelve";
    expect(changeInWords({ column: "Action to take", where: "Plan!C5", was: long, says: `${long} thirteen`, alsoFor: [] })).toBe('Action to take was "… ten eleven twelve" and the paper says "… ten eleven twelve thirteen"');
  });
});

describe("files that cannot be read back", () => {
  const row = rowXml(asRow(TRAINING));
  const old = (name: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  test.each([
    ["two plans", file(tableOf(headingRow(), row), said("Normal", "Another review"), tableOf(headingRow(), row)), "plan.docx: Each of table 1 and table 2 could be the DHR action plan. Keep one of them in the file, and try again."],
    ["no plan", file(tableOf(rowXml([["Recommendation"], ["Target Date"], ["Cost"]]), rowXml([["a"], ["b"], ["c"]]))), 'plan.docx: No table of this file is a DHR action plan. The nearest is table 1, of whose headings only "Recommendation" and "Target Date" are known. It is found by at least four of its headings: in Word, write such as "Scope of recommendation i.e. local or re…", "Action to take", "Lead Agency" and "Key milestones achieved in enacting reco…" over the columns that they are for, and compare it again. If it is another paper, choose another file.'],
    ["no table", file(), "plan.docx: This file holds no table, and a DHR action plan is one. Choose the file with the plan."],
    ["no row of a plan", file(tableOf(headingRow())), "plan.docx: The plan in this file has its headings and no row below them that could be read. Ask for the filled plan, or choose another file."],
    ["a password", old("EncryptedPackage"), "plan.docx: This file is protected by a password. Open it in Word, save a copy without one (File, Info, Protect Document), and try again."],
    ["an old file", old("WordDocument"), "plan.docx: This is an old .doc file, or another old Office file. Open it in Word, save it as a Word Document (.docx), and try again."],
    ["a PDF", new TextEncoder().encode("%PDF-1.7"), "plan.docx: This is a PDF. Ask for the Word file that it was made from."],
    ["a workbook", new Uint8Array(fs.readFileSync("examples/dhr-action-plan.xlsx")), "plan.docx: This file holds no whole Word document. Save it from Word as a Word Document (.docx), and try again."],
    ["nothing", new Uint8Array(), "plan.docx: This is not a Word file (.docx), or it is damaged. Open it in Word, save it as a Word Document (.docx), and try again."],
  ])("%s", (_, bytes, sentence) => {
    expect(refused(bytes)).toEqual([sentence]);
  });
});

test("500 rows of which each was changed are read and compared in seconds", () => {
  const rows = Array.from({ length: 500 }, (_, index) => [`Recommendation ${Math.floor(index / 5)}`, "Local", `Train officers of team ${index} in the signs of abuse and record it`, "Police", `Course ${index} held`, "May 2013", ""]);
  const sheet = plan(rows);
  const document = planOf(sheet);
  const made = madeOf(document);
  const bytes = withRows(made, (all) => all.map((row) => row.replace("Train officers", "Train all officers")));
  const begun = process.cpuUsage();
  const result = readBack({ file: { name: "plan.docx", bytes }, workbook: workbookOf(sheet), document, made });
  const { user } = process.cpuUsage(begun);
  expect("differences" in result && result.differences.length).toBe(500);
  // Two Word files of 500 rows are read as well, which takes most of it.
  expect(user / 1e6).toBeLessThan(4);
  const looked = process.cpuUsage();
  planOf(sheet);
  expect(process.cpuUsage(looked).user / 1e6).toBeLessThan(15);
}, 120_000);

describeWith(LIBREOFFICE, "LibreOffice", () => {
  test("saves a plan as an .odt and again as a .docx, and it reads the same", () =>
    inTemporaryFolder((folder) => {
      const [sheet] = gridsOf("dhr-action-plan");
      if (!sheet) throw new Error("The example has no sheet.");
      const convert = (name: string, to: string): void => {
        spawnSync(LIBREOFFICE.place ?? "", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", folder, path.join(folder, name)]);
      };
      fs.writeFileSync(path.join(folder, "plan.docx"), withRows(madeOf(planOf(sheet)), (rows) => rows.map((row) => row.replace("Dec 2012<", "March 2013<"))));
      convert("plan.docx", "odt");
      fs.rmSync(path.join(folder, "plan.docx"));
      convert("plan.odt", "docx");
      expect(told(readBackFrom(new Uint8Array(fs.readFileSync(path.join(folder, "plan.docx"))), sheet))).toEqual([`'Action plan'!F8: Target Date was "Dec 2012" and the paper says "March 2013" (table 1, row 3 of the paper).`]);
    }), 180_000);
});
