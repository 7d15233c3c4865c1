import { around, elementsBelow, rawWords, type XmlElement } from "./xml-tree";
import { printedWords } from "./printed-words";
import type { WordParts } from "./word-parts";

/** The elements in whose words the engine looks for tags. */
const WITH_TAGS: ReadonlySet<string> = new Set(
  "w:t a:t m:t Company HyperlinkBase Manager cp:category cp:keywords dc:creator dc:description dc:subject dc:title cp:contentStatus PublishDate Abstract CompanyAddress CompanyPhone CompanyFax CompanyEmail vt:lpstr vt:lpwstr".split(" "),
);

/** Letters of the paragraph that are shown before a tag. */
const BEFORE = 12;

/**
 * Where a tag stands, in words. The engine knows it by its offset in all the words of its part, as they stand in the
 * file; Word cuts one tag into many runs, so that it is the run of its bracket that counts.
 */
export function tagPlace(parts: WordParts, part: string, offset: number): string {
  const story = parts.story(part);
  if (!story) return "";
  const element = elementAt(story.root, offset);
  if (!element) return story.where;
  if (!part.startsWith("word/")) return "in the properties of the file (File, Info)";
  const paragraph = around(element.found, "w:p");
  const places = parts.places(story);
  return places.of(element.found, paragraph ? wordsAround(paragraph, element.found, element.within) : "") || places.withWords(element.found);
}

function elementAt(root: XmlElement, offset: number): { readonly found: XmlElement; readonly within: number } | undefined {
  let begins = 0;
  for (const found of elementsBelow(root)) {
    if (!WITH_TAGS.has(found.name)) continue;
    // The engine counts so: a bare ">" as the four letters that stand for it.
    const { length } = rawWords(found).replace(/>/g, "&gt;");
    if (offset < begins + length) return { found, within: offset - begins };
    begins += length;
  }
  return undefined;
}

/** The words of a paragraph from a few letters before a tag; none where the tag is all there is and would be said twice. */
function wordsAround(paragraph: XmlElement, run: XmlElement, within: number): string {
  const text = printedWords(paragraph);
  if (/^\s*\{[^{}]*\}\s*$/.test(text)) return "";
  let before = 0;
  for (const each of elementsBelow(paragraph)) {
    if (each === run) break;
    if (each.name === "w:t") before += rawWords(each).length;
    if (each.name === "w:tab" && each.parent?.name === "w:r") before++;
  }
  const from = before + within - BEFORE;
  return from <= 0 ? text : `…${text.slice(from)}`;
}
