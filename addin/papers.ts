import type { DocumentType } from "../core/document-type";
import type { Template } from "../core/docx/fill-template";
import type { Problem } from "../core/problem";
import { makeDocuments, survey, type MadeDocument, type Survey } from "../core/survey";
import { documentTypes } from "../templates";
import { readOpenWorkbook } from "./workbook";

/** Looks through the open workbook for documents; for some of their types where `only` names them. */
export const surveyOpenWorkbook = (only?: readonly string[]): Promise<Survey> =>
  Excel.run({ delayForCellEdit: true }, async (context) =>
    survey(await readOpenWorkbook(context), only ? documentTypes.filter(({ id }) => only.includes(id)) : documentTypes),
  );

/** Makes the documents of a survey inside the browser; their templates come from the add-in's own site. */
export async function makePapers(
  found: Survey,
): Promise<{ readonly made: readonly MadeDocument[] } | { readonly problems: readonly Problem[] }> {
  if (found.problems.length > 0) return { problems: found.problems };
  const templates = new Map<DocumentType, Template>();
  for (const { type } of found.documents) templates.set(type, await fetchTemplate(type));
  return makeDocuments(found, (type) => templates.get(type) ?? { name: type.templateFile, bytes: new Uint8Array() });
}

async function fetchTemplate({ templateFile, title }: DocumentType): Promise<Template> {
  const response = await fetch(new URL(`templates/${templateFile}`, document.baseURI));
  if (!response.ok) throw new Error(`The Word file for "${title}" did not come from the add-in's site. Check the connection, and try again.`);
  return { name: templateFile, bytes: new Uint8Array(await response.arrayBuffer()) };
}
