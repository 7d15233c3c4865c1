import { polarity } from "./changes";
import { intoCell, isUnusable, refuse, refuseFor, rowOfOne, wordsIn, type Arguments, type CellResult, type ExcelResult, type Unusable } from "./excel-values";
import { figuresOf, lineOf, pairOf, setting } from "./lines";
import { assurance, controlChart, isImprovement, type Improvement, type SpecialCause } from "./measures/control-chart";
import type { Polarity } from "./measures/direction-of-travel";
import { fault, isFault, notUnderstood } from "./measures/fault";
import { toFifteenDigits } from "./measures/fifteen-digits";
import { funnelLimits } from "./measures/funnel";
import { firstDayOf, lastDayOf } from "./measures/period";
import { NO_POPULATION, proportion, rate } from "./measures/rate";
import { repeatRate } from "./measures/repeat-rate";
import { choice, number, optional, reading, whole, type Reader } from "./readers";
import { period } from "./times";

const DEFAULT_CONFIDENCE = 0.95;
const PER = 1000;

/** A confidence as 0.95 or 95. */
const confidence: Reader<number> = (cell) => {
  const given = optional(number("confidence"))(cell) ?? DEFAULT_CONFIDENCE;
  if (isUnusable(given)) return given;
  const fraction = given > 1 ? given / 100 : given;
  return fraction >= 0.5 && fraction < 1 ? fraction : notUnderstood("The confidence must be like 0.95 or 95%.");
};

const count = whole("count");
const population = number("population", 0);
const multiplier: Reader<number | undefined> = (cell) => {
  const given = optional(number("multiplier"))(cell);
  return typeof given === "number" && given <= 0 ? notUnderstood("The multiplier must be above 0, such as 1,000.") : given;
};

export const rateOf = reading([count, population, multiplier, confidence], (cases, people, per = PER, sure) => rate(cases, people, per, sure));

export const proportionOf = reading([number("count", 0), number("whole", 0), confidence], proportion);

/** Ranks from 1; equal figures share the better rank. A row without a figure has no rank, and takes none. */
export function groupRanks([rates, way]: Arguments): ExcelResult[][] {
  const best = setting(way, optional(polarity));
  const line = lineOf(rates);
  // As Excel compares: figures that are equal to 15 digits are equal.
  const figures = figuresOf(line, number("figure")).map((each) => (isFault(each) ? each : toFifteenDigits(each)));
  const sign = best === "high is good" ? -1 : 1;
  const ranks = new Map<number, number>();
  const inOrder = figures.filter((each): each is number => !isFault(each)).sort((one, other) => sign * (one - other));
  inOrder.forEach((each, index) => {
    if (!ranks.has(each)) ranks.set(each, index + 1);
  });
  return line.spread(figures.map((own) => (isFault(own) ? own : (ranks.get(own) ?? 0))));
}

const area = reading([count, population], (cases, people) =>
  people > 0 ? { cases, people } : NO_POPULATION,
);

/** For each area: its rate, the lower and the upper limit, and its position in words. */
export function groupLimitsOf([counts, populations, perCells, wayCells, ...bounds]: Arguments): ExcelResult[][] {
  const per = setting(perCells, multiplier) ?? PER;
  const way = setting(wayCells, optional(polarity)) ?? "low is good";
  const [lower, upper] = bounds.map((bound) => setting(bound, optional(number("bound"))));
  if ((lower === undefined) !== (upper === undefined)) refuse("Give both bounds, or neither.");
  if (lower !== undefined && upper !== undefined && lower > upper) refuse("The lower bound is above the upper one. Give them the other way round.");
  const [cases, people] = pairOf(counts, populations);
  const areas = cases.values.map((cell, index) => area([cell, people.values[index]]));
  let [allCases, allPeople] = [0, 0];
  for (const each of areas) {
    if (isUnusable(each)) continue;
    allCases += each.cases;
    allPeople += each.people;
  }
  return areas.map((each) => {
    if (isUnusable(each)) return rowOfOne(4, each);
    const scale = per / each.people;
    const own = each.cases * scale;
    if (lower !== undefined && upper !== undefined) return [own, lower, upper, positionOf(own, lower, upper, way)];
    const funnel = funnelLimits((allCases / allPeople) * each.people, DEFAULT_CONFIDENCE);
    const [low, high] = [funnel.lower * scale, funnel.upper * scale];
    return [own, low, high, positionOf(own, low, high, way)];
  });
}

