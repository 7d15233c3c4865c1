import { cellLines } from "../../core/docx/cell-lines";
import { cleanText } from "../../core/docx/clean-text";
import { numberedLists } from "../../core/docx/typed-numbers";
import { linesOfWords } from "./lines-of-words";
import { BOX_INDENT, BULLET_STEP, DETAIL_SIZE, LABEL_WIDTH, NAME_SIZE, TEXT_SIZE, TEXT_WIDTH } from "./page-measures";

/**
 * The lines that the four boxes have together under a head of one line each. LibreOffice 7.4 laid out pages of 1, 8 and 20
 * paragraphs, with Liberation Sans in the place of Arial, and the last that stayed one page had 36, 35.75 and 35.75 lines;
 * added up as Word sets lines, spaces, borders and footnotes, there are 35. One is kept back.
 */
export const LINES_ON_THE_PAGE = 34;
const QUARTERS = 4;
/** A second line in the head is higher than one in a box. */
const LINE_OF_THE_HEAD = 1.5;

/** The room that a text takes in its box, in lines: each paragraph takes a quarter of a line more than its words. */
export function linesTaken(text: string): number {
  const paragraphs = cellLines(cleanText(text));
  const numbered = new Set(numberedLists(paragraphs.map(({ text: words, level }) => (level === 0 ? words : ""))).flat());
  return paragraphs.reduce((sum, { text: words, level }, index) => {
    // The number of a list stands as far before its words as the bullet of an inner list.
    const width = TEXT_WIDTH - BOX_INDENT - (numbered.has(index) ? 2 : level) * BULLET_STEP;
    return sum + linesOfWords(words, width, TEXT_SIZE) + 1 / QUARTERS;
  }, 0);
}

/** How many lines the head has of each of its words. */
export const headLines = {
  partnership: (words: string): number => linesOfWords(words, TEXT_WIDTH, NAME_SIZE),
  detail: (words: string): number => linesOfWords(words, TEXT_WIDTH - LABEL_WIDTH, DETAIL_SIZE),
} as const;

/** The lines that the boxes have under a head of more lines than its three. */
export const linesForBoxes = (linesOfHead: number): number => LINES_ON_THE_PAGE - Math.max(0, linesOfHead - 3) * LINE_OF_THE_HEAD;

/** Of the page the achievements have half, as a rule, and the other boxes the rest. */
const PARTS_OF_THE_PAGE = [3, 1, 1, 1] as const;

/**
 * How many lines each box may have. A box that needs less than its part leaves the rest to those that need more, so that
 * boxes which all keep to this fill one page and no more.
 * @param needed what each box takes, in lines
 */
export function shareLines(needed: readonly number[], lines: number): readonly number[] {
  const given = needed.map(() => 0);
  let open = needed.map((_, index) => index);
  let left = lines;
  while (open.length > 0) {
    const parts = open.reduce((sum, index) => sum + (PARTS_OF_THE_PAGE[index] ?? 1), 0);
    const partOf = (index: number): number => (left * (PARTS_OF_THE_PAGE[index] ?? 1)) / parts;
    const content = open.filter((index) => (needed[index] ?? 0) <= partOf(index));
    const settled = content.length > 0 ? content : open;
    const shares = settled.map((index) => (content.length > 0 ? (needed[index] ?? 0) : partOf(index)));
    settled.forEach((index, at) => (given[index] = shares[at] ?? 0));
    left -= shares.reduce((sum, each) => sum + each, 0);
    open = open.filter((index) => !settled.includes(index));
  }
  return given;
}
