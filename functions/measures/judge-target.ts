import { dateOfSerial, serialOfDate } from "../../core/calendar-date";
import { compareAsExcel } from "./as-excel-compares";
import { isFault, notUnderstood, type Fault } from "./fault";
import { financialYearOf, lastDayOf, writeDay } from "./period";
import type { Comparison, MeasuredTarget, Target } from "./target";
import { decimalsOf } from "./whole-numbers";
import { writeNumber } from "./write-number";

/** The words in which a target's standing is said. A provisional figure adds "(provisional)". */
export type TargetStatus =
  | "Met"
  | "Not met"
  | "On track"
  | "At risk"
  | "Off track"
  | "Not yet due"
  | "Awaiting final data"
  | "No baseline"
  | "Baseline being set"
  | "Baseline set"
  | "No measure"
  | "No data";

/** The outturn of an indicator, and whether it is known to be a percentage ("34.5%" typed as text, 0.345 here). */
export interface Outturn {
  readonly value: number;
  readonly isPercentage: boolean;
}

/** What a target is judged on. Days are Excel serial numbers. Without any day the figure is judged as final. */
export interface TargetFigures {
  readonly outturn: Outturn | Fault;
  readonly baseline: number | Fault;
  /** The last day of the outturn's period. */
  readonly periodEnd?: number;
  /** The day by which the target is to be met. */
  readonly due?: number;
  /** The day of the judgement. */
  readonly asAt?: number;
  readonly isProvisional?: boolean;
  /** A rate, or the figure of a rolling year: held against the target as it is, not against the part that is due so far. */
  readonly isRolling?: boolean;
  /** The financial year of the baseline, by its first year: a target of several years is then a step each year. */
  readonly baselineYear?: number;
  /** How far, as a fraction of what is expected, an outturn may fall short and be At risk only; 0 where it is not given. */
  readonly tolerance?: number;
}

/** How a target stands, with the facts that its sentence is made of; `explain` writes the sentence. */
export interface Judgement {
  readonly status: TargetStatus;
  readonly isProvisional: boolean;
  /** The outturn beside what is asked; undefined where there was nothing to compare. */
  readonly measured: Measured | undefined;
  /** What was due by the end of the period, where that is not the whole target. */
  readonly part: { readonly days: number; readonly of: number; readonly expected: number; readonly isPartOfYear: boolean; readonly isStep: boolean } | undefined;
}

/** An outturn beside what its target asks, both in the units of the target. */
export interface Measured {
  readonly value: number;
  readonly threshold: number;
  readonly comparison: Comparison;
  readonly isPercentage: boolean;
  /** One unit of the outturn in those of the target: 0.01 where a fraction is held against a percentage. */
  readonly unit: number;
}

/**
 * Judges a target in the order in which a report has to: contradictions, no measure, baselines, missing data, final
 * figures, and the way there. Figures are compared unrounded, as Excel compares them. A change from the baseline must be
 * real: an outturn equal to the baseline is not a reduction. Nought to be reduced from nought is held at zero, and meets
 * the target; nothing is divided.
 * @returns a fault where the inputs contradict each other, with the one that does
 * Source: the targets of the Cambridge Community Safety Partnership's performance summary for 2010/11.
 * @example judgeTarget(readTarget("reduce by 10%"), { outturn: { value: 935, isPercentage: false }, baseline: 757 })
 * // Not met: 935 is above 681.3, which is 757 less 10%
 */
export function judgeTarget(target: Target, figures: TargetFigures): Judgement | Fault {
  const contradiction = contradictionIn(target, figures);
  if (contradiction) return contradiction;
  if (target.kind === "no measure") return unmeasured("No measure", figures);
  if (target.kind === "establish a baseline") return unmeasured(baselineStatus(figures), figures);

  const { outturn, baseline, asAt, periodEnd = figures.due } = figures;
  if (target.kind === "change" && isFault(baseline)) return unmeasured("No baseline", figures);
  if (isFault(outturn)) {
    const isOver = asAt === undefined || periodEnd === undefined || asAt > periodEnd;
    return unmeasured(isOver ? "No data" : "Not yet due", figures);
  }
  const measured = measure(target, outturn, isFault(baseline) ? 0 : baseline);
  return isFault(measured) ? measured : standing(measured, target, figures);
}

