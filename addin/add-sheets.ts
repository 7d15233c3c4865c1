import type { DocumentType } from "../core/document-type";
import { listed } from "../core/listed";
import { newSheets } from "../core/new-sheet/new-sheets";
import { today } from "../core/today";
import { writeSheet } from "./write-sheet";

/**
 * Adds a sheet for each of some documents to the open workbook, and puts the first in front. A name that is taken gets a
 * number; no sheet that was there is changed.
 * @returns what was done, in words
 */
export const addSheets = (types: readonly Pick<DocumentType, "sheet">[]): Promise<string> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    names.load("items/name");
    await context.sync();
    const nameOf = ({ name }: { readonly name: string }): string => name;
    const sheets = newSheets(types.map(({ sheet }) => sheet), today(), { sheets: worksheets.items.map(nameOf), tables: [...tables.items, ...names.items].map(nameOf) });
    const added = sheets.map((text) => {
      const sheet = worksheets.add(text.name);
      writeSheet(sheet, text);
      return sheet;
    });
    added[0]?.activate();
    await context.sync();
    return inWords(sheets.map(nameOf));
  });

function inWords(names: readonly string[]): string {
  const [first = ""] = names;
  const added = names.length === 1 ? `Added the sheet ${first}, which is in front now.` : `Added the sheets ${listed(names, "and")}. ${first} is in front now.`;
  return `${added} Select a cell to read what belongs there. The row that begins with Example is left out of the paper.`;
}
