import type { Audience } from "../core/meeting-papers";
import type { Problem } from "../core/problem";
import { makePack, type PackForm } from "../pack/make-pack";
import type { Progress } from "../pack/progress";
import { fetchWordFile } from "./fetch-word-file";
import type { OwnTemplates } from "./own-templates";
import { ZIP, type PaperFile } from "./pack-file";
import { templateFor } from "./papers";
import { readPapers } from "./read-papers";
import type { OpenWorkbook } from "./workbook";

/** What somebody asks of a pack in the pane. */
export interface PackAsked {
  readonly files: readonly File[];
  readonly audience: Audience;
  readonly form: PackForm;
  /** The sheets that are meant where a document stands on several. */
  readonly sheets: readonly string[];
}

export interface PackToHandOver {
  readonly file: PaperFile;
  /** How many papers it holds, with the agenda. */
  readonly papers: number;
  /** What people should know of it and need not put right. */
  readonly notes: readonly string[];
}

/** The font of the page numbers of a PDF, as the command line has it. */
const FOOT_FONT = "pack/foot-font/arimo-latin-400.woff";

/** Makes the agenda pack of the open workbook from files that somebody chose: the bytes that the command line makes of them. */
export async function packToHandOver(workbook: OpenWorkbook, { files, audience, form, sheets }: PackAsked, own: OwnTemplates, progress: Progress): Promise<PackToHandOver | { readonly problems: readonly Problem[] }> {
  const papers = await readPapers(files, progress);
  if ("problems" in papers) return papers;
  const footFont = form === "papers" ? await fetchWordFile(FOOT_FONT, "Agenda pack") : undefined;
  const result = await makePack({ workbook, papers, audience, forms: [form], footFont, reading: { sheets }, templateOf: (type) => templateFor(type, own), progress });
  if ("problems" in result) return result;
  const { files: made, notes, isPersonal } = result;
  const [{ fileName, bytes } = { fileName: "", bytes: new Uint8Array() }] = made;
  return { file: { fileName, bytes, mediaType: ZIP, isPersonal }, papers: result.papers, notes };
}
