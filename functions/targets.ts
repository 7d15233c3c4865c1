import { quoted } from "../core/quoted";
import { CellHoldsError, figureIn, isUnusable, wordsIn, type CellResult, type ExcelValue, type Unusable } from "./excel-values";
import { ofTwoKinds } from "./changes";
import { explain } from "./measures/explain-target";
import { JudgeOfCounts } from "./measures/judge-of-counts";
import { areOfTwoKinds, judgeTarget, notOfOneKind, type Judgement, type TargetFigures } from "./measures/judge-target";
import { MOST_FRACTION, MOST_PERCENT, gapOf, thresholdFrom } from "./measures/measured-target";
import { fault, isFault, isMissing, notUnderstood, type Fault } from "./measures/fault";
import { toFifteenDigits } from "./measures/fifteen-digits";
import { percentageChange } from "./measures/percentage-change";
import { lastDayOf } from "./measures/period";
import { readPeriod } from "./measures/read-period";
import { isTheSame, writeSaid } from "./measures/said-baseline";
import type { Target } from "./measures/target";
import { baselineOf, figuresOver, readWording, yearIn } from "./measures/target-wording";
import { remembering } from "./measures/remembering";
import { writeNumber } from "./measures/write-number";
import { number } from "./readers";

const dayIn = remembering((value: string | number): number | Fault => {
  const period = readPeriod(value);
  return isFault(period) ? period : lastDayOf(period);
});

const baselineIn = number("baseline");

function baselineBeside(wordingCell: ExcelValue, baselineCell: ExcelValue): number | Unusable {
  const baseline = baselineIn(baselineCell);
  return isFault(baseline) && typeof wordingCell === "string" ? baselineOf(readWording(wordingCell), baseline) : baseline;
}

/** The cells of one target in a row: outturn, wording, baseline, the end of its period, due date, day of the report, state. */
export type TargetCells = readonly ExcelValue[];

/** A target of a row with everything that it is judged on. */
interface ReadTarget {
  readonly target: Target;
  readonly figures: TargetFigures;
}

/** Whether a target is judged by its figures alone. */
const isWithoutDays = (cells: TargetCells): boolean => cells[3] === undefined && cells[4] === undefined && cells[5] === undefined && cells[6] === undefined;

function readTargetCells(cells: TargetCells): ReadTarget | Unusable {
  const outturn = figureIn(cells[0], "outturn");
  if (outturn instanceof CellHoldsError) return outturn;
  if (isFault(outturn) && !isMissing(outturn)) return outturn;
  const baseline = baselineBeside(cells[1], cells[2]);
  if (baseline instanceof CellHoldsError) return baseline;
  const target = targetOf(cells[1], baseline);
  if (isUnusable(target)) return target;
  if (isFault(baseline) && !isMissing(baseline) && target.kind !== "level") return baseline;
  if (isWithoutDays(cells)) return { target, figures: { outturn, baseline } };
  const [, , , periodEndCell, dueCell, asAtCell, stateCell] = cells;
  const periodEnd = optionalDay(periodEndCell);
  const due = optionalDay(dueCell);
  const asAt = optionalDay(asAtCell);
  for (const day of [periodEnd, due, asAt]) if (isUnusable(day)) return day;
  const state = stateIn(stateCell);
  if (isUnusable(state)) return state;
  const said = typeof cells[1] === "string" ? readWording(cells[1]) : undefined;
  const days = { periodEnd: periodEnd as number | undefined, due: due as number | undefined, asAt: asAt as number | undefined };
  return { target, figures: { ...figuresOver(said, target, { outturn, baseline }, days), ...state } };
}

/** A wording, or a bare number whose baseline says which way it is meant. No wording is no measure. */
function targetOf(cell: ExcelValue, baseline: number | Fault): Target | Unusable {
  const wording = wordsIn(cell);
  if (wording instanceof CellHoldsError) return wording;
  if (wording === undefined) return { kind: "no measure" };
  const { target, isBare, baseline: said } = readWording(wording);
  if (isFault(baseline)) return target;
  if (said && said.value !== baseline && !isTheSame(said, { value: baseline, isPercentage: false })) {
    return notUnderstood(`The wording says a baseline of ${writeSaid(said)}, and the baseline is ${writeNumber(baseline)}. Put right the one that is wrong.`);
  }
  if (!isBare && typeof cell !== "number") return target;
  const level = figureIn(cell, "target");
  if (isUnusable(level)) return level;
  // 90% beside 82 is 90, beside 0.82 it is 0.9.
  const { isPercentage } = level;
  const stated = isPercentage ? toFifteenDigits(level.value * 100) : level.value;
  const beside = baseline > MOST_FRACTION ? stated : level.value;
  // 10% beside 500 cases is a change; which one, the number does not say, nor does one that is the baseline itself.
  const isChange = isPercentage ? baseline > MOST_PERCENT : beside > 0 && beside < 1 && baseline > 1;
  if (beside < 0 || isChange || (beside === baseline && beside > 0)) return target;
  if (areOfTwoKinds({ value: beside, isPercentage: false }, baseline)) return notOfOneKind("baseline", baseline, "target", beside);
  return { kind: "level", comparison: beside > baseline ? "at least" : "at most", level: stated, isPercentage };
}

function optionalDay(cell: ExcelValue): number | undefined | Unusable {
  if (typeof cell === "number") return dayIn(cell);
  const words = wordsIn(cell);
  if (typeof words !== "string") return words;
  return /^(?:ongoing|tb[cad]|n\/a|-|–)$/i.test(words.trim()) ? undefined : dayIn(words);
}

type State = Pick<TargetFigures, "isProvisional" | "isRolling" | "tolerance" | "baselineYear">;

