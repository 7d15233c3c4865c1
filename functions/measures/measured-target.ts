import type { Figure } from "../../core/typed-number";
import { compareAsExcel } from "./as-excel-compares";
import { isFault, notUnderstood, type Fault } from "./fault";
import { toFifteenDigits } from "./fifteen-digits";
import type { Comparison, MeasuredTarget } from "./target";
import { decimalsOf } from "./whole-numbers";
import { writeNumber } from "./write-number";

/** An outturn beside what its target asks, both in the units of the target. */
export interface Measured {
  readonly value: number;
  readonly threshold: number;
  readonly comparison: Comparison;
  readonly isPercentage: boolean;
  /** One unit of the outturn in those of the target: 0.01 where a fraction is held against a percentage. */
  readonly unit: number;
}

/** A target that asks for a change from the baseline. */
export type Change = Extract<MeasuredTarget, { readonly kind: "change" }>;

/** A record that is written anew. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Measures an outturn against its target, in a record that is there or in a new one. */
export function measure(target: MeasuredTarget, { value, isPercentage }: Figure, baseline: number, into?: Measured): Measured | Fault {
  if (target.kind === "level") {
    const inUnits = inUnitsOfTarget(value, isPercentage, target);
    if (isFault(inUnits)) return inUnits;
    return measuredAs(inUnits, target.level, target.comparison, target.isPercentage, inUnits === value ? 1 : 0.01, into);
  }
  const threshold = thresholdFrom(target, baseline);
  if (isFault(threshold)) return threshold;
  return measuredAs(value, threshold, comparisonFrom(target, baseline), false, 1, into);
}

function measuredAs(value: number, threshold: number, comparison: Comparison, isPercentage: boolean, unit: number, into: Writable<Measured> = { value, threshold, comparison, isPercentage, unit }): Measured {
  into.value = value;
  into.threshold = threshold;
  into.comparison = comparison;
  into.isPercentage = isPercentage;
  into.unit = unit;
  return into;
}

/** How an outturn must stand to what is asked of it. */
function comparisonFrom({ way, size, of, comparison }: Change, baseline: number): Comparison {
  if (baseline !== 0 || (size !== 0 && of !== "fraction") || way === "maintain") return comparison;
  // Nought cannot be reduced: held at zero is all that can be asked of it. Any figure at all is an increase.
  return way === "reduce" ? "at most" : isLowGood(comparison) ? comparison : "above";
}

/** The figure that a change from the baseline asks for. */
export function thresholdFrom({ way, size, of }: Change, baseline: number): number | Fault {
  const sign = way === "reduce" ? -1 : 1;
  // Points of a percentage that Excel keeps as a fraction are hundredths of it.
  const change = of === "fraction" ? baseline * size : of === "points" && baseline <= 1 ? size / 100 : size;
  const threshold = of === "fraction" ? baseline * (1 + sign * size) : baseline + sign * change;
  if (threshold < 0) return notUnderstood(`${writeNumber(baseline)} cannot be reduced by ${writeNumber(change)}. Check the baseline and the target.`);
  return threshold;
}

/** Targets from here can be passed by more than all of the cases, as where 105% of a budget is spent. */
const NEAR_ALL = 50;
/** Budgets are overspent; more than half as much again as the whole is no percentage of cases. */
export const MOST_PERCENT = 150;
/** No percentage that Excel keeps as a fraction is above this. */
export const MOST_FRACTION = 2;

/**
 * Excel keeps 34.5% as 0.345, and an analyst may as well type 34.5. Against a target in per cent a number up to 1 is
 * therefore taken for the fraction. What could be either is asked about: small figures against a target of no more than
 * 1%, a 1 against a small target, and 1.05 against one near 100%.
 */
function inUnitsOfTarget(value: number, isPercentage: boolean, target: { readonly level: number; readonly isPercentage: boolean }): number | Fault {
  if (isPercentage) return target.isPercentage || target.level > 1 ? value * 100 : value;
  if (!target.isPercentage || value === 0) return value;
  const couldBeEither = target.level <= 1 ? value <= 1 : target.level < NEAR_ALL ? value === 1 : value > 1 && value <= MOST_FRACTION;
  if (couldBeEither) {
    const percent = toFifteenDigits(value * 100);
    return notUnderstood(`${value} against ${target.level}% could be ${value}% or ${percent}%. Type the outturn as text, with its % sign.`);
  }
  if (value > MOST_PERCENT && target.level <= MOST_PERCENT) {
    return notUnderstood(`${writeNumber(value)} is no percentage to hold against ${writeNumber(target.level)}%. Type the outturn with its % sign, or word the target as a change, such as "reduce by ${writeNumber(target.level)}%".`);
  }
  return value > 1 ? value : value * 100;
}

export const isLowGood = (comparison: Comparison): boolean => comparison === "at most" || comparison === "below";

/** Whether a value stands to a threshold as it is asked to, as Excel compares the two. */
export function meets({ value, threshold, comparison }: Pick<Measured, "value" | "threshold" | "comparison">): boolean {
  const difference = compareAsExcel(value, threshold);
  switch (comparison) {
    case "at most":
      return difference <= 0;
    case "below":
      return difference < 0;
    case "at least":
      return difference >= 0;
    case "above":
      return difference > 0;
  }
}

/**
 * The units still needed to meet a target, in those of the outturn; 0 where it meets it. Whole units where the outturn
 * is a whole number, because half a crime cannot be prevented.
 */
export function gapOf(measured: Measured): number {
  const { value, threshold, comparison, unit } = measured;
  if (meets(measured)) return 0;
  if (!Number.isInteger(value) || unit !== 1) {
    const beyond = meets({ value: threshold, threshold, comparison }) ? 0 : lastPlaceOf(value);
    return (Math.abs(value - threshold) + beyond) * unit;
  }
  const nearest = isLowGood(comparison) ? Math.floor(threshold) : Math.ceil(threshold);
  const isReached = meets({ value: nearest, threshold, comparison });
  return Math.abs(value - nearest) + (isReached ? 0 : 1);
}

/** One in the last place that a figure is written with: 0.1 for 28.5. Less would not be seen. */
const lastPlaceOf = (value: number): number => 1 / 10 ** decimalsOf(toFifteenDigits(value));
