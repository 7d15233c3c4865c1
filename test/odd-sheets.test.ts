import { survey } from "../core/survey";
import type { Problem } from "../core/problem";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { dateCell, grid, table, workbookOf } from "./grids";
import { makeAll } from "./made-documents";

const HEADINGS = ["No.", "Item", "Lead officer", "Papers", "Minutes"] as const;
const DETAILS = [
  ["Partnership", "Safer Board"],
  ["Date", dateCell("2011-05-03")],
] as const;
const agenda = (name: string, ...rows: readonly (readonly unknown[])[]): SheetGrid => grid(name, [...DETAILS, HEADINGS, ...(rows as never[])]);

const problemsOf = (...grids: readonly SheetGrid[]): readonly Problem[] => survey(workbookOf(...grids), documentTypes).problems;
const codesOf = (...grids: readonly SheetGrid[]): readonly (readonly string[])[] => problemsOf(...grids).map(({ where, code }) => [where, code]);
const idsOf = (...grids: readonly SheetGrid[]): readonly string[] => survey(workbookOf(...grids), documentTypes).documents.map(({ type }) => type.id);

/** The paper of the only document in some sheets. */
function paperOf(...grids: readonly SheetGrid[]): any {
  const [made] = makeAll(grids);
  return made?.document.paper.data;
}

const itemsOf = (items: readonly { number: string; item: string }[]): readonly string[] => items.map(({ number, item }) => `${number} ${item}`);

describe("the closed session", () => {
  test.each([
    "Closed session", "CLOSED SESSION", "Closed Session (members only)", "Private session", "Private items", "Confidential items", "Confidential business", "Exempt items", "Exempt business",
    "Restricted items", "Part 2", "Part II", "PART TWO - not for publication", "Part B", "Exclusion of the press and public", "Exclusion of press and public", "Non-public session", "Private", "Confidential",
    "Private and confidential", "Private & confidential items", "Part 2 Confidential items", "Part II Private", "Exempt information", "Closed to the public", "Private discussion", "Closed  session", "Closed\nsession",
    "In private", "3. Closed session", "Press and public excluded", "To exclude the press and public", "[Closed session]", "Start of closed session", "Members only",
  ])("begins with \"%s\" alone in its row", (words) => {
    const paper = paperOf(agenda("Agenda", [1, "Welcome", "Chair", null, 5], [null, words], [2, "Homicide review", "Chair", "Report.pdf", 20]));
    expect([itemsOf(paper.items), itemsOf(paper.closedItems)]).toEqual([["1 Welcome"], ["2 Homicide review"]]);
    expect([paper.totalMinutes, paper.closedSessionMinutes, paper.hasClosedAttachments]).toEqual(["5", "20", true]);
  });

  test.each(["Closed circuit TV: update", "Private landlords scheme", "Restricted parking near schools", "Confidential reporting line: figures", "Part 2 of the review", "Exempt accommodation"])(
    "does not begin with the item \"%s\"",
    (item) => {
      const paper = paperOf(agenda("Agenda", [1, item, "Chair", null, 5], [2, "Any other business", "Chair", null, 5]));
      expect([itemsOf(paper.items), paper.closedItems]).toEqual([[`1 ${item}`, "2 Any other business"], []]);
    },
  );

  test.each([
    "Items likely to be considered in the absence of the press and public", "To resolve that the press and public be excluded", "The public will be asked to leave the meeting", "Not open to the public",
    "Press and public to leave", "Exempt information (Schedule 12A)", "Items containing exempt information", "Section B: restricted items", "Strictly private and confidential", "In camera", "Without prejudice/confidential",
    "Appendix – Not for publication by virtue of paragraph 3", "Board members only", "Core members only", "Officer-only session", "Executive session", "Reserved business", "Pink papers", "Below the line items",
  ])("is begun, or asked about, with \"%s\" alone in its row: what follows is never printed as open", (words) => {
    for (const row of [[null, words], [words], [2, words]] as const) {
      const { documents, problems } = survey(workbookOf(agenda("Agenda", [1, "Welcome", "Chair", null, 5], row, [3, "Homicide review", "Chair", "Report.pdf", 20])), documentTypes);
      const items = (documents[0]?.paper.data as { items: readonly { item: string }[] } | undefined)?.items.map(({ item }) => item) ?? [];
      expect([words, problems.length > 0 || !items.includes("Homicide review")]).toEqual([words, true]);
    }
  });

  test("is told in no time, however long the words of a row are", () => {
    const long = "private and ".repeat(5_000);
    expect(codesOf(agenda("Agenda", [1, `${long}x`, "Chair"], [2, `${"part ".repeat(10_000)}x`, "Chair"]))).toEqual([]);
  });

  test("does not begin with a paper or a lead officer that is called confidential", () => {
    const paper = paperOf(agenda("Agenda", [1, "Welcome", "Private secretary", "Confidential report.pdf", 5], [2, "Any other business", "Chair", null, 5]));
    expect(itemsOf(paper.items)).toEqual(["1 Welcome", "2 Any other business"]);
  });

  test("cannot share its row with an item, because nobody could tell to which part that belongs", () => {
    expect(codesOf(agenda("Agenda", [1, "Welcome", "Chair"], ["Closed session", "Homicide review", "Chair"]))).toEqual([["Agenda!A5", "row-unclear"]]);
    expect(codesOf(agenda("Agenda", [1, "Welcome", "Chair"], [2, "Closed session", "Chair"], [3, "Homicide review", "Chair"]))).toEqual([["Agenda!A5", "row-unclear"]]);
  });
});

