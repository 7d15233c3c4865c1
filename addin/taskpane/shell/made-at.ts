import type { FoundDocument } from "../../../core/document-type";
import type { SurveyedDocument } from "../../../core/survey";
import type { MadePaper } from "./pane-state";

/** What a paper is made of, to be compared with what the sheet says later. */
export const madeOf = ({ paper }: Pick<FoundDocument, "paper">): string => JSON.stringify(paper);

/** @example clockTime(new Date(2011, 4, 3, 10, 42)) // "10:42" */
export const clockTime = (time: Date): string => time.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** That some documents were made at a time, by their ids. */
export const madeAt = (time: Date, documents: readonly SurveyedDocument[]): readonly (readonly [string, MadePaper])[] =>
  documents.map((document) => [document.type.id, { at: clockTime(time), of: madeOf(document) }]);
