import type { DocumentType } from "../core/document-type";
import type { Template } from "../core/docx/fill-template";
import { PACKER, pack as packed, writeZip, type Packer } from "../core/docx/write-zip";
import { safeFileName } from "../core/file-name";
import type { Audience } from "../core/meeting-papers";
import type { Problem } from "../core/problem";
import type { Remark } from "../core/remark";
import type { SurveyOptions } from "../core/survey";
import type { Workbook } from "../core/workbook/workbook";
import { agendaBesideFiles, type AgendaToMake } from "./agenda-in-pack";
import { closedInside } from "./closed-inside";
import { documentsOfPack } from "./documents-of-pack";
import { gatherPapers } from "./gather-papers";
import type { GivenFile } from "./given-file";
import { markingOf } from "./markings";
import { FOR_NOBODY_SAID, leftOutNote, notPrintedNotes, sameFileNotes, untaggedNote } from "./notes";
import { packPdf, type ToPdf } from "./pack-pdf";
import { papersPdf } from "./papers-pdf";
import { namesInPack, type PackPart } from "./pack-parts";
import { givenParts, partsOfPack } from "./parts-of-pack";
import type { Progress } from "./progress";
import { unreadablePapers } from "./readable-papers";
import { unmarkedInWorkbook } from "./unmarked-in-workbook";
import { whatIsClosed } from "./what-is-closed";

/** The forms in which a pack is made: one folder of files, one zip of them, one PDF, and one zip of the agenda and a PDF of all papers. */
export type PackForm = "folder" | "zip" | "pdf" | "papers";

/** What a pack is made of. */
export interface PackToMake {
  readonly workbook: Workbook;
  /** The files of the papers, all of them; of closed ones only the name counts in a public pack. */
  readonly papers: readonly GivenFile[];
  /** Whom it is for; may be left out where nothing is closed. */
  readonly audience?: Audience | undefined;
  readonly forms: readonly PackForm[];
  /** The Word file that a document is made with. */
  templateOf(type: DocumentType): Template | Promise<Template>;
  /** Turns Word files into PDFs; needed for a PDF, because the agenda is a Word file. */
  readonly toPdf?: ToPdf | undefined;
  /** The font of the page numbers of a PDF (foot-font/); one that the file does not hold where it is left out. */
  readonly footFont?: Uint8Array | undefined;
  /** What is said of the workbook: of its headings, its sheets and its style. */
  readonly reading?: Omit<SurveyOptions, "isWanted">;
  /** What packs the parts of Word files; the default runs wherever the toolkit does. */
  readonly packer?: Packer;
  readonly progress?: Progress;
}

