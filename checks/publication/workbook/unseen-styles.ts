import { attributeOf, childrenNamed, elementsOf, type XmlElement } from "../../../core/docx/xml-tree";
import type { FileParts } from "../file-parts";
import { localName } from "./sheet-parts";

const named = (element: XmlElement | undefined, name: string): XmlElement | undefined => elementsOf(element).find((child) => localName(child.name) === name);
const all = (element: XmlElement | undefined, name: string): readonly XmlElement[] => childrenNamed(element, name).length > 0 ? childrenNamed(element, name) : elementsOf(element).filter((child) => localName(child.name) === name);

const isWhite = (colour: XmlElement | undefined): boolean => colour !== undefined && (/^(?:FF)?FFFFFF$/i.test(attributeOf(colour, "rgb") ?? "") || (attributeOf(colour, "theme") === "0" && attributeOf(colour, "tint") === undefined) || attributeOf(colour, "indexed") === "9" || attributeOf(colour, "indexed") === "1");

const SMALLEST = 3;

/** The numbers of the cell styles in which nobody reads what stands in a cell: white on white, tiny, or a format that shows nothing. */
export function unseenStyles(parts: FileParts, stylesPart: string | undefined): ReadonlySet<string> {
  const root = stylesPart === undefined ? undefined : parts.tree(stylesPart);
  const fonts = all(named(root, "fonts"), "font").map((font) => ({ isWhite: isWhite(named(font, "color")), isTiny: Number(attributeOf(named(font, "sz"), "val") ?? 11) < SMALLEST }));
  const fills = all(named(root, "fills"), "fill").map((fill) => {
    const pattern = named(fill, "patternFill");
    const kind = attributeOf(pattern, "patternType") ?? (named(fill, "gradientFill") ? "gradient" : "none");
    return kind === "none" || (kind === "solid" && isWhite(named(pattern, "fgColor")));
  });
  const nothing = new Set(all(named(root, "numFmts"), "numFmt").filter((each) => /^(?:;;;|"";"";""(?:;"")?)$/.test(attributeOf(each, "formatCode") ?? "")).map((each) => attributeOf(each, "numFmtId")));
  const unseen = new Set<string>();
  all(named(root, "cellXfs"), "xf").forEach((xf, index) => {
    const font = fonts[Number(attributeOf(xf, "fontId") ?? 0)];
    const isOnWhite = fills[Number(attributeOf(xf, "fillId") ?? 0)] ?? true;
    if ((font?.isWhite && isOnWhite) || font?.isTiny || nothing.has(attributeOf(xf, "numFmtId"))) unseen.add(String(index));
  });
  return unseen;
}
