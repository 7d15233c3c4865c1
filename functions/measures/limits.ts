import { chiSquaredQuantile, normalQuantile } from "./distributions";

/** The two ends of a confidence interval. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Below this count Byar's approximation gives way to the exact limits, as OHID's guidance has it. */
const BYARS_FROM = 10;

/**
 * The confidence limits of a count: Byar's approximation from 10, exact chi-squared limits below.
 * @param confidence a fraction: 0.95
 * Source: OHID, Public health technical guidance, Rates; Breslow and Day (1987).
 * @example limitsOfCount(885, 0.95) // 827.6 to 945.3
 */
export function limitsOfCount(count: number, confidence: number): Limits {
  const tail = (1 - confidence) / 2;
  if (count < BYARS_FROM) {
    return {
      lower: count === 0 ? 0 : chiSquaredQuantile(tail, 2 * count) / 2,
      upper: chiSquaredQuantile(1 - tail, 2 * count + 2) / 2,
    };
  }
  const z = normalQuantile(1 - tail);
  const byars = (n: number, sign: 1 | -1): number => n * (1 - 1 / (9 * n) + (sign * z) / (3 * Math.sqrt(n))) ** 3;
  return { lower: byars(count, -1), upper: byars(count + 1, 1) };
}

/**
 * The confidence limits of a proportion by Wilson's score method, as fractions.
 * Source: OHID, Public health technical guidance, Proportions.
 * @example limitsOfProportion(84, 234, 0.95) // 30.0% to 42.2%
 */
export function limitsOfProportion(count: number, whole: number, confidence: number): Limits {
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const square = z * z;
  const middle = 2 * count + square;
  const spread = z * Math.sqrt(square + 4 * count * (1 - count / whole));
  const scale = 2 * (whole + square);
  return { lower: count === 0 ? 0 : (middle - spread) / scale, upper: count === whole ? 1 : (middle + spread) / scale };
}
