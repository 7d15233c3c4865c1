import path from "node:path";
import { writeFiles } from "../output-folder";
import { documentNamed, outputOf, type Command } from "./command";
import { builtInTemplate } from "./made-papers";
import { asTyped, failed } from "./outcome";

/** Writes a document's own Word file, under a name of its own where one is given. */
export const template: Command = {
  usage: "csp template <document>",
  does: "writes the Word file that a document is made with, to start one of your own from",
  example: "csp template agenda --out out",
  takes: ["document"],
  options: ["out", "force", "json"],
  says: { out: "--out <file.docx>        what to call it and where, or a folder (this one if left out)" },
  run(typed) {
    const type = documentNamed(typed.given[0] ?? "");
    if ("notUnderstood" in type) return type;
    const { out, force } = outputOf(typed);
    const isFile = /\.do[ct]x$/i.test(out);
    const folder = isFile ? path.dirname(out) : out;
    const written = writeFiles(folder, [{ fileName: path.basename(isFile ? out : type.templateFile), bytes: builtInTemplate(type).bytes }], { replace: force });
    if ("problems" in written) return failed(3, ...written.problems);
    const [file = ""] = written.paths;
    return { exitCode: 0, documents: [{ id: type.id, title: type.title, file, sheet: null, rows: null }], problems: [], told: whatNext(type.id, asTyped(file), file) };
  },
};

/** What to do with a template that was written. */
const whatNext = (id: string, typed: string, file: string): readonly string[] => [
  `Wrote ${file}, the Word file that the document ${id} is made with.`,
  `Change it in Word as you like. Words in brackets, such as {Title}, are filled in; templates/${id}/README.md lists them.`,
  `Then check it:  csp template check ${typed} --for ${id}`,
  `and fill it:    csp make ${id} <workbook> --template ${typed}`,
];
