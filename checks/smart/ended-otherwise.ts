import { datesInWords } from "../../core/dates-in-words";

/** How an action stands or ended that is not completed. */
export type EndedOtherwise = "open" | "closed without completion" | "carried over" | "superseded" | "cannot start yet";

const OTHERWISE: readonly (readonly [EndedOtherwise, RegExp])[] = [
  ["superseded", /^(?:superseded|replaced|merged (?:with|into)|incorporated into)\b/i],
  ["carried over", /^(?:carried (?:over|forward)|transferred to)\b/i],
  ["cannot start yet", /^(?:cannot|can not|can't|unable to) (?:yet )?(?:start|begin)\b/i],
  ["closed without completion", /^(?:closed without completion|closed,? not completed|withdrawn|abandoned|discontinued|rejected|declined|no longer (?:needed|required|pursued)|will not be (?:done|completed|pursued)|not pursued)\b/i],
  ["open", /^(?:not (?:yet )?(?:complete|completed|done|started|due)|on-?going|in progress|outstanding)\b/i],
];

/** What is "closed" only because nobody goes on with it: "Closed - not achieved", "Closed: funding not agreed". */
const CLOSED = /\b(?:closed|finished|discharged)(?:\s+(?:on|in|by|at the end of|end of))?\s*$/i;
const WITHOUT_COMPLETION =
  /^(?:not (?:completed?|achieved|met|done|delivered|implemented|needed|required|possible|feasible|pursued|supported|approved|agreed|funded|progressed|taken forward)|(?:no|lack of|insufficient|without) (?:completion|funding|funds|resources?|capacity|evidence)|(?:\S+\s+){1,4}not (?:agreed|available|approved|secured|forthcoming|found|possible|supported|obtained)|could not|unable to|did not|was not|were not|duplicates?|duplicated)\b/i;

/** How an action ended that is closed, by the words behind that one and behind a date beside it; undefined where it was completed. */
export function closedOtherwise(done: string, text: string): EndedOtherwise | undefined {
  if (!CLOSED.test(done)) return undefined;
  const trimmed = (words: string): string => words.replace(/^[\s.,:;()–—-]+/, "");
  const after = trimmed(text.slice(done.length));
  const [date] = datesInWords(after);
  const reason = date?.at === 0 ? trimmed(after.slice(date.words.length)) : after;
  return WITHOUT_COMPLETION.test(reason) ? "closed without completion" : OTHERWISE.find(([state, begins]) => state !== "open" && begins.test(reason))?.[0];
}

/** How an action stands by the first words of its last column, where they say something else than that it was completed. */
export const endedOtherwise = (text: string): EndedOtherwise | undefined => OTHERWISE.find(([, begins]) => begins.test(text))?.[0];
