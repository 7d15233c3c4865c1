import type { WordParts } from "../word-parts";
import { around, attributeOf, childAt, type XmlElement } from "../xml-tree";
import { styleParts } from "./table-look";

/** How the words of a run look, by all that has a say in it. */
export interface RunLook {
  /** A property of the run: from itself, its style, that of its paragraph, that of its table, or what holds for every run. */
  property(name: string): XmlElement | undefined;
  readonly points: number;
}

/** What Word takes where nothing says a size. */
const HALF_POINTS = 20;

export function runLook(parts: WordParts, run: XmlElement): RunLook {
  const paragraph = around(run, "w:p");
  const own = childAt(run, "w:rPr");
  const styleId = attributeOf(childAt(own, "w:rStyle"), "val");
  const cell = nearestCell(paragraph);
  const sources = [
    own,
    ...[
      ...(styleId === undefined ? [] : parts.styles.chain(styleId, "character")),
      ...(paragraph ? parts.styles.paragraphChain(paragraph) : []),
      ...(cell ? styleParts(parts, cell) : []),
    ].map((style) => childAt(style, "w:rPr")),
    parts.styles.runDefaults,
  ];
  const property = (name: string): XmlElement | undefined => sources.map((each) => childAt(each, name)).find((each) => each !== undefined);
  return { property, points: (Number(attributeOf(property("w:sz"), "val")) || HALF_POINTS) / 2 };
}

/** The cell that a paragraph stands in, unless a text box is between them. */
export function nearestCell(element: XmlElement | undefined): XmlElement | undefined {
  const found = around(element, "w:tc", "w:txbxContent");
  return found?.name === "w:tc" ? found : undefined;
}
