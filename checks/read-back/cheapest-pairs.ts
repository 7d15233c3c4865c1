/** The column of each row, or -1, and how many steps that took. */
export interface CheapestPairs {
  readonly columnOf: Int32Array;
  /** What each row and column is worth, nought or less: no pair costs less than its two prices, and all prices come to what the pairs cost. */
  readonly rowPrices: Float64Array;
  readonly columnPrices: Float64Array;
  readonly steps: number;
}

/**
 * Pairs rows with columns so that the costs of the pairs come to the least: the method of Kuhn and Munkres with shortest
 * paths, of the order of rows × rows × columns at most. A row may stay without a column, which costs nothing; a pair that
 * costs nothing or more is never made.
 * @param costs row by row
 */
export function cheapestPairs(rows: number, columns: number, costs: Float64Array): CheapestPairs {
  // For each row a column of its own that costs nothing, behind the others, so that all rows can be paired.
  const width = columns + rows;
  const [ofRow, ofColumn] = [new Float64Array(rows + 1), new Float64Array(columns + 1)];
  const rowAt = new Int32Array(width + 1);
  const before = new Int32Array(width + 1);
  const least = new Float64Array(width + 1);
  const isDone = new Uint8Array(columns + 1);
  let steps = 0;
  for (let row = 1; row <= rows; row++) {
    rowAt[0] = row;
    let column = 0;
    least.fill(Infinity);
    isDone.fill(0);
    const alone: number[] = [];
    do {
      isDone[column] = 1;
      const from = rowAt[column] as number;
      const potential = ofRow[from] as number;
      const start = (from - 1) * columns - 1;
      let step = Infinity;
      let next = 0;
      steps += columns;
      for (let each = 1; each <= columns; each++) {
        if (isDone[each] === 1) continue;
        const cost = costs[start + each] as number;
        const reduced = (cost < 0 ? cost : 0) - potential - (ofColumn[each] as number);
        if (reduced < (least[each] as number)) {
          least[each] = reduced;
          before[each] = column;
        }
        if ((least[each] as number) < step) {
          step = least[each] as number;
          next = each;
        }
      }
      alone.push(columns + from);
      least[columns + from] = -potential;
      before[columns + from] = column;
      for (const each of alone) {
        if ((least[each] as number) >= step) continue;
        step = least[each] as number;
        next = each;
      }
      for (let each = 0; each <= columns; each++) {
        if (isDone[each] === 1) {
          const at = rowAt[each] as number;
          ofRow[at] = (ofRow[at] as number) + step;
          ofColumn[each] = (ofColumn[each] as number) - step;
        } else least[each] = (least[each] as number) - step;
      }
      for (const each of alone) least[each] = (least[each] as number) - step;
      column = next;
    } while (rowAt[column] !== 0);
    for (; column !== 0; column = before[column] as number) rowAt[column] = rowAt[before[column] as number] as number;
  }
  const columnOf = new Int32Array(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = (rowAt[column] as number) - 1;
    if (row >= 0 && (costs[row * columns + column - 1] as number) < 0) columnOf[row] = column - 1;
  }
  return { columnOf, rowPrices: ofRow.slice(1), columnPrices: ofColumn.slice(1), steps };
}
