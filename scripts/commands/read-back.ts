import { makePaper } from "../../core/make-paper";
import { differenceInWords } from "../../checks/read-back/difference-words";
import { notesOnReading } from "../../checks/read-back/notes-on-reading";
import { canBeReadBack, readBack as readBackPaper, type ReadBack } from "../../checks/read-back/read-back";
import { quoted } from "../../core/quoted";
import { readInputFile } from "../input-file";
import type { Command } from "./command";
import { ZLIB, builtInTemplate } from "./made-papers";
import { failed, reported } from "./outcome";
import { surveyedWorkbook } from "./surveyed-workbook";

const WORKBOOK = /\.xls[xmb]?$/i;

export const readBack: Command = {
  usage: "csp read-back <file.docx> <workbook>",
  does: "says what a filled DHR action plan changes against its sheet, cell by cell, and writes nothing",
  example: "csp read-back plan.docx examples/dhr-action-plan.xlsx",
  takes: ["Word file", "workbook"],
  options: ["columns", "sheet", "style", "json"],
  isReport: true,
  run(typed) {
    const [file = "", workbookFile = ""] = typed.given;
    if (WORKBOOK.test(file)) return { notUnderstood: `${quoted(file)} is a workbook. Type the plan first and its workbook after it: csp read-back plan.docx workbook.xlsx.` };
    const bytes = readInputFile(file);
    if ("code" in bytes) return failed(3, bytes);
    const found = surveyedWorkbook(typed, workbookFile, ({ id }) => id === "dhr-action-plan");
    if ("notUnderstood" in found || "exitCode" in found) return found;
    const { workbook, problems: inWorkbook } = found;
    const document = found.documents.find(canBeReadBack);
    if (!document) return failed(1, ...inWorkbook);
    const made = makePaper(document.type, document.paper, builtInTemplate(document.type), ZLIB);
    if ("problems" in made) return failed(1, ...made.problems);
    const result = readBackPaper({ file: { name: file, bytes }, workbook, document, made: made.bytes });
    if ("problems" in result) return failed(1, ...result.problems);
    const { differences, unread, edits: _, ...told } = result;
    return {
      exitCode: differences.length + unread.length > 0 ? 1 : 0,
      documents: reported({ documents: [document] }),
      problems: unread,
      about: differences.map((difference) => `${placeOf(difference)}: ${differenceInWords(difference)}`),
      told: [...notesOnReading(result), ...(inWorkbook.length > 0 ? [`The sheet itself has ${inWorkbook.length} ${inWorkbook.length === 1 ? "thing" : "things"} to put right: csp check says which.`] : []), totalOf(result, file)],
      json: { readBack: { ...told, differences } },
    };
  },
};

type Differences = ReadBack["differences"];

const placeOf = (difference: Differences[number]): string => (difference.kind === "changed" ? (difference.change.where ?? difference.where) : difference.where);

const totalOf = ({ differences, sheet, unread }: ReadBack, file: string): string =>
  differences.length + unread.length === 0 ? `${file}: Nothing differs from the sheet ${sheet}.` : `${differences.length} difference${differences.length === 1 ? "" : "s"} from the sheet ${sheet}. The workbook was left as it is.`;
