import fs from "node:fs";
import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { dateCell, grid, workbookOf } from "./grids";
import { makeAll } from "./made-documents";
import { csp } from "./run-csp";
import { readWordFile, type WordFile } from "./word-file";

type Row = readonly (CellValue | undefined | ReturnType<typeof dateCell>)[];

const HEADINGS = ["Recommendation", "Scope", "Action to take", "Lead agency", "Key milestones", "Original target date", "Target date", "Times moved", "Status", "Completion and outcome"];
const KEYS = ["recommendation", "scope", "action", "agency", "milestones", "original", "target", "moved", "status", "outcome"] as const;
type Changes = Partial<Readonly<Record<(typeof KEYS)[number], Row[number]>>>;

const GOOD: Changes = {
  recommendation: "Officers should know the risk factors",
  scope: "Local",
  action: "Write a course",
  agency: "County Council",
  milestones: "Course agreed, March 2012",
  original: dateCell("2012-06-30"),
  target: "30 September 2012",
  moved: 1,
  outcome: "All 40 officers trained (12 today)",
};
const row = (changes: Changes = {}): Row => KEYS.map((key) => ({ ...GOOD, ...changes })[key] ?? null);
const sheet = (rows: readonly Row[], asAt: string | null = "1 August 2012", more: readonly Row[] = [], headings: Row = HEADINGS): SheetGrid =>
  grid("DHR action plan", [["Review", "Review 1"], ["Marking", "OFFICIAL-SENSITIVE"], ...(asAt === null ? [] : [["As at", asAt]]), ...more, headings, ...rows] as never[]);
const found = (of: SheetGrid) => survey(workbookOf(of), documentTypes);
const problemsOf = (of: SheetGrid): readonly string[] => found(of).problems.map(({ where, message }) => `${where}: ${message}`);
const wordOf = async (of: SheetGrid): Promise<WordFile> => {
  const bytes = makeAll([of])[0]?.bytes ?? new Uint8Array();
  if (process.env.CSP_KEEP) fs.writeFileSync(process.env.CSP_KEEP, bytes);
  return readWordFile(bytes);
};
/** What the last two columns print of a row. */
const printed = async (changes: Changes, asAt: string | null = "1 August 2012"): Promise<readonly (string | undefined)[]> => ((await wordOf(sheet([row(changes)], asAt))).tables[0]?.[1] ?? []).slice(-2);

