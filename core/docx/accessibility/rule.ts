import { printedBelow } from "../printed-words";
import type { WordParts } from "../word-parts";
import type { Story } from "../word-places";
import { attributeOf, childAt, type XmlElement } from "../xml-tree";

/** Something in a Word file that keeps people from reading it, and what to do about it. */
export interface Finding {
  readonly place: string;
  readonly message: string;
}

export interface Rule {
  /** Stable: other programs go by it. */
  readonly id: string;
  find(parts: WordParts): readonly Finding[];
}

/** An element of a Word file, with the part that it stands in. */
export interface Found {
  readonly element: XmlElement;
  readonly story: Story & { readonly name: string };
}

/** All elements of a name that are printed, in the body, in headers and footers and in notes. */
export const everywhere = (parts: WordParts, ...names: readonly string[]): readonly Found[] =>
  parts.stories.flatMap((story) => [...printedBelow(story.root, isSeparator)].filter(({ name }) => names.includes(name)).map((element) => ({ element, story })));

/** The line above the notes is kept as a note of its own. */
const isSeparator = (element: XmlElement): boolean => (element.name === "w:footnote" || element.name === "w:endnote") && attributeOf(element, "type") !== undefined;

export const placeOf = (parts: WordParts, { element, story }: Found): string => parts.places(story).of(element);

/** The place with the first words of its paragraph. */
export const placeWithWords = (parts: WordParts, { element, story }: Found): string => parts.places(story).withWords(element);

/** Whether a paragraph is of a list, by itself or by its style. */
export function isListed(parts: WordParts, paragraph: XmlElement): boolean {
  const chain = [paragraph, ...parts.styles.paragraphChain(paragraph)];
  const list = chain.map((each) => childAt(each, "w:pPr", "w:numPr")).find((each) => each !== undefined);
  return list !== undefined && attributeOf(childAt(list, "w:numId"), "val") !== "0";
}
