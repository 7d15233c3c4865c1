/** Tells of a cell of a range, by its row and column in it, whether it is blank. */
export type IsBlank = (row: number, column: number) => boolean;

/** What the add-in, which may ask Excel, does for the custom functions, which may not. */
export interface BlankCellsReader {
  /** Tells which cells of some ranges ("Performance!E5:E14") are blank. */
  read(addresses: readonly string[]): Promise<readonly IsBlank[]>;
  /** Tells the user that this Excel does not say where the arguments of a function stand, so that nobody can ask. */
  cannotAsk(): void;
}

interface Offered {
  cspBlankCellsReader?: BlankCellsReader;
}

export function offerBlankCellsReader(reader: BlankCellsReader): void {
  (globalThis as Offered).cspBlankCellsReader = reader;
}

export const offeredBlankCellsReader = (): BlankCellsReader | undefined => (globalThis as Offered).cspBlankCellsReader;
