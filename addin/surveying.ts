import type { DocumentType } from "../core/document-type";
import { survey, type Survey } from "../core/survey";
import { today } from "../core/today";
import { documentTypes } from "../templates";
import type { OpenWorkbook } from "./workbook";

export { today } from "../core/today";
export { asGiven } from "./read-papers";
export { lookAtPack } from "../pack/look-at-pack";
export { sheetsToChoose } from "../pack/sheets-to-choose";

/** What somebody wants made: documents by their ids, or the papers of a meeting, which leave out those about people's lives. */
export type Wanted = readonly string[] | "papers of the meeting";

export interface Looked {
  readonly types: readonly DocumentType[];
  /** All that the workbook holds. */
  readonly all: Survey;
  /** Of that, what concerns the documents that are wanted. */
  readonly wanted: Survey;
}

/** Says what a workbook holds. Every document's columns are known here, and fetched when a workbook is looked through first. */
export function lookThrough(workbook: OpenWorkbook, wanted?: Wanted): Looked {
  const day = today();
  const all = survey(workbook, documentTypes, { today: day });
  const isWanted = ({ id, isPersonal }: DocumentType): boolean => (wanted === "papers of the meeting" ? !isPersonal : (wanted?.includes(id) ?? true));
  return { types: documentTypes, all, wanted: wanted ? survey(workbook, documentTypes, { isWanted, today: day }) : all };
}
