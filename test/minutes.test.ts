import fs from "node:fs";
import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import type { CellText } from "../core/workbook/workbook-text";
import { readWorkbookText } from "../scripts/examples/workbook-text";
import { documentTypes } from "../templates";
import { dateCell, grid, workbookOf } from "./grids";
import { makeAll, makeFrom } from "./made-documents";
import { readWordFile, wordParts, type WordFile } from "./word-file";

type Row = readonly (CellValue | undefined)[];

const sheetRows = (example: string, headingsAt: string): readonly (readonly string[])[] => {
  const sheet = readWorkbookText(fs.readFileSync(`examples/${example}.yaml`, "utf8")).sheets.find(({ name }) => name === "Minutes");
  const words = (cell: CellText | undefined): string => (cell === null || cell === undefined ? "" : String(cell));
  return (sheet?.rows[headingsAt] ?? []).slice(1).map((row) => [0, 1, 2, 3].map((column) => words(row[column])));
};

/** Words as they are printed: without typed bullets, a line for each paragraph. */
const linesOf = (words: string): readonly string[] => words.split("\n").map((line) => line.replace(/^• /, ""));
const printedLines = ({ text }: WordFile): readonly string[] => text.split("\n").filter((line) => line !== "");

describe("the Cambridge minutes of 11 March 2011, read by another program", () => {
  const rows = sheetRows("cambridge-2011-05-03", "A26");
  let word: WordFile;
  beforeAll(async () => {
    word = await readWordFile(makeFrom("cambridge-2011-05-03", "minutes"));
  });

  test("have every row of the sheet, in order, with each action point after its paragraph", () => {
    const expected = rows.flatMap(([number = "", heading = "", minute = "", action = ""]) => {
      if (heading !== "") return [`${number}\t${heading}`];
      const [first, ...more] = linesOf(minute);
      const [, point, words] = /^(\d\d\/\d\d) (.*)$/s.exec(action) ?? [];
      return [`${number}\t${first}`, ...more, ...(words === undefined ? [] : [`Action point ${point}`, ...linesOf(words)])];
    });
    const lines = printedLines(word);
    expect(lines.slice(lines.indexOf("1\tWelcome, domestics, introductions and apologies"))).toEqual(expected);
  });

  test("have twelve items, 31 paragraphs and the six action points", () => {
    const lines = printedLines(word);
    expect(word.headings).toEqual(["h1 Minutes", "h2 Present", ...rows.filter(([, heading]) => heading !== "").map(([number, heading]) => `h2 ${number}\t${heading}`)]);
    expect(lines.filter((line) => /^\d+\.\d+\t/.test(line))).toHaveLength(31);
    expect(lines.filter((line) => line.startsWith("Action point "))).toEqual(["01", "02", "03", "04", "05", "06"].map((number) => `Action point 03/${number}`));
  });

  test("say who was there and in which capacity, when and where", () => {
    expect(word.tables).toHaveLength(1);
    expect(word.tables[0]).toHaveLength(15);
    expect(word.tables[0]?.slice(0, 2)).toEqual([["Present as", "Name", "Organisation"], ["Board", "Dave Sargent (Chair)", "Cambridgeshire Constabulary"]]);
    expect(word.tables[0]?.slice(-2)).toEqual([
      ["Minutes", "Tom Kingsley", "Cambridge City Council (Safer Communities Section)"],
      ["In attendance", "Reece Bowman", "Cambridgeshire County Council (Corporate Development)"],
    ]);
    expect(word.text).toContain("Date\tFriday 11 March 2011");
    expect(word.text).toContain("Time\t10:00 – 11:40");
    expect(word.text).toContain("Place\tCommittee Room 1, The Guildhall, Cambridge");
  });

  test("set each action point off in a box of its own", () => {
    const parts = wordParts(makeFrom("cambridge-2011-05-03", "minutes"));
    const style = [...(parts.get("word/styles.xml")?.getElementsByTagName("w:style") ?? [])].find((each) => each.getAttribute("w:styleId") === "ActionPoint");
    expect(["w:top", "w:left", "w:bottom", "w:right"].map((side) => style?.getElementsByTagName(side)[0]?.getAttribute("w:val"))).toEqual(["single", "single", "single", "single"]);
    expect(word.listItems).toHaveLength(2 + 4);
  });
});

