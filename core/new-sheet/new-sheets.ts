import type { CalendarDate } from "../calendar-date";
import type { SheetText } from "../workbook/workbook-text";
import { freeNames, type TakenNames } from "./free-names";
import { newSheet } from "./new-sheet";
import type { SheetPlan } from "./sheet-plan";

/** New sheets for some documents, under names that neither the workbook nor another of them has. */
export function newSheets(plans: readonly SheetPlan[], today: CalendarDate, taken: TakenNames): readonly SheetText[] {
  let { sheets, tables } = taken;
  return plans.map((plan) => {
    const names = freeNames(plan, { sheets, tables });
    sheets = [...sheets, names.name];
    tables = [...tables, names.table];
    return newSheet(plan, today, names);
  });
}
