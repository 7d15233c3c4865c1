import { cellAddress, placeOf, type Block } from "../core/workbook/address";
import type { ColumnAnswer } from "../core/workbook/column-answers";
import type { SheetGrid } from "../core/workbook/sheet-grid";

/** A cell of a sheet, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The sheet that is in front, with the cell that the user is in. */
export interface SheetSeen {
  readonly grid: SheetGrid;
  /** The cell that is selected. */
  readonly cell: CellPlace;
  /** The cell whose formula fills the selected one; undefined where it is filled by itself. */
  readonly spilledFrom: CellPlace | undefined;
  /** What was said of the headings of the workbook. */
  readonly answers: readonly ColumnAnswer[];
  /** Whether one formula may fill a block of cells. */
  readonly canSpill: boolean;
  /** The formula of a cell as Excel shows it, with "=" before it; "" where there is none. */
  formulaAt(row: number, column: number): string;
}

/** The address of a block: "A4:H14", or "A4" of one cell. */
export function addressOf({ top, left, bottom, right }: Block): string {
  const [first, last] = [cellAddress(top, left), cellAddress(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}

export const placeOfBlock = (sheet: string, block: Block): string => placeOf(sheet, addressOf(block));

export const isIn = ({ row, column }: CellPlace, { top, left, bottom, right }: Block): boolean => row >= top && row <= bottom && column >= left && column <= right;

export const overlapping = (a: Block, b: Block): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** A column of cells. */
export const columnBlock = (column: number, top: number, bottom: number): Block => ({ top, bottom, left: column, right: column });