const unmeasured = (status: TargetStatus, { isProvisional = false }: TargetFigures): Judgement => ({
  status,
  isProvisional,
  measured: undefined,
  part: undefined,
});

function contradictionIn(target: Target, { outturn, baseline, periodEnd, asAt }: TargetFigures): Fault | undefined {
  if (!isFault(outturn) && outturn.value < 0) return notUnderstood("The outturn is below zero. Check the figure.");
  if (!isFault(baseline) && baseline < 0) return notUnderstood("The baseline is below zero. Check the figure.");
  if (periodEnd !== undefined && asAt !== undefined && periodEnd > asAt && !isFault(outturn)) {
    return notUnderstood(`There is an outturn for a period that ends on ${writeDay(periodEnd)}, after the day of the report, ${writeDay(asAt)}. Leave the outturn blank until then, or change one of the two dates.`);
  }
  if (target.kind === "change" && !isFault(outturn) && !isFault(baseline) && areOfTwoKinds(outturn, baseline)) {
    return notOfOneKind("outturn", outturn.value, "baseline", baseline);
  }
  if (target.kind === "level" && !target.isPercentage && target.level > 100 && !isFault(outturn) && outturn.isPercentage) {
    return notUnderstood(`The outturn is a percentage and the target, ${writeNumber(target.level)}, a number. Check the two.`);
  }
  return undefined;
}

export const notOfOneKind = (one: string, value: number, other: string, otherValue: number): Fault =>
  notUnderstood(`The ${one} ${writeNumber(value)} and the ${other} ${writeNumber(otherValue)} are not of one kind. Give both as percentages, or both as numbers.`);

/** Whether one is a fraction, as Excel keeps 34.5%, and the other is not. No count lies between 0 and 1. */
export function areOfTwoKinds({ value, isPercentage }: Outturn, baseline: number): boolean {
  if (isPercentage) return baseline > 1 && value <= 1;
  return value > 0 && baseline > 0 && value < 1 !== baseline < 1 && Math.max(value, baseline) > 2;
}

function baselineStatus({ outturn, baseline, due, asAt }: TargetFigures): TargetStatus {
  if (!isFault(baseline) || !isFault(outturn)) return "Baseline set";
  return due !== undefined && asAt !== undefined && asAt > due ? "Not met" : "Baseline being set";
}

/** Whether a value stands to a threshold as it is asked to, as Excel compares the two. */
function standsSo(value: number, threshold: number, comparison: Comparison): boolean {
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
 * Whether a final figure meets its target. It says the same as `judgeTarget` without a record of why, which a column of
 * a hundred thousand would feel.
 * @param value the outturn, not below 0
 */
export function isMet(target: MeasuredTarget, value: number, baseline: number): boolean | Fault {
  if (target.kind === "level") {
    const inUnits = inUnitsOfTarget(value, false, target);
    return isFault(inUnits) ? inUnits : standsSo(inUnits, target.level, target.comparison);
  }
  const threshold = thresholdFrom(target, baseline);
  return isFault(threshold) ? threshold : standsSo(value, threshold, comparisonFrom(target, baseline));
}

function measure(target: MeasuredTarget, outturn: Outturn, baseline: number): Measured | Fault {
  if (target.kind === "level") {
    const value = inUnitsOfTarget(outturn.value, outturn.isPercentage, target);
    if (isFault(value)) return value;
    return measuredAs(value, target.level, target.comparison, target.isPercentage, value === outturn.value ? 1 : 0.01);
  }
  const threshold = thresholdFrom(target, baseline);
  if (isFault(threshold)) return threshold;
  return measuredAs(outturn.value, threshold, comparisonFrom(target, baseline), false, 1);
}

const measuredAs = (value: number, threshold: number, comparison: Comparison, isPercentage: boolean, unit: number): Measured => ({
  value,
  threshold,
  comparison,
  isPercentage,
  unit,
});

const isLowGood = (comparison: Comparison): boolean => comparison === "at most" || comparison === "below";

export type Change = Extract<MeasuredTarget, { readonly kind: "change" }>;

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
    const percent = Number((value * 100).toPrecision(15));
    return notUnderstood(`${value} against ${target.level}% could be ${value}% or ${percent}%. Type the outturn as text, with its % sign.`);
  }
  if (value > MOST_PERCENT && target.level <= MOST_PERCENT) {
    return notUnderstood(`${writeNumber(value)} is no percentage to hold against ${writeNumber(target.level)}%. Type the outturn with its % sign, or word the target as a change, such as "reduce by ${writeNumber(target.level)}%".`);
  }
  return value > 1 ? value : value * 100;
}

