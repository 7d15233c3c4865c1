import { printedBelow, printedWords } from "../printed-words";
import { elementsOf, childAt, type XmlElement } from "../xml-tree";
import { everywhere, isListed, placeWithWords, type Finding, type Rule } from "./rule";

/** As in cells that papers are made from: marks that are always a bullet, and marks that are one where another line has the same. */
const ALWAYS_A_BULLET = /^\s*[•●▪■◦○‣⁃·\uf000-\uf0ff]\s*\S/;
const SOMETIMES_A_BULLET = /^\s*([-–—*o])[\s]+\S/;

/** A list that is one says how many points it has; a typed bullet is read out as a letter, or not at all. */
export const listsRule: Rule = {
  id: "typed-bullets",
  find: (parts) =>
    everywhere(parts, "w:p")
      .filter(({ element }) => startsWithSymbol(element) || linesOf(element).some((line) => ALWAYS_A_BULLET.test(line)) || hasRepeatedMark(element))
      .filter(({ element }) => !isListed(parts, element) || linesOf(element).length > 1)
      .map((paragraph) => ({ place: placeWithWords(parts, paragraph), message: "The bullet is typed. Delete it and choose Home, Bullets, so that it is a list." })),
};

const linesOf = (paragraph: XmlElement | undefined): readonly string[] => (paragraph?.name === "w:p" ? printedWords(paragraph).split("\n") : []);

function hasRepeatedMark(paragraph: XmlElement): boolean {
  const beside = elementsOf(paragraph.parent);
  const at = beside.indexOf(paragraph);
  const marksOf = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => SOMETIMES_A_BULLET.exec(line)?.[1] ?? []);
  const near = marksOf([beside[at - 1], beside[at], beside[at + 1]].flatMap(linesOf));
  return marksOf(linesOf(paragraph)).some((mark) => near.filter((each) => each === mark).length > 1);
}

/** A bullet from a font of symbols. */
function startsWithSymbol(paragraph: XmlElement): boolean {
  const first = [...printedBelow(paragraph)].find(({ name }) => ["w:t", "w:sym", "w:drawing", "w:pict"].includes(name));
  return first?.name === "w:sym" && printedWords(paragraph).trim() !== "";
}

/** Blank paragraphs are read out as "blank", one after the other. */
export const blankParagraphsRule: Rule = {
  id: "blank-paragraphs",
  find(parts) {
    const findings: Finding[] = [];
    let before: XmlElement | undefined;
    let blanks = 0;
    for (const found of everywhere(parts, "w:p")) {
      const { element } = found;
      const beside = elementsOf(element.parent);
      const follows = before !== undefined && beside[beside.indexOf(element) - 1] === before;
      blanks = isBlank(element) ? (follows ? blanks : 0) + 1 : 0;
      before = element;
      if (blanks === 2) {
        const above = beside.slice(0, beside.indexOf(element)).reverse().find((each) => printedWords(each).trim() !== "");
        findings.push({ place: parts.places(found.story).of(element, above ? printedWords(above) : ""), message: "Blank paragraphs follow each other here. Delete them; for room, set the spacing of the paragraph before, or Layout, Breaks, Page for a new page." });
      }
    }
    return findings;
  },
};

const SEEN: ReadonlySet<string> = new Set(["w:drawing", "w:pict", "w:object", "w:sym", "w:fldChar", "w:fldSimple", "w:footnoteReference", "w:endnoteReference", "w:br", "w:sectPr", "w:pBdr", "m:oMath"]);

const isBlank = (paragraph: XmlElement): boolean => printedWords(paragraph).trim() === "" && ![...printedBelow(paragraph)].some(({ name }) => SEEN.has(name)) && childAt(paragraph, "w:pPr", "w:numPr") === undefined;
