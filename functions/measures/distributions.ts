import { remembering } from "./remembering";

/**
 * The few distributions that limits and tests are made of. They are written out here because the libraries that have
 * them are ten times the size of all the functions together and less exact; the densities follow Loader (2000), "Fast
 * and accurate computation of binomial probabilities".
 */

const HALF_LOG_2PI = 0.5 * Math.log(2 * Math.PI);
const TINY = 1e-300;
const SMALLEST_STEP = 1e-15;

/** The error of Stirling's formula for the logarithm of n factorial. */
function stirlingError(n: number): number {
  if (n > 15) {
    const square = n * n;
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / n;
  }
  // Below 16 the factorial is brought up by its own recurrence.
  const next = n + 1;
  return stirlingError(next) + (n + 0.5) * Math.log1p(1 / n) - 1;
}

/** x log(x / mean) + mean - x, without losing digits where the two are near. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    term *= ratio * ratio;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** mean^x e^-mean / x!, for any x from 0. */
function poissonDensity(x: number, mean: number): number {
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - deviance(x, mean) - HALF_LOG_2PI) / Math.sqrt(x);
}

/** The probability of x successes in n trials, each of probability p, for any x from 0 to n. */
export function binomialDensity(x: number, n: number, p: number): number {
  if (x === 0) return Math.exp(n * Math.log1p(-p));
  if (x === n) return Math.exp(n * Math.log(p));
  const exponent = stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * (1 - p));
  return Math.exp(exponent - HALF_LOG_2PI) * Math.sqrt(n / (x * (n - x)));
}

/** The two tails of a distribution at a point; each is worked out where it is the smaller, so that neither loses digits. */
interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** The gamma distribution of a shape, with scale 1. */
function gammaTails(shape: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  const density = poissonDensity(shape, x);
  if (x < shape + 1) {
    let sum = 1;
    for (let n = 1, term = 1; term > sum * SMALLEST_STEP; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return { lower: density * sum, upper: 1 - density * sum };
  }
  const upper = density * shape * continuedFraction((n) => (n === 1 ? 1 : -(n - 1) * (n - 1 - shape)), (n) => x + 2 * n - 1 - shape);
  return { lower: 1 - upper, upper };
}

/** a1 / (b1 + a2 / (b2 + …)), by Lentz's method. */
function continuedFraction(numerator: (n: number) => number, denominator: (n: number) => number): number {
  let fraction = TINY;
  let c = TINY;
  let d = 0;
  for (let n = 1; n < 10_000; n++) {
    d = denominator(n) + numerator(n) * d || TINY;
    c = denominator(n) + numerator(n) / c || TINY;
    d = 1 / d;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < SMALLEST_STEP) break;
  }
  return fraction;
}

/** The point below which the lower tail lies (or above which the upper one does): whichever tail is given. */
function gammaQuantile(shape: number, { lower, upper }: Tails): number {
  const p = Math.min(lower, upper);
  if (p <= 0) return lower <= 0 ? 0 : Infinity;
  // Wilson and Hilferty's cube is near enough to begin with; a small shape near 0 follows the power law of its density.
  const deviate = (lower < upper ? -1 : 1) * roughNormalDeviate(p);
  const cube = 1 - 1 / (9 * shape) + deviate / (3 * Math.sqrt(shape));
  let x = cube > 0.2 ? shape * cube ** 3 : Math.exp((Math.log(lower) + Math.log(shape) + logGamma(shape)) / shape);
  for (let step = 0; step < 60; step++) {
    const tails = gammaTails(shape, x);
    const excess = lower < upper ? tails.lower - lower : upper - tails.upper;
    const density = (poissonDensity(shape, x) * shape) / x;
    const newton = excess / density;
    const halley = newton / Math.max(0.5, 1 - 0.5 * newton * ((shape - 1) / x - 1));
    const next = Math.max(x / 4, x - halley);
    if (Math.abs(next - x) <= x * 2e-16) return next;
    x = next;
  }
  return x;
}

const logGamma = (x: number): number => HALF_LOG_2PI + stirlingError(x) + (x - 0.5) * Math.log(x) - x;

/** The deviate that leaves a tail p above it, to three figures: Hastings' formula. */
function roughNormalDeviate(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  return t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
}

/** The standard normal deviate with a probability p below it. A column asks for that of one confidence again and again. */
export const normalQuantile = remembering((p: number): number => {
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const deviate = Math.sqrt(2 * gammaQuantile(0.5, { lower: 1 - 2 * tail, upper: 2 * tail }));
  return p < 0.5 ? -deviate : deviate;
});

/** The chi-squared value with a probability p below it. */
export const chiSquaredQuantile = (p: number, degrees: number): number => 2 * gammaQuantile(degrees / 2, { lower: p, upper: 1 - p });

/**
 * The count, a fraction between whole ones, up to which a Poisson distribution has the probability p: where p is the
 * upper tail of a gamma distribution whose shape is one more.
 */
export function poissonQuantile(p: number, mean: number): number {
  let low = -1;
  let high = mean + 20 + 20 * Math.sqrt(mean);
  while (high - low > 1e-12 * Math.max(1, high)) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (gammaTails(middle + 1, mean).upper < p) low = middle;
    else high = middle;
  }
  return Math.max(0, (low + high) / 2);
}

function betaTails(a: number, b: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x >= 1) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) {
    const { lower, upper } = betaTails(b, a, 1 - x);
    return { lower: upper, upper: lower };
  }
  const scale = (binomialDensity(a, a + b, x) * b) / (a + b);
  const lower =
    scale *
    continuedFraction((n) => {
      if (n === 1) return 1;
      const m = Math.floor((n - 1) / 2);
      return n % 2 === 0 ? (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)) : (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    }, () => 1);
  return { lower, upper: 1 - lower };
}

/** The probability of at most x successes in n trials, each of probability p. */
export const atMostSuccesses = (x: number, n: number, p: number): number => (x >= n ? 1 : betaTails(x + 1, n - x, p).upper);

/** The probability of at least x successes in n trials, each of probability p. */
export const atLeastSuccesses = (x: number, n: number, p: number): number => (x <= 0 ? 1 : betaTails(x, n - x + 1, p).lower);
