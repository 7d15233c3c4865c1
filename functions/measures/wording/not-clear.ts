import { quoted } from "../../../core/quoted";
import { notUnderstood, type Fault } from "../fault";
import { SAYS_NOT } from "./comparisons";

/** How a target can be worded so that it is understood. */
export const INSTEAD = 'Write it like "reduce by 10%", "no more than 28%", "at least 82%", "from 35 to 29" or "deliver 38".';

export const notClear = (what: string, instead = INSTEAD): Fault => notUnderstood(`It is not clear ${what}. ${instead}`);

export const HOW_MUCH = notClear("how much is asked");

/** A fraction that has not become a number. */
const FRACTION = /\b(?:\w*fold|half|halves|thirds?|quarters?|fifths?|tenths?|twice|majority|one)\b|[½¼¾⅓⅔]/;

/** A number or a "not" that nothing was made of. Judging without it would judge another target. */
export function leftOver(rest: string): Fault | undefined {
  if (/^(?:no|zero|nil) \w+(?: \w+)?$/.test(rest.trim())) return notClear('what "no" says here', 'Write "no more than 0" for none at all, or "no increase".');
  const left = /\S*\d\S*|%/.exec(rest) ?? SAYS_NOT.exec(rest) ?? FRACTION.exec(rest);
  return left ? notClear(`what ${quoted(left[0])} says in this wording`) : undefined;
}
