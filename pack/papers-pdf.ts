import type { ItemFile, MeetingItem } from "../core/meeting-papers";
import { countPages, joinPdfs } from "../core/pdf/join-pdfs";
import type { Problem } from "../core/problem";
import { quoted } from "../core/quoted";
import { agendaBesidePdf, type AgendaToMake } from "./agenda-in-pack";
import { bookmarksOf } from "./bookmarks";
import type { PackPart } from "./pack-parts";
import type { Progress } from "./progress";

/** What one PDF of the papers is made of; the first part is the agenda. */
export interface PapersToJoin {
  readonly title: string;
  readonly marking: string;
  readonly parts: readonly PackPart[];
  readonly items: readonly MeetingItem[];
  readonly agenda: AgendaToMake;
  readonly footFont: Uint8Array | undefined;
  readonly progress: Progress;
}

export type PapersJoined =
  | { readonly files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[]; readonly pages: number; readonly untagged: readonly string[] }
  | { readonly problems: readonly Problem[] };

const NO_PDF = "This paper is not a PDF, and only PDFs can be joined here. Save it as PDF and name that file here, or make the pack with every paper as a file of its own.";
const NO_PAPERS = "The agenda names no paper for this pack, so there is nothing to join. Make the pack with every paper as a file of its own.";

/**
 * Makes one PDF of all papers of items, and leaves what is made from the workbook as Word files beside it: nothing must be
 * turned into PDF, so that it can be done in a browser too. The agenda prints the page of that PDF on which each paper begins.
 */
export async function papersPdf({ title, marking, parts, items, agenda, footFont, progress }: PapersToJoin): Promise<PapersJoined> {
  const papers = parts.filter(({ item }) => item !== undefined);
  const refused = papers.filter(({ kind }) => kind !== "PDF").map(({ where, ownName }): Problem => ({ code: "paper-not-converted", message: `${quoted(ownName)}: ${NO_PDF}`, where }));
  if (refused.length > 0) return { problems: refused };
  if (papers.length === 0) return { problems: [{ code: "paper-not-converted", message: NO_PAPERS, where: parts[0]?.where ?? "" }] };
  const front = parts.filter(({ item }) => item === undefined);
  const name = (index: number, words: string): string => `${String(index + 1).padStart(2, "0")} ${words}`;
  const pdfName = name(front.length, "Papers.pdf");
  const counts = await Promise.all(papers.map(({ bytes }) => countPages(bytes)));
  const startsAt = (paper: number): number => counts.slice(0, paper).reduce<number>((sum, count) => sum + (typeof count === "number" ? count : 0), 0);
  const indexOf = (file: ItemFile): number => papers.findIndex((part) => part.file === file);
  const numbered = agendaBesidePdf(agenda, (file) => ({ paper: indexOf(file), page: startsAt(indexOf(file)) + 1 }), pdfName);
  if ("problems" in numbered) return numbered;
  await progress(`Joining ${papers.length} papers to one PDF`);
  const joined = await joinPdfs(papers, {
    title: title.replace(/^(.*?): /, "$1, papers: "),
    bookmarks: (starts) => bookmarksOf(papers, items, starts),
    foot: (page, pages) => `${marking === "" ? "" : `${marking}   `}Page ${page} of ${pages} of the papers`,
    footFont,
  });
  if ("faults" in joined) return { problems: joined.faults.map(({ paper, fault }): Problem => ({ code: "paper-not-read", message: `${quoted(papers[paper]?.ownName ?? "")}: ${fault}`, where: papers[paper]?.where ?? "" })) };
  const files = [...front.map((part, index) => ({ fileName: name(index, `${part.title}.docx`), bytes: index === 0 ? numbered.bytes : part.bytes })), { fileName: pdfName, bytes: joined.bytes }];
  return { files, pages: joined.pages, untagged: joined.untagged };
}