describe("the Derbyshire minutes of 23 March 2016, read by another program", () => {
  const rows = sheetRows("derbyshire-2016-11-29", "A29");
  let word: WordFile;
  beforeAll(async () => {
    word = await readWordFile(makeFrom("derbyshire-2016-11-29", "minutes"));
  });

  test("have every row of the sheet, in order, with what was resolved", () => {
    const expected = rows.flatMap(([number = "", heading = "", minute = "", resolved = ""]) => [`${number}\t${heading}`, ...[minute, resolved].filter((words) => words !== "").flatMap(linesOf)]);
    const lines = printedLines(word);
    expect(lines.slice(lines.indexOf("1/16\tMinutes"))).toEqual(expected);
    expect(lines.filter((line) => line.startsWith("RESOLVED"))).toHaveLength(9);
  });

  test("begin as a council's minutes do, and end with one sentence of the closed session", () => {
    expect(word.text).toContain("MINUTES of a meeting of the Derbyshire Safer Communities Board held on 23 March 2016 at Police Headquarters, Ripley");
    expect(word.text).toContain("Councillor Julie Hill – in the Chair (Derbyshire County Council)");
    expect(word.text).toContain("Apologies for absence were submitted on behalf of M Creedon, Councillor C Ludlow and K MacLeod.");
    expect(printedLines(word).slice(-2)).toEqual(["12/16\tClosed session", "The Board considered the Domestic Violence Homicide Review updates in the closed session of the meeting."]);
  });

  test("list the thirteen organisations with their people, the parts of a minute under it", () => {
    expect(word.tables[0]).toHaveLength(14);
    expect(word.tables[0]?.[5]).toEqual(["Derbyshire County Council", "M Ashworth\nS Goodwin\nI Little"]);
    expect(word.tables[0]?.[8]).toEqual(["Derbyshire, Leicestershire, Nottinghamshire & Rutland CRC", "S Wright"]);
    expect(word.headings.slice(2, 6)).toEqual(["h2 1/16\tMinutes", "h2 2/16\tMatters arising", "h3 (a)\tMARAC Update (Minute No 30/15 refers)", "h3 (b)\tDerbyshire Prevent Delivery Plan (Minute No 35/15 refers)"]);
  });
});

const DETAILS: readonly Row[] = [["Partnership", "Safer Board"], ["Date", "11 March 2011"], ["Time", "10:00"], ["Closed at", "11:40"], ["Place", "Guildhall"]];
const HEADINGS: Row = ["Number", "Heading", "Minute", "Action point", "Resolved"];
const ROWS: readonly Row[] = [
  [1, "Welcome"],
  ["1.1", null, "The Chair welcomed everyone."],
  [2, "Funding"],
  ["2.1", null, "The budget was agreed.", "03/01 Helen Turner to check."],
  ["2.2", null, "The report was noted."],
];
const COUNTY: readonly Row[] = [["Style", "County"], ...DETAILS];
const COUNTY_ROWS: readonly Row[] = [["1/11", "Minutes", null, null, "that the minutes be confirmed."], ["2/11", "Matters arising", "There were none."]];

const sheet = (rows: readonly Row[], details: readonly Row[] = DETAILS): SheetGrid => grid("Minutes", [...details, [], HEADINGS, ...rows]);
const found = (...grids: readonly SheetGrid[]) => survey(workbookOf(...grids), documentTypes);
const problemsOf = (grid: SheetGrid): readonly string[] => found(grid).problems.map(({ where, message }) => `${where}: ${message}`);
const wordOf = async (...grids: readonly SheetGrid[]): Promise<WordFile> => readWordFile(makeAll(grids).find(({ document }) => document.type.id === "minutes")?.bytes ?? new Uint8Array());
const withRow = (rows: readonly Row[], index: number, row: Row): readonly Row[] => rows.map((each, at) => (at === index ? row : each));

