import { compareAsExcel } from "./as-excel-compares";
import { fault, isFault, type Fault } from "./fault";
import type { Target } from "./target";

export type TargetStatus = "Met" | "Not met";

/** The outturn of an indicator, and whether it is known to be a percentage ("34.5%" typed as text). */
export interface Outturn {
  readonly value: number;
  readonly isPercentage: boolean;
}

/**
 * Says whether an outturn meets its target. A change from the baseline must be real: an outturn equal to the baseline
 * is not a reduction. A level or a percentage of change is met by reaching it exactly, except "fewer than" and "more than".
 * The figures are compared unrounded, as Excel compares them.
 *
 * Nought to be reduced from a baseline of nought is held at zero, and that meets the target; nothing is divided.
 * @param baseline needed by "reduce", "increase" and "maintain" alone; a missing one comes as the fault that it is
 * @returns faults: no data where a needed figure is missing; not understood where the figures contradict each other
 * Source: the targets of the Cambridge Community Safety Partnership's performance summary for 2010/11.
 * @example targetStatus({ value: 935, isPercentage: false }, { kind: "reduce", fraction: 0.1 }, 757) // "Not met"
 */
export function targetStatus(outturn: Outturn, target: Target, baseline: number | Fault): TargetStatus | Fault {
  if (outturn.value < 0) return fault("not understood", "The outturn is below zero. Check the figure.");
  if (!("level" in target)) {
    if (isFault(baseline)) return baseline;
    if (baseline < 0) return fault("not understood", "The baseline is below zero. Check the figure.");
    return status(againstBaseline(outturn.value, target, baseline));
  }
  const value = inUnitsOfTarget(outturn, target);
  if (isFault(value)) return value;
  const difference = compareAsExcel(value, target.level);
  switch (target.kind) {
    case "at most":
      return status(difference <= 0);
    case "below":
      return status(difference < 0);
    case "at least":
      return status(difference >= 0);
    case "above":
      return status(difference > 0);
  }
}

const status = (met: boolean): TargetStatus => (met ? "Met" : "Not met");

function againstBaseline(value: number, target: Exclude<Target, { level: number }>, baseline: number): boolean {
  if (target.kind === "maintain") return compareAsExcel(value, baseline) <= 0;
  const { kind, fraction, amount } = target;
  const isReduce = kind === "reduce";
  if (baseline === 0) return isReduce ? value === 0 : value > 0;
  if (fraction === undefined && amount === undefined) {
    const difference = compareAsExcel(value, baseline);
    return isReduce ? difference < 0 : difference > 0;
  }
  const change = amount ?? baseline * (fraction ?? 0);
  return isReduce ? compareAsExcel(value, baseline - change) <= 0 : compareAsExcel(value, baseline + change) >= 0;
}

/**
 * Excel keeps 34.5% as 0.345, and an analyst may as well type 34.5. Against a target in per cent a number up to 1 is
 * therefore taken for the fraction, unless the target itself is no more than 1%: then it could be either.
 */
function inUnitsOfTarget({ value, isPercentage }: Outturn, target: { level: number; isPercentage: boolean }): number | Fault {
  if (isPercentage) return target.isPercentage || target.level > 1 ? value * 100 : value;
  if (!target.isPercentage || value > 1 || value === 0) return value;
  if (target.level > 1) return value * 100;
  return fault("not understood", `${value} against ${target.level}% could be ${value}% or ${value * 100}%. Type the outturn as text, with its % sign.`);
}
