import { cellAddress, placeOf } from "../core/workbook/address";
import type { CellOfRow } from "../core/workbook/cell-of-row";
import type { TableArea } from "../core/workbook/table-area";
import { NotWritten } from "./not-written";
import { askWhetherAsSeen, putInto } from "./write-cells";

/** A row to be added to a table. */
export interface NewRow {
  /** The row, counted from 0, below which it is to stand. */
  readonly after: number;
  /** Its words, by the columns of the document. */
  readonly words: Readonly<Record<string, string>>;
  /** Cells of the row above it as they were read last. */
  readonly seen: readonly CellOfRow[];
}

/** Adds a row to a table in two round trips, in a blank row where there is one at the end of it, or else by moving down what stands below. */
export const addRow = ({ sheet, headingRow, lastFilled, end, isLastOnSheet, excelTable, columnAt }: TableArea, { after, words, seen }: NewRow): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const at = after + 1;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const isAsSeen = askWhetherAsSeen(context, seen);
    const columns = [...columnAt.values()];
    const row = worksheet.getRange(`${cellAddress(at, Math.min(...columns))}:${cellAddress(at, Math.max(...columns))}`);
    row.load("values");
    await context.sync();
    isAsSeen();
    const isBlank = (row.values[0] ?? []).every((value: unknown) => value === "");
    const isInPlace = isBlank && after === lastFilled && (end === undefined ? isLastOnSheet : at <= end);
    if (!isInPlace && excelTable !== undefined) context.workbook.tables.getItem(excelTable).rows.add(end !== undefined && at <= end ? at - headingRow - 1 : undefined);
    else if (!isInPlace && end !== undefined && at > end) throw new NotWritten("The table is a range with a name, which Excel does not make longer by itself. Add a row to the range in the sheet, and try again.");
    else if (!isInPlace) worksheet.getRange(`${at + 1}:${at + 1}`).insert("Down");
    for (const [column, value] of Object.entries(words)) {
      const address = cellAddress(at, columnAt.get(column) ?? 0);
      if (columnAt.has(column)) putInto(worksheet.getRange(address), { where: placeOf(sheet, address), value });
    }
    await context.sync();
  });
