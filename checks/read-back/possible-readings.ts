import type { LikenedRow, Likeness } from "./likeness";

/**
 * Rows of the sheet and of the paper that may be the same, and what it saves to read them so against taking them for deleted
 * and added: costs below nought, the less, the better.
 */
export interface PossibleReadings {
  /** The rows by their indexes, from the top. */
  readonly sheet: readonly number[];
  readonly paper: readonly number[];
  /** For each of these rows of the sheet the cost of each of the paper; nought where it saves nothing. */
  readonly pairs: Float64Array;
  /** One row as two below each other, or two as one, by their places in these rows. */
  readonly twoForOne: readonly TwoForOne[];
}

export interface TwoForOne {
  readonly sheet: readonly number[];
  readonly paper: readonly number[];
  readonly cost: number;
}

/** To read one row as two, or two as one, must be better than other readings by so much. */
const WORTH = 0.1;
const NOTHING_SAVED = -1e-9;

/** All that rows may be read as: pairs, rows that were split into two below each other, and such two that were merged. */
export function possibleReadings(likeness: Likeness, sheet: readonly LikenedRow[], paper: readonly LikenedRow[], sheetLeft: readonly number[], paperLeft: readonly number[]): PossibleReadings {
  const [ofSheet, ofPaper] = [sheetLeft.map((index) => sheet[index] as LikenedRow), paperLeft.map((index) => paper[index] as LikenedRow)];
  const width = ofPaper.length;
  const pairs = new Float64Array(ofSheet.length * width);
  ofSheet.forEach((a, row) =>
    ofPaper.forEach((x, column) => {
      const alone = a.alone + x.alone;
      const cost = likeness.apart(a, x, alone) - alone;
      if (cost < NOTHING_SAVED) pairs[row * width + column] = cost;
    }),
  );
  const twoForOne: TwoForOne[] = [];
  const add = (of: Omit<TwoForOne, "cost">, whole: LikenedRow, first: LikenedRow, second: LikenedRow): void => {
    const apart = likeness.apartFromBoth(whole, first, second);
    const cost = apart === undefined ? 0 : apart + WORTH - whole.alone - first.alone - second.alone;
    if (cost < NOTHING_SAVED) twoForOne.push({ ...of, cost });
  };
  const isLikely = (row: number, column: number): boolean => (pairs[row * width + column] ?? 0) < 0;
  const goesOn = (indexes: readonly number[], place: number): boolean => indexes[place + 1] === (indexes[place] as number) + 1;
  ofSheet.forEach((a, row) =>
    ofPaper.forEach((x, column) => {
      const [b, y] = [goesOn(sheetLeft, row) ? ofSheet[row + 1] : undefined, goesOn(paperLeft, column) ? ofPaper[column + 1] : undefined];
      if (y && (isLikely(row, column) || isLikely(row, column + 1))) add({ sheet: [row], paper: [column, column + 1] }, a, x, y);
      if (b && (isLikely(row, column) || isLikely(row + 1, column))) add({ sheet: [row, row + 1], paper: [column] }, x, a, b);
    }),
  );
  return { sheet: sheetLeft, paper: paperLeft, pairs, twoForOne };
}

/** Rows that may be the same, apart from those with which they have nothing in common, so that each group is settled by itself. */
export function apartGroups({ sheet, paper, pairs, twoForOne }: PossibleReadings): readonly PossibleReadings[] {
  const parent = Int32Array.from({ length: sheet.length + paper.length }, (_, node) => node);
  const root = (node: number): number => {
    let each = node;
    while (parent[each] !== each) each = parent[each] = parent[parent[each] as number] as number;
    return each;
  };
  const join = (one: number, other: number): void => void (parent[root(other)] = root(one));
  pairs.forEach((cost, place) => cost < 0 && join(Math.floor(place / paper.length), sheet.length + (place % paper.length)));
  for (const each of twoForOne) for (const node of [...each.sheet, ...each.paper.map((column) => sheet.length + column)]) join(each.sheet[0] as number, node);
  const groups = new Map<number, { readonly rows: number[]; readonly columns: number[]; readonly twoForOne: TwoForOne[] }>();
  const groupOf = (node: number) => groups.get(root(node)) ?? groups.set(root(node), { rows: [], columns: [], twoForOne: [] }).get(root(node));
  sheet.forEach((_, row) => groupOf(row)?.rows.push(row));
  paper.forEach((_, column) => groupOf(sheet.length + column)?.columns.push(column));
  for (const each of twoForOne) groupOf(each.sheet[0] as number)?.twoForOne.push(each);
  return [...groups.values()].flatMap(({ rows, columns, twoForOne: own }): readonly PossibleReadings[] => {
    if (rows.length === 0 || columns.length === 0) return [];
    const [rowAt, columnAt] = [new Map(rows.map((row, place) => [row, place])), new Map(columns.map((column, place) => [column, place]))];
    return [
      {
        sheet: rows.map((row) => sheet[row] as number),
        paper: columns.map((column) => paper[column] as number),
        pairs: Float64Array.from({ length: rows.length * columns.length }, (_, place) => pairs[(rows[Math.floor(place / columns.length)] as number) * paper.length + (columns[place % columns.length] as number)] as number),
        twoForOne: own.map((each) => ({ sheet: each.sheet.map((row) => rowAt.get(row) ?? 0), paper: each.paper.map((column) => columnAt.get(column) ?? 0), cost: each.cost })),
      },
    ];
  });
}
