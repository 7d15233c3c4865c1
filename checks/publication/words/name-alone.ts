import type { Severity } from "../publication-result";
import { folded } from "./folded";
import { DONE_BY_PEOPLE, LITTLE_WORDS, ORDINARY_WORDS, PLACE_WORDS, TITLES } from "./ordinary-words";
import type { Passage } from "./passage";

/** One part of a name where it stands without the others. */
export interface SaidAlone {
  readonly kind: "first name" | "surname" | "part of the surname";
  /** As the register has it. */
  readonly word: string;
  readonly match: RegExpMatchArray;
  readonly words: string;
  readonly forenames: readonly string[];
  readonly surname: string;
}

const TITLE_BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${TITLES})\\.? $`, "iu");

const MONTH = /^(?:january|march|april|may|june|july|august)$/i;

/**
 * Whether a part of a name that stands alone is that person: "Example's" is, "Green Paper" is not. Undefined where it is
 * not; what could be either is for a person to look at.
 */
export function isSaidAlone({ kind, word, match, words, forenames, surname }: SaidAlone, { isWithoutCapitals = false }: Passage): Severity | undefined {
  const [shown] = match;
  const at = match.index ?? 0;
  const before = words.slice(0, at);
  const after = words.slice(at + shown.length);
  const isOrdinary = ORDINARY_WORDS.has(folded(word).toLowerCase());
  const isTitled = TITLE_BEFORE.test(before);
  if (isTitled && kind !== "first name") return "must be taken out";
  if (!/^\p{Lu}/u.test(shown)) {
    if (isTitled) return "must be taken out";
    return isWithoutCapitals && !isOrdinary && word.length > 3 ? "to be looked at" : undefined;
  }
  const previous = /([\p{L}'-]+)[ ]$/u.exec(before)?.[1] ?? "";
  const next = /^ ([\p{L}'-]+)/u.exec(after)?.[1] ?? "";
  const isInCapitals = shown.length > 2 && shown === shown.toUpperCase();
  const beginsSentence = before === "" || /[.!?:;•"(\]]\s*$|^[\W\d]*$/u.test(before);
  const isName = (each: string): boolean => /^\p{Lu}/u.test(each) && !LITTLE_WORDS.has(each.toLowerCase());
  const followsName = isName(previous) && !/[.!?:]\s*$/.test(before);
  const isPossessive = /'/.test(shown.slice(word.length - 1)) && !/'/.test(word);
  if (isOrdinary) {
    if (MONTH.test(word) && (/\d\D{0,4}$/.test(before) || /^\W{0,3}(?:\d|meeting)/.test(after) || /^(?:in|by|of|since|until|from|to|this|next|last|during|end)$/i.test(previous))) return undefined;
    if (isInCapitals || followsName || isName(next) || /[/-]$/.test(before) || /^[/-]/.test(after)) return undefined;
    if (beginsSentence) return isPossessive || DONE_BY_PEOPLE.test(after.trimStart()) ? "to be looked at" : undefined;
    return "to be looked at";
  }
  if (PLACE_WORDS.has(next.toLowerCase()) && /^\p{Lu}/u.test(next)) return "to be looked at";
  if (kind === "first name") {
    // With another surname it is another person.
    if (!isInCapitals && isName(next) && !isPossessive && folded(next).toLowerCase() !== folded(surname).toLowerCase()) return undefined;
    return followsName && !isInCapitals && surname !== "" ? undefined : "must be taken out";
  }
  const isOwn = forenames.some((forename) => forename.toLowerCase() === previous.toLowerCase());
  if (kind === "part of the surname" || /-$/.test(before) || /^-\p{L}/u.test(after)) return "to be looked at";
  return followsName && !isOwn && !isInCapitals ? "to be looked at" : "must be taken out";
}
