import { intoCell, isUnusable, refuse, refuseFor, rowsOf, type CellResult, type Cells, type ExcelResult, type ExcelValue } from "./excel-values";
import { isFault, isMissing, type Fault } from "./measures/fault";
import type { Reader } from "./readers";

/** The cells of one column or one row, in order, and a way to spill as many answers beside them. */
export interface Line {
  readonly values: readonly ExcelValue[];
  spread(answers: readonly CellResult[]): ExcelResult[][];
}

/** One column (of a whole column what it holds, or so many rows), or one row. */
export function lineOf(cells: Cells | undefined, rows = cells && rowsOf(cells)): Line {
  if (!cells) return refuse("A range of the formula is missing. Give each argument that does not stand in square brackets.");
  const across = cells[0]?.length ?? 0;
  if (cells.length > 1 && across > 1) refuse("Give one column, or one row, at a time.");
  const isRow = across > 1;
  return {
    values: isRow ? (cells[0] ?? []) : listOf(rows ?? 0, (row) => cells[row]?.[0]),
    spread: (answers) => {
      const answerAt = (index: number): ExcelResult => intoCell(answers[index] as CellResult);
      return isRow ? [listOf(answers.length, answerAt)] : listOf(answers.length, (index) => [answerAt(index)]);
    },
  };
}

/** Of its full length at once: a list that grows is copied again and again. */
function listOf<T>(length: number, itemAt: (index: number) => T): T[] {
  const list = new Array<T>(length);
  for (let index = 0; index < length; index++) list[index] = itemAt(index);
  return list;
}

/** Reads a line: a missing figure stays a fault of its own, anything else that cannot be read fails the call. */
export const figuresOf = (line: Line, reader: Reader<number>): readonly (number | Fault)[] =>
  line.values.map((cell) => {
    const value = reader(cell);
    return isUnusable(value) && !isMissing(value) ? refuseFor(value) : (value as number | Fault);
  });

/** Reads a line whose every figure is needed; the first that is missing is the answer. */
export function allOf(figures: readonly (number | Fault)[]): readonly number[] | Fault {
  return figures.find((figure): figure is Fault => isFault(figure)) ?? (figures as readonly number[]);
}

/** Reads a setting, which holds for the whole call. */
export function setting<T>(cells: Cells | undefined, reader: Reader<T>): T {
  const only = cells?.[0]?.[0];
  if (cells?.some((row) => row.some((cell) => cell !== only))) refuse("What holds for the whole formula cannot differ. Give it in a single cell.");
  const value = reader(only);
  return isUnusable(value) ? refuseFor(value) : value;
}

/** Two lines of one length. */
export function pairOf(one: Cells | undefined, other: Cells | undefined): readonly [Line, Line] {
  // What one of two whole columns lacks at its end is missing, and not left off.
  const rows = one && other && one.length === other.length ? Math.max(rowsOf(one), rowsOf(other)) : undefined;
  const lines = [lineOf(one, rows), lineOf(other, rows)] as const;
  if (lines[0].values.length !== lines[1].values.length) refuse("Give two columns of one length.");
  return lines;
}

