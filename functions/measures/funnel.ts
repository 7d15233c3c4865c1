import { poissonQuantile } from "./distributions";
import type { Limits } from "./limits";

/** The counts at which the funnel around an expected count lies. These are funnel limits; no police system's own bounds. */
export function funnelLimits(expected: number, confidence: number): Limits {
  const tail = (1 - confidence) / 2;
  return { lower: poissonQuantile(tail, expected), upper: poissonQuantile(1 - tail, expected) + 1 };
}
