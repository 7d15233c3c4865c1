import type ExcelJS from "exceljs";
import { cellAddress, type Block } from "../../core/workbook/address";
import { changeStyle } from "./cells";
import { NotHosted } from "./host-object";
import type { OpenWorkbook } from "./open-workbook";

/**
 * Moves a block of cells down by one row, so that its first row is blank and looks as it did. Formulas and merged cells,
 * which Excel would move with all that refers to them, are refused.
 */
export function moveDown(open: OpenWorkbook, sheet: ExcelJS.Worksheet, { top, left, bottom, right }: Block): void {
  open.mayChange(sheet);
  const moved: string[] = [];
  for (let row = bottom; row >= top; row--) {
    for (let column = left; column <= right; column++) {
      const [from, to] = [sheet.getCell(row + 1, column + 1), sheet.getCell(row + 2, column + 1)];
      if (from.formula !== undefined || from.isMerged || to.isMerged) throw new NotHosted("moving formulas and merged cells down");
      to.value = from.value;
      changeStyle(to, from.style);
      from.value = null;
      moved.push(cellAddress(row, column), cellAddress(row + 1, column));
    }
  }
  open.calculation.wasWritten(sheet, moved);
  open.changes.push({ sheet, block: { top, left, bottom: bottom + 1, right }, byAddin: true });
}
