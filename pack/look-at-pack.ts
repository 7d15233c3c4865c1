import type { Audience, ItemFile, MeetingItem } from "../core/meeting-papers";
import type { Problem } from "../core/problem";
import type { Remark } from "../core/remark";
import type { SurveyOptions } from "../core/survey";
import type { Workbook } from "../core/workbook/workbook";
import { documentsOfPack } from "./documents-of-pack";
import { gatherPapers } from "./gather-papers";
import type { GivenFile } from "./given-file";
import { whatIsClosed } from "./what-is-closed";

/** A paper of an item, with what is known of its file before a pack is made. */
export interface PlannedFile {
  readonly file: ItemFile;
  readonly stands: "there" | "from the workbook" | "not for this pack" | Problem;
}

export interface PlannedItem {
  readonly item: MeetingItem;
  readonly files: readonly PlannedFile[];
}

/** A pack before it is made. */
export interface PackPlan {
  /** "Cambridge Community Safety Partnership, 3 May 2011" */
  readonly meeting: string;
  /** Titles of the documents that stand before the papers of the items: Action points. */
  readonly front: readonly string[];
  readonly items: readonly PlannedItem[];
  /** The names of files that belong to no item. */
  readonly strays: readonly string[];
  /** What the public may not read, a line each. */
  readonly closed: readonly string[];
  readonly problems: readonly Problem[];
  readonly remarks: readonly Remark[];
}

/**
 * Says what a pack would hold and which files are missing, by the names of the files alone: nothing is opened or made.
 * @example
 * const plan = lookAtPack(workbook, files.map(({ name }) => ({ name })), "public", { sheets: ["Agenda May"] });
 */
export function lookAtPack(workbook: Workbook, given: readonly Omit<GivenFile, "bytes">[], audience: Audience, reading: Omit<SurveyOptions, "isWanted"> = {}): PackPlan | { readonly problems: readonly Problem[] } {
  const documents = documentsOfPack(workbook, reading);
  if ("problems" in documents) return documents;
  const { meeting, front, named, remarks } = documents;
  const held = [...front, ...named].map(({ type }) => type);
  const { papers, wrongWith, strays, problems } = gatherPapers(meeting, audience, given.map((file) => ({ ...file, bytes: NOT_READ })), held);
  const standing = (file: ItemFile): PlannedFile["stands"] => {
    const gathered = papers.find((paper) => paper.file === file);
    return wrongWith.get(file) ?? (gathered ? ("bytes" in gathered.from ? "there" : "from the workbook") : "not for this pack");
  };
  return {
    meeting: meeting.meeting,
    front: front.map(({ type }) => type.title),
    items: meeting.items.map((item) => ({ item, files: item.files.map((file) => ({ file, stands: standing(file) })) })),
    strays,
    closed: whatIsClosed(meeting),
    problems,
    remarks,
  };
}

const NOT_READ = new Uint8Array();
