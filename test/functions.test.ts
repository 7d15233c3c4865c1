import { errorInCell, loadBuiltFunctions, type Cell } from "./built-functions";

const { metadata, call } = loadBuiltFunctions();

const status = (outturn: unknown, target: unknown, baseline?: unknown): Cell | undefined => call("TARGETSTATUS", outturn, target, baseline)[0]?.[0];
const change = (baseline: unknown, outturn: unknown): Cell | undefined => call("PERCENTAGECHANGE", baseline, outturn)[0]?.[0];

describe("the functions as they were built", () => {
  test("all are there, and every argument has its help text", () => {
    expect(metadata.map(({ id }) => id).sort()).toEqual(
      ("CHANCE CONTROLCHART DIRECTIONOFTRAVEL DISTRICTSHARE DISTRICTSHARES FINANCIALYEAR FORECAST GROUPLIMITS GROUPRANK PERCENTAGECHANGE PERCENTAGEPOINTS POSSIBLEPERCENTAGE " +
        "PREVIOUSAVERAGE PROPORTION QUARTER RATE RECONCILE REPEATRATE ROLLINGTOTAL TARGETGAP TARGETREASON TARGETREPORT TARGETSTATUS TARGETVALUE TRAJECTORY YEARTODATE").split(" "),
    );
    for (const { description, parameters } of metadata) {
      expect(description.length).toBeGreaterThan(20);
      for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(10);
    }
  });

  test("every argument takes a column, and Excel says where the arguments stand", () => {
    for (const { options, parameters } of metadata) {
      expect(options?.requiresParameterAddresses).toBe(true);
      expect(parameters.map(({ dimensionality }) => dimensionality)).toEqual(parameters.map(() => "matrix"));
    }
  });
});

