import { loadBuiltFunctions } from "./built-functions";
import { compareAsExcel } from "../functions/measures/as-excel-compares";
import { roundAsExcel } from "../functions/measures/round-as-excel";

const { call } = loadBuiltFunctions();

/** Percentages of targets in tenths of a per cent, as plans have them: 2.5% to 30%. */
const TENTHS = [25, 30, 35, 50, 75, 100, 125, 150, 200, 250, 300];

describe("exact ties", () => {
  test("of every whole baseline up to 20,000, an outturn that meets its target exactly has met it, and one more has not", () => {
    let ties = 0;
    for (const way of ["reduce", "increase"]) {
      for (const tenths of TENTHS) {
        const baselines: number[] = [];
        for (let baseline = 1; baseline <= 20_000; baseline++) if ((baseline * tenths) % 1000 === 0) baselines.push(baseline);
        const sign = way === "reduce" ? -1 : 1;
        const exact = baselines.map((baseline) => baseline + (sign * baseline * tenths) / 1000);
        const wording = `${way} by ${tenths / 10}%`;
        const met = call("TARGETSTATUS", exact.map((value) => [value]), wording, baselines.map((value) => [value]));
        const missed = call("TARGETSTATUS", exact.map((value) => [value - sign]), wording, baselines.map((value) => [value]));
        expect(met.filter(([status]) => status !== "Met")).toEqual([]);
        expect(missed.filter(([status]) => status !== "Not met")).toEqual([]);
        ties += baselines.length;
      }
    }
    expect(ties).toBeGreaterThanOrEqual(12_100);
  });

  test("what a cell shows as equal is equal", () => {
    expect([compareAsExcel(0.1 + 0.2, 0.3), compareAsExcel(0.29 * 100, 29), compareAsExcel(1 - 27 / 30, 0.1)]).toEqual([0, 0, 0]);
    expect([compareAsExcel(1.000_000_000_000_01, 1), compareAsExcel(-2, 1)].map(Math.sign)).toEqual([1, -1]);
  });
});

describe("rounding", () => {
  test("4,000 numbers that lie exactly between two are rounded away from 0, as whole-number arithmetic says", () => {
    let checked = 0;
    for (let decimals = 0; decimals <= 3; decimals++) {
      for (let index = 0; index < 1000; index++) {
        // index and a half of the last place, written as a decimal and read as Excel reads it.
        const whole = index * 37 + (index % 7);
        const digits = `${whole}5`.padStart(decimals + 2, "0");
        const text = `${digits.slice(0, digits.length - decimals - 1)}.${digits.slice(digits.length - decimals - 1)}`;
        const sign = index % 2 === 0 ? 1 : -1;
        const up = BigInt(whole) + 1n;
        const expected = Number(`${sign < 0 ? "-" : ""}${up}e-${decimals}`);
        expect([text, roundAsExcel(sign * Number(text), decimals)]).toEqual([text, expected]);
        checked++;
      }
    }
    expect(checked).toBe(4000);
  });

  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [68.085, 2, 68.09],
    [(41 / 40) * 100, 0, 103],
    [21.9 / 0.2, 0, 110],
    [-2.5, 0, -3],
    [-0.4, 0, 0],
    [1e21, 2, 1e21],
    [0.000_000_5, 6, 0.000_001],
  ])("%p at %p places is %p", (value, decimals, expected) => {
    expect(Object.is(roundAsExcel(value, decimals), expected)).toBe(true);
  });
});
