import * as z from "zod/mini";
import { nameKey, nearestName } from "../same-name";

/** The tags of a template as the engine reports them: a tag with tags inside it is a section or a list. */
export interface TagTree {
  readonly [tag: string]: TagTree;
}

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

/** A tag that the document cannot fill, with the nearest name that it can. */
export interface UnknownTag {
  readonly tag: string;
  readonly nearest: string | undefined;
  readonly known: readonly string[];
}

/** The tags of a template that the document has nothing for. A list's tags may also name what stands outside it. */
export function unknownTags(tags: TagTree, scopes: readonly Supplies[]): readonly UnknownTag[] {
  return Object.entries(tags).flatMap(([tag, inner]) => {
    const found = scopes.map((scope) => scope.get(nameKey(tag))).find((supply) => supply !== undefined);
    if (!found) {
      const known = scopes.flatMap((scope) => [...scope.values()].map(({ name }) => name));
      return [{ tag, nearest: nearestName(tag, known), known }];
    }
    return unknownTags(inner, typeof found.supply === "string" ? scopes : [found.supply, ...scopes]);
  });
}
