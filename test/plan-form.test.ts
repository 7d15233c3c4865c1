import { survey } from "../core/survey";
import { NO_CELLS, type SheetGrid } from "../core/workbook/sheet-grid";
import type { Block } from "../core/workbook/address";
import { documentTypes } from "../templates";
import { movedTargetDate } from "../templates/dhr-action-plan/moved-target-date";
import { cellOfField, planForm, type PlanOnForm } from "../templates/dhr-action-plan/plan-form";

const TODAY = { year: 2013, month: 1, day: 10 };
const HEADINGS = ["Recommendation", "Scope", "Action to take", "Lead Agency", "Key milestones", "Target Date"];
type Rows = readonly (readonly (string | number | null)[])[];

/** The plan of a sheet with its marking in the first row, a blank row, and the headings in the third. */
function plan(rows: Rows, headings: readonly string[] = HEADINGS, more: { readonly merges?: readonly Block[]; readonly tables?: SheetGrid["tables"] } = {}): PlanOnForm {
  const cells = [["Marking", "OFFICIAL"], [], headings, ...rows].map((row) => row.map((value) => ({ value, format: typeof value === "number" ? "d mmm yyyy" : "General" })));
  const grid: SheetGrid = { ...NO_CELLS, sheet: "DHR plan", hidden: false, rows: cells, ...more };
  const { documents } = survey({ grids: [grid], answers: [] }, documentTypes);
  const found = documents.find(({ type }) => type.id === "dhr-action-plan");
  if (!found) throw new Error("There is no action plan.");
  return planForm(found, TODAY);
}

const action = (words: string, agency = "Police", date: string | number = "March 2013") => [words, agency, "", date] as const;

describe("the action plan as a form", () => {
  test("says in which cell each field stands, and where the next row goes", () => {
    const { recommendations, asAt, isDatedBySheet, area } = plan([["Train all staff", "Local", ...action("Write a course")]]);
    const [own] = recommendations;
    expect([own?.recommendationCells.map(({ where }) => where), own?.scopeCells.map(({ where }) => where), own?.lastRow]).toEqual([["'DHR plan'!A4"], ["'DHR plan'!B4"], 3]);
    expect(Object.entries(own?.actions[0]?.cells ?? {}).map(([column, { where, words }]) => [column, where, words])).toEqual([
      ["recommendation", "'DHR plan'!A4", "Train all staff"],
      ["scope", "'DHR plan'!B4", "Local"],
      ["action", "'DHR plan'!C4", "Write a course"],
      ["leadAgency", "'DHR plan'!D4", "Police"],
      ["milestones", "'DHR plan'!E4", ""],
      ["targetDate", "'DHR plan'!F4", "March 2013"],
    ]);
    expect([asAt, isDatedBySheet]).toEqual([TODAY, false]);
    expect(area).toMatchObject({ headingRow: 2, lastFilled: 3, end: undefined, isLastOnSheet: true, excelTable: undefined });
  });

  test("of merged cells names the first, and of a repeated recommendation every cell", () => {
    const merged = plan([["Train all staff", "Local", ...action("Write a course")], [null, null, ...action("Run it")]], HEADINGS, { merges: [{ top: 3, bottom: 4, left: 0, right: 0 }] });
    expect(merged.recommendations.map(({ recommendationCells, actions }) => [recommendationCells.map(({ where }) => where), actions.length])).toEqual([[["'DHR plan'!A4"], 2]]);
    const repeated = plan([["Train all staff", "Local", ...action("Write a course")], ["Train all staff", "Local", ...action("Run it")]]);
    expect(repeated.recommendations.map(({ recommendationCells }) => recommendationCells.map(({ where }) => where))).toEqual([["'DHR plan'!A4", "'DHR plan'!A5"]]);
  });

  test("a recommendation in a row of its own has its actions below, or takes the first into its own row", () => {
    const { recommendations } = plan([["Train all staff", "Local"], [null, null, ...action("Write a course")], ["Share what is known"]]);
    expect(recommendations.map(({ recommendationCells, actions, lastRow }) => [recommendationCells[0]?.where, actions.map(({ cells, isToCome }) => [cells.action?.where, isToCome]), lastRow])).toEqual([
      ["'DHR plan'!A4", [["'DHR plan'!C5", false]], 4],
      ["'DHR plan'!A6", [["'DHR plan'!C6", true]], 5],
    ]);
  });

  test("words that head the rows from the left are changed where they stand", () => {
    const { recommendations } = plan([["Train all staff"], ["1", null, "Local", ...action("Write a course")]], ["Ref", ...HEADINGS]);
    expect(recommendations[0]).toMatchObject({ recommendation: "Train all staff", recommendationCells: [{ where: "'DHR plan'!A4" }] });
  });

  test("a field that goes on below names the cell where it does", () => {
    const { recommendations } = plan([["Train all staff", "Local", "Write a course", "Police", "Course agreed", "March 2013"], [null, null, null, null, "Course written"]]);
    expect(recommendations[0]?.actions[0]?.cells.milestones).toMatchObject({ words: "Course agreed", goesOn: [{ where: "'DHR plan'!E5", words: "Course written" }] });
    expect(recommendations[0]?.lastRow).toBe(4);
  });

  test("knows the end of an Excel table, with the blank rows that it was given", () => {
    const tables = [{ name: "DhrActionPlan", block: { top: 2, left: 0, bottom: 6, right: 5 }, hasTotals: false }];
    expect(plan([["Train all staff", "Local", ...action("Write a course")]], HEADINGS, { tables }).area).toMatchObject({ lastFilled: 3, end: 6, excelTable: "DhrActionPlan" });
  });
});

