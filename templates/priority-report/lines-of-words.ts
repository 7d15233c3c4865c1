import { wordsWidth } from "./letter-widths";

/** What of a word a line may end with: up to a hyphen between letters. Where programs differ, as at a stroke, no line ends. */
const PIECES = /(?<=\p{L}-)(?=\p{L})/u;

/**
 * How many lines a paragraph takes, broken as Word breaks it: at blanks and hyphens, and in a word only where it is longer
 * than a line.
 * @param width of the lines, in points
 * @param size of the type, in points
 */
export function linesOfWords(words: string, width: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const [, gap = "", word = ""] of words.matchAll(/([ \t]*)([^ \t]+)/g)) {
    for (const [index, piece] of word.split(PIECES).entries()) {
      const before = index > 0 || used === 0 ? 0 : gapWidth(gap, size);
      const own = wordsWidth(piece, size);
      if (used + before + own <= width) {
        used += before + own;
        continue;
      }
      if (used > 0) lines++;
      const ends = own > width ? brokenInside(piece, width, size) : { more: 0, used: own };
      lines += ends.more;
      used = ends.used;
    }
  }
  return lines;
}

/** The tabs of a page without any of its own are half an inch apart. */
const TAB = 36;

const gapWidth = (gap: string, size: number): number => [...gap].reduce((sum, each) => sum + (each === "\t" ? TAB : wordsWidth(each, size)), 0);

/** How a word that is longer than a line goes on: so many lines more, and how far its last one reaches. */
function brokenInside(word: string, width: number, size: number): { readonly more: number; readonly used: number } {
  let more = 0;
  let used = 0;
  for (const letter of word) {
    const own = wordsWidth(letter, size);
    if (used + own > width) {
      more++;
      used = 0;
    }
    used += own;
  }
  return { more, used };
}
