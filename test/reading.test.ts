import { survey } from "../core/survey";
import type { Problem } from "../core/problem";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { dateCell, grid, table, workbookOf } from "./grids";
import { gridsOf, makeAll } from "./made-documents";
import { readWordFile } from "./word-file";

const HEADINGS = ["No.", "Item", "Lead officer", "Minutes"] as const;
const ROWS = [
  [1, "Welcome", "Chair", 5],
  [2, "Performance report", "Research Group", 10],
] as const;
const DETAILS = [
  ["Partnership", "Safer Board"],
  ["Date", dateCell("2011-05-03")],
] as const;

const problemsOf = (...grids: readonly SheetGrid[]): readonly Problem[] => survey(workbookOf(...grids), documentTypes).problems;

async function agendaRows(...grids: readonly SheetGrid[]): Promise<readonly string[]> {
  const made = makeAll(grids).find(({ document }) => document.type.id === "agenda");
  const { tables } = await readWordFile(made?.bytes ?? new Uint8Array());
  return (tables[0] ?? []).slice(1).map((row) => row.join(" | "));
}

const TIDY = ["1 | Welcome | Chair | 5", "2 | Performance report | Research Group | 10"];

describe("the table is found by its headings", () => {
  test("with details above it, wherever it stands on the sheet", async () => {
    expect(await agendaRows(grid("Agenda", [...DETAILS, [], HEADINGS, ...ROWS]))).toEqual(TIDY);
    expect(await agendaRows(grid("Sheet1", [...DETAILS, [], HEADINGS, ...ROWS], { top: 41, left: 7 }))).toEqual(TIDY);
  });

  test.each(["Lead Officer(s)", "lead officer", "LEAD", "Owner", "Presenter", "Officer responsible"])("under the heading \"%s\" for the lead officer", async (heading) => {
    expect(await agendaRows(grid("Agenda", [...DETAILS, ["No.", "Item", heading, "Time (Mins)"], ...ROWS]))).toEqual(TIDY);
  });

  test("with its columns in any order and columns of the officer's own between them", async () => {
    const shuffled = [...DETAILS, ["Minutes", "Notes", "Item", "Lead officer", "No."], [5, "ask Tom", "Welcome", "Chair", 1], [10, "x", "Performance report", "Research Group", 2]];
    expect(await agendaRows(grid("Agenda", shuffled))).toEqual(TIDY);
  });

  test("among titles, notes, blank rows, totals and repeated headings", async () => {
    const kept = [["Safer Board: agenda"], [], ["Date: 3 May 2011"], [], HEADINGS, ROWS[0], [], HEADINGS, ROWS[1], ["Total", undefined, undefined, 15], [], ["* Denotes papers attached"]];
    expect(await agendaRows(grid("Agenda", kept))).toEqual(TIDY);
  });

  test("as an Excel table, with what stands beside and below it left out", async () => {
    const rows = [...DETAILS, HEADINGS, ...ROWS, [], [3, "Not in the table", "Nobody", 5]];
    expect(await agendaRows(grid("Agenda", rows, { tables: [table("Agenda", 2, 0, 4, 3)] }))).toEqual(TIDY);
  });

  test("on a visible sheet, never on a hidden one", async () => {
    const hidden = grid("Old agenda", [...DETAILS, HEADINGS, [9, "Last year's item", "Nobody", 5]], { hidden: true });
    expect(await agendaRows(hidden, grid("Agenda", [...DETAILS, HEADINGS, ...ROWS]))).toEqual(TIDY);
  });

  test("and where it stands twice, it is asked which is meant", () => {
    const sheets = ["March", "May"].map((name) => grid(name, [...DETAILS, HEADINGS, ...ROWS]));
    expect(problemsOf(...sheets)).toEqual([
      { code: "table-found-twice", message: "The same kind of table stands at May!A3. Hide the sheet that is not meant, or move it to another workbook.", where: "March!A3", meant: "March" },
      { code: "table-found-twice", message: "The same kind of table stands at March!A3. Hide the sheet that is not meant, or move it to another workbook.", where: "May!A3", meant: "May" },
    ]);
  });
});

