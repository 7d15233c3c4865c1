import { loadBuiltFunctions, type Cell } from "./built-functions";

const { call } = loadBuiltFunctions();

describe("time", () => {
  const ytd = (periods: readonly string[], values: readonly unknown[], upTo?: string): Cell | undefined => call("YEARTODATE", periods.map((each) => [each]), values.map((each) => [each]), upTo)[0]?.[0];

  test("the year to date is the sum of its periods, and with one of them missing or doubled there is none", () => {
    expect(ytd(["Q1 2010/11", "Q2 2010/11", "Q3 2010/11", "Q4 2010/11"], [269, 287, 246, 254], "Q3 2010/11")).toBe(802);
    expect(ytd(["Q1 2010/11", "Q3 2010/11"], [269, 246], "Q3 2010/11")).toEqual({ code: "#N/A", message: "There is no figure for the time from 1 July 2010." });
    expect(ytd(["Q2 2010/11", "Q3 2010/11"], [287, 246])).toEqual({ code: "#N/A", message: "There is no figure for the time from 1 April 2010." });
    expect(ytd(["Q1 2010/11", "Q1 2010/11"], [269, 269])).toEqual({ code: "#VALUE!", message: expect.stringContaining("overlap") });
    expect(ytd(["Q1 2010/11", "April 2010"], [269, 90], "Q1 2010/11")).toEqual({ code: "#VALUE!", message: expect.stringContaining("overlap") });
    expect(ytd(["Q1 2010/11", "Q2 2010/11"], [269, 287], "Q4 2010/11")).toEqual({ code: "#N/A", message: "There is no figure for the time from 1 October 2010." });
  });

  test("the last period with a figure is the latest, in whichever order they stand", () => {
    expect(ytd(["Q4 2010/11", "Q3 2010/11", "Q2 2010/11", "Q1 2010/11"], [null, 246, 287, 269])).toBe(802);
  });

  test("an average stands beside its own period where a row is blank, and a period that is given twice has none", () => {
    const averages = (periods: readonly unknown[], values: readonly unknown[]): readonly Cell[] => call("PREVIOUSAVERAGE", periods.map((each) => [each]), values.map((each) => [each]), 1).map(([each]) => each ?? null);
    const none = { code: "#N/A", message: expect.any(String) };
    expect(averages(["2008/09", null, "2009/10", "2010/11"], [1253, null, 1192, 988])).toEqual([none, none, 1253, 1192]);
    expect(averages([null], [null])).toEqual([none]);
    expect(averages(["2009/10", "2009/10", "2010/11"], [1253, 1192, 988])[2]).toEqual({ code: "#VALUE!", message: expect.stringContaining("overlap") });
  });

  test.each([
    ["Q4 2010/11", "Q4 2010/11"],
    ["Q4 (Jan-Mar) 2010/11", "Q4 2010/11"],
    ["Quarter 2 (July - September 2012)", "Q2 2012/13"],
    ["4th quarter (Jan to Mar 2011)", "Q4 2010/11"],
    ["2010-11 fourth quarter", "Q4 2010/11"],
    ["Q4 10/11", "Q4 2010/11"],
    ["Q4 98/99", "Q4 1998/99"],
    ["Jan-Mar 99", "Q4 1998/99"],
    ["Jan-Mar 2011", "Q4 2010/11"],
    ["April to June 2016", "Q1 2016/17"],
    ["1 January 2011 to 31 March 2011", "Q4 2010/11"],
    ["1st April - 30th June 2010", "Q1 2010/11"],
    ["31/03/2011", "Q4 2010/11"],
    ["Dec 2012", "Q3 2012/13"],
  ])("%s is in %s", (typed, quarter) => {
    expect(call("QUARTER", typed)[0]?.[0]).toBe(quarter);
  });

  test.each(["2010/11", "2010-11", "FY 2010-11", "Apr 10 - Mar 11", "April 2010 to March 2011", "01 Apr 2010 - 31 Mar 2011", "12 months to March 2011", "Year ending 31 March 2011"])("%s is 2010/11", (typed) => {
    expect(call("FINANCIALYEAR", typed)[0]?.[0]).toBe("2010/11");
  });

  test.each([
    ["10/11", '"10/11" can be read as 2010/11 or as October 2011. Write it like 2010/11 or March 2011.'],
    ["5-11", '"5-11" can be read as May 2011 or as a day of the year. Write it like 2010/11 or March 2011.'],
  ])("%s can be read two ways, and neither is taken", (typed, sentence) => {
    expect(call("FINANCIALYEAR", typed)[0]?.[0]).toEqual({ code: "#VALUE!", message: sentence });
  });

  test.each(["Q1 (Jan-Mar) 2010/11", "2010/12", "Feb-Apr 2011", "1 Apr 2010 - 30 Mar 2011", "2 Apr 2010 - 31 Mar 2011", "2011", "Q5 2010/11"])("%s is no period", (typed) => {
    expect(call("FINANCIALYEAR", typed)[0]?.[0]).toEqual({ code: "#VALUE!", message: expect.any(String) });
  });

  test("a forecast of a finished year is what it came to, and of nothing so far is no certainty", () => {
    expect(call("FORECAST", 802, "Q4 2010/11")).toEqual([[802, 802, 802, "the year is over"]]);
    expect(call("FORECAST", 0, "Q1 2010/11")[0]).toEqual([0, 0, expect.closeTo(3.688879454113936 * 3, 9), "at this rate"]);
  });
});

