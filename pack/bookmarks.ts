import type { MeetingItem } from "../core/meeting-papers";
import type { Bookmark } from "../core/pdf/outline";
import type { PackPart } from "./pack-parts";

/**
 * A bookmark for each item of the agenda, sub-items and the papers of an item with several under it; before them one for
 * each paper that belongs to no item. An item without papers leads to the agenda.
 * @param items those that the audience may know of
 * @param starts the first page of each part, from 0
 */
export function bookmarksOf(parts: readonly PackPart[], items: readonly MeetingItem[], starts: readonly number[]): readonly Bookmark[] {
  const papersOf = (item: MeetingItem): readonly Bookmark[] => parts.flatMap((part, index) => (part.item === item ? [{ title: part.title, page: starts[index] ?? 0 }] : []));
  const front = parts.flatMap(({ item, title }, index) => (item ? [] : [{ title, page: starts[index] ?? 0 }]));
  const [agenda] = front;
  return [...front, ...heads(items).map((item) => bookmarkOf(item, items.filter((each) => isPartOf(each, item)), papersOf, agenda?.page ?? 0))];
}

const isPartOf = (item: MeetingItem, of: MeetingItem): boolean => item !== of && of.number !== "" && [".", "(", " ("].some((sign) => item.number.startsWith(of.number + sign)) && item.isClosed === of.isClosed;

const heads = (items: readonly MeetingItem[]): readonly MeetingItem[] => items.filter((item) => !items.some((each) => isPartOf(item, each)));

function bookmarkOf(item: MeetingItem, subItems: readonly MeetingItem[], papersOf: (item: MeetingItem) => readonly Bookmark[], agenda: number): Bookmark {
  const own = papersOf(item);
  const under = [...(own.length > 1 ? own : []), ...subItems.map((each) => bookmarkOf(each, [], papersOf, agenda))];
  const first = own[0]?.page ?? subItems.flatMap(papersOf)[0]?.page;
  const title = [item.number, item.words].filter(Boolean).join(" ");
  return { title: first === undefined ? `${title} (no paper)` : title, page: first ?? agenda, ...(under.length > 0 ? { under } : {}) };
}
