import { elementsOf, words, type XmlElement } from "./xml-tree";

/** What a program without drawings would show in the place of a drawing: the same words once more. */
const SECOND_COPY = "mc:Fallback";

/** Elements below one that is printed, each once, without those of an inner story such as a text box where `within` says so. */
export function* printedBelow(element: XmlElement | undefined, isLeftOut: (element: XmlElement) => boolean = () => false): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === SECOND_COPY || isLeftOut(child)) continue;
    yield child;
    yield* printedBelow(child, isLeftOut);
  }
}

const BREAKS: ReadonlySet<string> = new Set(["w:br", "w:cr"]);

/** The words of a paragraph, a cell or a table; a line break as \n, paragraphs parted by a space. */
export function printedWords(element: XmlElement | undefined): string {
  let text = "";
  for (const each of printedBelow(element)) {
    if (each.name === "w:t") text += words(each);
    else if (each.name === "w:tab") text += isInLook(each) ? "" : "\t";
    else if (BREAKS.has(each.name)) text += "\n";
    else if (each.name === "w:noBreakHyphen") text += "-";
    else if (each.name === "w:p" && text !== "") text += " ";
  }
  return text;
}

/** A tab in the properties of a paragraph is a place for tabs, and prints nothing. */
const isInLook = (tab: XmlElement): boolean => tab.parent?.name !== "w:r";
