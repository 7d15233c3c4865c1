import { loadBuiltFunctions, type Cell } from "./built-functions";
import { inWords, questionOf } from "./figure-questions";
import { figureObjects, figureRows } from "./figures";
import { FIGURES, describeWith } from "./programs";
import { roundAsExcel } from "../functions/measures/round-as-excel";

const { call } = loadBuiltFunctions();
const one = (id: string, ...args: readonly unknown[]): Cell | undefined => call(id, ...args)[0]?.[0];
const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

describeWith(FIGURES, "the figures that others worked out", () => {
  test("every row of function-vectors.csv that a function answers, one by one and as a column", () => {
    const rows = figureRows("function-vectors.csv");
    const rounded = rows.filter(({ function: kind }) => kind === "ROUNDX");
    const asked = rows.flatMap((row) => {
      const question = questionOf(row);
      return question ? [{ row: row.id, ...question }] : [];
    });
    for (const { row, id, args, answer, read } of asked) expect([row, read(call(id, ...args))]).toEqual([row, answer]);
    for (const { id, inputs_json = "{}", expected_nearest_double } of rounded) {
      const { x, dp } = JSON.parse(inputs_json);
      expect([id, roundAsExcel(x, dp)]).toEqual([id, Number(expected_nearest_double)]);
    }
    for (const name of new Set(asked.map(({ id }) => id))) {
      const questions = asked.filter(({ id, isOfOneRow }) => id === name && isOfOneRow);
      if (questions.length === 0) continue;
      const args = Array.from({ length: Math.max(...questions.map((each) => each.args.length)) }, (_, index) => column(questions.map((each) => each.args[index])));
      const answers = call(name, ...args);
      expect(questions.map(({ read }, index) => read([answers[index] ?? []]))).toEqual(questions.map(({ answer }) => answer));
    }
    // All 141 but a status judged as rounded for print, and a sum with no total to compare it with.
    expect([rows.length, asked.length, rounded.length]).toEqual([141, 117, 22]);
  });

  test("every figure of paper-figures.json that a function answers", () => {
    const figures = figureObjects("paper-figures.json") as readonly { id: string; fn: string; args: any[]; expected: unknown }[];
    const percent = (fraction: Cell | undefined, decimals: number): number => roundAsExcel(Number(fraction) * 100, decimals);
    const answers: Readonly<Record<string, (args: any[]) => unknown>> = {
      "PCT.CHANGE": ([from, to, decimals]) => percent(one("PERCENTAGECHANGE", from, to), decimals),
      SHARE: ([part, whole, decimals]) => percent(one("DISTRICTSHARE", part, whole), decimals),
      "IDVAS.SHARE": ([part, whole, decimals]) => percent(one("DISTRICTSHARE", part, whole), decimals),
      "PCT.POINTS": ([from, to, decimals]) => roundAsExcel(Number(one("PERCENTAGEPOINTS", from, to)), decimals),
      "TARGET.STATUS": (args) => inWords(one("TARGETSTATUS", args[2], paperWording(args), args[1])),
      "TARGET.VALUE": ([, baseline, size]) => one("TARGETVALUE", `reduce by ${size}%`, baseline),
      DIRECTION: ([earlier, later]) => ({ Increased: "up", Decreased: "down", "Not changed": "same" })[String(one("DIRECTIONOFTRAVEL", earlier, later))],
      "SUM.CHECK": ([parts, total]) => {
        const words = String(one("RECONCILE", total, [parts]));
        const [, size, way] = /which is ([\d,]+) (more|less)/.exec(words) ?? [];
        return words === "Agrees" ? 0 : (way === "less" ? -1 : 1) * Number(size);
      },
      "PCT.POSSIBLE": ([percentage, whole, decimals]) => String(one("POSSIBLEPERCENTAGE", percentage, whole, decimals)).startsWith("Possible"),
      "SHARES.LARGESTREMAINDER": ([values, decimals]) => call("DISTRICTSHARES", column(values), decimals).flat(),
      "SHARES.ROUNDED": ([values, decimals]) => call("DISTRICTSHARES", column(values), decimals).flat(),
      "SPLIT.SHARE": ([partners]) => percent(one("DISTRICTSHARE", 1, partners), 2),
      // What is still needed of a figure that stands at the baseline.
      "TARGET.THRESHOLD": ([way, baseline]) => baseline + Number(one("TARGETGAP", baseline, way, baseline)),
    };
    let checked = 0;
    for (const { id, fn, args, expected } of figures) {
      const answer = answers[fn];
      if (!answer) continue;
      expect([id, answer(args)]).toEqual([id, expected]);
      checked++;
    }
    expect(checked).toBe(57);

    const changes = figures.filter(({ fn }) => fn === "PCT.CHANGE").map(({ args }) => args);
    expect(call("PERCENTAGECHANGE", column(changes.map(([from]) => from)), column(changes.map(([, to]) => to)))).toEqual(changes.map(([from, to]) => [one("PERCENTAGECHANGE", from, to)]));
    const targets = figures.filter(({ fn }) => fn === "TARGET.STATUS");
    const spilled = call("TARGETSTATUS", column(targets.map(({ args }) => args[2])), column(targets.map(({ args }) => paperWording(args))), column(targets.map(({ args }) => args[1])));
    expect(spilled.map(([status]) => inWords(status))).toEqual(targets.map(({ expected }) => expected));
  });
});

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
