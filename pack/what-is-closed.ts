import type { MeetingPapers } from "../core/meeting-papers";

/** What of a meeting the public may not read, a line each: closed items, and papers that are marked or said not to be public. */
export const whatIsClosed = ({ items }: MeetingPapers): readonly string[] =>
  items.flatMap(({ isClosed, number, words, files }) => [
    ...(isClosed ? [`item ${number || words}`] : []),
    ...files.filter(({ isPublic }) => !isPublic && !isClosed).map(({ name, where }) => `${name} (${where})`),
  ]);

const folded = (words: string): string => words.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * The names that may not stand in a public pack: those of closed papers, and of closed items where their titles are
 * withheld. A name that the agenda prints for everybody as the words of its item is known to them.
 */
export function closedNames({ items, hasClosedTitlesWithheld }: MeetingPapers): readonly string[] {
  const known = hasClosedTitlesWithheld ? [] : items.filter(({ isClosed }) => isClosed).map(({ words }) => folded(words));
  const open = items.flatMap(({ isClosed, words }) => (isClosed ? [] : [folded(words)]));
  const names = items.flatMap(({ isClosed, words, files }) => [
    ...(isClosed && hasClosedTitlesWithheld ? [words] : []),
    ...files.filter(({ isPublic }) => !isPublic).flatMap(({ name, title }) => [title, name.replace(/\.[a-z]\w{1,4}$/i, "")]),
  ]);
  return [...new Set(names)].filter((name) => folded(name).length > 2 && ![...known, ...open].some((words) => words.includes(folded(name))));
}
