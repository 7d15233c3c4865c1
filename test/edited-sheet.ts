import { parseBlock, type Block } from "../core/workbook/address";
import { BLANK_CELL, type Cell } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import type { SheetEdit } from "../checks/read-back/sheet-edit";

const block = (address: string): Block => parseBlock(address) ?? { top: -1, left: -1, bottom: -1, right: -1 };

/** A sheet that begins in A1, after edits, as Excel would make them. */
export function edited(grid: SheetGrid, edits: readonly SheetEdit[]): SheetGrid {
  const rows: Cell[][] = grid.rows.map((row) => [...row]);
  let merges = [...grid.merges];
  const at = (row: number): Cell[] => (rows[row] ??= []);
  const write = (address: string, value: string): void => {
    const { top, left } = block(address);
    if (merges.some((each) => each.left === left && each.top < top && top <= each.bottom)) throw new Error(`${address} is covered by merged cells.`);
    while (at(top).length <= left) at(top).push(BLANK_CELL);
    at(top)[left] = value === "" ? BLANK_CELL : { value, format: "General" };
  };
  const shift = (from: number, by: 1 | -1): void => {
    for (const { top, bottom } of merges) if (top < from && from <= bottom) throw new Error(`Row ${from + 1} lies inside merged cells.`);
    merges = merges.map((each) => (each.top >= from ? { ...each, top: each.top + by, bottom: each.bottom + by } : each));
  };
  const takeOut = (row: number): Cell[] => {
    if (merges.some(({ top, bottom }) => top <= row && row <= bottom)) throw new Error(`Row ${row + 1} is part of merged cells.`);
    shift(row + 1, -1);
    return rows.splice(row, 1)[0] ?? [];
  };
  const putIn = (row: number, cells: Cell[]): void => {
    shift(row, 1);
    while (rows.length < row) rows.push([]);
    rows.splice(row, 0, cells);
  };
  for (const edit of edits) {
    if (edit.kind === "unmerge") merges = merges.filter((each) => JSON.stringify(each) !== JSON.stringify(block(edit.block)));
    else if (edit.kind === "write") write(edit.address, edit.value);
    else if (edit.kind === "delete row") takeOut(block(edit.block).top);
    else if (edit.kind === "insert row") {
      putIn(block(edit.block).top, []);
      for (const { address, value } of edit.values) write(address, value);
    } else {
      const [from, to] = [block(edit.block).top, block(edit.to).top];
      putIn(to > from ? to - 1 : to, takeOut(from));
    }
  }
  return { ...grid, rows, merges };
}
