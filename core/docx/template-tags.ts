import type { DXT } from "docxtemplater";
import * as z from "zod/mini";
import { nameKey, nearestName } from "../same-name";

/** What a document supplies: text, a yes or no, or a list of more. */
export type Supply = "text" | "condition" | Supplies;

/** The names a document supplies, by their key. */
export type Supplies = ReadonlyMap<string, { readonly name: string; readonly supply: Supply }>;

/** "leadOfficer" as people write it: "Lead officer". */
export const spokenName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase());

function supplyOf(schema: z.core.$ZodType): Supply {
  if (schema instanceof z.ZodMiniArray) return supplyOf(schema.def.element);
  if (schema instanceof z.ZodMiniObject) return suppliesOf(schema);
  return schema instanceof z.ZodMiniBoolean ? "condition" : "text";
}

/** The names that the schema of a document's data supplies to its template. */
export const suppliesOf = (schema: z.ZodMiniObject): Supplies =>
  new Map(
    Object.entries(schema.def.shape).map(([name, part]) => [
      nameKey(name),
      { name: spokenName(name), supply: supplyOf(part as z.core.$ZodType) },
    ]),
  );

const AS_MARKUP = "as-markup";

/** Sees the tags of every part of a template: the body, headers, footers, notes and properties. */
export class TagsSeen implements DXT.Module {
  readonly name = "TagsSeen";
  private readonly parts = new Map<string, readonly DXT.Part[]>();
  private partName = "";

  /** {@Tag} puts markup into the file as it is; what a cell holds is never markup, so it is not filled at all. */
  matchers(): [string, string, object][] {
    return [["@", AS_MARKUP, { priority: 1 }]];
  }

  set({ inspect }: { readonly inspect?: { readonly filePath?: string; readonly postparsed?: readonly DXT.Part[] } }): void {
    if (inspect?.filePath) this.partName = inspect.filePath;
    if (inspect?.postparsed) this.parts.set(this.partName, inspect.postparsed);
  }

  get all(): readonly DXT.Part[] {
    return [...this.parts.values()].flat();
  }
}

/** What is wrong with the tags of a template, a sentence each: names that the document has nothing for, and names used as what they are not. */
export function wrongTags(parts: readonly DXT.Part[], scopes: readonly Supplies[]): readonly string[] {
  return [...new Set(parts.flatMap((part) => (part.type === "placeholder" ? wrongTag(part, scopes) : [])))];
}

function wrongTag(part: DXT.Part, scopes: readonly Supplies[]): readonly string[] {
  const { value: tag, module, subparsed: inner } = part;
  const found = scopes.map((scope) => scope.get(nameKey(tag))).find((supply) => supply !== undefined);
  const sentences: string[] = [];
  if (!found) sentences.push(unknownTag(tag, scopes));
  else if (module === AS_MARKUP) sentences.push(`{@${tag}} cannot be filled. Write {${found.name}}.`);
  else if (!inner && module !== "column-conditions" && found.supply === "condition") {
    sentences.push(`{${tag}} is a yes or no and prints nothing. Write {#${found.name}} and {/${found.name}} around what is printed only then.`);
  } else if (!inner && module !== "column-conditions" && found.supply !== "text") {
    sentences.push(`{${tag}} is a list. Write {#${found.name}} and {/${found.name}} around what is printed for each of it.`);
  }
  const inside = found && typeof found.supply !== "string" ? [found.supply, ...scopes] : scopes;
  return [...sentences, ...wrongTags(inner ?? [], inside)];
}

function unknownTag(tag: string, scopes: readonly Supplies[]): string {
  const known = [...new Set(scopes.flatMap((scope) => [...scope.values()].map(({ name }) => name)))];
  const nearest = nearestName(tag, known);
  return (
    `There is nothing called "${tag}" to put in {${tag}}. ` +
    (nearest ? `Write {${nearest}} if that is what you mean.` : `It can be one of: ${known.join(", ")}.`)
  );
}
