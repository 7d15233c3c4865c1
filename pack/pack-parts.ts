import { distinctNames, safeFileName } from "../core/file-name";
import type { ItemFile, MeetingItem } from "../core/meeting-papers";
import { endingOf, kindOfFile, type KindOfFile } from "./given-file";

/** A paper as it stands in a pack. */
export interface PackPart {
  /** What it is called in bookmarks and links: "Minutes from 11 March 2011 - draft". */
  readonly title: string;
  readonly item?: MeetingItem;
  readonly file?: ItemFile;
  readonly kind: KindOfFile;
  readonly bytes: Uint8Array;
  /** The cell or the file that problems with it are told at. */
  readonly where: string;
  /** Its name before the pack gave it one. */
  readonly ownName: string;
}

/**
 * The names of the files of a pack, numbered in the order of the agenda so that a folder shows them in it.
 * @example "03 Item 4 Minutes from 11 March 2011 - draft.pdf"
 */
export function namesInPack(parts: readonly Pick<PackPart, "title" | "item" | "ownName">[]): readonly string[] {
  const digits = Math.max(2, String(parts.length).length);
  return distinctNames(
    parts.map(({ title, item, ownName }, index) => {
      const number = String(index + 1).padStart(digits, "0");
      const of = item && item.number !== "" ? ` Item ${item.number}` : "";
      return safeFileName(`${number}${of} ${title}`, endingOf(ownName));
    }),
  );
}

export const kindOf = (name: string): KindOfFile => kindOfFile(name) ?? "Word";
