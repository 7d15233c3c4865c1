import type { PublicationFinding, PublicationQuestions, PublicationResult } from "../checks/publication/publication-result";
import { findingsIn, type Passage } from "../checks/publication/words/passage";
import { searchesFor } from "../checks/publication/words/searches";
import { openPdf } from "../core/pdf/open-pdf";
import { hasFilesInside, hasHiddenLayers, pdfNotes, pdfProperties, pdfWords, wordsBehindPages } from "../core/pdf/pdf-words";

/** Properties that say of a PDF who made it, and are read with the words of the paper. */
const SAVE_AGAIN = "Save the paper as PDF again without it.";

/** What came of looking a PDF through, and the pages of which no words could be read, such as those of a scan. */
export interface PdfLookedThrough extends Pick<PublicationResult, "findings"> {
  readonly pagesWithoutWords: number;
}

/** Looks a PDF through for what the public may not be meant to have, as checkPublication does Word files and workbooks. */
export async function lookThroughPdf(bytes: Uint8Array, about: PublicationQuestions): Promise<PdfLookedThrough> {
  const pdf = await openPdf(bytes);
  if ("fault" in pdf) return { findings: [must("embedded-file", pdf.fault, "in the file")], pagesWithoutWords: 0 };
  const pages = pdfWords(pdf);
  const searches = searchesFor(about);
  const passages: readonly Passage[] = [
    ...pages.flatMap((words, page) => words.split("\n").flatMap((line) => passage(line, `on page ${page + 1}`))),
    // A title that goes on in the next line is found in the page as one.
    ...pages.flatMap((words, page) => passage(words.replace(/\s+/g, " "), `on page ${page + 1}`)),
    ...pdfProperties(pdf).flatMap(({ words }) => passage(words, "in the properties of the file", true)),
    ...wordsBehindPages(pdf).flatMap((words) => passage(words, "behind the pages, in bookmarks, descriptions or properties", true)),
  ];
  const author = pdfProperties(pdf).some(({ name }) => name === "Author");
  return {
    findings: distinct([
      ...passages.flatMap((each) => findingsIn(each, searches)),
      ...pdfNotes(pdf).map(({ page }) => must("comment", "Somebody's note stands on this page. Take it out in the program that it was written in, and save the PDF again.", `on page ${page}`)),
      ...(author ? [{ ...must("document-property", `The properties of the file name its author. ${SAVE_AGAIN}`, "in the properties of the file"), severity: "to be looked at" as const }] : []),
      ...(hasFilesInside(pdf) ? [must("embedded-file", `Files are attached inside this PDF. ${SAVE_AGAIN.replace("it.", "them.")}`, "in the file")] : []),
      ...(hasHiddenLayers(pdf) ? [must("hidden-text", `This PDF has layers that are switched off, and a reader may switch them on. ${SAVE_AGAIN.replace("it.", "them.")}`, "in the file")] : []),
    ]),
    pagesWithoutWords: pages.filter((words) => words.trim() === "").length,
  };
}

const passage = (words: string, at: string, isOfWholeFile = false): readonly Passage[] =>
  words.trim() === "" ? [] : [{ words, place: (shown) => `${at}, at ${shown}`, ...(isOfWholeFile ? { isOfWholeFile } : {}) }];

const must = (kind: PublicationFinding["kind"], message: string, place: string): PublicationFinding => ({ kind, message, place, severity: "must be taken out" });

/** What a line says its page says too: of one kind in one place one is told. */
const distinct = (findings: readonly PublicationFinding[]): readonly PublicationFinding[] => [...new Map(findings.map((each) => [`${each.message} ${each.place.replace(/, at .*/s, "")}`, each])).values()];
