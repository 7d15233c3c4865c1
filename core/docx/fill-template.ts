import PizZip from "pizzip";
import type * as z from "zod/mini";
import type { Problem } from "../problem";
import { TOO_LARGE, Unreadable } from "../xlsx/limits";
import { ZipParts, type PackedPart } from "../xlsx/zip-parts";
import { cleanText, escapeXml } from "./clean-text";
import { openTemplate } from "./open-template";
import { TagsSeen, suppliesOf, wrongTags } from "./template-tags";
import { isWellFormed } from "./well-formed";
import { pack, writeZip } from "./write-zip";

/** A Word file to fill, with the name that people know it by. */
export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Filled = { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] };

/** All parts of a template, unpacked. One with a photograph on its cover has 20 MB. */
const MOST_BYTES = 100 * 1024 * 1024;

type Files = Readonly<Record<string, PizZip.ZipObject>>;

/** Whether Word would open a file: it opens none of it where one part is not XML. Parts that were found to be are not looked at again. */
function isWhole(zip: PizZip, found: Files = {}): boolean {
  const parts = Object.entries<PizZip.ZipObject>(zip.files).filter(([name]) => /^(?:word|docProps|_rels)\/.*\.(?:xml|rels)$|^\[Content_Types\]\.xml$/.test(name));
  const has = (name: string): boolean => parts.some(([each]) => each === name);
  return has("word/document.xml") && has("[Content_Types].xml") && parts.every(([name, part]) => found[name] === part || isWellFormed(part.asUint8Array()));
}

/**
 * Fills a Word template. Every tag is compared with what the document supplies first; all that is wrong with the
 * template comes back together, and nothing is filled until it is put right.
 * @param title what the file says of itself in its properties
 */
export function fillTemplate(template: Template, title: string, schema: z.ZodMiniObject, data: unknown): Filled {
  const problem = (code: Problem["code"], message: string): Problem => ({ code, message, where: template.name });
  let parts: ZipParts;
  let zip: PizZip;
  try {
    parts = new ZipParts(template.bytes);
    parts.unpackAll(MOST_BYTES);
    zip = new PizZip(template.bytes, { checkCRC32: true });
  } catch (error) {
    if (error instanceof Unreadable && error.message === TOO_LARGE) {
      return { problems: [problem("template-not-read", "This template is larger than any that papers are made with. Take the pictures out that it does not need, save it from Word, and try again.")] };
    }
    return { problems: [problem("template-not-read", "This is not a Word file (.docx), or it is damaged. Choose the template again, or save it from Word as a Word Document.")] };
  }
  if (!isWhole(zip)) {
    return { problems: [problem("template-not-read", "This file holds no whole Word document. Save the template from Word as a Word Document (.docx).")] };
  }
  const before: Files = { ...zip.files };
  sayOneSpace(zip);
  try {
    const tags = new TagsSeen();
    const document = openTemplate(zip, tags);
    const wrong = wrongTags(tags.all, [suppliesOf(schema)]);
    if (wrong.length > 0) return { problems: wrong.map((sentence) => problem("template-tag-unknown", sentence)) };
    if (tags.all.every(({ type }) => type !== "placeholder")) {
      return {
        problems: [problem("template-tag-unknown", "There is no tag in this template, so nothing would be filled in. Write tags such as {Title} where the words belong.")],
      };
    }
    document.render(data);
    if (!isWhole(zip, before)) return { problems: [problem("template-tag-broken", OVERLAP)] };
    tidyZip(zip, title);
    return { bytes: zipped(zip, before, parts) };
  } catch (thrown) {
    const sentences = brokenTags(thrown);
    if (sentences.length === 0) throw thrown;
    return { problems: sentences.map((sentence) => problem("template-tag-broken", sentence)) };
  }
}

