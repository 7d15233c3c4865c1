import { loadSheet, loadTable, NAME_PROPERTIES, sheetGrid } from "./sheet-reading";
import type { OpenWorkbook } from "./workbook";

/**
 * Reads the sheets that were changed again, in one round trip.
 * @param changed their ids
 * @returns the workbook as it is now; undefined where more than cells was changed, and all of it must be looked through
 */
export async function readAgain(before: OpenWorkbook, changed: readonly string[]): Promise<OpenWorkbook | undefined> {
  const names = changed.flatMap((id) => before.sheetIds.get(id) ?? []);
  // A sheet that is too large was not read, and a change to it changes nothing; one that is new must be found out about.
  if (names.length < changed.length) return undefined;
  const wanted = names.filter((name) => !before.tooLarge.includes(name));
  if (wanted.length === 0) return before;
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const workbookNames = context.workbook.names;
    workbookNames.load(NAME_PROPERTIES);
    const asked = wanted.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.tables.load("items/name");
      const known = before.grids.find((grid) => grid.sheet === name)?.tables ?? [];
      const tables = known.map((table) => loadTable(load(context.workbook.tables.getItem(table.name))));
      return { name, loaded: loadSheet(sheet), onSheet: sheet.tables, tables };
    });
    await context.sync();
    const isAsBefore = asked.every(({ onSheet, tables }) => onSheet.items.length === tables.length);
    if (!isAsBefore) return undefined;
    const read = new Map(asked.map(({ name, loaded, tables }) => [name, sheetGrid(loaded, name, tables, workbookNames.items)]));
    return { ...before, grids: before.grids.map((grid) => read.get(grid.sheet) ?? grid) };
  });
}

const load = (table: Excel.Table): Excel.Table => {
  table.load("name,showTotals");
  return table;
};
