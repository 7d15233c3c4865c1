import type { PublicationResult } from "./publication-result";

const MUST = "must be taken out";

/** How much was found in a file. @example countsInWords(result) // "2 must be taken out, 1 to be looked at" */
export function countsInWords({ findings, unread }: Pick<PublicationResult, "findings" | "unread">): string {
  const must = findings.filter(({ severity }) => severity === MUST).length;
  const said = [must > 0 ? `${must} ${MUST}` : "", findings.length > must ? `${findings.length - must} to be looked at` : ""].filter((words) => words !== "").join(", ");
  return said || (unread.length > 0 ? "not read" : "Nothing was found");
}
