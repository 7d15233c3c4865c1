import { notUnderstood, type Fault } from "./fault";
import { asWholeNumbers } from "./whole-numbers";

/** A percentage, and whether it is known to be the fraction behind a % sign. */
interface Percentage {
  readonly value: number;
  readonly isPercentage: boolean;
}

/**
 * The difference between two percentages in percentage points: 26% to 34.5% is 8.5 points (and 32.7 per cent more). Two
 * numbers up to 1 are taken for what Excel keeps of a percentage cell, two others for the numbers before the sign.
 * @returns a fault where one could be either
 * @example percentagePoints({ value: 27.5, isPercentage: false }, { value: 34.5, isPercentage: false }) // 7
 */
export function percentagePoints(baseline: Percentage, outturn: Percentage): number | Fault {
  const isFraction = ({ value, isPercentage }: Percentage): boolean => isPercentage || Math.abs(value) <= 1;
  const isEither = ({ value, isPercentage }: Percentage): boolean => !isPercentage && (value === 0 || value === 1);
  if (isFraction(baseline) !== isFraction(outturn) && !isEither(baseline) && !isEither(outturn)) {
    return notUnderstood(`${baseline.value} and ${outturn.value} are not of one kind. Give both as percentage cells, or both as the numbers before the sign.`);
  }
  const areFractions = isFraction(baseline) && isFraction(outturn);
  const [to, from] = asWholeNumbers(outturn.value, baseline.value);
  const unit = outturn.value !== 0 ? to / outturn.value : baseline.value !== 0 ? from / baseline.value : 1;
  return ((to - from) * (areFractions ? 100 : 1)) / Math.round(unit);
}
