import type { Survey } from "../../../core/survey";
import { wrongIn } from "./findings";
import { toPutRight } from "./to-put-right";

/** What a look through the workbook came to, in a sentence. */
export function whatWasFound({ documents, problems }: Pick<Survey, "documents" | "problems">): string {
  const wrong = wrongIn({ problems });
  if (wrong > 0) return toPutRight(wrong);
  if (documents.length === 0) return "There is nothing to make it from in this workbook.";
  return documents.length === 1 ? "One document can be made." : `${documents.length} documents can be made.`;
}
