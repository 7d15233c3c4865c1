import { packOfPapers } from "./pack-of-papers";
import { textOf, type Command } from "./command";
import { madePapers } from "./made-papers";
import { surveyedWorkbook } from "./surveyed-workbook";

export const pack: Command = {
  usage: "csp pack <workbook>",
  does: "makes every document that a workbook holds; with --papers, the agenda pack of its meeting with every paper in order",
  example: "csp pack examples/cambridge-2011-05-03.xlsx --out out",
  takes: ["workbook"],
  options: ["papers", "for", "as", "out", "columns", "sheet", "style", "force", "json"],
  says: { for: "--for <public|full>      whom the pack is for; needed where the meeting has a closed session or closed papers" },
  run(typed) {
    const papers = textOf(typed, "papers");
    if (papers !== undefined) return packOfPapers(typed, papers);
    const without = (["for", "as"] as const).find((option) => typed.values[option] !== undefined);
    if (without) return { notUnderstood: `--${without} goes with --papers <folder>, the folder that the papers of the meeting are in. See csp pack --help.` };
    const found = surveyedWorkbook(typed, typed.given[0] ?? "");
    return "notUnderstood" in found || "exitCode" in found ? found : madePapers(found, typed);
  },
};
