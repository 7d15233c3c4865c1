import { assurance, controlChart, isImprovement } from "../functions/measures/control-chart";
import type { Polarity } from "../functions/measures/direction-of-travel";
import { chanceOfDifference } from "../functions/measures/chance";
import { binomialDensity, chiSquaredQuantile, normalQuantile } from "../functions/measures/distributions";
import { funnelLimits } from "../functions/measures/funnel";
import { limitsOfCount, limitsOfProportion } from "../functions/measures/limits";
import { proportion, rate } from "../functions/measures/rate";
import { figureRows } from "./figures";
import { FIGURES, describeWith } from "./programs";

/** How far a value is from what an oracle says, as a part of it. */
const distance = (value: number, oracle: number): number => Math.abs(value - oracle) / Math.max(1, Math.abs(oracle));
const AS_GOOD_AS_EQUAL = 1e-9;

/** Checks pairs of values and oracles, and tells how many and how far the worst is. */
function agree(pairs: readonly (readonly [value: number, oracle: string | number | undefined])[], atMost = AS_GOOD_AS_EQUAL): { readonly rows: number } {
  const known = pairs.filter(([, oracle]) => oracle !== "" && oracle !== undefined && oracle !== "NA");
  const worst = Math.max(...known.map(([value, oracle]) => distance(value, Number(oracle))));
  expect(worst).toBeLessThanOrEqual(atMost);
  return { rows: known.length };
}

/** The rows in which there is something to work out. */
const withValue = (file: string): ReturnType<typeof figureRows> => figureRows(file).filter(({ value }) => value !== "");

const CONFIDENCE: Readonly<Record<string, number>> = { "95%": 0.95, "99.8%": 0.998 };

