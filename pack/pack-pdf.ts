import type { ItemFile } from "../core/meeting-papers";
import { countPages, joinPdfs } from "../core/pdf/join-pdfs";
import type { Problem } from "../core/problem";
import { quoted } from "../core/quoted";
import { agendaWithPages, type AgendaToMake } from "./agenda-in-pack";
import { bookmarksOf } from "./bookmarks";
import type { PackPart } from "./pack-parts";
import type { PapersToJoin } from "./papers-pdf";

/** A Word file to turn into a PDF. */
export interface WordFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Turns Word files into PDFs, in their order; a sentence that says what to do for one that could not be. */
export type ToPdf = (files: readonly WordFile[]) => Promise<readonly (Uint8Array | { readonly fault: string })[]>;

export type PdfMade =
  | { readonly bytes: Uint8Array; readonly pages: number; readonly starts: readonly number[]; readonly untagged: readonly string[] }
  | { readonly problems: readonly Problem[] };

/** What the PDF of a pack is made of; the first part is the agenda. */
export interface PdfToMake extends PapersToJoin {
  readonly toPdf: ToPdf;
}

/** Page numbers of more figures may make the agenda longer, and then every page behind it moves; nobody has seen a third time. */
const MOST_ROUNDS = 4;

const NO_WORKBOOK = "A workbook cannot be a part of one PDF. Save what is meant for the meeting as PDF and name that file here, or make the pack without a PDF.";
const NEVER_STILL = "The agenda changes its number of pages with the page numbers in it. Shorten the name of a paper, and try again.";

/**
 * Makes one PDF of a pack. The agenda prints on which page each paper begins, so it is turned into PDF twice: once to see
 * how many pages it has, and once with the numbers; again until the numbers that it prints are the true ones.
 */
export async function packPdf({ title, marking, parts, items, agenda, toPdf, footFont, progress }: PdfToMake): Promise<PdfMade> {
  const refused = parts.filter(({ kind }) => kind === "Excel").map(({ where }): Problem => ({ code: "paper-not-converted", message: NO_WORKBOOK, where }));
  if (refused.length > 0) return { problems: refused };
  const word = parts.flatMap(({ kind }, index) => (kind === "Word" && index > 0 ? [index] : []));
  const firstAgenda = agendaOn(agenda, parts, parts.map(() => 9));
  if ("problems" in firstAgenda) return firstAgenda;
  await progress(`Turning ${word.length + 1} Word ${word.length === 0 ? "paper" : "papers"} into PDF, which takes a while`);
  const [agendaPdf, ...others] = await toPdf([{ name: "Agenda.docx", bytes: firstAgenda.bytes }, ...word.map((index) => ({ name: parts[index]?.ownName ?? "", bytes: parts[index]?.bytes ?? new Uint8Array() }))]);
  const pdfs = parts.map(({ bytes }, index) => (index === 0 ? (agendaPdf ?? bytes) : word.includes(index) ? (others[word.indexOf(index)] ?? { fault: NOT_TURNED }) : bytes));
  const counts = await Promise.all(pdfs.map((pdf) => ("fault" in pdf ? pdf : countPages(pdf))));
  const faults = counts.flatMap((count, index) => (typeof count === "number" ? [] : [notRead(parts[index] as PackPart, count.fault)]));
  if (faults.length > 0) return { problems: faults };

  const [agendaPages = 1, ...pages] = counts as number[];
  let length = agendaPages;
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const starts = startsOf([length, ...pages]);
    const numbered = agendaOn(agenda, parts, starts);
    if ("problems" in numbered) return numbered;
    await progress("Printing the page of each paper in the agenda");
    const [pdf = { fault: NOT_TURNED }] = await toPdf([{ name: "Agenda.docx", bytes: numbered.bytes }]);
    const count = "fault" in pdf ? pdf : await countPages(pdf);
    if (typeof count !== "number") return { problems: [notRead(parts[0] as PackPart, count.fault)] };
    if (count === length) return joined({ title, marking, parts, items, footFont, progress }, [pdf as Uint8Array, ...(pdfs.slice(1) as Uint8Array[])]);
    length = count;
  }
  return { problems: [{ code: "paper-not-converted", message: NEVER_STILL, where: parts[0]?.where ?? "" }] };
}

const NOT_TURNED = "LibreOffice made no PDF of it. Save the paper as PDF in Word, and name that file here.";

const startsOf = (counts: readonly number[]): readonly number[] => counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0));

const agendaOn = (agenda: AgendaToMake, parts: readonly PackPart[], starts: readonly number[]) =>
  agendaWithPages(agenda, (file: ItemFile) => {
    const paper = parts.findIndex((part) => part.file === file);
    return { paper, page: (starts[paper] ?? 0) + 1 };
  });

const notRead = ({ where, ownName }: PackPart, fault: string): Problem => ({ code: "paper-not-read", message: `${quoted(ownName)}: ${fault}`, where });

async function joined({ title, marking, parts, items, footFont, progress }: Omit<PdfToMake, "agenda" | "toPdf">, pdfs: readonly Uint8Array[]): Promise<PdfMade> {
  await progress(`Joining ${pdfs.length} papers to one PDF`);
  const result = await joinPdfs(
    pdfs.map((bytes, index) => ({ title: parts[index]?.title ?? "", bytes })),
    {
      title,
      bookmarks: (starts) => bookmarksOf(parts, items, starts),
      foot: (page, pages) => `${marking === "" ? "" : `${marking}   `}Pack page ${page} of ${pages}`,
      footFont,
    },
  );
  return "faults" in result ? { problems: result.faults.map(({ paper, fault }) => notRead(parts[paper] as PackPart, fault)) } : result;
}
