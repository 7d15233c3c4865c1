import type { DocumentType } from "../../core/document-type";
import { survey, type Survey } from "../../core/survey";
import { today } from "../../core/today";
import { readWorkbook } from "../../core/xlsx/read-workbook";
import { documentTypes } from "../../templates";
import { readInputFile } from "../input-file";
import type { ReadingAsked } from "./command";
import { failed, type Outcome } from "./outcome";

/** What a workbook on disk holds, its problems named by its file; or what came of trying to read it. */
export function surveyedWorkbook(
  file: string,
  { columns, sheets, style }: ReadingAsked,
  isWanted: (type: DocumentType) => boolean = () => true,
): Survey | Outcome {
  const bytes = readInputFile(file);
  if ("code" in bytes) return failed(3, bytes);
  const workbook = readWorkbook(bytes);
  if ("message" in workbook) return failed(1, { code: "workbook-not-read", message: workbook.message, where: file });
  const found = survey(workbook, documentTypes, { isWanted, answers: columns, sheets, today: today(), ...(style ? { style } : {}) });
  return { ...found, problems: found.problems.map((problem) => (problem.where === "This workbook" ? { ...problem, where: file } : problem)) };
}
