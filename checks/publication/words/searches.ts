import type { PublicationQuestions } from "../publication-result";
import { caseReferencesSearch } from "./case-references";
import { closedTitlesSearch } from "./closed-titles";
import { exampleTextSearch } from "./example-text";
import { folded } from "./folded";
import { markingsSearch } from "./markings";
import { namesSearch } from "./names-in-words";
import { addressesSearch, datesOfBirthSearch, identityNumbersSearch, privateMailSearch, telephoneSearch } from "./particulars-search";
import type { Search } from "./passage";

/** All that words are looked through for. */
export function searchesFor(about: PublicationQuestions): readonly Search[] {
  const { people, closedTitles = [], mayBePublished = [] } = about;
  const particulars = [datesOfBirthSearch, addressesSearch, telephoneSearch, privateMailSearch, identityNumbersSearch].map((search) => unless(mayBePublished, search));
  return [namesSearch(people), ...particulars, caseReferencesSearch(people), closedTitlesSearch(closedTitles), markingsSearch(about), exampleTextSearch];
}

const plain = (words: string): string => folded(words).replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** A search that passes over what is meant for the public. */
function unless(open: readonly string[], search: Search): Search {
  const known = open.map(plain).filter((words) => words.length > 5);
  return (words, passage) => search(words, passage).filter(({ from, to }) => !known.some((each) => each.includes(plain(words.slice(from, to)))));
}
