import { quoted } from "../../quoted";
import type { WordParts } from "../word-parts";
import { attributeOf, childAt, childrenNamed, elementsNamed, words } from "../xml-tree";
import { everywhere, placeWithWords, type Found, type Rule } from "./rule";
import { runLook } from "./run-look";

const SET_TITLE = "Give it one that says what it is (File, Info, Title).";
const NO_TITLE = /^(?:(?:word |microsoft word )?document|doc|untitled|template|title|draft|microsoft word.*)\s*\d*$|\.(?:docx?|dotx?|docm|rtf|pdf)$/i;

/** The title in the properties is what a screen reader says first, and what a PDF is called. */
export const titleRule: Rule = {
  id: "title",
  find(parts) {
    const title = words([...elementsNamed(properties(parts), "dc:title")][0]).trim();
    const place = "in the properties of the file";
    if (title === "") return [{ place, message: `The file has no title. ${SET_TITLE}` }];
    if (/\{[^{}]*\}/.test(title)) return [{ place, message: `The title ${quoted(title)} holds a tag that nothing was filled into. ${SET_TITLE}` }];
    return NO_TITLE.test(title) ? [{ place, message: `The title ${quoted(title)} does not say what the file is. ${SET_TITLE}` }] : [];
  },
};

function properties(parts: WordParts) {
  const relationship = childrenNamed(parts.tree("_rels/.rels"), "Relationship").find((each) => /\/core-properties$/.test(attributeOf(each, "Type") ?? ""));
  return parts.tree((attributeOf(relationship, "Target") ?? "docProps/core.xml").replace(/^\//, ""));
}

const SET_LANGUAGE = "Select it all (Ctrl+A) and choose Review, Language, Set Proofing Language, English (United Kingdom).";

/** Without the language, or with the wrong one, a screen reader says the words as another tongue says them. */
export const languageRule: Rule = {
  id: "language",
  find(parts) {
    const normal = parts.styles.chain(undefined, "paragraph").map((style) => childAt(style, "w:rPr"));
    const language = attributeOf([...normal, parts.styles.runDefaults].map((look) => childAt(look, "w:lang")).find((each) => each !== undefined), "val");
    const place = "in the styles of the file";
    if (language === undefined) return [{ place, message: `The file does not say its language. ${SET_LANGUAGE} Then choose Set As Default.` }];
    if (!/^en-GB$/i.test(language)) return [{ place, message: `The language of the file is ${language}, not British English (en-GB). ${SET_LANGUAGE} Then choose Set As Default.` }];
    const [first, ...others] = otherEnglish(parts);
    if (!first) return [];
    const more = others.length > 0 ? ` and ${others.length} more` : "";
    return [{ place: placeWithWords(parts, first), message: `These words${more} are marked as the English of another country (${languageOf(parts, first)}). ${SET_LANGUAGE}` }];
  },
};

/** Another tongue, such as Welsh, is marked as itself; another English is a slip of the keyboard as a rule. */
const otherEnglish = (parts: WordParts): readonly Found[] =>
  everywhere(parts, "w:r").filter((found) => childrenNamed(found.element, "w:t").some((text) => words(text).trim() !== "") && /^en-(?!GB$)/i.test(languageOf(parts, found)));

const languageOf = (parts: WordParts, { element }: Found): string => attributeOf(runLook(parts, element).property("w:lang"), "val") ?? "";
