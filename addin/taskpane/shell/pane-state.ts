import type { DocumentType } from "../../../core/document-type";
import type { Problem } from "../../../core/problem";
import type { Survey } from "../../../core/survey";
import type { ColumnAnswer } from "../../../core/workbook/column-answers";
import type { Delivery } from "../../deliver";

/** What was found in the workbook when it was looked through last. */
export interface Found extends Survey {
  /** Every document that can be made, in the order of a pack. */
  readonly types: readonly DocumentType[];
  /** Sheets with too many cells to be looked through while the user waits. */
  readonly tooLarge: readonly string[];
  /** What the workbook keeps of its headings. */
  readonly answers: readonly ColumnAnswer[];
}

/** A paper as it was made last. */
export interface MadePaper {
  /** "10:42". */
  readonly at: string;
  /** What it was made of, to tell when the sheet says something else. */
  readonly of: string;
}

/** What is wrong with a Word file of the council's own. */
export interface Refused {
  readonly problems: readonly Problem[];
  /** What is so until it is put right. */
  readonly untilThen: string;
}

/** What the keyboard is to be taken to, and how often that was asked: the same place may be meant again. */
export interface Attention {
  readonly to: "title" | "problems" | "missing" | "refused" | "pack-refused" | "register-refused" | "read-back-refused";
  readonly times: number;
}

/** All that the screens show. It is changed in pane.ts alone. */
export interface PaneState {
  /** The words of the status region. */
  readonly status: string;
  /** While something is being done the buttons rest. */
  readonly isBusy: boolean;
  /** The name of the screen that is shown. */
  readonly screen: string;
  readonly isInExcel: boolean;
  readonly found: Found | undefined;
  /** The papers made since the pane was opened, by the ids of their documents. */
  readonly made: ReadonlyMap<string, MadePaper>;
  /** The file that was handed over last, and the screen that was shown then. */
  readonly saved: (Delivery & { readonly fileName: string; readonly on: string }) | undefined;
  readonly refused: Refused | undefined;
  /** The names of the council's own Word files, by the ids of their documents. */
  readonly ownTemplates: ReadonlyMap<string, string>;
  /** Whether this Excel keeps from functions which cells are blank. */
  readonly cannotTellBlanks: boolean;
  readonly attention: Attention;
}

export const AT_FIRST: PaneState = {
  status: "Looking through the workbook",
  isBusy: false,
  screen: "home",
  isInExcel: true,
  found: undefined,
  made: new Map(),
  saved: undefined,
  refused: undefined,
  ownTemplates: new Map(),
  cannotTellBlanks: false,
  attention: { to: "title", times: 0 },
};
