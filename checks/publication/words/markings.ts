import type { PublicationQuestions } from "../publication-result";
import { hit, type Search } from "./passage";

const SENSITIVE = String.raw`OFFICIAL ?[-–:/([]? ?SENSITIVE`;
const OLD = "TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|PROTECT";
const CAVEAT = String.raw`(?:[ :/()[\],.-]*(?:personal|commercial|locsen|staff|investigation|policy|management|market|private|strictly|data|information|when complete(?:d)?|uk eyes only|handling|hm government|nato|not for (?:publication|circulation)|until publication|draft|version|page|of|\d+|${OLD}|official|sensitive))*`;
/** Words that are a marking and nothing else. */
const ALONE = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:(?:protective )?(?:marking|classification|security)[: ]+)?(?:(?:strictly|private|gpms|hm government|draft|not protectively marked)[ ,:-]*(?:(?:and|&) )?)*(${SENSITIVE}|${OLD})${CAVEAT}[^\p{L}\p{N}]*$`, "iu");
const ANYWHERE = new RegExp(String.raw`(?<!\p{L})(?:OFFICIAL ?[-–:/]? ?SENSITIVE|TOP SECRET)(?!\p{L})`, "gu");
const IN_MARGINS = new RegExp(String.raw`(?<!\p{L})(?:${SENSITIVE}|TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)(?!\p{L})`, "giu");
const NOT_FOR_ALL = /(?<!\p{L})(?:not for (?:publication|circulation)|not to be published|exempt (?:from publication|information (?:under|by|within|as))|contains exempt information|by virtue of paragraphs? \d|strictly (?:private|confidential)|private (?:and|&) confidential)(?!\p{L})/giu;

/** Markings above OFFICIAL, of today and of before April 2014, and words that keep a paper from the public. */
export function markingsSearch({ allowedMarking = "OFFICIAL" }: Pick<PublicationQuestions, "allowedMarking">): Search {
  const isAllowed = (words: string): boolean => allowedMarking === "OFFICIAL-SENSITIVE" && /sensitive/i.test(words);
  return (words, { isOfWholeFile = false }) => {
    const alone = ALONE.exec(words);
    const marks = alone ? (/^\p{Lu}/u.test(alone[1] ?? "") || isOfWholeFile ? [alone] : []) : [...words.matchAll(isOfWholeFile ? IN_MARGINS : ANYWHERE)];
    return [
      ...marks.filter(([shown]) => !isAllowed(shown)).map((match) => hit(match, "marking", "This marking is above OFFICIAL, and what carries it is not for the public. Take the paper out of what is published, or have the marking lowered by whoever set it.")),
      ...[...words.matchAll(NOT_FOR_ALL)].map((match) => hit(match, "marking", "This says that the paper is not for the public. Take the paper out of what is published, or these words if they no longer hold.", isOfWholeFile || words.length < 80 ? "must be taken out" : "to be looked at")),
    ];
  };
}
