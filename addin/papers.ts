import type { DocumentType } from "../core/document-type";
import type { Template } from "../core/docx/fill-template";
import { safeFileName } from "../core/file-name";
import type { Problem } from "../core/problem";
import { makeDocuments, type MadeDocument } from "../core/make-documents";
import type { Survey } from "../core/survey";
import { fetchWordFile } from "./fetch-word-file";
import type { OwnTemplates } from "./own-templates";
import { DOCX, type PaperFile } from "./pack-file";

/** Makes the documents of a survey inside the browser, from the council's own Word files and those of the add-in's site. */
export async function makePapers(
  found: Survey,
  own: OwnTemplates,
): Promise<{ readonly made: readonly MadeDocument[] } | { readonly problems: readonly Problem[] }> {
  if (found.problems.length > 0) return { problems: found.problems };
  const templates = new Map<DocumentType, Template>();
  for (const { type } of found.documents) templates.set(type, await templateFor(type, own));
  return makeDocuments(found, (type) => templates.get(type) as Template);
}

/** The Word file that a document is filled from: the council's own, or that of the add-in's site. */
export const templateFor = async (type: DocumentType, own: OwnTemplates): Promise<Template> => own.of(type) ?? (await fetchTemplate(type));

/** The built-in Word file of a document, for the user to start one of their own from. It tells of nobody. */
export async function templateToStartFrom(type: DocumentType): Promise<PaperFile> {
  const { bytes } = await fetchTemplate(type);
  return { fileName: safeFileName(`${type.title} template`, "docx"), mediaType: DOCX, bytes, isPersonal: false };
}

const fetchTemplate = async ({ templateFile, title }: DocumentType): Promise<Template> => ({ name: templateFile, bytes: await fetchWordFile(`templates/${templateFile}`, title) });
