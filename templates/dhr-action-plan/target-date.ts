import { parseTypedDate } from "../../core/calendar-date";
import { quoted } from "../../core/quoted";
import { text, type Column } from "../../core/workbook/column";
import { isDateCell, shownText } from "../../core/workbook/shown-text";
import { spanOf } from "../../checks/smart/planned-action";
import type { KeptDate } from "../kept-dates";

const IN_FIGURES = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;
/** From 1982 to 2064, as Excel counts days. */
const LIKE_A_SERIAL = /^[3-5]\d{4}$/;

/** When an action is to be done, as it was typed: a day, a month, a year or words; what can only be a day must be one. */
export function targetDate(...headings: readonly [string, ...string[]]): Column<KeptDate> {
  const asTyped = text(...headings);
  return {
    ...asTyped,
    holds: "a day",
    read(cell, write) {
      const shown = shownText(cell).trim();
      if (!isDateCell(cell) && LIKE_A_SERIAL.test(shown)) {
        return { code: "cell-not-read", message: `${quoted(shown)} is how Excel keeps a date. Format the cell as a date, or type the date again.` };
      }
      if (typeof cell.value === "string" && IN_FIGURES.test(shown) && !parseTypedDate(shown)) {
        return { code: "cell-not-read", message: `There is no such day as ${quoted(shown)}. Type the date again, day first.` };
      }
      const reading = asTyped.read(cell, write);
      return "value" in reading ? { value: { written: reading.value, day: spanOf(reading.value)?.last } } : reading;
    },
  };
}
