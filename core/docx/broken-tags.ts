import { nameKey } from "../same-name";
import type { WrongTag } from "./template-tags";

interface EngineError {
  readonly properties?: {
    readonly id?: string;
    readonly file?: string;
    readonly offset?: number | readonly number[];
    /** The words of a part up to a bracket, or from it on. */
    readonly context?: string;
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
    readonly errors?: readonly EngineError[];
  };
}

const TWO_BRACKETS = "There are two brackets where one belongs. Write a tag as {Title} is written.";

const SENTENCES: Readonly<Record<string, (tag: string, closing: string) => string>> = {
  unclosed_tag: (tag) => `The tag {${tag} has no closing bracket. Write {${tag}}.`,
  unopened_tag: (tag) => `The tag ${tag}} has no opening bracket. Write {${tag}}.`,
  duplicate_open_tag: () => TWO_BRACKETS,
  duplicate_close_tag: () => TWO_BRACKETS,
  unclosed_loop: (tag) => `The list {#${tag}} is opened and never closed. Write {/${tag}} where it ends.`,
  unopened_loop: (tag) => `The list {/${tag}} is closed and never opened. Write {#${tag}} where it begins.`,
  closing_tag_does_not_match_opening_tag: (tag, closing) => `The list {#${tag}} ends with {/${closing}}. Write {/${tag}} there.`,
};

export const OVERLAP = "The lists in this template overlap. Close each list before the one around it ends.";

const otherFault = (tag: string): string => (tag === "" ? OVERLAP : `The tag {${tag}} stands where it cannot be filled. Put it in a paragraph of its own.`);

/** What the engine found wrong with a template's tags, in sentences, and in which part; empty where the fault is not the template's. */
export function brokenTags(thrown: unknown, names: readonly string[]): readonly (WrongTag & { readonly part: string })[] {
  const error = thrown as EngineError;
  const errors = error.properties?.errors ?? (error.properties ? [error] : []);
  const opensTwice = errors.some(({ properties }) => properties?.id === "duplicate_open_tag");
  return errors.flatMap(({ properties: { id = "", file = "", offset = 0, closingtag = "", ...said } = {} }) => {
    // {{Title}} is one slip, not two.
    if (id === "duplicate_close_tag" && opensTwice) return [];
    const tag = wholeName(id, said.context ?? "", names) ?? said.xtag ?? said.openingtag ?? "";
    const sentence = SENTENCES[id]?.(tag, closingtag) ?? otherFault(tag);
    return [{ sentence, part: file, offset: typeof offset === "number" ? offset : (offset[0] ?? 0) }];
  });
}

/** A tag without one of its brackets ends or begins anywhere: the longest name that stands at the bracket is meant. */
function wholeName(id: string, context: string, names: readonly string[]): string | undefined {
  const key = nameKey(context);
  const stands = (name: string): boolean => (id === "unclosed_tag" ? key.startsWith(nameKey(name)) : id === "unopened_tag" && key.endsWith(nameKey(name)));
  return names.filter(stands).sort((a, b) => b.length - a.length)[0];
}
