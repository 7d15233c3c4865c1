import { survey } from "../core/survey";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { dateCell, grid, table, workbookOf } from "./grids";
import { agenda, codesOf, DETAILS, HEADINGS, idsOf, itemsOf, paperOf, problemsOf } from "./odd-agendas";

describe("details", () => {
  const ITEMS = [HEADINGS, [1, "Welcome", "Chair", null, 5]] as const;

  test("stand below their labels where labels stand beside each other", () => {
    const paper = paperOf(grid("Agenda", [["Date", "Time", "Place"], [dateCell("2011-05-03"), "10:00", "Guildhall"], ...(ITEMS as never)]));
    expect([paper.date, paper.time, paper.place]).toEqual(["Tuesday 3 May 2011", "10:00", "Guildhall"]);
  });

  test("are never the label beside them, nor a title below", () => {
    const paper = paperOf(grid("Agenda", [["Date", dateCell("2011-05-03")], ["Time", "Place"], ["Safer Board"], ...(ITEMS as never)]));
    expect([paper.time, paper.place, paper.partnership]).toEqual(["", "", "Safer Board"]);
  });
});

describe("the year of a quarter", () => {
  const figures = (name: string, ...above: readonly (readonly string[])[]): SheetGrid =>
    grid(name, [...above, ["District", "Q3", "Q4", "Total"], ["Cambridge", 1, 2, 3], ["Fenland", 3, 4, 7]] as never);

  test.each<[said: string, sheet: SheetGrid, title: string]>([
    ["in the title", figures("Referrals", ["Cambridgeshire IDVAS referrals 2010/11"]), "Referrals to the domestic violence advocacy service: Cambridgeshire"],
    ["in the name of the sheet", figures("IDVAS 2010-11"), "Referrals to the domestic violence advocacy service"],
  ])("is the one %s", (_, sheet, title) => {
    const paper = paperOf(sheet);
    expect([paper.title, paper.period1, paper.period2, paper.period3, paper.districts.at(-1).figure3]).toEqual([title, "Q3 2010/11", "Q4 2010/11", "2010/11", "10"]);
  });

  test("is asked for where nothing says it, or two years are said", () => {
    for (const sheet of [figures("IDVAS"), figures("IDVAS 2010-11", ["Compared with 2009/10"])]) expect(problemsOf(sheet).map(({ code, message }) => [code, message.slice(0, 32)])).toEqual([["heading-unclear", '"Q3" does not say its year. Writ']]);
  });

  test("with the same quarters under two headings, both are named", () => {
    const sheet = grid("IDVAS 2010/11", [["District", "Referrals", null, "Repeats"], [null, "Q1", "Q2", "Q1", "Q2"], ["Cambridge", 1, 2, 3, 4], ["Fenland", 1, 2, 3, 4]] as never);
    expect(codesOf(sheet)).toEqual([["'IDVAS 2010/11'!D2", "heading-used-twice"], ["'IDVAS 2010/11'!E2", "heading-used-twice"]]);
  });
});

