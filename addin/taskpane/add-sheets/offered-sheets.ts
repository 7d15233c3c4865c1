import type { DocumentType } from "../../../core/document-type";
import { listed } from "../../../core/listed";
import type { Found } from "../shell/pane-state";

/** A document whose sheet can be added, and the sheets on which it stands already. */
export interface Offered {
  readonly type: DocumentType;
  readonly title: string;
  /** "on the sheet Agenda"; "" where the workbook does not hold it. */
  readonly hint: string;
}

/** The documents that the workbook does not hold, which come first, and those that it does. */
export function offeredSheets({ types, documents, sheets }: Pick<Found, "types" | "documents" | "sheets">): { readonly absent: readonly Offered[]; readonly there: readonly Offered[] } {
  const offered = types.map((type): Offered => {
    const on = new Set([...documents.filter((each) => each.type.id === type.id).map(({ sheet }) => sheet), ...sheets.filter((each) => each.documents.includes(type.id)).map(({ sheet }) => sheet)]);
    return { type, title: type.title, hint: on.size === 0 ? "" : `on the ${on.size === 1 ? "sheet" : "sheets"} ${listed([...on], "and")}` };
  });
  return { absent: offered.filter(({ hint }) => hint === ""), there: offered.filter(({ hint }) => hint !== "") };
}
