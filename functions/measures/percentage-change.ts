import { fault, type Fault } from "./fault";
import { asWholeNumbers } from "./whole-numbers";

/**
 * The change from a baseline to an outturn as a fraction of the baseline, unrounded: -0.068 is 6.8% fewer.
 * @returns faults: division by zero for a baseline of 0 (never 0%, 100% or infinity); impossible for a negative one
 * Source: (new - base) / base, as the papers work it out.
 * @example percentageChange(757, 935) // 0.2351…, printed as 23.5%
 */
export function percentageChange(baseline: number, outturn: number): number | Fault {
  if (baseline === 0) return fault("division by zero", "There is no percentage change from a baseline of 0. Report the numbers.");
  if (baseline < 0) return fault("impossible", "There is no percentage change from a negative baseline. Report the difference.");
  if (Number.isInteger(baseline) && Number.isInteger(outturn)) return (outturn - baseline) / baseline;
  const [to, from] = asWholeNumbers(outturn, baseline);
  return (to - from) / from;
}
