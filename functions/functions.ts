import { withBlanksKnown, type Call } from "./blank-cells";
import { asCells, CellHoldsError, figureIn, forEachRow, noData, wordsIn, type Cells, type ExcelResult, type ExcelValue, type RowResult } from "./excel-values";
import { fault, isFault, type Fault } from "./measures/fault";
import { percentageChange } from "./measures/percentage-change";
import { share } from "./measures/share";
import { readTarget } from "./measures/target";
import { targetStatus } from "./measures/target-status";

/**
 * Says whether a target is met: "Met", "Not met" or "No data". For example, 825 crimes against "To reduce by March 2011" from a baseline of 885 is Met.
 * @customfunction TARGETSTATUS
 * @param outturn The figure of the period: a cell or a column. A blank cell or "No Data" is no data, never 0.
 * @param target The wording of the target, such as "reduce by 10%", "no more than 28%", "at least 82%", "from 35 to 29" or "deliver 38": a cell or a column.
 * @param [baseline] The figure that a reduction or an increase is measured from: a cell or a column. Leave it out for a target that names its own level.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The status, one for each row.
 */
export function TARGETSTATUS(outturn: any[][], target: any[][], baseline?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([outturn, target, baseline], invocation, (args) => forEachRow(args, "in words", statusOfRow));
}

/**
 * Gives the change from a baseline to an outturn as a fraction; format the cell as a percentage. For example, 757 to 935 is 23.5%.
 * @customfunction PERCENTAGECHANGE
 * @param baseline The figure to compare with: a cell or a column.
 * @param outturn The figure of the period: a cell or a column. A blank cell or "No Data" gives #N/A.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The change, one for each row.
 */
export function PERCENTAGECHANGE(baseline: any[][], outturn: any[][], invocation: CustomFunctions.Invocation): any[][] {
  return spilled([baseline, outturn], invocation, (args) => forEachRow(args, "as #N/A", changeOfRow));
}

/**
 * Gives each district's share of the referrals as a fraction; format the cell as a percentage. For example, 306 of 1,056 is 29%.
 * @customfunction DISTRICTSHARE
 * @param referrals The referrals of a district, or a column of districts.
 * @param [countywide] The referrals of the whole county. Left out, the shares are of the total of the column.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The share, one for each district.
 */
export function DISTRICTSHARE(referrals: any[][], countywide?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([referrals, countywide], invocation, ([districts, county]) =>
    forEachRow([districts, county ?? [[totalOf(districts ?? [])]]], "as #N/A", shareOfRow),
  );
}

/** The results, or the promise of them where Excel has to be asked about blank cells first; Excel takes either. */
function spilled(
  args: readonly unknown[],
  invocation: Call | undefined,
  results: (args: readonly (Cells | undefined)[]) => ExcelResult[][],
): any[][] {
  return withBlanksKnown(args.map(asCells), invocation ?? {}, results) as any;
}

function statusOfRow(outturnCell: ExcelValue, targetCell: ExcelValue, baselineCell: ExcelValue): RowResult {
  const wording = wordsIn(targetCell, "target");
  const outturn = figureIn(outturnCell, "outturn");
  if (wording instanceof CellHoldsError || isFault(wording)) return wording;
  const target = readTarget(wording);
  if (isFault(target)) return target;
  if (outturn instanceof CellHoldsError || isFault(outturn)) return outturn;
  if ("level" in target) return targetStatus(outturn, target, noData("baseline"));
  const baseline = figureIn(baselineCell, "baseline");
  if (baseline instanceof CellHoldsError) return baseline;
  return targetStatus(outturn, target, isFault(baseline) ? baseline : baseline.value);
}

function changeOfRow(baselineCell: ExcelValue, outturnCell: ExcelValue): RowResult {
  const baseline = figureIn(baselineCell, "baseline");
  const outturn = figureIn(outturnCell, "outturn");
  if (baseline instanceof CellHoldsError || isFault(baseline)) return baseline;
  if (outturn instanceof CellHoldsError || isFault(outturn)) return outturn;
  return percentageChange(baseline.value, outturn.value);
}

function shareOfRow(referralsCell: ExcelValue, totalCell: ExcelValue): RowResult {
  const referrals = figureIn(referralsCell, "number of referrals");
  if (totalCell instanceof CellHoldsError || isFault(totalCell)) return totalCell;
  const total = figureIn(totalCell, "countywide total");
  if (referrals instanceof CellHoldsError || isFault(referrals)) return referrals;
  if (total instanceof CellHoldsError || isFault(total)) return total;
  return share(referrals.value, total.value);
}

/** The total of a column of districts. Without the figure of one district nobody knows the total, or any share of it. */
function totalOf(districts: Cells): number | Fault | CellHoldsError {
  if (districts.length > 1 && (districts[0]?.length ?? 0) > 1) {
    return fault("not understood", "Give one column of districts at a time, or the countywide totals as well.");
  }
  let total = 0;
  for (const cell of withoutBlanksAtTheEnd(districts.flat())) {
    const referrals = figureIn(cell, "number of referrals for one of the districts");
    if (referrals instanceof CellHoldsError || isFault(referrals)) return referrals;
    total += referrals.value;
  }
  return total;
}

function withoutBlanksAtTheEnd(cells: readonly ExcelValue[]): readonly ExcelValue[] {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] === null || cells[length - 1] === "")) length--;
  return cells.slice(0, length);
}
