import type PizZip from "pizzip";
import { cleanText, escapeXml } from "./clean-text";
import { RELATIONSHIPS, XML_HEAD, addPart, addTo } from "./parts-added";

/** What a file says of itself in its properties. */
export interface FileProperties {
  /** "Agenda: Cambridge Community Safety Partnership, 3 May 2011" */
  readonly title: string;
  /** Which document it is and of whom, "Agenda, Cambridge Community Safety Partnership"; a template's own is kept. */
  readonly subject?: string;
}

const CORE = "docProps/core.xml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
const TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const EMPTY = `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="${DUBLIN_CORE}"></cp:coreProperties>`;

/** Says in a filled file what it is and that it is in British English, also where the template had no properties, as those of Google Docs. */
export function sayProperties(zip: PizZip, { title, subject = "" }: FileProperties): void {
  const known = zip.file(CORE)?.asText();
  const said = withProperty(known ?? EMPTY, "title", title);
  const all = [["subject", subject], ["language", "en-GB"]].reduce((xml, [name = "", words = ""]) => (words === "" || saidOf(xml, name) !== "" ? xml : withProperty(xml, name, words)), said);
  addPart(zip, CORE, all);
  if (known !== undefined) return;
  addTo(zip, "[Content_Types].xml", "", `<Override PartName="/${CORE}" ContentType="${TYPE}"/>`);
  addTo(zip, "_rels/.rels", `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`, `<Relationship Id="rIdFileProperties" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${CORE}"/>`);
}

const element = (name: string): RegExp => new RegExp(`<dc:${name}(?:\\s[^>]*)?(?:/>|(?<!/)>(.*?)</dc:${name}>)`, "s");

const saidOf = (xml: string, name: string): string => element(name).exec(xml)?.[1]?.trim() ?? "";

/** Properties with one said anew; the outermost element may leave it to each of them to declare their language. */
function withProperty(xml: string, name: string, words: string): string {
  const declared = /<(?:\w+:)?coreProperties\b[^>]*\sxmlns:dc=/.test(xml) ? "" : ` xmlns:dc="${DUBLIN_CORE}"`;
  const said = `<dc:${name}${declared}>${escapeXml(cleanText(words))}</dc:${name}>`;
  return xml
    .replace(element(name), "")
    .replace(/<((?:\w+:)?coreProperties)\b([^>]*)\/>\s*$/, (_, root: string, attributes: string) => `<${root}${attributes}></${root}>`)
    .replace(/<\/(?:\w+:)?coreProperties>\s*$/, (end) => said + end);
}
