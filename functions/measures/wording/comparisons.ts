import type { Comparison } from "../target";
import { part, pattern } from "./pattern";

export const NOT = part`\b(?:not?|never|without|cannot|(?:avoid|prevent|stop|halt)(?:s|ed|ping|ing)?)\b`;
export const SAYS_NOT = pattern`${NOT}`;

/** "Below 28%", "10% fewer than last year". */
export const BELOW = "(?:(?:fewer|less|lower|smaller) than|below|under)";
const ABOVE_BUT_OVER = "(?:more|higher|greater|larger) than|above|exceed(?:s|ing)?|in excess of";
/** Above a figure beside which "over" only says since when: "an increase of 5% over last year". */
export const ABOVE_EARLIER = `(?:${ABOVE_BUT_OVER})`;
const ABOVE = `(?:${ABOVE_BUT_OVER}|over)`;
export const AT_MOST = part`(?:at or (?:below|under)|${NOT}(?: \w+){0,3} ${ABOVE})`;
export const AT_LEAST = part`(?:at or above|${NOT}(?: \w+){0,2} (?:fewer|less|lower|smaller|below|under)(?: than)?)`;

/** A comparison that a wording makes, and the words that make it. */
export interface SaidComparison {
  readonly comparison: Comparison;
  readonly words: string;
}

type Patterns = readonly (readonly [Comparison, RegExp])[];

const endingIn = (words: string): RegExp => pattern`(?:^|\s)${words}(?: an?)? ?$`;
/** What stands before a number; the first that fits counts. */
const BEFORE: Patterns = [
  ["at least", endingIn(part`(?:at least|(?:a )?min(?:imum)?(?: of)?|${AT_LEAST})`)],
  ["at most", endingIn(part`(?:at most|(?:a )?max(?:imum)?(?: of)?|limit(?:ed)? to|${AT_MOST})`)],
  ["below", endingIn(BELOW)],
  ["above", endingIn(ABOVE)],
];
const AFTER: Patterns = [
  ["at least", /^ ?(?:[a-z]+ ){0,2}(?:or (?:more|higher|above|over|better|greater)|(?:at )?minimum|at least)\b/],
  ["at most", /^ ?(?:[a-z]+ ){0,2}(?:or (?:fewer|less|lower|below|under)|(?:at )?maximum|at most)\b/],
];

function comparisonIn(text: string, patterns: Patterns): SaidComparison | undefined {
  for (const [comparison, words] of patterns) {
    const found = words.exec(text);
    if (found) return { comparison, words: found[0] };
  }
  return undefined;
}

/** The comparison with which the words before a number end. */
export const comparisonBefore = (text: string): SaidComparison | undefined => comparisonIn(text, BEFORE);

/** The comparison with which the words after a number begin. */
export const comparisonAfter = (text: string): SaidComparison | undefined => comparisonIn(text, AFTER);
