import { survey, type Survey } from "../core/survey";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import type { CellValue } from "../core/workbook/cell";
import { documentTypes } from "../templates";
import { grid, workbookOf } from "./grids";
import { gridsOf } from "./made-documents";

type Row = readonly (CellValue | undefined)[];

const minutesOf = (boxed: readonly (string | null)[], { date = "11 March 2011", said = "The plan was discussed." } = {}): SheetGrid =>
  grid("Minutes", [["Board", "Safer Board"], ["Date", date], [], ["Number", "Heading", "Minute", "Action point"], [1, "Plan"], ...boxed.map((box, index) => [`1.${index + 1}`, null, said, box])] as never[]);
const HEADINGS: Row = ["Month/number", "Action point", "Status", "Update"];
const scheduleOf = (rows: readonly Row[], date = "11 March 2011"): SheetGrid => grid("Action points", [["Board", "Safer Board"], ["Date", date], HEADINGS, ...rows] as never[]);
const previousOf = (rows: readonly Row[]): SheetGrid => grid("Previous action points", [HEADINGS, ...rows] as never[]);
const found = (...grids: readonly SheetGrid[]): Survey => survey(workbookOf(...grids), documentTypes);
const problemsOf = (...grids: readonly SheetGrid[]): readonly string[] => found(...grids).problems.map(({ where, message }) => `${where}: ${message}`);

const LETTER = "Chair to send a letter to the Secretary of State.";
const OLD: Row = ["02/02", "Officer to look at services", "Ongoing", "in hand"];
const NEW: Row = ["03/01", LETTER, "Ongoing", "drafted"];

describe("what the minutes decide and what the schedule holds of it", () => {
  test("agree in the pack of 3 May 2011, and where capitals, stops and the marks of a list differ", () => {
    expect(problemsOf(...gridsOf("cambridge-2011-05-03"))).toEqual([]);
    expect(problemsOf(minutesOf(["Action point 03/01: CHAIR to send a letter\n• to the Secretary of State"]), scheduleOf([OLD, NEW]))).toEqual([]);
    // The minutes may give the number alone, and a schedule of another meeting is none of theirs.
    expect(problemsOf(minutesOf(["03/01"]), scheduleOf([OLD, NEW]))).toEqual([]);
    expect(problemsOf(minutesOf(["03/05 Officer to write"]), scheduleOf([OLD], "3 February 2011"))).toEqual([]);
  });

  test.each<readonly [string, SheetGrid, SheetGrid, readonly string[]]>([
    ["a point that only the minutes have", minutesOf([`03/01 ${LETTER}`, "03/02 Officer to write"]), scheduleOf([NEW]), ["Minutes!D7: The minutes decide action point 03/02, and the schedule of action points does not have it. Add it to the schedule, or take it out of the minutes."]],
    ["a point that only the schedule has", minutesOf([`03/01 ${LETTER}`]), scheduleOf([OLD, NEW, ["03/02", "Officer to write", "Ongoing", "begun"]]), ["'Action points'!A6: Action point 03/02 is of the meeting of 11 March 2011, and its minutes do not have it. Put it into the minutes where it was decided, or change its number here."]],
    ["another owner", minutesOf([`03/01 ${LETTER.replace("Chair", "Vice Chair")}`]), scheduleOf([NEW]), [`'Action points'!B4: Action point 03/01 is for "Chair" here, and for "Vice Chair" in the minutes at Minutes!D6. Change one of the two.`]],
    ["other words", minutesOf(["03/01 Chair to send a letter to the Minister."]), scheduleOf([NEW]), [`'Action points'!B4: Action point 03/01 is worded otherwise in the minutes at Minutes!D6: "Minister." there, and "Secretary of State." here. Change one of the two.`]],
    ["words that go on", minutesOf(["03/01 Chair to send a letter"]), scheduleOf([NEW]), [`'Action points'!B4: Action point 03/01 is worded otherwise in the minutes at Minutes!D6: nothing more there, and "to the Secretary of State." here. Change one of the two.`]],
  ])("disagree about %s", (_, minutes, schedule, problems) => {
    expect(problemsOf(minutes, schedule)).toEqual(problems);
    expect(found(minutes, schedule).documents.find(({ type }) => type.id === "action-points")?.problems.length).toBe(problems.length);
  });

  test("are not compared before anything is written in the minutes", () => {
    const skeleton = grid("Minutes", [["Board", "Safer Board"], ["Date", "11 March 2011"], [], ["Number", "Heading", "Minute", "Action point"], [1, "Plan"], [2, "Any other business"]] as never[]);
    expect(problemsOf(skeleton, scheduleOf([OLD, NEW]))).toEqual([]);
  });
});

