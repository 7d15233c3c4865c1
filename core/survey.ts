import type { DocumentType, FoundDocument } from "./document-type";
import type { Template } from "./docx/fill-template";
import type { Problem } from "./problem";
import type { SheetGrid } from "./workbook/sheet-grid";

export interface SurveyedDocument extends FoundDocument {
  readonly type: DocumentType;
}

/** What a workbook holds: the documents that can be made of it, and all that must be put right first. */
export interface Survey {
  readonly documents: readonly SurveyedDocument[];
  readonly problems: readonly Problem[];
}

/** Looks a workbook through for documents. A workbook that holds none of them is a problem, with what each needs. */
export function survey(grids: readonly SheetGrid[], types: readonly DocumentType[]): Survey {
  const documents: SurveyedDocument[] = [];
  const problems: Problem[] = [];
  for (const type of types) {
    const finding = type.find(grids);
    if (finding === "not in this workbook") continue;
    if ("document" in finding) documents.push({ ...finding.document, type });
    problems.push(...("document" in finding ? finding.document.problems : finding.problems));
  }
  if (documents.length === 0 && problems.length === 0) {
    problems.push(
      ...types.map((type): Problem => ({
        code: "not-in-this-workbook",
        message: `There is no ${type.title.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase())} on any visible sheet. ${type.needs}`,
        where: "This workbook",
      })),
    );
  }
  return { documents, problems };
}

/** A document filled and ready to be handed over. */
export interface MadeDocument {
  readonly document: SurveyedDocument;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Makes every document of a survey, or none: where anything must be put right, that is what comes back. */
export function makeDocuments(
  { documents, problems }: Survey,
  templateOf: (type: DocumentType) => Template,
): { readonly made: readonly MadeDocument[] } | { readonly problems: readonly Problem[] } {
  if (problems.length > 0) return { problems };
  const made: MadeDocument[] = [];
  const unmade: Problem[] = [];
  for (const document of documents) {
    const result = document.type.make(document.paper, templateOf(document.type));
    if ("problems" in result) unmade.push(...result.problems);
    else made.push({ document, ...result });
  }
  return unmade.length > 0 ? { problems: unmade } : { made };
}
