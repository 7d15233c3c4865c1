import { quoted } from "../../quoted";
import type { WordParts } from "../word-parts";
import { around, attributeOf, childAt, childrenNamed, isOn, words, type XmlElement } from "../xml-tree";
import { HIGHLIGHTS, contrast, fromHex, pageColour, shadeColour, themed, toHex, type Colour } from "./colours";
import { everywhere, type Finding, type Found, type Rule } from "./rule";
import { runLook, type RunLook } from "./run-look";
import { styleParts } from "./table-look";

/** What WCAG 2.2 asks for (1.4.3), and from which size on less is enough. */
const [NEEDED, NEEDED_WHEN_LARGE] = [4.5, 3];
const [LARGE, LARGE_AND_BOLD] = [18, 14];

export const contrastRule: Rule = {
  id: "contrast",
  find: (parts) =>
    ofRuns(parts, ({ element }, look) => {
      const ink = themed(parts, look.property("w:color"), "val", "themeColor");
      const paper = backgroundOf(parts, element, look);
      if (!ink || !paper) return undefined;
      const isLarge = look.points >= LARGE || (look.points >= LARGE_AND_BOLD && isOn(look.property("w:b")));
      const needed = isLarge ? NEEDED_WHEN_LARGE : NEEDED;
      const ratio = contrast(ink, paper);
      if (ratio >= needed) return undefined;
      return `${toHex(ink)} on ${toHex(paper)} has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)} to 1, and ${isLarge ? "large text" : "text"} needs ${needed} to 1. Choose a text colour that differs more from what is behind it.`;
    }),
};

const SMALLEST = 11;

export const textSizeRule: Rule = {
  id: "text-size",
  find: (parts) =>
    ofRuns(parts, ({ story }, { points }) => {
      if (points >= SMALLEST || /(?:foot|end)notes\.xml$/.test(story.name)) return undefined;
      return `This text has ${points} points. Give it ${SMALLEST} or more.`;
    }),
};

/** What is said of the runs with words that can be seen, once for each paragraph in which it is the same. */
function ofRuns(parts: WordParts, say: (run: Found, look: RunLook) => string | undefined): readonly Finding[] {
  const said = new Map<XmlElement | undefined, Set<string>>();
  return everywhere(parts, "w:r").flatMap((run): Finding[] => {
    const text = childrenNamed(run.element, "w:t").map(words).join("");
    if (text.trim() === "") return [];
    const look = runLook(parts, run.element);
    const message = isOn(look.property("w:vanish")) ? undefined : say(run, look);
    const paragraph = around(run.element, "w:p");
    const before = said.get(paragraph) ?? new Set();
    if (message === undefined || before.has(message)) return [];
    said.set(paragraph, before.add(message));
    return [{ place: `${parts.places(run.story).of(run.element)}${parts.places(run.story).of(run.element) === "" ? "" : ", "}at ${quoted(text)}`, message }];
  });
}

/** What is behind the words of a run, from the nearest shade to the page; undefined in a text box, whose fill may be a picture. */
export function backgroundOf(parts: WordParts, run: XmlElement, look: RunLook): Colour | undefined {
  const highlight = fromHex(HIGHLIGHTS[attributeOf(look.property("w:highlight"), "val") ?? ""]);
  if (highlight) return highlight;
  const ofRun = shadeColour(parts, look.property("w:shd"));
  if (ofRun) return ofRun;
  for (let each: XmlElement | undefined = run; each; each = each.parent) {
    if (each.name === "w:txbxContent") return undefined;
    const shade = shadeColour(parts, shadeOf(parts, each));
    if (shade) return shade;
  }
  return pageColour(parts);
}

/** The shade of a paragraph, a cell or a table: its own, or that of its style. */
function shadeOf(parts: WordParts, element: XmlElement): XmlElement | undefined {
  const first = (elements: readonly XmlElement[], properties: string): XmlElement | undefined => elements.map((each) => childAt(each, properties, "w:shd")).find((each) => each !== undefined);
  if (element.name === "w:p") return first([element, ...parts.styles.paragraphChain(element)], "w:pPr");
  if (element.name === "w:tc") return first([element, ...styleParts(parts, element)], "w:tcPr");
  if (element.name === "w:tbl") return first([element, ...parts.styles.chain(attributeOf(childAt(element, "w:tblPr", "w:tblStyle"), "val"), "table")], "w:tblPr");
  return undefined;
}
