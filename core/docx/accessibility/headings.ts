import { quoted } from "../../quoted";
import { printedWords } from "../printed-words";
import { everywhere, placeOf, placeWithWords, type Finding, type Found, type Rule } from "./rule";

interface Heading extends Found {
  readonly level: number;
  readonly words: string;
}

/** People who listen go from heading to heading: one Heading 1 that says what the paper is, and no level left out below it. */
export const headingsRule: Rule = {
  id: "headings",
  find(parts) {
    const headings = everywhere(parts, "w:p").flatMap((found): Heading[] => {
      const level = found.story.name === "word/document.xml" ? parts.styles.headingLevel(found.element) : undefined;
      return level === undefined ? [] : [{ ...found, level, words: printedWords(found.element).trim() }];
    });
    const findings: Finding[] = [];
    const find = (heading: Heading, message: string): number => findings.push({ place: heading.words === "" ? placeOf(parts, heading) : placeWithWords(parts, heading), message });
    if (headings.length === 0) return [{ place: "in the whole document", message: "There is no heading. Give the title of the paper the style Heading 1, and its sections Heading 2." }];

    for (const heading of headings) if (heading.words === "") find(heading, `This heading (Heading ${heading.level}) is blank. Delete it, or give it the style Normal.`);
    const [first, ...others] = headings.filter(({ words }) => words !== "");
    if (first && first.level !== 1) find(first, `The first heading is a Heading ${first.level}. Give the title of the paper, before all other headings, the style Heading 1.`);
    let above = first;
    for (const heading of others) {
      if (heading.level === 1) find(heading, first?.level === 1 ? `This is a second Heading 1. Only the title of the paper (${quoted(first.words)}) is one: give this the style Heading 2.` : "This Heading 1 comes after other headings. Give the title of the paper, before all others, the style Heading 1.");
      else if (above && heading.level > above.level + 1) find(heading, `This Heading ${heading.level} follows a Heading ${above.level}. Give it the style Heading ${above.level + 1}.`);
      above = heading;
    }
    return findings;
  },
};
