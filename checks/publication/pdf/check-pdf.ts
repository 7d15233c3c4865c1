import type { LookedThrough } from "../looked-through";
import type { PublicationFinding, PublicationKind } from "../publication-result";
import type { Passage } from "../words/passage";
import { pageText } from "./page-text";
import { aroundPages } from "./around-pages";
import { PdfFile, PdfUnread } from "./pdf-file";
import { nameOf, type PdfDictionary } from "./pdf-values";

const MOST_PAGES = 5_000;
const DEEPEST = 60;
const BY_EYE = "Read it by eye, or look through what it was made from.";

/** The text of every page of a PDF, its properties, comments, links and what it carries. A page that cannot be read is said. */
export function lookThroughPdf(bytes: Uint8Array): LookedThrough {
  try {
    const file = new PdfFile(bytes);
    const pages = pagesOf(file);
    if (pages.length === 0) return { unread: `No page of this PDF can be read: it is damaged, or made in a way that is not read. ${BY_EYE}` };
    const passages: Passage[] = [];
    const findings: PublicationFinding[] = [];
    const unread: string[] = [];
    pages.forEach(({ page, resources }, index) => {
      const number = index + 1;
      const { lines, joined, unknown, hasPictures, hasHiddenText } = pageText(file, page.get("Contents"), resources);
      passages.push(...passagesOf(lines, number), ...cutWords(lines, joined, number));
      if (unknown > 0) unread.push(`On page ${number} of this PDF ${unknown} letters cannot be told, because their font does not say what they are. ${BY_EYE}`);
      else if (lines.length === 0 && hasPictures) unread.push(`Page ${number} of this PDF is a picture, and was not read. ${BY_EYE}`);
      if (hasHiddenText) findings.push({ kind: "hidden-text", message: "Text that is not seen lies on this page, as under a page that was scanned. It was looked through; see whether it belongs there.", place: `on page ${number}`, severity: "to be looked at" });
    });
    const around = aroundPages(file, pages.map(({ page }) => page));
    return { passages: [...passages, ...around.passages], findings: [...findings, ...around.findings], unread };
  } catch (error) {
    if (error instanceof PdfUnread) return { unread: error.message };
    throw error;
  }
}

/** A page as one text, for what goes over the end of a line; and each line, which may be a marking. */
const passagesOf = (lines: readonly string[], page: number): readonly Passage[] => [
  { words: lines.join(" "), place: (shown) => `on page ${page}, at ${shown}`, isFor: (kind: PublicationKind) => kind !== "marking" },
  ...lines.map((words): Passage => ({ words, place: (shown) => `on page ${page}, at ${shown}`, isFor: (kind) => kind === "marking" })),
];

/** Lines in which a word may have been cut in pieces, put together. */
const cutWords = (lines: readonly string[], joined: readonly string[], page: number): readonly Passage[] =>
  joined
    .filter((words, index) => words.replace(/\s+/g, " ") !== (lines[index] ?? "").replace(/\s+/g, " "))
    .map((words): Passage => ({ words, place: (shown) => `on page ${page}, at ${shown}`, isFor: (kind) => kind === "name" || kind === "initials" || kind === "closed-paper" }));

interface Page {
  readonly page: PdfDictionary;
  readonly resources: PdfDictionary | undefined;
}

function pagesOf(file: PdfFile): readonly Page[] {
  const root = file.trailers.map((each) => file.dictionary(each.get("Root"))).find((each) => each !== undefined);
  const pages: Page[] = [];
  const seen = new Set<PdfDictionary>();
  const walk = (node: PdfDictionary | undefined, inherited: PdfDictionary | undefined, depth: number): void => {
    if (!node || seen.has(node) || depth > DEEPEST || pages.length >= MOST_PAGES) return;
    seen.add(node);
    const resources = file.dictionary(node.get("Resources")) ?? inherited;
    if (node.has("Kids") && nameOf(node.get("Type")) !== "Page") for (const kid of file.list(node.get("Kids"))) walk(file.dictionary(kid), resources, depth + 1);
    else pages.push({ page: node, resources });
  };
  const tree = file.dictionary(root?.get("Pages"));
  walk(tree, undefined, 0);
  const count = file.get(tree?.get("Count"));
  if (tree && pages.length !== count) throw new PdfUnread(`This PDF says that it has ${typeof count === "number" ? count : "no"} pages, and ${pages.length} can be found, so it was not read. Make the PDF again, and try again.`);
  return pages;
}
