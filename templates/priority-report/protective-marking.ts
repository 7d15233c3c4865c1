const IN_CAPITALS = /(?<![\p{L}-])(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|PROTECT)(?![\p{L}-])/u;
/** OFFICIAL alone may be published. */
const NEVER_AN_ORDINARY_WORD = /(?<!\p{L})official\s*[-–—:]?\s*sensitive(?!\p{L})/iu;
/** A marking apart from the sentence: at the beginning with a mark after it, in brackets, or alone in its line. */
const SET_OFF = /^[[(]?(?:top secret|secret|confidential|restricted|protect)(?:[\])]|\s*[:–—]|\s+-\s|\s*$)|[[(](?:top secret|secret|confidential|restricted|protect)\b[^\])]{0,20}[\])]|(?:marked|marking:?|classification:?|classified(?: as)?)\s+["'‘“]?(?:top secret|secret|confidential|restricted|protect)(?!\p{L})/iu;
const SAID_SO = /(?<!\bnot )\bprotectively marked\b/i;

/**
 * The protective marking that a line carries, old or new, as it is written there. "Protect your bike" and "a confidential
 * helpline" carry none.
 */
export function protectiveMarking(line: string): string | undefined {
  const set = NEVER_AN_ORDINARY_WORD.exec(line) ?? SET_OFF.exec(line) ?? SAID_SO.exec(line);
  if (set) return set[0].replace(/^[[(]|[\])]$|\s*[:–—-]\s*$/g, "").trim();
  // A line that is all in capitals says nothing by them.
  return /\p{Ll}/u.test(line) ? IN_CAPITALS.exec(line)?.[0] : undefined;
}
