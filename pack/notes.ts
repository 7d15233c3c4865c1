import { notPrinted, tablesOf } from "../core/found-in-words";
import { listed } from "../core/listed";
import { quoted } from "../core/quoted";
import type { SurveyedDocument } from "../core/survey";
import type { PackPart } from "./pack-parts";

/** What people should know of documents that the workbook holds and the pack does not. */
export const leftOutNote = (titles: readonly string[]): readonly string[] =>
  titles.length === 0
    ? []
    : [`Not in the pack: ${listed(titles, "and")}, which no item names. To have one in, write its name here ("${titles[0]}") under File on the sheet Papers, beside its item.`];

/** That papers have no tags: what was scanned or printed to PDF is a picture to a screen reader, or words without their order. */
export const untaggedNote = (titles: readonly string[]): readonly string[] =>
  titles.length === 0
    ? []
    : [`${titles.length === 1 ? "1 paper has" : `${titles.length} papers have`} no tags in the PDF, so that a screen reader may not read ${titles.length === 1 ? "it" : "them"}: ${titles.join("; ")}. Ask for the Word file, or for a PDF that is saved from it with tags.`];

/** What stands with the tables of documents and is not printed, a line for each that has some: "Agenda: Not printed: the column "Room"". */
export const notPrintedNotes = (documents: readonly SurveyedDocument[]): readonly string[] =>
  documents.flatMap((document) => {
    const words = notPrinted(...tablesOf(document, documents));
    return words === "" ? [] : [`${document.type.title}: ${words}`];
  });

/** Papers that are the same to the byte under two names, where one may have been saved in the place of another. */
export function sameFileNotes(parts: readonly PackPart[]): readonly string[] {
  const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index]);
  const given = parts.filter(({ file }) => file !== undefined);
  return given.flatMap((part, index) => {
    const before = given.slice(0, index).find(({ bytes, ownName }) => ownName !== part.ownName && isSame(bytes, part.bytes));
    return before ? [`${quoted(part.ownName)} (${part.where}) is the same file as ${quoted(before.ownName)} (${before.where}) under another name. See whether another paper is meant.`] : [];
  });
}

/** That nobody said whom a pack is for, so that nothing was looked for that the public may not read. */
export const FOR_NOBODY_SAID = "This pack was not looked through for what the public may not read. Before it is published, make it for the public.";
