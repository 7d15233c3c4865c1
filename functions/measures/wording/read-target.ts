import { notUnderstood, type Fault } from "../fault";
import type { Target } from "../target";
import { againstEarlier } from "./against-earlier";
import { withoutAsides } from "./asides";
import { AND_THE_OTHER, FIRST_MOVEMENT, SPOKEN_OF, TWO_MOVEMENTS, wayOf } from "./movements";
import { HOW_MUCH, INSTEAD, leftOver, notClear } from "./not-clear";
import { NUMBER, numberIn } from "./number";
import { pattern } from "./pattern";
import { plainWords } from "./plain-words";
import { EARLIER } from "./times";
import { withNumber } from "./with-number";
import { withoutNumber } from "./without-number";

/** No target is longer than this. */
export const LONGEST_WORDING = 400;

const BASELINE = /\b(?:establish|set|record|agree)\w* (?:an? |the )?(?:new )?baselines?\b|\bbaselines? (?:is |are )?(?:to be |being )?(?:established|set|agreed|recorded)\b/;
const AGAINST_OTHERS =
  /\b(?:(?:top|bottom|upper|lower) (?:quartile|third|half|(?:ten|\d+)(?! (?!of\b|in\b|by\b|per\b|for\b|nationally\b)[a-z]))|quartile|msg|most similar|peers?|rank(?:ed|ing)?|(?:national|regional|county|group|force|family|england)(?:'s)? (?:average|mean|rate)|(?:below|above|than|with) (?:the |our )?(?:\w+ )?average)\b/;
const PART_OF_EARLIER = pattern`% of ${EARLIER}`;
const EACH_YEAR = /\b(?:per|each|every|a) (?:year|annum)\b|\bp\.?a\b|\byear[ -]on[ -]year\b/;
const FOR_YEARS = /\b(?:over|for)\b.*\byears\b/;
const FROM_NUMBER = pattern`\bfrom ${NUMBER}`;
const FROM_TO = pattern`\bfrom ${NUMBER} to ${NUMBER}`;

/**
 * Reads a target as a plan words it: "To reduce 'Dwelling Burglary' by 10% by March 2011", "no more than 28%",
 * "fewer than 1,100", "from 35 to 29", "deliver 38". Dates, time limits, ages, baselines and names in quotation marks
 * are not part of it; a number or a "not" that is left over is, and then the wording is not understood.
 * @example readTarget("reduce by 3.5%") // { kind: "change", way: "reduce", size: 0.035, of: "fraction", comparison: "at most" }
 */
export function readTarget(wording: string): Target | Fault {
  if (wording.length > LONGEST_WORDING) return notUnderstood(`This wording is longer than a target. ${INSTEAD}`);
  const plain = plainWords(wording);
  if (setsBaseline(plain)) return { kind: "establish a baseline" };
  const compared = heldAgainstOthers(plain) ?? againstEarlier(plain);
  if (compared) return compared;
  const text = withoutAsides(plain);
  const unclear = whatMoves(text);
  if (unclear) return unclear;
  if (setsBaseline(text)) return { kind: "establish a baseline" };
  const fromTo = FROM_TO.exec(text);
  if (fromTo) return fromOneLevelToAnother(text, fromTo);
  const rest = text.replace(FROM_NUMBER, " ").replace(/\s+/g, " ");
  const number = numberIn(rest);
  return number ? withNumber(number, wording) : withoutNumber(rest);
}

const setsBaseline = (text: string): boolean => BASELINE.test(text) && !/\d/.test(text);

/** What no figure of one's own, or not that of the whole time, can be held against. */
function heldAgainstOthers(text: string): Fault | undefined {
  if (AGAINST_OTHERS.test(text)) return notUnderstood('This target compares with others, which no figure of your own can show. Word it with a number of its own, such as "no more than 28%", or take it out.');
  if (/\bwithin \S+% of\b/.test(text)) return notUnderstood('Which side of it is meant? Write "increase by no more than 3%" or "reduce by no more than 3%".');
  if (PART_OF_EARLIER.test(text)) return notUnderstood('A part of the baseline is not read. Write "reduce by 10%" for 90% of it.');
  if (EACH_YEAR.test(text) && FOR_YEARS.test(text)) return notClear("how much is asked in all");
  return undefined;
}

function whatMoves(text: string): Fault | undefined {
  const movement = FIRST_MOVEMENT.exec(text);
  if (movement && SPOKEN_OF.test(text)) return notClear("what is to happen", `Write "no increase", or how much less. ${INSTEAD}`);
  if (movement && AND_THE_OTHER[wayOf(movement)].test(text)) return notUnderstood("This wording holds two targets. Give each a row of its own.");
  if (TWO_MOVEMENTS.test(text)) return notClear("which of the two movements is meant", 'Write "increase by no more than 3%", or "reduce by 10%" for the figure itself.');
  return undefined;
}

function fromOneLevelToAnother(text: string, fromTo: RegExpExecArray): Target | Fault {
  const [words, from, fromSign, to, toSign] = fromTo;
  if (/^ ?(?:less|more|fewer|lower|higher)\b/.test(text.slice(fromTo.index + words.length))) return HOW_MUCH;
  const over = leftOver(text.replace(words, " "));
  if (over) return over;
  const [begins, level] = [Number(from), Number(to)];
  if (begins === level) return notUnderstood("This target begins and ends at the same level. Change one of the two.");
  return { kind: "level", level, isPercentage: fromSign === "%" || toSign === "%", comparison: begins > level ? "at most" : "at least" };
}
