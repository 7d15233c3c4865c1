import { notPrinted, tablesOf } from "../../core/found-in-words";
import type { FoundDocument } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import type { Remark } from "../../core/remark";
import type { MadeDocument } from "../../core/make-documents";
import type { Survey, SurveyedSheet } from "../../core/survey";
import { writeSaidColumn } from "../said-columns";

/** A document in a report; what is not known of it is null. */
export interface ReportedDocument {
  readonly id: string;
  readonly title: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly rows: number | null;
  /** The heading row of its table, what was read from where, and what stands there and is not printed. */
  readonly found?: Omit<FoundDocument, "read" | "paper" | "problems" | "advice">;
}

/** What came of a command: 0 done, 1 something to put right, 2 typed wrongly, 3 a file not read or written. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly documents: readonly ReportedDocument[];
  /** What each sheet is taken for, where that was asked. */
  readonly sheets?: readonly SurveyedSheet[];
  readonly problems: readonly Problem[];
  /** What people are told before the problems, a line each. */
  readonly about?: readonly string[];
  /** What people are told after the problems. */
  readonly told: readonly string[];
  /** What --json prints besides documents, sheets and problems. */
  readonly json?: Readonly<Record<string, unknown>>;
}

export const failed = (exitCode: 1 | 2 | 3, ...problems: readonly Problem[]): Outcome => ({ exitCode, documents: [], problems, told: [] });

export const reported = ({ documents }: Pick<Survey, "documents">): readonly ReportedDocument[] =>
  documents.map(({ type, paper, sheet, rows, headings, because, columns, unused, leftOut, alsoRead }) => ({
    id: type.id,
    title: paper.title,
    file: null,
    sheet,
    rows,
    found: { sheet, rows, headings, because, columns, unused, leftOut, alsoRead },
  }));

/** Every file that was made; what was not printed of a table is said once, with the first of its files. */
export const reportedAsMade = (made: readonly MadeDocument[], files: readonly string[]): readonly ReportedDocument[] =>
  made.flatMap(({ document, paper }, index) =>
    reported({ documents: [document] }).map((report) => ({
      ...report,
      title: paper.title,
      file: files[index] ?? null,
      rows: document.paper.each ? 1 : report.rows,
      ...(report.found && made[index - 1]?.document === document ? { found: { ...report.found, unused: [], leftOut: [] } } : {}),
    })),
  );

/** Each document that was made, with what was not printed of its tables. */
export function madeLines(documents: readonly ReportedDocument[]): readonly string[] {
  const found = documents.flatMap((document) => document.found ?? []);
  return documents.flatMap((document) => [
    `Made ${document.file} from ${rowsOf(document)} of the sheet ${document.sheet}.`,
    ...(document.found ? indented(notPrinted(...tablesOf(document.found, found))) : []),
  ]);
}

/** What is worth knowing, a line each. */
export const remarkLines = (remarks: readonly Remark[]): readonly string[] => (remarks.length === 0 ? [] : ["Worth knowing:", ...indented(...remarks.map(({ where, message }) => `${where}: ${message}`))]);

/** What can be said on the command line instead of changing the workbook: what a heading is, and which sheet is meant. */
export function sayings(problems: readonly Problem[]): readonly string[] {
  const answers = problems.flatMap((problem) => problem.answers ?? []);
  const meant = [...new Set(problems.flatMap((problem) => problem.meant ?? []))];
  return [
    ...(answers.length > 0 ? ["What a heading is can also be said on the command line:"] : []),
    ...answers.map(({ says, answer }) => `  ${writeSaidColumn(answer)}   (${says})`),
    ...(meant.length > 0 ? ["Which sheet is meant can also be said on the command line:"] : []),
    ...meant.map((sheet) => `  --sheet ${asTyped(sheet)}`),
  ];
}

export const indented = (...lines: readonly string[]): readonly string[] => lines.filter((line) => line !== "").map((line) => `  ${line}`);

export const rowsOf = ({ rows }: Pick<ReportedDocument, "rows">): string => `${rows} row${rows === 1 ? "" : "s"}`;

/** A file's name as it is typed on a command line. */
export const asTyped = (file: string): string => (/^[\w./\\:-]+$/.test(file) ? file : `"${file}"`);
