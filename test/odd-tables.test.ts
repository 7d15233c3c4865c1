import { survey } from "../core/survey";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { dateCell, grid, table, workbookOf } from "./grids";
import { makeAll } from "./made-documents";
import { agenda, codesOf, DETAILS, HEADINGS, idsOf, itemsOf, paperOf, problemsOf } from "./odd-agendas";

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
