import { papersOf, type DocumentType, type Paper } from "./document-type";
import type { Template } from "./docx/fill-template";
import type { Packer } from "./docx/write-zip";
import { distinctNames } from "./file-name";
import { makePaper } from "./make-paper";
import type { Problem } from "./problem";
import type { Survey, SurveyedDocument } from "./survey";

/** A paper filled and ready to be handed over. */
export interface MadeDocument {
  readonly document: SurveyedDocument;
  readonly paper: Paper;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Makes every document of a survey, or none: where anything must be put right, that is what comes back. */
export function makeDocuments(
  { documents, problems }: Pick<Survey, "documents" | "problems">,
  templateOf: (type: DocumentType) => Template,
  packer?: Packer,
): { readonly made: readonly MadeDocument[] } | { readonly problems: readonly Problem[] } {
  if (problems.length > 0) return { problems };
  const made: MadeDocument[] = [];
  const unmade: Problem[] = [];
  for (const document of documents) {
    const template = templateOf(document.type);
    for (const paper of papersOf(document)) {
      const result = makePaper(document.type, paper, template, packer);
      if ("problems" in result) {
        // What is wrong with its template is wrong for all of its papers.
        unmade.push(...result.problems);
        break;
      }
      made.push({ document, paper, ...result });
    }
  }
  if (unmade.length > 0) return { problems: unmade };
  const names = distinctNames(made.map(({ fileName }) => fileName));
  return { made: made.map((each, index) => ({ ...each, fileName: names[index] ?? each.fileName })) };
}
