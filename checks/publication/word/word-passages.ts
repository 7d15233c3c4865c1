import { printedWords } from "../../../core/docx/printed-words";
import type { WordParts } from "../../../core/docx/word-parts";
import { cellsOf, rowsOf, type Story } from "../../../core/docx/word-places";
import { around, attributeOf, elementsBelow, elementsOf, words, type XmlElement } from "../../../core/docx/xml-tree";
import type { Passage } from "../words/passage";

/** The parts that hold paragraphs, with what was said of them in comments. */
export function storiesOf(parts: WordParts): readonly (Story & { readonly name: string })[] {
  const comments = parts.names.filter((name) => /^word\/comments\.xml$/.test(name)).flatMap((name) => {
    const story = parts.story(name);
    return story ? [{ ...story, name }] : [];
  });
  return [...parts.stories, ...comments];
}

/** Every paragraph with all that it holds, hidden and deleted words too, and every word behind pictures, links and controls. */
export function wordPassages(parts: WordParts): readonly Passage[] {
  return storiesOf(parts).flatMap((story) => {
    const places = parts.places(story);
    const isMargin = /\/(?:header|footer)/.test(story.name);
    const above: string[] = [];
    return [...elementsBelow(story.root)].flatMap((element): readonly Passage[] => {
      const behind = wordsBehind(element).map((said): Passage => ({ words: said.words, place: (shown) => placed(places.of(element), `in ${said.in}`, `at ${shown}`), isWithoutCapitals: said.isAddress ?? false, isOfWholeFile: said.isAddress !== true }));
      if (element.name !== "w:p") return behind;
      const text = wordsIn(element);
      const place = (shown: string): string => placed(places.of(element), `at ${shown}`);
      const near = linesAbove(above);
      above.push(parts.styles.headingLevel(element) ? "" : text.kept);
      const about = { place, near, under: places.of(element), beside: besideCell(element), isOfWholeFile: isMargin || around(element, "w:txbxContent") !== undefined };
      return [{ ...about, words: text.kept }, { ...about, words: text.deleted, place: (shown) => placed(places.of(element), "in deleted words that the file keeps", `at ${shown}`) }, ...behind];
    });
  });
}

export const placed = (...places: readonly string[]): string => places.filter((each) => each !== "").join(", ");

const [MOST_LINES, SHORT_LINE] = [5, 80];
/** A line that begins whom a letter is to, and a sentence, which is no line of a letter's head. */
const NO_HEAD = /^(?:mrs?|ms|miss|mx|dr|dear|to)\b|[.!?]$/i;

/** The short lines right above a paragraph; they end above a heading, a sentence, and the name of somebody. */
function linesAbove(above: readonly string[]): string {
  const lines: string[] = [];
  for (let at = above.length - 1; at >= 0 && lines.length < MOST_LINES; at--) {
    const line = (above[at] ?? "").trim();
    if (line === "" && lines.length > 0) break;
    if (line.length > SHORT_LINE || NO_HEAD.test(line)) break;
    if (line !== "") lines.push(line);
  }
  return lines.join(" ");
}

/** The words of a paragraph without those of a text box in it, and the words that were deleted from it. */
function wordsIn(paragraph: XmlElement): { readonly kept: string; readonly deleted: string } {
  let [kept, deleted] = ["", ""];
  const walk = (within: XmlElement): void => {
    for (const each of elementsOf(within)) {
      if (each.name === "w:p" || each.name === "w:txbxContent") continue;
      if (each.name === "w:t") kept += words(each);
      else if (each.name === "w:delText") deleted += words(each);
      else if (each.name === "w:br" || each.name === "w:cr" || (each.name === "w:tab" && within.name === "w:r")) [kept, deleted] = [`${kept} `, `${deleted} `];
      else if (each.name === "w:noBreakHyphen") kept += "-";
      else if (each.name !== "w:pPr" && each.name !== "w:rPr") walk(each);
    }
  };
  walk(paragraph);
  return { kept, deleted };
}

/** The heading over a cell of a table and the words of the cell before it. */
function besideCell(paragraph: XmlElement): string {
  const cell = around(paragraph, "w:tc", "w:txbxContent");
  const row = around(cell, "w:tr");
  const table = around(row, "w:tbl");
  if (cell?.name !== "w:tc" || !row || !table) return "";
  const cells = cellsOf(row);
  const column = cells.indexOf(cell);
  const [first] = rowsOf(table);
  return [first && first !== row ? printedWords(cellsOf(first)[column]) : "", column > 0 ? printedWords(cells[column - 1]) : ""].join(" ").slice(0, 200);
}

interface Behind {
  readonly words: string;
  readonly in: string;
  readonly isAddress?: boolean;
}

const SAID_BY_VALUE: Readonly<Record<string, string>> = {
  "w:tblCaption": "the title of a table",
  "w:tblDescription": "the description of a table",
  "w:alias": "the title of a content control",
  "w:tag": "the tag of a content control",
  "w:default": "a form field",
  "w:helpText": "the help of a form field",
  "w:statusText": "the help of a form field",
};

/** Words that no page shows: descriptions of pictures, tips of links, codes of fields, names of bookmarks. */
function wordsBehind(element: XmlElement): readonly Behind[] {
  if (element.name === "w:instrText" || element.name === "w:delInstrText") return [{ words: words(element), in: "the code of a field", isAddress: true }];
  if (element.name === "w:bookmarkStart") return [{ words: (attributeOf(element, "name") ?? "").replace(/_/g, " "), in: "the name of a bookmark", isAddress: true }];
  const by = SAID_BY_VALUE[element.name];
  if (by) return [{ words: attributeOf(element, "val") ?? "", in: by }];
  if (element.name === "w:listItem") return [{ words: attributeOf(element, "displayText") ?? "", in: "the choices of a content control" }];
  if (!/^(?:(?:.*:)?(?:docPr|cNvPr)|v:.*|o:.*|w:hyperlink)$/.test(element.name)) return [];
  const said = ["descr", "title", "alt", "tooltip"].map((name) => attributeOf(element, name) ?? "");
  const name = element.name === "w:hyperlink" ? "" : (attributeOf(element, "name") ?? "");
  return [
    ...said.map((each) => ({ words: each, in: element.name === "w:hyperlink" ? "the tip of a link" : "the alternative text of a picture" })),
    { words: name, in: "the name of a picture", isAddress: true },
  ].filter((each) => each.words !== "");
}
