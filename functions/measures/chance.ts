import { atLeastSuccesses, atMostSuccesses, betaQuantile, binomialDensity } from "./distributions";
import type { Limits } from "./limits";

/** How two counts compare, and whether the difference is more than chance would give. */
export interface Comparison {
  /** The later count (or rate) as a multiple of the earlier. */
  readonly ratio: number;
  /** Exact 95% limits of the ratio. */
  readonly limits: Limits;
  /** The probability of a difference as unlikely as this one where nothing has changed. */
  readonly p: number;
}

/** A probability that is as small as the observed one but for rounding counts as small as it. */
const AS_SMALL = 1 + 1e-7;

/**
 * Compares two counts, or two rates where their populations are given, by the exact conditional test: of all cases, the
 * later ones are a binomial share. The intervals are too narrow for cases that come in clusters, such as repeat victims.
 * Source: Przyborowski and Wilenski (1940); R's poisson.test gives the same.
 * @example compareCounts(885, 825).p // 0.15: within what chance would give
 */
export function compareCounts(earlier: number, later: number, earlierPopulation = 1, laterPopulation = 1): Comparison {
  const total = earlier + later;
  const share = laterPopulation / (earlierPopulation + laterPopulation);
  const asRatio = (p: number): number => (p / (1 - p)) * (earlierPopulation / laterPopulation);
  return {
    ratio: later / laterPopulation / (earlier / earlierPopulation),
    limits: {
      lower: later === 0 ? 0 : asRatio(betaQuantile(0.025, later, earlier + 1)),
      upper: earlier === 0 ? Infinity : asRatio(betaQuantile(0.975, later + 1, earlier)),
    },
    p: total === 0 ? 1 : twoSided(later, total, share),
  };
}

/** The probability of all outcomes no more likely than the observed one: its own tail, and that of the other side. */
function twoSided(observed: number, n: number, p: number): number {
  const limit = binomialDensity(observed, n, p) * AS_SMALL;
  const isUnlikely = (x: number): boolean => binomialDensity(x, n, p) <= limit;
  const likeliest = Math.min(n, Math.floor((n + 1) * p));
  if (isUnlikely(likeliest)) return 1;
  const isBelow = observed < likeliest;
  // Away from the likeliest outcome, each is less likely than the one before it.
  let [likely, unlikely] = [likeliest, isBelow ? n + 1 : -1];
  while (Math.abs(unlikely - likely) > 1) {
    const middle = Math.floor((likely + unlikely) / 2);
    if (isUnlikely(middle)) unlikely = middle;
    else likely = middle;
  }
  const [own, other] = isBelow
    ? [atMostSuccesses(observed, n, p), unlikely > n ? 0 : atLeastSuccesses(unlikely, n, p)]
    : [atLeastSuccesses(observed, n, p), unlikely < 0 ? 0 : atMostSuccesses(unlikely, n, p)];
  return Math.min(1, own + other);
}
