import { ABBREVIATIONS, REFERENCE_LETTERS } from "../checks/publication/words/abbreviations";
import type { Problem } from "../core/problem";
import { quoted } from "../core/quoted";

/** Words of references that are no name. */
const WORDS = new Set("review case reference ref homicide domestic death adult child fiction fictional example number no and the of part".split(" "));

/** Of so many letters an abbreviation of the field is nobody's initials; shorter ones, such as JP, may be. */
const SURELY_AN_ABBREVIATION = 4;
const isNobodys = (letters: string): boolean => REFERENCE_LETTERS.has(letters) || (letters.length >= SURELY_AN_ABBREVIATION && ABBREVIATIONS.has(letters));

const initialsOf = (words: string): string => words.split(/[^\p{L}]+/u).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0)).join("");

/**
 * Reports a reference that may tell who a review is about: letters that are no known abbreviation, "HDCNH/15", single
 * letters beside each other, "J.D. 1", and words that may be a name.
 * @param known what stands above the table of letters and words that are nobody's
 */
export function reportReference(reference: string, { partnership, known }: { readonly partnership: string; readonly known: string }, where: string, report: (problem: Problem) => void): void {
  const said = new Set([...known.split(/[\s,;/]+/), ...partnership.split(/[^\p{L}]+/u)].map((word) => word.toLowerCase()));
  const isKnown = (letters: string): boolean => said.has(letters.toLowerCase()) || isNobodys(letters) || letters === initialsOf(partnership) || WORDS.has(letters.toLowerCase());
  const apart = /(?<!\p{L})\p{Lu}\.? ?(?:[.\s]\p{Lu}(?!\p{L})\.?)+/u.exec(reference)?.[0];
  const found = apart ?? (reference.match(/\p{L}+/gu) ?? []).find((letters) => letters.length > 1 && /^\p{Lu}/u.test(letters) && !isKnown(letters));
  if (found === undefined) return;
  const what = apart !== undefined || found === found.toUpperCase() ? "may be somebody's initials" : "may be somebody's name";
  report({
    code: "not-anonymous",
    message: `${quoted(found.trim())} in this reference ${what}. Give the review a number that says nothing of anybody; if it is nobody's, write it above the table beside "Letters in references".`,
    where,
  });
}
