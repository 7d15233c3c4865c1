import { parseBlock, parsePlace, type Block } from "../core/workbook/address";
import { type GridTable, type NamedBlock, type SheetGrid } from "../core/workbook/sheet-grid";
import { loadCells, sheetCells, type LoadedCells } from "./sheet-cells";

/** An Excel table as it was asked for. */
export interface LoadedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly filter: Excel.Range;
}

/** A visible sheet as it was asked for. */
export interface LoadedSheet extends LoadedCells {
  readonly sheet: Excel.Worksheet;
  readonly filter: Excel.Range;
  readonly names: Excel.NamedItemCollection;
}

export const NAME_PROPERTIES = "items/name,items/type,items/value,items/visible";

/** Asks for all of a sheet but its tables; it is there after the next round trip. */
export function loadSheet(sheet: Excel.Worksheet): LoadedSheet {
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load("address");
  sheet.names.load(NAME_PROPERTIES);
  return { sheet, ...loadCells(sheet), filter, names: sheet.names };
}

/** Asks where a table stands and what it filters. */
export function loadTable(table: Excel.Table): LoadedTable {
  const range = table.getRange();
  range.load("address");
  table.worksheet.load("name");
  const filter = table.autoFilter.getRangeOrNullObject();
  filter.load("address");
  return { table, range, filter };
}

/** A sheet as it was read. */
export function sheetGrid(loaded: LoadedSheet, sheet: string, tables: readonly LoadedTable[], workbookNames: readonly Excel.NamedItem[]): SheetGrid {
  return {
    sheet,
    hidden: false,
    ...sheetCells(loaded),
    tables: tables.flatMap(({ table, range }) => gridTable(table, range)),
    filters: [loaded.filter, ...tables.map(({ filter }) => filter)].flatMap((range) => (range.isNullObject ? [] : (parseBlock(range.address) ?? []))),
    names: namedBlocks([...workbookNames, ...loaded.names.items], sheet),
  };
}

/** The names of a workbook or a sheet that stand for one block of cells on a sheet. */
const namedBlocks = (names: readonly Excel.NamedItem[], sheet: string): readonly NamedBlock[] =>
  names.flatMap(({ name, type, value, visible }) => {
    const refersTo = String(value).replace(/^=/, "");
    const block = type === "Range" && visible && parsePlace(refersTo).sheet === sheet ? parseBlock(refersTo) : undefined;
    return block ? [{ name, block }] : [];
  });

function gridTable(table: Excel.Table, range: Excel.Range): readonly GridTable[] {
  const block: Block | undefined = parseBlock(range.address);
  if (!block) return [];
  const hasTotals = table.showTotals;
  return [{ name: table.name, hasTotals, block: hasTotals ? { ...block, bottom: block.bottom - 1 } : block }];
}
