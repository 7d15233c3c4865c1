import type { Block } from "../core/workbook/address";

/** Cells that are to be filled: all of them are free, or hold what was put there before. */
export interface PlannedCells {
  readonly top: number;
  readonly left: number;
  /** Words and formulas as they are typed, row by row. */
  readonly cells: readonly (readonly string[])[];
  readonly isHeading?: boolean;
}

/** A line of a chart, with the cells of its figures. */
export interface PlannedLine {
  readonly name: string;
  readonly values: Block;
}

/** A chart that Excel draws. */
export interface PlannedChart {
  readonly title: string;
  /** What its figures say, for those who do not see it. */
  readonly alternativeText: string;
  readonly categories: Block;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly lines: readonly PlannedLine[];
  /** Whether no figure is below 0, so that the axis begins there. */
  readonly beginsAtNought: boolean;
  /** The cells that it stands over. */
  readonly over: Block;
}

/** What is to be done with a table, or why it is not. */
export type Plan =
  | {
      readonly can: "do";
      /** The cells that are filled: "J4:M14"; undefined where a chart alone is made. */
      readonly into: Block | undefined;
      readonly writes: readonly PlannedCells[];
      /** Cells that were filled before and are not any more. */
      readonly clears: readonly Block[];
      readonly formats: readonly (readonly [cells: Block, format: string])[];
      /** The widths of columns that nothing else stands in, in points. */
      readonly widths: readonly (readonly [column: number, points: number])[];
      readonly chart?: PlannedChart;
      /** What was done, in a sentence. */
      readonly done: string;
    }
  | { readonly can: "be seen"; readonly at: Block; readonly words: string }
  | { readonly can: "not do"; readonly words: string; /** The cell to mend or to clear, "Performance!N5". */ readonly where: string };