function stateIn(cell: ExcelValue): State | Unusable {
  const words = wordsIn(cell);
  if (words instanceof CellHoldsError) return words;
  if (words === undefined) return {};
  const parts = words.toLowerCase().split(/[,;]\s*/).map((part) => part.trim()).filter(Boolean);
  let state: State = {};
  for (const part of parts) {
    const baselineYear = yearIn(/^(?:from|baseline) (?:of )?(.*)/.exec(part)?.[1]);
    const tolerance = /^tolerance (\d+(?:\.\d+)?)\s*%$/.exec(part);
    if (/^prov(?:isional)?$/.test(part)) state = { ...state, isProvisional: true };
    else if (/^rolling\b/.test(part)) state = { ...state, isRolling: true };
    else if (baselineYear !== undefined) state = { ...state, baselineYear };
    else if (tolerance) state = { ...state, tolerance: Number(tolerance[1]) / 100 };
    else if (part !== "final") return notUnderstood(`The state ${quoted(part)} is not understood. It can be final, provisional, rolling, tolerance 5% or baseline 2010/11.`);
  }
  return state;
}

/** A figure as cells mostly hold it, which contradicts nothing: no fraction of a percentage, and none below 0. */
const isCount = (cell: ExcelValue): cell is number => typeof cell === "number" && (cell >= 1 || cell === 0);

const judgeOfCounts = new JudgeOfCounts();

/** Reads the cells of a target, judges it, and says of it what is asked; what is said must not keep the records. */
function judged<R>(cells: TargetCells, said: (judgement: Judgement, target: Target, figures: TargetFigures) => R): R | Unusable {
  const [outturn, baseline] = [cells[0], cells[2]];
  if (isCount(outturn) && isCount(baseline) && isWithoutDays(cells)) {
    const target = targetOf(cells[1], baseline);
    if (isUnusable(target)) return target;
    if ("comparison" in target) {
      const judgement = judgeOfCounts.judge(target, outturn, baseline);
      return isFault(judgement) ? judgement : said(judgement, target, judgeOfCounts.figures);
    }
  }
  const read = readTargetCells(cells);
  if (isUnusable(read)) return read;
  const judgement = judgeTarget(read.target, read.figures);
  return isFault(judgement) ? judgement : said(judgement, read.target, read.figures);
}

const statusWords = ({ status, isProvisional, measured }: Judgement): string => (isProvisional && measured ? `${status} (provisional)` : status);

export const targetStatusOf = (cells: TargetCells): CellResult => judged(cells, statusWords);

export const targetReasonOf = (cells: TargetCells): CellResult => judged(cells, explain);

export const targetGapOf = (cells: TargetCells): CellResult => judged(cells, gapIn);

/** What is still needed: of the part that is due so far, where that is what was judged. */
const gapIn = ({ measured, part, status }: Judgement): CellResult =>
  measured ? gapOf(part ? { ...measured, threshold: part.expected } : measured) : fault("no data", `Nobody knows what is still needed: ${status.toLowerCase()}.`);

const NO_FIGURE = fault("no data", "This target names no figure to reach.");

/** The level at which a target is met, in the units of its baseline: 28% is 28 beside 35, and 0.28 beside 35% or 0.35. */
export function targetValueBeside(wordingCell: ExcelValue, baselineCell: ExcelValue): number | Unusable {
  const value = targetValueOf([wordingCell, baselineCell]);
  const baseline = figureIn(baselineCell, "baseline");
  if (typeof value !== "number" || isUnusable(baseline)) return value as number | Unusable;
  const target = targetOf(wordingCell, baseline.value);
  if (!isUnusable(target) && target.kind === "change" && target.way !== "maintain" && target.size === 0) return NO_FIGURE;
  if (isUnusable(target) || target.kind !== "level" || baseline.value === 0) return value;
  const isFraction = baseline.value <= 1;
  if (target.isPercentage) return isFraction ? value : target.level;
  if (value <= 1) return value;
  if (baseline.isPercentage) return value / 100;
  return baseline.value < 1 ? notOfOneKind("baseline", baseline.value, "target", value) : value;
}

/** The level at which a target is met, in the units of a cell: 28% is 0.28. */
export function targetValueOf([wordingCell, baselineCell]: readonly ExcelValue[]): CellResult {
  const baseline = baselineBeside(wordingCell, baselineCell);
  if (baseline instanceof CellHoldsError) return baseline;
  const target = targetOf(wordingCell, baseline);
  if (isUnusable(target)) return target;
  if (target.kind === "no measure" || target.kind === "establish a baseline") return NO_FIGURE;
  if (target.kind === "level") return target.isPercentage ? target.level / 100 : target.level;
  if (isFault(baseline)) return baseline;
  return thresholdFrom(target, baseline);
}

const NOT_A_YEAR = fault("no data", "A part of the year is not compared with a whole one.");

/** Status, change from the baseline, gap and reason of a target, beside each other. */
export function targetReportOf(cells: TargetCells): readonly CellResult[] | Unusable {
  const report = judged(cells, reportOf);
  const twoKinds = ofTwoKinds(cells[0], cells[2]);
  return twoKinds === undefined || isUnusable(report) ? report : report.map((each, column) => (column === 1 ? twoKinds : each));
}

function reportOf(judgement: Judgement, target: Target, figures: TargetFigures): readonly CellResult[] {
  return [statusWords(judgement), changeIn(judgement, figures), gapIn(judgement), explain(judgement, target, figures)];
}

function changeIn({ part }: Judgement, { outturn, baseline }: TargetFigures): CellResult {
  if (part?.isPartOfYear) return NOT_A_YEAR;
  if (isFault(baseline)) return baseline;
  return isFault(outturn) ? outturn : percentageChange(baseline, outturn.value);
}