// The performance summary of the Cambridge Community Safety Partnership, 2010/11, and figures at the edges of its targets.
const STATUSES: readonly [outturn: unknown, target: string | number, baseline: unknown, status: string][] = [
  [825, "To reduce 'Assault with Less Serious Injury' by March 2011 from the baseline of 2008-09 (885 recorded crimes).", 885, "Met"],
  [1355, "To reduce ‘Criminal Damage’ by March 2011 from the baseline of 2008-09 (2,103 recorded crimes).", 2103, "Met"],
  [2062, "To reduce the number of ‘Serious Acquisitive Crimes’ reported to the police (by concentrating on tackling dwelling burglary) by 3.5% by March 2011 from the baseline of 2007-08 (2,245 recorded crimes).", 2245, "Met"],
  [935, "To reduce ‘Dwelling Burglary’ by 10% by March 2011 from the baseline of 2007-08 (757 recorded crimes).", 757, "Not met"],
  [168, "To reduce ‘Personal Robbery’ by March 2011 from the baseline of 2008-09 (260 recorded crimes).", 260, "Met"],
  [0.345, "To have a repeat Domestic Violence Incident rate of no more than 28% using the Multi Agency Risk Assessment Conference (MARAC) service as the measure.", undefined, "Not met"],
  [34.5, "no more than 28%", undefined, "Not met"],
  ["34.5%", "no more than 28%", undefined, "Not met"],
  [0.275, "The repeat rate should not be higher than 28 per cent", undefined, "Met"],
  [1888, "To increase the number of Domestic Violence Incidents reported to the police by March 2011 from the baseline of 2008-09.", 1567, "Met"],
  [2822, "Reduce the number of Thefts or Unauthorised Taking of Cycles.", undefined, "No baseline"],
  [5, "raise awareness of domestic abuse in schools", undefined, "No measure"],
  [5, "establish a baseline", undefined, "Baseline set"],
  [undefined, "establish a baseline", undefined, "Baseline being set"],
  [35, 29, 36, "Not met"],
  [29, 29, 36, "Met"],
  [41, 40, 35, "Met"],
  [0, "increase", 0, "Not met"],
  [1, "increase", 0, "Met"],
  [105, "not increase by more than 5%", 100, "Met"],
  [106, "not increase by more than 5%", 100, "Not met"],
  [0.205, "reduce by 6 percentage points", 0.265, "Met"],
  [95, "no decrease", 96, "Not met"],
  [885, "reduce", 885, "Not met"],
  [1567, "increase", 1567, "Not met"],
  [1568, "increase", 1567, "Met"],
  [2166, "reduce by 3.5%", 2245, "Met"],
  [2167, "reduce by 3.5%", 2245, "Not met"],
  [27, "reduce by 10%", 30, "Met"],
  [63, "reduce by 30%", 90, "Met"],
  [681, "a 10% reduction", 757, "Met"],
  [682, "a 10% reduction", 757, "Not met"],
  [121, "increase by 10 percent", 110, "Met"],
  [120, "increase by 10 percent", 110, "Not met"],
  [80, "reduce by 20", 100, "Met"],
  [81, "reduce by 20", 100, "Not met"],
  [1099, "record less than 1100 presentations by March 2012", undefined, "Met"],
  [1100, "fewer than 1,100", undefined, "Not met"],
  [130, "no more than 130", undefined, "Met"],
  [131, "not more than 130", undefined, "Not met"],
  [130, "at most 130 first-time entrants", undefined, "Met"],
  [0.82, "at least 82%", undefined, "Met"],
  [81.96, "at least 82%", undefined, "Not met"],
  [82, "achieve 82 percent satisfaction in post-case surveys", undefined, "Met"],
  [0.996, "100 percent", undefined, "Not met"],
  [1, "100 percent within one working day", undefined, "Met"],
  [38, "deliver 38", undefined, "Met"],
  [37, "To deliver 38 Freedom Programmes by March 2012", undefined, "Not met"],
  [29, "from 35 to 29", undefined, "Met"],
  [30, "from 35 to 29 by March 2012", undefined, "Not met"],
  [0.29, "from 35% to 29%", undefined, "Met"],
  [40, "from 35 to 40", undefined, "Met"],
  [130, "maintain", 130, "Met"],
  [131, "maintain", 130, "Not met"],
  [0, "reduce", 0, "Met"],
  [5, "reduce by 10%", 0, "Not met"],
  [0, "reduce", 7, "Met"],
  [28.000000000000004, "no more than 28", undefined, "Met"],
  [28.5, "less than 28.5", undefined, "Not met"],
  [0.285, "less than 28.5%", undefined, "Not met"],
  [28.5, "more than 28.5", undefined, "Not met"],
  [28.5, "reduce", 28.5, "Not met"],
];

