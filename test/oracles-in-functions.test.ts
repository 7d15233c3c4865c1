import { loadBuiltFunctions, type Cell } from "./built-functions";
import { figureRows } from "./figures";
import { FIGURES, describeWith } from "./programs";

const { call } = loadBuiltFunctions();
const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

/** What is asked of a function in one row, and what an oracle says of its columns; undefined where it says nothing. */
interface Row {
  readonly args: readonly unknown[];
  readonly says: readonly (number | string | undefined)[];
}

const CONFIDENCE: Readonly<Record<string, number>> = { "95%": 0.95, "99.8%": 0.998 };
/** What an oracle says in a cell; there is nothing where it left it blank. */
const said = (cell: string | undefined): number | undefined => (cell === undefined || cell === "" || cell === "NA" || cell === "NaN" ? undefined : Number(cell));

function isAsSaid(answer: Cell | undefined, oracle: number | string | undefined): boolean {
  if (oracle === undefined) return true;
  return typeof oracle === "string" ? answer === oracle : Math.abs(Number(answer) - oracle) <= 1e-9 * Math.max(1, Math.abs(oracle));
}

/** Asks a function row by row and in one column call, and counts the answers that oracles have. */
function agreeOneByOneAndSpilled(id: string, rows: readonly Row[]): number {
  const alone = rows.map(({ args }) => call(id, ...args)[0] ?? []);
  const width = Math.max(...rows.map(({ args }) => args.length));
  const spilled = call(id, ...Array.from({ length: width }, (_, place) => column(rows.map(({ args }) => args[place] ?? null))));
  expect(spilled).toEqual(alone);
  const wrong = rows.filter(({ says }, index) => !says.every((oracle, place) => isAsSaid(alone[index]?.[place], oracle)));
  expect(wrong).toEqual([]);
  return rows.flatMap(({ says }) => says.filter((oracle) => oracle !== undefined)).length;
}

/** "p = 0.15", as CHANCE writes it. */
const probability = (p: number): string => (p < 0.0001 ? "p < 0.0001" : `p = ${Number(p.toPrecision(p < 0.01 ? 1 : 2))}`);
const chance = (p: number): string => `${p < 0.05 ? "more than" : "within what"} chance would give (${probability(p)})`;

