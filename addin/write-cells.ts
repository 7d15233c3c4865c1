import { parsePlace } from "../core/workbook/address";
import { isCellError, type CellValue } from "../core/workbook/cell";
import type { CellEdit } from "../core/workbook/cell-edit";
import type { CellOfRow } from "../core/workbook/cell-of-row";
import { NotWritten } from "./not-written";

/** The most that a cell of Excel holds. */
const MOST_LETTERS = 32_767;

/**
 * Writes some cells of one sheet in two round trips: first it is looked whether the sheet still holds what was seen there,
 * so that a row that was moved meanwhile is not written over, then all is written in one batch.
 * @param seen the cells of the row as they were read last
 * @returns the places whose formulas were left as they are
 */
export const writeCells = (edits: readonly CellEdit[], seen: readonly CellOfRow[]): Promise<readonly string[]> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const isAsSeen = askWhetherAsSeen(context, seen);
    const asked = edits.map((edit) => ({ edit, range: askFormulas(context, edit.where) }));
    await context.sync();
    isAsSeen();
    const left: string[] = [];
    for (const { edit, range } of asked) {
      const hasFormula = String(range.formulas[0]?.[0] ?? "").startsWith("=");
      if (hasFormula && !edit.leavesFormulas) throw new NotWritten(`A formula stands in ${edit.where}, and is left as it is. Change it in the sheet.`);
      if (hasFormula) left.push(edit.where);
      else putInto(range, edit);
    }
    await context.sync();
    return left;
  });

const rangeAt = (context: Excel.RequestContext, where: string): Excel.Range => {
  const { sheet, address } = parsePlace(where);
  return context.workbook.worksheets.getItem(sheet).getRange(address);
};

function askFormulas(context: Excel.RequestContext, where: string): Excel.Range {
  const range = rangeAt(context, where);
  range.load("formulas");
  return range;
}

/** Asks for cells; what comes back throws, after the next round trip, where one holds something else than was seen in it. */
export function askWhetherAsSeen(context: Excel.RequestContext, seen: readonly CellOfRow[]): () => void {
  const asked = seen.flatMap((each) => [each, ...each.goesOn]).map(({ where, cell }) => {
    const range = rangeAt(context, where);
    range.load("values");
    return { range, value: cell.value };
  });
  return () => {
    if (asked.some(({ range, value }) => range.values[0]?.[0] !== asExcelSays(value))) {
      throw new NotWritten("The sheet was changed just now, so nothing was written. What you typed is still here: look at the sheet, and leave the field once more.");
    }
  };
}

const asExcelSays = (value: CellValue): string | number | boolean => (value === null ? "" : isCellError(value) ? value.error : value);

/** Words go in as words: "- Review" is no formula, and "Dec 2012" stays as it was typed. */
export function putInto(range: Excel.Range, { where, value, format }: CellEdit): void {
  if (typeof value === "string" && value.length > MOST_LETTERS) throw new NotWritten(`A cell holds ${MOST_LETTERS.toLocaleString("en-GB")} letters at most, and these are ${value.length.toLocaleString("en-GB")}, so nothing was written in ${where}. Make it shorter.`);
  if (format !== undefined) range.numberFormat = [[format]];
  range.values = [[typeof value === "string" && value !== "" ? `'${value}` : value]];
}
