import type { ItemFile } from "../../core/meeting-papers";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { nameKey, nearestName } from "../../core/same-name";
import type { AgendaRecord } from "./agenda-items";
import type { NamedPaper } from "./papers-sheet";

/** A line that is the name of a file, whatever program it is for. */
export const isFileName = (line: string): boolean => /^[^\n]{1,250}\.[a-z][a-z\d]{1,4}$/i.test(line.trim()) && !/^(?:https?:|www\.|mailto:)|@/i.test(line.trim());

export const withoutEnding = (name: string): string => name.trim().replace(/\.[a-z][a-z\d]{1,4}$/i, "");

const linesOf = (words: string): readonly string[] => words.split(/\r\n?|[\n\v]/).map((line) => line.trim()).filter(Boolean);

/** 7.1 is not 71, so the stops inside a number count. */
const numberKey = (number: string): string => number.trim().replace(/\.$/, "").toLowerCase();
/** "Item 7.1" and "Agenda item 7.1" are the item 7.1. */
const withoutWordItem = (said: string): string => said.trim().replace(/^(?:agenda )?item(?: (?:no\.?|number))? (?=\S{1,8}$)/i, "");
const wordsKey = (words: string): string => nameKey(words.split("\n")[0] ?? "");

/**
 * The files of each item: those that its row names, then those that the sheet of papers gives it. What that sheet says of
 * a file that the item's own row names as well is said of the one file.
 */
export function filesOf(records: readonly AgendaRecord[], closed: readonly AgendaRecord[], papers: readonly NamedPaper[], report: (problem: Problem) => void): ReadonlyMap<AgendaRecord, readonly ItemFile[]> {
  const numbered = new Map(records.map((record) => [numberKey(record.values.number), record]));
  const worded = new Map(records.map((record) => [wordsKey(record.values.item), record]));
  const ofItem = new Map<AgendaRecord, NamedPaper[]>();
  for (const paper of papers) {
    const record = paper.item === "" ? undefined : (numbered.get(numberKey(paper.item)) ?? worded.get(wordsKey(paper.item)) ?? numbered.get(numberKey(withoutWordItem(paper.item))));
    if (record) ofItem.set(record, [...(ofItem.get(record) ?? []), paper]);
    else report({ code: "paper-of-no-item", message: noSuchItem(paper.item, records), where: paper.whereItem });
  }
  return new Map(
    records.map((record) => {
      const isOpen = !closed.includes(record);
      const own = linesOf(record.values.attachments).filter(isFileName);
      const listed = ofItem.get(record) ?? [];
      const fromRow = own.map((name): ItemFile => {
        const said = listed.find((paper) => paper.name === name);
        return said ? fileOf(said, isOpen) : { name, title: withoutEnding(name), marking: "", isPublic: isOpen, where: record.where("attachments") };
      });
      // Named here and there is named once; twice on one sheet stays twice, and is asked about where files are gathered.
      const more = listed.filter((paper, index) => !own.includes(paper.name) || listed.findIndex((each) => each.name === paper.name) !== index);
      return [record, [...fromRow, ...more.map((paper) => fileOf(paper, isOpen))]];
    }),
  );
}

const fileOf = ({ name, title, marking, isPublic, where }: NamedPaper, isOpen: boolean): ItemFile => ({ name, title: title || withoutEnding(name), marking, isPublic: isPublic && isOpen, where });

function noSuchItem(said: string, records: readonly AgendaRecord[]): string {
  const nearest = nearestName(said, records.flatMap(({ values }) => (/\p{L}/u.test(said) ? [values.item.split("\n")[0] ?? ""] : [])));
  return `The agenda has no item ${quoted(said)}.${nearest ? ` Is it ${quoted(nearest)}?` : ""} Write the number of an item as the agenda has it, or its words where it has no number.`;
}
