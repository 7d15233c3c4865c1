import { fault, type Fault } from "./fault";

/** What one of those who share gets. */
export interface Portion {
  /** Whole units. */
  readonly units: number;
  /** Whether one of the units left over is in it. */
  readonly isRaised: boolean;
  /** What was cut off, in parts of a unit of which the sum of the weights is one whole. */
  readonly remainder: number;
}

/**
 * Shares out whole units by weight so that the parts add up to them: each part is cut to whole units, and the units left
 * over go one each to the largest remainders; of equal ones to the larger weight, and then to the first.
 * @param units how many there are, such as pence: a whole number from 0
 * @param weights numbers from 0, of which whoever calls has seen that one is above it; one of 0 gets nothing
 * @returns a part for each weight; faults: impossible for numbers that are too large to be multiplied exactly
 * @example largestRemainder(1000, [1, 1, 1]) // 334, 333 and 333
 */
export function largestRemainder(units: number, weights: readonly number[]): readonly Portion[] | Fault {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole * units > Number.MAX_SAFE_INTEGER) return fault("impossible", "These numbers are too large to be shared out exactly. Check the figures.");
  const cut = weights.map((weight) => {
    const exact = weight * units;
    const remainder = exact % whole;
    return { weight, units: Math.round((exact - remainder) / whole), remainder };
  });
  const left = units - cut.reduce((sum, each) => sum + each.units, 0);
  const order = cut.map((_, index) => index).sort((a, b) => {
    const [one, other] = [cut[a], cut[b]];
    if (!one || !other) return 0;
    return other.remainder - one.remainder || other.weight - one.weight || a - b;
  });
  const raised = new Set(order.slice(0, left));
  return cut.map((each, index) => ({ units: each.units + (raised.has(index) ? 1 : 0), isRaised: raised.has(index), remainder: each.remainder }));
}