describe("TARGETSTATUS", () => {
  test.each(STATUSES)("%p against \"%s\" from %p is %s", (outturn, target, baseline, expected) => {
    expect(status(outturn, target, baseline)).toBe(expected);
  });

  test.each([null, "", "No Data", "n/a", "-", "–", "..", "tbc"])("an outturn of %p is No data, whatever the target", (outturn) => {
    for (const target of ["reduce", "increase", "at least 82%", "no more than 28%", "deliver 38", "maintain"]) {
      expect(status(outturn, target, 885)).toBe("No data");
    }
  });

  test("a target that needs a baseline says that there is none", () => {
    expect(status(825, "reduce by 10%")).toBe("No baseline");
    expect(status(825, "reduce", "No Data")).toBe("No baseline");
  });

  test("a baseline that only the wording says is used, and a cell that says another is asked about", () => {
    const wording = "To reduce ‘Dwelling Burglary’ by 10% by March 2011 from the baseline of 2007-08 (757 recorded crimes)";
    for (const blank of [null, "", "No Data"]) expect(status(935, wording, blank)).toBe("Not met");
    expect(call("TARGETVALUE", wording)[0]?.[0]).toBeCloseTo(681.3, 10);
    expect(call("TARGETGAP", 935, wording)[0]?.[0]).toBe(254);
    expect(call("TARGETREASON", 935, wording)[0]?.[0]).toBe("935 is above 681.3, which is 757 less 10%");
    expect(status("0.30", "reduce by 3 points from 35%")).toBe("Met");
    expect(status(935, wording, 758)).toEqual({ code: "#VALUE!", message: expect.stringContaining("says a baseline of 757") });
  });

  test("a number says which way by its baseline, and without one it is asked", () => {
    for (const target of ["28%", "130", 130]) expect(status(29, target)).toEqual({ code: "#VALUE!", message: expect.stringContaining("no more than") });
  });

  test.each(["sideways", "maintain 130", "from 29 to 29", "reduce by 110%", "reduce by 10% and then by 5%"])(
    "the wording \"%s\" is #VALUE! with a sentence",
    (target) => {
      expect(status(29, target, 30)).toEqual({ code: "#VALUE!", message: expect.stringMatching(/^.{20,255}$/) });
    },
  );

  test("a percentage that could be read two ways is #VALUE!, and typed with its sign it is read", () => {
    expect(status(0.8, "no more than 1%")).toEqual({ code: "#VALUE!", message: expect.stringContaining("0.8% or 80%") });
    expect(status("0.8%", "no more than 1%")).toBe("Met");
    expect(status(1.05, "at least 100%")).toEqual({ code: "#VALUE!", message: expect.stringContaining("1.05% or 105%") });
    expect(status("105%", "at least 100%")).toBe("Met");
    expect(status(1, "no more than 28%")).toEqual({ code: "#VALUE!", message: expect.stringContaining("1% or 100%") });
    expect(status(1.5, "no more than 28%")).toBe("Met");
  });

  test.each([
    [450, "no more than 28%", undefined, "450 is no percentage to hold against 28%"],
    [450, "10%", 500, "reduce by 10%"],
    [90, "120%", 825, "increase by 120%"],
    [450, 0.1, 500, "reduce by 10%"],
    [450, -0.1, 500, "reduce by 10%"],
    [450, -50, 500, "reduce by 50"],
  ])("%p against the number %p beside a baseline of %p is asked about: it could be a change", (outturn, target, baseline, sentence) => {
    expect(status(outturn, target, baseline)).toEqual({ code: "#VALUE!", message: expect.stringContaining(sentence) });
  });

  test.each([
    [85, "90%", 82, "Not met"],
    ["85%", "90%", 82, "Not met"],
    [27, "28%", 35, "Met"],
    [0.85, "90%", 0.82, "Not met"],
    ["85%", "90%", "82%", "Not met"],
  ])("%p against the number %p from a baseline of %p, in its units, is %s", (outturn, target, baseline, expected) => {
    expect(status(outturn, target, baseline)).toBe(expected);
  });

  test("a number that is the baseline, or of another kind, does not say which way", () => {
    for (const [outturn, target, baseline] of [[85, 82, 82], ["85%", "82%", "82%"], [85, "82%", 82]]) {
      expect(status(outturn, target, baseline)).toEqual({ code: "#VALUE!", message: expect.stringMatching(/does not say which way.*Write "no more than 82%?" or "at least 82%?"/) });
    }
    for (const [outturn, baseline] of [["27%", "35%"], [0.27, 0.35]]) expect(status(outturn, 28, baseline)).toEqual({ code: "#VALUE!", message: expect.stringContaining("not of one kind") });
  });

  test("a wording that says another baseline than its column is #VALUE! with the two", () => {
    const target = "To reduce Robbery by March 2011 from the baseline of 2008-09 (260 recorded crimes).";
    for (const id of ["TARGETSTATUS", "TARGETREASON", "TARGETGAP"]) {
      expect(call(id, 168, target, 300)).toEqual([[{ code: "#VALUE!", message: "The wording says a baseline of 260, and the baseline is 300. Put right the one that is wrong." }]]);
    }
    expect([status(0.3, "from 35% to 29%", 0.35), status(30, "from 35 to 29", 35), status("30%", "from 35% to 29%", "35%")]).toEqual(["Not met", "Not met", "Not met"]);
  });

  test("nil is asked about: it can be a nought, or no figure", () => {
    expect(status("nil", "reduce", 885)).toEqual({ code: "#VALUE!", message: 'The outturn is "nil". Type 0, or leave the cell blank where there is no figure.' });
  });

  test("words that are no figure are #VALUE! with the words", () => {
    expect(status("about 800", "reduce", 885)).toEqual({ code: "#VALUE!", message: 'The outturn "about 800" is not a number. Type one, or leave the cell blank.' });
    expect(status(-3, "reduce", 885)).toEqual({ code: "#VALUE!", message: expect.stringContaining("below zero") });
  });

  test("an error in a cell stays that error, and the rows beside it keep their answers", () => {
    const column = call("TARGETSTATUS", [[825], [errorInCell("#REF!")], [935]], "reduce", [[885], [885], [757]]);
    expect(column).toEqual([["Met"], [{ code: "#REF!", message: "" }], ["Not met"]]);
  });

  test("text numbers are figures: \"1,056\", \"£5,309.87\"", () => {
    expect(status("1,056", "at least 1,000")).toBe("Met");
    expect(status("£5,309.87", "no more than £5,309.87")).toBe("Met");
  });
});

