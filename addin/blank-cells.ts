import type { BlankCellsReader } from "../core/blank-cells-reader";
import { parsePlace } from "../core/workbook/address";

/** Asks Excel, in one round trip, which cells of some ranges are blank. Custom functions cannot tell by themselves. */
export const readBlankCells: BlankCellsReader = (addresses) =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const ranges = addresses.map((place) => {
      const { sheet, address } = parsePlace(place);
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.load("valueTypes");
      return range;
    });
    await context.sync();
    return ranges.map((range) => range.valueTypes.map((row) => row.map((type) => type === "Empty")));
  });
