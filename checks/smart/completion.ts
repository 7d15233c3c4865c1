import { compareDates, type CalendarDate } from "../../core/calendar-date";
import { datesInWords, type DateInWords } from "../../core/dates-in-words";
import { closedOtherwise, endedOtherwise, type EndedOtherwise } from "./ended-otherwise";

/** What the last column of Appendix 5 says of an action. */
export interface Completion {
  readonly state: "completed" | EndedOtherwise;
  /** When it was completed. */
  readonly date?: DateInWords;
  /** The day on which it is said to be completed, where that is still to come. */
  readonly toCome?: DateInWords;
  /** The words beside the date and the word "Completed": what shows that it was. */
  readonly evidence: string;
}

const END = "(?=\\s*(?:$|[.,:;(–—\\n\\r]|-\\s))";
const DONE = "(?:(?:fully|now|action)\\s+)?(?:completed?|closed|done|achieved|implemented|finished|discharged|signed off)";
const BEGINS_DONE = new RegExp(`^(?:status:\\s*)?${DONE}(?:${END}|\\s+(?:(?:on|in|by|at the end of|end of|by (?:the )?[^.\\n\\r]{1,60}? (?:on|in))\\s+)?(?=\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))`, "i");
const PROMISE = /\b(?:to be|shortly|will|shall|in due course|awaiting|awaited|to follow|expected to|going to|due to|planned for)\b/i;
const HAPPENED = /\b(?:received|was|were|has been|have been|took place)\b/i;

/** Sentences of a text; an abbreviation ends none that matters here. */
const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+|[\n\r\v]+/).filter((each) => each.trim() !== "");

/**
 * Reads what is said of the end of an action. Only words that say so make it completed: a date at the beginning, the word
 * "Completed", or a sentence of what has happened by a date; an outcome that is hoped for leaves it open.
 * @param asAt a date after it is no completion yet
 */
export function completionOf({ completionAndOutcome, outcome }: { readonly completionAndOutcome: string; readonly outcome: string }, asAt: CalendarDate | undefined): Completion {
  const text = completionAndOutcome.trim();
  const said = [text, outcome.trim()].filter((each) => each !== "").join("\n");
  const otherwise = endedOtherwise(text);
  if (otherwise) return { state: otherwise, evidence: said };
  const dates = datesInWords(text);
  const isToCome = ({ first }: DateInWords): boolean => asAt !== undefined && compareDates(first, asAt) > 0;
  const [first] = dates;
  const done = BEGINS_DONE.exec(text);
  const closed = done ? closedOtherwise(done[0], said) : undefined;
  if (closed) return { state: closed, evidence: said };
  const beginsWithDate = first !== undefined && /^(?:(?:on|in|by)\s+|date of completion:?\s*)?$/i.test(text.slice(0, first.at));
  if (done || beginsWithDate) {
    if (first && isToCome(first)) {
      const isSaidToBeDone = done !== null || (!first.isMonth && !/^by\s/i.test(text) && !PROMISE.test(text));
      return { state: "open", evidence: said, ...(isSaidToBeDone ? { toCome: first } : {}) };
    }
    const near = first && (beginsWithDate || first.at - (done?.[0].length ?? 0) < 25) ? first : undefined;
    const rest = (near ? text.slice(near.at + near.words.length) : text.slice(done?.[0].length ?? 0)).replace(/^[\s.,:;)–—-]+/, "");
    return { state: "completed", ...(near ? { date: near } : {}), evidence: [rest, outcome.trim()].filter((each) => each !== "").join("\n") };
  }
  for (const sentence of sentences(text)) {
    const [date] = datesInWords(sentence);
    if (!date || asAt === undefined || isToCome(date)) continue;
    const before = sentence.slice(0, date.at);
    if (HAPPENED.test(before) && /\b(?:by|in|on)\s+(?:the end of\s+|end of\s+)?$/i.test(before) && !PROMISE.test(sentence)) {
      return { state: "completed", date, evidence: said };
    }
  }
  return { state: "open", evidence: said };
}

const FEWEST_WORDS = 3;

/** Whether a completed action shows nothing for it. */
export const hasNoEvidence = ({ state, evidence }: Completion): boolean => state === "completed" && evidence.trim().split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length < FEWEST_WORDS;

/** Whether all that a completed action shows is still to come: "Closed. Letter to be issued shortly." */
export const isOnlyPromised = (completion: Completion): boolean =>
  completion.state === "completed" && !hasNoEvidence(completion) && sentences(completion.evidence).every((sentence) => PROMISE.test(sentence));
