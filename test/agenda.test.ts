import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { dateCell, grid, workbookOf } from "./grids";
import { makeAll, makeFrom } from "./made-documents";
import { differences, printedPaper } from "./printed-papers";
import { PAPERS, describeWith } from "./programs";
import { readWordFile, type WordFile } from "./word-file";

type Row = readonly (CellValue | undefined | ReturnType<typeof dateCell>)[];

const HEADINGS: Row = ["No.", "Item", "Lead officer", "Papers", "Minutes"];
const DETAILS: readonly Row[] = [["Board", "Safer Board"], ["Date", "29 November 2016"], ["Time", "9.30am"]];
const sheet = (rows: readonly Row[], { details = [], below = [], headings = HEADINGS }: { details?: readonly Row[]; below?: readonly Row[]; headings?: Row } = {}): SheetGrid =>
  grid("Agenda", [...details, ...DETAILS, [], headings, ...rows, ...(below.length > 0 ? [[], ...below] : [])] as never[]);
const problemsOf = (of: SheetGrid): readonly string[] => survey(workbookOf(of), documentTypes).problems.map(({ where, message }) => `${where}: ${message}`);
const wordOf = async (of: SheetGrid): Promise<WordFile> => readWordFile(makeAll([of])[0]?.bytes ?? new Uint8Array());

const cover: Row = [1, "Minutes of the last meeting*", "Chair"];

describeWith(PAPERS, "the agendas beside the printed ones, word for word", () => {
  // The numbers and dashes of lists are Word's own here, and the numbers of items have no stop.
  const besideMarks = (found: readonly string[]): readonly string[] => found.filter((each) => !/^(?:\d{1,2}\.|-) ->(?: \d{1,2})?$/.test(each));

  test("Derbyshire, 29 November 2016: capitals, a heading row, and the note nearer to the stars", async () => {
    const { text } = await readWordFile(makeFrom("derbyshire-2016-11-29", "agenda"));
    expect(besideMarks(differences(printedPaper("003", 3, 40), text))).toEqual([
      "DERBYSHIRE SAFER COMMUNITIES BOARD -> Derbyshire Safer Communities Board Agenda",
      "AGENDA -> No. Item Presenter",
      "-> * Denotes papers attached",
      "Session -> session",
      "Meetings: -> meetings",
      "* Denotes papers attached ->",
    ]);
  });

  test("Cambridge, the page for the public: capitals, the day on which questions close, a heading of its own for recording, and a slip", async () => {
    const { text } = await readWordFile(makeFrom("cambridge-2011-05-03", "agenda"));
    const page = text.slice(text.indexOf("Information for the general public"));
    expect(besideMarks(differences(printedPaper("000", 204, 232), page))).toEqual(["MUST -> must", "meeting. 3. -> meeting (Monday 2 May 2011).", "7. -> Recording", "of -> or", "2. DO NOT -> Do not"]);
  });
});

describe("the style of a county board", () => {
  test("is taken where stars say what has papers, or where the sheet says so", async () => {
    const plain: Row = [1, "Minutes of the last meeting", "Chair", "Minutes.pdf", 5];
    const isCounty = async (rows: readonly Row[], ...details: readonly Row[]): Promise<boolean> => (await wordOf(sheet(rows, { details }))).text.includes("Presenter");
    expect(await isCounty([cover])).toBe(true);
    expect(await isCounty([cover], ["Style", "City"])).toBe(false);
    expect(await isCounty([plain])).toBe(false);
    expect(await isCounty([plain], ["Style", "county"])).toBe(true);
    // Beside papers by name a star is an old habit, and the paper stays as it was.
    expect(await isCounty([cover, [2, ...plain.slice(1)]])).toBe(false);
    expect(problemsOf(sheet([cover], { details: [["Style", "Parish"]] }))).toEqual(['Agenda!B1: Style must be City or County, and this is "Parish".']);
  });

  test("says when and where in two lines, and marks what has papers with a star", async () => {
    const rows: readonly Row[] = [cover, [2, "Update", "Chair", "Yes"], [3, "Talk", "Chair", "Verbal"], [4, "Figures\n• burglary\n• robbery", "Chair", "Figures.pdf"], [5, "Any other business", "Chair", "No"]];
    const { text, tables } = await wordOf(sheet(rows, { details: [["Style", "County"], ["Venue", "Council Chamber"]] }));
    expect(text).toContain("Tuesday 29 November 2016 at 9.30am\n\nCouncil Chamber\n");
    expect(tables[0]?.map((row) => row.slice(1).join(" | "))).toEqual([
      "Item | Presenter | Papers",
      "Minutes of the last meeting* | Chair | ",
      "Update* | Chair | ",
      "Talk | Chair | Verbal",
      "Figures*\nburglary\nrobbery | Chair | Figures.pdf",
      "Any other business | Chair | ",
    ]);
    expect(text).toContain("* Denotes papers attached");
  });

  test("has no note where nothing has a star, and prints a closed session with presenters as a table", async () => {
    const { text, tables } = await wordOf(sheet([[1, "Minutes", "Chair"], ["Closed session"], [2, "Homicide review", "Police"]], { details: [["Style", "County"], ["Finish", "11.30am"]] }));
    expect(text).not.toContain("Denotes");
    expect(text).toContain("Tuesday 29 November 2016, 9.30am to 11.30am");
    expect(tables[1]).toEqual([["No.", "Item", "Presenter"], ["2", "Homicide review", "Police"]]);
  });
});

