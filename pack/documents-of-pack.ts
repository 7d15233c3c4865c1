import type { DocumentType } from "../core/document-type";
import type { MeetingPapers } from "../core/meeting-papers";
import type { Problem } from "../core/problem";
import type { Remark } from "../core/remark";
import { survey, type Survey, type SurveyedDocument, type SurveyOptions } from "../core/survey";
import type { Workbook } from "../core/workbook/workbook";
import { documentTypes } from "../templates";

/** What a workbook holds of a pack. */
export interface DocumentsOfPack {
  readonly agenda: SurveyedDocument;
  readonly meeting: MeetingPapers;
  /** The documents that stand behind the agenda and before the papers of items. */
  readonly front: readonly SurveyedDocument[];
  /** The documents that an item names as its paper, or may. */
  readonly named: readonly SurveyedDocument[];
  /** Titles of documents that the workbook holds too, and the pack does not. */
  readonly leftOut: readonly string[];
  /** What is worth knowing of these documents: by when to publish. */
  readonly remarks: readonly Remark[];
}

/** The document that stands in a pack without being named. */
const ALWAYS = "action-points";

/** Finds the agenda, the action points and what an item names by its title; what is wrong with other sheets does not matter to a pack. */
export function documentsOfPack(workbook: Workbook, reading: Omit<SurveyOptions, "isWanted">): DocumentsOfPack | { readonly problems: readonly Problem[] } {
  const look = (isWanted: (type: DocumentType) => boolean): Survey => survey(workbook, documentTypes, { ...reading, isWanted });
  const first = look(({ id }) => id === "agenda");
  const [agenda] = first.documents;
  const meeting = agenda?.paper.meeting;
  if (!agenda || !meeting || first.problems.length > 0) return { problems: first.problems };
  const isNamed = ({ title }: DocumentType): boolean => meeting.items.some(({ files }) => files.some(({ name }) => name.toLowerCase() === title.toLowerCase()));
  const found = look((type) => type.id === "agenda" || type.id === ALWAYS || isNamed(type));
  if (found.problems.length > 0) return { problems: found.problems };
  const behind = found.documents.filter(({ type }) => type.id !== "agenda");
  const named = behind.filter(({ type }) => isNamed(type));
  const inside = new Set(found.documents.map(({ type }) => type));
  const whole = look(() => true);
  // Minutes that no item names must still agree with the schedule that stands in the pack.
  const disagree = whole.documents.filter(({ type }) => inside.has(type)).flatMap(({ problems }) => problems);
  if (disagree.length > 0) return { problems: disagree };
  return { agenda, meeting, named, remarks: found.remarks, front: behind.filter((document) => !named.includes(document)), leftOut: whole.documents.flatMap(({ type }) => (inside.has(type) ? [] : [type.title])) };
}
