import { checkPublication } from "../checks/publication/check-publication";
import { lookedFor } from "../checks/publication/looked-for";
import type { PublicationQuestions, PublicationResult } from "../checks/publication/publication-result";
import { SIGNED_LIST_TEMPLATE, signedList } from "../checks/publication/signed-list/signed-list";
import type { Problem } from "../core/problem";
import { today } from "../core/today";
import { bytesOfChosen, CHOSEN_NOT_READ } from "./chosen-file";
import { fetchWordFile } from "./fetch-word-file";
import { DOCX, type PaperFile } from "./pack-file";

export { countsInWords } from "../checks/publication/counts-in-words";
export { NO_PROMISE } from "../checks/publication/looked-for";
export { readRegister } from "../checks/publication/register";

/** A turn for the page, which cannot be used while a file is looked through. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Looks files that somebody chose through, one after the other, inside the page.
 * @param isAt told of each file before it is looked through
 */
export async function lookFilesThrough(files: readonly File[], about: PublicationQuestions, isAt: (file: File) => void): Promise<readonly PublicationResult[]> {
  const results: PublicationResult[] = [];
  for (const file of files) {
    isAt(file);
    await turn();
    const bytes = await bytesOfChosen(file);
    results.push(bytes ? checkPublication({ name: file.name, bytes }, about) : { file: file.name, findings: [], lookedFor: lookedFor(about), unread: [CHOSEN_NOT_READ] });
  }
  return results;
}

/** The list that is signed before publication. It names files as they are called, and is no paper for the public. */
export async function listToSign(results: readonly PublicationResult[]): Promise<PaperFile | { readonly problems: readonly Problem[] }> {
  const template = { name: SIGNED_LIST_TEMPLATE, bytes: await fetchWordFile(SIGNED_LIST_TEMPLATE, "Before publication") };
  const list = signedList(results, today(), template);
  return "problems" in list ? list : { ...list, mediaType: DOCX, isPersonal: true };
}
