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

/** A question to a function: its name and arguments, and what the figures say. */
export type Question = readonly [id: string, args: readonly unknown[], answer: unknown, read: (cell: Cell | undefined) => unknown];

/** What a row of function-vectors.csv asks of a function with one answer; undefined where no function answers it so. */
export function questionOf(kind: string, given: any, nearest: string, display: string): Question | undefined {
  switch (kind) {
    case "PCTCHANGE":
      return ["PERCENTAGECHANGE", [given.baseline, given.actual], expected(nearest, display), number];
    case "PPCHANGE":
      return ["PERCENTAGEPOINTS", [given.baseline_pct, given.actual_pct], Number(nearest), number];
    case "SHARE":
      return ["DISTRICTSHARE", [given.part, given.total], expected(nearest, display), number];
    case "STATUS":
      return given.judge_dp === undefined ? ["TARGETSTATUS", [given.actual, wording(given), given.baseline], display, inWords] : undefined;
    case "FISCAL":
      return ["QUARTER", [given.date], display.replace(/(.*) (Q\d)/, "$2 $1"), number];
    case "RATE":
      return ["RATE", [given.count, given.population, given.per], expected(nearest, display), number];
    default:
      return undefined;
  }
}