describe("sentences", () => {
  test("a reason writes percentages as they were given", () => {
    const reason = (...args: readonly unknown[]): Cell | undefined => call("TARGETREASON", ...args)[0]?.[0];
    expect(reason("29%", "reduce by 10%", "35%")).toBe("29% is below 31.5%, which is 35% less 10%");
    expect(reason(0.29, "reduce by 6 points", 0.35)).toBe("29% is equal to 29%, which is 35% less 6 points");
    expect(reason(0.29, "reduce by 10%", 0.35)).toBe("0.29 is below 0.315, which is 0.35 less 10%");
  });

  test("0.5 as a printed percentage is 50%, and the answer says so", () => {
    expect(call("POSSIBLEPERCENTAGE", 0.5, 400)).toEqual([["Possible: 198 to 201 of 400, for 50%"]]);
    expect(call("POSSIBLEPERCENTAGE", "0.5%", 400)).toEqual([["Possible: 2 of 400"]]);
    expect([call("POSSIBLEPERCENTAGE", 1, 400), call("POSSIBLEPERCENTAGE", "1", 400)]).toEqual([[["Possible: 2 to 5 of 400, for 1%"]], [["Possible: 2 to 5 of 400, for 1%"]]]);
  });

  test("what can be chosen is named once", () => {
    expect(call("DIRECTIONOFTRAVEL", 1, 2, "bad")).toEqual([[{ code: "#VALUE!", message: "The polarity can be high is good, low is good or neither." }]]);
  });

  test("a quarter may be a word", () => {
    expect(call("QUARTER", "quarter three 2010/11")).toEqual([["Q3 2010/11"]]);
  });
});

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

describe("TRAJECTORY", () => {
  test.each([
    [35, "from 35% to 29%", [35, 32, 29]],
    [0.35, "from 35% to 29%", [0.35, 0.32, 0.29]],
    ["35%", "from 35 to 29", [0.35, 0.32, 0.29]],
    [35, "29%", [35, 32, 29]],
    [600, "no more than 500", [600, 550, 500]],
  ])("from %p, %p goes in one unit", (baseline, target, figures) => {
    expect(call("TRAJECTORY", baseline, target, 2)).toEqual([figures]);
  });

  test("a percentage does not go to a number", () => {
    expect(call("TRAJECTORY", "35%", 29, 2)[0]?.[0]).toEqual({ code: "#VALUE!", message: expect.stringContaining("not of one kind") });
    expect(call("TRAJECTORY", "35%", "29%", 2)).toEqual([[0.35, 0.32, 0.29]]);
  });

  test("one case is a number as well", () => {
    expect(call("TRAJECTORY", 1, "deliver 5", 2)).toEqual([[1, 3, 5]]);
  });

  test("a row of targets is not taken for one", () => {
    expect(call("TRAJECTORY", 825, [[800, 700]], 2)).toEqual([[{ code: "#VALUE!", message: expect.stringContaining("one target") }]]);
  });

  test("a wording without a figure to reach leads nowhere", () => {
    expect(call("TRAJECTORY", 825, "reduce", 3)[0]?.[0]).toEqual({ code: "#N/A", message: "This target names no figure to reach." });
  });

  test("a fraction that is to reach a number of cases is #VALUE!", () => {
    expect(call("TRAJECTORY", 0.4, "no more than 29", 2)[0]?.[0]).toEqual({ code: "#VALUE!", message: expect.stringContaining("not of one kind") });
  });
});

