import { intoCell, isUnusable, refuse, rowOfOne, rowsOf, type Arguments, type Cells, type ExcelResult, type ExcelValue, type Unusable } from "./excel-values";
import { setting } from "./lines";
import { trajectory, type Profile } from "./measures/trajectory";
import { choice, number, optional, whole } from "./readers";
import { targetValueBeside } from "./targets";

const MOST_PERIODS = 120;
const profileName = choice<Profile>("profile", [
  ["linear", "linear"],
  ["geometric", "geometric"],
]);

/** For each baseline a row: the baseline itself, and the figure at the end of each period. */
export function trajectoriesOf([baselines = [], targets = [], periodsCells, profileCells]: Arguments): ExcelResult[][] {
  const periods = setting(periodsCells, whole("number of periods", 1));
  const isOneTarget = targets.length === 1;
  if (periods > MOST_PERIODS) refuse(`Give at most ${MOST_PERIODS} periods.`);
  if ([baselines, targets].some(([row]) => (row?.length ?? 0) > 1) || (!isOneTarget && targets.length !== baselines.length)) refuse("Give one column of baselines, and one target or as many.");
  const profile = profileOf(profileCells, periods);
  return baselines.slice(0, rowsOf(baselines)).map((row, index) => {
    const figures = figuresFrom(row[0], targets[isOneTarget ? 0 : index]?.[0], periods, profile);
    return isUnusable(figures) ? rowOfOne(periods + 1, figures) : figures.map(intoCell);
  });
}

const baseline = number("baseline", 0);

function figuresFrom(baselineCell: ExcelValue, targetCell: ExcelValue, periods: number, profile: Profile): readonly number[] | Unusable {
  const from = baseline(baselineCell);
  if (isUnusable(from)) return from;
  const to = typeof targetCell === "number" && !String(baselineCell).includes("%") ? targetCell : targetValueBeside(targetCell, baselineCell);
  return isUnusable(to) ? to : trajectory(from, to, periods, profile);
}

/** Linear, geometric, or a range with the fraction of the way for the end of each period. */
function profileOf(cells: Cells | undefined, periods: number): Profile {
  const values = cells?.flat() ?? [];
  if (values.length < 2) return setting(cells, optional(profileName)) ?? "linear";
  if (values.length !== periods) refuse("Give as many parts of the profile as periods.");
  return values.map((value) => setting([[value]], number("part of the profile")));
}
