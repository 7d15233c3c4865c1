import { loadBuiltFunctions, type Cell } from "./built-functions";

const { call } = loadBuiltFunctions();

const change = (baseline: unknown, outturn: unknown): Cell | undefined => call("PERCENTAGECHANGE", baseline, outturn)[0]?.[0];

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
