import type { PublicationFinding } from "./publication-result";

/** Of one thing, so many places are told; a reader who has seen these knows. */
const MOST_PLACES = 20;

/** Findings without those that are said twice of one place, and with the number of those beyond the first places of each. */
export function shortList(findings: readonly PublicationFinding[]): readonly PublicationFinding[] {
  const distinct = [...new Map(findings.map((each) => [`${each.message}\n${each.place}`, each])).values()];
  const counts = new Map<string, number>();
  for (const { message } of distinct) counts.set(message, (counts.get(message) ?? 0) + 1);
  const told = new Map<string, number>();
  return distinct.flatMap((each): readonly PublicationFinding[] => {
    const number = (told.get(each.message) ?? 0) + 1;
    told.set(each.message, number);
    if (number > MOST_PLACES) return [];
    const more = (counts.get(each.message) ?? 0) - MOST_PLACES;
    return number === MOST_PLACES && more > 0 ? [{ ...each, place: `${each.place}, and ${more} more place${more === 1 ? "" : "s"}` }] : [each];
  });
}
