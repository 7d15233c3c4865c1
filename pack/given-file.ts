import type { CalendarDate } from "../core/calendar-date";

/** A file that somebody gave for a pack. */
export interface GivenFile {
  /** Its name without folders, as the computer has it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day on which it was last changed, where the computer says it. */
  readonly changed?: CalendarDate;
}

export type KindOfFile = "PDF" | "Word" | "Excel";

const KINDS: Readonly<Record<string, KindOfFile>> = { pdf: "PDF", docx: "Word", xlsx: "Excel" };

export const endingOf = (name: string): string => (/\.([^.\s]{1,8})$/.exec(name.trim())?.[1] ?? "").toLowerCase();

/** What kind of paper a file is by its name; undefined where it cannot be in a pack. */
export const kindOfFile = (name: string): KindOfFile | undefined => KINDS[endingOf(name)];

/** Files that programs and systems leave in folders, which nobody means. */
export const isLeftByPrograms = (name: string): boolean => /^(?:\.|~\$|~WRL)|^(?:thumbs\.db|desktop\.ini|icon\r)$/i.test(name);

/** The key under which two names are one that was typed or saved differently: capitals, blanks and dashes do not count. */
export const looseName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/%20|[\s_\u00a0]+/g, " ")
    .replace(/[–—‐‑]/g, "-")
    .replace(/[‘’]/g, "'")
    .trim();

/** The same name, whatever the computer made of its accents. */
export const sameName = (name: string): string => name.normalize("NFC").trim();
