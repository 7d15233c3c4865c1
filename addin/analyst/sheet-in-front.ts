import type { SheetSeen } from "../../analyst/sheet-seen";
import { parseBlock } from "../../core/workbook/address";
import type { ColumnAnswer } from "../../core/workbook/column-answers";
import { loadSheet, loadTable, NAME_PROPERTIES, sheetGrid } from "../sheet-reading";

/** What a workbook is known to hold before the sheet in front is read. */
export interface KnownBefore {
  readonly answers: readonly ColumnAnswer[];
  /** Sheets with too many cells to be read while the user waits. */
  readonly tooLarge: readonly string[];
}

/** The sheet in front is too large to be read. */
export interface TooLarge {
  readonly tooLarge: string;
}

const canSpill = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.12");

/** Reads the sheet in front with the cell that is selected: in one round trip, once the names of the Excel tables are known. */
export class SheetInFront {
  private tables: readonly string[] | undefined;

  /** @param alsoAsk what else is to go with the round trip */
  async read(context: Excel.RequestContext, before: KnownBefore, alsoAsk?: (context: Excel.RequestContext) => void): Promise<SheetSeen | TooLarge> {
    alsoAsk?.(context);
    if (before.tooLarge.length > 0) {
      const sheet = context.workbook.getActiveCell().worksheet;
      sheet.load("name");
      await context.sync();
      if (before.tooLarge.includes(sheet.name)) return { tooLarge: sheet.name };
    }
    const all = context.workbook.tables;
    if (this.tables === undefined) {
      all.load("items/name");
      await context.sync();
      this.tables = all.items.map(({ name }) => name);
    }
    const seen = await this.readKnowing(context, this.tables, before).catch((error: unknown) => {
      // A table whose name is known may have been deleted.
      if ((error as { readonly code?: string }).code !== "ItemNotFound") throw error;
      return undefined;
    });
    if (seen) return seen;
    this.tables = undefined;
    return this.read(context, before);
  }

  /** @returns undefined where the workbook has other tables by now */
  private async readKnowing(context: Excel.RequestContext, known: readonly string[], { answers }: KnownBefore): Promise<SheetSeen | undefined> {
    const { tables: all, names } = context.workbook;
    all.load("items/name");
    names.load(NAME_PROPERTIES);
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    const sheet = cell.worksheet;
    sheet.load("name");
    const from = canSpill() ? cell.getSpillParentOrNullObject() : undefined;
    from?.load("address");
    const loaded = loadSheet(sheet);
    loaded.used.load("formulas");
    const tables = known.map((name) => {
      const table = context.workbook.tables.getItem(name);
      table.load("name,showTotals");
      return loadTable(table);
    });
    await context.sync();
    if (all.items.length !== known.length || !all.items.every(({ name }) => known.includes(name))) return undefined;
    const grid = sheetGrid(loaded, sheet.name, tables.filter(({ table }) => table.worksheet.name === sheet.name), names.items);
    const formulas: readonly (readonly unknown[])[] = loaded.used.isNullObject ? [] : loaded.used.formulas;
    const at = (address: string): { readonly row: number; readonly column: number } => {
      const { top = 0, left = 0 } = parseBlock(address) ?? {};
      return { row: top, column: left };
    };
    return {
      grid,
      cell: at(cell.address),
      spilledFrom: from && !from.isNullObject ? at(from.address) : undefined,
      answers,
      canSpill: canSpill(),
      formulaAt(row, column) {
        const formula = formulas[row - grid.top]?.[column - grid.left];
        return typeof formula === "string" && formula.startsWith("=") ? formula : "";
      },
    };
  }
}
