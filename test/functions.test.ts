import fs from "node:fs";
import path from "node:path";
import { errorInCell, loadBuiltFunctions, type Cell } from "./built-functions";
import { FIGURES, describeWith } from "./programs";

const { metadata, call } = loadBuiltFunctions();

const status = (outturn: unknown, target: unknown, baseline?: unknown): Cell | undefined => call("TARGETSTATUS", outturn, target, baseline)[0]?.[0];
const change = (baseline: unknown, outturn: unknown): Cell | undefined => call("PERCENTAGECHANGE", baseline, outturn)[0]?.[0];

describe("the functions as they were built", () => {
  test("TARGETSTATUS, PERCENTAGECHANGE and DISTRICTSHARE are there, and every argument has its help text", () => {
    expect(metadata.map(({ id }) => id)).toEqual(["TARGETSTATUS", "PERCENTAGECHANGE", "DISTRICTSHARE"]);
    for (const { description, parameters } of metadata) {
      expect(description.length).toBeGreaterThan(20);
      for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(20);
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
const STATUSES: readonly [outturn: unknown, target: string, baseline: unknown, status: string][] = [
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
  [2822, "Reduce the number of Thefts or Unauthorised Taking of Cycles.", undefined, "No data"],
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

  test("a target that needs a baseline has no data without one", () => {
    expect(status(825, "reduce by 10%")).toBe("No data");
    expect(status(825, "reduce", "No Data")).toBe("No data");
  });

  test.each(["sideways", "raise awareness of domestic abuse in schools", "28%", "130", "maintain 130", "from 29 to 29", "reduce by 110%"])(
    "the wording \"%s\" is #VALUE! with a sentence",
    (target) => {
      expect(status(29, target, 30)).toEqual({ code: "#VALUE!", message: expect.stringMatching(/^.{20,255}$/) });
    },
  );

  test("a percentage that could be read two ways is #VALUE!, and typed with its sign it is read", () => {
    expect(status(0.8, "no more than 1%")).toEqual({ code: "#VALUE!", message: expect.stringContaining("0.8% or 80%") });
    expect(status("0.8%", "no more than 1%")).toBe("Met");
  });

  test("words that are no figure are #VALUE! with the words", () => {
    expect(status("about 800", "reduce", 885)).toEqual({ code: "#VALUE!", message: 'The outturn "about 800" is not a number.' });
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

  test("a blank or \"No Data\" is #N/A, a baseline of 0 #DIV/0!, a negative baseline #NUM!", () => {
    expect(change(null, 5)).toEqual({ code: "#N/A", message: "There is no baseline." });
    expect(change(885, "No Data")).toEqual({ code: "#N/A", message: "There is no outturn." });
    expect(change(0, 5)).toEqual({ code: "#DIV/0!", message: expect.any(String) });
    expect(change(-4, 5)).toEqual({ code: "#NUM!", message: expect.any(String) });
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

  test("a block of districts and quarters is refused without its totals", () => {
    expect(call("DISTRICTSHARE", [[86, 98], [24, 37]])[0]?.[0]).toEqual({ code: "#VALUE!", message: expect.stringContaining("one column") });
  });
});

describeWith(FIGURES, "the figures that others worked out", () => {
  const folder = FIGURES.place ?? "";

  test("every change, share and status of function-vectors.csv", () => {
    const [, ...rows] = csv(fs.readFileSync(path.join(folder, "function-vectors.csv"), "utf8"));
    let checked = 0;
    for (const [id = "", kind, inputs = "", , nearest = "", display] of rows) {
      const given = JSON.parse(inputs) as Record<string, never>;
      if (kind === "PCTCHANGE") expect([id, number(change(given.baseline, given.actual))]).toEqual([id, expected(nearest, display)]);
      else if (kind === "SHARE") expect([id, number(call("DISTRICTSHARE", given.part, given.total)[0]?.[0])]).toEqual([id, expected(nearest, display)]);
      else if (kind === "STATUS" && given.judge_dp === undefined) expect([id, inWords(status(given.actual, wording(given), given.baseline))]).toEqual([id, display]);
      else continue;
      checked++;
    }
    // 25 changes, 4 shares, and 46 statuses but for the one that is judged as rounded for print.
    expect(checked).toBe(74);
  });

  test("every change, share and status of paper-figures.json", () => {
    const figures = JSON.parse(fs.readFileSync(path.join(folder, "paper-figures.json"), "utf8")) as readonly { id: string; fn: string; args: never[]; expected: unknown }[];
    let checked = 0;
    for (const { id, fn, args, expected } of figures) {
      const percent = (fraction: Cell | undefined, decimals: number): number => Number((Number(fraction) * 100).toFixed(decimals));
      if (fn === "PCT.CHANGE") expect([id, percent(change(args[0], args[1]), Number(args[2]))]).toEqual([id, expected]);
      else if (fn === "SHARE" || fn === "IDVAS.SHARE") expect([id, percent(call("DISTRICTSHARE", args[0], args[1])[0]?.[0], Number(args[2]))]).toEqual([id, expected]);
      else if (fn === "TARGET.STATUS") expect([id, String(status(args[2], paperWording(args), args[1])).toLowerCase()]).toEqual([id, expected]);
      else continue;
      checked++;
    }
    expect(checked).toBe(32);
  });
});

/** The number in a cell, or the code of its error. */
const number = (cell: Cell | undefined): unknown => (cell && typeof cell === "object" ? cell.code : cell);

function expected(nearest: string, display: string | undefined): unknown {
  if (nearest !== "") return Number(nearest);
  return display === "no data" ? "#N/A" : "#DIV/0!";
}

const inWords = (cell: Cell | undefined): unknown => (typeof cell === "string" ? cell.toLowerCase() : number(cell));

/** The wording of a target that the figures give as numbers. */
function wording({ kind, direction, target, strict }: Record<string, never>): string {
  if (direction !== "decrease" && direction !== "increase") return String(direction);
  const decrease = direction === "decrease";
  if (kind === "level") return `${decrease ? (strict ? "fewer than" : "no more than") : "at least"} ${String(target)}`;
  const verb = decrease ? "reduce" : "increase";
  return target === 0 ? verb : `${verb} by ${Number((Number(target) * 100).toPrecision(12))}%`;
}

function paperWording([kind, number, , percent]: readonly unknown[]): string {
  const wordings: Record<string, string> = {
    reduce: "reduce",
    reduceByPct: `reduce by ${String(percent)}%`,
    fewerThan: `fewer than ${String(number)}`,
    deliver: `deliver ${String(number)}`,
    noMoreThan: `no more than ${String(number)}`,
  };
  return wordings[String(kind)] ?? String(kind);
}

/** Rows of a comma-separated file with quoted fields. */
function csv(text: string): string[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = ""]) => (field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field)));
}