describe("cells and columns", () => {
  test("a column of outturns takes one target and one baseline", () => {
    expect(call("TARGETSTATUS", [[880], [885], [null]], "reduce", 885)).toEqual([["Met"], ["Not met"], ["No data"]]);
  });

  test("columns of different lengths are refused with their sizes", () => {
    expect(call("PERCENTAGECHANGE", [[1], [2], [3]], [[1], [2]])).toEqual([[{ code: "#VALUE!", message: expect.stringContaining("3 × 1 and 2 × 1") }]]);
  });

  test("whole columns cost what they hold: blank rows at the end are left off", () => {
    const blanks = Array.from({ length: 1_048_576 - 2 }, () => [null]);
    expect(call("PERCENTAGECHANGE", [[100], [200], ...blanks], [[110], [150], ...blanks])).toEqual([[0.1], [-0.25]]);
  });

  test("a spill that Excel would never show is refused with a sentence, at once", () => {
    const outturns = Array.from({ length: 100_000 }, (_, index) => [index + 1]);
    const refused = [[{ code: "#VALUE!", message: expect.stringMatching(/^The results of 100000 rows are more than Excel on the web can take at once\. Give at most about \d+000 rows a formula\.$/) }]];
    expect(call("RATE", outturns, 118_700)).toEqual(refused);
    expect(call("TARGETREPORT", outturns, "reduce by 10%", 50_000)).toEqual(refused);
    expect(call("TARGETSTATUS", outturns, "reduce by 10%", 50_000)).toHaveLength(100_000);
  });

  test("whole columns whose last period has no figure yet go together", () => {
    const blanks = Array.from({ length: 1_048_576 - 3 }, () => [null]);
    const [periods, values] = [[["Q1 2010/11"], ["Q2 2010/11"], ["Q3 2010/11"], ...blanks], [[269], [287], [null], ...blanks]];
    expect(call("YEARTODATE", periods, values)).toEqual([[556]]);
    expect(call("PREVIOUSAVERAGE", periods, values, 1)).toHaveLength(3);
    expect(call("RECONCILE", 556, values)).toEqual([["Agrees"]]);
    expect(call("GROUPRANK", [...blanks, [null], [null], [null]])).toEqual([[{ code: "#N/A", message: "There is no figure." }]]);
  });

  test("what holds for the whole formula is not taken from the first of several cells", () => {
    const [quarters, values] = [[["Q1 2010/11"], ["Q2 2010/11"]], [[269], [287]]];
    const calls: readonly (readonly [id: string, ...args: readonly unknown[]])[] = [
      ["YEARTODATE", quarters, values, quarters],
      ["CONTROLCHART", values, "low is good", [[280], [260]]],
      ["GROUPLIMITS", values, 10_000, 1000, "low is good", [[20], [21]], [[25], [26]]],
      ["DISTRICTSHARES", values, [[null], [1]]],
      ["TRAJECTORY", 825, 800, [[3], [4]]],
    ];
    for (const [id, ...args] of calls) expect([id, call(id, ...args)]).toEqual([id, [[{ code: "#VALUE!", message: expect.stringContaining("in a single cell") }]]]);
    expect(call("CONTROLCHART", values, "low is good", [[280], [280]])).toEqual(call("CONTROLCHART", values, "low is good", 280));
  });

  test("a cell that holds spaces is a blank one, in every argument", () => {
    for (const spaces of [" ", "\u00a0 "]) {
      const calls: readonly (readonly [id: string, ...args: readonly unknown[]])[] = [
        ["TARGETSTATUS", 825, spaces, 885],
        ["TARGETSTATUS", 825, "reduce", 885, spaces, spaces, spaces, spaces],
        ["TRAJECTORY", 825, 800, 3, spaces],
        ["CHANCE", 5, 10, spaces, spaces],
        ["RATE", 5, 100, spaces, spaces],
        ["FINANCIALYEAR", spaces],
        ["YEARTODATE", [["Q1 2010/11"], [spaces]], [[269], [spaces]], spaces],
        ["CONTROLCHART", [[1], [2], [spaces]], spaces, spaces, spaces, spaces],
        ["REPEATRATE", [["a"], ["b"], [spaces]], [[40_000], [40_001], [spaces]], spaces, spaces],
      ];
      const blank = (value: unknown): unknown => (Array.isArray(value) ? value.map(blank) : value === spaces ? null : value);
      for (const [id, ...args] of calls) expect([id, call(id, ...args)]).toEqual([id, call(id, ...args.map(blank))]);
    }
  });

  test("a bare value counts as a single cell", () => {
    expect(call("TARGETSTATUS", 825, "reduce", 885)).toEqual([["Met"]]);
  });

  test("a row of cells gives a row of answers", () => {
    expect(call("PERCENTAGECHANGE", [[100, 200]], [[110, 150]])).toEqual([[0.1, -0.25]]);
  });
});