/** The engine asks for every blank of a text to stay, and writes that beside whatever else the text says of its blanks. */
function sayOneSpace(zip: PizZip): void {
  for (const name of Object.keys(zip.files)) {
    if (!/^word\/[^/]+\.xml$/.test(name)) continue;
    const xml = zip.file(name)?.asText() ?? "";
    const one = xml.replace(/<(?:\w+:)?t\s[^<>]*>/g, (tag) =>
      tag.replace(/\sxml:space\s*=\s*(?:"([^"]*)"|'([^']*)')/, (_, quoted?: string, other?: string) => ((quoted ?? other) === "preserve" ? ' xml:space="preserve"' : "")),
    );
    if (one !== xml) zip.file(name, one);
  }
}

/** Leaves no trace of where it was made. */
function tidyZip(zip: PizZip, title: string): void {
  const change = (part: string, how: (xml: string) => string): void => {
    const xml = zip.file(part)?.asText();
    if (xml !== undefined) zip.file(part, how(xml), { createFolders: false });
  };
  change("docProps/core.xml", (xml) => withTitle(xml, title));
  // Word notes the path of the template that a file was begun from, on the disk of whoever began it.
  change("word/settings.xml", (xml) => xml.replace(/<w:attachedTemplate [^>]*\/>/, ""));
  change("word/_rels/settings.xml.rels", (xml) => xml.replace(/<Relationship [^>]*\/attachedTemplate"[^>]*\/>/, ""));
}

/** What programs look for first in a Word file stands first in it. */
const FIRST = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

/** Packs the parts that were changed, and takes the others as they are. The folders that the engine adds are no parts. */
function zipped(zip: PizZip, before: Files, packed: ZipParts): Uint8Array {
  const names = Object.keys(zip.files).filter((name) => !FIRST.includes(name));
  const parts = new Map<string, PackedPart>();
  for (const name of [...FIRST, ...names]) {
    const part: PizZip.ZipObject | undefined = zip.files[name];
    if (part && !part.dir) parts.set(name, part === before[name] ? packed.asPacked(name) : pack(part.asUint8Array()));
  }
  return writeZip(parts);
}

const withTitle = (properties: string, title: string): string => {
  const xml = `<dc:title>${escapeXml(cleanText(title))}</dc:title>`;
  const without = properties.replace(/<dc:title[^>]*(?:\/>|>.*?<\/dc:title>)/s, "");
  return without.replace(/<\/(?:\w+:)?coreProperties>\s*$/, (end) => xml + end);
};

interface EngineError {
  readonly name?: string;
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
    readonly errors?: readonly EngineError[];
  };
}

const SENTENCES: Readonly<Record<string, (tag: string, closing: string) => string>> = {
  unclosed_tag: (tag) => `The tag {${tag} has no closing bracket. Write {${tag}}.`,
  unopened_tag: (tag) => `The tag ${tag}} has no opening bracket. Write {${tag}}.`,
  unclosed_loop: (tag) => `The list {#${tag}} is opened and never closed. Write {/${tag}} where it ends.`,
  unopened_loop: (tag) => `The list {/${tag}} is closed and never opened. Write {#${tag}} where it begins.`,
  closing_tag_does_not_match_opening_tag: (tag, closing) => `The list {#${tag}} ends with {/${closing}}. Write {/${tag}} there.`,
};

const OVERLAP = "The lists in this template overlap. Close each list before the one around it ends.";

const otherFault = (tag: string): string =>
  tag === ""
    ? OVERLAP
    : `The tag {${tag}} stands where it cannot be filled. Put it in a paragraph of its own.`;

/** What the engine found wrong with a template's tags, in sentences; empty where the fault is not the template's. */
function brokenTags(thrown: unknown): readonly string[] {
  const error = thrown as EngineError;
  const errors = error.properties?.errors ?? (error.properties ? [error] : []);
  return errors.map(({ properties }) => {
    const tag = properties?.xtag ?? properties?.openingtag ?? "";
    return SENTENCES[properties?.id ?? ""]?.(tag, properties?.closingtag ?? "") ?? otherFault(tag);
  });
}
