import type { DocumentType, FoundDocument } from "./document-type";
import type { Template } from "./docx/fill-template";
import { distinctNames } from "./file-name";
import type { Problem } from "./problem";
import { likelyHeadingRows } from "./workbook/find-table";
import type { SheetGrid } from "./workbook/sheet-grid";

export interface SurveyedDocument extends FoundDocument {
  readonly type: DocumentType;
}

/** What a workbook holds: the documents that can be made of it, and all that must be put right first. */
export interface Survey {
  readonly documents: readonly SurveyedDocument[];
  readonly problems: readonly Problem[];
}

/**
 * Looks a workbook through for documents. A workbook that holds none of those wanted is a problem, with what each needs.
 * @param types every type of document: where one table ends may be where that of another begins
 * @param isWanted which of them to read; all of them where it is left out
 */
export function survey(grids: readonly SheetGrid[], types: readonly DocumentType[], isWanted: (type: DocumentType) => boolean = () => true): Survey {
  const documents: SurveyedDocument[] = [];
  const problems: Problem[] = [];
  const likely = likelyHeadingRows(grids, types.flatMap(({ headings }) => headings));
  const ofType = types.map((type) => type.headingRows(likely));
  for (const [index, type] of types.entries()) {
    if (!isWanted(type)) continue;
    const finding = type.find(likely, ofType.filter((_, other) => other !== index).flat());
    if (finding === "not in this workbook") continue;
    if ("document" in finding) documents.push({ ...finding.document, type });
    problems.push(...("document" in finding ? finding.document.problems : finding.problems));
  }
  if (documents.length === 0 && problems.length === 0) {
    problems.push(
      ...types.filter(isWanted).map((type): Problem => ({
        code: "not-in-this-workbook",
        message: type.needs,
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
  if (unmade.length > 0) return { problems: unmade };
  const names = distinctNames(made.map(({ fileName }) => fileName));
  return { made: made.map((each, index) => ({ ...each, fileName: names[index] ?? each.fileName })) };
}