describe("the running clock", () => {
  const startsOf = (rows: readonly Row[], ...details: readonly Row[]): readonly string[] => {
    const paper = makeAll([sheet(rows, { details })])[0]?.document.paper.data as { items: { starts: string }[] };
    return paper.items.map(({ starts }) => starts);
  };

  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ["goes on by the minutes of each item", [[1, "A", "Chair", null, 5], [2, "B", "Chair", null, 60], [3, "C", "Chair", null, 1]], ["09:30", "09:35", "10:35"]],
    ["has no time for the parts of an item that has minutes", [[7, "A", "Chair", null, 30], ["7.1", "B", "Chair"], [8, "C", "Chair", null, 1]], ["09:30", "", "10:00"]],
    ["goes through the parts of an item that has none", [[7, "A", "Chair"], ["7.1", "B", "Chair", null, 10], ["7.2", "B", "Chair", null, 10], [8, "C", "Chair", null, 1]], ["09:30", "09:30", "09:40", "09:50"]],
    ["stops behind an item of which nobody said how long it takes", [[1, "A", "Chair", null, 5], [2, "B", "Chair"], [3, "C", "Chair", null, 1]], ["09:30", "09:35", ""]],
    ["is not there where no item has minutes", [[1, "A", "Chair"], [2, "B", "Chair"]], ["", ""]],
  ])("%s", (_, rows, starts) => expect(startsOf(rows)).toEqual(starts));

  test("is written as the papers' times are, and not in county style", () => {
    expect(startsOf([[1, "A", "Chair", null, 5]], ["Writing style", "GOV.UK"])).toEqual(["9:30am"]);
    expect(startsOf([[1, "A", "Chair", null, 5]], ["Style", "County"])).toEqual([""]);
  });
});

describe("later meetings", () => {
  test.each([
    ["a day that is not of its date", "• Monday 21 March 2017", "Agenda!B1: 21 March 2017 is a Tuesday, and the future meetings say Monday. Change the day or the date."],
    ["a day of another year", "All at 9.30am\n• 27 July 2016", "Agenda!B1: A future meeting, 27 July 2016, is not after this one, 29 November 2016. Change one of the dates."],
  ])("%s is said with its cell", (_, words, sentence) => {
    expect(problemsOf(sheet([cover], { details: [["Future meetings", words]] }))).toEqual([sentence]);
  });
});

