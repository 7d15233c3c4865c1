import { quoted } from "../../../core/quoted";
import type { PublicationFinding, PublicationKind, Severity } from "../publication-result";
import { folded } from "./folded";

/** Words that stand together in a file: a paragraph, a cell, a property. */
export interface Passage {
  readonly words: string;
  /** Where they stand, as somebody finds it, with some of the words, which may be shown. */
  place(shown: string): string;
  /** What it is looked through for; everything where it is left out. */
  isFor?(kind: PublicationKind): boolean;
  /** The headings and labels that say what it is, such as "Date of birth". */
  readonly beside?: string;
  /** The short lines right above it, as of a letter's head. */
  readonly near?: string;
  /** The heading that it stands under. */
  readonly under?: string;
  /** Whether a marking in it is one of the whole file: in a header, a footer, a text box, a property, a name. */
  readonly isOfWholeFile?: boolean;
  /** Whether capitals say nothing in it, as in the name of a file or an e-mail address. */
  readonly isWithoutCapitals?: boolean;
}

/** Words of a passage that tell too much. */
export interface Hit {
  readonly kind: PublicationKind;
  /** Where they begin and end in the folded words. */
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly severity: Severity;
}

/** Looks folded words through. */
export type Search = (words: string, passage: Passage) => readonly Hit[];

/** A hit of a match of a pattern. */
export const hit = (match: RegExpMatchArray, kind: PublicationKind, message: string, severity: Severity = "must be taken out"): Hit => ({
  kind,
  from: match.index ?? 0,
  to: (match.index ?? 0) + match[0].length,
  message,
  severity,
});

/** What several searches find in a passage, each with its place; the words shown there have nothing in them that was found. */
export function findingsIn(passage: Passage, searches: readonly Search[]): readonly PublicationFinding[] {
  const words = folded(passage.words);
  if (words === "") return [];
  const hits = searches.flatMap((search) => search(words, passage)).filter(({ kind }) => passage.isFor?.(kind) ?? true);
  const told = hits.filter((each) => !hits.some((other) => isCoveredBy(each, other)));
  return told.map(({ kind, message, severity, from, to }) => ({ kind, message, severity, place: passage.place(shownAround(words, from, to, hits)) }));
}

const isCoveredBy = (one: Hit, other: Hit): boolean =>
  other !== one && one.kind === other.kind && other.from <= one.from && one.to <= other.to && (other.to - other.from > one.to - one.from || (other.message !== one.message && other.severity !== one.severity && other.severity === "must be taken out"));

const BEFORE = 18;

/** A few words around a hit, all that was found in them shortened to first letters. */
function shownAround(words: string, from: number, to: number, hits: readonly Hit[]): string {
  const isSecret = (at: number): boolean => hits.some((each) => each.kind !== "marking" && each.kind !== "example-text" && at >= each.from && at < each.to);
  let begins = Math.max(0, from - BEFORE);
  while (begins > 0 && begins < from && /\S/.test(words[begins - 1] ?? "")) begins++;
  const ends = Math.min(words.length, to + BEFORE * 2);
  let shown = "";
  for (let at = begins; at < ends; at++) {
    const letter = words[at] ?? "";
    const isWithin = at > 0 && /[\p{L}\p{N}]/u.test(letter) && /[\p{L}\p{N}]/u.test(words[at - 1] ?? "");
    if (isSecret(at) && isWithin) shown += shown.endsWith("…") ? "" : "…";
    else shown += letter;
  }
  return quoted(shown.trim());
}