function positionOf(own: number, low: number, high: number, way: Polarity): string {
  if (own >= low && own <= high) return "Average";
  const isLow = own < low;
  if (way === "neither") return isLow ? "Below the limits" : "Above the limits";
  return `${isLow === (way === "low is good") ? "Better" : "Worse"} than average`;
}

/** Fewer points than these make limits that are on trial. */
const ENOUGH_POINTS = 12;

const yesOrNo = choice("setting screenOutliers", [
  ["true", true],
  ["false", false],
]);

/** For each point: the mean, the two limits, its variation and the assurance of the target, in words. */
export function controlChartOf([cells, wayCells, targetCells, screenCells, fixCells]: Arguments): ExcelResult[][] {
  const way = setting(wayCells, optional(polarity));
  const target = setting(targetCells, optional(number("target")));
  const fixAfter = setting(fixCells, optional(whole("number of points", 2)));
  const screenOutliers = setting(screenCells, optional(yesOrNo)) ?? true;
  const read = figuresOf(lineOf(cells), number("figure"));
  const values = read.filter((each): each is number => !isFault(each));
  if (values.length < 2) refuseFor(fault("no data", "A chart needs two figures or more."));

  const points = controlChart(values, { screenOutliers, ...(fixAfter === undefined ? {} : { fixAfter }) });
  const improvement: Improvement = way === "low is good" ? "down" : way === "high is good" ? "up" : "neither";
  const trial = Math.min(values.length, fixAfter ?? Infinity) < ENOUGH_POINTS ? " (trial limits)" : "";
  let next = 0;
  return read.map((each) => {
    const point = isFault(each) ? undefined : points[next++];
    if (!point) return rowOfOne(5, each);
    const assured = target === undefined || improvement === "neither" ? "" : assurance(point, target, improvement);
    return [point.mean, point.lowerLimit, point.upperLimit, `${variation(point.specialCause, improvement)}${trial}`, assured];
  });
}

function variation(cause: SpecialCause | undefined, improvement: Improvement): string {
  if (cause === undefined) return "Common variation";
  return `${improvement === "neither" ? "Special variation" : isImprovement(cause, improvement) ? "Improvement" : "Concern"}: ${cause}`;
}

const heardCase = reading(
  [
    (cell): string | Unusable => {
      const words = wordsIn(cell);
      return words === undefined ? fault("no data", "One of the cases has no reference.") : typeof words === "object" ? words : words.trim().toLowerCase();
    },
    period,
  ],
  (id, when) => (when.kind === "day" ? { id, day: lastDayOf(when) } : notUnderstood("The date of a case must be a day, such as 31/03/2011.")),
);

export function repeatRateOf([ids, dates, months, from]: Arguments): ExcelResult[][] {
  const [references, days] = pairOf(ids, dates);
  const within = setting(months, optional(whole("number of months", 1))) ?? 12;
  const first = setting(from, optional(period));
  const since = first === undefined ? -Infinity : firstDayOf(first);
  const isBlank = (index: number): boolean => [references, days].every(({ values }) => values[index] === null || values[index] === "");
  const cases = references.values.flatMap((cell, index) => {
    if (isBlank(index)) return [];
    const heard = heardCase([cell, days.values[index]]);
    return isUnusable(heard) ? refuseFor(heard) : [heard];
  });
  const result: CellResult = cases.every(({ day }) => day < since) ? fault("no data", "There are no cases.") : repeatRate(cases, within, since);
  return [[intoCell(result)]];
}
