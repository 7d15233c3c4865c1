import type Docxtemplater from "docxtemplater";
import type PizZip from "pizzip";
import type * as z from "zod/mini";
import type { Problem } from "../problem";
import { ZipParts, type PackedPart } from "../xlsx/zip-parts";
import { OVERLAP, brokenTags } from "./broken-tags";
import { engineWith } from "./engine";
import { sayProperties, type FileProperties } from "./file-properties";
import { tagPlace } from "./tag-places";
import { TagsSeen, namesOf, suppliesOf, unknownTags, wrongTags, type WrongTag } from "./template-tags";
import { MOST_BYTES, isWhole, unpackWordFile, type Files } from "./unpack-word-file";
import { dangersIn } from "./unsafe-template";
import { VouchedRows } from "./vouched-rows";
import { WordParts } from "./word-parts";
import { PACKER, pack, writeZip, type Packer } from "./write-zip";

/** A Word file to fill, with the name that people know it by. */
export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Filled = { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] };

const NOT_READ = {
  "too large": "This template is larger than any that papers are made with. Take the pictures out that it does not need, save it from Word, and try again.",
  "no Word file": "This is not a Word file (.docx), or it is damaged. Choose the template again, or save it from Word as a Word Document.",
  "not whole": "This file holds no whole Word document. Save the template from Word as a Word Document (.docx).",
} as const;

const notRead = (why: keyof typeof NOT_READ, name: string): Problem => ({ code: "template-not-read", message: NOT_READ[why], where: name });

/** No Word file that is larger than this, packed, is worth reading: its parts are larger still. */
export const LARGEST_TEMPLATE_BYTES = MOST_BYTES;

/** What is said of a template that is too large, also where it is not read for that. */
export const templateTooLarge = (name: string): Problem => notRead("too large", name);

/** A template that can be filled, with its parts as they came, or all that is wrong with it. */
type Opened = { readonly document: Docxtemplater<PizZip>; readonly before: Files; readonly vouched: VouchedRows } | { readonly problems: readonly Problem[] };

/** Looks a template through: what it holds that no paper should, and every tag against what the document supplies. */
export function openTemplate(template: Template, schema: z.ZodMiniObject): Opened {
  const zip = unpackWordFile(template.bytes);
  if (typeof zip === "string") return { problems: [notRead(zip, template.name)] };
  const parts = new WordParts(zip);
  const problem = (code: Problem["code"], message: string, place = ""): Problem => ({ code, message, where: template.name, ...(place === "" ? {} : { place }) });
  const atTag = (code: Problem["code"], part: string, { sentence, offset }: WrongTag): Problem => problem(code, sentence, tagPlace(parts, part, offset));
  const unsafe = dangersIn(parts).map(({ sentence, place }) => problem("template-unsafe", sentence, place));
  const supplies = suppliesOf(schema);
  const tags = new TagsSeen();
  const vouched = new VouchedRows();
  const before = { ...zip.files };
  sayOneSpace(zip);
  try {
    const document = engineWith(zip, tags, "by us", vouched);
    const wrong = tags.byPart.flatMap(([part, pieces]) => wrongTags(pieces, [supplies]).map((tag) => atTag("template-tag-unknown", part, tag)));
    if (tags.byPart.every(([, pieces]) => pieces.every(({ type }) => type !== "placeholder"))) {
      wrong.push(problem("template-tag-unknown", "There is no tag in this template, so nothing would be filled in. Write tags such as {Title} where the words belong."));
    }
    const problems = [...unsafe, ...wrong];
    return problems.length > 0 ? { problems } : { document, before, vouched };
  } catch (thrown) {
    const broken = brokenTags(thrown, namesOf(supplies));
    if (broken.length === 0) throw thrown;
    const unknown = tags.byPart.flatMap(([part, pieces]) => unknownTags(pieces, supplies).map((tag) => atTag("template-tag-unknown", part, tag)));
    return { problems: [...unsafe, ...broken.map((tag) => atTag("template-tag-broken", tag.part, tag)), ...unknown] };
  }
}

/**
 * Fills a Word template. Nothing is filled until all that is wrong with the template is put right.
 * @param properties what the file says of itself
 * @param packer what packs the parts; the default runs wherever the toolkit does
 */
export function fillTemplate(template: Template, properties: FileProperties, schema: z.ZodMiniObject, data: unknown, packer: Packer = PACKER): Filled {
  const opened = openTemplate(template, schema);
  if ("problems" in opened) return opened;
  const { document, before, vouched } = opened;
  const broken = (sentence: string): Problem => ({ code: "template-tag-broken", message: sentence, where: template.name });
  try {
    document.render(data);
    const zip = document.getZip();
    if (!isWhole(zip, before, vouched)) return { problems: [broken(OVERLAP)] };
    sayProperties(zip, properties);
    tidyZip(zip);
    return { bytes: zipped(zip, before, new ZipParts(template.bytes), packer) };
  } catch (thrown) {
    const sentences = brokenTags(thrown, []);
    if (sentences.length === 0) throw thrown;
    return { problems: sentences.map(({ sentence }) => broken(sentence)) };
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
function tidyZip(zip: PizZip): void {
  const change = (part: string, how: (xml: string) => string): void => {
    const xml = zip.file(part)?.asText();
    if (xml !== undefined) zip.file(part, how(xml), { createFolders: false });
  };
  // Word opens no .docx that says it is a template.
  change("[Content_Types].xml", (xml) => xml.replace("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml"));
  // Word notes the path of the template that a file was begun from, on the disk of whoever began it.
  change("word/settings.xml", (xml) => xml.replace(/<w:attachedTemplate [^>]*\/>/, ""));
  change("word/_rels/settings.xml.rels", (xml) => xml.replace(/<Relationship [^>]*\/attachedTemplate"[^>]*\/>/, ""));
}

/** What programs look for first in a Word file stands first in it. */
const FIRST = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

/** Packs the parts that were changed, and takes the others as they are. The folders that the engine adds are no parts. */
function zipped(zip: PizZip, before: Files, packed: ZipParts, packer: Packer): Uint8Array {
  const names = Object.keys(zip.files).filter((name) => !FIRST.includes(name));
  const parts = new Map<string, PackedPart>();
  for (const name of [...FIRST, ...names]) {
    const part: PizZip.ZipObject | undefined = zip.files[name];
    if (part && !part.dir) parts.set(name, part === before[name] ? packed.asPacked(name) : pack(part.asUint8Array(), packer));
  }
  return writeZip(parts);
}
