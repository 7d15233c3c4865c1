import { MONTH_NAMES, writeDate, type CalendarDate } from "../../core/calendar-date";
import type { AgendaOfMeeting, ItemOfMeeting } from "../../core/meeting-record";
import { namesQuarter, quartersMovedOn } from "./next-quarter";

/** Items that come up at every meeting. What names a quarter does so too. */
const STANDING = [
  /\b(?:apologies|introductions?|welcome|declarations? of interests?)\b/i,
  /\bquestions? from (?:the )?(?:general )?public\b|\bpublic (?:questions?|speaking|participation)\b/i,
  /\bminutes\b/i,
  /\bmatters arising\b/i,
  /\baction (?:points?|log|tracker|schedule)\b|^actions\b/i,
  /\b(?:performance|monitoring|progress) (?:reports?|updates?|summary)\b/i,
  /\bchampion\b.*\bcomments\b/i,
  /\b(?:any other business|AOB|forward plan|work programme)\b/i,
  /\b(?:dates? of (?:the )?(?:next|future) meetings?|(?:next|future) meetings?)\b/i,
];

export const IS_MINUTES = /^(?:.*\bdraft )?minutes\b|\bminutes of\b/i;
export const IS_MATTERS = /\bmatters arising\b/i;
export const IS_ACTIONS = /\baction points?\b|\baction (?:log|tracker|schedule)\b|^actions\b/i;

const isPart = ({ number }: ItemOfMeeting): boolean => number.replace(/\.$/, "").includes(".");
const isStanding = ({ item }: ItemOfMeeting): boolean => namesQuarter(item) || STANDING.some((each) => each.test(item));

/** The items of an agenda that come up at every meeting, and the others; the parts of an item go with it. */
export function standingItems(agenda: AgendaOfMeeting): { readonly standing: readonly ItemOfMeeting[]; readonly others: readonly ItemOfMeeting[] } {
  let isKept = false;
  const open = agenda.items.filter(({ isClosed }) => !isClosed);
  const standing = open.filter((item) => {
    if (!isPart(item)) isKept = isStanding(item);
    return isKept;
  });
  return { standing, others: open.filter((item) => !standing.includes(item)) };
}

const FULL_DATE = new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH_NAMES.join("|")}),? \d{4}\b`, "gi");
const STAR = /\s*\*(?=\n|$)/;

/** What an item is called, without the star that says that it has papers. */
export const firstLineOf = (item: string): string => (item.split("\n")[0] ?? "").replace(STAR, "").replace(/\s*:$/, "");

/** The words of a standing item at the next meeting: its minutes are of this meeting, its quarters later. */
export function wordsAtNext({ item }: ItemOfMeeting, from: CalendarDate, to: CalendarDate): string {
  const words = quartersMovedOn(item.replace(STAR, ""), from, to);
  return IS_MINUTES.test(words) ? words.replace(FULL_DATE, writeDate(from)) : words;
}

/** Numbers items from 1 and their parts after them; an item that had no number gets none. */
export function numberedAgain<T extends { readonly number: string }>(items: readonly T[]): readonly (T & { readonly number: string })[] {
  let [whole, part] = [0, 0];
  return items.map((item) => {
    if (item.number === "") return item;
    const isOfItem = item.number.replace(/\.$/, "").includes(".");
    [whole, part] = isOfItem ? [whole, part + 1] : [whole + 1, 0];
    return { ...item, number: isOfItem ? `${whole}.${part}` : String(whole) };
  });
}
