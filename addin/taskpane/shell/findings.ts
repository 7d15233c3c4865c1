import type { Survey } from "../../../core/survey";
import type { Looked } from "../../surveying";
import type { OpenWorkbook } from "../../workbook";
import type { Found } from "./pane-state";

/** All that was found, for the screens to show, and what of it concerns the documents that are wanted. */
export function findingsOf({ tooLarge, answers }: OpenWorkbook, { types, all, wanted }: Looked): { readonly found: Found; readonly wanted: Survey } {
  const missing = wanted.problems.filter(({ code }) => code === "not-in-this-workbook");
  const problems = [...all.problems.filter(({ code }) => code !== "not-in-this-workbook"), ...missing];
  return { found: { ...all, problems, types, tooLarge, answers }, wanted };
}

/** How many things must be put right in what was found. */
export const wrongIn = (found: Pick<Survey, "problems"> | undefined): number => found?.problems.filter(({ code }) => code !== "not-in-this-workbook").length ?? 0;