describe("a column that says of each item whether it is closed", () => {
  const withColumn = (heading: string, ...said: readonly (readonly [number: string, words: string | null])[]): SheetGrid =>
    grid("Agenda", [...DETAILS, [...HEADINGS, heading], ...said.map(([number, words]) => [number, `Item ${number}`, "Chair", null, 5, words])]);
  const sessionsOf = (sheet: SheetGrid): readonly (readonly string[])[] => {
    const paper = paperOf(sheet);
    return [itemsOf(paper.items), itemsOf(paper.closedItems)];
  };

  test.each([
    ["Exempt?", "Yes"], ["Exempt", "Y"], ["Confidential", "x"], ["Private?", "Private"], ["Open or closed", "Closed"], ["Part", "2"], ["Part", "Part II"], ["Public?", "No"], ["Open to the public", "n"],
  ])("%s %s", (heading, words) => {
    expect(sessionsOf(withColumn(heading, ["1", null], ["2", words], ["3", null]))).toEqual([["1 Item 1", "3 Item 3"], ["2 Item 2"]]);
  });

  test("takes the parts of a closed item with it", () => {
    expect(sessionsOf(withColumn("Exempt?", ["1", "No"], ["7", "Yes"], ["7.1", null], ["7.2", "Yes"], ["8", null]))).toEqual([["1 Item 1", "8 Item 8"], ["7 Item 7", "7.1 Item 7.1", "7.2 Item 7.2"]]);
    expect(codesOf(withColumn("Exempt?", ["7", "Yes"], ["7.1", "No"]))).toEqual([["Agenda!F5", "row-unclear"]]);
  });

  test("is asked about where it says something else, or something other than where the item stands", () => {
    expect(codesOf(withColumn("Exempt?", ["1", "perhaps"]))).toEqual([["Agenda!F4", "cell-not-read"]]);
    expect(codesOf(grid("Agenda", [...DETAILS, [...HEADINGS, "Exempt?"], [1, "Welcome", "Chair"], [null, "Closed session"], [2, "Review", "Chair", null, 5, "No"]]))).toEqual([["Agenda!F6", "row-unclear"]]);
    expect(codesOf(grid("Agenda", [...DETAILS, [...HEADINGS, "Exempt?", "Public?"], [1, "Welcome", "Chair", null, 5, "No", "No"]]))).toEqual([["Agenda!F4", "row-unclear"]]);
  });
});

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

test("a heading merged over two columns that are both filled in is asked about", () => {
  const rows = [...DETAILS, ["No.", "Item", "Lead officer", null, "Papers"], [1, "Welcome", "Chair", "City Council"], [2, "Any other business", "Chair"]];
  const merges = [{ top: 2, left: 2, bottom: 2, right: 3 }];
  expect(codesOf(grid("Agenda", rows as never, { merges }))).toEqual([["Agenda!C3", "heading-unclear"]]);
  expect(codesOf(grid("Agenda", [...rows.slice(0, 3), [1, "Welcome", "Chair"]] as never, { merges }))).toEqual([]);
});