describe("comparison", () => {
  test("a repeat may be counted for one year, with the year before to look back on", () => {
    const cases = [["a", "01/06/2009"], ["b", "01/07/2009"], ["c", "01/08/2009"], ["a", "01/05/2010"], ["d", "01/06/2010"]];
    const [ids, days] = [cases.map(([id]) => [id]), cases.map(([, day]) => [day])];
    expect([call("REPEATRATE", ids, days), call("REPEATRATE", ids, days, 12, "2010/11")]).toEqual([[[0.2]], [[0.5]]]);
    expect(call("REPEATRATE", ids, days.map(() => ["2010/11"]))[0]?.[0]).toEqual({ code: "#VALUE!", message: expect.stringContaining("must be a day") });
  });

  test("a target of another kind than the figures of a chart is asked about", () => {
    expect(call("CONTROLCHART", [[30], [31], [29]], "low is good", "28%")).toEqual([[{ code: "#VALUE!", message: expect.stringContaining("One of the two is a percentage") }]]);
    expect(call("CONTROLCHART", [["30%"], [0.31], ["29%"]], "low is good", "28%")[0]?.[4]).toBe("hit and miss");
  });

  test("a percentage is no number of cases", () => {
    for (const count of [0.359, "35.9%"]) expect(call("PROPORTION", count, 234)[0]?.[0]).toEqual({ code: "#VALUE!", message: "The count must be a whole number from 0." });
  });

  test("a row is refused where the answer has several columns, by whichever function", () => {
    const refused = [[{ code: "#VALUE!", message: expect.stringContaining("because the answer has several columns") }]];
    expect([call("RATE", [[269, 287]], 10_000), call("CONTROLCHART", [[269, 287]]), call("GROUPLIMITS", [[269, 287]], [[10_000, 11_000]])]).toEqual([refused, refused, refused]);
  });

  test("cases without a reference are not those of one person", () => {
    for (const none of ["n/a", "-", "Not known"]) {
      expect(call("REPEATRATE", [["a"], [none], [none]], [[40_000], [40_001], [40_002]])).toEqual([[{ code: "#N/A", message: "One of the cases has no reference. Give it one, or leave its row out." }]]);
    }
  });

  test("figures that a cell shows as equal share their rank", () => {
    expect(call("GROUPRANK", [[0.3], [0.1 + 0.2], [0.4]])).toEqual([[1], [1], [3]]);
  });

  test("settings that make no sense are refused", () => {
    for (const args of [["GROUPLIMITS", [[20], [30]], [[100], [100]], 1000, "low", 300, 100], ["RATE", 5, 100, 0], ["RATE", 5, 100, -1000], ["RATE", 5, 100, 1000, 1.5], ["DIRECTIONOFTRAVEL", 1, 2, "not good"]]) {
      const [id, ...rest] = args;
      expect([id, call(String(id), ...rest)[0]?.[0]]).toEqual([id, { code: "#VALUE!", message: expect.any(String) }]);
    }
    expect([call("DIRECTIONOFTRAVEL", 1, 2, "low is bad"), call("DIRECTIONOFTRAVEL", 1, 2, "down")]).toEqual([[["Improving"]], [["Worsening"]]]);
  });

  test("rare events are not all improvements: where screening leaves nothing that moves, nothing is screened", () => {
    const variation = call("CONTROLCHART", [...Array.from({ length: 12 }, () => [0]), [1]], "low is good").map((row) => row[3]);
    expect(new Set(variation.slice(0, 12))).toEqual(new Set(["Improvement: 7 below the mean"]));
  });

  test("a percentage is possible with the places that it was typed with", () => {
    expect([call("POSSIBLEPERCENTAGE", "14.0%", 7)[0]?.[0], call("POSSIBLEPERCENTAGE", "14%", 7)[0]?.[0]]).toEqual([expect.stringMatching(/^Not possible/), "Possible: 1 of 7"]);
  });
});