describeWith(FIGURES, "the functions as they were built agree with the oracles, one by one and as a column", () => {
  test("RATE with Byar's and exact limits", () => {
    const counts = figureRows("oracles/count-ci-byars-exact.csv").map(({ count, confidence, phe_lower, phe_upper }) => ({
      args: [Number(count), 1, 1, Number(confidence)],
      says: [Number(count), said(phe_lower), said(phe_upper)],
    }));
    const known = [...figureRows("oracles/phe-rate-95-998.csv"), ...figureRows("oracles/phe-rate-grouped.csv")].filter(({ value }) => said(value) !== undefined);
    const rates = known.flatMap(({ Numerator, Denominator, multiplier, value, confidence, ...limits }) => {
      const at = (sure: string, lower: string, upper: string): Row => ({
        args: [Number(Numerator), Number(Denominator), Number(multiplier), CONFIDENCE[sure]],
        says: [said(value), said(limits[lower]), said(limits[upper])],
      });
      return confidence === undefined ? [at("95%", "lower95_0cl", "upper95_0cl"), at("99.8%", "lower99_8cl", "upper99_8cl")] : [at(confidence, "lowercl", "uppercl")];
    });
    expect(agreeOneByOneAndSpilled("RATE", [...counts, ...rates])).toBe(273);
  });

  test("PROPORTION with Wilson's limits", () => {
    const pack = figureRows("oracles/wilson-2011-pack.csv").map(({ x, n, confidence, lower, upper }) => ({
      args: [Number(x), Number(n), Number(confidence)],
      says: [Number(x) / Number(n), said(lower), said(upper)],
    }));
    const known = [...figureRows("oracles/phe-proportion-95-998.csv"), ...figureRows("oracles/phe-proportion-grouped.csv")].filter(({ value }) => said(value) !== undefined);
    const proportions = known.flatMap(({ Numerator, Denominator, multiplier, value, confidence, ...limits }) => {
      const of = (figure: string | undefined): number | undefined => (said(figure) === undefined ? undefined : Number(figure) / Number(multiplier));
      const at = (sure: string, lower: string, upper: string): Row => ({
        args: [Number(Numerator), Number(Denominator), CONFIDENCE[sure]],
        says: [of(value), of(limits[lower]), of(limits[upper])],
      });
      return confidence === undefined ? [at("95%", "lower95_0cl", "upper95_0cl"), at("99.8%", "lower99_8cl", "upper99_8cl")] : [at(confidence, "lowercl", "uppercl")];
    });
    expect(agreeOneByOneAndSpilled("PROPORTION", [...pack, ...proportions])).toBe(198);
  });

  test("CHANCE by the exact test of R", () => {
    const counts = figureRows("oracles/poisson-two-counts.csv").map(({ a, b, p_exact_binomial }) => ({ args: [Number(b), Number(a), null, null], says: [chance(Number(p_exact_binomial))] }));
    const rates = figureRows("oracles/rate-ratio.csv").map(({ a, na, b, nb, p_exact }) => ({ args: [Number(b), Number(a), Number(nb), Number(na)], says: [chance(Number(p_exact))] }));
    expect(agreeOneByOneAndSpilled("CHANCE", [...counts, ...rates])).toBe(28);
  });

  test("GROUPLIMITS places every area of OHID's crude rates as theirs does, with and without areas of no cases", () => {
    const rows = figureRows("oracles/phe-funnel_rate_dsr_inputs.csv");
    let checked = 0;
    for (const [sheet, areas] of [["crude_per_100000_with_0", rows], ["crude_per_100000_without_0", rows.filter(({ count }) => count !== "0")]] as const) {
      const placed = call("GROUPLIMITS", column(areas.map(({ count }) => Number(count))), column(areas.map(({ pop }) => Number(pop))), 100_000, "neither");
      const words = areas.map((area) => (area[sheet]?.startsWith("High") ? "Above the limits" : area[sheet]?.startsWith("Low") ? "Below the limits" : "Average"));
      expect(placed.map((each) => each[3])).toEqual(words);
      checked += areas.length;
    }
    expect(checked).toBe(79);
  });

  test("CONTROLCHART draws the charts of the NHS's R code", () => {
    const rows = figureRows("oracles/spc-xmr-points.csv");
    let [charts, cells] = [0, 0];
    for (const chart of figureRows("oracles/spc-xmr-cases.csv")) {
      if (chart.rebase_at !== "NA") continue;
      const points = rows.filter((row) => row.case === chart.case);
      const direction = chart.improvement_direction === "increase" ? "high is good" : chart.improvement_direction === "decrease" ? "low is good" : "neither";
      const drawn = call("CONTROLCHART", column(points.map(({ value }) => Number(value))), direction, said(chart.target) ?? null, chart.screen_outliers?.toLowerCase(), said(chart.fix_after_n_points) ?? null);
      points.forEach(({ n, mean, lpl, upl, point_type = "" }, index) => {
        const type = /improvement/.test(point_type) ? "Improvement" : /concern/.test(point_type) ? "Concern" : /neutral/.test(point_type) ? "Special variation" : "Common variation";
        const limits = [mean, lpl, upl].map(said);
        if (limits[1] === undefined) return;
        const answers = drawn[index] ?? [];
        expect([chart.case, n, limits.every((oracle, place) => isAsSaid(answers[place], oracle)), String(answers[3]).startsWith(type)]).toEqual([chart.case, n, true, true]);
        cells += 4;
      });
      const assured = { consistent_pass: "consistently met", consistent_fail: "consistently missed", inconsistent: "hit and miss" }[chart.assurance_type ?? ""];
      if (assured && direction !== "neither") expect([chart.case, drawn.at(-1)?.[4]]).toEqual([chart.case, assured]);
      charts++;
    }
    expect([charts, cells]).toEqual([34, 3592]);
  });
});
