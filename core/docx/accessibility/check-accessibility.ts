import { unpackWordFile } from "../unpack-word-file";
import { WordParts } from "../word-parts";
import { headingsRule } from "./headings";
import { linksRule } from "./links";
import { blankParagraphsRule, listsRule } from "./lists-and-blanks";
import { alternativeTextRule, floatingRule } from "./pictures";
import type { Finding, Rule } from "./rule";
import { blankRowRule, headingRowRule, tableCaptionRule, tableShapeRule } from "./tables";
import { contrastRule, textSizeRule } from "./text-look";
import { languageRule, titleRule } from "./title-and-language";

/** What can be decided from the file; whether a description describes, or a colour alone says something, is for people. */
export const RULES: readonly Rule[] = [
  titleRule,
  languageRule,
  headingsRule,
  headingRowRule,
  tableShapeRule,
  blankRowRule,
  tableCaptionRule,
  alternativeTextRule,
  floatingRule,
  contrastRule,
  textSizeRule,
  listsRule,
  blankParagraphsRule,
  linksRule,
];

/** Where there is neither a heading above nor a word near. */
const AT_THE_BEGINNING = "at the beginning";

export type RuleFinding = Finding & { readonly rule: string };

/** All that keeps people from reading a Word file; a sentence where it cannot be read. */
export function checkAccessibility(bytes: Uint8Array): readonly RuleFinding[] | { readonly unreadable: string } {
  const zip = unpackWordFile(bytes);
  if (zip === "too large") return { unreadable: "This file is larger than any that can be checked. Make its pictures smaller (Picture Format, Compress Pictures), save it, and try again." };
  if (typeof zip === "string") return { unreadable: "This is not a Word file (.docx), or it is damaged or protected by a password. Open it in Word, save it as a Word Document (.docx), and try again." };
  const parts = new WordParts(zip);
  return RULES.flatMap((rule) => rule.find(parts).map(({ place, message }) => ({ rule: rule.id, place: place || AT_THE_BEGINNING, message })));
}
