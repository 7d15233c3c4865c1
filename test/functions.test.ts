import { loadBuiltFunctions, type Cell } from "./built-functions";

const { metadata, call } = loadBuiltFunctions();

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
