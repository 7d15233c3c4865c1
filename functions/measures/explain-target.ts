import { writeDate, type CalendarDate } from "../../core/calendar-date";
import { compareAsExcel } from "./as-excel-compares";
import { isFault } from "./fault";
import type { Judgement, TargetFigures } from "./judge-target";
import { writeDay } from "./period";
import type { Target } from "./target";
import { writeNumber } from "./write-number";

/**
 * Says a judgement in a sentence with its numbers.
 * @example explain(judgement, target, figures) // "935 is above 681.3, which is 757 less 10%"
 * @param write how a day is written in it
 */
export function explain({ status, measured, part }: Judgement, target: Target, figures: TargetFigures, write: (date: CalendarDate) => string = writeDate): string {
  const { baseline, outturn, due, asAt, periodEnd = asAt } = figures;
  if (!measured) {
    switch (status) {
      case "No measure":
        return "The target names nothing that a figure could meet";
      case "No baseline":
        return "There is no baseline to measure the change from";
      case "Baseline set":
        return `The baseline is ${writeNumber(isFault(baseline) ? (isFault(outturn) ? 0 : outturn.value) : baseline)}`;
      case "Baseline being set":
        return "No baseline is recorded yet";
      case "Not met":
        return `No baseline was set by ${writeDay(due ?? 0, write)}`;
      case "Not yet due":
        return `The period ends on ${writeDay(periodEnd ?? 0, write)}`;
      default:
        return "There is no outturn";
    }
  }
  const { value, threshold, isPercentage } = measured;
  const from = isFault(baseline) ? 0 : baseline;
  // What is known to be a percentage is a fraction here: "35%", or what points are taken from.
  const isFraction = target.kind === "change" && from <= 1 && ((!isFault(outturn) && outturn.isPercentage) || (target.of === "points" && from > 0));
  const say = (figure: number): string => (isFraction ? written(figure * 100, true) : written(figure, isPercentage));
  const asked = whatIsAsked(target, threshold, from, say);
  if (part) {
    const { days, of, expected, isStep } = part;
    if (isStep) return `${say(value)} is ${aboveOrBelow(value, expected)} ${say(expected)}, what is due by ${writeDay(periodEnd ?? 0, write)} on the way to ${asked}`;
    return `${say(value)} is ${aboveOrBelow(value, expected)} ${say(expected)}, the part of ${asked}${asked.includes(",") ? "," : ""} that is due by ${writeDay(periodEnd ?? 0, write)} (${days} of ${of} days)`;
  }
  const isHeldAtZero = value === 0 && baseline === 0 && target.kind === "change" && target.way === "reduce";
  const compared = isHeldAtZero ? "0 is held at zero: nought cannot be reduced" : [say(value), "is", aboveOrBelow(value, threshold), asked].join(" ");
  if (status === "Awaiting final data") return `The figure is of ${writeDay(periodEnd ?? 0, write)}; so far ${compared}`;
  const isBroken = status === "Not met" && due !== undefined && periodEnd !== undefined && periodEnd < due;
  return isBroken ? `${compared}, and a count does not come down again before ${writeDay(due, write)}` : compared;
}

/** "681.3, which is 757 less 10%". Joined, because a column of pieced strings costs twice as much to send to Excel. */
function whatIsAsked(target: Target, threshold: number, baseline: number, say: (figure: number) => string): string {
  if (target.kind === "level") return say(threshold);
  const from = say(baseline);
  if (target.kind !== "change" || target.size === 0 || baseline === 0) return `the baseline of ${from}`;
  const { way, size, of } = target;
  const change = of === "fraction" ? written(size * 100, true) : `${writeNumber(size)}${of !== "points" ? "" : size === 1 ? " point" : " points"}`;
  return [say(threshold), ", which is ", from, way === "reduce" ? " less " : " plus ", change].join("");
}

const aboveOrBelow = (value: number, level: number): string => {
  const difference = compareAsExcel(value, level);
  return difference > 0 ? "above" : difference < 0 ? "below" : "equal to";
};

const written = (value: number, isPercentage: boolean): string => isPercentage ? `${writeNumber(value)}%` : writeNumber(value);

