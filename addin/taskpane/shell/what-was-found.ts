import type { Survey } from "../../../core/survey";
import { wrongIn } from "./findings";
import type { Screen } from "./screen";
import { toPutRight } from "./to-put-right";

type Findings = Pick<Survey, "documents" | "problems">;

/** What a look through the workbook came to, in a sentence. */
export function whatWasFound({ documents, problems }: Findings, none = "No paper can be made from this workbook yet."): string {
  const wrong = wrongIn({ problems });
  if (wrong > 0) return toPutRight(wrong);
  if (documents.length === 0) return none;
  return documents.length === 1 ? "One document can be made." : `${documents.length} documents can be made.`;
}

/** Why something that was asked for is not made. */
export const whyNotMade = (problems: Findings["problems"]): string => whatWasFound({ documents: [], problems }, "There is nothing to make it from in this workbook.");

/** What to say once the workbook was looked through, on a screen; one that is about something else says no more than that. */
export const saidOn = (screen: Pick<Screen, "tellsWhatWasFound"> | undefined, found: Findings, elsewhere: string): string => (screen?.tellsWhatWasFound ? whatWasFound(found) : elsewhere);