describe("rows that are not what they seem", () => {
  test("a hidden row is neither printed nor passed over", () => {
    expect(problemsOf(grid("Agenda", [...DETAILS, HEADINGS, [1, "Welcome", "Chair"], [2, "Old item", "Chair"]] as never[], { hiddenRows: [4] }))).toEqual([
      { code: "row-hidden", message: "This row is hidden, so nobody can tell whether it is meant for the paper. Show it, or delete it.", where: "Agenda!A5" },
    ]);
  });

  test("a row just below an Excel table is named; one that is apart from it is a note", () => {
    const rows = [...DETAILS, HEADINGS, [1, "Welcome", "Chair"], [2, "Forgotten", "Chair"]] as never[];
    expect(codesOf(grid("Agenda", rows, { tables: [table("Agenda", 2, 0, 3, 4)] }))).toEqual([["Agenda!A5", "row-unclear"]]);
    expect(codesOf(grid("Agenda", [...rows.slice(0, 4), [], rows[4]] as never[], { tables: [table("Agenda", 2, 0, 3, 4)] }))).toEqual([]);
  });

  test("totals and notes are left out, and it is told which", () => {
    const { documents } = survey(workbookOf(agenda("Agenda", [1, "Welcome", "Chair", null, 5], ["Total", null, null, null, 5], [null, null, null, "* papers to follow"])), documentTypes);
    expect(documents.map(({ rows, leftOut }) => [rows, leftOut])).toEqual([[1, [{ where: "Agenda!A5", as: "a total" }, { where: "Agenda!D6", as: "a note" }]]]);
  });

  test("headings that stand again and again, tens of thousands of times, are read through at once", () => {
    const rows = Array.from({ length: 50_000 }, () => HEADINGS);
    expect(survey(workbookOf(agenda("Agenda", ...rows, [1, "Welcome", "Chair"])), documentTypes).documents.map(({ rows, leftOut }) => [rows, leftOut.length])).toEqual([[1, 50_000]]);
  });

  test("more rows than any paper takes are too many", () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => [index + 1, "Item", "Chair"]);
    expect(problemsOf(agenda("Agenda", ...rows))).toEqual([
      { code: "table-too-long", message: "This table has 20,001 rows, and a paper takes 20,000 at most. Move the older rows to another sheet.", where: "Agenda!A3" },
    ]);
    expect(codesOf(agenda("Agenda", ...rows.slice(1)))).toEqual([]);
  });

  test("a number without its item is an item without its words", () => {
    expect(codesOf(agenda("Agenda", [1, "Welcome", "Chair"], [2], [3, "Any other business", "Chair"]))).toEqual([["Agenda!B5", "cell-blank"]]);
  });

  test("a cell that is merged down holds for each of its rows", () => {
    const rows = [["Marking", "OFFICIAL"], ["Recommendation", "Scope", "Action", "Lead agency", "Target date"], ["Train staff", "Local", "Plan it", "Council", "2012"], [null, null, "Do it", "Police", "2013"]] as never[];
    const paper = paperOf(grid("Action plan", rows, { merges: [{ top: 2, left: 0, bottom: 3, right: 0 }, { top: 2, left: 1, bottom: 3, right: 1 }] }));
    expect(paper.actions.map(({ recommendation, scope }: Record<string, string>) => [recommendation, scope])).toEqual([["Train staff", "Local"], ["Train staff", "Local"]]);
  });

  test("what a cell holds is quoted on one line, whatever it holds", () => {
    expect(problemsOf(agenda("Agenda", [1, "Welcome", "Chair", null, "ten\nor so\tminutes"])).map(({ message }) => message)).toEqual(['Minutes must be a whole number such as 5, and this is "ten or so minutes".']);
    expect(problemsOf(agenda("Agenda", [1, "Welcome", "Chair", null, "x".repeat(5000)]))[0]?.message.length).toBeLessThan(120);
  });
});

test.each<readonly [string, SheetGrid, string]>([
  ["a DHR action plan", grid("DHR", [["Marking", "OFFICIAL"], ["Recommendation", "Action to take", "Lead agency", "Target date"], ["Train staff", "Please select", "< Select >", "Select"]] as never[]), "DHR!A3"],
  ["an action point", grid("Actions", [["Date", "11 March 2011"], ["No.", "Action", "Status", "Update"], ["Select", "Choose an item.", "Ongoing", "In hand"]] as never[]), "Actions!A3 Actions!B3"],
  ["an item", agenda("Agenda", [2, "Please select", "Chair"]), "Agenda!B4"],
])("what a form shows where nothing was chosen is blank: %s", (_, sheet, cells) => {
  const problems = problemsOf(sheet);
  expect(problems.map(({ where }) => where).join(" ")).toBe(cells);
  expect(problems.every(({ code }) => code === "cell-blank")).toBe(true);
});

describe("a recommendation in a row of its own", () => {
  const plan = (...rows: readonly (readonly unknown[])[]): SheetGrid =>
    grid("DHR", [["Marking", "OFFICIAL"], ["Recommendation", "Scope", "Action", "Lead agency", "Target date"], ...(rows as never[])]);

  test("heads the actions below it", () => {
    const paper = paperOf(plan(["Train staff", "Local"], [null, null, "Plan it", "Council", "2012"], [null, null, "Do it", "Police", "2013"], ["Share information", "National", "Agree it", "Health", "2014"]));
    expect(survey(workbookOf(plan(["Train staff", "Local"], [null, null, "Plan it", "Council", "2012"])), documentTypes).documents[0]?.rows).toBe(1);
    expect(paper.actions.map((action: Record<string, string>) => [action.recommendation, action.scope, action.action])).toEqual([
      ["Train staff", "Local", "Plan it"],
      ["Train staff", "Local", "Do it"],
      ["Share information", "National", "Agree it"],
    ]);
  });

  test("with no action below it is named: a recommendation must not be lost", () => {
    expect(codesOf(plan(["Train staff", "Local", "Plan it", "Council", "2012"], ["Share information", "National"]))).toEqual([["DHR!A4", "cell-blank"]]);
  });
});

