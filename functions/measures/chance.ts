import { atLeastSuccesses, atMostSuccesses, binomialDensity } from "./distributions";

/** A probability that is as small as the observed one but for rounding counts as small as it. */
const AS_SMALL = 1 + 1e-7;

/**
 * The probability of a difference between two counts, or two rates, as unlikely as the observed one where nothing has
 * changed, by the exact conditional test: of all cases, the later ones are a binomial share. It allows for less than
 * there is where cases come in clusters, such as repeat victims.
 * Source: Przyborowski and Wilenski (1940); R's poisson.test gives the same.
 * @example chanceOfDifference(885, 825) // 0.15: within what chance would give
 */
export const chanceOfDifference = (earlier: number, later: number, earlierPopulation = 1, laterPopulation = 1): number =>
  earlier + later === 0 ? 1 : twoSided(later, earlier + later, laterPopulation / (earlierPopulation + laterPopulation));

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