describeWith(FIGURES, "the statistics agree with R, SciPy, OHID and the NHS", () => {
  test("quantiles of SciPy", () => {
    const rows = figureRows("oracles/quantiles.csv");
    const pairs = rows.flatMap(({ fn, p, k, value }) =>
      fn === "norm.ppf" ? [[normalQuantile(Number(p)), value] as const] : fn === "chi2.ppf" ? [[chiSquaredQuantile(Number(p), Number(k)), value] as const] : [],
    );
    expect(agree(pairs)).toEqual({ rows: 84 });
  });

  test("Byar's and exact limits of counts", () => {
    const rows = figureRows("oracles/count-ci-byars-exact.csv");
    const pairs = rows.flatMap(({ count, confidence, phe_lower, phe_upper, exact_lower, exact_upper }) => {
      const [n, sure] = [Number(count), Number(confidence)];
      const { lower, upper } = limitsOfCount(n, sure);
      const tail = (1 - sure) / 2;
      return [
        [lower, phe_lower],
        [upper, phe_upper],
        [n === 0 ? 0 : chiSquaredQuantile(tail, 2 * n) / 2, exact_lower],
        [chiSquaredQuantile(1 - tail, 2 * n + 2) / 2, exact_upper],
      ] as const;
    });
    expect(agree(pairs)).toEqual({ rows: 192 });
  });

  test("Wilson's limits of proportions, in the pack of 2011 and in OHID's workbook", () => {
    const pairs = figureRows("oracles/wilson-2011-pack.csv").flatMap(({ x, n, confidence, lower, upper }) => {
      const limits = limitsOfProportion(Number(x), Number(n), Number(confidence));
      return [[limits.lower, lower], [limits.upper, upper]] as const;
    });
    const grouped = withValue("oracles/phe-proportion-grouped.csv").flatMap(({ Numerator, Denominator, value, lowercl, uppercl, confidence }) => {
      const [own, low, high] = proportion(Number(Numerator), Number(Denominator), CONFIDENCE[confidence ?? ""] ?? 0) as readonly number[];
      return [[own ?? 0, value], [low ?? 0, lowercl], [high ?? 0, uppercl]] as const;
    });
    const both = figureRows("oracles/phe-byars-wilson.csv").flatMap(({ x, n, lowercl, uppercl, confidence, method }) => {
      const sure = CONFIDENCE[confidence ?? ""] ?? 0;
      // A count below 10 has exact limits here, and Byar's in this one row of theirs.
      if (method === "Byars" && Number(x) < 10) return [];
      const { lower, upper } = method === "Byars" ? limitsOfCount(Number(x), sure) : limitsOfProportion(Number(x), Number(n), sure);
      return [[lower, lowercl], [upper, uppercl]] as const;
    });
    expect(agree([...pairs, ...grouped, ...both])).toEqual({ rows: 98 });
  });

  test("rates of OHID's workbook, exact below 10 and Byar's from 10", () => {
    const pairs = withValue("oracles/phe-rate-95-998.csv").flatMap(({ Numerator, Denominator, multiplier, value, lower95_0cl, upper95_0cl, lower99_8cl, upper99_8cl }) => {
      const at = (confidence: number): readonly number[] => rate(Number(Numerator), Number(Denominator), Number(multiplier), confidence) as readonly number[];
      const [own, low, high] = at(0.95);
      const [, lowest, highest] = at(0.998);
      return [[own ?? 0, value], [low ?? 0, lower95_0cl], [high ?? 0, upper95_0cl], [lowest ?? 0, lower99_8cl], [highest ?? 0, upper99_8cl]] as const;
    });
    expect(agree(pairs)).toEqual({ rows: 85 });
  });

  test("two counts, and two rates, by the exact test of R", () => {
    const counts = figureRows("oracles/poisson-two-counts.csv").map(({ a, b, p_exact_binomial }) => [chanceOfDifference(Number(b), Number(a)), p_exact_binomial] as const);
    const rates = figureRows("oracles/rate-ratio.csv").map(({ a, na, b, nb, p_exact }) => [chanceOfDifference(Number(b), Number(a), Number(nb), Number(na)), p_exact] as const);
    expect(agree([...counts, ...rates])).toEqual({ rows: 28 });
  });

  test("every area of OHID's funnel lies inside or outside the limits as theirs does", () => {
    const rows = figureRows("oracles/phe-funnel_ratio_inputs.csv");
    const wrong = rows.filter(({ obs, expected, significance = "" }) => {
      const { lower, upper } = funnelLimits(Number(expected), 0.95);
      const own = Number(obs) > upper ? "High" : Number(obs) < lower ? "Low" : "Not significant";
      return !significance.startsWith(own);
    });
    expect([rows.length, wrong]).toEqual([300, []]);
  });

  test("every point of the control charts is classed as the NHS's R code classes it", () => {
    const cases = new Map(figureRows("oracles/spc-xmr-cases.csv").map((row) => [row.case, row]));
    const groups = new Map<string, Readonly<Record<string, string>>[]>();
    for (const row of figureRows("oracles/spc-xmr-points.csv")) {
      const key = `${row.case} ${row.rebase_group}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    let [points, limits, assured] = [0, 0, 0];
    for (const rows of groups.values()) {
      const chart = cases.get(rows[0]?.case ?? "");
      const polarity: Polarity = chart?.improvement_direction === "increase" ? "high is good" : chart?.improvement_direction === "decrease" ? "low is good" : "neither";
      const fix = chart?.fix_after_n_points === "NA" ? {} : { fixAfter: Number(chart?.fix_after_n_points) };
      const drawn = controlChart(rows.map(({ value }) => Number(value)), { screenOutliers: chart?.screen_outliers === "TRUE", ...fix });
      rows.forEach((row, index) => {
        const point = drawn[index];
        if (!point) throw new Error("a point is missing");
        // Where nothing varies their limits are no numbers.
        if (row.lpl !== "NaN" && row.lpl !== "NA") {
          limits += agree([[point.mean, row.mean], [point.lowerLimit, row.lpl], [point.upperLimit, row.upl]]).rows;
          const type = point.specialCause === undefined ? "common_cause" : polarity === "neither" ? "special_cause_neutral" : isImprovement(point.specialCause, polarity) ? "special_cause_improvement" : "special_cause_concern";
          expect([row.case, row.n, (row.point_type ?? "").replace(/_(?:high|low)$/, "")]).toEqual([row.case, row.n, type]);
          points++;
        }
      });
      const last = drawn.at(-1);
      const theirs = { consistent_pass: "consistently met", consistent_fail: "consistently missed", inconsistent: "hit and miss" }[chart?.assurance_type ?? ""];
      if (last && theirs && polarity !== "neither" && chart?.rebase_at === "NA") {
        expect([chart.case, assurance(last, Number(chart.target), polarity)]).toEqual([chart.case, theirs]);
        assured++;
      }
    }
    expect(points).toBeGreaterThan(1000);
    expect([limits >= points * 3, assured > 0]).toEqual([true, true]);
  });
});

describe("the statistics, where the oracles are not at hand", () => {
  test("the chance of two counts is the sum of all outcomes no more likely than theirs", () => {
    for (let earlier = 0; earlier <= 60; earlier += 3) {
      for (let later = earlier === 0 ? 1 : 0; later <= 60; later += 4) {
        for (const [before, after] of [[1, 1], [118_000, 118_700], [1, 9]] as const) {
          const [all, share] = [earlier + later, after / (before + after)];
          const likely = (x: number): number => binomialDensity(x, all, share);
          const limit = likely(later) * (1 + 1e-7);
          const sum = Array.from({ length: all + 1 }, (_, x) => likely(x)).filter((each) => each <= limit).reduce((total, each) => total + each, 0);
          expect(distance(chanceOfDifference(earlier, later, before, after), Math.min(1, sum))).toBeLessThan(1e-12);
        }
      }
    }
  });

  // The normal deviate of every table, -2 ln p of two degrees of freedom, and Wilson (1927) written out.
  test("the proportion of 84 in 234, the limits of no cases, and the quantiles behind them", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(chiSquaredQuantile(0.975, 2)).toBeCloseTo(7.377758908227871, 12);
    expect(limitsOfCount(0, 0.95)).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.025), 12) });
    expect(limitsOfProportion(84, 234, 0.95)).toEqual({ lower: expect.closeTo(0.300245538077747, 12), upper: expect.closeTo(0.422258686680828, 12) });
  });
});
