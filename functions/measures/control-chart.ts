import type { Polarity } from "./direction-of-travel";

/** Why a point is not common variation, by the four rules of NHS England's Making Data Count. */
export type SpecialCause =
  | "above the limit"
  | "below the limit"
  | "7 above the mean"
  | "7 below the mean"
  | "7 rising"
  | "7 falling"
  | "2 of 3 near the upper limit"
  | "2 of 3 near the lower limit";

export interface ChartPoint {
  readonly mean: number;
  readonly lowerLimit: number;
  readonly upperLimit: number;
  /** Undefined for common variation. */
  readonly specialCause: SpecialCause | undefined;
}

/** Whether the target will be met as things stand: the limits lie wholly on its better side, wholly on the other, or around it. */
export type Assurance = "consistently met" | "consistently missed" | "hit and miss";

export interface ChartSettings {
  /** Moving ranges above 3.267 times their mean are left out of the limits (Nelson 1982); the NHS Excel tool keeps them. */
  readonly screenOutliers: boolean;
  /** How many of the first points make the limits; all where it is left out. */
  readonly fixAfter?: number;
}

const SIGMAS = 2.66;
const SCREEN = 3.267;
const RUN = 7;

/**
 * Draws an individuals and moving range (XmR) chart: the mean, limits of 2.66 mean moving ranges either side, and for
 * each point the first of the four rules that it breaks.
 * @param values at least two, in order of time
 * Source: NHS England, Making Data Count; the R package NHSRplotthedots 0.2.2 classes the points alike.
 */
export function controlChart(values: readonly number[], { screenOutliers, fixAfter }: ChartSettings): readonly ChartPoint[] {
  const counted = values.slice(0, fixAfter ?? values.length);
  const mean = average(counted);
  const ranges = counted.slice(1).map((value, index) => Math.abs(value - (counted[index] ?? value)));
  const meanRange = screenOutliers ? screenedAverage(ranges) : average(ranges);
  const [lowerLimit, upperLimit] = [mean - SIGMAS * meanRange, mean + SIGMAS * meanRange];

  const side = values.map((value) => Math.sign(value - mean));
  const outside = values.map((value) => (value > upperLimit ? 1 : value < lowerLimit ? -1 : 0));
  const third = (SIGMAS * meanRange * 2) / 3;
  const near = values.map((value, index) => outside[index] === 0 && Math.abs(value - mean) > third);
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));

  const inRun = stretchesOf(RUN, values.length, (stretch) => sameSign(stretch.map((index) => side[index] ?? 0)));
  const inTrend = stretchesOf(RUN, values.length, (stretch) => sameSign(stretch.slice(1).map((index) => steps[index - 1] ?? 0)));
  const nearTwice = stretchesOf(3, values.length, (stretch) =>
    stretch.filter((index) => near[index]).length >= 2 ? sameSign(stretch.map((index) => side[index] ?? 0)) : 0,
  );
  return values.map((_, index) => ({
    mean,
    lowerLimit,
    upperLimit,
    specialCause: specialCause([outside[index] ?? 0, inTrend[index] ?? 0, near[index] ? (nearTwice[index] ?? 0) : 0, inRun[index] ?? 0]),
  }));
}

/** The four rules, above the mean and below it; where a point breaks two, the first counts. */
const RULES: readonly (readonly [above: SpecialCause, below: SpecialCause])[] = [
  ["above the limit", "below the limit"],
  ["7 rising", "7 falling"],
  ["2 of 3 near the upper limit", "2 of 3 near the lower limit"],
  ["7 above the mean", "7 below the mean"],
];

/** The first rule that a point breaks; each is given as above (1), below (-1) or not broken (0). */
function specialCause(broken: readonly number[]): SpecialCause | undefined {
  const first = broken.findIndex((sign) => sign !== 0);
  return RULES[first]?.[(broken[first] ?? 0) > 0 ? 0 : 1];
}

/** For each place, the sign that some stretch of points around it has; 0 where none has one. */
function stretchesOf(size: number, length: number, signOf: (stretch: readonly number[]) => number): readonly number[] {
  const signs = new Array<number>(length).fill(0);
  for (let start = 0; start + size <= length; start++) {
    const stretch = Array.from({ length: size }, (_, offset) => start + offset);
    const sign = signOf(stretch);
    if (sign !== 0) for (const index of stretch) signs[index] = sign;
  }
  return signs;
}

const sameSign = (signs: readonly number[]): number => {
  const [first = 0] = signs;
  return signs.every((sign) => sign === first) ? first : 0;
};

/** Whether a special cause is good news, where one way is. */
export const isImprovement = (cause: SpecialCause, polarity: Polarity): boolean => RULES.some(([above]) => above === cause) === (polarity === "high is good");

/** Says whether a target will be met as things stand, from the limits at a point; nothing where neither way is better. */
export function assurance({ lowerLimit, upperLimit }: ChartPoint, target: number, polarity: Polarity): Assurance | undefined {
  if (polarity === "neither") return undefined;
  if (target >= lowerLimit && target <= upperLimit) return "hit and miss";
  return target < lowerLimit === (polarity === "high is good") ? "consistently met" : "consistently missed";
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where nothing moves nothing is screened: the limits are the mean itself. */
function screenedAverage(ranges: readonly number[]): number {
  const all = average(ranges);
  const kept = ranges.filter((range) => range < SCREEN * all);
  // Where all that moved is screened out nothing would be common variation; then it stays in.
  return kept.every((range) => range === 0) ? all : average(kept);
}
