/**
 * Tells of each cell of some ranges ("Performance!E5:E14") whether it is blank. The add-in, which may ask Excel, offers
 * it to the custom functions, which may not.
 */
export type BlankCellsReader = (addresses: readonly string[]) => Promise<readonly (readonly (readonly boolean[])[])[]>;

interface Offered {
  cspBlankCellsReader?: BlankCellsReader;
}

export function offerBlankCellsReader(reader: BlankCellsReader): void {
  (globalThis as Offered).cspBlankCellsReader = reader;
}

export const offeredBlankCellsReader = (): BlankCellsReader | undefined => (globalThis as Offered).cspBlankCellsReader;