test("a workbook that holds none of the papers says which comes nearest", () => {
  const [first, ...others] = problemsOf(grid("Work", [["Item", "Owner"], ["Mend the door", "Caretaker"]]));
  expect(first?.message).toContain('The row at Work!A1 has "Item" and "Lead officer" of the headings for Agenda, and these are too few.');
  expect(others.some(({ message }) => message.includes("too few"))).toBe(false);
});

describe("which table is meant", () => {
  const ITEM = [1, "Welcome", "Chair", null, 5] as const;

  test("two agendas under each other, without numbers, are both named", () => {
    const headings = HEADINGS.slice(1);
    const rows = [...DETAILS, headings, ["Welcome", "Chair", null, 5], ["Burglary", "Inspector", null, 5], [], headings, ["Welcome", "Chair", null, 5]];
    expect(codesOf(grid("Agenda", rows as never))).toEqual([["Agenda!A3", "table-found-twice"], ["Agenda!A7", "table-found-twice"]]);
  });

  test("two agendas on two sheets are both named", () => {
    expect(codesOf(agenda("Agenda 2010", ITEM), agenda("Agenda 2011", ITEM))).toEqual([["'Agenda 2010'!A3", "table-found-twice"], ["'Agenda 2011'!A3", "table-found-twice"]]);
  });

  test("and the one on the sheet that is said to be meant is read, the other told", () => {
    const { documents, problems, sheets } = survey(workbookOf(agenda("Agenda 2010", ITEM), agenda("Agenda 2011", ITEM)), documentTypes, { sheets: ["agenda 2011"] });
    expect(problems).toEqual([]);
    expect(documents.map(({ type, sheet }) => [type.id, sheet])).toEqual([["agenda", "Agenda 2011"]]);
    expect(sheets.find(({ sheet }) => sheet === "Agenda 2010")?.because).toContain("that is read from 'Agenda 2011'!A3");
  });

  test("a sheet that is said to be meant and is not there is named, with those that are", () => {
    const { problems } = survey(workbookOf(agenda("Agenda 2010", ITEM)), documentTypes, { sheets: ["Agenda"] });
    expect(problems.map(({ code, message }) => [code, message])).toEqual([["sheet-missing", 'No sheet is named "Agenda". It can be "Agenda 2010".']]);
  });

  test("and so are two below each other", () => {
    expect(codesOf(grid("Agenda", [...DETAILS, HEADINGS, ITEM, [], ["Date", dateCell("2011-08-02")], HEADINGS, ITEM] as never[]))).toEqual([["Agenda!A3", "table-found-twice"], ["Agenda!A7", "table-found-twice"]]);
  });

  test("the Excel table that carries the document's name is the one", () => {
    const named = grid("Next meeting", [...DETAILS, HEADINGS, [1, "The one", "Chair"]] as never[], { tables: [table("Agenda", 2, 0, 3, 4)] });
    expect(itemsOf(paperOf(agenda("Agenda old", ITEM), named).items)).toEqual(["1 The one"]);
  });

  test("two Excel tables beside each other are two tables", () => {
    const rows = [["Date", dateCell("2011-05-03")], [...HEADINGS, null, "Month/number", "Action point", "Status"], [1, "Welcome", "Chair", null, 5, null, "03/01", "Write a letter", "Closed"], [2, "Report", "Chair", null, 5, null, "03/02", "Publish it", "Ongoing"]];
    const both = grid("Meeting", rows as never[], { tables: [table("Agenda", 1, 0, 3, 4), table("ActionPoints", 1, 6, 3, 8)] });
    const made = makeAll([both]);
    expect(made.map(({ document }) => [document.type.id, document.rows])).toEqual([["agenda", 2], ["action-points", 2]]);
  });

  test("a risk register and a list of tasks are none of the documents", () => {
    const register = grid("Risks", [["Date", dateCell("2011-05-03")], ["Ref", "Risk", "Likelihood", "Impact", "Action", "Owner"], [1, "Funding ends", 3, 4, "Find funding", "Chair"]] as never[]);
    const tasks = grid("Tasks", [["Task", "Owner", "Due"], ["Book the room", "Officer", "May"]] as never[]);
    expect(idsOf(register, tasks)).toEqual([]);
  });
});

