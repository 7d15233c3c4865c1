import { parsePlace } from "../core/workbook/address";

/** Goes to the cell or the sheet that a problem names. */
export const selectPlace = (place: string): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const { sheet, address } = parsePlace(place);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    if (address !== undefined) worksheet.getRange(address).select();
    await context.sync();
  });
