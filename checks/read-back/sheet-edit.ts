/**
 * One edit of a sheet. Edits are made in their order; the addresses of each hold once those before it are made. Values are
 * words as they are typed, to be entered as words where they begin with "=". Blocks take the columns of the table only, so
 * that what stands beside it stays.
 */
export type SheetEdit =
  /** Cells that were merged down a column become single ones; the first keeps the words. */
  | { readonly kind: "unmerge"; readonly sheet: string; readonly block: string }
  | { readonly kind: "write"; readonly sheet: string; readonly address: string; readonly value: string }
  /** The cells below move up. */
  | { readonly kind: "delete row"; readonly sheet: string; readonly block: string }
  /** The cells of one row are taken out, and put in before those that stand at `to` by then. */
  | { readonly kind: "move row"; readonly sheet: string; readonly block: string; readonly to: string }
  /** The cells at the block and below move down; below the last row of an Excel table, the table must take the new row in. */
  | { readonly kind: "insert row"; readonly sheet: string; readonly block: string; readonly values: readonly { readonly address: string; readonly value: string }[] };