describe("PERCENTAGECHANGE", () => {
  test("757 to 935 is 23.5%, where the summary page prints 20.9%", () => {
    expect(change(757, 935)).toBeCloseTo(0.235138705, 9);
  });

  test("a percentage and a number are not compared, by whichever function, and however the number is typed", () => {
    const asked = { code: "#VALUE!", message: expect.stringContaining("One of the two is a percentage") };
    expect([change("27.5", "34.5%"), call("DIRECTIONOFTRAVEL", 27.5, "34.5%")[0]?.[0], call("DIRECTIONOFTRAVEL", "34.5%", "27.5")[0]?.[0]]).toEqual([asked, asked, asked]);
    for (const [outturn, baseline] of [["34.5%", 27.5], [34.5, "27.5%"]]) {
      expect(call("TARGETREPORT", outturn, "no more than 28%", baseline)[0]).toEqual(["Not met", asked, expect.any(Number), "34.5% is above 28%"]);
    }
    expect(call("DIRECTIONOFTRAVEL", "27.5%", 0.345)).toEqual([["Increased"]]);
  });

  test("a percentage and a number are not compared", () => {
    expect(change("26%", 34.5)).toEqual({ code: "#VALUE!", message: expect.stringContaining("Give both") });
    expect(change("26%", "34.5%")).toBeCloseTo(0.326923, 5);
    expect(change("26%", 0.345)).toBeCloseTo(0.326923, 5);
  });

  test("a blank or \"No Data\" is #N/A, a baseline of 0 #DIV/0!, a negative baseline #NUM!", () => {
    expect(change(null, 5)).toEqual({ code: "#N/A", message: "There is no baseline." });
    expect(change(885, "No Data")).toEqual({ code: "#N/A", message: "There is no outturn." });
    expect(change(0, 5)).toEqual({ code: "#DIV/0!", message: expect.any(String) });
    expect(change(-4, 5)).toEqual({ code: "#NUM!", message: expect.any(String) });
  });
});

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

