import { parseBlock, parsePlace, type Block } from "../core/workbook/address";
import { BLANK_CELL, type Cell, type CellValue } from "../core/workbook/cell";
import { blankCovered } from "../core/workbook/merged-cells";
import { NO_CELLS, type GridTable, type NamedBlock, type SheetGrid } from "../core/workbook/sheet-grid";
import type { Workbook } from "../core/workbook/workbook";
import { keptAnswers, loadAnswers } from "./kept-answers";

/** More cells than this come to over 5 MB, the most that Excel on the web answers at once. No paper is made of so many. */
const MOST_CELLS = 150_000;

export interface OpenWorkbook extends Workbook {
  /** Sheets with too many cells to be looked through while the user waits. */
  readonly tooLarge: readonly string[];
}

/** Reads the open workbook, with the names of sheets that were too large to be looked through. */
export const lookThroughWorkbook = (): Promise<OpenWorkbook> => Excel.run({ delayForCellEdit: true }, (context) => readOpenWorkbook(context));

/** Reads every visible sheet of the open workbook, in three round trips; of hidden sheets only the names. */
export async function readOpenWorkbook(context: Excel.RequestContext): Promise<OpenWorkbook> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  const allTables = context.workbook.tables;
  allTables.load("items/name,items/showTotals");
  const { names } = context.workbook;
  names.load(NAME_PROPERTIES);
  const answerParts = loadAnswers(context);
  await context.sync();

  const tellsMerges = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const sheets = worksheets.items.map((sheet) => ({ sheet, hidden: sheet.visibility !== "Visible" }));
  const visible = sheets.flatMap(({ sheet, hidden }) => (hidden ? [] : [loadSheet(sheet, tellsMerges)]));
  const tables = allTables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    table.worksheet.load("name");
    const filter = table.autoFilter.getRangeOrNullObject();
    filter.load("address");
    return { table, range, filter };
  });
  const answersInParts = keptAnswers(answerParts);
  await context.sync();

  const filled = visible.filter(({ used }) => !used.isNullObject);
  const read = filled.filter(({ used }) => used.rowCount * used.columnCount <= MOST_CELLS);
  for (const { used } of read) used.load("values,valueTypes,numberFormat");
  await context.sync();

  const grids = sheets.map(({ sheet, hidden }): SheetGrid => {
    const loaded = read.find((each) => each.sheet === sheet);
    if (!loaded) return { sheet: sheet.name, hidden, ...NO_CELLS };
    const onSheet = tables.filter(({ table }) => table.worksheet.name === sheet.name);
    return {
      sheet: sheet.name,
      hidden,
      ...sheetCells(loaded),
      tables: onSheet.flatMap(({ table, range }) => gridTable(table, range)),
      filters: [loaded.filter, ...onSheet.map(({ filter }) => filter)].flatMap((range) => (range.isNullObject ? [] : (parseBlock(range.address) ?? []))),
      names: namedBlocks([...names.items, ...loaded.names.items], sheet.name),
    };
  });
  return { grids, answers: answersInParts(), tooLarge: filled.filter((each) => !read.includes(each)).map(({ sheet }) => sheet.name) };
}

interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly shown: Excel.RangeAreas;
  readonly merged: Excel.RangeAreas | undefined;
  readonly filter: Excel.Range;
  readonly names: Excel.NamedItemCollection;
}

const NAME_PROPERTIES = "items/name,items/type,items/value,items/visible";

function loadSheet(sheet: Excel.Worksheet, tellsMerges: boolean): LoadedSheet {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address,rowCount,columnCount");
  const shown = used.getSpecialCellsOrNullObject("Visible");
  shown.load("address");
  const merged = tellsMerges ? used.getMergedAreasOrNullObject() : undefined;
  merged?.load("address");
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load("address");
  sheet.names.load(NAME_PROPERTIES);
  return { sheet, used, shown, merged, filter, names: sheet.names };
}

/** The names of a workbook or a sheet that stand for one block of cells on a sheet. */
const namedBlocks = (names: readonly Excel.NamedItem[], sheet: string): readonly NamedBlock[] =>
  names.flatMap(({ name, type, value, visible }) => {
    const refersTo = String(value).replace(/^=/, "");
    const block = type === "Range" && visible && parsePlace(refersTo).sheet === sheet ? parseBlock(refersTo) : undefined;
    return block ? [{ name, block }] : [];
  });

type SheetCells = Pick<SheetGrid, "top" | "left" | "rows" | "merges" | "hiddenRows" | "hiddenColumns">;

function sheetCells({ used, shown, merged }: LoadedSheet): SheetCells {
  const block = parseBlock(used.address);
  if (!block) return NO_CELLS;
  const seen = blocksOf(shown);
  const shownRows = new Set(seen.flatMap(({ top, bottom }) => from(top, bottom)));
  const shownColumns = new Set(seen.flatMap(({ left, right }) => from(left, right)));
  const rows = used.values.map((row: readonly unknown[], r) => cellsOf(row, used.valueTypes[r] ?? [], used.numberFormat[r] ?? []));
  const merges = merged ? blocksOf(merged) : [];
  blankCovered(rows, merges, block);
  return {
    top: block.top,
    left: block.left,
    rows,
    merges,
    hiddenRows: rows.flatMap((cells, index) => (cells.length > 0 && !shownRows.has(block.top + index) ? [block.top + index] : [])),
    hiddenColumns: from(block.left, block.left + Math.max(0, ...rows.map(({ length }) => length)) - 1).filter((column) => !shownColumns.has(column)),
  };
}

const from = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

const blocksOf = (areas: Excel.RangeAreas): readonly Block[] =>
  areas.isNullObject ? [] : areas.address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((address) => parseBlock(address) ?? []);

function cellsOf(values: readonly unknown[], types: readonly Excel.RangeValueType[], formats: readonly unknown[]): Cell[] {
  const cells = values.map((value, column): Cell => {
    const read = cellValue(value, types[column]);
    return read === null ? BLANK_CELL : { value: read, format: String(formats[column] ?? "General") };
  });
  let length = cells.length;
  while (length > 0 && cells[length - 1] === BLANK_CELL) length--;
  return cells.slice(0, length);
}

function cellValue(value: unknown, type: Excel.RangeValueType | undefined): CellValue {
  if (value === "" || value === null || value === undefined || type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

function gridTable(table: Excel.Table, range: Excel.Range): readonly GridTable[] {
  const block: Block | undefined = parseBlock(range.address);
  if (!block) return [];
  const hasTotals = table.showTotals;
  return [{ name: table.name, hasTotals, block: hasTotals ? { ...block, bottom: block.bottom - 1 } : block }];
}