describe("an action plan over the years", () => {
  test.each<readonly [string, Changes, string, string]>([
    ["a date that moved keeps its first one, and is overdue against it", {}, "30 September 2012\nOriginal target date: 30 June 2012\nTimes moved: 1", "In progress, overdue, slipped by 92 days\nAll 40 officers trained (12 today)"],
    ["a date that did not move is printed once", { original: "30 September 2012", moved: 0 }, "30 September 2012", "In progress\nAll 40 officers trained (12 today)"],
    ["the days between months are not counted", { original: "June 2012" }, "30 September 2012\nOriginal target date: June 2012\nTimes moved: 1", "In progress, overdue, slipped\nAll 40 officers trained (12 today)"],
    ["late is late against the first date", { outcome: "Completed 20 July 2012. All 40 officers trained." }, "30 September 2012\nOriginal target date: 30 June 2012\nTimes moved: 1", "Completed, late by 20 days\nCompleted 20 July 2012. All 40 officers trained."],
    ["closed on a promise is closed early", { original: null, moved: null, outcome: "Closed 20 July 2012. Letter to be issued shortly." }, "30 September 2012", "Completed, closed early\nClosed 20 July 2012. Letter to be issued shortly."],
    ["nothing has begun", { original: null, moved: null, milestones: "Course agreed, September 2012" }, "30 September 2012", "Not started\nAll 40 officers trained (12 today)"],
    ["somebody says that it has", { original: null, moved: null, milestones: "Course agreed, September 2012", status: "On track" }, "30 September 2012", "In progress\nAll 40 officers trained (12 today)"],
    ["superseded, and never overdue", { original: null, moved: null, target: "June 2012", outcome: "Superseded by the county plan" }, "June 2012", "Superseded\nSuperseded by the county plan"],
    ["carried over, and overdue", { original: null, moved: null, target: "June 2012", outcome: "Carried over to the plan of 2013" }, "June 2012", "Carried over, overdue\nCarried over to the plan of 2013"],
    ["it cannot start", { original: null, moved: null, outcome: "Cannot start until the court case is over" }, "30 September 2012", "Cannot start yet\nCannot start until the court case is over"],
    ["closed because it was not achieved", { original: null, moved: null, target: "June 2012", outcome: "Closed - not achieved, June 2012" }, "June 2012", "Closed without completion\nClosed - not achieved, June 2012"],
    ["closed because there was no money", { original: null, moved: null, target: "June 2012", outcome: "Closed: funding not agreed" }, "June 2012", "Closed without completion\nClosed: funding not agreed"],
    ["closed on a day as no longer required", { original: null, moved: null, target: "June 2012", outcome: "Closed on 3 July 2012. No longer required." }, "June 2012", "Closed without completion\nClosed on 3 July 2012. No longer required."],
    ["closed as superseded", { original: null, moved: null, target: "June 2012", outcome: "Closed. Superseded by the county plan" }, "June 2012", "Superseded\nClosed. Superseded by the county plan"],
    ["closed here and carried over", { original: null, moved: null, target: "June 2012", outcome: "Closed – transferred to the plan of the county" }, "June 2012", "Carried over, overdue\nClosed – transferred to the plan of the county"],
    ["closed with what came of it", { original: null, moved: null, target: "August 2012", outcome: "Closed July 2012. All 40 officers trained." }, "August 2012", "Completed\nClosed July 2012. All 40 officers trained."],
    ["declined", { original: null, moved: null, target: "June 2012", outcome: "Declined by the trust" }, "June 2012", "Closed without completion\nDeclined by the trust"],
    ["closed without completion", { original: null, moved: null, target: "June 2012", outcome: "Closed without completion: the service has ended" }, "June 2012", "Closed without completion\nClosed without completion: the service has ended"],
  ])("%s", async (_, changes, target, outcome) => {
    expect(await printed(changes)).toEqual([target, outcome]);
  });

  test("prints the seven headings of Appendix 5, and the day on which it is looked at", async () => {
    const { tables, text } = await wordOf(sheet([row()]));
    expect(tables[0]?.[0]).toHaveLength(7);
    expect(text).toContain("1 August 2012");
  });

  test("says nothing of a status where the sheet says neither that nor on which day", async () => {
    const { tables } = await wordOf(sheet([row().filter((_, index) => index !== 8)], null, [], HEADINGS.filter((heading) => heading !== "Status")));
    expect(tables[0]?.[1]?.slice(-1)).toEqual(["All 40 officers trained (12 today)"]);
  });

  test.each([
    [["Target date", "Revised target date"], ["30 June 2012", "30 September 2012"]],
    [["Target date", "New date"], ["30 June 2012", "30 September 2012"]],
    [["Original date", "Target date"], ["30 June 2012", "30 September 2012"]],
  ])("knows the first date and the one that holds now under %j", async (headings, dates) => {
    const { tables } = await wordOf(sheet([["Know the risks", "Local", "Write a course", "Council", ...dates]], "1 August 2012", [], [...HEADINGS.slice(0, 4), ...headings]));
    expect(tables[0]?.[1]?.[5]).toBe("30 September 2012\nOriginal target date: 30 June 2012");
  });

  test("a revised date that is blank leaves the target date as it is", async () => {
    const { tables } = await wordOf(sheet([["Know the risks", "Local", "Write a course", "Council", "30 June 2012", null]], "1 June 2012", [], [...HEADINGS.slice(0, 4), "Target date", "Revised target date"]));
    expect(tables[0]?.[1]?.[5]).toBe("30 June 2012");
  });
});

describe("what contradicts itself is said with both", () => {
  test.each<readonly [string, Changes, readonly string[]]>([
    ["nothing, where all is right", {}, []],
    ["a date before the first one", { target: "1 June 2012" }, ["G5: The current target date, 1 June 2012, is before the original one, 30 June 2012. Change one of the two."]],
    ["moved, and 0 times", { moved: 0 }, ["H5: Times moved is 0, and the target date has moved from 30 June 2012 to 30 September 2012. Say how often it moved, or change a date."]],
    ["moved, and it is not said how often", { moved: null }, ["H5: Times moved is blank, and the target date has moved from 30 June 2012 to 30 September 2012. Say how often it moved."]],
    ["Completed, and no completion", { status: "Completed" }, ['I5: Status is "Completed", and the dates and the outcome of the row say "In progress, overdue, slipped by 92 days". Write when it was completed and what came of it under Date of completion and Outcome, or clear the status.']],
    ["In progress, and completed", { status: "In progress", outcome: "20 July 2012. All 40 trained." }, ['I5: Status is "In progress", and the dates and the outcome of the row say "Completed, late by 20 days". Clear the status, or change the date or the outcome that is wrong.']],
    ["On track, and overdue", { status: "On track" }, ['I5: Status is "On track", and the dates and the outcome of the row say "In progress, overdue, slipped by 92 days". Clear the status, or change the date or the outcome that is wrong.']],
    ["Overdue, and it is not", { status: "Overdue", original: null, moved: null }, ['I5: Status is "Overdue", and the dates and the outcome of the row say "In progress". Clear the status, or change the date or the outcome that is wrong.']],
    ["Superseded, and nothing says by what", { status: "Superseded" }, ['I5: Status is "Superseded", and the dates and the outcome of the row say "In progress, overdue, slipped by 92 days". If the status is right, begin Date of completion and Outcome with "Superseded" and the reason; if it is not, clear it.']],
    ["Overdue, and it is", { status: "Overdue" }, []],
    ["as the paper prints it", { status: "In progress, overdue, slipped by 92 days" }, []],
    ["Not started is as open as In progress", { status: "Not started" }, []],
    ["Complete, and it is", { status: "Complete", outcome: "20 July 2012. All 40 trained." }, []],
    ["a colour says nothing that can be compared", { status: "Amber" }, []],
    ["a word that nobody knows", { status: "Nearly" }, ['I5: Status is worked out from the dates and the outcome, and what is typed is compared with it. It can be Not started, In progress, Completed, Closed without completion, Carried over, Superseded or Cannot start yet, and this is "Nearly".']],
  ])("%s", (_, changes, expected) => {
    expect(problemsOf(sheet([row(changes)]))).toEqual(expected.map((each) => `'DHR action plan'!${each}`));
  });
});