describe("what must be put right is said with its cell", () => {
  test("nothing in minutes that are right", () => {
    expect(problemsOf(sheet(ROWS))).toEqual([]);
    expect(problemsOf(sheet(COUNTY_ROWS, COUNTY))).toEqual([]);
  });

  const ten: readonly Row[] = [[1, "Long"], ...Array.from({ length: 9 }, (_, index): Row => [`1.${index + 1}`, null, "Said."]), [1.1, null, "Said."]];

  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ["a paragraph is missing", withRow(ROWS, 4, ["2.3", null, "Noted."]), ["Minutes!A12: Paragraph 2.2 belongs here, and this is 2.3. Put the missing paragraph in, or number the paragraphs again from here."]],
    ["a paragraph is there twice", withRow(ROWS, 4, ["2.1", null, "Noted."]), ["Minutes!A12: Paragraph 2.1 is here twice. Give one of the two another number."]],
    ["Excel has made 1.1 of 1.10", ten, ["Minutes!A18: Paragraph 1.10 belongs here, and this is 1.1. Format the cell as Text and type 1.10 again."]],
    ["a paragraph stands under another item", withRow(ROWS, 4, ["3.1", null, "Noted."]), ["Minutes!A12: Paragraph 3.1 stands under item 2. Give it a number such as 2.2, or put a row with the number 3 and its heading above it."]],
    ["an item is missing", [...ROWS, [4, "Any other business", "None."]], ["Minutes!A13: Item 3 belongs here, and this is item 4. Put the missing item in, or number the items again from here."]],
    ["an item is there twice", [...ROWS, [2, "Any other business", "None."]], ["Minutes!A13: Item 2 is here twice. Give one of the two another number."]],
    ["the first paragraph has no item", ROWS.slice(1), ["Minutes!A8: Paragraph 1.1 has no item above it. Put a row with the number 1 and its heading above it.", "Minutes!A9: Item 1 belongs here, and this is item 2. Put the missing item in, or number the items again from here."]],
    ["a number cannot be read", withRow(ROWS, 4, ["2-2", null, "Noted."]), ['Minutes!A12: Number must be an item such as 1 or a paragraph such as 1.1 (or, where Style is County, a minute such as 1/16), and this is "2-2".']],
    ["an action point is of another month", withRow(ROWS, 3, ["2.1", null, "Agreed.", "02/01 Check."]), ["Minutes!D11: Action point 02/01 is not of the meeting of 11 March 2011, whose action points begin with 03/. If it is carried forward, leave it out here: it keeps its number in the schedule of action points. If it was raised here, change its number, or the date."]],
    ["one action point names another", withRow(ROWS, 3, ["2.1", null, "Agreed.", "03/01 and 03/02 Chair to check."]), ["Minutes!D11: Action point 03/01 names 03/02 as well, and none begins with that number. Begin each action point in a line of its own with its number."]],
    ["an action point is there twice", withRow(ROWS, 4, ["2.2", null, "Noted.", "Action point 3/1: Check."]), ["Minutes!D12: Action point 03/01 is here twice. Give one of the two another number."]],
    ["an action point has no number", withRow(ROWS, 4, ["2.2", null, "Noted.", "Helen to check"]), ['Minutes!D12: An action point must begin with its month and number, such as 03/01, and this is "Helen to check".']],
    ["a heading has nothing under it", [...ROWS, [3, "Any other business"]], ['Minutes!C13: Nothing is written under the heading "Any other business". Type the minute, or delete the row.']],
    ["a paragraph is blank", [...ROWS, ["2.3"]], ["Minutes!C13: Nothing is written beside 2.3. Type the minute, or clear the row."]],
    ["an item has no heading", [...ROWS, [3, null, "None."]], ["Minutes!B13: Item 3 has no heading. Type one, or give the row the number of a paragraph."]],
    ["the minutes say another closing time", withRow(ROWS, 4, ["2.2", null, "There being no other business, the meeting closed at 11:45."]), ["Minutes!C12: This says that the meeting closed at 11:45, and above the table it closes at 11:40. Change one of the two times."]],
  ])("%s", (_, rows, sentences) => {
    expect(problemsOf(sheet(rows))).toEqual(sentences);
  });

  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ["a minute is missing", withRow(COUNTY_ROWS, 1, ["3/11", "Matters arising", "None."]), ["Minutes!A10: Minute 2/11 belongs here, and this is 3/11. Put the missing minute in, or number the minutes again from here."]],
    ["a minute is there twice", withRow(COUNTY_ROWS, 1, ["1/11", "Matters arising", "None."]), ["Minutes!A10: Minute 1/11 is here twice. Give one of the two another number."]],
    ["a minute is of another year", withRow(COUNTY_ROWS, 1, ["2/10", "Matters arising", "None."]), ["Minutes!A10: Minute 2/10 is not of 2011, the year of the meeting. Make it 2/11, or change the date."]],
    ["a minute has the number of an item", withRow(COUNTY_ROWS, 1, [2, "Matters arising", "None."]), ['Minutes!A10: Number must be a minute of the year such as 1/16 (or, where Style is City, an item such as 1), and this is "2".']],
  ])("in the style of a county, %s", (_, rows, sentences) => {
    expect(problemsOf(sheet(rows, COUNTY))).toEqual(sentences);
  });

  const changed = (label: string, value: string): readonly Row[] => DETAILS.map((row) => (row[0] === label ? [label, value] : row));

  test.each([
    ["Date", "Thursday 11 March 2011", "Minutes!B2: 11 March 2011 is a Friday, and this says Thursday. Change the day or the date."],
    ["Closed at", "09:30", "Minutes!B4: The meeting starts at 10:00 and closes at 09:30, which is not after it. Change one of the two times."],
    ["Closed at", "late", 'Minutes!B4: The time must be written like 10:00 to 12:45 or 9.30am, and this is "10:00 to late".'],
    ["Style", "Parish", 'Minutes!B1: Style must be City or County, and this is "Parish".'],
  ])("%s says %s", (label, value, sentence) => {
    expect(problemsOf(sheet(ROWS, label === "Style" ? [["Style", value], ...DETAILS] : changed(label, value)))).toEqual([sentence]);
  });

  test("a number that Excel has turned into a date", () => {
    const rows = grid("Minutes", [...COUNTY, [], HEADINGS, [dateCell("2011-02-01"), "Minutes", "Agreed."]]);
    expect(problemsOf(rows)).toEqual(["Minutes!A9: Excel has turned this number into a date, 1 February 2011. Format the column as Text and type the number again."]);
    const action = grid("Minutes", [...DETAILS, [], HEADINGS, [1, "Funding", "Agreed.", dateCell("2011-03-01")]]);
    expect(problemsOf(action)).toEqual(["Minutes!D8: Excel has turned this number into a date, 1 March 2011. Format the column as Text and type the number again."]);
  });
});

