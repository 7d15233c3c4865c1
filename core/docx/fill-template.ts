import Docxtemplater from "docxtemplater";
import type { DXT } from "docxtemplater";
import PizZip from "pizzip";
import type * as z from "zod/mini";
import type { Problem } from "../problem";
import { nameKey } from "../same-name";
import { cellLinesModule } from "./cell-lines";
import { cleanText } from "./clean-text";
import { columnConditionsModule } from "./column-conditions";
import { suppliesOf, unknownTags, type TagTree } from "./template-tags";

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
    const value = tag === "." ? scope : lookup(scope, tag);
    return typeof value === "string" ? cleanText(value) : value;
  },
});

/**
 * Fills a Word template. Every tag is compared with what the document supplies first; all that is wrong with the
 * template comes back together, and nothing is filled until it is put right.
 */
export function fillTemplate(template: Template, schema: z.ZodMiniObject, data: unknown): Filled {
  const problem = (code: Problem["code"], message: string): Problem => ({ code, message, where: template.name });
  let zip: PizZip;
  try {
    zip = new PizZip(template.bytes);
  } catch {
    return { problems: [problem("template-not-read", "This is not a Word file (.docx). Choose the template again, or save it from Word as a Word Document.")] };
  }
  if (!zip.file("word/document.xml")) {
    return { problems: [problem("template-not-read", "This file holds no Word document. Save the template from Word as a Word Document (.docx).")] };
  }
  try {
    const document = new Docxtemplater<PizZip>(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser,
      nullGetter: () => "",
      modules: [cellLinesModule(zip), columnConditionsModule()],
    });
    const unknown = tagTrees(document).flatMap((tree) => unknownTags(tree, [suppliesOf(schema)]));
    if (unknown.length > 0) {
      return {
        problems: unknown.map(({ tag, nearest, known }) =>
          problem(
            "template-tag-unknown",
            `There is nothing called "${tag}" to put in {${tag}}. ` +
              (nearest ? `Write {${nearest}} if that is what you mean.` : `It can be one of: ${known.join(", ")}.`),
          ),
        ),
      };
    }
    document.render(data);
    tidyZip(document.getZip());
    return { bytes: document.toUint8Array({ compression: "DEFLATE" }) };
  } catch (thrown) {
    const sentences = brokenTags(thrown);
    if (sentences.length === 0) throw thrown;
    return { problems: sentences.map((sentence) => problem("template-tag-broken", sentence)) };
  }
}

/** Leaves no trace of when it was made, and none of the folders that the engine adds as parts of their own. */
function tidyZip(zip: PizZip): void {
  for (const [name, part] of Object.entries<{ dir: boolean; date: Date }>(zip.files)) {
    if (part.dir) delete zip.files[name];
    else part.date = ZIP_DATE;
  }
}

interface TaggedPart {
  readonly tags: TagTree;
}

function tagTrees(document: Docxtemplater): readonly TagTree[] {
  // The engine's own type declaration leaves getTags out.
  const { getTags } = document as unknown as {
    getTags(): { readonly document?: TaggedPart; readonly headers: readonly TaggedPart[]; readonly footers: readonly TaggedPart[] };
  };
  const tags = getTags.call(document);
  return [tags.document, ...tags.headers, ...tags.footers].map((part) => part?.tags ?? {});
}

interface EngineError {
  readonly name?: string;
  readonly properties?: { readonly id?: string; readonly xtag?: string; readonly errors?: readonly EngineError[] };
}

const SENTENCES: Readonly<Record<string, (tag: string) => string>> = {
  unclosed_tag: (tag) => `The tag {${tag} has no closing bracket. Write {${tag}}.`,
  unopened_tag: (tag) => `The tag ${tag}} has no opening bracket. Write {${tag}}.`,
  unclosed_loop: (tag) => `The list {#${tag}} is opened and never closed. Write {/${tag}} where it ends.`,
  unopened_loop: (tag) => `The list {/${tag}} is closed and never opened. Write {#${tag}} where it begins.`,
  closing_tag_does_not_match_opening_tag: (tag) => `The end of the list {#${tag}} carries another name. Write {/${tag}} there.`,
};

const otherFault = (tag: string): string =>
  tag === ""
    ? "The lists in this template overlap. Close each list before the one around it ends."
    : `The tag {${tag}} stands where it cannot be filled. Put it in a paragraph of its own.`;

/** What the engine found wrong with a template's tags, in sentences; empty where the fault is not the template's. */
function brokenTags(thrown: unknown): readonly string[] {
  const error = thrown as EngineError;
  const errors = error.properties?.errors ?? (error.properties ? [error] : []);
  return errors.map(({ properties }) => {
    const tag = properties?.xtag ?? "";
    return SENTENCES[properties?.id ?? ""]?.(tag) ?? otherFault(tag);
  });
}
