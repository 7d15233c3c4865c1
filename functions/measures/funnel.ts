import { chiSquaredQuantile, poissonQuantile } from "./distributions";
import type { Limits } from "./limits";

/** Where a count lies among those of its group. */
export type FunnelPosition = "below the limits" | "within the limits" | "above the limits";

/**
 * Says whether a count differs from what the rate of its group would give, by the exact limits of the count itself.
 * @param expected the count at the group's rate
 * @param confidence a fraction: 0.95
 * Source: PHE's funnel plots (assign_funnel_significance of PHEindicatormethods gives the same).
 */
export function funnelPosition(count: number, expected: number, confidence: number): FunnelPosition {
  const tail = (1 - confidence) / 2;
  if (expected > chiSquaredQuantile(1 - tail, 2 * count + 2) / 2) return "below the limits";
  if (count > 0 && expected < chiSquaredQuantile(tail, 2 * count) / 2) return "above the limits";
  return "within the limits";
}

/** The counts at which the funnel around an expected count lies. These are funnel limits; no police system's own bounds. */
export function funnelLimits(expected: number, confidence: number): Limits {
  const tail = (1 - confidence) / 2;
  return { lower: poissonQuantile(tail, expected), upper: poissonQuantile(1 - tail, expected) + 1 };
}
