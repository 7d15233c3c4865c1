import { survey } from "../core/survey";
import type { Cell, CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { grid, workbookOf } from "./grids";

type Row = readonly (CellValue | Cell)[];

const HEADINGS: Row = ["Indicator", "Target", "Baseline", "Outturn"];
const sheet = (row: Row, { above = [["Period", "Q4 2010/11"]], headings = HEADINGS, name = "Performance" }: { readonly above?: readonly Row[]; readonly headings?: Row; readonly name?: string } = {}): SheetGrid => grid(name, [...above, headings, row] as never[]);

/** What the paper says of its only target, or the problem with its cell. */
function saidOf(...given: Parameters<typeof sheet>): readonly string[] {
  const { documents, problems } = survey(workbookOf(sheet(...given)), documentTypes, { isWanted: ({ id }) => id === "performance-report" });
  const [problem] = problems;
  if (problem) return [problem.where.replace(/^.*!/, ""), problem.message];
  const [target] = (documents[0]?.paper.data as { readonly targets: readonly { readonly outturn: string; readonly status: string; readonly reason: string }[] }).targets;
  return target ? [target.outturn, target.status, target.reason] : [];
}

describe("a target that cannot be judged as it stands is asked about", () => {
  test.each<[row: Row, where: string, message: string]>([
    [["Burglary", "Reduce", 1000, "935¹"], "D3", 'Outturn must be a number such as 1,056 or 34.5%, or "No data" where there is none, and this is "935¹".'],
    [["Burglary", "Reduce", 1000, { value: "935", format: "General", isStruck: true }], "D3", "Words in this cell are struck through, so nobody can tell whether they are meant. Delete the words, or take the line off them."],
    [["Confidence", "Sustain", "55%", "50%"], "B3", '"Sustain" does not say whether more or less is good. Write "maintain at or above 55%" or "maintain at or below 55%".'],
    [["Satisfaction", "Maintain current level", "55%", "50%"], "B3", '"Maintain current level" does not say whether more or less is good. Write "maintain at or above 55%" or "maintain at or below 55%".'],
    [["Reports of DV", "Maintain", 100, 80], "B3", '"Maintain" does not say whether more or less is good. Write "maintain at or above 100" or "maintain at or below 100".'],
    [["Burglary", "Stabilise", 100, 80], "B3", '"Stabilise" does not say whether more or less is good. Write "maintain at or above 100" or "maintain at or below 100".'],
    [["Burglary", "No more than 10%", 260, 168], "D3", 'The target is 10% and the outturn 168, without a % sign. If it is a percentage, type it as 168%; if it is a number of cases, word the target as a change, such as "reduce by 10%" or "increase by no more than 10%".'],
    [["Detections", "At least 30%", 200, 50], "D3", 'The target is 30% and the outturn 50, without a % sign. If it is a percentage, type it as 50%; if it is a number of cases, word the target as a change, such as "reduce by 30%" or "increase by no more than 30%".'],
    [["D", "Reduce the increase to 5%", 100, 103], "B3", 'It is not clear which of the two movements is meant. Write "increase by no more than 3%", or "reduce by 10%" for the figure itself.'],
    [["Y", "Reduce assault with less serious injury by March 2011 from the baseline of 2008-09 (885 recorded crimes)", 900, 890], "C3", "The wording of the target says a baseline of 885, and this cell says 900. Put right the one that is wrong."],
    [["Y", "Reduce by 10% from 2,245", 2254, 2000], "C3", "The wording of the target says a baseline of 2,245, and this cell says 2254. Put right the one that is wrong."],
    [["Y", "Reduce from 35 to 29", 45, 29], "C3", "The wording of the target says a baseline of 35, and this cell says 45. Put right the one that is wrong."],
    [["Y", "Reduce by 10% against 2009/10 (1,000 crimes)", 900, 890], "C3", "The wording of the target says a baseline of 1,000, and this cell says 900. Put right the one that is wrong."],
    [["Y", "Increase attendance from the 2009/10 baseline of 133", 130, 140], "C3", "The wording of the target says a baseline of 133, and this cell says 130. Put right the one that is wrong."],
    [["Burglary", "10%", 260, 168], "B3", '"10%" does not say which way. Write "no more than 10%" or "at least 10%" for a level; for a change from the baseline, write "reduce by 10%" or "increase by 10%".'],
    [["Burglary", -0.1, 260, 168], "B3", '"-0.1" does not say what is asked. Write "reduce by 10%", or "no more than 10%".'],
    [["Rank", "Below the average of our group", 5, 4], "B3", 'This target compares with others, which no figure of your own can show. Word it with a number of its own, such as "no more than 28%", or take it out.'],
    [["Offenders", "Top 20 offenders engaged", null, 15], "B3", '"Top 20 offenders engaged" does not say which way. Write "no more than 20" or "at least 20".'],
  ])("%p", (row, where, message) => expect(saidOf(row)).toEqual([where, message]));
});

describe("a target that says what it means is judged", () => {
  test.each<[row: Row, said: Row]>([
    [["Confidence", "Maintain at or above 55%", "55%", "50%"], ["50%", "Not met", "50% is below 55%"]],
    [["Confidence", "maintain or improve", "55%", "56%"], ["56%", "Met", "56% is above the baseline of 55%"]],
    [["Detections", "At least 30%", "28%", "31%"], ["31%", "Met", "31% is above 30%"]],
    [["Budget", "At least 100%", null, "105%"], ["105%", "Met", "105% is above 100%"]],
    [["Y", "Reduce from the baseline of 2008-09 (885 recorded crimes)", 885, 890], ["890", "Not met", "890 is above the baseline of 885"]],
    [["Y", "Reduce by 10% from 2,245 by March 2011", 2245, 2000], ["2,000", "Met", "2,000 is below 2,020.5, which is 2,245 less 10%"]],
    [["Y", "Reduce from 35 to 29", "34.8%", "29%"], ["29%", "Met", "29 is equal to 29"]],
    [["Y", "Reduce by 1 percentage point", "30%", "29%"], ["29%", "Met", "29% is equal to 29%, which is 30% less 1 point"]],
    [["Y", "Reduce by 10% by March 2011 (3 wards)", 1000, 890], ["890", "Met", "890 is below 900, which is 1,000 less 10%"]],
    [["Y", "Reduce by 5% from 1 April 2010", 100, 90], ["90", "Met", "90 is below 95, which is 100 less 5%"]],
    [["Y", "Reduce by 10% from 2,245 by March 2011", null, 2000], ["2,000", "Met", "2,000 is below 2,020.5, which is 2,245 less 10%"]],
    [["Y", "Increase by 5 percentage points from 30%", null, "34%"], ["34%", "Not met", "34% is below 35%, which is 30% plus 5 points"]],
    [["Y", "Reduce by 10%", null, 2000], ["2,000", "No baseline", "There is no baseline to measure the change from"]],
    [["Y", "Reduce from the 2009/10 baseline", 100, 90], ["90", "Met", "90 is below the baseline of 100"]],
  ])("%p", (row, said) => expect(saidOf(row)).toEqual(said));
});

describe("the figure of a part of a year", () => {
  const Q2 = { above: [["Period", "Q2 2010/11"]] };

  test("is on the way to a target without a date, which is one for the year", () => {
    expect(saidOf(["ASB", "Reduce by 10%", 1000, 400], Q2)).toEqual(["400", "On track", "400 is below 451.2329, the part of 900, which is 1,000 less 10%, that is due by 30 September 2010 (183 of 365 days)"]);
    expect(saidOf(["ASB", "Reduce by 10%", 1000, 500], Q2)[1]).toBe("Off track");
    expect(saidOf(["Satisfaction", "At least 82%", null, "83%"], Q2).slice(0, 2)).toEqual(["83%", "On track"]);
  });

  test("has no change from the year of the baseline, on the way of several years either", () => {
    const changeIn = (period: string): unknown => {
      const { documents } = survey(workbookOf(sheet(["Assault", "Reduce by 3% by March 2014 from the baseline of 2010/11", 825, 200], { above: [["Period", period]] })), documentTypes, { isWanted: ({ id }) => id === "performance-report" });
      return (documents[0]?.paper.data as { readonly targets: readonly { readonly change: string }[] }).targets[0]?.change;
    };
    expect([changeIn("Q1 2011/12"), changeIn("Q4 2011/12")]).toEqual(["", "75.8% lower"]);
  });

  test("is final where it can no longer change what is said, and where each quarter has its own target", () => {
    expect(saidOf(["Courses", "Deliver 38", null, 40], Q2)[1]).toBe("Met");
    expect(saidOf(["Courses", "No more than 38 each quarter", null, 37], Q2)[1]).toBe("Met");
  });

  test.each([
    ["the title", { above: [["Performance report Q2 2010/11"]] }],
    ["the title, with the name", { above: [["Safer Board performance report, 2nd quarter 2010/11"]] }],
    ["the name of the sheet", { above: [], name: "Performance Q2 2010-11" }],
    ["the row", { above: [], headings: [...HEADINGS, "Period"] }],
  ])("is that which %s says", (_, given) => {
    expect(saidOf(["ASB", "Reduce by 10%", 1000, 400, "Q2 2010/11"], given)[1]).toBe("On track");
  });

  test.each([
    ["Performance report Q2 2010/11", ["", "Q2 2010/11"]],
    ["Safer Board performance report, Q2 2010/11", ["Safer Board", "Q2 2010/11"]],
    ["Performance report for the Safer Board: 2010/11", ["Safer Board", "2010/11"]],
    ["Safer Board", ["Safer Board", ""]],
    ["Performance 2009/10 and 2010/11", ["", ""]],
  ])("stands in the title \"%s\", which is not the partnership's name", (title, [partnership, period]) => {
    const { documents } = survey(workbookOf(sheet(["ASB", "Reduce by 10%", 1000, 400], { above: [[title]] })), documentTypes);
    expect(documents[0]?.paper.data).toMatchObject({ partnership, period });
  });

  test("in the title and beside the label must be one", () => {
    expect(saidOf(["ASB", "Reduce", 1000, 400], { above: [["Performance report Q2 2010/11"], ["Period", "Q4 2010/11"]] })).toEqual(["B2", "The title says Q2 2010/11, and the period here is Q4 2010/11. Put right the one that is wrong."]);
    expect(saidOf(["ASB", "Reduce", 1000, 400], { above: [["Performance report 2010/11"], ["Period", "Q4 2010/11"]] })[1]).toBe("Met");
  });

  test("in the name of the sheet must be the same too", () => {
    expect(saidOf(["ASB", "Reduce", 1000, 400], { name: "Performance 2011-12" })).toEqual(["B1", "The name of the sheet says 2011/12, and the period here is Q4 2010/11. Put right the one that is wrong."]);
    expect(saidOf(["ASB", "Reduce", 1000, 400], { above: [["Performance report Q2 2010/11"]], name: "Performance 2011-12" })).toEqual(["A2", "The name of the sheet says 2011/12, and the title Q2 2010/11. Put right the one that is wrong."]);
  });

  test("is printed with its own period where that is not the report's", () => {
    expect(saidOf(["ASB", "At least 38", null, 40, "Q2 2010/11"], { headings: [...HEADINGS, "Period"] })[0]).toBe("40 (Q2 2010/11)");
    expect(saidOf(["ASB", "At least 38", null, 40, "2010-11 Q4"], { headings: [...HEADINGS, "Period"] })[0]).toBe("40");
  });
});

describe("a status that was typed", () => {
  const withStatus = (status: string, outturn: number | null = 935): readonly string[] => saidOf(["Burglary", "Reduce by 10%", 757, outturn, status], { headings: [...HEADINGS, "Status"] });

  test.each(["Green - on track", "Exceeded", "Amber", "A", "✓", "G", "Green", "Met", "On target", "No data", "Ongoing", "Met (provisional)", "🟢 Green"])("\"%s\" contradicts figures that do not meet the target", (status) => {
    expect(withStatus(status)).toEqual(["E3", `The sheet says "${status}", and its figures say "Not met": 935 is above 681.3, which is 757 less 10%. Put right the figure or the status.`]);
  });

  test("stands under RAG as well", () => expect(saidOf(["Burglary", "Reduce by 10%", 757, 935, "Green"], { headings: [...HEADINGS, "RAG"] })[0]).toBe("E3"));

  test.each(["R", "Red", "✗", "Not met", "Missed", "RED: not met", "Not met (provisional)", "This target has not been met."])("\"%s\" says what they say", (status) => expect(withStatus(status)[1]).toBe("Not met"));

  test.each(["Fine", "B", "Green and rising", "3"])("\"%s\" is not understood, and is asked about", (status) => {
    expect(withStatus(status)).toEqual(["E3", `The status "${status}" is not understood. Write Met, Not met, On track, At risk or Off track, or clear the cell: the paper works the status out.`]);
  });

  test.each(["No data", "n/a", "TBC", "–"])("\"%s\" says that there is nothing to judge", (status) => expect(withStatus(status, null)[1]).toBe("No data"));
});
