/** A row, or two rows below each other that are taken together, by the index of the first. */
export interface Unit {
  readonly first: number;
  readonly rows: 1 | 2;
}

/** A way to read units of the sheet and of the paper as the same. */
export interface Reading {
  readonly sheet: Unit;
  readonly paper: Unit;
}

export const rowsOfUnit = ({ first, rows }: Unit): readonly number[] => (rows === 1 ? [first] : [first, first + 1]);