describe("an item called as a detail is", () => {
  const itemsOf = (of: SheetGrid): readonly string[] => {
    const { documents, problems } = survey(workbookOf(of), documentTypes);
    expect(problems).toEqual([]);
    return (documents[0]?.paper.data as { items: { item: string; leadOfficer: string }[] }).items.map(({ item, leadOfficer }) => `${item} | ${leadOfficer}`);
  };

  test.each<readonly [string, Row, string]>([
    ["Date of next meeting", [null, "Date of next meeting", "Chair"], "Date of next meeting | Chair"],
    ["Next meeting, with minutes", [null, "Next meeting", "Chair", null, 5], "Next meeting | Chair"],
    ["Date of next meeting, with the date in its words and minutes beside it", [null, "Date of next meeting", dateCell("2017-03-20"), null, 5], "Date of next meeting | 20 March 2017"],
    ["Public attendance", [null, "Public attendance", "Chair"], "Public attendance | Chair"],
  ])("is an item, after a blank row as well: %s", (_, row, printed) => {
    expect(itemsOf(sheet([[1, "Welcome", "Chair"], row]))).toEqual(["Welcome | Chair", printed]);
    expect(itemsOf(sheet([[1, "Welcome", "Chair"], [], row, [2, "Other", "Chair"]]))).toEqual(["Welcome | Chair", printed, "Other | Chair"]);
  });

  test("is an item where Item is the first column and what stands beside it is no date", () => {
    expect(itemsOf(sheet([["Welcome", "Chair"], [], ["Next meeting", "Chair"]], { headings: ["Item", "Lead officer", "Minutes"] }))).toEqual(["Welcome | Chair", "Next meeting | Chair"]);
  });

  test.each<readonly [string, Row, Row, string]>([
    ["in the first column", ["Date of next meeting", dateCell("2017-03-20")], HEADINGS, "Monday 20 March 2017"],
    ["under Item", [null, "Date of next meeting", "20 March 2017"], HEADINGS, "Monday 20 March 2017"],
    ["under Item, the first column", ["Next meeting", "20 March 2017"], ["Item", "Lead officer", "Minutes"], "Monday 20 March 2017"],
  ])("stays a detail where a date stands beside it: %s", async (_, row, headings, printed) => {
    const { text, headings: found } = await wordOf(sheet([headings[0] === "Item" ? ["Welcome", "Chair"] : [1, "Welcome", "Chair"]], { below: [row], headings }));
    expect(found).toContain("h2 Next meeting");
    expect(text).toContain(printed);
  });

  test("a date that is mistyped is still said", () => {
    expect(problemsOf(sheet([[1, "Welcome", "Chair"]], { below: [["Next meeting", "20 Mrach 2017"]] }))).toEqual(['Agenda!B8: Next meeting must be a date such as 3 May 2011, and this is "20 Mrach 2017".']);
  });
});

describe("the page for the public", () => {
  const FACTS: readonly Row[] = [["Contact for questions", "The support officer"], ["Telephone", "01223 000000"], ["Deadline for questions", "by noon on the day before"], ["Recording", "Permitted"], ["Assembly point", "the car park"]];
  const without = (label: string): readonly Row[] => FACTS.filter(([each]) => each !== label);
  const withFact = (label: string, value: CellValue): readonly Row[] => FACTS.map((row) => (row[0] === label ? [label, value] : row));
  const items: readonly Row[] = [[1, "Welcome", "Chair"]];

  test("is not printed where the sheet has none of its facts, and a telephone number is none", async () => {
    const { headings } = await wordOf(sheet(items, { details: [["Telephone", "01223 000000"]] }));
    expect(headings).toEqual(["h1 Agenda"]);
  });

  test("is printed from its facts, above the table or below it", async () => {
    const [above, below] = [await wordOf(sheet(items, { details: FACTS })), await wordOf(sheet(items, { below: FACTS }))];
    expect(above).toEqual(below);
    expect(above.headings).toEqual(["h1 Agenda", "h2 Information for the general public and media representatives", "h3 Public attendance", "h3 Public questions", "h3 Recording", "h3 Emergency evacuation"]);
    expect(above.listItems).toEqual(["If you wish to raise a question, you must contact The support officer on 01223 000000 by noon on the day before (Monday 28 November 2016)."]);
    expect(above.text).toContain("The use of audio and visual recording equipment is permitted.");
    expect(above.text).toContain("In the event of a fire or other emergency, leave the building by the nearest exit and proceed to the assembly point: the car park.");
  });

  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ["what it lacks", [["Assembly point", "the car park"]], ['Agenda!B1: The page for the public also needs "Contact for questions", "Contact telephone or Contact e-mail", "Deadline for questions" and "Recording". Type each in a cell below this one, with what it is in the cell to its right.']],
    ["a way to reach the contact", without("Telephone"), ['Agenda!B1: The page for the public also needs "Contact telephone or Contact e-mail". Type each in a cell below this one, with what it is in the cell to its right.']],
    ["a blank fact, in its cell", withFact("Recording", null), ["Agenda!B4: Recording is blank. The page for the public needs it: fill it in."]],
    ["a telephone number that lost its nought", withFact("Telephone", 1223457042), ['Agenda!B2: A telephone number begins with 0 or +, and this is "1223457042". Format the cell as Text and type the number again.']],
    ["an e-mail address that is none", [...FACTS, ["E-mail", "support at council"]], ['Agenda!B6: An e-mail address must be like name@council.gov.uk, and this is "support at council".']],
    ["a deadline after the meeting", withFact("Deadline for questions", "16:00 on 30 November 2016"), ["Agenda!B3: The deadline for questions, 30 November 2016, is after the meeting of 29 November 2016. Change one of the dates."]],
  ])("is not made before it is said: %s", (_, details, sentences) => {
    expect(problemsOf(sheet(items, { details }))).toEqual(sentences);
  });
});

