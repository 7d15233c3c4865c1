import type { Figure } from "../../core/typed-number";
import { compareAsExcel } from "./as-excel-compares";
import { isFault, notUnderstood, type Fault } from "./fault";
import { financialYearOfDay, firstDayOf, lastDayOf, writeDay, type Period } from "./period";
import { isLowGood, measure, meets, type Measured } from "./measured-target";
import type { MeasuredTarget, Target } from "./target";
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

/** What a target is judged on. Days are Excel serial numbers. Without any day the figure is judged as final. */
export interface TargetFigures {
  readonly outturn: Figure | Fault;
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

/** So many times a fraction and a number of per cent differ at the least; what is between are rates, such as 0.8 and 2.4 per 1,000. */
const OF_ONE_KIND = 10;

/** Whether one is a fraction, as Excel keeps 34.5%, and the other is not. No count lies between 0 and 1. */
export function areOfTwoKinds({ value, isPercentage }: Figure, baseline: number): boolean {
  if (isPercentage) return baseline > 1 && value <= 1;
  const [less, more] = value < baseline ? [value, baseline] : [baseline, value];
  return less > 0 && less < 1 && more > Math.max(2, OF_ONE_KIND * less);
}

function baselineStatus({ outturn, baseline, due, asAt }: TargetFigures): TargetStatus {
  if (!isFault(baseline) || !isFault(outturn)) return "Baseline set";
  return due !== undefined && asAt !== undefined && asAt > due ? "Not met" : "Baseline being set";
}

/** Of a figure that is final. */
export const finalStatus = (measured: Measured): TargetStatus => (meets(measured) ? "Met" : "Not met");

function standing(measured: Measured, target: MeasuredTarget, figures: TargetFigures): Judgement {
  const { due, asAt, isRolling = false, isProvisional = false } = figures;
  const periodEnd = figures.periodEnd ?? asAt;
  const final: Judgement = { status: finalStatus(measured), isProvisional, measured, part: undefined };
  if (due === undefined || periodEnd === undefined || periodEnd >= due) return final;

  // A count only grows: a ceiling that is broken stays broken, and what is delivered stays delivered.
  const isCount = target.kind === "level" && !measured.isPercentage && !isRolling;
  if (isCount && isLowGood(measured.comparison) !== (final.status === "Met")) return final;
  if (asAt !== undefined && asAt > due) return { ...final, status: "Awaiting final data" };
  return onTheWay(measured, target, figures, periodEnd, due);
}

/** Before the due date a count is held against the part that is due by now, anything else against the target itself. */
function onTheWay(measured: Measured, target: MeasuredTarget, figures: TargetFigures, periodEnd: number, due: number): Judgement {
  const { value, threshold, comparison, isPercentage } = measured;
  const step = stepOf(threshold, target, figures, periodEnd, due);
  const begins = firstDayOf(yearOf(periodEnd));
  const days = periodEnd - begins + 1;
  const of = Math.min(due, lastDayOf(yearOf(periodEnd))) - begins + 1;
  const isPart = !isPercentage && !figures.isRolling && days < of;
  const expected = isPart ? step * (days / of) : step;
  const beyond = (isLowGood(comparison) ? 1 : -1) * compareAsExcel(value, expected);
  const status = beyond <= 0 ? "On track" : beyond <= expected * (figures.tolerance ?? 0) ? "At risk" : "Off track";
  return { status, isProvisional: figures.isProvisional ?? false, measured, part: isPart || step !== threshold ? { days, of, expected, isPartOfYear: isPart, isStep: step !== threshold } : undefined };
}

/** Where a target of several years should stand in one of them: on the straight line from the baseline, where its year is known. */
function stepOf(threshold: number, target: MeasuredTarget, { baseline, baselineYear }: TargetFigures, periodEnd: number, due: number): number {
  if (baselineYear === undefined || isFault(baseline) || target.kind !== "change") return threshold;
  const [year, last] = [financialYearOfDay(periodEnd), financialYearOfDay(due)];
  if (year <= baselineYear || year >= last) return threshold;
  return baseline + ((threshold - baseline) * (year - baselineYear)) / (last - baselineYear);
}

const yearOf = (day: number): Period => ({ kind: "year", year: financialYearOfDay(day) });
