/** Tells of a cell of a range, by its row and column in it, whether it is blank. */
export type IsBlank = (row: number, column: number) => boolean;

/**
 * Tells which cells of some ranges ("Performance!E5:E14") are blank. The add-in, which may ask Excel, offers it to the
 * custom functions, which may not.
 */
export type BlankCellsReader = (addresses: readonly string[]) => Promise<readonly IsBlank[]>;

interface Offered {
  cspBlankCellsReader?: BlankCellsReader;
}

export function offerBlankCellsReader(reader: BlankCellsReader): void {
  (globalThis as Offered).cspBlankCellsReader = reader;
}

export const offeredBlankCellsReader = (): BlankCellsReader | undefined => (globalThis as Offered).cspBlankCellsReader;
