/** As many as a reader goes through; the rest is counted. */
const MOST_SHOWN = 20;

/** @example shortened(["A1", …, "A900"]) // "A1, …, A20 and 880 more" */
export const shortened = (words: readonly string[]): string =>
  words.length <= MOST_SHOWN ? words.join(", ") : `${words.slice(0, MOST_SHOWN).join(", ")} and ${words.length - MOST_SHOWN} more`;

/** @example listed(["Item", "No.", "Lead"], "and") // "Item, No. and Lead" */
export function listed(words: readonly string[], joint: "and" | "or"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joint} ${last}`;
}