/** A file of a pack. */
export interface PackFile {
  readonly form: PackForm;
  /** The folder that it belongs in, where it is one of a folder. */
  readonly folder?: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface MadePack {
  readonly title: string;
  readonly files: readonly PackFile[];
  /** How many papers it holds, with the agenda. */
  readonly papers: number;
  /** How many pages its PDF has, where one was made. */
  readonly pages?: number;
  /** Whether something in it is not for everybody. */
  readonly isPersonal: boolean;
  /** What people should know of it and need not put right. */
  readonly notes: readonly string[];
  /** What is worth knowing of its documents, each with its cell: by when to publish, which closed points promise more. */
  readonly remarks: readonly Remark[];
}

/** Titles of packs by whom they are for. */
const TITLES = { public: "Public agenda pack", full: "Full agenda pack", all: "Agenda pack" } as const;

/**
 * Makes the agenda pack of a meeting: the agenda with its page for the public, the action points, then every paper in the
 * order of the agenda. All forms that are asked for are made, or none: what must be put right comes back instead, each
 * problem with its place. It runs in a browser as on a command line, and gives the same bytes there: nothing is fetched,
 * written or asked for but by the functions that are given. A PDF needs `toPdf`, which a browser has not.
 * @example
 * const result = await makePack({ workbook, papers, audience: "public", forms: ["zip"], templateOf });
 * if ("problems" in result) show(result.problems); else offer(result.files);
 */
export async function makePack(asked: PackToMake): Promise<MadePack | { readonly problems: readonly Problem[] }> {
  const { workbook, papers: given, forms, templateOf, toPdf, footFont, reading = {}, packer, progress = () => undefined } = asked;
  const documents = documentsOfPack(workbook, reading);
  if ("problems" in documents) return documents;
  const { agenda: document, meeting, front, named, leftOut, remarks } = documents;
  const closed = whatIsClosed(meeting);
  if (asked.audience === undefined && closed.length > 0) return { problems: [forWhom(closed, document.headings)] };
  if (forms.includes("pdf") && !toPdf) return { problems: [{ code: "paper-not-converted", message: NO_PDF_HERE, where: document.headings }] };
  const audience = asked.audience ?? "full";

  await progress(`Gathering the papers from ${given.length} files`);
  const gathered = gatherPapers(meeting, audience, given, [...front, ...named].map(({ type }) => type));
  if (gathered.problems.length > 0) return { problems: [...gathered.problems, ...(await unreadablePapers(givenParts(gathered.papers), progress))] };
  await progress("Making the agenda and what else comes from the workbook");
  const made = await partsOfPack(documents, gathered.papers, { templateOf, packer });
  if ("problems" in made) return made;
  const behind = made.parts;
  const agendaPart: PackPart = { title: "Agenda", kind: "Word", bytes: new Uint8Array(), where: document.headings, ownName: "Agenda.docx" };
  const names = namesInPack([agendaPart, ...behind]);
  const agenda: AgendaToMake = { document, meeting, audience, template: await templateOf(document.type), packer };
  const withLinks = agendaBesideFiles(agenda, (file) => names[behind.findIndex((part) => part.file === file) + 1] ?? file.name);
  if ("problems" in withLinks) return withLinks;
  const parts = [{ ...agendaPart, bytes: withLinks.bytes }, ...behind];
  const unreadable = await unreadablePapers(behind.filter(({ ownName }) => given.some(({ name }) => name === ownName)), progress);
  if (unreadable.length > 0) return { problems: unreadable };
  const notes = [...notPrintedNotes([document, ...front, ...named]), ...leftOutNote(leftOut), ...sameFileNotes(behind)];
  if (audience === "public") {
    const inside = await closedInside(parts, meeting, progress);
    if (inside.problems.length > 0) return { problems: inside.problems };
    notes.push(...inside.notes);
  } else notes.push(...(await unmarkedInWorkbook(behind, progress)), ...(asked.audience === undefined ? [FOR_NOBODY_SAID] : []));

  const title = `${TITLES[asked.audience ?? "all"]}: ${meeting.meeting}`;
  const inFolder = parts.map(({ bytes }, index) => ({ fileName: names[index] ?? "", bytes }));
  const folder = safeFileName(title, "x").slice(0, -".x".length);
  const files: PackFile[] = [
    ...(forms.includes("folder") ? inFolder.map((each): PackFile => ({ form: "folder", folder, ...each })) : []),
    ...(forms.includes("zip") ? [{ form: "zip" as const, fileName: safeFileName(title, "zip"), bytes: zipOf(inFolder) }] : []),
  ];
  const isPersonal = (audience === "full" && closed.length > 0) || [...front, ...named].some(({ type }) => type.isPersonal);
  const pack = { title, papers: parts.length, isPersonal, files, notes, remarks };
  const items = meeting.items.filter(({ isClosed }) => audience === "full" || !isClosed || !meeting.hasClosedTitlesWithheld);
  const marking = audience === "full" ? markingOf(behind.flatMap(({ file }) => file ?? [])) : "";
  if (forms.includes("papers")) {
    const joined = await papersPdf({ title, marking, parts, items, agenda, footFont, progress });
    if ("problems" in joined) return joined;
    files.push({ form: "papers", fileName: safeFileName(`${title} with one PDF`, "zip"), bytes: zipOf(joined.files) });
    notes.push(...untaggedNote(joined.untagged));
  }
  if (!forms.includes("pdf") || !toPdf) return pack;
  const pdf = await packPdf({ title, marking, parts, items, agenda, toPdf, footFont, progress });
  if ("problems" in pdf) return pdf;
  const { bytes, pages, untagged } = pdf;
  return { ...pack, pages, files: [...files, { form: "pdf", fileName: safeFileName(title, "pdf"), bytes }], notes: [...notes, ...untaggedNote(untagged)] };
}

const NO_PDF_HERE = "One PDF cannot be made here, because the agenda is a Word file. Make the folder or the zip, or make the PDF with csp on a computer that has LibreOffice.";

const forWhom = (closed: readonly string[], where: string): Problem => ({
  code: "pack-for-whom",
  message: `This agenda has ${closed.length === 1 ? "something" : "things"} that the public may not read: ${closed.slice(0, 3).join("; ")}${closed.length > 3 ? "; and more" : ""}. Say whether the pack is for the public or the full one.`,
  where,
});

const AS_THEY_ARE: Packer = { ...PACKER, deflate: (bytes) => bytes };

/** Files that are packed already get no smaller, so the zip only holds them together; the same files give the same zip. */
const zipOf = (files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[]): Uint8Array =>
  writeZip(new Map(files.map(({ fileName, bytes }) => [fileName, packed(bytes, AS_THEY_ARE)])));
