import { PdfUnread, type PdfFile } from "./pdf-file";
import { pdfFont, type PdfFont } from "./pdf-fonts";
import { nameOf, operatorOf, PdfReader, textOf, type PdfDictionary, type PdfValue } from "./pdf-values";

/** What a page says, and how sure that is. */
export interface PageText {
  readonly lines: readonly string[];
  /** The same with nothing where two pieces of words stand apart, for words that are cut in pieces. */
  readonly joined: readonly string[];
  /** Letters that nobody can tell. */
  readonly unknown: number;
  readonly hasPictures: boolean;
  readonly hasHiddenText: boolean;
}

const DEEPEST = 8;
/** A page that draws more forms than this was made to keep the machine busy. */
const MOST_DRAWN = 5_000;
/** So far apart in thousandths of a letter's height, pieces of a line are two words. */
const GAP = 180;
/** So little higher or lower, in points, words are of the same line. */
const SAME_LINE = 0.5;

export function pageText(file: PdfFile, contents: PdfValue | undefined, resources: PdfDictionary | undefined): PageText {
  let [line, joinedLine, unknown] = ["", "", 0];
  let [hasPictures, hasHiddenText] = [false, false];
  const [lines, joined]: [string[], string[]] = [[], []];
  const fonts = new Map<PdfDictionary, PdfFont>();
  const endLine = (): void => {
    if (line.trim() !== "") [lines, joined].forEach((each, index) => each.push((index === 0 ? line : joinedLine).trim()));
    [line, joinedLine] = ["", ""];
  };
  const apart = (): void => {
    if (line !== "" && !line.endsWith(" ")) line += " ";
  };
  let shownAt: number | undefined;
  let drawnForms = 0;

  const run = (words: string, within: PdfDictionary | undefined, depth: number): void => {
    const reader = new PdfReader(words);
    let values: PdfValue[] = [];
    let font: PdfFont | undefined;
    /** Where the words stand on the page from its foot: of the text, and of what is drawn, which may be moved and scaled. */
    let [height, leading, moved, scaled, mode] = [0, 0, 0, 1, 0];
    const kept: (readonly [number, number])[] = [];
    const moveTo = (): void => {
      const at = moved + scaled * height;
      if (shownAt !== undefined && Math.abs(shownAt - at) < SAME_LINE) apart();
      else endLine();
      shownAt = at;
    };
    const show = (codes: string): void => {
      const letters = font?.letters(codes) ?? [...codes].map(() => undefined);
      unknown += letters.filter((letter) => letter === undefined).length;
      const said = letters.map((letter) => letter ?? "\ufffd").join("");
      if (mode === 3 && said.trim() !== "") hasHiddenText = true;
      line += said;
      joinedLine += said;
    };
    while (reader.at < words.length) {
      const value = reader.next();
      const operator = operatorOf(value);
      if (operator === undefined) {
        if (value !== undefined && values.length < 10_000) values.push(value);
        continue;
      }
      const [first, second] = values;
      if (operator === "Tf") {
        const found = file.dictionary(file.dictionary(within?.get("Font"))?.get(nameOf(first)));
        if (found && !fonts.has(found)) fonts.set(found, pdfFont(file, found));
        font = found && fonts.get(found);
      } else if (operator === "Tr") mode = Number(first);
      else if (operator === "BT") height = 0;
      else if (operator === "q") kept.push([moved, scaled]);
      else if (operator === "Q") [moved, scaled] = kept.pop() ?? [0, 1];
      else if (operator === "cm") [moved, scaled] = [moved + scaled * Number(values[5]), scaled * Number(values[3])];
      else if (operator === "TL") leading = Number(first);
      else if (operator === "Td" || operator === "TD") {
        height += Number(second);
        if (operator === "TD") leading = -Number(second);
        moveTo();
      } else if (operator === "Tm") {
        height = Number(values[5]);
        moveTo();
      } else if (operator === "T*") {
        height -= leading;
        endLine();
      } else if (operator === "Tj" || operator === "'" || operator === '"') {
        if (operator !== "Tj") endLine();
        show(textOf(values.at(-1)) ?? "");
      } else if (operator === "TJ") {
        for (const each of Array.isArray(first) ? (first as readonly PdfValue[]) : []) {
          if (typeof each === "number") each < -GAP && apart();
          else show(textOf(each) ?? "");
        }
      } else if (operator === "ET") apart();
      else if (operator === "BI") {
        hasPictures = true;
        const ends = words.slice(reader.at).search(/\sEI(?=\s)/);
        reader.at = ends < 0 ? words.length : reader.at + ends + 3;
      } else if (operator === "Do") {
        const drawn = file.dictionary(file.dictionary(within?.get("XObject"))?.get(nameOf(first)));
        if (drawn && nameOf(drawn.get("Subtype")) === "Image") hasPictures = true;
        else if (drawn && depth < DEEPEST && ++drawnForms > MOST_DRAWN) throw new PdfUnread("A page of this PDF draws more than any page needs, and was not read. Make the PDF again, and try again.");
        else if (drawn && depth < DEEPEST) run(file.stream(drawn), file.dictionary(drawn.get("Resources")) ?? within, depth + 1);
      }
      values = [];
    }
    endLine();
  };
  const streams = (Array.isArray(file.get(contents)) ? file.list(contents) : [contents]).flatMap((each) => file.dictionary(each) ?? []);
  run(streams.map((each) => file.stream(each)).join("\n"), resources, 0);
  return { lines, joined, unknown, hasPictures, hasHiddenText };
}
