import type { RegisteredPerson } from "../publication-result";
import { asSpokenOf, namesOf } from "./names";
import { ABBREVIATIONS } from "./abbreviations";
import { hit, type Hit, type Search } from "./passage";

const REFERENCE = /(?<![\p{L}\p{N}/-])(?:([A-Z]{2,8})[/-]?(?:\/|-|_)((?:19|20)?\d{2})|((?:19|20)?\d{2})\/([A-Z]{2,8}))(?![\p{L}\p{N}/-])/gu;
/** Of so many letters that are no abbreviation, some may be somebody's initials. */
const LIKE_INITIALS = 4;

/**
 * References of letters and a year, "HDCNH/15", as boards give to what they hear in closed session: the letters may be
 * somebody's initials. With those of the register they are; others are to be looked at.
 */
export function caseReferencesSearch(people: readonly RegisteredPerson[]): Search {
  const known = people.flatMap((person) => namesOf(person).flatMap(({ initials }) => initials.filter(({ length }) => length > 1).map((letters) => ({ person, letters }))));
  return (words) =>
    [...words.matchAll(REFERENCE)].flatMap((match): readonly Hit[] => {
      const letters = match[1] ?? match[4] ?? "";
      const year = match[2] ?? match[3] ?? "";
      const somebody = known.find((each) => letters.startsWith(each.letters));
      const areWhole = ABBREVIATIONS.has(letters);
      if (somebody && !(areWhole && letters !== somebody.letters)) {
        return [hit(match, "case-reference", `This reference begins with the initials of ${asSpokenOf(somebody.person)}. Give the case a number that says nothing of anybody.`)];
      }
      if (areWhole || letters.length < LIKE_INITIALS || (match[0].includes("-") && year.length === 2)) return [];
      return [hit(match, "case-reference", "The letters of this reference may be somebody's initials. If they are, give the case a number that says nothing of anybody.", "to be looked at")];
    });
}