describe("a target date that moves", () => {
  const moved = (headings: readonly string[], dates: readonly (string | number)[], typed: string) => {
    const [own] = plan([["Train all staff", "Local", "Write a course", "Police", "", ...dates]], [...HEADINGS.slice(0, 5), ...headings]).recommendations;
    if (!own?.actions[0]) throw new Error("There is no action.");
    return movedTargetDate(own.actions[0], typed);
  };
  const [ORIGINAL, CURRENT] = ["Original target date", "Target Date"];

  test.each<[string, readonly string[], readonly (string | number)[], string, unknown]>([
    ["keeps the first one, as the cell has it", [CURRENT, ORIGINAL], [41274, ""], "30 June 2013", { edits: [{ where: "'DHR plan'!G4", value: 41274, format: "d mmm yyyy" }, { where: "'DHR plan'!F4", value: 41455 }], kept: { date: "31 December 2012", where: "'DHR plan'!G4" } }],
    ["never writes over the first one", [CURRENT, ORIGINAL], ["June 2013", "March 2013"], "July 2013", { edits: [{ where: "'DHR plan'!F4", value: "July 2013" }] }],
    ["a first date is only written", [CURRENT, ORIGINAL], ["", ""], "June 2013", { edits: [{ where: "'DHR plan'!F4", value: "June 2013" }] }],
    ["words that are no date are not kept", [CURRENT, ORIGINAL], ["Ongoing", ""], "June 2013", { edits: [{ where: "'DHR plan'!F4", value: "June 2013" }] }],
    ["the same month in other words has not moved", [CURRENT, ORIGINAL], ["June 2013", ""], "Jun 2013", { edits: [{ where: "'DHR plan'!F4", value: "Jun 2013" }] }],
    ["a date that is cleared has not moved", [CURRENT, ORIGINAL], ["June 2013", ""], "", { edits: [{ where: "'DHR plan'!F4", value: "" }] }],
    ["beside a revised date the plain one stays", [CURRENT, "Revised target date"], ["June 2013", ""], "July 2013", { edits: [{ where: "'DHR plan'!G4", value: "July 2013" }], kept: { date: "June 2013", where: "'DHR plan'!F4" } }],
    ["a revised date is revised", [CURRENT, "Revised target date"], ["June 2013", "July 2013"], "May 2014", { edits: [{ where: "'DHR plan'!G4", value: "May 2014" }] }],
    ["without a column for it the first one is lost", [CURRENT], ["June 2013"], "July 2013", { edits: [{ where: "'DHR plan'!F4", value: "July 2013" }], lost: "June 2013" }],
  ])("%s", (_, headings, dates, typed, expected) => {
    expect(moved(headings, dates, typed)).toEqual(expected);
  });

  test.each<[string, readonly (string | number)[], string, number | undefined]>([
    ["the first time", ["June 2013", "", ""], "July 2013", 1],
    ["once more", ["June 2013", "March 2013", "2"], "July 2013", 3],
    ["to no day at all", ["June 2013", "", ""], "When funds allow", 1],
    ["back to the first date, it has not moved", ["June 2013", "March 2013", "1"], "Mar 2013", 0],
    ["where nobody counted the moves before, nobody knows how many they are", ["June 2013", "March 2013", ""], "July 2013", undefined],
    ["where the count is no number, it is left as it is", ["June 2013", "", "often"], "July 2013", undefined],
    ["in the same month in other words", ["June 2013", "March 2013", "1"], "Jun 2013", undefined],
  ])("is counted: %s", (_, dates, typed, times) => {
    const { edits, timesMoved } = moved([CURRENT, ORIGINAL, "Times moved"], dates, typed);
    expect(edits.find(({ where }) => where === "'DHR plan'!H4")).toEqual(times === undefined ? undefined : { where: "'DHR plan'!H4", value: times, leavesFormulas: true });
    expect(timesMoved).toEqual(times === undefined ? undefined : { times, where: "'DHR plan'!H4" });
  });

  test("a full date becomes a day of the calendar in a cell that has no format for one", () => {
    expect(moved([CURRENT], ["Ongoing"], "30/06/2013").edits).toEqual([{ where: "'DHR plan'!F4", value: 41455, format: "d mmmm yyyy" }]);
  });

  test("the date that holds now is the revised one", () => {
    const [own] = plan([["Train all staff", "Local", "Write a course", "Police", "", "June 2013", "July 2013"]], [...HEADINGS, "Revised target date"]).recommendations;
    expect(own?.actions[0] && cellOfField(own.actions[0], "targetDate")?.where).toBe("'DHR plan'!G4");
  });
});