describe("details beside labels", () => {
  test("the name of the board may be a title of its own", async () => {
    const made = makeAll([grid("Agenda", [["Derbyshire Safer Communities Board"], [], ["Date", "Tuesday 29 November 2016"], HEADINGS, ...ROWS])]);
    expect(made[0]?.document.paper.title).toBe("Agenda: Derbyshire Safer Communities Board, 29 November 2016");
  });

  test.each([
    ["3 May 2011"], ["3rd May 2011"], ["Tuesday 3 May 2011"], ["Tues 3rd of May, 2011"], ["3/5/11"], ["03/05/2011"], ["3.5.2011"], ["2011-05-03"], ["3 MAY 11"],
  ])("a date typed as \"%s\" is 3 May 2011", (typed) => {
    expect(makeAll([grid("Agenda", [["Partnership", "Board"], ["Date of meeting", typed], HEADINGS, ...ROWS])])[0]?.fileName).toBe("Agenda Board, 3 May 2011.docx");
  });

  test.each([["31 June 2011"], ["May 2011"], ["tbc"], ["13/13/2011"], ["30/2/2011"], [2011]])("%p is no date, and the cell is named", (typed) => {
    expect(problemsOf(grid("Agenda", [["Partnership", "Board"], ["Date", typed], HEADINGS, ...ROWS]))).toEqual([
      { code: "cell-not-read", message: `Date must be a date such as 3 May 2011, and this is "${typed}".`, where: "Agenda!B2" },
    ]);
  });

  test("a missing date and a missing marking are said, with what to type where", () => {
    expect(problemsOf(grid("Agenda", [["Board"], HEADINGS, ...ROWS]))).toEqual([
      { code: "detail-missing", message: 'Type "Date" in a cell above these headings, and what it is in the cell to its right.', where: "Agenda!A2" },
    ]);
    const plan = grid("Plan", [["Recommendation", "Action to take", "Lead agency", "Target date"], ["Train coroners", "Review training", "Ministry of Justice", "September 2009"]]);
    expect(problemsOf(plan).map(({ code, where }) => [code, where])).toEqual([["detail-missing", "Plan!A1"]]);
  });

  test("an item called \"Next meeting\" is an item", async () => {
    expect(await agendaRows(grid("Agenda", [...DETAILS, HEADINGS, ROWS[0], [2, "Next meeting", "Chair", 5]]))).toEqual([TIDY[0], "2 | Next meeting | Chair | 5"]);
    expect(await agendaRows(grid("Agenda", [...DETAILS, HEADINGS, ROWS[0], [undefined, "Next meeting"]]))).toEqual([TIDY[0], " | Next meeting |  | "]);
  });
});

describe("what stops a document", () => {
  test("a heading that is missing is named, with the row of headings", () => {
    const rows = grid("Agenda", [...DETAILS, ["No.", "Subject of discussion", "Lead officer", "Minutes"], ...ROWS]);
    expect(problemsOf(rows)).toEqual([
      {
        code: "heading-unclear",
        message: '"Subject of discussion" is not read. Name it "Item" if that is what it holds; otherwise give it another name.',
        where: "Agenda!B3",
        answers: [
          { says: '"Subject of discussion" is Item', answer: { document: "agenda", heading: "Subject of discussion", column: "item" } },
          { says: '"Subject of discussion" is not for this paper', answer: { document: "agenda", heading: "Subject of discussion", column: null } },
        ],
      },
    ]);
  });

  test("two headings for one thing are both named", () => {
    const rows = grid("Agenda", [...DETAILS, ["No.", "Item", "Owner", "Lead officer"], [1, "Welcome", "Chair", "Vice Chair"]]);
    expect(problemsOf(rows)).toMatchObject([
      { code: "heading-used-twice", message: '"Lead officer" and "Owner" are two headings for the same thing, Lead officer. Say which is meant, or rename the other.', where: "Agenda!D3" },
    ]);
  });

  test("a formula whose answer is not in the file is named", () => {
    const rows = grid("Agenda", [...DETAILS, HEADINGS, [1, { error: "not calculated" }, "Chair", 5]]);
    expect(problemsOf(rows).map(({ message, where }) => [where, message])).toEqual([
      ["Agenda!B4", "This formula has no answer in the file. Open the workbook in Excel, save it, and try again."],
    ]);
  });

  test("a workbook with none of the documents says what each needs", () => {
    const problems = problemsOf(grid("Budget", [["Month", "Cost"], ["May", 12]]));
    expect(problems.map(({ code }) => code)).toEqual(documentTypes.map(() => "not-in-this-workbook"));
    expect(problems[0]?.message).toBe('No agenda was found on a visible sheet. An agenda has a row of headings with "Item", "No." and "Lead officer", and the date of the meeting above it beside the word "Date".');
  });

  test("an item 7.10 that Excel made 7.1 is told how to stay 7.10", () => {
    const rows = grid("Agenda", [...DETAILS, HEADINGS, [7.1, "Cycle theft", "Chair", 5], [7.1, "Robbery", "Chair", 5], [8, "Other", "Chair", 5], [8, "Last", "Chair", 5]]);
    expect(problemsOf(rows).map(({ message, where }) => [where, message])).toEqual([
      ["Agenda!A5", "Item number 7.1 is used twice. Give one of the two items another number. If one of them is 7.10, format its cell as Text and type it again."],
      ["Agenda!A7", "Item number 8 is used twice. Give one of the two items another number."],
    ]);
  });

  test("headings that programs know are just words", () => {
    expect(() => problemsOf(grid("__proto__", [["constructor", "__proto__", "toString"], [1, 2, 3]]))).not.toThrow();
  });
});

