import { howMuch } from "../../core/advice";
import { notPrinted, readAs } from "../../core/found-in-words";
import type { SurveyedDocument, SurveyedSheet } from "../../core/survey";
import type { Command } from "./command";
import { asTyped, indented, remarkLines, reported, rowsOf, sayings, type ReportedDocument } from "./outcome";
import { surveyedWorkbook } from "./surveyed-workbook";

export const check: Command = {
  usage: "csp check <workbook>",
  does: "says what a workbook holds and what must be put right, and writes nothing",
  example: "csp check examples/derbyshire-2016-11-29.xlsx",
  takes: ["workbook"],
  options: ["columns", "sheet", "style", "json"],
  isReport: true,
  run(typed) {
    const found = surveyedWorkbook(typed, typed.given[0] ?? "");
    if ("notUnderstood" in found || "exitCode" in found) return found;
    const { sheets, problems, remarks } = found;
    const documents = reported(found);
    return {
      exitCode: problems.length > 0 ? 1 : 0,
      documents,
      sheets,
      problems,
      about: sheets.flatMap((sheet) => sheetLines(sheet, documents)),
      json: { remarks },
      told: [...sayings(problems), ...remarkLines(remarks), ...found.documents.flatMap((document) => adviceLines(document, typed.given[0] ?? "")), ...(problems.length === 0 ? ["Nothing must be put right."] : [])],
    };
  },
};

/** That a document could be better than it is, and how to see in what. */
const adviceLines = ({ type, advice }: SurveyedDocument, file: string): readonly string[] =>
  advice.length === 0 ? [] : [`${type.title}: ${howMuch(advice)} That does not keep it from being made. List them with: csp smart ${asTyped(file)}`];

/** What a sheet is taken for and why, what is read from it under other names, and what stands there and is not printed. */
function sheetLines({ sheet, documents: ids, because }: SurveyedSheet, documents: readonly ReportedDocument[]): readonly string[] {
  const tables = documents.flatMap(({ title, found }) => (found ? [found, ...found.alsoRead].map((table) => ({ title, table, isMore: table !== found })) : []));
  const here = tables.filter(({ table }) => table.sheet === sheet).sort((a, b) => Number(a.isMore) - Number(b.isMore));
  if (here.length === 0) return [ids.length === 0 ? `${sheet}: no paper, because ${because}` : `${sheet}: ${ids.join(" and ")}, but ${because}`];
  return here.flatMap(({ title, table, isMore }, index) => {
    const isToldAbove = here.slice(0, index).some((each) => each.table.headings === table.headings);
    const about = isToldAbove ? [] : indented(`Taken for it because ${table.because}`, readAs(table), notPrinted(table));
    return [`${table.headings}: ${isMore ? "also for the " : ""}${title}, ${rowsOf(table)}`, ...about];
  });
}
