import { NO_CELLS, type SheetGrid } from "../core/workbook/sheet-grid";
import type { Workbook } from "../core/workbook/workbook";
import { keptAnswers, loadAnswers } from "./kept-answers";
import { askSizes, askSizesInARow, type SheetSize } from "./sheet-sizes";
import { loadSheet, loadTable, NAME_PROPERTIES, sheetGrid } from "./sheet-reading";

/** More cells than this come to over 5 MB, the most that Excel on the web answers at once. No paper is made of so many. */
const MOST_CELLS = 150_000;

export interface OpenWorkbook extends Workbook {
  /** Sheets with too many cells to be looked through while the user waits. */
  readonly tooLarge: readonly string[];
  /** The names of the visible sheets by the ids that Excel gives them for as long as the workbook is open. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** Reads the open workbook, with the names of sheets that were too large to be looked through. */
export const lookThroughWorkbook = (alsoAsk?: (context: Excel.RequestContext) => void): Promise<OpenWorkbook> =>
  Excel.run({ delayForCellEdit: true }, (context) => readOpenWorkbook(context, alsoAsk));

/**
 * Reads every visible sheet of the open workbook, in two round trips (three where it has very many sheets); of hidden
 * sheets only the names.
 * @param alsoAsk what else is to go with the first of them
 */
export async function readOpenWorkbook(context: Excel.RequestContext, alsoAsk?: (context: Excel.RequestContext) => void): Promise<OpenWorkbook> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/id,items/visibility");
  const allTables = context.workbook.tables;
  allTables.load("items/name,items/showTotals");
  const { names } = context.workbook;
  names.load(NAME_PROPERTIES);
  const answerParts = loadAnswers(context);
  const inARow = askSizesInARow(worksheets);
  alsoAsk?.(context);
  await context.sync();

  const visible = worksheets.items.filter(({ visibility }) => visibility === "Visible");
  const known = inARow();
  const sizes = new Map([...known, ...(await askSizes(context, visible, known))].map((size) => [size.sheet, size]));
  const isTooLarge = ({ name }: Excel.Worksheet): boolean => cellsIn(sizes.get(name)) > MOST_CELLS;
  const loaded = visible.filter((sheet) => cellsIn(sizes.get(sheet.name)) > 0 && !isTooLarge(sheet)).map(loadSheet);
  const tables = allTables.items.map(loadTable);
  const answersInParts = keptAnswers(answerParts);
  await context.sync();

  const grids = worksheets.items.map(({ name, visibility }): SheetGrid => {
    const read = loaded.find(({ sheet }) => sheet.name === name);
    if (!read) return { sheet: name, hidden: visibility !== "Visible", ...NO_CELLS };
    return sheetGrid(read, name, tables.filter(({ table }) => table.worksheet.name === name), names.items);
  });
  return {
    grids,
    answers: answersInParts(),
    tooLarge: visible.filter(isTooLarge).map(({ name }) => name),
    sheetIds: new Map(visible.map(({ id, name }) => [id, name])),
  };
}

const cellsIn = (size: SheetSize | undefined): number => (size ? size.rows * size.columns : 0);
