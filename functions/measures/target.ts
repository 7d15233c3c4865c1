/** How an outturn must stand to its threshold. */
export type Comparison = "at most" | "below" | "at least" | "above";

/** What a target asks of an outturn. */
export type Target =
  /** To stand so to the baseline, or to a figure that lies a fraction, an amount or percentage points below or above it. */
  | { readonly kind: "change"; readonly way: "reduce" | "increase" | "maintain"; readonly size: number; readonly of: "fraction" | "amount" | "points"; readonly comparison: Comparison }
  /** To stand so to a level in the outturn's own units; that of a percentage is in points: 28. */
  | { readonly kind: "level"; readonly level: number; readonly isPercentage: boolean; readonly comparison: Comparison }
  /** A figure is to be recorded that later years are measured from. */
  | { readonly kind: "establish a baseline" }
  /** Nothing that a figure could meet: monitored only, or a direction without a measure. */
  | { readonly kind: "no measure" };

/** A target that an outturn can be held against. */
export type MeasuredTarget = Extract<Target, { readonly comparison: Comparison }>;
