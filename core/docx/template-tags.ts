import type { DXT } from "docxtemplater";
import * as z from "zod/mini";
import { nameKey, nearestName } from "../same-name";
import { isChart } from "./chart/chart";
import { CHECK_BOX } from "./check-boxes";
import { DRAWING, hasItsParagraph } from "./drawings";
import { LINK } from "./link/links";
import { isPicture } from "./picture/picture";
import { SHADE } from "./status-shade";

/** What a document supplies: text, a yes or no, a chart, a picture, or a list of more. */
export type Supply = "text" | "condition" | "chart" | "picture" | Supplies;

/** The names a document supplies, by their key. */
export type Supplies = ReadonlyMap<string, { readonly name: string; readonly supply: Supply }>;

/** "leadOfficer" as people write it: "Lead officer". */
export const spokenName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase());

function supplyOf(schema: z.core.$ZodType): Supply {
  if (schema instanceof z.ZodMiniNullable || schema instanceof z.ZodMiniOptional) return supplyOf(schema.def.innerType);
  if (isChart(schema)) return "chart";
  if (isPicture(schema)) return "picture";
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

  /** What each part of the file holds, by the part's name. */
  get byPart(): readonly (readonly [part: string, pieces: readonly DXT.Part[]])[] {
    return [...this.parts];
  }
}

/** What is wrong with a tag, and where: how many letters of its part stand before it. */
export interface WrongTag {
  readonly sentence: string;
  readonly offset: number;
}

/** Whether somebody wrote a tag; the tag of a shade goes with another. */
const isWritten = ({ type, module }: DXT.Part): boolean => type === "placeholder" && module !== SHADE;

/** All that is wrong with the tags of a part: names that the document has nothing for, and names used as what they are not. */
export function wrongTags(parts: readonly DXT.Part[], scopes: readonly Supplies[]): readonly WrongTag[] {
  return parts.flatMap((part) => (isWritten(part) ? wrongTag(part, scopes) : []));
}

/** The names that a document has nothing for, wherever they stand: what can be said where lists are not closed. */
export function unknownTags(parts: readonly DXT.Part[], supplies: Supplies): readonly WrongTag[] {
  const everywhere = everyName(supplies);
  return parts.flatMap((part) => {
    if (!isWritten(part)) return [];
    const unknown = part.value.trim() === "" || everywhere.has(nameKey(part.value)) ? [] : [{ sentence: unknownTag(part, [everywhere]), offset: offsetOf(part) }];
    return [...unknown, ...unknownTags(part.subparsed ?? [], supplies)];
  });
}

const everyName = (supplies: Supplies): Supplies =>
  new Map([...supplies.values()].flatMap(({ supply }) => (typeof supply === "string" ? [] : [...everyName(supply)])).concat([...supplies]));

/** Every name that a document supplies. */
export const namesOf = (supplies: Supplies): readonly string[] => [...everyName(supplies).values()].map(({ name }) => name);

/** What stands before the name in a tag that is not the engine's own. */
const PREFIXES: Readonly<Record<string, string>> = { [DRAWING]: "%", [CHECK_BOX]: "!", [LINK]: ">" };
const asWritten = (tag: string, module: string | undefined): string => `{${PREFIXES[module ?? ""] ?? ""}${tag}}`;

const isDrawn = (supply: Supply): supply is "chart" | "picture" => supply === "chart" || supply === "picture";

const offsetOf = (part: DXT.Part): number => Number((part as { readonly offset?: unknown }).offset ?? 0);

function wrongTag(part: DXT.Part, scopes: readonly Supplies[]): readonly WrongTag[] {
  const { value: tag, subparsed: inner } = part;
  const found = scopes.map((scope) => scope.get(nameKey(tag))).find((supply) => supply !== undefined);
  const sentences = [found ? misused(part, found) : unknownTag(part, scopes)].flatMap((sentence) => sentence ?? []);
  const inside = found ? (typeof found.supply === "string" ? scopes : [found.supply, ...scopes]) : [...scopes, ...scopes.map(everyName)];
  return [...sentences.map((sentence) => ({ sentence, offset: offsetOf(part) })), ...wrongTags(inner ?? [], inside)];
}

/** What to write instead of a tag that is not of the kind that its name is of. */
function misused(part: DXT.Part, { name, supply }: { readonly name: string; readonly supply: Supply }): string | undefined {
  const { value: tag, module, subparsed: inner } = part;
  if (module === AS_MARKUP) return `{@${tag}} cannot be filled. Write {${isDrawn(supply) ? "%" : ""}${name}}.`;
  if (inner || module === "column-conditions") return undefined;
  const written = asWritten(tag, module);
  if (supply === "condition" && module === CHECK_BOX) return undefined;
  if (supply === "condition") return `${written} is a yes or no and prints nothing. Write {#${name}} and {/${name}} around what is printed only then, or {!${name}} for a check box.`;
  if (isDrawn(supply)) {
    if (module !== DRAWING) return `${written} is a ${supply}, and no words. Write {%${name}}, alone in a paragraph.`;
    return hasItsParagraph(part) ? undefined : `${written} is a ${supply} and needs a paragraph of its own. Press Enter before and after it, and leave nothing else in its paragraph.`;
  }
  if (supply !== "text") return `${written} is a list. Write {#${name}} and {/${name}} around what is printed for each of it.`;
  const other = module === DRAWING ? "a chart or a picture" : module === CHECK_BOX ? "a check box" : undefined;
  return other && `${written} would be ${other}, and ${name} is words. Write {${name}}.`;
}

function unknownTag({ value: tag, module }: DXT.Part, scopes: readonly Supplies[]): string {
  if (/^=.*=$/s.test(tag.trim())) return `{${tag}} would have the tags after it written in other brackets. Take it out, and write every tag as {Title} is written.`;
  const written = asWritten(tag, module);
  const known = scopes.flatMap((scope) => [...scope.values()]);
  const list = known.find(({ supply }) => typeof supply !== "string" && supply.has(nameKey(tag)));
  if (list) return `${written} is filled inside a list. Put it between {#${list.name}} and {/${list.name}}.`;
  const names = [...new Set(known.map(({ name }) => name))];
  const nearest = nearestName(tag, names);
  const supplied = known.find(({ name }) => name === nearest)?.supply;
  const isOfItsKind = (supplied === "condition" && module === CHECK_BOX) || (supplied === "text" && module === LINK);
  const meant = supplied !== undefined && isDrawn(supplied) ? DRAWING : isOfItsKind ? module : undefined;
  return (
    `There is nothing called "${tag}" to put in ${written}. ` +
    (nearest ? `Write ${asWritten(nearest, meant)} if that is what you mean.` : `It can be one of: ${names.join(", ")}.`)
  );
}
