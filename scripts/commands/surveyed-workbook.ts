import type { DocumentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { survey, type Survey } from "../../core/survey";
import { today } from "../../core/today";
import type { Workbook } from "../../core/workbook/workbook";
import { readWorkbook } from "../../core/xlsx/read-workbook";
import { documentTypes } from "../../templates";
import { readInputFile } from "../input-file";
import { readingOf, type NotUnderstood, type Typed } from "./command";
import { failed, type Outcome } from "./outcome";

/** Problems of a whole workbook, named by its file. */
export const namedByFile = (problems: readonly Problem[], file: string): readonly Problem[] =>
  problems.map((problem) => (problem.where === "This workbook" ? { ...problem, where: file } : problem));

/** A workbook on disk; or what came of trying to read it. */
export function workbookFrom(file: string): Workbook | Outcome {
  const bytes = readInputFile(file);
  if ("code" in bytes) return failed(3, bytes);
  const workbook = readWorkbook(bytes);
  return "message" in workbook ? failed(1, { code: "workbook-not-read", message: workbook.message, where: file }) : workbook;
}

/** What a workbook on disk holds, read as it was typed that it should be; or what came of trying to read it. */
export function surveyedWorkbook(
  typed: Typed,
  file: string,
  isWanted: (type: DocumentType) => boolean = () => true,
): (Survey & { readonly workbook: Workbook }) | Outcome | NotUnderstood {
  const asked = readingOf(typed, documentTypes.filter(isWanted));
  if ("notUnderstood" in asked) return asked;
  const workbook = workbookFrom(file);
  if ("exitCode" in workbook) return workbook;
  const { columns, sheets, style } = asked;
  const found = survey(workbook, documentTypes, { isWanted, answers: columns, sheets, today: today(), ...(style ? { style } : {}) });
  return { ...found, problems: namedByFile(found.problems, file), workbook };
}
