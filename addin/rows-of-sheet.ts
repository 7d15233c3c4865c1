import { cellAddress, type Block } from "../core/workbook/address";
import type { SheetGrid } from "../core/workbook/sheet-grid";

const addressOf = ({ top, left, bottom, right }: Block): string => `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

/** Puts rows into a table on a sheet, takes them out and moves them, all in the batch that is being put together. */
export class RowsOfSheet {
  /** How many rows each Excel table has by now. */
  private readonly counts: Map<string, number>;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly grid: SheetGrid,
  ) {
    this.counts = new Map(grid.tables.map(({ name, block }) => [name, block.bottom - block.top]));
  }

  range(address: string): Excel.Range {
    return this.sheet.getRange(address);
  }

  /** An Excel table lengthens itself only by rows of its own; elsewhere the cells below move down. */
  insert(row: Block): void {
    const table = this.tableAt(row);
    if (!table) return void this.range(addressOf(row)).insert("Down");
    this.sheet.tables.getItem(table.name).rows.add(table.index === table.count ? undefined : table.index);
    this.counts.set(table.name, table.count + 1);
  }

  delete(row: Block): void {
    const table = this.tableAt(row);
    if (!table) return void this.range(addressOf(row)).delete("Up");
    this.sheet.tables.getItem(table.name).rows.getItemAt(table.index).delete();
    this.counts.set(table.name, table.count - 1);
  }

  /** @param to the row, counted from 0, before which it is put in */
  move(row: Block, to: number): void {
    this.insert({ ...row, top: to, bottom: to });
    const from = row.top < to ? row.top : row.top + 1;
    const taken = { ...row, top: from, bottom: from };
    this.range(addressOf(taken)).moveTo(addressOf({ ...row, top: to, bottom: to }));
    this.delete(taken);
  }

  private tableAt({ top, left, right }: Block): { readonly name: string; readonly index: number; readonly count: number } | undefined {
    for (const { name, block } of this.grid.tables) {
      const count = this.counts.get(name) ?? 0;
      const index = top - block.top - 1;
      if (index >= 0 && index <= count && left <= block.right && right >= block.left) return { name, index, count };
    }
    return undefined;
  }
}
