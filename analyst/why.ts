import { cellAddress, placeOf } from "../core/workbook/address";
import { isCellError } from "../core/workbook/cell";
import { quoted } from "../core/quoted";
import { shownText } from "../core/workbook/shown-text";
import { cellAt } from "../core/workbook/sheet-grid";
import { isFault } from "../functions/measures/fault";
import { isUnusable } from "../functions/excel-values";
import { targetReasonOf } from "../functions/targets";
import { argumentBlock } from "./argument-cells";
import { readCall } from "./formula-call";
import type { SheetSeen } from "./sheet-seen";
import { columnNamed, rowOf } from "./table-at-cell";
import { targetRows, targetRuns, type TargetsTable } from "./target-arguments";

/** Why a status is what it is. */
export interface Why {
  /** The cell of the status: "Performance!N5". */
  readonly where: string;
  /** What it shows. */
  readonly status: string;
  /** In the words of CSP.TARGETREASON. */
  readonly sentence: string;
}

/** The functions that give a status, in the first column of their answers; their arguments are those of CSP.TARGETREASON. */
const JUDGING = ["TARGETSTATUS", "TARGETREPORT"];

/** The sentence of the selected status; undefined where no status is selected. */
export function whyAt(seen: SheetSeen, targets: TargetsTable | undefined): Why | undefined {
  const { grid, cell } = seen;
  const from = seen.spilledFrom ?? cell;
  const formula = seen.formulaAt(from.row, from.column);
  const call = readCall(formula);
  const isJudged = call !== undefined && JUDGING.includes(call.name);
  const column = isJudged ? from.column : cell.column;
  const status = shownText(cellAt(grid, cell.row, column)).trim();
  const about = { where: placeOf(grid.sheet, cellAddress(cell.row, column)), status };
  if (status === "") return undefined;
  if (isJudged) return { ...about, sentence: sentenceOf(seen, call.args, cell.row - from.row) };
  const isOfStatus = targets !== undefined && columnNamed(targets, "Status") === cell.column;
  const record = isOfStatus ? targetRows(targets).find((each) => rowOf(each, "target") === cell.row) : undefined;
  if (!record || !targets) return undefined;
  const args = readCall(`=CSP.TARGETREASON(${targetRuns(seen, targets).find(({ top, bottom }) => cell.row >= top && cell.row <= bottom)?.argumentsFor(cell.row, cell.row) ?? ""})`)?.args ?? [];
  return { ...about, sentence: `${formula === "" ? `${quoted(status)} was typed` : "Another formula gives this status"}. By its figures: ${sentenceOf(seen, args, 0)}` };
}

/** Works out the arguments of a row, and the sentence from them. */
function sentenceOf(seen: SheetSeen, args: readonly string[], down: number): string {
  const values = args.map((argument) => valueOf(seen, argument, down));
  if (values.includes(UNKNOWN)) return `The formula takes its figures from where this pane does not look. Put =CSP.TARGETREASON(${args.join(",")}) into a free cell: it says why.`;
  const reason = targetReasonOf(Array.from({ length: 7 }, (_, index) => values[index]));
  if (isUnusable(reason)) return isFault(reason) ? reason.reason : "A cell that it is worked out from shows an error. Mend that first.";
  return String(reason);
}

const UNKNOWN = Symbol("an argument that is not read here");

/** What a function gets for an argument in one row: a cell, or what is written; undefined where it is left out. */
function valueOf({ grid }: SheetSeen, argument: string, down: number): unknown {
  if (argument === "") return undefined;
  const [, words] = /^"((?:[^"]|"")*)"$/.exec(argument) ?? [];
  if (words !== undefined) return words.replace(/""/g, '"');
  if (/^-?\d+(?:\.\d+)?%?$/.test(argument)) return argument.endsWith("%") ? Number(argument.slice(0, -1)) / 100 : Number(argument);
  const block = argumentBlock(grid, argument);
  if (!block || block.left !== block.right) return UNKNOWN;
  const row = block.top === block.bottom ? block.top : block.top + down;
  const { value } = cellAt(grid, row, block.left);
  // The functions read an error as Excel gives it, which is not what stands in a grid.
  return isCellError(value) ? UNKNOWN : value;
}

