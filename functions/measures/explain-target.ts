import { writeDate, type CalendarDate } from "../../core/calendar-date";
import { compareAsExcel } from "./as-excel-compares";
import { isFault } from "./fault";
import type { Judgement, TargetFigures } from "./judge-target";
import type { Change, Measured } from "./measured-target";
import { writeDay } from "./period";
import { remembering } from "./remembering";
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
  const { value, threshold } = measured;
  const from = isFault(baseline) ? 0 : baseline;
  const units = unitsOf(target, measured, from, figures);
  const asked = whatIsAsked(target, threshold, from, units);
  if (part) {
    const { days, of, expected, isStep } = part;
    const soFar = `${written(value, units)} is ${aboveOrBelow(value, expected)} ${written(expected, units)}`;
    const by = `due by ${writeDay(periodEnd ?? 0, write)}`;
    return isStep ? `${soFar}, what is ${by} on the way to ${asked}` : `${soFar}, the part of ${asked}${asked.includes(",") ? "," : ""} that is ${by} (${days} of ${of} days)`;
  }
  const isHeldAtZero = value === 0 && baseline === 0 && target.kind === "change" && target.way === "reduce";
  // Joined, because a column of strings that are still in pieces costs more to send to Excel.
  const compared = isHeldAtZero ? "0 is held at zero: nought cannot be reduced" : [written(value, units), "is", aboveOrBelow(value, threshold), asked].join(" ");
  if (status === "Awaiting final data") return `The figure is of ${writeDay(periodEnd ?? 0, write)}; so far ${compared}`;
  const isBroken = status === "Not met" && due !== undefined && periodEnd !== undefined && periodEnd < due;
  return isBroken ? `${compared}, and a count does not come down again before ${writeDay(due, write)}` : compared;
}

/** How the figures of a target are written: 0.35 as 35% where it is the fraction of one. */
type Units = "numbers" | "percentages" | "fractions";

function unitsOf(target: Target, { isPercentage }: Measured, baseline: number, { outturn }: TargetFigures): Units {
  if (isPercentage) return "percentages";
  if (target.kind !== "change" || baseline > 1) return "numbers";
  // What is known to be a percentage is a fraction here: "35%", or what points are taken from.
  return (!isFault(outturn) && outturn.isPercentage) || (target.of === "points" && baseline > 0) ? "fractions" : "numbers";
}

function written(figure: number, units: Units): string {
  if (units === "numbers") return writeNumber(figure);
  return `${writeNumber(units === "fractions" ? figure * 100 : figure)}%`;
}

/** "681.3, which is 757 less 10%". */
function whatIsAsked(target: Target, threshold: number, baseline: number, units: Units): string {
  if (target.kind !== "change") return written(threshold, units);
  const from = written(baseline, units);
  if (target.size === 0 || baseline === 0) return `the baseline of ${from}`;
  return `${written(threshold, units)}, which is ${from}${changeAsked(target)}`;
}

/** " less 10%", " plus 2 points", " less 40". */
const changeAsked = remembering(({ way, size, of }: Change): string => {
  const change = of === "fraction" ? written(size, "fractions") : `${writeNumber(size)}${of !== "points" ? "" : size === 1 ? " point" : " points"}`;
  return `${way === "reduce" ? " less " : " plus "}${change}`;
});

const aboveOrBelow = (value: number, level: number): string => {
  const difference = compareAsExcel(value, level);
  return difference > 0 ? "above" : difference < 0 ? "below" : "equal to";
};