describe("nothing around a table is lost in silence", () => {
  const ITEMS = [[], ["No.", "Item", "Lead officer"], [1, "Welcome", "Chair"]] as const;
  const sheet = (above: readonly (readonly unknown[])[], below: readonly (readonly unknown[])[] = [], details: readonly (readonly unknown[])[] = DETAILS): SheetGrid => grid("Agenda", [...details, ...above, ...ITEMS, ...below] as never[]);
  const toldOf = (of: SheetGrid): readonly string[] => survey(workbookOf(of), documentTypes).documents.flatMap(({ leftOut }) => leftOut.map(({ where, as }) => `${where} ${as}`));

  test.each<readonly [string, SheetGrid, Record<string, string>]>([
    ["other words for labels", sheet([["Meeting venue", "Guildhall"], ["Meeting time", "10am"], ["Next meeting date", "2 August 2011"]]), { place: "Guildhall", time: "10am", nextMeeting: "Tuesday 2 August 2011" }],
    ["a value below its label", sheet([["Place"], ["Room 1"], ["Guildhall"]]), { place: "Room 1, Guildhall" }],
    ["a value that goes on below", sheet([["Place", "Room 1"], [null, "Guildhall"]]), { place: "Room 1, Guildhall" }],
    ["the time after the date", sheet([], [], [["Date", "3rd May 2011 at 10am"]]), { date: "Tuesday 3 May 2011", time: "10am" }],
    ["the time beside the date", sheet([], [], [["Date", dateCell("2011-05-03"), "10:00"]]), { date: "Tuesday 3 May 2011", time: "10:00" }],
    ["the time in a date cell", sheet([], [], [["Date", { value: 40666 + 10 / 24, format: "dd/mm/yyyy hh:mm" }]]), { date: "Tuesday 3 May 2011", time: "10:00" }],
    ["the place of the next meeting", sheet([["Next meeting", "2 Aug 2011", "at", "County Hall"]]), { nextMeeting: "Tuesday 2 August 2011 at County Hall" }],
    ["its time and place in one cell", sheet([["Next meeting", "2 Aug 2011 at 2pm, County Hall"]]), { nextMeeting: "Tuesday 2 August 2011 at 2pm, County Hall" }],
  ])("is printed: %s", (_, of, printed) => {
    expect(problemsOf(of)).toEqual([]);
    expect(paperOf(of)).toMatchObject(printed);
  });

  test("is told: labels that are not read, what stands beside a value, and lines below the table", () => {
    expect(toldOf(sheet([["Quorum: five"], ["Chairman", "Councillor"], ["Date", dateCell("2011-05-03"), "draft"]], [], [DETAILS[0]]))).toEqual(["Agenda!A2 a label that is not read", "Agenda!A3 a label that is not read", "Agenda!C4 beside a label"]);
    const below = sheet([], [[], ["Prepared by", "Officer"], ["Distribution", "All members"], ["Date", "2 August 2011"]]);
    expect(toldOf(below)).toEqual(["Agenda!A9 a label that is not read", "Agenda!A7 a label that is not read", "Agenda!A8 a label that is not read"].sort());
    expect(itemsOf(paperOf(below).items)).toEqual(["1 Welcome"]);
  });

  const targets = (...rows: readonly (readonly unknown[])[]): SheetGrid => grid("Performance", [["Indicator", "Target", "Baseline", "Outturn"], ...rows] as never[]);

  test.each<readonly [string, SheetGrid, readonly string[]]>([
    ["a label that is nearly right", sheet([["Partnershp", "Safer Board"]], [], [DETAILS[1]]), ['Agenda!A2: "Partnershp" is not read. Write "Partnership" if that is what stands beside it; if not, use other words.']],
    ["words where a number belongs, below a blank row", sheet([], [[], ["Other words", "Officer"]]), ['Agenda!A7: "Other words" stands where a number belongs, below a blank row. If this row belongs to the table, take out the blank row or give it a number; if it does not, move it above the headings or to another sheet.']],
    ["the headings of another table", sheet([], [[], ["No.", "Risk", "Cost"], [1, "Money", "5"]]), ["Agenda!A7: This row looks like the headings of another table. Move that table to another sheet, or take out the blank row above it if it belongs here."]],
    ["words alone among the rows", targets(["Assault", "Reduce by 5%", 10, 8], ["BURGLARY"], ["Dwelling", "Reduce by 5%", 10, 8]), ['Performance!A3: "BURGLARY" stands alone in its row. If it goes on with the row above, put it into the cell there; if it heads the rows below, write it beside each of them in a column headed "Priority"; if it is a note, begin it with "Note:".']],
    ["items of two meetings", sheet([], [[1, "Apologies", "Chair"]]), ["Agenda!A6: Item number 1 is used twice. If another meeting begins here, move it to a sheet of its own; if not, give one of the two items another number."]],
    ["headings in the first row", grid("Agenda", [["No.", "Item", "Lead officer", "Papers"], [1, "Welcome", "Chair", "x"]] as never[]), ['Agenda!A1: Insert two rows above these headings. Type "Date" in the first, and what it is in the cell to its right.']],
    ["a serial number for a target date, and no such day", grid("DHR", [["Marking", "OFFICIAL"], ["Recommendation", "Action", "Lead agency", "Target date"], ["a", "b", "c", 40000], ["a", "b", "c", "31/6/2011"], ["a", "b", "c", "March 2012"]] as never[]), ['DHR!D3: "40000" is how Excel keeps a date. Format the cell as a date, or type the date again.', 'DHR!D4: There is no such day as "31/6/2011". Type the date again, day first.']],
  ])("is asked about: %s", (_, of, sentences) => {
    expect(problemsOf(of).map(({ where, message }) => `${where}: ${message}`)).toEqual(sentences);
  });

  test("bands beside a table head the rows below them", () => {
    const plan = grid("Action plan", [["Ref", "Issue", "Action", "Owner", "Update"], ["VIOLENCE"], [1, "Assault", "Patrol", "Police", "x"], ["BURGLARY"], [2, "Dwelling", "Locks", "Police", "x"]] as never[]);
    expect(paperOf(plan).priorities.map(({ priority }: Record<string, string>) => priority)).toEqual(["VIOLENCE", "BURGLARY"]);
    const report = grid("Performance", [["Ref", "Indicator", "Target", "Baseline", "Outturn"], ["VIOLENCE"], [1, "Assault", "Reduce by 5%", 10, 8], ["BURGLARY"], [2, "Dwelling", "Reduce by 5%", 10, 8]] as never[]);
    expect(paperOf(report).targets.map(({ priority }: Record<string, string>) => priority)).toEqual(["VIOLENCE", "BURGLARY"]);
  });

  test("a risk register is no action plan, and a tick box no paper", () => {
    expect(idsOf(grid("Risk register", [["Date", "3 May 2011"], ["No.", "Issue", "Action", "Owner", "Update"], [1, "Funding", "Find", "Chair", "x"]] as never[]))).toEqual([]);
    const ticked = grid("Agenda", [...DETAILS, ["No.", "Item", "Lead officer", "Papers attached"], [1, "a", "b", false], [2, "a", "b", true], [3, "a", "b", "No"]] as never[]);
    expect(paperOf(ticked).items.map(({ attachments }: Record<string, string>) => attachments)).toEqual(["", "Attached", ""]);
  });
});

