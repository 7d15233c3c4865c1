import { intoCell, isUnusable, refuse, rowsOf, type Arguments, type Cells, type ExcelResult, type ExcelValue } from "./excel-values";
import { setting } from "./lines";
import { fault } from "./measures/fault";
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
  if ((baselines[0]?.length ?? 0) > 1 || (!isOneTarget && targets.length !== baselines.length)) refuse("Give one column of baselines, and one target or as many.");
  const profile = profileOf(profileCells, periods);
  return baselines.slice(0, rowsOf(baselines)).map((row, index) => figuresOf(row[0], targets[isOneTarget ? 0 : index]?.[0], periods, profile));
}

function figuresOf(baselineCell: ExcelValue, targetCell: ExcelValue, periods: number, profile: Profile): ExcelResult[] {
  const from = number("baseline", 0)(baselineCell);
  const to = typeof targetCell === "number" ? targetCell : targetValueBeside(targetCell, baselineCell);
  const unusable = isUnusable(from) ? from : isUnusable(to) ? to : undefined;
  const figures = unusable ?? trajectory(from as number, to as number, periods, profile);
  return Array.from({ length: periods + 1 }, (_, period) => intoCell(isUnusable(figures) ? figures : (figures[period] ?? fault("no data", ""))));
}

/** Linear, geometric, or a range with the fraction of the way for the end of each period. */
function profileOf(cells: Cells | undefined, periods: number): Profile {
  const values = cells?.flat() ?? [];
  if (values.length < 2) return setting(cells, optional(profileName)) ?? "linear";
  if (values.length !== periods) refuse("Give as many parts of the profile as periods.");
  return values.map((value) => setting([[value]], number("part of the profile")));
}
