import type { Problem } from "../../core/problem";
import type { Fact, Facts } from "./facts";

/** What a letter says beside its facts. */
export interface LetterSheet {
  /** The partnership, or that it is to be added. */
  readonly partnership: string;
}

/** A kind of letter: the facts that it states, and its words around them. */
export interface LetterKind {
  readonly facts: readonly Fact[];
  subject(facts: Facts, sheet: LetterSheet): string;
  /** Each is a paragraph; its lines that begin with a bullet are a list. */
  paragraphs(facts: Facts, sheet: LetterSheet): readonly string[];
  check?(facts: Facts, report: (problem: Problem) => void): void;
}

/** Days that are typed and are none would be printed as they are and counted from wrongly. */
export function reportDays(facts: Facts, names: readonly string[], report: (problem: Problem) => void): void {
  for (const name of names) {
    if (facts.said(name) === "" || facts.day(name)) continue;
    report({ code: "cell-not-read", message: `${name} must be a day such as 3 May 2011.`, where: facts.where(name) });
  }
}

/** Words that end a sentence, with a stop where they have none; a list has its own lines. */
export const ended = (words: string): string => (/[.!?:;)]$/.test(words) || words.includes("\n") ? words : `${words}.`);