describe("what another council's sheets hold", () => {
  const REVISED = ["Recommendation", "Scope", "Action", "Lead agency", "Original target date", "Revised target date"] as const;
  const plan = (headings: readonly string[], ...rows: readonly (readonly unknown[])[]): SheetGrid => grid("DHR action plan", [["Marking", "OFFICIAL"], ["As at", "16 October 2012"], headings, ...rows] as never[]);
  const datesIn = (of: SheetGrid): readonly string[] => paperOf(of).actions.map(({ targetDate, originalTargetDate }: Record<string, string>) => [targetDate, originalTargetDate].filter(Boolean).join(" from "));

  test("a plan with an original and a revised target date needs no other, and what was never revised stays", () => {
    const of = plan(REVISED, ["Train", "Local", "Plan", "Council", "31/3/13", "30 June 2013"], ["Share", "Local", "Agree", "Police", "31/3/13", "n/a"], ["Audit", "Local", "Look", "Health", "31/3/13", "–"], ["Tell", "Local", "Write", "Health", "31/3/13", null]);
    expect(problemsOf(of)).toEqual([]);
    expect(datesIn(of)).toEqual(["30 June 2013 from 31/3/13", "31/3/13", "31/3/13", "31/3/13"]);
  });

  test("a revised due date of none is no due date", () => {
    const of = grid("Action points", [["Date", "16 October 2012"], ["Ref", "Action", "Status", "Update", "Original due date", "Revised due date"], ...["–", null, "N/A", "tbc", "30 Nov 2012"].map((revised, index) => [`10/0${index + 1}`, "Write", "Ongoing", "x", "31 October 2012", revised])] as never[]);
    expect(paperOf(of).actionPoints.map(({ dueDate }: Record<string, string>) => dueDate)).toEqual(["31 October 2012", "31 October 2012", "31 October 2012", "tbc", "30 November 2012"]);
  });

  const PLAN = ["Issue", "Action", "Owner", "Update"] as const;
  const OTHER = "This row looks like the headings of another table. Move that table to another sheet, or take out the blank row above it if it belongs here.";
  test.each<readonly [string, SheetGrid, string]>([
    ["a budget below a plan", grid("Action plan", [PLAN, ["Sheds", "Locks", "Police", "x"], [], ["Budget line", "Amount"], ["Locks", 500]]), "'Action plan'!A4"],
    ["risks below a plan", grid("Action plan", [PLAN, ["Sheds", "Locks", "Police", "x"], [], ["Risk", "Likelihood", "Impact", "Owner"], ["No money", "High", "High", "Chair"]]), "'Action plan'!A4"],
    ["costs below a plan, under a title", grid("Action plan", [PLAN, ["BURGLARY"], ["Sheds", "Locks", "Police", "x"], [], ["BUDGET"], ["Item", "Cost", "Funded by"], ["Locks", "£500", "PCC"]]), "'Action plan'!A6"],
    ["figures below a report", grid("Board report", [["Style", "Memo"], ["To", "Board"], ["From", "Officer"], ["Date", "3 May 2011"], ["Subject", "Targets"], ["Section", "Paragraph"], ["Purpose", "To inform"], ["Recommendations", "To note"], [], ["Offence", "2011", "2012"], ["Burglary", 100, 90]]), "'Board report'!A10"],
  ])("is not printed as rows of the table: %s", (_, of, cell) => {
    expect(problemsOf(of).map(({ where, message }) => `${where} ${message}`)).toContain(`${cell} ${OTHER}`);
  });

  test("rows below a blank row and a band are rows all the same", () => {
    const of = grid("Action plan", [PLAN, ["BURGLARY"], ["Sheds", "Locks", "Police", "x"], [], ["VIOLENCE"], ["Risk", "Patrol", "Owner of the pub", "x"]]);
    expect(problemsOf(of)).toEqual([]);
    expect(paperOf(of).priorities.map(({ priority }: Record<string, string>) => priority)).toEqual(["BURGLARY", "VIOLENCE"]);
  });

  test("years over Baseline and Outturn are headings of the targets alone", () => {
    const of = grid("Performance", [["Priority", "Indicator", "Target", "2011/12", "2012/13"], [null, null, null, "Baseline", "Outturn"], ["Burglary", "Dwelling", "Reduce by 5%", 100, 90]]);
    expect(problemsOf(of)).toEqual([]);
    expect(paperOf(of).targets).toMatchObject([{ indicator: "Dwelling", outturn: "90", status: "Met" }]);
  });

  test("two rows of headings with the kind of date in the lower, and headings with numbers", () => {
    const of = grid("DHR action plan", [["Marking", "OFFICIAL"], ["1. Recommendation", "2. Action to take", "3. Lead agency", "4. Target date"], [null, null, null, "Original", "Revised"], ["Train", "Plan", "Council", "31/3/13", "30 June 2013"]] as never[], { merges: [{ top: 1, left: 3, bottom: 1, right: 4 }] });
    expect(problemsOf(of)).toEqual([]);
    expect(datesIn(of)).toEqual(["30 June 2013 from 31/3/13"]);
  });

  test("a quarter with its months below its year, and one heading merged over four columns asked about once", () => {
    const of = (lower: readonly string[]): SheetGrid => grid("IDVAS", [["District", "2011/12", "2012/13"], [null, "Total", ...lower], ["North", 9, 1, 2, 3, 4, 10], ["South", 11, 2, 2, 2, 2, 8]], { merges: [{ top: 0, left: 2, bottom: 0, right: 6 }] });
    const read = of(["Q1\n(Apr-Jun)", "Q2\n(Jul-Sep)", "Q3\n(Oct-Dec)", "Q4\n(Jan-Mar)", "Total"]);
    expect(problemsOf(read)).toEqual([]);
    expect(JSON.stringify(paperOf(read))).toContain("Q1 2012/13");
    expect(codesOf(of(["a", "b", "c", "d", "e"])).filter(([, code]) => code === "heading-unclear")).toEqual([["IDVAS!C1", "heading-unclear"]]);
  });

  const minutes = (above: readonly (readonly unknown[])[], ...rows: readonly (readonly unknown[])[]): SheetGrid => grid("Minutes", [["Partnership", "Safer Board"], ["Date", "16 October 2012"], ...above, [], ["Number", "Heading", "Minute", "Action point"], ...rows] as never[]);
  const wordsIn = (of: SheetGrid): readonly string[] => paperOf(of).minutes.map(({ number, heading, firstLine, furtherLines }: Record<string, string>) => [number, heading, firstLine, furtherLines].filter(Boolean).join(" "));

  test("a post that labels a name elsewhere is somebody who was there, or to whom a report goes", () => {
    const namesOf = (...above: readonly (readonly unknown[])[]): unknown => {
      const { people, apologies } = paperOf(minutes(above, [1, "Welcome", "All were welcomed"]));
      return [people.map(({ name }: Record<string, string>) => name), apologies];
    };
    expect(namesOf(["Present", "Chair"], [null, "Inspector"], ["Apologies", "Vice Chair"])).toMatchObject([["Chair", "Inspector"], "Apologies were received from Vice Chair."]);
    expect(namesOf(["Present", "Inspector"], [null, "Chair"])).toMatchObject([["Inspector", "Chair"], ""]);
    expect(namesOf(["Chair", "Councillor A"], ["Present", "Inspector"])).toEqual([["Councillor A (Chair)", "Inspector"], ""]);
    expect(namesOf(["Present", "Inspector", "Chair", "Councillor A"])).toEqual([["Councillor A (Chair)", "Inspector"], ""]);
  });

  test("an item that is merged over its minutes is one item", () => {
    const of = minutes([["Present", "Inspector"]], [1, "Welcome", "All were welcomed"], [1, "Welcome", "Apologies were noted", "None"], [2, "Plan", "It was agreed", "–"]);
    expect(problemsOf(of)).toEqual([]);
    expect(wordsIn(of)).toEqual(["1 Welcome All were welcomed", "Apologies were noted", "2 Plan It was agreed"]);
  });

  test("a minute with the year first is told how it is written", () => {
    const of = grid("Minutes", [["Date", "16 October 2012"], ["Style", "County"], ["Present", "Inspector"], [], ["Number", "Heading", "Minute"], ["12/34", "Welcome", "All were welcomed"]]);
    expect(problemsOf(of).map(({ message }) => message)).toEqual(["Minute 12/34 is not of 2012, the year of the meeting. The year stands last: make it 34/12, or change the date."]);
  });

  const items = (...above: readonly (readonly unknown[])[]): SheetGrid => grid("Agenda", [...above, [], ["No.", "Item", "Lead officer"], [1, "Welcome", "Chair"]] as never[]);
  const notPrinted = (of: SheetGrid): readonly string[] => survey(workbookOf(of), documentTypes).documents.flatMap(({ leftOut }) => leftOut.map(({ where }) => where));

  test("a title to the left of the labels is the title, and other words there are told", () => {
    const titled = items(["Safer Board", null, null, "Date", "16 October 2012"], [null, null, null, "Time", "2pm"]);
    expect([paperOf(titled), notPrinted(titled)]).toMatchObject([{ partnership: "Safer Board", time: "2pm" }, []]);
    expect(notPrinted(items(["Partnership", "Safer Board"], ["Quorum", "five", null, "Date", "16 October 2012"]))).toEqual(["Agenda!A2"]);
  });

  test("what says of itself what it is, apart from a value, is no part of it", () => {
    const of = items(["Date", "16 October 2012"], ["Venue", "Guildhall", "Room 2", null, "Tel: 01234"]);
    expect([paperOf(of).place, notPrinted(of)]).toEqual(["Guildhall Room 2", ["Agenda!E2"]]);
  });

  test("tables of one kind that are all meant are told how to be one", () => {
    const of = grid("Actions", [["Date", "16 October 2012"], ["Ref", "Action", "Status", "Update"], ["10/01", "Write", "Ongoing", "x"], [], ["CLOSED"], ["Ref", "Action", "Status", "Update"], ["08/01", "Ring", "Closed", "y"]] as never[]);
    expect(problemsOf(of)[0]?.message).toContain("If all are meant, put their rows under one row of headings.");
  });
});
