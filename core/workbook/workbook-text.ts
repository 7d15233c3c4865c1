/** A cell as the text of a workbook writes it: plain words, numbers and yes/no, or one of the forms below. */
export type CellText =
  | string
  | number
  | boolean
  | null
  | { readonly date: string; readonly format?: string }
  | { readonly value: number; readonly format: string }
  | FormulaText;

/** A formula with the answer that Excel keeps beside it; `over` where one formula fills a block of cells. */
export interface FormulaText {
  readonly formula: string;
  readonly answer: string | number | readonly (string | number)[];
  readonly over?: string;
  readonly format?: string;
}

/** A note on a cell; Excel takes 32 letters for its title and 255 for its words. */
export interface CellNote {
  readonly title: string;
  readonly words: string;
}

export interface SheetText {
  readonly name: string;
  readonly hidden?: boolean;
  /** Widths of the columns from A, in characters. */
  readonly widths?: readonly number[];
  readonly merges?: readonly string[];
  /** Excel tables by name: the block they cover, headings in the first row. */
  readonly tables?: Readonly<Record<string, string>>;
  /** Blocks whose cells take one of a few words. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** What is told where a cell of a block is selected. */
  readonly notes?: Readonly<Record<string, CellNote>>;
  /** Number formats of blocks, filled in or not. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Blocks that somebody is to fill in, on a pale shade. */
  readonly toFill?: readonly string[];
  /** Blocks that show how to fill in others, in sloping letters. */
  readonly examples?: readonly string[];
  /** Rows of cells by the address of the first cell of the first row. */
  readonly rows: Readonly<Record<string, readonly (readonly CellText[])[]>>;
}

/** A workbook as text that a person can read and compare line by line. */
export interface WorkbookText {
  readonly title: string;
  /** The documents that are made of it, by their ids, in the order of a pack. */
  readonly documents: readonly string[];
  readonly sheets: readonly SheetText[];
}