function standing(measured: Measured, target: MeasuredTarget, figures: TargetFigures): Judgement {
  const { due, asAt, isRolling = false, isProvisional = false } = figures;
  const periodEnd = figures.periodEnd ?? asAt;
  const meets = standsSo(measured.value, measured.threshold, measured.comparison);
  const final: Judgement = { status: meets ? "Met" : "Not met", isProvisional, measured, part: undefined };
  if (due === undefined || periodEnd === undefined || periodEnd >= due) return final;

  // A count only grows: a ceiling that is broken stays broken, and what is delivered stays delivered.
  const isCount = target.kind === "level" && !measured.isPercentage && !isRolling;
  if (isCount && isLowGood(measured.comparison) !== meets) return final;
  if (asAt !== undefined && asAt > due) return { ...final, status: "Awaiting final data" };
  return onTheWay(measured, target, figures, periodEnd, due);
}

/** Before the due date a count is held against the part that is due by now, anything else against the target itself. */
function onTheWay(measured: Measured, target: MeasuredTarget, figures: TargetFigures, periodEnd: number, due: number): Judgement {
  const { value, threshold, comparison, isPercentage } = measured;
  const step = stepOf(threshold, target, figures, periodEnd, due);
  const begins = firstOfFinancialYear(periodEnd);
  const days = periodEnd - begins + 1;
  const of = Math.min(due, lastOfFinancialYear(periodEnd)) - begins + 1;
  const isPart = !isPercentage && !figures.isRolling && days < of;
  const expected = isPart ? step * (days / of) : step;
  const beyond = (isLowGood(comparison) ? 1 : -1) * compareAsExcel(value, expected);
  const status = beyond <= 0 ? "On track" : beyond <= expected * (figures.tolerance ?? 0) ? "At risk" : "Off track";
  return { status, isProvisional: figures.isProvisional ?? false, measured, part: isPart || step !== threshold ? { days, of, expected, isPartOfYear: isPart, isStep: step !== threshold } : undefined };
}

/** Where a target of several years should stand in one of them: on the straight line from the baseline, where its year is known. */
function stepOf(threshold: number, target: MeasuredTarget, { baseline, baselineYear }: TargetFigures, periodEnd: number, due: number): number {
  if (baselineYear === undefined || isFault(baseline) || target.kind !== "change") return threshold;
  const [year, last] = [yearOf(periodEnd), yearOf(due)];
  if (year <= baselineYear || year >= last) return threshold;
  return baseline + ((threshold - baseline) * (year - baselineYear)) / (last - baselineYear);
}

/**
 * The units still needed to meet a target, in those of the outturn; 0 where it meets it. Whole units where the outturn
 * is a whole number, because half a crime cannot be prevented.
 */
export function gapOf({ value, threshold, comparison, unit }: Measured): number {
  if (standsSo(value, threshold, comparison)) return 0;
  if (!Number.isInteger(value) || unit !== 1) {
    const beyond = standsSo(threshold, threshold, comparison) ? 0 : lastPlaceOf(value);
    return (Math.abs(value - threshold) + beyond) * unit;
  }
  const nearest = isLowGood(comparison) ? Math.floor(threshold) : Math.ceil(threshold);
  const isReached = standsSo(nearest, threshold, comparison);
  return Math.abs(value - nearest) + (isReached ? 0 : 1);
}

/** One in the last place that a figure is written with: 0.1 for 28.5. Less would not be seen. */
const lastPlaceOf = (value: number): number => 1 / 10 ** decimalsOf(Number(value.toPrecision(15)));

/** The financial year in which a day lies, by its first year. */
const yearOf = (day: number): number => financialYearOf({ kind: "day", date: dateOfSerial(day) });

const firstOfFinancialYear = (day: number): number => serialOfDate({ year: yearOf(day), month: 4, day: 1 });
const lastOfFinancialYear = (day: number): number => lastDayOf({ kind: "year", year: yearOf(day) });