describe("action points", () => {
  const points = (...rows: readonly (readonly unknown[])[]): SheetGrid =>
    grid("Actions", [["Date", dateCell("2011-03-11")], ["Board", "Board"], ["Month/Number", "Action Point", "Action"], ...(rows as never[])]);

  test("with the status at the head of the update, as the papers print it", async () => {
    const [made] = makeAll([points(["03/05", "Revise the agenda", "Closed — Item 12 on Agenda."], ["08/03", "Work with colleges", "ongoing - expect to close"])]);
    const { tables } = await readWordFile(made?.bytes ?? new Uint8Array());
    expect(tables[0]?.slice(1).map((row) => row[2])).toEqual(["Closed – Item 12 on Agenda.", "Ongoing – expect to close"]);
  });

  test("a status that is missing, a number that is none and a number used twice are named", () => {
    expect(problemsOf(points(["13/01", "Revise", "Closed: done"], ["03/05", "Revise", "soon"], ["03/05", "Again", "Closed: done"])).map(({ where, code }) => [where, code])).toEqual([
      ["Actions!A4", "cell-not-read"],
      ["Actions!C5", "cell-blank"],
      ["Actions!A6", "number-used-twice"],
    ]);
  });
});

describe("a DHR action plan", () => {
  const plan = (...rows: readonly (readonly unknown[])[]): SheetGrid =>
    grid("Plan", [["Marking", "official-sensitive"], ["Recommendation", "Scope", "Action", "Lead agency", "Milestones", "Target date", "Outcome"], ...(rows as never[])]);

  test("a recommendation with several actions is written once in the sheet and in every row of the document", async () => {
    const [made] = makeAll([plan(["Train coroners", "National", "Review training", "Ministry of Justice", undefined, dateCell("2009-09-30")], [undefined, undefined, "Roll out", "Ministry of Justice", undefined, "Dec 2009"])]);
    const { tables } = await readWordFile(made?.bytes ?? new Uint8Array());
    expect(tables[0]?.slice(1).map((row) => row.join(" | "))).toEqual([
      "Train coroners | National | Review training | Ministry of Justice |  | 30 September 2009 | ",
      "Train coroners | National | Roll out | Ministry of Justice |  | Dec 2009 | ",
    ]);
  });

  test.each<readonly [string, readonly (readonly string[])[], string, string]>([
    ["nothing", [], "Domestic Homicide Review action plan: Review 1", "DHR action plan: Review 1"],
    ["the term in short and an edition", [["Term", "DARDR"], ["Guidance", "2016"]], "Domestic Abuse Related Death Review action plan: Review 1", "DARDR action plan: Review 1"],
    ["the term in full", [["Term", "Domestic abuse related death review"]], "Domestic Abuse Related Death Review action plan: Review 1", "DARDR action plan: Review 1"],
  ])("is named after what the sheet calls the review: %s", async (_, said, title, footer) => {
    const sheet = plan(["Train coroners", "National", "Review training", "Home Office", undefined, "2012"]);
    const above = [["Review", "Review 1"], ...said].map((row) => row.map((value) => ({ value, format: "General" })));
    const [made] = makeAll([{ ...sheet, rows: [...above, ...sheet.rows] }]);
    expect(made?.document.paper).toMatchObject({ title, data: { footer } });
    const { text, headings } = await readWordFile(made?.bytes ?? new Uint8Array());
    expect(headings).toEqual([`h1 ${title.split(":")[0]}`]);
    expect(text.includes("Multi-Agency Statutory Guidance for the Conduct of Domestic Homicide Reviews, 2016")).toBe(said.length > 1);
  });

  test("the questions that Appendix 5 prints under its headings are left out", () => {
    const prompts = ["What is the over-arching recommendation?", "Should this be local?", "How exactly?", "Which agency?", "Key steps?", "When?", undefined];
    const { documents } = survey(workbookOf(plan(prompts, ["Train coroners", "National", "Review", "Home Office", undefined, "2012"])), documentTypes);
    expect(documents.map(({ rows, problems }) => [rows, problems])).toEqual([[1, []]]);
  });
});

