import type { FoundDocument } from "../../../core/document-type";
import { listed } from "../../../core/listed";
import type { FurtherSheet, SheetPlan } from "../../../core/new-sheet/sheet-plan";
import type { Found } from "../shell/pane-state";

/** A sheet that can be added, and the sheets on which its table stands already. */
export interface Offered {
  readonly sheet: SheetPlan;
  readonly title: string;
  /** "on the sheet Agenda"; where the workbook does not hold it, what a further table is for, or "". */
  readonly hint: string;
}

/** The sheets of documents and of their further tables that the workbook does not hold, which come first, and those that it does. */
export function offeredSheets({ types, documents, sheets }: Pick<Found, "types" | "documents" | "sheets">): { readonly absent: readonly Offered[]; readonly there: readonly Offered[] } {
  const offered = types.flatMap(({ id, title, sheet, furtherSheets }) => {
    const found = documents.filter(({ type }) => type.id === id);
    const own = [...found.map((each) => each.sheet), ...sheets.filter((each) => each.documents.includes(id)).map((each) => each.sheet)];
    const ofFurther = found.flatMap(({ alsoRead }) => alsoRead.map((each) => each.sheet));
    return [
      { sheet, title, holds: "", on: own.filter((each) => !ofFurther.includes(each)) },
      ...furtherSheets.map((further) => ({ sheet: further, title: further.name, holds: further.holds, on: found.flatMap(({ alsoRead }) => alsoRead.filter((table) => isOf(further, table)).map((table) => table.sheet)) })),
    ];
  });
  return {
    absent: offered.filter(({ on }) => on.length === 0).map(({ sheet, title, holds }) => ({ sheet, title, hint: holds })),
    there: offered.filter(({ on }) => on.length > 0).map(({ sheet, title, on }) => ({ sheet, title, hint: `on the ${new Set(on).size === 1 ? "sheet" : "sheets"} ${listed([...new Set(on)], "and")}` })),
  };
}

/** Whether a table that was read has the columns that a further sheet cannot do without. */
const isOf = ({ columns }: FurtherSheet, table: FoundDocument["alsoRead"][number]): boolean =>
  columns.filter(({ needed }) => needed !== "no").every(({ name }) => table.columns.some(({ column }) => column === name));
