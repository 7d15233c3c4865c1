import type { SheetEdit } from "../checks/read-back/sheet-edit";
import { parseBlock, placeOf, type Block } from "../core/workbook/address";
import type { CellEdit } from "../core/workbook/cell-edit";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { contentFor } from "./cell-content";
import { NotWritten } from "./not-written";
import { RowsOfSheet } from "./rows-of-sheet";
import { putInto } from "./write-cells";

const blockOf = (address: string): Block => parseBlock(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * Makes edits of one sheet in two round trips: first it is looked whether all of them can be made, then they are made in
 * one batch, which Excel's Undo takes back.
 * @param grid the sheet as it was when the edits were worked out
 */
export const writeSheetEdits = (edits: readonly SheetEdit[], grid: SheetGrid): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(grid.sheet);
    if (edits.some(({ kind }) => kind === "move row") && !Office.context.requirements.isSetSupported("ExcelApi", "1.11")) {
      throw new NotWritten("This Excel does not let an add-in move a row, so nothing was written. Refuse the row that stands elsewhere, move it in the sheet by hand, and write the rest.");
    }
    const ready = edits.map((edit) => readyEdit(edit, grid));
    const asked = edits.flatMap((edit) => {
      if (edit.kind !== "write") return [];
      const range = worksheet.getRange(edit.address);
      range.load("formulas");
      return [{ where: placeOf(grid.sheet, edit.address), range }];
    });
    const { protection } = worksheet;
    protection.load("protected");
    await context.sync();
    // Of a batch that Excel refuses half way the first half would stay.
    if (protection.protected) throw Object.assign(new Error("The sheet is protected."), { code: "AccessDenied" });
    const formula = asked.find(({ range }) => String(range.formulas[0]?.[0] ?? "").startsWith("="));
    if (formula) throw new NotWritten(`A formula stands in ${formula.where}, so nothing was written. Refuse this one and change it in the sheet, or put words in the place of the formula.`);
    const rows = new RowsOfSheet(worksheet, grid);
    for (const make of ready) make(rows);
    await context.sync();
  });

/** An edit with all that can be said of it beforehand, so that nothing is half done where it cannot be made. */
function readyEdit(edit: SheetEdit, grid: SheetGrid): (rows: RowsOfSheet) => void {
  const contentAt = (address: string, value: string, row?: number): CellEdit => contentFor(value, placeOf(grid.sheet, address), grid, blockOf(address).left, row);
  switch (edit.kind) {
    case "unmerge":
      return (rows) => rows.range(edit.block).unmerge();
    case "write": {
      const content = contentAt(edit.address, edit.value, blockOf(edit.address).top);
      return (rows) => putInto(rows.range(edit.address), content);
    }
    case "delete row":
      return (rows) => rows.delete(blockOf(edit.block));
    case "move row":
      return (rows) => rows.move(blockOf(edit.block), blockOf(edit.to).top);
    case "insert row": {
      const contents = edit.values.map(({ address, value }) => ({ address, content: contentAt(address, value) }));
      return (rows) => {
        rows.insert(blockOf(edit.block));
        for (const { address, content } of contents) putInto(rows.range(address), content);
      };
    }
  }
}
