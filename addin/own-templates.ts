import { templateProblems } from "../core/make-paper";
import type { DocumentType } from "../core/document-type";
import { LARGEST_TEMPLATE_BYTES, templateTooLarge, type Template } from "../core/docx/fill-template";
import type { Problem } from "../core/problem";

/**
 * The council's own Word files, one for each document that has one. They are in the memory of this page and nowhere
 * else: Excel lets go of the page, and of them, when the workbook is closed.
 */
export class OwnTemplates {
  private readonly chosen = new Map<DocumentType, Template>();

  /** The file that a document is filled from; undefined where that is the built-in one. */
  of(type: DocumentType): Template | undefined {
    return this.chosen.get(type);
  }

  /** Takes a file for a document, or says all that is wrong with it; then whatever was in use before stays in use. */
  async choose(type: DocumentType, file: File): Promise<readonly Problem[]> {
    const template = await readTemplate(file);
    if ("code" in template) return [template];
    const problems = templateProblems(type, template);
    if (problems.length === 0) this.chosen.set(type, template);
    return problems;
  }

  /** Goes back to the built-in Word file of a document. */
  letGo(type: DocumentType): void {
    this.chosen.delete(type);
  }
}

async function readTemplate(file: File): Promise<Template | Problem> {
  if (file.size > LARGEST_TEMPLATE_BYTES) return templateTooLarge(file.name);
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    const message = "The computer could not read this file. It may have been moved, or not be on this computer yet: copy it to a folder of your own, and choose it again.";
    return { code: "file-not-read", message, where: file.name };
  }
}