describe("notice of the meeting", () => {
  const agendaOf = (date: string, ...details: readonly Row[]): SheetGrid => grid("Agenda", [["Board", "Safer Board"], ["Date", date], ...details, [], HEADINGS, cover] as never[]);
  const remarksOf = (of: SheetGrid, today?: string): readonly string[] => {
    const [year = 0, month = 0, day = 0] = (today ?? "").split("-").map(Number);
    const { remarks, problems } = survey(workbookOf(of), documentTypes, today === undefined ? {} : { today: { year, month, day } });
    expect(problems).toEqual([]);
    return remarks.map(({ where, message }) => `${where}: ${message}`);
  };
  const FREE = "Neither that day nor the day of the meeting counts, nor do Saturdays, Sundays and bank holidays of England and Wales.";
  const LAW = "No rule stands beside Notice, so this is that of council committees in England (Local Government Act 1972, sections 100A and 100B).";
  const FACTS: readonly Row[] = [["Contact for questions", "The support officer"], ["Telephone", "01223 000000"], ["Recording", "Permitted"], ["Assembly point", "the car park"]];

  test("is worked out with its rule, and where none is given, with that of the law", () => {
    expect(remarksOf(agendaOf("3 May 2011"))).toEqual([`Agenda!B2: Publish by Tuesday 19 April 2011: 5 clear working days before the meeting. ${FREE} ${LAW}`]);
    expect(remarksOf(agendaOf("3 May 2011", ["Notice", "3 clear working days"]))).toEqual([`Agenda!B3: Publish by Thursday 21 April 2011: 3 clear working days before the meeting. ${FREE}`]);
    expect(remarksOf(agendaOf("3 May 2011", ["Notice", "7 days"]))).toEqual(["Agenda!B3: Publish by Tuesday 26 April 2011: 7 days before the meeting."]);
    expect(remarksOf(agendaOf("3 May 2011", ["Notice", "as usual"]))).toEqual(['Agenda!B3: Notice is not read, and this is "as usual". Write it like "5 clear working days", and the day to publish is worked out.']);
  });

  // The words of the pack of 3 May 2011, lines 216 (as it was) and 1179 (revised).
  test.each([
    ["16:00 the day before the meeting", 'Questions by Monday 2 May 2011, a bank holiday: "16:00 the day before the meeting".', "before 16:00 the day before the meeting (Monday 2 May 2011)."],
    ["by 10am on the working day preceding the meeting", 'Questions by Thursday 28 April 2011: "by 10am on the working day preceding the meeting". Saturdays, Sundays and bank holidays of England and Wales do not count.', "by 10am on the working day preceding the meeting (Thursday 28 April 2011)."],
    ["noon on 28 April 2011", undefined, "before noon on 28 April 2011."],
  ])("questions %s close on their day, printed with the rule", async (deadline, remark, printed) => {
    const of = agendaOf("3 May 2011", ...FACTS, ["Questions by", deadline]);
    expect(remarksOf(of).slice(1)).toEqual(remark === undefined ? [] : [`Agenda!B7: ${remark}`]);
    expect((await wordOf(of)).listItems.join(" ")).toContain(printed);
  });

  test("that is past is told and keeps nothing from being made, until the meeting is past itself", () => {
    const isPast = (today: string, ...details: readonly Row[]): boolean => remarksOf(agendaOf("3 May 2011", ...details), today).some((line) => / that is past\.$/.test(line));
    expect([isPast("2011-04-19"), isPast("2011-04-20"), isPast("2011-05-03"), isPast("2011-05-04")]).toEqual([false, true, true, false]);
    expect([isPast("2026-11-26", ["As at", "20 April 2011"]), isPast("2011-05-03", ["As at", "19 April 2011"])]).toEqual([true, false]);
  });

  test("past the end of the known bank holidays is not guessed", () => {
    expect(remarksOf(agendaOf("4 January 2029"))[0]).toContain("Agenda!B2: The day to publish is not worked out. The bank holidays of England and Wales are known here from 2009 to 2028, and the meeting is after that. Count yourself: 5 clear working days before the meeting.");
    expect(remarksOf(agendaOf("2 May 2011"))[0]).toBe("Agenda!B2: Monday 2 May 2011 is a bank holiday. Is that the day of the meeting?");
  });
});
