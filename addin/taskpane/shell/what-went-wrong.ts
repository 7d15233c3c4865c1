import { NotWritten } from "../../not-written";
import { TemplateNotFetched } from "../../template-not-fetched";
import { PartNotFetched } from "./fetched-parts";

/** Office.js speaks of itself; these are the ways in which a user can meet that. */
const REASONS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter to finish it, and try again.",
  AccessDenied: "Excel did not allow this. The sheet may be protected: unprotect it, and try again.",
  ItemAlreadyExists: "A sheet or a table of this name was added just now. Delete what was begun, and try again.",
  ItemNotFound: "The place is not there any more. Check again.",
  ResponsePayloadSizeLimitExceeded: "The sheets are too large to look through at once. Hide those that no paper is made of, and check again.",
};

/** What to do about a fault, in a sentence. */
export function whatWentWrong(error: unknown): string {
  if (error instanceof TemplateNotFetched || error instanceof NotWritten || error instanceof PartNotFetched) return error.message;
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code) return REASONS[code] ?? `Excel could not do this (${code}). Close the pane, open it again, and try once more.`;
  return `The add-in itself failed, and nothing was changed (${message ?? "no reason given"}). Close the pane, open it again, and try once more. If it fails again, give these words to whoever looks after the add-in.`;
}
