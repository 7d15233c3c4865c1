import { ofTwoKinds, polarity } from "./changes";
import { refuseFor, refuseRow, rowOfOne, type Arguments, type ExcelResult } from "./excel-values";
import { figuresOf, lineOf, setting } from "./lines";
import { assurance, controlChart, isImprovement, type SpecialCause } from "./measures/control-chart";
import type { Polarity } from "./measures/direction-of-travel";
import { fault, isFault } from "./measures/fault";
import { choice, number, optional, whole } from "./readers";

/** Fewer points than these make limits that are on trial. */
const ENOUGH_POINTS = 12;

const yesOrNo = choice("setting screenOutliers", [
  ["true", true],
  ["false", false],
]);

/** For each point: the mean, the two limits, its variation and the assurance of the target, in words. */
export function controlChartOf([cells, wayCells, targetCells, screenCells, fixCells]: Arguments): ExcelResult[][] {
  const way = setting(wayCells, optional(polarity)) ?? "neither";
  const target = setting(targetCells, optional(number("target")));
  const fixAfter = setting(fixCells, optional(whole("number of points", 2)));
  const screenOutliers = setting(screenCells, optional(yesOrNo)) ?? true;
  refuseRow(cells);
  const line = lineOf(cells);
  const twoKinds = line.values.map((cell) => ofTwoKinds(cell, targetCells?.[0]?.[0])).find(Boolean);
  if (twoKinds) refuseFor(twoKinds);
  const read = figuresOf(line, number("figure"));
  const values = read.filter((each): each is number => !isFault(each));
  if (values.length < 2) refuseFor(fault("no data", "A chart needs two figures or more."));

  const points = controlChart(values, { screenOutliers, ...(fixAfter === undefined ? {} : { fixAfter }) });
  const trial = Math.min(values.length, fixAfter ?? Infinity) < ENOUGH_POINTS ? " (trial limits)" : "";
  let next = 0;
  return read.map((each) => {
    const point = isFault(each) ? undefined : points[next++];
    if (!point) return rowOfOne(5, each);
    const assured = target === undefined ? undefined : assurance(point, target, way);
    return [point.mean, point.lowerLimit, point.upperLimit, `${variation(point.specialCause, way)}${trial}`, assured ?? ""];
  });
}

function variation(cause: SpecialCause | undefined, way: Polarity): string {
  if (cause === undefined) return "Common variation";
  return `${way === "neither" ? "Special variation" : isImprovement(cause, way) ? "Improvement" : "Concern"}: ${cause}`;
}
