import { dateOfSerial } from "../../core/calendar-date";
import { quoted } from "../../core/quoted";
import { column, type Column } from "../../core/workbook/column";
import { isDateCell, shownText } from "../../core/workbook/shown-text";

/** A part of a year, or its total, as a row of figures names it. */
export interface PartOfYear {
  /** As an axis says it: "Apr", "Q1"; "" where the cell is blank. */
  readonly short: string;
  /** As a sentence says it: "April". */
  readonly long: string;
  readonly kind: "month" | "quarter" | "total";
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;
const monthAt = (index: number): PartOfYear => ({ short: (MONTHS[index] ?? "").slice(0, 3), long: MONTHS[index] ?? "", kind: "month" });

const NAMED = /^([a-z]{3,9})\.?(?:[\s'’-]+(?:\d{4}|\d{2}))?$/i;
const QUARTER = /^(?:q(?:tr|uarter)?\.? ?([1-4])|([1-4])(?:st|nd|rd|th)? q(?:tr|uarter)\.?)$/i;

/** A month or a quarter, "April", "Apr-10" or "Q1", whatever its year: that stands over the figures. */
export const partOfYear = (...headings: readonly [string, ...string[]]): Column<PartOfYear> =>
  column<PartOfYear>(headings, (cell, name) => {
    const shown = shownText(cell).trim();
    if (shown === "") return { value: { short: "", long: "", kind: "month" } };
    if (isDateCell(cell)) return { value: monthAt(dateOfSerial(cell.value as number).month - 1) };
    const month = NAMED.exec(shown)?.[1]?.toLowerCase() ?? "";
    const index = month === "" ? -1 : MONTHS.findIndex((each) => each.toLowerCase().startsWith(month) || (month === "sept" && each === "September"));
    if (index >= 0) return { value: monthAt(index) };
    const [, before, after] = QUARTER.exec(shown) ?? [];
    const quarter = before ?? after;
    if (quarter) return { value: { short: `Q${quarter}`, long: `Q${quarter}`, kind: "quarter" } };
    if (/^(?:total|(?:full |whole )?year)$/i.test(shown)) return { value: { short: "Total", long: "Total", kind: "total" } };
    return { code: "cell-not-read", message: `${name} must be a month such as April, or a quarter such as Q1, and this is ${quoted(shown)}. The year stands over the figures.` };
  });