describe("the closed session", () => {
  const SECRET = ["Mr X was named", "03/09 Tell Mr X", "RESOLVED to pay Mr X"] as const;
  const secretRows: readonly Row[] = [
    [3, "Report on Mr X", ...SECRET],
    [],
    ["Apologies", "Mr X"],
    [null, null, "Mr X, again"],
    ["Closed session", "Mr X"],
    [null, "Confidential", "Mr X once more."],
  ];

  test.each<readonly [string, Row, readonly string[]]>([
    ["alone in its row", ["Closed session"], ["Closed session", "There are no public minutes of this part of the meeting."]],
    ["in the heading", [null, "Confidential item"], ["Confidential item", "There are no public minutes of this part of the meeting."]],
    ["in the text", [null, null, "Private & confidential"], ["Private & confidential", "There are no public minutes of this part of the meeting."]],
    ["in the text of a row with a number", [3, null, "Closed session"], ["3\tClosed session", "There are no public minutes of this part of the meeting."]],
    ["with its sentence", [3, "Closed session", "The Board considered one review in the closed session."], ["3\tClosed session", "The Board considered one review in the closed session."]],
    ["with a sentence that names a councillor", [3, "Closed session", "The Board heard Cllr. Hill in the closed session."], ["3\tClosed session", "The Board heard Cllr. Hill in the closed session."]],
    ["as it was resolved", [3, "Exclusion of the public", null, null, "RESOLVED that the public be excluded."], ["3\tExclusion of the public", "RESOLVED that the public be excluded."]],
  ])("prints one sentence and nothing below it: %s", async (_, begins, printed) => {
    const rows = [...ROWS, begins, ...secretRows];
    const word = await wordOf(sheet(rows));
    expect(printedLines(word).slice(-3)).toEqual([...printed, "The meeting closed at 11:40."]);
    const all = [...wordParts(makeAll([sheet(rows)])[0]?.bytes ?? new Uint8Array()).values()].map((part) => part.documentElement.textContent).join();
    expect(all).not.toContain("Mr X");
    const [document] = found(sheet(rows)).documents;
    expect(document?.leftOut.map(({ as }) => as)).toEqual(secretRows.filter((row) => row.length > 0).map(() => "in the closed session"));
    expect(JSON.stringify(document?.paper)).not.toContain("Mr X");
  });

  test.each<readonly [string, Row, string]>([
    ["two sentences", [3, "Closed session", "The Board considered a review. Mr X was named."], "Minutes!C13"],
    ["a second line", [3, "Closed session", "The Board considered a review\nMr X was named"], "Minutes!C13"],
    ["an action point", [3, "Closed session", "The Board considered a review.", "03/02 Tell Mr X"], "Minutes!D13"],
  ])("that says more than a sentence must be put right: %s", (_, begins, cell) => {
    expect(problemsOf(sheet([...ROWS, begins]))).toEqual([`${cell}: Minutes that the public read say one sentence of the closed session. Leave one sentence in this row, and keep the rest in another workbook.`]);
  });
});

