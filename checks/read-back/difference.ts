/** A cell of the sheet whose words the paper gives otherwise. */
export interface CellChange {
  /** The column by the name that people are shown. */
  readonly column: string;
  /** The cell as Excel's Name box takes it; undefined where the sheet has no such column, so that nothing can be taken over. */
  readonly where: string | undefined;
  readonly was: string;
  /** What the paper says. It is words, also where it begins with "=". */
  readonly says: string;
  /** Other rows for which the cell says the same. */
  readonly alsoFor: readonly string[];
  /** Another cell that the new words may as well belong to. */
  readonly orWhere?: string;
}

/** What a new row says in a column of the sheet: the letters of that column, "F", and the words. */
export interface ColumnValue {
  readonly column: string;
  readonly letters: string;
  readonly value: string;
}

interface Common {
  /** By which a difference is accepted or refused. The same files give the same. */
  readonly id: string;
  readonly sheet: string;
  /** The first cell of the row of the sheet that it is about, or of the row below which a new one goes. */
  readonly where: string;
  /** Where it stands in the paper: "table 1, row 3"; undefined for a row that the paper does not have. */
  readonly paper: string | undefined;
  /** Where other readings are as good: what else it may be, in a sentence. */
  readonly orElse?: string;
}

/** A difference between a filled paper and its sheet, to be accepted or refused as one. */
export type Difference = Common &
  (
    | { readonly kind: "changed"; readonly change: CellChange }
    | { readonly kind: "added"; readonly isFirst: boolean; readonly values: readonly ColumnValue[] }
    | { readonly kind: "deleted"; readonly words: string }
    /** The row stands elsewhere: below the row `after`, or before all others where that is undefined. */
    | { readonly kind: "moved"; readonly after: string | undefined; readonly words: string }
    /** The row became two: itself with some changes, and a new one below it. */
    | { readonly kind: "split"; readonly alsoPaper: string; readonly changes: readonly CellChange[]; readonly values: readonly ColumnValue[] }
    /** The row and the one below it, `with`, became one. */
    | { readonly kind: "merged"; readonly with: string; readonly changes: readonly CellChange[] }
  );
