import { isFault, type Fault } from "./fault";
import { largestRemainder } from "./largest-remainder";
import { BELOW_ZERO, NOTHING_TO_SHARE } from "./share";

/**
 * The shares of a whole as published percentages that always add to 100, by largest remainder: each share is cut at the
 * wanted places and the units left over go to the largest remainders; of equal ones to the larger count, then the first.
 * @param decimals places of the percentages: 0 to 6
 * @returns percentages (30 for 30%); faults: division by zero where all are 0; impossible for a negative number
 * @example shares([292, 112, 212, 233, 136], 0) // [30, 11, 21, 24, 14], where plain rounding adds to 101
 */
export function shares(counts: readonly number[], decimals: number): readonly number[] | Fault {
  if (counts.some((count) => count < 0)) return BELOW_ZERO;
  if (!counts.some((count) => count > 0)) return NOTHING_TO_SHARE;
  const shared = largestRemainder(100 * 10 ** decimals, counts);
  return isFault(shared) ? shared : shared.map(({ units }) => units / 10 ** decimals);
}