describe("before the meeting", () => {
  const AGENDA: readonly Row[] = [[1, "Welcome"], [2, "Priority areas"], ["2.1", "Burglary of homes"], ["2.2", "Cycle theft"], [3, "Any other business"]];

  test("a skeleton has the headings of the agenda with room to write under each", async () => {
    const [made] = makeAll([sheet(AGENDA, DETAILS.filter(([label]) => label !== "Closed at"))]);
    expect(made?.fileName).toBe("Draft minutes Safer Board, 11 March 2011.docx");
    const { headings } = await readWordFile(made?.bytes ?? new Uint8Array());
    expect(headings).toEqual(["h1 Draft minutes", "h2 1\tWelcome", "h2 2\tPriority areas", "h3 2.1\tBurglary of homes", "h3 2.2\tCycle theft", "h2 3\tAny other business"]);
    const styles = [...(wordParts(made?.bytes ?? new Uint8Array()).get("word/document.xml")?.getElementsByTagName("w:pStyle") ?? [])].map((style) => style.getAttribute("w:val"));
    expect(styles.slice(styles.indexOf("Heading2"))).toEqual(["Heading2", "RoomToWrite", "Heading2", "Heading3", "RoomToWrite", "Heading3", "RoomToWrite", "Heading2", "RoomToWrite"]);
  });

  test("of a county board it may have the numbers of the agenda", async () => {
    const { headings } = await wordOf(sheet([[null, "Apologies"], [1, "Minutes of the last meeting"], [2, "Matters arising"]], COUNTY));
    expect(headings).toEqual(["h1 Draft minutes", "h2 Apologies", "h2 1\tMinutes of the last meeting", "h2 2\tMatters arising"]);
  });

  test("nothing is printed of a closed session but its heading and a sentence", async () => {
    const word = await wordOf(sheet([...AGENDA, ["Closed session"], [null, "Review of Mr X"]]));
    expect(printedLines(word).slice(-2)).toEqual(["Closed session", "There are no public minutes of this part of the meeting."]);
  });

  test("one minute that is written makes minutes of it, and every heading must have something", () => {
    expect(problemsOf(sheet(withRow(AGENDA, 0, [1, "Welcome", "Said."])))).toHaveLength(4);
  });
});