describe("an action plan", () => {
  const plan = (...rows: readonly (readonly unknown[])[]): SheetGrid => grid("Action plan", [["Partnership", "Safer Board"], ["Issue", "Action", "Owner", "Update"], ...(rows as never[])]);
  const prioritiesOf = (...grids: readonly SheetGrid[]): unknown =>
    (makeAll(grids)[0]?.document.paper.data as { priorities: readonly { priority: string; issues: readonly { issue: string }[] }[] }).priorities.map(({ priority, issues }) => [priority, issues.length]);

  test("of Derbyshire keeps each issue under its priority", () => {
    expect(prioritiesOf(...gridsOf("derbyshire-2016-11-29").filter(({ sheet }) => sheet === "CSA action plan"))).toEqual([
      ["Domestic Abuse", 4],
      ["Substance Misuse (Actions form part of the H&W Board's Strategic Substance Misuse Plan)", 4],
      ["Serious Acquisitive Crime/Offender Management", 1],
      ["Organised Immigration Crime, Human Trafficking & Exploitation and Organised Crime Groups", 1],
      ["Safeguarding Children", 2],
      ["Safeguarding Adults", 1],
      ["Cyber Crime", 2],
      ["Counter Terrorism (Prevent)", 1],
    ]);
  });

  test("may have its priorities in a column, or none at all", () => {
    const inColumn = grid("Action plan", [["Partnership", "Safer Board"], ["Theme", "Issue", "Action", "Lead"], ["Burglary", "Sheds", "Mark tools", "Police"], [null, "Doors", "Fit locks", "Council"], ["Robbery", "Phones", "Talk to schools", "Police"]] as never[]);
    expect(prioritiesOf(inColumn)).toEqual([["Burglary", 2], ["Robbery", 1]]);
    expect(prioritiesOf(plan(["Sheds", "Mark tools", "Police", "Done"]))).toEqual([["", 1]]);
  });

  test("names a priority without issues, and an issue without a priority where others have one", () => {
    expect(problemsOf(plan(["Burglary"], ["Sheds", "Mark tools", "Police"], ["Robbery"])).map(({ where, message }) => [where, message])).toEqual([
      ["'Action plan'!A5", "No issue stands below this priority. Write its action, owner or update in this row if it is an issue, or its issues in the rows below."],
    ]);
    expect(problemsOf(plan(["Sheds", "Mark tools", "Police"], ["Robbery"], ["Phones", "Talk to schools", "Police"])).map(({ where, code }) => [where, code])).toEqual([["'Action plan'!A3", "cell-blank"]]);
    expect(problemsOf(plan(["Burglary"], [null, "Mark tools", "Police"])).map(({ where, message }) => [where, message])).toEqual([["'Action plan'!A4", "Issue is blank. Fill it in, or clear the row."]]);
  });
});
