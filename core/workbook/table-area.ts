import type { Block } from "./address";
import type { Columns } from "./column";
import { filledCells } from "./filled-cells";
import type { FoundTable } from "./find-table";
import { lastRow } from "./sheet-grid";

/** Where the rows of a table stand on their sheet; rows and columns are counted from 0. */
export interface TableArea {
  readonly sheet: string;
  readonly headingRow: number;
  /** The last row in which anything of the table is filled in; that of the headings where nothing is. */
  readonly lastFilled: number;
  /** The last row that Excel counts as the table's, where its end is marked. */
  readonly end: number | undefined;
  /** Whether nothing stands below its last filled row. */
  readonly isLastOnSheet: boolean;
  /** The name of the Excel table that it is. */
  readonly excelTable: string | undefined;
  /** The column of the sheet in which each column of the document stands. */
  readonly columnAt: ReadonlyMap<string, number>;
}

/** Where the rows of a table stand, for a row to be added. */
export function tableArea<C extends Columns>({ grid, headingRow, lastRow: end, marked, columnAt }: FoundTable<C>): TableArea {
  const columns = [...columnAt.values()];
  const isFilled = (row: number): boolean => filledCells(grid, row).some(({ column }) => columns.includes(column));
  let lastFilled = end;
  while (lastFilled > headingRow && !isFilled(lastFilled)) lastFilled--;
  const isIts = ({ block }: { readonly block: Block }): boolean => block.top === headingRow && columns.some((column) => block.left <= column && column <= block.right);
  const excelTable = grid.tables.find(isIts);
  return {
    sheet: grid.sheet,
    headingRow,
    lastFilled,
    // The sheet may end before its blank rows do.
    end: marked ? ((excelTable ?? grid.names.find(isIts))?.block.bottom ?? end) : undefined,
    isLastOnSheet: lastFilled >= lastRow(grid),
    excelTable: excelTable?.name,
    columnAt: new Map([...columnAt].map(([key, column]) => [String(key), column])),
  };
}
