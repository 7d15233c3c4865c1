import { fault, type Fault } from "./fault";
import { asWholeNumbers } from "./whole-numbers";

export const BELOW_ZERO = fault("impossible", "A number of referrals cannot be below zero. Check the figures.");
export const NOTHING_TO_SHARE = fault("division by zero", "There are no referrals to share out: the total is 0.");

/**
 * The part of a whole as a fraction, unrounded.
 * @returns faults: division by zero for a whole of 0; impossible for a negative number or a part greater than the whole
 * @example share(306, 1056) // 0.2897…, printed as 29%
 */
export function share(part: number, whole: number): number | Fault {
  if (part < 0 || whole < 0) return BELOW_ZERO;
  if (whole === 0) return NOTHING_TO_SHARE;
  if (part > whole) return fault("impossible", `${part} is more than the total of ${whole}. Check the two figures.`);
  if (Number.isInteger(part) && Number.isInteger(whole)) return part / whole;
  const [wholePart, total] = asWholeNumbers(part, whole);
  return wholePart / total;
}
