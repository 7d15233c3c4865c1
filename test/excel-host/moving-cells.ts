import type ExcelJS from "exceljs";
import { cellAddress, parseBlock, type Block } from "../../core/workbook/address";
import { changeStyle } from "./cells";
import { NotHosted, type HostObject } from "./host-object";
import { moveDown } from "./move-down";
import { blockOf, type OpenWorkbook } from "./open-workbook";
import { blockOfTable, tablesOf } from "./tables";

const span = (first: number, last: number): readonly number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** Takes the first row of a block out: what is below it moves up, and the last is blank. Formulas and merged cells are refused. */
export function moveUp(open: OpenWorkbook, sheet: ExcelJS.Worksheet, { top, left, bottom, right }: Block): void {
  open.mayChange(sheet);
  const moved: string[] = [];
  for (const row of span(top, bottom)) {
    for (const column of span(left, right)) {
      const [to, from] = [sheet.getCell(row + 1, column + 1), sheet.getCell(row + 2, column + 1)];
      if (to.formula !== undefined || from.formula !== undefined || to.isMerged || from.isMerged) throw new NotHosted("moving formulas and merged cells up");
      to.value = row === bottom ? null : from.value;
      if (row < bottom) changeStyle(to, from.style);
      moved.push(cellAddress(row, column));
    }
  }
  open.calculation.wasWritten(sheet, moved);
  open.changes.push({ sheet, block: { top, left, bottom, right }, byAddin: true });
}

/** How one row of cells is put in, taken out and moved, outside of Excel tables, and merged cells are opened. */
export function movingCells(sheet: ExcelJS.Worksheet, block: Block, open: OpenWorkbook, itself: () => HostObject): HostObject["methods"] {
  const { top, bottom, left } = block;
  const right = Math.min(block.right, Math.max(left, sheet.columnCount - 1));
  const below = (): Block => {
    const moving = { top, left, bottom: Math.max(top, sheet.rowCount - 1), right };
    const isTable = tablesOf(sheet).map(blockOfTable).some((table) => table.bottom >= top && table.left <= right && left <= table.right);
    if (top !== bottom || isTable) throw new NotHosted("moving other cells than one row, or those of an Excel table, up or down");
    return moving;
  };
  return {
    Insert: (shift: string) => {
      if (shift !== "Down") throw new NotHosted("inserting cells that move others to the right");
      moveDown(open, sheet, below());
      return itself();
    },
    Delete: (shift: string) => {
      if (shift !== "Up") throw new NotHosted("deleting cells so that others move to the left");
      moveUp(open, sheet, below());
    },
    MoveTo: (place: string) => {
      const to = blockOf(place);
      open.mayChange(sheet);
      for (const row of span(0, bottom - top)) {
        for (const column of span(0, right - left)) {
          const [source, goal] = [sheet.getCell(top + row + 1, left + column + 1), sheet.getCell(to.top + row + 1, to.left + column + 1)];
          if (source.formula !== undefined || source.isMerged || goal.isMerged) throw new NotHosted("moving formulas and merged cells");
          goal.value = source.value;
          changeStyle(goal, source.style);
          source.value = null;
          open.calculation.wasWritten(sheet, [source.address, goal.address]);
        }
      }
      open.changes.push({ sheet, block: to, byAddin: true }, { sheet, block, byAddin: true });
    },
    Unmerge: () => {
      open.mayChange(sheet);
      for (const address of (sheet.model as unknown as { readonly merges?: readonly string[] }).merges ?? []) {
        const merged = parseBlock(address);
        if (merged && merged.top <= bottom && merged.bottom >= top && merged.left <= block.right && merged.right >= left) sheet.unMergeCells(address);
      }
      open.changes.push({ sheet, block, byAddin: true });
    },
  } as HostObject["methods"];
}
