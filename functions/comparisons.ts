import { polarity } from "./changes";
import { isUnusable, refuse, refuseRow, rowOfOne, type Arguments, type ExcelResult } from "./excel-values";
import { figuresOf, lineOf, pairOf, setting } from "./lines";
import type { Polarity } from "./measures/direction-of-travel";
import { isFault, notUnderstood } from "./measures/fault";
import { toFifteenDigits } from "./measures/fifteen-digits";
import { funnelLimits } from "./measures/funnel";
import { NO_POPULATION, proportion, rate } from "./measures/rate";
import { number, optional, reading, whole, type Reader } from "./readers";

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

export const proportionOf = reading([count, number("whole", 0), confidence], proportion);

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
  [counts, populations].forEach(refuseRow);
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