describe("DISTRICTSHARE", () => {
  // Referrals to the Cambridgeshire IDVAS, 2010/11, by district; the county had 1,056.
  const districts = [[306], [128], [158], [310], [154]];

  test("Cambridge City has 29% of the county's referrals", () => {
    expect(call("DISTRICTSHARE", 306, 1056)[0]?.[0]).toBeCloseTo(306 / 1056, 15);
  });

  test("without the countywide figure the shares are of the total of the column", () => {
    expect(call("DISTRICTSHARE", districts)).toEqual(call("DISTRICTSHARE", districts, 1056));
  });

  test("a column of countywide figures goes with a column of referrals, row by row", () => {
    expect(call("DISTRICTSHARE", [[64], [306]], [[254], [1056]])).toEqual([[64 / 254], [306 / 1056]]);
  });

  test("a district without data leaves nobody a share of the unknown total", () => {
    const shares = call("DISTRICTSHARE", [[306], ["No Data"], [158]]);
    expect(shares).toEqual([0, 1, 2].map(() => [{ code: "#N/A", message: expect.any(String) }]));
  });

  test("no referrals at all is #DIV/0!, and a part greater than the whole #NUM!", () => {
    expect(call("DISTRICTSHARE", [[0], [0]])[0]?.[0]).toEqual({ code: "#DIV/0!", message: expect.any(String) });
    expect(call("DISTRICTSHARE", 300, 254)[0]?.[0]).toEqual({ code: "#NUM!", message: expect.any(String) });
  });

  test("a range that takes in the total is refused: every share would be half of what it is", () => {
    for (const id of ["DISTRICTSHARE", "DISTRICTSHARES"]) {
      expect(call(id, [...districts, [1056]])[0]?.[0]).toEqual({ code: "#VALUE!", message: expect.stringContaining("Leave the total out") });
    }
    expect(call("DISTRICTSHARE", [[5], [5]])).toEqual([[0.5], [0.5]]);
  });

  test("a block of districts and quarters is refused without its totals", () => {
    expect(call("DISTRICTSHARE", [[86, 98], [24, 37]])[0]?.[0]).toEqual({ code: "#VALUE!", message: expect.stringContaining("one column") });
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

describe("what a target asks", () => {
  test.each([
    [935, "reduce by 10%", 757, 681.3, 254, "935 is above 681.3, which is 757 less 10%"],
    [825, "reduce", 885, 885, 0, "825 is below the baseline of 885"],
    [885, "reduce", 885, 885, 1, "885 is equal to the baseline of 885"],
    [2062, "reduce by 3.5%", 2245, 2166.425, 0, "2,062 is below 2,166.425, which is 2,245 less 3.5%"],
    ["34.5%", "no more than 28%", undefined, 0.28, 0.065, "34.5% is above 28%"],
    [37, "deliver 38", undefined, 38, 1, "37 is below 38"],
    [28.5, "less than 28.5", undefined, 28.5, 0.1, "28.5 is equal to 28.5"],
    [28, "fewer than 28", undefined, 28, 1, "28 is equal to 28"],
    [34.5, "reduce", 26, 26, 8.6, "34.5 is above the baseline of 26"],
    ["34.5%", "less than 28%", undefined, 0.28, 0.066, "34.5% is above 28%"],
    [0.345, "increase", 0.5, 0.5, 0.156, "0.345 is below the baseline of 0.5"],
    [0.0000001, "increase", 0.5, 0.5, 0.5, "0 is below the baseline of 0.5"],
    [1101, "fewer than 1,100", undefined, 1100, 2, "1,101 is above 1,100"],
    [0, "reduce", 0, 0, 0, "0 is held at zero: nought cannot be reduced"],
  ])("%p against \"%s\" from %p", (outturn, target, baseline, level, gap, reason) => {
    expect(call("TARGETVALUE", target, baseline)[0]?.[0]).toBeCloseTo(level, 10);
    expect(call("TARGETGAP", outturn, target, baseline)[0]?.[0]).toBeCloseTo(gap, 10);
    expect(call("TARGETREASON", outturn, target, baseline)[0]?.[0]).toBe(reason);
  });

  test("in one call: status, change, gap and reason", () => {
    expect(call("TARGETREPORT", [[935], [null]], "reduce by 10%", [[757], [885]])).toEqual([
      ["Not met", 935 / 757 - 1, 254, "935 is above 681.3, which is 757 less 10%"].map((cell) => (typeof cell === "number" ? expect.closeTo(cell, 12) : cell)),
      ["No data", { code: "#N/A", message: "There is no outturn." }, { code: "#N/A", message: expect.any(String) }, "There is no outturn"],
    ]);
  });

  test("a status is the same alone, with dates that make it final, and in the report, which is the same for a figure that is said to be final", () => {
    const wordings = ["reduce", "reduce by 10%", "reduce by 7", "increase", "increase by 10%", "increase by no more than 5%", "no decrease", "maintain", "at least 40", "more than 40", "no more than 40", "fewer than 40", "at least 40%", "from 50 to 40", "reduce by 2 points", "deliver 38", "to monitor", "establish a baseline", "sideways", 40];
    const outturns = [0, 0.4, 1, 7, 36, 39.5, 40, 40.5, 44, 50, 105];
    for (const wording of wordings) {
      for (const baseline of [0, 0.5, 40, 100]) {
        const column = outturns.map((value) => [value]);
        const alone = call("TARGETSTATUS", column, wording, baseline);
        expect([wording, baseline, call("TARGETSTATUS", column, wording, baseline, "Q4 2010/11", "March 2011")]).toEqual([wording, baseline, alone]);
        const report = call("TARGETREPORT", column, wording, baseline);
        expect(report.map(([status]) => [status])).toEqual(alone);
        expect([wording, baseline, call("TARGETREPORT", column, wording, baseline, undefined, undefined, undefined, "final")]).toEqual([wording, baseline, report]);
      }
    }
  });

  test("a part of the year is not compared with a whole one", () => {
    expect(call("TARGETREPORT", 180, "reduce by 10%", 757, "Q1 2011/12", "2011/12", "15/07/2011")).toEqual([
      ["Off track", { code: "#N/A", message: "A part of the year is not compared with a whole one." }, 11, "180 is above 169.3943, the part of 681.3, which is 757 less 10%, that is due by 30 June 2011 (91 of 366 days)"],
    ]);
    expect(call("TARGETREPORT", 816, "reduce by 3%", 825, "31/03/2012", "31/03/2014", "01/05/2012", "baseline 2010/11")[0]?.[3]).toBe(
      "816 is below 816.75, what is due by 31 March 2012 on the way to 800.25, which is 825 less 3%",
    );
    const ofThreeYears = ["reduce by 3%", 825, "Q1 2011/12", "31/03/2014", "15/07/2011"];
    expect(call("TARGETREPORT", 200, ...ofThreeYears, "baseline 2010/11")[0]?.[1]).toEqual({ code: "#N/A", message: "A part of the year is not compared with a whole one." });
    expect(call("TARGETREPORT", 816, ...ofThreeYears, "baseline 2010/11, rolling")[0]?.[1]).toBeCloseTo(816 / 825 - 1, 12);
  });

  test("a fraction and a number of cases, or of per cent, are not compared", () => {
    for (const [outturn, baseline] of [["34.5%", 757], [0.345, 40], ["20%", 26], [0.345, 757]]) {
      expect([outturn, status(outturn, "reduce by 10%", baseline)]).toEqual([outturn, { code: "#VALUE!", message: expect.stringContaining("not of one kind") }]);
    }
    expect([status("20%", "reduce by 10%", "26%"), status(0.2, "reduce by 10%", 0.26), status(1, "reduce by 10%", 2)]).toEqual(["Met", "Met", "Met"]);
    // Rates per 1,000.
    expect([status(0.8, "reduce by 10%", 2.4), status(2.4, "reduce by 10%", 0.8)]).toEqual(["Met", "Not met"]);
  });

  test("10% from 10 officers is not 20 officers less", () => {
    expect(status(0, "reduce by 20", 10)).toEqual({ code: "#VALUE!", message: "10 cannot be reduced by 20. Check the baseline and the target." });
  });
});
