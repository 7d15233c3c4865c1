import type { Problem } from "../../core/problem";
import type { SurveyedDocument } from "../../core/survey";
import { parseBlock, parsePlace } from "../../core/workbook/address";
import type { Workbook } from "../../core/workbook/workbook";
import { compareRows } from "./compared-rows";
import type { Difference } from "./difference";
import { differencesBetween } from "./differences";
import { readPaperPlan } from "./paper-plan";
import type { SheetEdit } from "./sheet-edit";
import { sheetEdits } from "./sheet-edits";

/** A filled Word file and the document of the workbook that it is compared with. */
export interface ToReadBack {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly workbook: Workbook;
  /** A document of which the paper says where its rows come from. */
  readonly document: SurveyedDocument;
  /** The document as it would be made of the workbook now. */
  readonly made: Uint8Array;
}

/** What a filled paper says otherwise than its sheet. */
export interface ReadBack {
  readonly sheet: string;
  readonly differences: readonly Difference[];
  /** Cells in which nothing differs but what the document works out, such as a status; nothing of it can be taken over. */
  readonly workedOut: readonly string[];
  /** Whether the paper has tracked changes, which are read as if they were accepted. */
  readonly hasTrackedChanges: boolean;
  /** The rows of the paper in which words are struck through, which are read as if they were not. */
  readonly struck: readonly string[];
  /** How many rows the sheet has, and how many of them the paper has. */
  readonly rows: { readonly sheet: number; readonly inPaper: number };
  /** Columns that the paper lacks, so that they could not be compared, and columns of it that are not known. */
  readonly lacking: readonly string[];
  readonly unknown: readonly string[];
  /** Rows of the paper that could not be read. */
  readonly unread: readonly Problem[];
  /** Whether no better way to read the rows can exist; of very many like each other not every way was gone. */
  readonly isCertain: boolean;
  /** What must be done to the sheet for the differences that were accepted; the workbook itself is left as it is. */
  edits(isAccepted: (difference: Difference) => boolean): readonly SheetEdit[];
}

/** Whether a filled paper of a document can be read back. */
export const canBeReadBack = ({ paper }: SurveyedDocument): boolean => paper.rows !== undefined;

/** Reads a filled paper back and compares it with its sheet. */
export function readBack({ file, workbook, document, made }: ToReadBack): ReadBack | { readonly problems: readonly Problem[] } {
  const { paper, type, sheet, headings } = document;
  const grid = workbook.grids.find((each) => each.sheet === sheet);
  if (!paper.rows || !grid) throw new Error(`A ${type.title} does not say where its rows come from.`);
  const plan = readPaperPlan(file.bytes, file.name, type, workbook.answers);
  if (!("rows" in plan)) return plan;
  if (plan.rows.length === 0) return { problems: [{ code: "document-not-read", message: "The plan in this file has its headings and no row below them that could be read. Ask for the filled plan, or choose another file.", where: file.name }, ...plan.problems.filter(({ code }) => code === "row-unclear")] };
  const now = readPaperPlan(made, file.name, type, []);
  if (!("rows" in now)) throw new Error("The document that was made now cannot be read.");
  const compared = compareRows(paper.rows, grid, now, plan);
  const found = differencesBetween(compared, sheet);
  const isCompared = new Set(compared.columns.map(({ key }) => key));
  return {
    sheet,
    differences: found.differences,
    workedOut: found.workedOut,
    hasTrackedChanges: plan.hasTrackedChanges,
    struck: plan.struck,
    rows: { sheet: compared.sheet.length, inPaper: compared.sheet.length - compared.matching.deleted.length },
    lacking: paper.rows.columns.filter(({ key }) => !isCompared.has(key)).map(({ name }) => name),
    unknown: plan.unknown,
    unread: plan.problems,
    isCertain: compared.matching.isCertain,
    edits: (isAccepted) => sheetEdits({ grid, headingRow: parseBlock(parsePlace(headings).address ?? "")?.top ?? 0, compared, found, groups: paper.rows?.groups ?? [] }, isAccepted),
  };
}