test("a table of districts and years is of referrals only where the sheet or a title says so", () => {
  const rows = [["District", "2009/10", "Q1 2010/11", "2010/11"], ["Cambridge City", 292, 86, 306], ["Fenland", 212, 34, 158], ["Huntingdonshire", 233, 92, 310]] as never[];
  expect(idsOf(grid("Thefts", rows))).toEqual([]);
  expect(idsOf(grid("IDVAS", rows))).toEqual(["idvas-referrals"]);
  expect(idsOf(grid("Sheet1", [["Referrals to the advocacy service"], [], ...rows] as never[]))).toEqual(["idvas-referrals"]);
});

describe("what a table of referrals adds up to", () => {
  const referrals = (...rows: readonly (readonly unknown[])[]): SheetGrid => grid("IDVAS", [["County", "Borsetshire"], ["District", "2009/10", "Q1 2010/11"], ...(rows as never[])]);
  const districtsOf = (sheet: SheetGrid): unknown => (survey(workbookOf(sheet), documentTypes).documents[0]?.paper.data as { districts: readonly { district: string; figure1: string }[] }).districts.map(({ district, figure1 }) => `${district} ${figure1}`);

  test.each([
    ["first, under the county's name", [["Borsetshire", 60, 15], ["North", 10, 2], ["South", 20, 5], ["West", 30, 8]]],
    ["last, as a total", [["North", 10, 2], ["South", 20, 5], ["West", 30, 8], ["Total Borsetshire", 60, 15]]],
    ["in the middle, with a subtotal", [["North", 10, 2], ["South", 20, 5], ["Sub-total", 30, 7], ["All districts", 60, 15], ["West", 30, 8]]],
  ])("stands %s, and is no district", (_, rows) => {
    const sheet = referrals(...rows);
    expect([codesOf(sheet), (districtsOf(sheet) as string[]).filter((each) => /^(?:North|South|West)/.test(each)), (districtsOf(sheet) as string[]).length]).toEqual([[], ["North 10", "South 20", "West 30"], 4]);
  });

  test("is checked however far off it is", () => {
    expect(codesOf(referrals(["North", 10, 2], ["South", 20, 5], ["West", 30, 8], ["Total", 600, 15]))).toEqual([["IDVAS!B6", "totals-disagree"]]);
  });

  test("is asked about where a row has the sum and does not say that it is the total; a row of totals answers", () => {
    const rows = [["North", 10, 2], ["South", 20, 5], ["West", 30, 7]] as const;
    expect(problemsOf(referrals(...rows)).map(({ where, message }) => [where, message])).toEqual([["IDVAS!A5", '"West" has the sum of the other rows, or nearly. If it is their total, write "Total" before its name; if it is not, add a row of totals below.']]);
    expect(codesOf(referrals(...rows, ["Total", 60, 14]))).toEqual([]);
  });

  test("is of the latest year, whatever the order of the columns", () => {
    const sheet = grid("IDVAS", [["District", "2010/11", "2009/10", "Q4 2010/11", "Q3 2010/11"], ["North", 10, 20, 4, 2], ["South", 20, 20, 5, 5], ["West", 30, 20, 6, 8]] as never[]);
    expect((survey(workbookOf(sheet), documentTypes).documents[0]?.paper.data as { year: string; quarter: string; finding: string })).toMatchObject({ year: "2010/11", quarter: "Q4 2010/11", finding: "In 2010/11, 60 cases were referred, as many as in 2009/10. West had the most: 30, 50% of the total." });
  });
});

