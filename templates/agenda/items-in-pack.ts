import type * as z from "zod/mini";
import type { Audience, FileLine, ItemFile, MeetingItem } from "../../core/meeting-papers";
import { saidAttached, type AgendaRecord, type item } from "./agenda-items";
import { isFileName } from "./item-files";

type ItemData = z.infer<typeof item>;

/** The items in the order in which they are printed: the open ones, then those of the closed session. */
export function meetingItems(records: readonly AgendaRecord[], closed: readonly AgendaRecord[], files: ReadonlyMap<AgendaRecord, readonly ItemFile[]>, clock: ReadonlyMap<AgendaRecord, string>): readonly MeetingItem[] {
  return [...records.filter((record) => !closed.includes(record)), ...closed].map((record) => ({
    number: record.values.number.replace(/\.$/, ""),
    words: (record.values.item.split("\n")[0] ?? "").replace(/[\s*:]+$/, ""),
    isClosed: closed.includes(record),
    starts: clock.get(record) ?? "",
    isSubItem: record.values.number.replace(/\.$/, "").includes("."),
    saysAttached: saidAttached(record),
    files: files.get(record) ?? [],
  }));
}

const NOT_PUBLISHED = "Paper not published";

/** An item with the lines of its papers as they stand in a pack; the public are told that there is a paper, and not its name. */
export function inPack(printed: ItemData, files: readonly ItemFile[], { audience, isClosed, lineOf }: { readonly audience: Audience; readonly isClosed: boolean; readonly lineOf: (file: ItemFile) => FileLine }): ItemData {
  const given = audience === "full" ? files : files.filter(({ isPublic }) => isPublic);
  const words = audience === "public" && isClosed ? [] : printed.attachments.split("\n").filter((line) => line.trim() !== "" && !isFileName(line));
  const kept = files.length === 0 ? words : words.filter((line) => line !== "Attached");
  const withheld = given.length < files.length && !isClosed ? [NOT_PUBLISHED] : [];
  const lines = given.map(lineOf);
  return {
    ...printed,
    attachments: [...kept, ...lines.map(({ words: line }) => line), ...withheld].join("\n"),
    paperLinks: lines.length === 0 ? "" : [...kept, ...lines.map(({ link }) => link), ...withheld].join("\n"),
  };
}

const COUNTS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** The one line that stands for the closed session where its titles are not for the public. */
export function closedNotice(count: number): ItemData {
  const items = `${COUNTS[count] ?? count} ${count === 1 ? "item is" : "items are"}`;
  return { number: "", item: `${items} taken after the public and the press have left the meeting.`, leadOfficer: "", attachments: "", paperLinks: "", durationMinutes: "", starts: "", isSubItem: false };
}
