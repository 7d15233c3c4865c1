import { makePaper } from "../core/make-paper";
import { papersOf, type DocumentType } from "../core/document-type";
import type { Template } from "../core/docx/fill-template";
import type { Packer } from "../core/docx/write-zip";
import type { Problem } from "../core/problem";
import type { SurveyedDocument } from "../core/survey";
import type { DocumentsOfPack } from "./documents-of-pack";
import type { GatheredPaper } from "./gather-papers";
import { kindOf, type PackPart } from "./pack-parts";

/** How a document is made. */
export interface Making {
  templateOf(type: DocumentType): Template | Promise<Template>;
  readonly packer?: Packer | undefined;
}

/** Everything of a pack behind its agenda, in order: the documents of the front, then the papers of each item. */
export async function partsOfPack({ front, named }: DocumentsOfPack, papers: readonly GatheredPaper[], making: Making): Promise<{ readonly parts: readonly PackPart[] } | { readonly problems: readonly Problem[] }> {
  const parts: PackPart[] = [];
  for (const document of front) {
    const made = await madeOf(document, making);
    if ("problems" in made) return made;
    for (const { fileName, bytes } of made.files) parts.push({ title: document.type.title, kind: "Word", bytes, where: document.headings, ownName: fileName });
  }
  for (const { item, file, from } of papers) {
    if ("bytes" in from) {
      parts.push(...givenParts([{ item, file, from }]));
      continue;
    }
    const document = named.find(({ type }) => type.id === from.documentId);
    const made = document ? await madeOf(document, making) : { files: [] };
    if ("problems" in made) return made;
    for (const { fileName, bytes } of made.files) parts.push({ title: file.title, item, file, where: file.where, kind: "Word", bytes, ownName: fileName });
  }
  return { parts };
}

/** The papers of items that are files which somebody gave. */
export const givenParts = (papers: readonly GatheredPaper[]): readonly PackPart[] =>
  papers.flatMap(({ item, file, from }) => ("bytes" in from ? [{ title: file.title, item, file, where: file.where, kind: kindOf(from.name), bytes: from.bytes, ownName: from.name }] : []));

type MadeFiles = { readonly files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[] } | { readonly problems: readonly Problem[] };

async function madeOf(document: SurveyedDocument, { templateOf, packer }: Making): Promise<MadeFiles> {
  const template = await templateOf(document.type);
  const files = [];
  for (const paper of papersOf(document)) {
    const made = makePaper(document.type, paper, template, packer);
    if ("problems" in made) return made;
    files.push(made);
  }
  return { files };
}
