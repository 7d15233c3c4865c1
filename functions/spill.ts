import { intoCell, isUnusable, refuse, rowsOf, type CellResult, type Cells, type ExcelResult, type ExcelValue, type Unusable } from "./excel-values";

/** Works out one row of a result from the values of that row; what a single cell gives holds for every row. */
export type RowMeasure<R> = (...values: ExcelValue[]) => R;

/**
 * Works a measure out for every cell of its arguments and spills one answer for each. A single cell serves all others;
 * the rest must be of one size.
 */
export function forEachCell(args: readonly (Cells | undefined)[], measure: RowMeasure<CellResult>): ExcelResult[][] {
  const { rows, across, valueAt } = shapeOf(args);
  const values = new Array<ExcelValue>(args.length);
  const results = new Array<ExcelResult[]>(rows);
  for (let row = 0; row < rows; row++) {
    const answers = new Array<ExcelResult>(across);
    for (let column = 0; column < across; column++) {
      for (let index = 0; index < args.length; index++) values[index] = valueAt(index, row, column);
      answers[column] = intoCell(measure(...values));
    }
    results[row] = answers;
  }
  return withinPayload(results);
}

/** Works a measure out for every row of its arguments, each a column, and spills several answers beside each other. */
export function forEachRow(args: readonly (Cells | undefined)[], width: number, measure: RowMeasure<readonly CellResult[] | Unusable>): ExcelResult[][] {
  const { rows, across, valueAt } = shapeOf(args);
  if (across > 1) refuse("Each argument must be one column or one cell, because the answer has several columns.");
  const values = new Array<ExcelValue>(args.length);
  const results = new Array<ExcelResult[]>(rows);
  for (let row = 0; row < rows; row++) {
    for (let index = 0; index < args.length; index++) values[index] = valueAt(index, row, 0);
    const answers = measure(...values);
    results[row] = isUnusable(answers) ? Array.from({ length: width }, () => intoCell(answers)) : answers.map(intoCell);
  }
  return withinPayload(results);
}

interface Shape {
  readonly rows: number;
  readonly across: number;
  valueAt(argument: number, row: number, column: number): ExcelValue;
}

function shapeOf(args: readonly (Cells | undefined)[]): Shape {
  const isRange = args.map((cells) => cells !== undefined && (cells.length > 1 || (cells[0]?.length ?? 0) > 1));
  const ranges = args.filter((_, index) => isRange[index]) as Cells[];
  const [first, ...others] = ranges;
  const unlike = others.find((cells) => cells.length !== first?.length || cells[0]?.length !== first?.[0]?.length);
  if (first && unlike) {
    const size = (cells: Cells): string => `${cells.length} × ${cells[0]?.length ?? 0}`;
    refuse(`These arguments are not of one size: ${size(first)} and ${size(unlike)} cells. Give columns of the same rows, or single cells.`);
  }
  const single = args.map((cells) => cells?.[0]?.[0]);
  return {
    rows: Math.max(1, ...ranges.map(rowsOf)),
    across: first?.[0]?.length ?? 1,
    valueAt: (argument, row, column) => (isRange[argument] ? args[argument]?.[row]?.[column] : single[argument]),
  };
}

/** Excel on the web takes no more than 5 MB of results, and waits for ever for more; a little is left for its own wrapping. */
const LARGEST_PAYLOAD = 4_500_000;

/** Refuses a spill that Excel would never show, judged by a sample of its rows. */
function withinPayload(results: ExcelResult[][]): ExcelResult[][] {
  const SAMPLE = 200;
  if (results.length <= SAMPLE) return results;
  const step = Math.floor(results.length / SAMPLE);
  let sampled = 0;
  for (let row = 0; row < results.length; row += step) sampled += JSON.stringify(results[row]).length + 1;
  const bytes = (sampled * results.length) / Math.ceil(results.length / step);
  if (bytes <= LARGEST_PAYLOAD) return results;
  const rows = Math.floor((results.length * LARGEST_PAYLOAD) / bytes / 1000) * 1000;
  return refuse(`The results of ${results.length} rows are more than Excel on the web can take at once. Give at most about ${rows} rows a formula.`);
}
