/** What goes wrong between the add-in and Excel, while a test says so: set `host.trouble` before or in the middle. */
export interface Trouble {
  /** Every answer takes this long. */
  readonly slowMs?: number;
  /** So many round trips from now are refused, as Excel on the web does with an add-in that asks too often. */
  readonly throttled?: number;
  /** The connection to Excel is gone: every round trip fails. */
  readonly isDisconnected?: boolean;
  /** After so many more round trips the workbook is closed. Excel takes the page with it: nothing is answered any more. */
  readonly closesAfter?: number;
  /** The user is in the middle of a cell. A batch that may wait is answered when the cell is done; others are refused. */
  readonly isCellEdited?: boolean;
  /** Excel cannot do these things, such as "Table.Style"; what came before in the batch stays done. */
  readonly cannot?: readonly string[];
}

/** What becomes of one message. */
export type Outcome = "answer" | "silence" | "wait" | { readonly statusCode: number; readonly code?: string; readonly message: string };

/** What becomes of the next message in some trouble, and the trouble that is left after it. */
export function meet(trouble: Trouble, mayWait: boolean): readonly [outcome: Outcome, left: Trouble] {
  if (trouble.closesAfter === 0) return ["silence", trouble];
  const left = trouble.closesAfter === undefined ? trouble : { ...trouble, closesAfter: trouble.closesAfter - 1 };
  if (trouble.isDisconnected) return [{ statusCode: 503, message: "" }, left];
  if (trouble.throttled) return [{ statusCode: 429, code: "ActivityLimitReached", message: "Activity limit has been reached." }, { ...left, throttled: trouble.throttled - 1 }];
  if (trouble.isCellEdited) return [mayWait ? "wait" : { statusCode: 400, code: "InvalidOperationInCellEditMode", message: "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again." }, left];
  return ["answer", left];
}