test("several columns of revised dates are asked about once each, and blank ones are not", () => {
  const headings = [...HEADINGS.slice(0, 5), "Original target date", "1st revised target date", "2nd revised target date", "Revised target date 3"];
  const dated = (...dates: readonly (string | null)[]): Row => ["Know the risks", "Local", "Write a course", "Council", "Course agreed, March 2012", ...dates];
  const rows = [dated("30 June 2012", "31 October 2012", "-", null), dated("30 June 2012", "31 October 2012", "31 December 2012", null), dated("30 June 2012", "31 October 2012", "31 January 2013", null)];
  expect(problemsOf(sheet(rows, "1 August 2012", [], headings))).toEqual([expect.stringMatching(/^'DHR action plan'!H6: "31 December 2012" is a further revised date, .* "Times moved", in every row; then delete this column\.$/)]);
  expect(problemsOf(sheet(rows.slice(0, 1), "1 August 2012", [], headings))).toEqual([]);
});

test("of a date that is struck through the first is kept, and the cell is not said to be blank as well", () => {
  const { documents, problems } = found(sheet([row({ target: { value: "30 June 2012 31 December 2012", format: "General", isStruck: true } as never })]));
  expect(problems).toEqual([{ code: "cell-not-read", where: "'DHR action plan'!G5", message: 'A date in this cell is struck through. If it has moved, write the first one in a column headed "Original target date" and the number of moves under "Times moved", and leave here only the date that holds now.' }]);
  expect(documents[0]?.advice.filter(({ where }) => where.endsWith("!G5"))).toEqual([]);
});

describe("what a plan still needs", () => {
  const weak = [row({ agency: "Police and Probation" }), row({ recommendation: null, scope: null, action: "Ensure officers know the risks", milestones: null })];

  test("is known with its cells, and keeps no paper from being made", () => {
    const { documents, problems } = found(sheet(weak));
    expect(problems).toEqual([]);
    expect(documents[0]?.advice.map(({ where, about, rule, severity }) => [where.split("!")[1], about, rule, severity])).toEqual([
      ["D5", "Achievable", "one-lead-agency", "must fix"],
      ["C6", "Specific", "action-leaves-something", "should improve"],
      ["E6", "Realistic", "milestones-given", "should improve"],
    ]);
  });

  test("is printed after a draft, on a page of its own, and never after a plan that is none", async () => {
    const draft = await wordOf(sheet(weak, "1 August 2012", [["Draft", "Yes"]]));
    expect(draft.tables[1]).toHaveLength(4);
    expect(draft.tables[1]?.[2]?.slice(0, 4)).toEqual(["Officers should know the risk factors\nAction 2: \"Ensure officers know the risks\"", "Action to take", "Specific", "Should improve"]);
    expect(draft.text).toContain("1 thing must be fixed, and 2 things would make it better.");
    expect(draft.text).toContain("Domestic Homicide Review action plan (draft)");
    for (const more of [[], [["Draft", "No"]]] as const) {
      const plan = await wordOf(sheet(weak, "1 August 2012", more));
      expect(plan.tables).toHaveLength(1);
      expect(plan.text).not.toMatch(/draft|still needs|must be fixed/i);
    }
  });

  test("is nothing, and a draft says so without a table", async () => {
    const { tables, text } = await wordOf(sheet([row()], "1 July 2012", [["Draft", "Yes"]]));
    expect(tables).toHaveLength(1);
    expect(text).toContain("Nothing must be fixed, and nothing was found that would make it better.");
  });

  test("is listed by csp smart, and counted by csp check, which stays content", () => {
    const smart = csp("smart", "examples/dhr-action-plan.xlsx");
    expect(smart.exitCode).toBe(1);
    expect(smart.out).toContain("'Action plan'!D8: Achievable, must fix: Several agencies lead here: \"CSPs\" and \"Home Office\". Name the one");
    expect(smart.out).toContain("1 thing must be fixed, and 4 things would make it better.");
    const json = JSON.parse(csp("smart", "examples/dhr-action-plan.xlsx", "--json").out) as { advice: { where: string }[]; problems: unknown[] };
    expect([json.advice.length, json.problems.length]).toEqual([5, 0]);
    const check = csp("check", "examples/dhr-action-plan.xlsx");
    expect(check.exitCode).toBe(0);
    expect(check.out).toContain("List them with: csp smart examples/dhr-action-plan.xlsx");
    expect(csp("smart", "examples/derbyshire-2016-11-29.xlsx").exitCode).toBe(1);
  });
});
