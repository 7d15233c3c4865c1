import { loadBuiltFunctions, type Cell } from "./built-functions";

const { call } = loadBuiltFunctions();

describe("before the due date", () => {
  test.each([
    // First time is no measure of time: a count is held against its part of the year, and a ceiling stays broken.
    [40, "To have no more than 130 first time entrants", null, "Off track"],
    [140, "To have no more than 130 first time entrants", null, "Not met"],
    [25, "Deliver 100 visits within 48 hours", null, "On track"],
    [200, "from 757 to 681", null, "Off track"],
    [200, "Reduce crime by 10% on the three-year average", 757, "Off track"],
    [14, "Response time no more than 15 minutes", null, "On track"],
    [28, "from 35 to 29", null, "On track"],
    [45, "No more than 50 per quarter", null, "On track"],
    [180, "Reduce burglary by 10% per quarter", 200, "On track"],
  ])("%p in the first quarter against \"%s\" from %p is %s", (outturn, target, baseline, expected) => {
    expect(call("TARGETSTATUS", outturn, target, baseline, "Q1 2011/12", "31/03/2012", "01/08/2011")).toEqual([[expected]]);
  });
});

describe("the due date that a wording says", () => {
  test.each([
    "by March 2012", "by end 2011/12", "by the end of the financial year 2011/12", "by the end of the 2011/12 financial year", "by 31.03.2012", "by 2012-03-31", "by Mar. 2012",
    "by Q4 2011/12", "by the end of quarter 4 2011/12", "by 31st of March 2012", "by 31 March, 2012", "by FY 2011/12", "by 2011/2012", "by 31/03/12", "by the fourth quarter of 2011/12", "by 2011 / 12",
    "in 2011/12", "during the financial year 2011-12", "over 2011/2012 (compared with 885 in 2007/08)", "for 2011/12, from the baseline of 2007-08 (885 crimes)",
  ])("%s", (due) => {
    expect(call("TARGETSTATUS", 200, `Reduce burglary by 10% ${due}`, 885, "Q1 2011/12")).toEqual([["Off track"]]);
  });

  test.each(["from 885 in 2012/13", "from the baseline of 885 in 2012/13", "against levels in 2012/13"])("and not the year that is measured from: %s", (year) => {
    expect(call("TARGETSTATUS", 200, `Reduce burglary by 10% ${year}`, 885, "Q1 2011/12")).toEqual([["Met"]]);
  });
});

