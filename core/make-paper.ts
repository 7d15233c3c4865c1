import type { DocumentType, Paper } from "./document-type";
import { fillTemplate, openTemplate, type Template } from "./docx/fill-template";
import type { Packer } from "./docx/write-zip";
import { safeFileName } from "./file-name";
import type { Problem } from "./problem";

export type Made = { readonly fileName: string; readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] };

/** Fills the template of a document with a paper. It stands apart from what finds papers, so that a pane can fetch the engine when it is first needed. */
export function makePaper({ data }: Pick<DocumentType, "data">, paper: Paper, template: Template, packer?: Packer): Made {
  const filled = fillTemplate(template, { title: paper.title, subject: subjectOf(paper) }, data, data.parse(paper.data), packer);
  return "problems" in filled ? filled : { fileName: safeFileName(paper.title, "docx"), bytes: filled.bytes };
}

/** All that is wrong with a template for a document; nothing is filled. */
export function templateProblems({ data }: Pick<DocumentType, "data">, template: Template): readonly Problem[] {
  const opened = openTemplate(template, data);
  return "problems" in opened ? opened.problems : [];
}

/** Which document a paper is, as its title begins, and of which partnership. */
function subjectOf({ title, data }: Paper): string {
  const { partnership } = (data ?? {}) as { readonly partnership?: unknown };
  const [document = ""] = title.split(": ");
  return typeof partnership === "string" && partnership.trim() !== "" ? `${document}, ${partnership.trim()}` : document;
}
