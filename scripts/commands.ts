import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import type { DocumentType, FoundDocument } from "../core/document-type";
import { checkAccessibility } from "../core/docx/accessibility/check-accessibility";
import type { Template } from "../core/docx/fill-template";
import type { Problem } from "../core/problem";
import { makeDocuments, survey, type MadeDocument, type Survey, type SurveyedSheet } from "../core/survey";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { documentTypes } from "../templates";
import type { Command } from "./command-line";
import { readInputFile } from "./input-file";
import { writeFiles } from "./output-folder";

/** A document in a report; what is not known of it is null. */
export interface ReportedDocument {
  readonly id: string;
  readonly title: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly rows: number | null;
  /** The heading row of its table, what was read from where, and what stands there and is not printed. */
  readonly found?: Omit<FoundDocument, "paper" | "problems">;
}

/** What came of a command: 0 done, 1 something to put right, 2 typed wrongly, 3 a file not read or written. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly documents: readonly ReportedDocument[];
  /** What each sheet is taken for, where that was asked. */
  readonly sheets?: readonly SurveyedSheet[];
  readonly problems: readonly Problem[];
}

const TEMPLATES = path.resolve(__dirname, "..", "templates");

export function run(command: Command): Outcome {
  if (command.name === "not understood") {
    return failed(2, { code: "command-not-understood", message: command.message, where: "csp" });
  }
  if (command.name === "documents") {
    const documents = documentTypes.map(({ id, title }) => ({ id, title, file: null, sheet: null, rows: null }));
    return { exitCode: 0, documents, problems: [] };
  }
  if (command.name === "template") return writeTemplate(command);
  if (command.name === "template check") return checkTemplate(command);
  if (command.name === "check-document") return checkDocument(command.file);
  const bytes = readInputFile(command.workbook);
  if ("code" in bytes) return failed(3, bytes);
  const workbook = readWorkbook(bytes);
  if ("message" in workbook) return failed(1, { code: "workbook-not-read", message: workbook.message, where: command.workbook });
  const found = survey(workbook, documentTypes, {
    isWanted: ({ id }) => command.name !== "make" || id === command.documentId,
    answers: command.columns,
    ...(command.style ? { style: command.style } : {}),
  });
  const problems = found.problems.map((problem) =>
    problem.where === "This workbook" ? { ...problem, where: command.workbook } : problem,
  );
  if (command.name === "check") return { exitCode: problems.length > 0 ? 1 : 0, documents: reported(found), sheets: found.sheets, problems };
  if (problems.length > 0) return { exitCode: 1, documents: reported(found), problems };

  const ownTemplate = command.name === "make" && command.template ? readInputFile(command.template) : undefined;
  if (ownTemplate && "code" in ownTemplate) return failed(3, ownTemplate);
  const result = makeDocuments(
    found,
    (type) => (ownTemplate ? { name: (command.name === "make" && command.template) || "", bytes: ownTemplate } : builtInTemplate(type)),
    // Packs several times as fast as what runs in a browser too.
    zlib.deflateRawSync,
  );
  if ("problems" in result) return { exitCode: 1, documents: reported(found), problems: result.problems };
  const written = writeFiles(command.out, result.made, { replace: command.force });
  if ("problems" in written) return { exitCode: 3, documents: [], problems: written.problems };
  return { exitCode: 0, documents: reportedAsMade(result.made, written.paths), problems: [] };
}

const typeOf = (id: string): DocumentType => {
  const type = documentTypes.find((each) => each.id === id);
  if (!type) throw new Error(`There is no document ${id}`);
  return type;
};

/** Writes a document's own Word file, under a name of its own where one is given. */
function writeTemplate({ documentId, out, force }: Command & { readonly name: "template" }): Outcome {
  const type = typeOf(documentId);
  const isFile = /\.do[ct]x$/i.test(out);
  const written = writeFiles(isFile ? path.dirname(out) : out, [{ fileName: path.basename(isFile ? out : type.templateFile), bytes: builtInTemplate(type).bytes }], { replace: force });
  if ("problems" in written) return { exitCode: 3, documents: [], problems: written.problems };
  return { exitCode: 0, documents: [{ id: type.id, title: type.title, file: written.paths[0] ?? null, sheet: null, rows: null }], problems: [] };
}

function checkTemplate({ documentId, template }: Command & { readonly name: "template check" }): Outcome {
  const bytes = readInputFile(template);
  if ("code" in bytes) return failed(3, bytes);
  const problems = typeOf(documentId).templateProblems({ name: template, bytes });
  return { exitCode: problems.length > 0 ? 1 : 0, documents: [], problems };
}

function checkDocument(file: string): Outcome {
  const bytes = readInputFile(file);
  if ("code" in bytes) return failed(3, bytes);
  const found = checkAccessibility(bytes);
  if ("unreadable" in found) return failed(3, { code: "document-not-read", message: found.unreadable, where: file });
  return { exitCode: found.length > 0 ? 1 : 0, documents: [], problems: found.map(({ rule, place, message }) => ({ code: `accessibility-${rule}`, message, where: file, place })) };
}

const failed = (exitCode: 1 | 2 | 3, problem: Problem): Outcome => ({ exitCode, documents: [], problems: [problem] });

const builtInTemplate = ({ templateFile }: DocumentType): Template => ({
  name: templateFile,
  bytes: new Uint8Array(fs.readFileSync(path.join(TEMPLATES, templateFile))),
});

const reported = ({ documents }: Pick<Survey, "documents">): readonly ReportedDocument[] =>
  documents.map(({ type, paper, sheet, rows, headings, because, columns, unused, leftOut, alsoRead }) => ({
    id: type.id,
    title: paper.title,
    file: null,
    sheet,
    rows,
    found: { sheet, rows, headings, because, columns, unused, leftOut, alsoRead },
  }));

/** Every file that was made; what was not printed of a table is said once, with the first of its files. */
const reportedAsMade = (made: readonly MadeDocument[], files: readonly string[]): readonly ReportedDocument[] =>
  made.flatMap(({ document, paper }, index) =>
    reported({ documents: [document] }).map((report) => ({
      ...report,
      title: paper.title,
      file: files[index] ?? null,
      rows: document.paper.each ? 1 : report.rows,
      ...(report.found && made[index - 1]?.document === document ? { found: { ...report.found, unused: [], leftOut: [] } } : {}),
    })),
  );