describe("an officer's own way of keeping minutes", () => {
  test("the words that councils use, and the style as the numbers say it", async () => {
    const rows = [["Board", "Safer Board"], ["Meeting date", "Fri 11 March 2011"], [], ["Minute No.", "Subject", "Discussion", "Decision"], ["4/11", "Budget", "A report was given.", "Agreed"], [null, null, "Total crime fell by 3%."], [null, null, "Note: figures are provisional."], [null, null, null, "(1) as above"]];
    const word = await wordOf(grid("Minutes March", rows));
    expect(printedLines(word)).toEqual([
      "Safer Board", "Minutes", "MINUTES of a meeting of the Safer Board held on 11 March 2011",
      "4/11\tBudget", "A report was given.", "Agreed ", "Total crime fell by 3%.", "Note: figures are provisional.", "RESOLVED: (1) as above",
    ]);
  });

  test("people in one cell, a line each, or in rows; with organisations after a comma, a dash or in brackets", async () => {
    const details: readonly Row[] = [...DETAILS, ["Chair", "Dave Sargent"], ["Present", "Dave Sargent, Constabulary\nTim Bick – City Council\nHelen Turner (County Council)"], ["In attendance", "Reece Bowman", "County Council"], [null, "Tom Kingsley"], ["Apologies", "Liz Bisset, Dick Moore and Fiona Whelan"]];
    const word = await wordOf(sheet(ROWS, details));
    expect(word.tables[0]?.slice(1)).toEqual([
      ["Present", "Dave Sargent (Chair)", "Constabulary"], ["Present", "Tim Bick", "City Council"], ["Present", "Helen Turner", "County Council"],
      ["In attendance", "Reece Bowman", "County Council"], ["In attendance", "Tom Kingsley", ""],
    ]);
    expect(word.text).toContain("Apologies were received from Liz Bisset, Dick Moore and Fiona Whelan.");
    const county = await wordOf(sheet(COUNTY_ROWS, [["Style", "County"], ...details]));
    expect(county.text).toContain("Dave Sargent – in the Chair (Constabulary)");
    expect(county.tables[0]?.slice(1, 3)).toEqual([["Present", "City Council", "Tim Bick"], ["Present", "County Council", "Helen Turner"]]);
  });

  test.each<readonly [string, readonly Row[], readonly (readonly string[])[], string]>([
    ["labels over lists", [["Present", "Apologies"], ["Head of Service (Chair)", "Chief Officer"], ["Area Commander", "Duty Inspector"]], [["Present", "Head of Service (Chair)", ""], ["Present", "Area Commander", ""]], "Apologies were received from Chief Officer and Duty Inspector."],
    ["a label alone over its list", [["Present"], ["Head of Service", "Police"], ["Area Commander", "Fire Service"]], [["Present", "Head of Service", "Police"], ["Present", "Area Commander", "Fire Service"]], ""],
    ["headings beside the label", [["Present", "Name", "Organisation"], [null, "Head of Service", "Police"]], [["Present", "Head of Service", "Police"]], ""],
    ["headings of the next cells alone", [["Present", "Organisation", "Initials"], ["Head of Service", "Police", "HS"]], [["Present", "Head of Service (HS)", "Police"]], ""],
    ["a second label in the row", [["Present", "Area Commander", "Police", "Apologies", "Chief Officer"], [null, "Duty Inspector", "Police", null, "Head Teacher"]], [["Present", "Area Commander", "Police"], ["Present", "Duty Inspector", "Police"]], "Apologies were received from Chief Officer and Head Teacher."],
    ["a person in each cell", [["Apologies", "Area Commander, Police", "Duty Inspector, Fire Service"]], [], "Apologies were received from Area Commander (Police) and Duty Inspector (Fire Service)."],
    ["other capacities", [["Observers", "Area Commander"], ["Guests", "Duty Inspector"], ["Absent", "Chief Officer"]], [["Guest", "Duty Inspector", ""], ["Observer", "Area Commander", ""]], "Absent: Chief Officer."],
    ["a blank row between", [["Present", "Area Commander", "Police"], [], [null, "Duty Inspector", "Police"]], [["Present", "Area Commander", "Police"], ["Present", "Duty Inspector", "Police"]], ""],
    ["a semicolon between", [["Present: Area Commander, Police; Duty Inspector, Fire Service"]], [["Present", "Area Commander", "Police"], ["Present", "Duty Inspector", "Fire Service"]], ""],
  ])("who was there is read as it is laid out: %s", (_, rows, people, apologies) => {
    const paper = makeAll([sheet(ROWS, [...DETAILS, ...rows])])[0]?.document.paper.data as { people: readonly Record<string, string>[]; apologies: string };
    expect([paper.people.map(({ group, name, organisation }) => [group, name, organisation]), paper.apologies]).toEqual([people, apologies]);
  });

  test.each<readonly [Row]>([[["Present", "Area Commander, Duty Inspector, Chief Officer"]], [["Present", "Area Commander", "Duty Inspector"]], [["Present", "Area Commander", "Duty Inspector", "Chief Officer"]], [["Apologies", "Area Commander", "Duty Inspector"]]])(
    "where a second name may be an organisation, it is asked: %j",
    (row) => {
      expect(problemsOf(sheet(ROWS, [...DETAILS, row])).map((problem) => problem.replace(/".*"/, "…"))).toEqual(["Minutes!B6: … may be several people, or one with an organisation. Give each person a row of their own, and put the organisation in brackets after the name."]);
    },
  );

  test("two action points in one line, with a semicolon between, are two", () => {
    const paper = makeAll([sheet(withRow(ROWS, 3, ["2.1", null, "Agreed.", "03/01 Chair to check; 03/02 Inspector to call, as in 03/01"]))])[0]?.document.paper.data as { minutes: readonly { actionPoints: unknown }[] };
    expect(paper.minutes[3]?.actionPoints).toEqual([{ number: "03/01", actionPoint: "Chair to check" }, { number: "03/02", actionPoint: "Inspector to call, as in 03/01" }]);
  });

  test("an agenda is never taken for minutes, nor minutes for an agenda", () => {
    const ids = (name: string, headings: Row, row: Row): readonly string[] => found(grid(name, [...DETAILS.slice(0, 2), [], headings, row])).documents.map(({ type }) => type.id);
    expect(ids("Sheet1", ["No.", "Item", "Minutes"], [1, "Welcome", 5])).toEqual(["agenda"]);
    expect(ids("Sheet1", ["No.", "Item", "Minute"], [1, "Welcome", "Said."])).toEqual(["minutes"]);
    expect(ids("Minutes", ["No.", "Item", "Minutes"], [1, "Welcome", "Said."])).toEqual(["minutes"]);
    expect(ids("Sheet1", ["No.", "Item", "Lead officer", "Papers", "Minutes"], [1, "Welcome", "Chair", null, 5])).toEqual(["agenda"]);
  });
});
