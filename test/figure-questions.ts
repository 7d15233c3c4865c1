import type { Cell } from "./built-functions";

/** The number in a cell, or the code of its error. */
export const number = (cell: Cell | undefined): unknown => (cell && typeof cell === "object" ? cell.code : cell);
export const inWords = (cell: Cell | undefined): unknown => (typeof cell === "string" ? cell.toLowerCase() : number(cell));

function expected(nearest: string, display: string): unknown {
  if (nearest !== "") return Number(nearest);
  return display === "no data" ? "#N/A" : "#DIV/0!";
}

interface Given {
  readonly kind: string;
  readonly direction: string;
  readonly target: number;
  readonly strict?: boolean;
}

/** The wording of a target that the figures give as numbers. */
function wording({ kind, direction, target, strict }: Given): string {
  if (direction !== "decrease" && direction !== "increase") return direction;
  const decrease = direction === "decrease";
  if (kind === "level") return `${decrease ? (strict ? "fewer than" : "no more than") : "at least"} ${target}`;
  const verb = decrease ? "reduce" : "increase";
  return target === 0 ? verb : `${verb} by ${Number((target * 100).toPrecision(12))}%`;
}

/** A question to a function: its name and arguments, and what the figures say its answers are once they are read. */
export interface Question {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly answer: unknown;
  readonly read: (answers: readonly (readonly Cell[])[]) => unknown;
  /** Whether its one answer can be asked for in a column with those of other questions. */
  readonly isOfOneRow: boolean;
}

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

const first =
  (read: (cell: Cell | undefined) => unknown): Question["read"] =>
  (answers) =>
    read(answers[0]?.[0]);

const inOneRow = (id: string, args: readonly unknown[], answer: unknown, read = number): Question => ({ id, args, answer, read: first(read), isOfOneRow: true });
const alone = (id: string, args: readonly unknown[], answer: unknown, read: Question["read"] = first(number)): Question => ({ id, args, answer, read, isOfOneRow: false });

/** What a row of function-vectors.csv asks of a function; undefined where no function answers it so. */
export function questionOf(row: Readonly<Record<string, string>>): Question | undefined {
  const [, kind = "", inputs = "", exact = "", nearest = "", display = ""] = Object.values(row);
  const given = JSON.parse(inputs);
  switch (kind) {
    case "PCTCHANGE":
      return inOneRow("PERCENTAGECHANGE", [given.baseline, given.actual], expected(nearest, display));
    case "PPCHANGE":
      return inOneRow("PERCENTAGEPOINTS", [given.baseline_pct, given.actual_pct], Number(nearest));
    case "SHARE":
      return inOneRow("DISTRICTSHARE", [given.part, given.total], expected(nearest, display));
    case "STATUS":
      return given.judge_dp === undefined ? inOneRow("TARGETSTATUS", [given.actual, wording(given), given.baseline], display, inWords) : undefined;
    case "FISCAL":
      return inOneRow("QUARTER", [given.date], display.replace(/(.*) (Q\d)/, "$2 $1"));
    case "RATE":
      return inOneRow("RATE", [given.count, given.population, given.per], expected(nearest, display));
    case "SHARES":
      return alone("DISTRICTSHARES", [column(given.values), given.dp], exact.split(" ").map(Number), (answers) => answers.map(([share]) => share));
    case "ATTAINABLE":
      return alone("POSSIBLEPERCENTAGE", [given.pct, given.n, given.dp], expect.stringContaining(possible(exact)));
    case "TRAJECTORY":
      return alone("TRAJECTORY", [given.baseline, given.target ?? `reduce by ${-given.target_change * 100}%`, given.periods], Number(nearest), (answers) => answers[0]?.[given.period]);
    case "FORECAST_SEASONAL":
      return alone("FORECAST", [given.to_date, "Q2 2010/11", given.last_to_date, given.last_total], Number(nearest));
    case "QUARTERTOTAL":
      return alone("YEARTODATE", [column([1, 2, 3, 4].map((quarter) => `Q${quarter} 2010/11`)), column(given.quarters)], Number(nearest));
    case "SUMCHECK":
      return given.printed_total === "" ? undefined : alone("RECONCILE", [given.printed_total, [given.parts]], expect.stringMatching(/add to 2,052, which is 10 less/));
    case "REPEATRATE":
      return alone("REPEATRATE", [column(given.ids), column(given.dates), given.window_months], Number(nearest));
    case "RANK":
      return alone("GROUPRANK", [column(given.values)], Number(nearest), (answers) => answers[given.index_zero_based]?.[0]);
    default:
      return undefined;
  }
}

/** "Possible: 6 or 7 of", from "6 7". */
function possible(exact: string): string {
  const cases = exact.split(" ").filter((word) => word !== "none");
  return cases.length === 0 ? "Not possible" : `Possible: ${cases[0]}${cases.length > 1 ? ` ${cases.length > 2 ? "to" : "or"} ${cases.at(-1)}` : ""} of`;
}
