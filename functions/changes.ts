import { figureIn, isUnusable, type CellResult, type ExcelValue } from "./excel-values";
import { chanceOfDifference } from "./measures/chance";
import { changeOf, directionOfTravel, type Polarity } from "./measures/direction-of-travel";
import { notUnderstood, type Fault } from "./measures/fault";
import { percentageChange } from "./measures/percentage-change";
import { percentagePoints } from "./measures/percentage-points";
import { writeNumber } from "./measures/write-number";
import { choice, figure, inWords, number, optional, reading, whole } from "./readers";

const OF_TWO_KINDS = notUnderstood("One of the two is a percentage and the other is not. Give both as percentages, or both as numbers.");

/** Only text can say that it is a percentage; beside a number above 1 it is not of one kind with it. */
function isPercentageBeside(one: ExcelValue, other: ExcelValue): boolean {
  if (typeof one !== "string" || !one.includes("%")) return false;
  const read = figureIn(other, "");
  return !isUnusable(read) && !read.isPercentage && read.value > 1;
}

/** Why two cells are not compared: one says that it is a percentage, and the other is none. */
export const ofTwoKinds = (one: ExcelValue, other: ExcelValue): Fault | undefined => (isPercentageBeside(one, other) || isPercentageBeside(other, one) ? OF_TWO_KINDS : undefined);

const compared =
  (measure: (cells: readonly ExcelValue[]) => CellResult) =>
  (cells: readonly ExcelValue[]): CellResult =>
    ofTwoKinds(cells[0], cells[1]) ?? measure(cells);

export const percentageChangeOf = compared(reading([number("baseline"), number("outturn")], percentageChange));

export const percentagePointsOf = reading([figure("baseline"), figure("outturn")], percentagePoints);

/** Which way is better, as people say it: "low is good", "lower", "down". */
export const polarity = choice<Polarity>("polarity", [
  ["low is bad", "high is good"],
  ["high is bad", "low is good"],
  ["low", "low is good"],
  ["down", "low is good"],
  ["high", "high is good"],
  ["up", "high is good"],
  ["neither", "neither"],
]);

export const directionOfTravelOf = inWords(
  compared(
    reading([number("earlier figure"), number("later figure"), optional(polarity)], (earlier, later, way) =>
      way === undefined ? changeOf(earlier, later) : directionOfTravel(earlier, later, way),
    ),
  ),
);

/** Beyond this the exact sum takes seconds, and no partnership counts as much. */
const MOST_CASES = 5_000_000;
const RARE = 0.05;
const population = (which: string) => optional(whole(`${which} population`, 1));

export const chanceOf = inWords(
  reading([whole("earlier count"), whole("later count"), population("earlier"), population("later")], (earlier, later, before, after): CellResult => {
    if ((before === undefined) !== (after === undefined)) return notUnderstood("Give both populations, or neither.");
    if (earlier + later > MOST_CASES) return notUnderstood(`These counts are too large to compare exactly. Give at most ${writeNumber(MOST_CASES)} cases together.`);
    const p = chanceOfDifference(earlier, later, before, after);
    return `${p < RARE ? "more than" : "within what"} chance would give (${writeProbability(p)})`;
  }),
);

/** @example writeProbability(0.1536) // "p = 0.15" */
const writeProbability = (p: number): string => (p < 0.0001 ? "p < 0.0001" : `p = ${Number(p.toPrecision(p < 0.01 ? 1 : 2))}`);
