import { fault, type Fault } from "./fault";
import { toFifteenDigits } from "./fifteen-digits";

/** How a figure is to go from its baseline to its target: in a straight line, or by the same rate in every period. */
export type Profile = "linear" | "geometric" | readonly number[];

/**
 * The figures that lead from a baseline to a target, the baseline itself first.
 * @param periods how many steps; whole and at least 1
 * @param profile a list holds, for each period, the fraction of the way that is to be covered by its end
 * @returns a fault: impossible for a geometric profile from or to 0
 * @example trajectory(825, 800.25, 3, "linear") // [825, 816.75, 808.5, 800.25]
 */
export function trajectory(baseline: number, target: number, periods: number, profile: Profile): readonly number[] | Fault {
  if (profile === "geometric" && !(baseline > 0 && target > 0)) return fault("impossible", 'The same rate in every period leads nowhere from or to 0. Write "linear", or change the figure.');
  const at = (period: number): number => {
    if (period === 0) return baseline;
    if (period === periods && typeof profile === "string") return target;
    if (profile === "geometric") return baseline * (target / baseline) ** (period / periods);
    const part = profile === "linear" ? period / periods : (profile[period - 1] ?? 1);
    return toFifteenDigits(baseline + (target - baseline) * part);
  };
  return Array.from({ length: periods + 1 }, (_, period) => at(period));
}