describe("what is carried forward", () => {
  // "Four of the nine action points from the February meeting were discussed and closed" (000, the minutes of 11 March 2011, 5.1).
  const CLOSED = "Four of the nine action points from the February meeting were discussed and closed. The others remain ongoing.";
  const carried = (count: number): readonly Row[] => Array.from({ length: count }, (_, index): Row => [`02/0${index + 1}`, `Officer to do part ${index + 1}`, "Ongoing", "in hand"]);

  test("is as many as the minutes leave open", () => {
    expect(problemsOf(minutesOf([`03/01 ${LETTER}`], { said: CLOSED }), scheduleOf([...carried(5), NEW]))).toEqual([]);
    expect(problemsOf(minutesOf([`03/01 ${LETTER}`], { said: CLOSED }), scheduleOf([...carried(4), NEW]))).toEqual([
      'Minutes!C6: The minutes say "Four of the nine action points from the…", which leaves 5, and the schedule carries 4 forward from earlier meetings. Put one of the two right.',
    ]);
  });

  test("is what was open in the schedule before, where the workbook keeps it", () => {
    const done: Row = ["02/01", "Officer to report", "Closed", "Reported on 1 March."];
    expect(problemsOf(scheduleOf([OLD, NEW]), previousOf([done, OLD]))).toEqual([]);
    expect(problemsOf(scheduleOf([NEW]), previousOf([done, OLD]))).toEqual([
      "'Previous action points'!A3: Action point 02/02 was open, and the schedule does not have it any more (1 point was open before, and 0 are carried forward). Add it to the schedule; if it is done, close it there.",
    ]);
    expect(problemsOf(scheduleOf([["02/01", "Officer to report", "Ongoing", "again"], OLD, ["02/09", "Officer to count", "Ongoing", "new"], NEW]), previousOf([done, OLD]))).toEqual([
      "'Action points'!A4: Action point 02/01 is carried forward, and it was closed before (1 point was open before, and 3 are carried forward; see 'Previous action points'!C2). Take it out, or put right what the previous schedule says.",
      "'Action points'!A6: Action point 02/09 is carried forward, and it was not in the schedule before (1 point was open before, and 3 are carried forward; see the sheet Previous action points). Take it out, or put right what the previous schedule says.",
    ]);
    // A point of last March, still open, is carried forward although its number begins with the month of the meeting.
    const ofLastYear: Row = ["03/07", "Officer to wait", "Ongoing", "since last March"];
    expect(problemsOf(minutesOf([`03/01 ${LETTER}`]), scheduleOf([ofLastYear, OLD, NEW]), previousOf([ofLastYear, OLD]))).toEqual([]);
  });
});

describe("closed action points whose updates promise what is to come", () => {
  const remarksOf = (...grids: readonly SheetGrid[]): readonly string[] => found(...grids).remarks.filter(({ where }) => where.includes("Action points")).map(({ where, message }) => `${where}: ${message}`);

  test("are asked about in the schedule of 11 March 2011, and keep nothing from being made", () => {
    expect(remarksOf(...gridsOf("cambridge-2011-05-03")).map((line) => /'!(\w+): .*?(\d\d\/\d\d).* says "([^"]*)"/.exec(line)?.slice(1))).toEqual([
      ["D8", "12/05", "Plan to be drawn up by OSG"],
      ["D12", "03/01", "Letter to be issued shortly"],
      ["D13", "03/02", "Letter to be issued shortly"],
      ["D17", "03/06", "Peer Review report not finalised at pres…"],
    ]);
  });

  test.each<readonly [string, string, boolean]>([
    ["Closed", "The letter will go out next week.", true],
    ["Closed", "Will be sent by the officer.", true],
    ["Closed", "Awaiting a reply from the council.", true],
    ["Closed", "Remains to be agreed.", true],
    ["Closed", "Letter sent on 4 April; reply received.", false],
    ["Closed", "Costs were confirmed to be within the budget.", false],
    ["Closed", "The Chair of Friends of Will Adams Park was written to.", false],
    ["Ongoing", "Letter to be issued shortly.", false],
  ])("%s: %s", (status, update, isAsked) => {
    expect(remarksOf(scheduleOf([["02/02", "Officer to write", status, update]]))).toHaveLength(isAsked ? 1 : 0);
  });
});
