import type { Block } from "../core/workbook/address";
import { isUsed, notFree } from "./free-cells";
import type { Plan, PlannedCells } from "./plan";
import { addressOf, columnBlock, placeOfBlock, type SheetSeen } from "./sheet-seen";
import { targetRuns, type TargetRun, type TargetsTable } from "./target-arguments";

/** The headings of the answers of CSP.TARGETREPORT, and how wide their columns are, in points. */
const COLUMNS = [
  ["Status", 90],
  ["Change", 60],
  ["Still needed", 80],
  ["Reason", 330],
] as const;
const CHANGE = 1;

/** The formulas of a run: one for all of its rows, or four for each where a formula fills no more than its own cell. */
function formulasOf(run: TargetRun, canSpill: boolean): readonly (readonly string[])[] {
  if (canSpill) return [[`=CSP.TARGETREPORT(${run.argumentsFor(run.top, run.bottom)})`]];
  return Array.from({ length: run.bottom - run.top + 1 }, (_, index) => {
    const args = run.argumentsFor(run.top + index, run.top + index);
    const picked = (column: number): string => `=INDEX(CSP.TARGETREPORT(${args}),1,${column})`;
    return [`=CSP.TARGETSTATUS(${args})`, picked(2), picked(3), `=CSP.TARGETREASON(${args})`];
  });
}

/** An Excel table would take a column beside it for its own, and no formula spills in one: a column between keeps them apart. */
const firstFree = ({ block, excelTable }: Pick<TargetsTable, "block" | "excelTable">): number => block.right + (excelTable ? 2 : 1);

/** Plans the status, the change from the baseline, what is still needed and the reason of every target, to the right of its table. */
export function planStatusColumns(seen: SheetSeen, table: TargetsTable): Plan {
  const left = firstFree(table);
  const right = left + COLUMNS.length - 1;
  const runs = targetRuns(seen, table);
  const { headingRow } = table;
  const into: Block = { top: headingRow, left, bottom: runs.at(-1)?.bottom ?? headingRow, right };
  const headings: PlannedCells = { top: headingRow, left, cells: [COLUMNS.map(([name]) => name)], isHeading: true };
  const planned = runs.map((run): PlannedCells => ({ top: run.top, left, cells: formulasOf(run, seen.canSpill) }));
  const before = table.ours.filter((block) => block.left >= left && block.right <= right && block.top > headingRow);
  const formulas = planned.flatMap(({ top, cells }) => cells.flatMap((row, r) => row.map((formula, c) => ({ formula, row: top + r, column: left + c }))));
  if (before.length === formulas.length && formulas.every(({ formula, row, column }) => seen.formulaAt(row, column) === formula)) {
    return { can: "be seen", at: into, words: `The status columns stand in ${addressOf(into)}. They follow the table by themselves.` };
  }
  const wanted = [{ ...into, bottom: headingRow }, ...runs.map(({ top, bottom }): Block => ({ top, bottom, left, right }))];
  const inTheWay = notFree(seen, "The status columns", wanted, table.ours);
  if (inTheWay) return inTheWay;
  return {
    can: "do",
    into,
    clears: before,
    writes: [headings, ...planned],
    formats: runs.map(({ top, bottom }) => [columnBlock(left + CHANGE, top, bottom), "0.0%"]),
    widths: COLUMNS.flatMap(([, points], index) => (isUsed(seen, left + index) ? [] : [[left + index, points] as const])),
    done: `The status, the change, what is still needed and the reason of each target stand in ${placeOfBlock(seen.grid.sheet, into)} now. They follow the table by themselves. Undo in Excel takes them back.`,
  };
}

