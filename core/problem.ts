import { parseBlock, parsePlace } from "./workbook/address";
import type { ColumnAnswer } from "./workbook/column-answers";

/** What a problem is about. Codes are stable: tests, the pane and other programs go by them; sentences may improve. */
export type ProblemCode =
  | "not-in-this-workbook"
  | "table-found-twice"
  | "table-too-long"
  | "sheet-missing"
  | "heading-missing"
  | "heading-used-twice"
  | "heading-unclear"
  | "detail-missing"
  | "detail-twice"
  | "cell-blank"
  | "cell-not-read"
  | "read-two-ways"
  | "row-hidden"
  | "column-hidden"
  | "row-unclear"
  | "number-became-date"
  | "number-used-twice"
  | "number-out-of-order"
  | "times-disagree"
  | "dates-disagree"
  | "not-independent"
  | "not-anonymous"
  | "totals-disagree"
  | "status-disagrees"
  | "minutes-disagree"
  | "carried-disagree"
  | "concern-unanswered"
  | "marked-protectively"
  | "longer-than-a-page"
  | "words-disagree"
  | "paper-of-no-item"
  | "paper-missing"
  | "paper-named-twice"
  | "paper-name-differs"
  | "paper-not-named"
  | "paper-newer"
  | "paper-kind"
  | "paper-not-read"
  | "paper-not-converted"
  | "pack-for-whom"
  | "not-for-the-public"
  | "template-not-read"
  | "template-unsafe"
  | "template-tag-unknown"
  | "template-tag-broken"
  | "picture-refused"
  | "document-not-read"
  | `accessibility-${string}`
  | `publication-${string}`
  | "workbook-not-read"
  | "file-not-read"
  | "file-not-written"
  | "command-not-understood"
  | "program-fault";

/** Something a person must put right: what to do, in their words, and the place. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  /** A cell as Excel's Name box takes it ("Agenda!C9"), a sheet, or a file. */
  readonly where: string;
  /** Where in a Word file: after which heading, in which table, row and column. */
  readonly place?: string;
  /** What somebody can say of a heading instead of renaming it. */
  readonly answers?: readonly HeadingAnswer[];
  /** The sheet that somebody can say is meant, where the same kind of table stands on others too. */
  readonly meant?: string;
}

/** A thing to say of a heading, in words: "Owner" is Lead officer. */
export interface HeadingAnswer {
  readonly says: string;
  readonly answer: ColumnAnswer;
}

/** Problems of one sheet from its top to its bottom, and in each row from left to right; those of the whole sheet first. */
export const inReadingOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems
    .map((problem) => ({ problem, block: parseBlock(parsePlace(problem.where).address ?? "") }))
    .sort((a, b) => (a.block?.top ?? -1) - (b.block?.top ?? -1) || (a.block?.left ?? -1) - (b.block?.left ?? -1))
    .map(({ problem }) => problem);