describe("a target on its way", () => {
  const dated = (outturn: unknown, target: unknown, baseline: unknown, ...rest: readonly unknown[]): Cell | undefined => call("TARGETSTATUS", outturn, target, baseline, ...rest)[0]?.[0];

  test.each([
    ["a count is held against the part of the year that has passed", [640, "no more than 1000", null, "Q2 2010/11", "31/03/2011", "15/10/2010"], "Off track"],
    ["and is on track where it has not passed it", [501, "no more than 1000", null, "Q2 2010/11", "31/03/2011", "15/10/2010"], "On track"],
    ["within its tolerance it is at risk", [510, "no more than 1000", null, "Q2 2010/11", "31/03/2011", "15/10/2010", "tolerance 5%"], "At risk"],
    ["a ceiling that is broken stays broken", [1001, "no more than 1000", null, "Q3 2010/11", "31/03/2011", "15/01/2011"], "Not met"],
    ["what is delivered stays delivered", [38, "deliver 38", null, "Q3 2011/12", "31/03/2012", "15/01/2012"], "Met"],
    ["a rate is held against its target as it is", ["29%", "no more than 28%", null, "Q3 2010/11", "31/03/2011", "15/01/2011"], "Off track"],
    ["and so is a rolling year", [990, "no more than 1000", null, "Q1 2010/11", "31/03/2011", "15/07/2010", "rolling"], "On track"],
    ["the last period of the year is final", [935, "reduce by 10%", 757, "Q4 2010/11", "March 2011", "03/05/2011"], "Not met"],
    ["a provisional figure says so", [935, "reduce by 10%", 757, "Q4 2010/11", "March 2011", "03/05/2011", "provisional"], "Not met (provisional)"],
    ["after the due date an earlier figure awaits the last", [700, "reduce by 10%", 757, "Q3 2010/11", "March 2011", "03/05/2011", "rolling"], "Awaiting final data"],
    ["a period that is not over has no figure yet", [null, "reduce by 10%", 757, "Q4 2010/11", "March 2011", "15/01/2011"], "Not yet due"],
    ["a period that is over and has none has no data", [null, "reduce by 10%", 757, "Q3 2010/11", "March 2011", "15/01/2011"], "No data"],
    ["the day in the wording is the due day", [180, "reduce by 10% by March 2012", 757, "Q1 2011/12", null, "15/07/2011"], "Off track"],
    ["whose month may be cut short", [180, "reduce by 10% by 31 Mar. 2012", 757, "Q1 2011/12", null, "15/07/2011"], "Off track"],
    ["and so it is of what is delivered", [10, "deliver 38 by March 2012", null, "Q1 2011/12", null, "15/07/2011"], "On track"],
    ["a percentage that is to change is not cut into parts of the year", ["45%", "increase satisfaction by 10%", "60%", "30/06/2011", "31/03/2012", "01/07/2011"], "Off track"],
    ["nor one that is to change by points", ["30%", "reduce by 2 points", "35%", "30/06/2011", "31/03/2012", "01/07/2011"], "On track"],
    ["nor an average", [60, "reduce average response time by 10%", 70, "30/06/2011", "31/03/2012", "01/07/2011"], "On track"],
    ["nor a rate", [6, "reduce the rate per 1,000 residents by 10%", 7, "30/06/2011", "31/03/2012", "01/07/2011"], "On track"],
    ["minutes do not add up over the year", [16, "less than 15 minutes", null, "30/06/2011", "31/03/2012", "01/07/2011"], "Off track"],
    ["from one level to another is held against the level", ["30%", "from 35 to 29", null, "30/06/2011", "31/03/2012", "01/07/2011"], "Off track"],
    ["and is on track where it is there already", [28, "from 35 to 29", null, "30/06/2011", "31/03/2012", "01/07/2011"], "On track"],
    ["a target of three years is a step each year", [816, "reduce by 3%", 825, "31/03/2012", "31/03/2014", "01/05/2012", "baseline 2010/11"], "On track"],
    ["which a figure can miss", [817, "reduce by 3%", 825, "31/03/2012", "31/03/2014", "01/05/2012", "baseline 2010/11"], "Off track"],
    ["and the year of the baseline may stand in the wording", [816, "reduce by 3% by March 2014 from the baseline of 2010/11", 825, "31/03/2012", null, "01/05/2012"], "On track"],
    ["without an outturn before the due day nothing is due", [null, "reduce by 10%", 757, null, "March 2012", "15/07/2011"], "Not yet due"],
    ["a due date to be agreed is none", [935, "reduce by 10%", 757, "Q4 2010/11", "TBC", "03/05/2011"], "Not met"],
    ["no data is not provisional", [null, "reduce by 10%", 757, "Q4 2010/11", "March 2011", "03/05/2011", "provisional"], "No data"],
    ["a baseline may be set until its day", [null, "establish a baseline", null, null, "March 2012", "15/01/2012"], "Baseline being set"],
    ["and was not set after it", [null, "establish a baseline", null, null, "March 2012", "15/04/2012"], "Not met"],
  ])("%s", (_, [outturn, target, baseline, ...rest], expected) => {
    expect(dated(outturn, target, baseline, ...rest)).toBe(expected);
  });

  test("a figure of a period after the day of the report is a contradiction", () => {
    expect(dated(900, "reduce", 1000, "Q4 2010/11", "March 2011", "15/01/2011")).toEqual({ code: "#VALUE!", message: expect.stringContaining("after the day of the report") });
  });

  test("a date or a state that cannot be read is named", () => {
    expect(dated(900, "reduce", 1000, "soon")).toEqual({ code: "#VALUE!", message: expect.stringContaining('"soon"') });
    expect(dated(900, "reduce", 1000, null, null, null, "perhaps")).toEqual({ code: "#VALUE!", message: expect.stringContaining('"perhaps"') });
  });
});
