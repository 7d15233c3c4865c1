import { quoted } from "../../quoted";
import { saysNothing } from "../alternative-text";
import { printedBelow } from "../printed-words";
import { attributeOf, childAt, elementsOf, type XmlElement } from "../xml-tree";
import { everywhere, placeWithWords, type Rule } from "./rule";

const SAY_IT = "Right-click it, choose View Alt Text, and say in a sentence what it shows, or mark it as decorative.";

export const alternativeTextRule: Rule = {
  id: "alternative-text",
  find: (parts) =>
    everywhere(parts, "wp:docPr", ...SHAPES).flatMap((found) => {
      const said = describedAs(found.element);
      if (said === undefined) return [];
      const place = placeWithWords(parts, found);
      const what = isOfAChart(found.element) ? "chart" : "picture";
      if (said === "") return [{ place, message: `This ${what} has no alternative text. ${SAY_IT}` }];
      return saysNothing(said) ? [{ place, message: `The alternative text of this ${what} is ${quoted(said)}, which does not say what it shows. ${SAY_IT}` }] : [];
    }),
};

/** The chart of the newer kinds, such as a waterfall, is named in another namespace. */
const isOfAChart = ({ parent }: XmlElement): boolean => parent !== undefined && [...printedBelow(parent)].some(({ name }) => /^(?:c|cx):chart$/.test(name));

/** Drawings in the older language. */
const SHAPES = ["v:shape", "v:rect", "v:oval", "v:roundrect", "v:line", "v:group"];

/** What is said of a picture; undefined where nothing need be: it is decorative, a ruled line, a text box or a part of another picture. */
function describedAs(element: XmlElement): string | undefined {
  const isDrawing = element.name === "wp:docPr";
  const whole = isDrawing ? element.parent : element;
  const inside = [...printedBelow(whole)];
  if (inside.some(({ name }) => name === "w:txbxContent") || element.parent?.name === "v:group") return undefined;
  if (isDrawing) {
    const isDecorative = inside.some(({ name, attributes }) => /(?:^|:)decorative$/.test(name) && ["1", "true"].includes(attributes.get("val") ?? ""));
    return isDecorative ? undefined : (attributeOf(element, "descr") ?? "").trim();
  }
  if (attributeOf(element, "hr") !== undefined) return undefined;
  return (attributeOf(element, "alt") ?? attributeOf(childAt(element, "v:textpath"), "string") ?? "").trim();
}

/** What floats is read out of its turn or not at all, and covers words when text is made larger. */
export const floatingRule: Rule = {
  id: "floating-objects",
  find: (parts) =>
    everywhere(parts, "wp:anchor", "w:tblpPr", "w:framePr", ...SHAPES).flatMap((found) => {
      const { name, parent } = found.element;
      const place = placeWithWords(parts, found);
      if (name === "wp:anchor") return [{ place, message: "This picture or box floats. Click on it and choose Layout Options, In Line with Text." }];
      if (name === "w:tblpPr") return [{ place, message: "This table floats. Choose Table Properties, Text wrapping, None." }];
      if (name === "w:framePr") return [{ place, message: "This paragraph stands in a frame that floats. Remove the frame (right-click its edge, Format Frame, Remove Frame)." }];
      const floats = /(?:^|;)\s*position\s*:\s*absolute/.test(attributeOf(found.element, "style") ?? "") && parent?.name !== "v:group" && elementsOf(parent).length > 0;
      return floats ? [{ place, message: "This drawing floats. Click on it and choose Layout Options, In Line with Text." }] : [];
    }),
};
