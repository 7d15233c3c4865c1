/** What a problem is about. Codes are stable: tests, the pane and other programs go by them; sentences may improve. */
export type ProblemCode =
  | "not-in-this-workbook"
  | "table-found-twice"
  | "heading-missing"
  | "heading-used-twice"
  | "detail-missing"
  | "cell-blank"
  | "cell-not-read"
  | "number-became-date"
  | "number-used-twice"
  | "times-disagree"
  | "template-not-read"
  | "template-tag-unknown"
  | "template-tag-broken"
  | "workbook-not-read"
  | "file-not-read"
  | "file-not-written"
  | "command-not-understood";

/** Something a person must put right: what to do, in their words, and the place. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  /** A cell as Excel's Name box takes it ("Agenda!C9"), a sheet, or a file. */
  readonly where: string;
}
