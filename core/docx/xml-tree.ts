/** An element of an XML part. Its name has the prefix that Word gives its namespace, whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  /** By their names, with the prefix as the file has it. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements, and words as they stand in the file, entities and all. */
  readonly children: readonly (XmlElement | string)[];
  readonly parent: XmlElement | undefined;
}

interface OpenElement extends XmlElement {
  readonly children: (OpenElement | string)[];
}

const OPEN_XML = "http://schemas.openxmlformats.org";
/** The namespaces that are asked for by name, in both editions of the standard. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OPEN_XML}/wordprocessingml/2006/main`, "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  [`${OPEN_XML}/drawingml/2006/wordprocessingDrawing`, "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  [`${OPEN_XML}/drawingml/2006/main`, "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  [`${OPEN_XML}/markup-compatibility/2006`, "mc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  [`${OPEN_XML}/package/2006/relationships`, ""],
  [`${OPEN_XML}/package/2006/content-types`, ""],
]);

const PIECE = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)((?:[^>"'/]+|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root of a part that is known to be well formed. */
export function xmlTree(xml: string): XmlElement {
  const root: OpenElement = { name: "", attributes: new Map(), children: [], parent: undefined };
  const prefixes = new Map<string, string>();
  let within = root;
  for (const [piece, cdata, slash, name, attributeText = "", empty] of xml.replace(/^\ufeff/, "").matchAll(PIECE)) {
    if (name === undefined) {
      if (cdata !== undefined) within.children.push(escaped(cdata));
      else if (!piece.startsWith("<")) within.children.push(piece);
    } else if (slash) {
      within = (within.parent as OpenElement | undefined) ?? root;
    } else {
      const attributes = attributesIn(attributeText, prefixes);
      const element: OpenElement = { name: wordName(name, prefixes), attributes, children: [], parent: within };
      within.children.push(element);
      if (!empty) within = element;
    }
  }
  return elementsOf(root)[0] ?? root;
}

function attributesIn(text: string, prefixes: Map<string, string>): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", quoted, other] of text.matchAll(ATTRIBUTE)) {
    const value = plainText(quoted ?? other ?? "");
    if (name === "xmlns" || name.startsWith("xmlns:")) prefixes.set(name.slice(6), PREFIXES.get(value) ?? name.slice(6));
    else attributes.set(name, value);
  }
  return attributes;
}

function wordName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const [, prefix = "", local = name] = /^(?:([^:]*):)?(.*)$/s.exec(name) ?? [];
  const known = prefixes.get(prefix) ?? prefix;
  return known === "" ? local : `${known}:${local}`;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Words without their entities. */
const plainText = (words: string): string =>
  words.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? entity;
    const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });

/** The value of an attribute, whatever its prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  for (const [key, value] of element?.attributes ?? []) if (key === name || key.endsWith(`:${name}`)) return value;
  return undefined;
}

export const elementsOf = (element: XmlElement | undefined): readonly XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== "string");

export const childrenNamed = (element: XmlElement | undefined, name: string): readonly XmlElement[] => elementsOf(element).filter((child) => child.name === name);

/** The element that a path of names leads to. */
export const childAt = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((within, name) => elementsOf(within).find((child) => child.name === name), element);

/** All elements below one, as they follow each other in the file. */
export function* elementsBelow(element: XmlElement | undefined): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    yield child;
    yield* elementsBelow(child);
  }
}

export function* elementsNamed(element: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const each of elementsBelow(element)) if (each.name === name) yield each;
}

/** The nearest element around one that has one of these names. */
export function around(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let each = element?.parent;
  while (each && !names.includes(each.name)) each = each.parent;
  return each;
}

/** The words of one element, as they stand in the file. */
export const rawWords = (element: XmlElement): string => element.children.filter((child) => typeof child === "string").join("");

export const words = (element: XmlElement | undefined): string => (element ? plainText(rawWords(element)) : "");

/** Whether a switch such as <w:b/> is on. */
export const isOn = (element: XmlElement | undefined): boolean => element !== undefined && !["0", "false", "off"].includes(attributeOf(element, "val") ?? "");
