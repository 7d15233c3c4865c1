import { fault, type Fault } from "./fault";
import { limitsOfCount, limitsOfProportion } from "./limits";

/** A rate or a proportion with its confidence limits. */
export type WithLimits = readonly [value: number, lower: number, upper: number];

export const NO_POPULATION = fault("division by zero", "There is no rate of a population of 0. Check the population.");

/**
 * The rate of a count among a population, with Byar's limits from 10 cases and exact ones below.
 * @param per of how many people: 1,000
 * @param confidence a fraction: 0.95
 * @returns a fault: division by zero for a population of 0
 * @example rate(1355, 118700, 1000, 0.95) // 11.4, 10.8 to 12.0
 */
export function rate(count: number, population: number, per: number, confidence: number): WithLimits | Fault {
  if (population === 0) return NO_POPULATION;
  const { lower, upper } = limitsOfCount(count, confidence);
  return [(count / population) * per, (lower / population) * per, (upper / population) * per];
}

/**
 * The proportion of cases in a whole as a fraction, with Wilson's limits.
 * @returns faults: division by zero for a whole of 0; impossible for a part greater than the whole
 * @example proportion(84, 234, 0.95) // 35.9%, 30.0% to 42.2%
 */
export function proportion(count: number, whole: number, confidence: number): WithLimits | Fault {
  if (whole === 0) return fault("division by zero", "There is no proportion of a whole of 0. Check the whole.");
  if (count > whole) return fault("impossible", `${count} is more than the whole of ${whole}. Check the two figures.`);
  const { lower, upper } = limitsOfProportion(count, whole, confidence);
  return [count / whole, lower, upper];
}
