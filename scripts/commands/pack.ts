import { readingOf, type Command } from "./command";
import { madePapers } from "./made-papers";
import { surveyedWorkbook } from "./surveyed-workbook";

export const pack: Command = {
  usage: "csp pack <workbook>",
  does: "makes every document that a workbook holds",
  example: "csp pack examples/cambridge-2011-05-03.xlsx --out out",
  takes: ["workbook"],
  options: ["out", "columns", "sheet", "style", "force", "json"],
  run(typed) {
    const asked = readingOf(typed);
    if ("notUnderstood" in asked) return asked;
    const found = surveyedWorkbook(typed.given[0] ?? "", asked);
    return "exitCode" in found ? found : madePapers(found, typed);
  },
};
