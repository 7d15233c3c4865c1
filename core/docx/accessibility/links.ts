import { quoted } from "../../quoted";
import { fieldsIn } from "../fields";
import { printedBelow, printedWords } from "../printed-words";
import type { XmlElement } from "../xml-tree";
import { everywhere, placeWithWords, type Finding, type Rule } from "./rule";

const NO_MEANING = /^(?:(?:please )?(?:click|press|tap)(?: on)?(?: the| this)?(?: link)?(?: here)?|(?:see |go |read )?(?:here|more)|(?:this |the )?(?:link|page|website|web ?site|document|file)|(?:find out|learn|see|read) more|more (?:information|details)|details|download|continue|this)[\s.…:>»]*$/i;

/** Links are gone through as a list, without the words around them. */
export const linksRule: Rule = {
  id: "links",
  find(parts) {
    const links = everywhere(parts, "w:hyperlink").map((link) => ({ ...link, words: printedWords(link.element) }));
    const fields = parts.stories.flatMap((story) => [...fieldsIn(story.root)].filter(({ code }) => /^\s*HYPERLINK\b/i.test(code)).map(({ shown, begins }) => ({ element: begins, story, words: shown })));
    return [...links, ...fields].flatMap((link): Finding[] => {
      const words = link.words.trim();
      const what = faultOf(words);
      return what === undefined || holdsPicture(link.element) ? [] : [{ place: placeWithWords(parts, link), message: `${what}. Right-click it, choose Edit Hyperlink, and write as the text to display what is found there.` }];
    });
  },
};

function faultOf(words: string): string | undefined {
  if (words === "") return "This link has no words";
  if (/^https?:\/\/\S+$/i.test(words)) return `The words of the link are its address, ${quoted(words)}`;
  return NO_MEANING.test(words) ? `The words of the link, ${quoted(words)}, do not say where it leads` : undefined;
}

const holdsPicture = (link: XmlElement): boolean => [...printedBelow(link)].some(({ name }) => name === "w:drawing" || name === "w:pict");
