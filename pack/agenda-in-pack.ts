import { makePaper } from "../core/make-paper";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { escapeXml } from "../core/docx/clean-text";
import type { Template } from "../core/docx/fill-template";
import { pack, writeZip, type Packer } from "../core/docx/write-zip";
import type { Audience, FileLine, ItemFile, MeetingPapers } from "../core/meeting-papers";
import { addressOfPaper } from "../core/pdf/pack-links";
import type { Problem } from "../core/problem";
import type { SurveyedDocument } from "../core/survey";

export type AgendaMade = { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] };

/** Which paper of the pack a file is, and its first page from 1. */
export interface PaperAndPage {
  readonly paper: number;
  readonly page: number;
}

/** What is needed to fill the agenda of a pack. */
export interface AgendaToMake {
  readonly document: SurveyedDocument;
  readonly meeting: MeetingPapers;
  readonly audience: Audience;
  readonly template: Template;
  readonly packer?: Packer | undefined;
}

/** The agenda as it stands in a folder or a zip: the name of each paper leads to the file beside it. */
export const agendaBesideFiles = (agenda: AgendaToMake, nameOf: (file: ItemFile) => string): AgendaMade => made(agenda, (file) => ({ words: file.title, link: nameOf(file) }));

/** The agenda as it stands beside one PDF of the papers: each with the page of it on which it begins. */
export function agendaBesidePdf(agenda: AgendaToMake, paperOf: (file: ItemFile) => PaperAndPage, pdfName: string): AgendaMade {
  const numbered = agendaWithPages(agenda, paperOf);
  if ("problems" in numbered) return numbered;
  const parts = unzipSync(numbered.bytes);
  const links = strFromU8(parts[LINKS] ?? new Uint8Array());
  parts[LINKS] = strToU8(links.replace(/https:\/\/pack\.invalid\/\d+/g, encodeURIComponent(pdfName)));
  return { bytes: zipped(parts, agenda.packer) };
}

/**
 * The agenda as it stands in the PDF of a pack: each paper with the page on which it begins, as a link that stands for it.
 * @param paperOf which paper of the pack a file is, and its first page from 1
 */
export function agendaWithPages(agenda: AgendaToMake, paperOf: (file: ItemFile) => PaperAndPage): AgendaMade {
  const saidOf = new Map<string, string>();
  const filled = made(agenda, (file) => {
    const { paper, page } = paperOf(file);
    const words = `${file.title}, page\u00a0${page}`;
    saidOf.set(addressOfPaper(paper).replace("https://", ""), words);
    return { words, link: addressOfPaper(paper) };
  });
  return "problems" in filled ? filled : { bytes: withWords(filled.bytes, saidOf, agenda.packer) };
}

function made({ document, meeting, audience, template, packer }: AgendaToMake, lineOf: (file: ItemFile) => FileLine): AgendaMade {
  const result = makePaper(document.type, { title: document.paper.title, data: meeting.dataFor(audience, lineOf) }, template, packer);
  return "problems" in result ? result : { bytes: result.bytes };
}

const BODY = "word/document.xml";
const LINKS = "word/_rels/document.xml.rels";

/** Prints what a link is called in place of its address. */
function withWords(docx: Uint8Array, saidOf: ReadonlyMap<string, string>, packer: Packer | undefined): Uint8Array {
  const parts = unzipSync(docx);
  const body = strFromU8(parts[BODY] ?? new Uint8Array());
  parts[BODY] = strToU8(body.replace(/(<w:t(?:\s[^>]*)?>)(pack\.invalid\/\d+)(?=<\/w:t>)/g, (all, open: string, address: string) => {
    const words = saidOf.get(address);
    return words === undefined ? all : open + escapeXml(words);
  }));
  return zipped(parts, packer);
}

const zipped = (parts: Readonly<Record<string, Uint8Array>>, packer: Packer | undefined): Uint8Array => writeZip(new Map(Object.entries(parts).map(([name, bytes]) => [name, pack(bytes, packer)])));
