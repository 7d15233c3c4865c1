import { intoCell, isUnusable, refuse, refuseRow, rowOfOne, rowsOf, type Arguments, type CellResult, type Cells, type ExcelResult, type ExcelValue, type Unusable } from "./excel-values";

/**
 * Works out one row of a result from the values of that row; what a single cell gives holds for every row. All rows
 * come in one array, because a hundred thousand arrays cost more than most measures.
 */
export type RowMeasure<R> = (values: readonly ExcelValue[]) => R;

/**
 * Works a measure out for every cell of its arguments and spills one answer for each. A single cell serves all others;
 * the rest must be of one size.
 */
export const forEachCell = (measure: RowMeasure<CellResult>) => (args: Arguments): ExcelResult[][] => {
  const { rows, across, values, take } = shapeOf(args);
  const results = new Array<ExcelResult[]>(rows);
  const rowOf = oneCellRows();
  for (let row = 0; row < rows; row++) {
    if (row === SAMPLE) refuseIfHopeless(results, row);
    if (across === 1) {
      take(row, 0);
      results[row] = rowOf(intoCell(measure(values)));
      continue;
    }
    const answers = new Array<ExcelResult>(across);
    for (let column = 0; column < across; column++) {
      take(row, column);
      answers[column] = intoCell(measure(values));
    }
    results[row] = answers;
  }
  return results;
};

/** Works a measure out for every row of its arguments, each a column, and spills several answers beside each other. */
export const forEachRow = (width: number, measure: RowMeasure<readonly CellResult[] | Unusable>) => (args: Arguments): ExcelResult[][] => {
  const { rows, values, take } = shapeOf(args);
  args.forEach(refuseRow);
  const results = new Array<ExcelResult[]>(rows);
  for (let row = 0; row < rows; row++) {
    if (row === SAMPLE) refuseIfHopeless(results, row);
    take(row, 0);
    const answers = measure(values);
    results[row] = isUnusable(answers) ? rowOfOne(width, answers) : intoCells(answers, width);
  }
  return results;
};

/** The answers of a row as cells; where they are cells as they stand, which they mostly are, they are not copied. */
function intoCells(answers: readonly CellResult[], width: number): ExcelResult[] {
  for (let column = 0; column < width; column++) {
    const answer = answers[column];
    if (typeof answer !== "string" && !Number.isFinite(answer)) return Array.from({ length: width }, (_, each) => intoCell(answers[each] ?? ""));
  }
  return answers as ExcelResult[];
}

const MOST_WORDINGS = 50;

/** Makes rows of one cell. A column of words says few things, and rows that say the same are one row. */
function oneCellRows(): (answer: ExcelResult) => ExcelResult[] {
  const known = new Map<string, ExcelResult[]>();
  return (answer) => {
    if (typeof answer !== "string") return [answer];
    let row = known.get(answer);
    if (!row) {
      row = [answer];
      if (known.size < MOST_WORDINGS) known.set(answer, row);
    }
    return row;
  };
}

interface Shape {
  readonly rows: number;
  readonly across: number;
  /** The values of the place that was taken last. */
  readonly values: readonly ExcelValue[];
  take(row: number, column: number): void;
}

function shapeOf(args: Arguments): Shape {
  const values = args.map((cells) => cells?.[0]?.[0]);
  const ranges = args.flatMap((cells, index) => (cells !== undefined && (cells.length > 1 || (cells[0]?.length ?? 0) > 1) ? [{ index, cells }] : []));
  const first = ranges[0]?.cells;
  const unlike = ranges.find(({ cells }) => cells.length !== first?.length || cells[0]?.length !== first?.[0]?.length)?.cells;
  if (first && unlike) {
    const size = (cells: Cells): string => `${cells.length} × ${cells[0]?.length ?? 0}`;
    refuse(`These arguments are not of one size: ${size(first)} and ${size(unlike)} cells. Give columns of the same rows, or single cells.`);
  }
  return {
    rows: Math.max(1, ...ranges.map(({ cells }) => rowsOf(cells))),
    across: first?.[0]?.length ?? 1,
    values,
    take(row, column) {
      for (let each = 0; each < ranges.length; each++) {
        const range = ranges[each];
        if (range) values[range.index] = range.cells[row]?.[column];
      }
    },
  };
}

/** Excel on the web takes no more than 5 MB of results, and waits for ever for more; a little is left for its own wrapping. */
const LARGEST_PAYLOAD = 4_500_000;

/** So many rows tell how large the rest will be. */
const SAMPLE = 200;

/** Refuses a spill that Excel would never show, judged by a sample of its rows. */
export function withinPayload(results: ExcelResult[][]): ExcelResult[][] {
  if (results.length > SAMPLE) refuseBeyond(LARGEST_PAYLOAD, results, Math.floor(results.length / SAMPLE), results.length);
  return results;
}

/** The first rows may be longer than the rest, so it takes more to be sure by them; but then nobody waits in vain. */
const refuseIfHopeless = (results: readonly ExcelResult[][], done: number): void => refuseBeyond(LARGEST_PAYLOAD * 1.2, results, 1, done);

function refuseBeyond(most: number, results: readonly ExcelResult[][], step: number, upTo: number): void {
  let sampled = 0;
  for (let row = 0; row < upTo; row += step) sampled += JSON.stringify(results[row]).length + 1;
  const bytes = (sampled * results.length) / Math.ceil(upTo / step);
  if (bytes <= most) return;
  const rows = Math.floor((results.length * LARGEST_PAYLOAD) / bytes / 1000) * 1000;
  refuse(`The results of ${results.length} rows are more than Excel on the web can take at once. Give at most about ${rows} rows a formula.`);
}
