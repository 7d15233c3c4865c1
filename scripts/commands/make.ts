import { readInputFile } from "../input-file";
import { documentNamed, textOf, type Command } from "./command";
import { madePapers } from "./made-papers";
import { failed } from "./outcome";
import { surveyedWorkbook } from "./surveyed-workbook";

export const make: Command = {
  usage: "csp make <document> <workbook>",
  does: "makes one document from a workbook",
  example: "csp make agenda examples/cambridge-2011-05-03.xlsx --out out",
  takes: ["document", "workbook"],
  options: ["out", "columns", "sheet", "style", "template", "force", "json"],
  run(typed) {
    const [documentId = "", workbook = ""] = typed.given;
    const type = documentNamed(documentId);
    if ("notUnderstood" in type) return type;
    const found = surveyedWorkbook(typed, workbook, ({ id }) => id === type.id);
    if ("notUnderstood" in found || "exitCode" in found) return found;
    const template = textOf(typed, "template");
    if (template === undefined || found.problems.length > 0) return madePapers(found, typed);
    const bytes = readInputFile(template);
    if ("code" in bytes) return failed(3, bytes);
    return madePapers(found, typed, () => ({ name: template, bytes }));
  },
};
