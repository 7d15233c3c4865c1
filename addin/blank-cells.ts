import type { BlankCellsReader, IsBlank } from "../core/blank-cells-reader";
import { parseBlock, parsePlace } from "../core/workbook/address";

/**
 * Asks Excel, in one round trip, which cells of some ranges are blank. Custom functions cannot tell by themselves. Only
 * the used part of a range is asked for, so that a whole column costs what it holds.
 */
export const readBlankCells: BlankCellsReader["read"] = (addresses) =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = addresses.map((place) => {
      const { sheet, address } = parsePlace(place);
      const used = context.workbook.worksheets.getItem(sheet).getRange(address).getUsedRangeOrNullObject(true);
      used.load("address,valueTypes");
      return { used, asked: parseBlock(address ?? "") };
    });
    await context.sync();
    return asked.map(({ used, asked }): IsBlank => {
      const block = used.isNullObject ? undefined : parseBlock(used.address);
      if (!asked || !block) return () => true;
      const [down, across] = [block.top - asked.top, block.left - asked.left];
      const types = used.valueTypes;
      return (row, column) => (types[row - down]?.[column - across] ?? "Empty") === "Empty";
    });
  });
