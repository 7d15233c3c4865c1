import { errorInCell, loadBuiltFunctions, type Cell } from "./built-functions";

const { call } = loadBuiltFunctions();

const status = (outturn: unknown, target: unknown, baseline?: unknown): Cell | undefined => call("TARGETSTATUS", outturn, target, baseline)[0]?.[0];

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
