import { templateProblems } from "../../core/make-paper";
import { readInputFile } from "../input-file";
import { documentNamed, textOf, type Command } from "./command";
import { asTyped, failed } from "./outcome";

const USAGE = "csp template check <file.docx> --for <document>";

export const templateCheck: Command = {
  usage: USAGE,
  does: "says what must be put right in a Word file of your own before it can be filled",
  example: "csp template check templates/agenda/agenda.docx --for agenda",
  takes: ["Word file"],
  options: ["for", "json"],
  isReport: true,
  run(typed) {
    const [file = ""] = typed.given;
    const documentId = textOf(typed, "for");
    if (documentId === undefined) return { notUnderstood: `csp template check needs --for and a document: ${USAGE}.` };
    const type = documentNamed(documentId);
    if ("notUnderstood" in type) return type;
    const bytes = readInputFile(file);
    if ("code" in bytes) return failed(3, bytes);
    const problems = templateProblems(type, { name: file, bytes });
    const told = [`${file}: Every tag is one that the document ${type.id} fills. Fill it with: csp make ${type.id} <workbook> --template ${asTyped(file)}`];
    return { exitCode: problems.length > 0 ? 1 : 0, documents: [], problems, told: problems.length > 0 ? [] : told };
  },
};
