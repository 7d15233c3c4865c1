import fs from "node:fs";
import path from "node:path";
import type { Audience } from "../../core/meeting-papers";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { today } from "../../core/today";
import { makePack, type MadePack, type PackForm } from "../../pack/make-pack";
import type { PapersDone } from "../../pack/progress";
import { writeFiles } from "../output-folder";
import { readPapers } from "../papers-folder";
import { findLibreOffice, toPdfWith } from "../word-to-pdf";
import { outputOf, readingOf, textOf, type NotUnderstood, type Typed } from "./command";
import { builtInTemplate } from "./made-papers";
import { failed, indented, remarkLines, sayings, type Outcome } from "./outcome";
import { namedByFile, workbookFrom } from "./surveyed-workbook";

const FOOT_FONT = path.resolve(__dirname, "..", "pack", "foot-font", "arimo-latin-400.woff");

const FORMS = ["folder", "zip", "pdf", "papers"] as const;
/** What is made where no form is asked for; "papers" is for where there is no LibreOffice, or the agenda stays a Word file. */
const BY_ITSELF: readonly PackForm[] = ["folder", "zip", "pdf"];
const AUDIENCES: Readonly<Record<string, Audience>> = { public: "public", full: "full" };

const NO_LIBREOFFICE =
  "One PDF needs LibreOffice, which turns the Word papers into PDF and was not found on this computer. Install it, or make the pack without a PDF: add --as folder --as zip. Where every paper is a PDF, --as papers makes one PDF of the papers beside the agenda.";

/** Makes the agenda pack of a meeting, writes all of it or none, and says each step meanwhile. */
export async function packOfPapers(typed: Typed, folder: string): Promise<Outcome | NotUnderstood> {
  const asked = readingOf(typed);
  if ("notUnderstood" in asked) return asked;
  const { columns, sheets, style } = asked;
  const said = textOf(typed, "for");
  const audience = said === undefined ? undefined : AUDIENCES[said.toLowerCase()];
  if (said !== undefined && !audience) return { notUnderstood: `--for takes public or full, and this is ${quoted(said)}.` };
  const forms = formsOf(typed);
  if ("notUnderstood" in forms) return forms;
  const [file = ""] = typed.given;
  const workbook = workbookFrom(file);
  if ("exitCode" in workbook) return workbook;
  const papers = readPapers(folder, file);
  if ("problems" in papers) return failed(3, ...papers.problems);
  const libreOffice = findLibreOffice();
  if (forms.includes("pdf") && !libreOffice) return failed(1, { code: "paper-not-converted", message: NO_LIBREOFFICE, where: file });
  const result = await makePack({
    workbook,
    papers,
    audience,
    forms,
    templateOf: builtInTemplate,
    toPdf: libreOffice === undefined ? undefined : toPdfWith(libreOffice),
    footFont: new Uint8Array(fs.readFileSync(FOOT_FONT)),
    reading: { answers: columns, sheets, today: today(), ...(style ? { style } : {}) },
    ...(typed.values.json === true ? {} : { progress: (step: string, papers?: PapersDone) => void ((papers?.done ?? 0) > 0 || process.stderr.write(`${step} …\n`)) }),
  });
  if ("problems" in result) {
    const problems = namedByFile(result.problems, file).map((problem) => ({ ...problem, message: withOption(problem.code, problem.message) }));
    return { ...failed(1, ...problems), told: sayings(problems) };
  }
  const { out, force } = outputOf(typed);
  const left = leftFromBefore(out, result.files);
  if (left.length > 0) return failed(1, ...left);
  const written = writeFiles(out, result.files, { replace: force });
  return "problems" in written ? failed(3, ...written.problems) : outcomeOf(result, written.paths);
}

/** Files in the folder of the pack that are no part of it: a paper that was taken out, or closed, since it was made last. */
function leftFromBefore(out: string, files: MadePack["files"]): readonly Problem[] {
  const folder = files.find((file) => file.folder !== undefined)?.folder;
  if (folder === undefined) return [];
  const place = path.join(out, folder);
  const names = fs.existsSync(place) ? fs.readdirSync(place) : [];
  return names
    .filter((name) => !name.startsWith(".") && !files.some((file) => file.folder === folder && file.fileName === name))
    .map((name) => ({ code: "file-not-written", message: "This file is no part of the pack; it may be of an earlier one. Move or delete it, or choose another folder with --out.", where: path.join(place, name) }));
}

/** What is chosen in the pane is an option here. */
const withOption = (code: string, message: string): string => (code === "pack-for-whom" ? message.replace(/Say whether .*$/, "Add --for public, or --for full.") : message);

function formsOf({ values }: Typed): readonly PackForm[] | NotUnderstood {
  const said = (Array.isArray(values.as) ? values.as : []).flatMap((each: string) => each.toLowerCase().split(","));
  const unknown = said.find((each) => !FORMS.some((form) => form === each));
  if (unknown !== undefined) return { notUnderstood: `--as takes folder, zip, pdf or papers, and this is ${quoted(unknown)}.` };
  return said.length === 0 ? BY_ITSELF : FORMS.filter((form) => said.includes(form));
}

function outcomeOf({ title, files, papers, pages, notes, remarks }: MadePack, paths: readonly string[]): Outcome {
  const pathsOf = (form: PackForm): readonly string[] => paths.filter((_, index) => files[index]?.form === form);
  const [inFolder] = pathsOf("folder");
  const made = [
    ...(inFolder === undefined ? [] : [`Made the folder ${path.dirname(inFolder)} of ${papers} ${papers === 1 ? "paper" : "papers"} in the order of the agenda.`]),
    ...pathsOf("zip").map((file) => `Made ${file} of the same papers.`),
    ...pathsOf("papers").map((file) => `Made ${file} of the agenda and one PDF of the papers.`),
    ...pathsOf("pdf").map((file) => `Made ${file} of ${pages} pages.`),
  ];
  return {
    exitCode: 0,
    documents: paths.map((file, index) => ({ id: "pack", title: files[index]?.form === "folder" ? path.basename(file) : title, file, sheet: null, rows: null })),
    problems: [],
    told: [...made, ...indented(...notes.map((note) => note.replace(/make it for the public\.$/, "make it with --for public."))), ...remarkLines(remarks)],
    json: { pack: { title, papers, pages: pages ?? null, notes }, remarks },
  };
}
