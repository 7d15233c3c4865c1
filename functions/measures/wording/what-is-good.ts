import type { Target } from "../target";
import { FIRST_MOVEMENT } from "./movements";
import { plainWords } from "./plain-words";

/** To keep a figure where it is. */
export const KEPT = /\b(?:maintain|hold|keep|sustain|remain|stay|stabilis)\w*\b/;
const BETTER_HIGH = /\b(?:satisf|confiden|attend|detect|complet|engage|complian|contact|inform|tell|told|assess|seen|respon|offer|feel(?:ing)? safe|plans? of action)\w*/;
/** What is better low; it makes words that are better high mean the opposite. */
export const BETTER_LOW = /\b(?:repeat|re-?offend|abandon|fail|drop|miss|late|complain|breach|dissatisf|burglar|crime|theft|assault|robber|violen|entrant|offence|incident|damage|arson|abuse)\w*/;

/** Whether words name what is better when there is more of it. */
export const isBetterHigh = (text: string): boolean => BETTER_HIGH.test(text) && !BETTER_LOW.test(text);

/**
 * Whether a wording that keeps a figure where it is says what is good: "maintain or reduce" and "maintain burglary" do,
 * "maintain", "sustain" and "maintain current level" do not.
 */
export function saysWhatIsGood(wording: string, target: Target): boolean {
  if (target.kind !== "change" || target.way !== "maintain") return true;
  const text = plainWords(wording);
  return !KEPT.test(text) || FIRST_MOVEMENT.test(text) || BETTER_LOW.test(text) || /\b(?:improv|exceed|higher|above|below)\w*/.test(text);
}