describe("what is hidden, and what is said twice", () => {
  const plan = (rows: readonly (readonly unknown[])[], more: Partial<SheetGrid>): SheetGrid => grid("DHR", [...(rows as never[]), ["Recommendation", "Scope", "Action", "Lead agency", "Target date"], ["Train staff", "Local", "Plan it", "Council", "2012"]] as never[], more);

  test("a hidden marking is not read, and of two that differ neither is taken", () => {
    const rows = [["Marking", "OFFICIAL"], ["Marking", "OFFICIAL-SENSITIVE"]];
    expect(paperOf(plan(rows, { hiddenRows: [0] })).marking).toBe("OFFICIAL-SENSITIVE");
    expect(problemsOf(plan(rows, {})).map(({ code, message }) => [code, message])).toEqual([["detail-twice", '"Marking" says "OFFICIAL-SENSITIVE", and DHR!B1 says "OFFICIAL" for the same thing. Take one of the two out.']]);
  });

  test("a table beside the agenda is left alone, however it is cut", () => {
    const sheet = grid("Agenda", [...DETAILS, ["No.", "Item", null, "Lead officer", "Minutes", null, "Item", "Lead officer", "Minutes"], [1, "Welcome", null, "Chair", 5, null, "Burglary carried over", "Bob", 20]] as never[]);
    expect(paperOf(sheet).items.map(({ item, leadOfficer, durationMinutes }: Record<string, string>) => [item, leadOfficer, durationMinutes])).toEqual([["Welcome", "Chair", "5"]]);
  });

  test("rows below an Excel table and columns without a heading are told", () => {
    const rows = [...DETAILS, HEADINGS, [1, "Welcome", "Chair"], [], [3, "Lost item", "Ann"]] as never[];
    expect(survey(workbookOf(grid("Agenda", rows, { tables: [table("Agenda", 2, 0, 3, 4)] })), documentTypes).documents[0]?.leftOut).toEqual([{ where: "Agenda!A6", as: "below the table" }]);
    const bare = grid("Agenda", [...DETAILS, [null, "Item", "Lead officer", "Minutes"], [1, "Welcome", "Chair", 5]] as never[]);
    expect(survey(workbookOf(bare), documentTypes).documents[0]?.leftOut).toEqual([{ where: "Agenda!A3", as: "a column without a heading" }]);
  });

  test("a paper in a hidden row below its item is named", () => {
    expect(codesOf(grid("Agenda", [...DETAILS, HEADINGS, [1, "Reports", "Chair", "a.pdf", 5], [null, null, null, "secret.pdf"]] as never[], { hiddenRows: [4] }))).toEqual([["Agenda!A5", "row-hidden"]]);
  });

  test("papers in the rows below their item are its papers", () => {
    expect(paperOf(agenda("Agenda", [1, "Reports", "Chair", "a.pdf", 5], [null, null, null, "b.pdf"], [2, "Other", "Chair"])).items.map(({ attachments }: Record<string, string>) => attachments)).toEqual(["a.pdf\nb.pdf", ""]);
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

describe("what is not for everybody is never printed for everybody", () => {
  type Row = readonly unknown[];
  const ABOVE: readonly Row[] = [["Partnership", "Anytown CSP"], ["Date", "3 May 2011"], []];
  const OPEN = ["No.", "Item", "Lead officer"] as const;
  const sheet = (name: string, ...rows: readonly Row[]): SheetGrid => grid(name, [...ABOVE, ...rows] as never[]);
  const items = (headings: Row, ...rows: readonly Row[]): SheetGrid => sheet("Agenda", headings, ...rows);
  const between = (row: Row): SheetGrid => items(OPEN, [1, "Welcome", "Chair"], row, [3, "Any other business", "Chair"]);
  const minutesOf = (headings: Row, ...rows: readonly Row[]): SheetGrid => sheet("Minutes", headings, ...rows);
  const MINUTES = ["No.", "Heading", "Minute"] as const;
  const wordsOf = (paper: { readonly minutes: readonly Record<string, unknown>[] }): readonly string[] => paper.minutes.map(({ number, paragraphNumber, heading, firstLine, furtherLines, text }) => [number || paragraphNumber, heading, firstLine, furtherLines, text].filter(Boolean).join(" "));

  test.each<[what: string, row: Row, cell: string]>([
    ["right of the table", [2, "Raids", "DI", "EXEMPT"], "Agenda!D6"],
    ["right of the table, after a blank column", [2, "Raids", "DI", null, "confidential item"], "Agenda!E6"],
    ...["Gang injunctions (exempt)", "Drug dealing (Part 2)", "Informants [CLOSED]", "DHR – confidential", "Raids (Exempt – paragraph 7)", "Raids - Private", "To be taken in private: Raids", "Pink paper: raids", "Raids EXEMPT", "Raids (exempt under paragraph 3)", "Raids (report exempt)"].map(
      (item): [string, Row, string] => [item, [2, item, "DI"], "Agenda!B6"],
    ),
    ["the lead officer", [2, "Raids", "EXEMPT"], "Agenda!C6"],
    ["a word at the lead officer", [2, "Raids", "Inspector (closed item)"], "Agenda!C6"],
    ["a number of the closed items", ["C1", "Raids", "DI"], "Agenda!A6"],
    ["a number of the exempt items", ["E7", "Raids", "DI"], "Agenda!A6"],
  ])("%s is asked about, and the column offered", (_, row, cell) => {
    const [problem, ...more] = problemsOf(between(row));
    expect([problem?.where, problem?.code, more]).toEqual([cell, "row-unclear", []]);
    expect(problem?.message).toContain('write "Closed" beside it in a column headed "Open or closed", or move it below a row that says only "Closed session"');
    if (cell.startsWith("Agenda!D") || cell.startsWith("Agenda!E")) return;
    const closed = items([...OPEN, "Open or closed"], [1, "Welcome", "Chair"], [...row, "Closed"], [3, "Any other business", "Chair"]);
    expect([problemsOf(closed), paperOf(closed).items.length, paperOf(closed).closedItems.length]).toEqual([[], 2, 1]);
    const below = items(OPEN, [1, "Welcome", "Chair"], [3, "Any other business", "Chair"], ["Closed session"], row);
    expect([problemsOf(below), paperOf(below).closedItems.length]).toEqual([[], 1]);
  });

  test("the name of a paper is asked about", () => {
    for (const name of ["Raids report (CONFIDENTIAL).pdf", "raids_exempt.pdf", "Raids – private.docx"]) expect(codesOf(agenda("Agenda", [1, "Raids", "DI", name, 5]))).toEqual([["Agenda!D4", "row-unclear"]]);
  });

  test.each(["Private landlords scheme", "Confidential reporting line: figures", "Closed circuit TV: update", "Part 2 of the review", "Private sector housing (update)", "Not confidential: the figures", "Restricted parking - update", "Support for tenants (private landlords)", "Work with public, private and voluntary bodies"])(
    "\"%s\" stays open",
    (item) => {
      const paper = paperOf(between([2, item, "Private secretary"]));
      expect([paper.items.length, paper.closedItems.length]).toEqual([3, 0]);
    },
  );

  test("what stands in a column without a heading is told, however far to the right", () => {
    for (const row of [[2, "Raids", "DI", "see Ann"], [2, "Raids", "DI", null, "see Ann"]]) expect(survey(workbookOf(between(row)), documentTypes).documents[0]?.leftOut.map(({ as }) => as)).toEqual(["a column without a heading"]);
  });

  test.each([
    ["Restricted", "Yes"], ["Session", "Closed"], ["Session", "Private session"], ["Open / Closed session", "Closed"], ["Press and public", "Excluded"], ["Status", "Exempt"], ["Access to information", "Exempt para 3"], ["Classification", "Confidential"], ["FOI exempt?", "Y"],
    ["Agenda section", "Part 2"], ["Paper colour", "Pink"], ["Notes", "Private"], ["Notes", "to be taken in closed session"], ["Publish on website", "No"],
  ])("a column that is not read, \"%s\", and says \"%s\" is asked about and can be set aside", (heading, said) => {
    const book = items([...OPEN, heading], [1, "Welcome", "Chair"], [2, "Raids", "DI", said], [3, "Any other business", "Chair"]);
    const [problem, ...more] = problemsOf(book);
    expect([problem?.where, more]).toEqual(["Agenda!D6", []]);
    const none = problem?.answers?.find(({ answer }) => answer.column === null)?.answer;
    expect(none && survey({ grids: [book], answers: [none] }, documentTypes).problems).toEqual([]);
  });

  test("a column that is not read and says nothing of the kind is left alone", () => {
    expect(codesOf(items([...OPEN, "Notes", "FOI exempt?"], [1, "Welcome", "Chair", "Not confidential", "No"], [2, "Raids", "DI", "Room 3", "n/a"]))).toEqual([]);
  });

  test("a blank beside items that say that they are public is asked about", () => {
    const publicly = (...said: readonly (string | null)[]): SheetGrid => items([...OPEN, "Public?"], ...said.map((each, index) => [index + 1, `Item ${index + 1}`, "Chair", each]));
    expect(codesOf(publicly(null, null, "Yes"))).toEqual([["Agenda!D5", "cell-blank"], ["Agenda!D6", "cell-blank"]]);
    expect([codesOf(publicly("No", "Yes", "✓")), codesOf(publicly(null, "No", null))]).toEqual([[], []]);
    expect(codesOf(items([...OPEN, "Public?"], [1, "Reports", "Chair", "Yes"], ["1.1", "Raids", "DI"]))).toEqual([]);
  });

  test("a row that begins the closed session and holds more offers the column, which closes that item alone", () => {
    for (const item of ["EXEMPT – Gang injunctions", "Exclusion of the public"]) {
      const [problem] = problemsOf(between([2, item, "DI"]));
      expect(problem?.message).toContain('If only this row is closed, write "Closed" beside it in a column headed "Open or closed".');
      const paper = paperOf(items([...OPEN, "Open or closed"], [1, "Welcome", "Chair"], [2, item, "DI", "Closed"], [3, "Any other business", "Chair"]));
      expect([itemsOf(paper.items), itemsOf(paper.closedItems)]).toEqual([["1 Welcome", "3 Any other business"], [`2 ${item}`]]);
    }
    expect(codesOf(items(OPEN, [null, "Exclusion of the public", "Chair"]))).toEqual([["Agenda!B5", "row-unclear"]]);
  });

  test("open and closed items in two tables are told how to be one", () => {
    const [problem] = problemsOf(grid("Agenda", [...DETAILS, HEADINGS, [1, "Welcome", "Chair", null, 5], [], ["Date", dateCell("2011-05-03")], HEADINGS, [2, "Raids", "DI", null, 5]] as never[]));
    expect(problem?.message).toContain('put its rows below those of the other, under a row that says only "Closed session"');
  });

  test.each<[heading: string, said: string, open: string]>([["Exempt", "Yes", "No"], ["Open or closed", "Closed", "Open"], ["Public?", "No", "Yes"]])("minutes with a column %s print of a closed row its heading alone", (heading, said, open) => {
    const NONE = "There are no public minutes of this part of the meeting.";
    const paper = paperOf(minutesOf([...MINUTES, heading], [1, "Welcome", null, open], ["1.1", null, "All were welcomed.", open], [2, "Raids", null, said], ["2.1", null, "Secret one.", null], [null, "A part", "Secret two.", null], [3, "Reports", null, open], ["3.1", null, "Secret three.", said], ["3.2", null, "They were noted.", open]));
    expect(wordsOf(paper)).toEqual(["1 Welcome", "1.1 All were welcomed.", `2 Raids ${NONE}`, "3 Reports", `3.1 ${NONE}`, "3.2 They were noted."]);
  });

  test.each<[what: string, rows: readonly Row[], cell: string]>([
    ["a heading", [[2, "Raids (exempt)"], ["2.1", null, "Secret."]], "Minutes!B7"],
    ["a paragraph in brackets", [[2, "Raids"], ["2.1", null, "[CONFIDENTIAL] The informant was named."]], "Minutes!C8"],
    ["a paragraph with a colon", [[2, "Raids"], ["2.1", null, "EXEMPT: the informant was named."]], "Minutes!C8"],
    ["a line of a paragraph", [[2, "Raids"], ["2.1", null, "The raids were noted.\nExempt – the informant was named."]], "Minutes!C8"],
    ["the public excluded, and more", [[2, "Raids"], ["2.1", null, "The press and public were excluded from the meeting."], ["2.2", null, "Secret."]], "Minutes!C8"],
    ["the public excluded by resolution, and more", [[2, "Raids", "RESOLVED that the press and public be excluded."], ["2.1", null, "Secret."]], "Minutes!C7"],
    ["words that begin the closed session and say more", [[2, "CONFIDENTIAL: informant", "Secret"]], "Minutes!B7"],
    ["a column that is not read", [[2, "Raids"], ["2.1", null, "Secret.", "Private"]], "Minutes!D8"],
  ])("minutes with %s are asked about", (_, rows, cell) => {
    expect(codesOf(minutesOf([...MINUTES, ...(cell.startsWith("Minutes!D") ? ["Access"] : [])], [1, "Welcome", "All were welcomed."], [], ...rows))).toEqual([[cell, "row-unclear"]]);
  });

  test("minutes after the public were excluded are printed where they say that they are open, or their closed session begins", () => {
    const excluded = ["1.1", null, "The press and public were excluded from the meeting."] as const;
    expect(codesOf(minutesOf([...MINUTES, "Open or closed"], [1, "Raids"], excluded, ["1.2", null, "The public came back.", "Open"]))).toEqual([]);
    expect(codesOf(minutesOf(MINUTES, [1, "Raids"], excluded, ["Closed session"], ["1.2", null, "Secret."]))).toEqual([]);
  });

  const POINTS = ["Month/number", "Action point", "Status", "Update"] as const;
  const PLAN = ["Issue", "Action", "Owner", "Update"] as const;
  test.each<[what: string, book: SheetGrid, cell: string]>([
    ["an action point", sheet("Action points", POINTS, ["03/03", "EXEMPT: c", "Ongoing", "y"]), "'Action points'!B5"],
    ["a column beside an action point", sheet("Action points", [...POINTS, "Confidential"], ["03/03", "Write", "Closed", "y", "Yes"]), "'Action points'!E5"],
    ["a closed session in a plan", sheet("Action plan", PLAN, ["Drugs"], ["Dealing", "Raid", "DI", "Done"], ["Closed session"], ["Informants", "Pay", "DI", "Due"]), "'Action plan'!A7"],
    ["a further line of a plan", sheet("Action plan", PLAN, ["Drugs"], ["Dealing", "Raid", "DI", "Done"], [null, null, null, "CONFIDENTIAL: informant involved"]), "'Action plan'!D7"],
    ["a column beside a target", sheet("Performance", ["Target", "Baseline", "Outturn", "Confidential"], ["Reduce burglary by 5%", 100, 90, "Yes"]), "Performance!D5"],
  ])("%s is asked about", (_, book, cell) => {
    expect(codesOf(book)).toEqual([[cell, "row-unclear"]]);
  });

  test("an action that is closed is done, and is printed", () => {
    expect(codesOf(sheet("Action points", POINTS, ["03/03", "Write", "Closed", "Closed – sent to all."], ["03/04", "Ring (closed)", "Ongoing", "y"]))).toEqual([]);
  });

  test.each(["CLOSED AGENDA – NOT FOR PUBLICATION", "Part 2 (exempt)", "DRAFT – NOT FOR CIRCULATION", "OFFICIAL-SENSITIVE", "Agenda (private)"])("\"%s\" above an agenda is asked about", (words) => {
    expect(codesOf(grid("Agenda", [[words], ...ABOVE, OPEN, [1, "Welcome", "Chair"]] as never[]))).toEqual([["Agenda!A1", "marked-protectively"]]);
  });

  test.each(["Agenda (closed)", "CONFIDENTIAL", "Closed agenda", "Agenda part 2", "Exempt agenda"])("a sheet called \"%s\" is asked about", (name) => {
    expect(problemsOf(sheet(name, OPEN, [1, "Welcome", "Chair"])).map(({ where, code }) => [where.replace(/'/g, ""), code])).toEqual([[name, "marked-protectively"]]);
  });

  test("a sheet of closed actions, and words that only sound so, are not asked about", () => {
    expect(codesOf(sheet("Closed actions", POINTS, ["03/03", "Write", "Closed", "y"]))).toEqual([]);
    expect(codesOf(grid("Agenda", [["Private Sector Housing Board"], ...ABOVE, ["Place", "Closed Road Hall"], OPEN, [1, "Welcome", "Chair"]] as never[]))).toEqual([]);
  });

  test("what marks the agenda above action points is not theirs", () => {
    const rows = [...ABOVE, OPEN, [1, "Welcome", "Chair"], ["Closed session"], [2, "Raids", "DI"], [], POINTS, ["05/03", "Write", "Closed", "y"]];
    expect(codesOf(grid("Agenda", rows as never[]))).toEqual([]);
  });

  test.each<[above: readonly Row[], cells: readonly string[]]>([
    [[["Marking", "OFFICIAL"], ["OFFICIAL-SENSITIVE until published"]], ["DHR!A2"]],
    [[["OFFICIAL-SENSITIVE"], ["Marking", "OFFICIAL"]], ["DHR!A1"]],
    [[["Marking", "OFFICIAL-SENSITIVE"], ["OFFICIAL-SENSITIVE until published"]], []],
    [[["Marking", "OFFICIAL"], ["A confidential helpline"]], []],
  ])("a higher marking above a plan of a review is not lost: %j", (above, cells) => {
    expect(codesOf(grid("DHR", [...above, ["Recommendation", "Scope", "Action", "Lead agency", "Target date"], ["Train staff", "Local", "Plan it", "Council", "2012"]] as never[]))).toEqual(cells.map((cell) => [cell, "marked-protectively"]));
  });

  test("long words are looked through in no time", () => {
    const words = ["private and ".repeat(3_000), "(".repeat(30_000), "exempt - ".repeat(3_000), " ".repeat(30_000) + "x"];
    expect(problemsOf(agenda("Agenda", ...words.map((each, index) => [index + 1, `x${each}x`, "Chair"]))).length).toBe(0);
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
