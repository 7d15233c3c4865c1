import type { Fault } from "../fault";
import { toFifteenDigits } from "../fifteen-digits";
import type { Comparison, Target } from "../target";
import { ABOVE_EARLIER, AT_LEAST, AT_MOST, BELOW, NOT, SAYS_NOT } from "./comparisons";
import { HOW_MUCH } from "./not-clear";
import { everywhere, pattern } from "./pattern";
import { DATE, EARLIER, YEAR } from "./times";

/** Its groups: the per cent; at most; at least; below; above. */
const HELD_AGAINST_EARLIER = pattern`(?:(\d+(?:\.\d+)?) ?% )?\b(?:(${AT_MOST})|(${AT_LEAST})|(${BELOW})|(${ABOVE_EARLIER})) ${EARLIER}`;
/** What makes the per cent the most that is allowed: "no more than 5% above last year"; by its group, less than that. */
const LIMIT = pattern`(?:${NOT}(?: \w+){0,3} more than|at most|within|(less than)) $`;
const UNCLEAR_LIMIT = /\b(?:than|least|most|not?|over|under|about|between|to)\b *$/;
const TIMES = everywhere`${DATE}|\b(?:by|in|before) ${YEAR}\b`;

/** "10% below the 2009/10 baseline", "below 2010 levels", "no higher than last year": a figure held against an earlier one. */
export function againstEarlier(text: string): Target | Fault | undefined {
  const found = HELD_AGAINST_EARLIER.exec(text);
  if (!found) return undefined;
  const [words, percent, atMost, atLeast, below, above] = found;
  const before = text.slice(0, found.index);
  const limit = percent ? LIMIT.exec(before) : null;
  const isUnclear = limit ? !above : percent && UNCLEAR_LIMIT.test(before.replace(/\bat least $/, ""));
  if (isUnclear) return HOW_MUCH;
  const rest = text.replace(`${limit?.[0] ?? ""}${words}`, " ").replace(TIMES, " ");
  if (/\d/.test(rest) || SAYS_NOT.test(rest)) return undefined;
  if (limit) return changeBy(percent, "increase", limit[1] ? "below" : "at most");
  if (atMost ?? atLeast) return percent ? undefined : changeBy(percent, "maintain", atMost ? "at most" : "at least");
  if (percent) return below ? changeBy(percent, "reduce", "at most") : changeBy(percent, "increase", "at least");
  return below ? changeBy(percent, "reduce", "below") : changeBy(percent, "increase", "above");
}

const changeBy = (percent: string | undefined, way: "reduce" | "increase" | "maintain", comparison: Comparison): Target => ({
  kind: "change",
  way,
  size: toFifteenDigits(Number(percent ?? 0) / 100),
  of: percent ? "fraction" : "amount",
  comparison,
});
