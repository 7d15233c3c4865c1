const LONGEST = 40;

/**
 * What a cell holds, in quotation marks, short enough for a sentence and on one line whatever it is.
 * @example quoted("half past ten") // "\"half past ten\""
 */
export function quoted(words: string): string {
  const line = words.replace(/[\p{C}\s\u2028\u2029]+/gu, " ").trim();
  const letters = [...line];
  return `"${letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("").trimEnd()}…` : line}"`;
}
