import Docxtemplater from "docxtemplater";
import type { DXT } from "docxtemplater";
import type PizZip from "pizzip";
import type * as z from "zod/mini";
import type { Problem } from "../problem";
import { nameKey } from "../same-name";
import { OVERLAP, brokenTags } from "./broken-tags";
import { cellLinesModule } from "./cell-lines";
import { cleanText, escapeXml } from "./clean-text";
import { columnConditionsModule } from "./column-conditions";
import { tagPlace } from "./tag-places";
import { TagsSeen, namesOf, suppliesOf, unknownTags, wrongTags, type WrongTag } from "./template-tags";
import { isWhole, unpackWordFile } from "./unpack-word-file";
import { dangersIn } from "./unsafe-template";
import { WordParts } from "./word-parts";

/** A Word file to fill, with the name that people know it by. */
export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Filled = { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] };

/** The same data give the same bytes, whatever the clock says: every part carries this date, in local time as zip does. */
const ZIP_DATE = new Date(1980, 0, 1);

const lookup = (scope: unknown, tag: string): unknown => {
  if (typeof scope !== "object" || scope === null) return undefined;
  const key = nameKey(tag);
  return Object.entries(scope).find(([name]) => nameKey(name) === key)?.[1];
};

/** Finds a tag's value by its name as people write it; text leaves here clean enough for any Word file. */
const parser = (tag: string): DXT.Parser => ({
  get: (scope) => {
    const value = lookup(scope, tag);
    return typeof value === "string" ? cleanText(value) : value;
  },
});

const NOT_READ = {
  "too large": "This template is larger than any that papers are made with. Take the pictures out that it does not need, save it from Word, and try again.",
  "no Word file": "This is not a Word file (.docx), or it is damaged. Choose the template again, or save it from Word as a Word Document.",
  "not whole": "This file holds no whole Word document. Save the template from Word as a Word Document (.docx).",
} as const;

/** A template that can be filled, or all that is wrong with it. */
type Opened = { readonly document: Docxtemplater<PizZip> } | { readonly problems: readonly Problem[] };

/** Looks a template through: what it holds that no paper should, and every tag against what the document supplies. */
export function openTemplate(template: Template, schema: z.ZodMiniObject): Opened {
  const zip = unpackWordFile(template.bytes);
  if (typeof zip === "string") return { problems: [{ code: "template-not-read", message: NOT_READ[zip], where: template.name }] };
  const parts = new WordParts(zip);
  const problem = (code: Problem["code"], message: string, place = ""): Problem => ({ code, message, where: template.name, ...(place === "" ? {} : { place }) });
  const atTag = (code: Problem["code"], part: string, { sentence, offset }: WrongTag): Problem => problem(code, sentence, tagPlace(parts, part, offset));
  const unsafe = dangersIn(parts).map(({ sentence, place }) => problem("template-unsafe", sentence, place));
  const supplies = suppliesOf(schema);
  const tags = new TagsSeen();
  sayOneSpace(zip);
  try {
    const document = new Docxtemplater<PizZip>(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      syntax: { changeDelimiterPrefix: null },
      parser,
      nullGetter: () => "",
      modules: [tags, cellLinesModule(zip), columnConditionsModule()],
    });
    const wrong = tags.byPart.flatMap(([part, pieces]) => wrongTags(pieces, [supplies]).map((tag) => atTag("template-tag-unknown", part, tag)));
    if (tags.byPart.every(([, pieces]) => pieces.every(({ type }) => type !== "placeholder"))) {
      wrong.push(problem("template-tag-unknown", "There is no tag in this template, so nothing would be filled in. Write tags such as {Title} where the words belong."));
    }
    const problems = [...unsafe, ...wrong];
    return problems.length > 0 ? { problems } : { document };
  } catch (thrown) {
    const broken = brokenTags(thrown, namesOf(supplies));
    if (broken.length === 0) throw thrown;
    const unknown = tags.byPart.flatMap(([part, pieces]) => unknownTags(pieces, supplies).map((tag) => atTag("template-tag-unknown", part, tag)));
    return { problems: [...unsafe, ...broken.map((tag) => atTag("template-tag-broken", tag.part, tag)), ...unknown] };
  }
}

/**
 * Fills a Word template. Nothing is filled until all that is wrong with the template is put right.
 * @param title what the file says of itself in its properties
 */
export function fillTemplate(template: Template, title: string, schema: z.ZodMiniObject, data: unknown): Filled {
  const opened = openTemplate(template, schema);
  if ("problems" in opened) return opened;
  const { document } = opened;
  const broken = (sentence: string): Problem => ({ code: "template-tag-broken", message: sentence, where: template.name });
  try {
    document.render(data);
    if (!isWhole(document.getZip())) return { problems: [broken(OVERLAP)] };
    tidyZip(document.getZip(), title);
    return { bytes: document.toUint8Array({ compression: "DEFLATE" }) };
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

/** Leaves no trace of when and where it was made, nor of the folders that the engine adds as parts of their own. */
function tidyZip(zip: PizZip, title: string): void {
  const change = (part: string, how: (xml: string) => string): void => {
    const xml = zip.file(part)?.asText();
    if (xml !== undefined) zip.file(part, how(xml), { createFolders: false });
  };
  change("docProps/core.xml", (xml) => withTitle(xml, title));
  // Word opens no .docx that says it is a template.
  change("[Content_Types].xml", (xml) => xml.replace("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml"));
  // Word notes the path of the template that a file was begun from, on the disk of whoever began it.
  change("word/settings.xml", (xml) => xml.replace(/<w:attachedTemplate [^>]*\/>/, ""));
  change("word/_rels/settings.xml.rels", (xml) => xml.replace(/<Relationship [^>]*\/attachedTemplate"[^>]*\/>/, ""));
  for (const [name, part] of Object.entries<{ dir: boolean; date: Date }>(zip.files)) {
    if (part.dir) delete zip.files[name];
    else part.date = ZIP_DATE;
  }
}

const withTitle = (properties: string, title: string): string => {
  const xml = `<dc:title>${escapeXml(cleanText(title))}</dc:title>`;
  const without = properties.replace(/<dc:title[^>]*(?:\/>|>.*?<\/dc:title>)/s, "");
  return without.replace(/<\/(?:\w+:)?coreProperties>\s*$/, (end) => xml + end);
};
