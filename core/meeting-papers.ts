import type { CalendarDate } from "./calendar-date";

/** A file that goes with an item of a meeting, as the sheet names it. */
export interface ItemFile {
  /** The name of the file: "Minutes from 11 March 2011 - draft.pdf"; or of a document that the workbook holds: "Action points". */
  readonly name: string;
  /** What the paper is called. */
  readonly title: string;
  /** The protective marking that the sheet gives it, in capitals; "" where it gives none. */
  readonly marking: string;
  /** Whether the public may read it. */
  readonly isPublic: boolean;
  /** The cell that names it, as Excel's Name box takes it. */
  readonly where: string;
}

/** An item of a meeting, in the order of the agenda. */
export interface MeetingItem {
  readonly number: string;
  /** Its words, in one line. */
  readonly words: string;
  readonly isClosed: boolean;
  /** When it starts by the running clock, "10:05"; "" where nobody can tell. */
  readonly starts: string;
  readonly isSubItem: boolean;
  /** The cell that says, with a star or a Yes, that papers are attached; undefined where none does. */
  readonly saysAttached: string | undefined;
  readonly files: readonly ItemFile[];
}

/** Whom a pack is for: everybody, or those who also take part in the closed session. */
export type Audience = "public" | "full";

/** How a file is named in the agenda, and the address behind the name. */
export interface FileLine {
  readonly words: string;
  readonly link: string;
}

/** What the agenda of a meeting says of its papers. */
export interface MeetingPapers {
  /** "Cambridge Community Safety Partnership, 3 May 2011" */
  readonly meeting: string;
  readonly items: readonly MeetingItem[];
  /** The day on which the agenda went out, where the sheet says it. */
  readonly published: CalendarDate | undefined;
  /** Whether the titles of closed items are kept from the public. */
  readonly hasClosedTitlesWithheld: boolean;
  /** Whom the public may write to and call, and where they meet: what may stand in a public pack. */
  readonly mayBePublished: readonly string[];
  /** The data of the agenda as it stands in a pack, with a line for each file that the audience gets. */
  dataFor(audience: Audience, lineOf: (file: ItemFile) => FileLine): unknown;
}
