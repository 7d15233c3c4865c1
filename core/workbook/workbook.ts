import type { ColumnAnswer } from "./column-answers";
import type { SheetGrid } from "./sheet-grid";

/** A workbook as it was read, the same whether inside Excel or from a file. */
export interface Workbook {
  readonly grids: readonly SheetGrid[];
  /** What was said of its headings, as the workbook keeps it. */
  readonly answers: readonly ColumnAnswer[];
}
