import { quoted } from "../../core/quoted";
import { readTypedNumber } from "../../core/typed-number";
import { column, holding, type Column } from "../../core/workbook/column";
import { isNoAnswer } from "../../core/workbook/no-answer";
import { formatLetters, isDateCell, shownText } from "../../core/workbook/shown-text";
import { writeNumber } from "../../functions/measures/write-number";

/** Whole pence. */
export type Pence = number;

/** A difference that decimals of money have in a computer and not on paper. */
const NO_PART_OF_A_PENNY = 1e-4;

/** An amount of money from £0, in whole pence; undefined where the cell is blank. */
export const money = (...headings: readonly [string, ...string[]]): Column<Pence | undefined> =>
  holding("an amount", column<Pence | undefined>(headings, (cell, name) => {
    const shown = shownText(cell).trim();
    if (shown === "") return { value: undefined };
    const typed = typeof cell.value === "number" ? { value: cell.value, isPercentage: formatLetters(cell.format).includes("%") } : typeof cell.value === "string" ? readTypedNumber(shown) : undefined;
    const refused = (what: string) => ({ code: "cell-not-read" as const, message: `${name} must be an amount such as £1,428.57, and this is ${quoted(shown)}${what}.` });
    if (typed === "no data" || (typeof cell.value === "string" && isNoAnswer(shown))) return { value: undefined };
    if (!typed || typed.isPercentage || isDateCell(cell)) return refused("");
    const pence = Math.round(typed.value * 100);
    if (typed.value < 0) return refused(", which is below zero: write the amount that is left after what was returned, or 0");
    if (Math.abs(typed.value * 100 - pence) > NO_PART_OF_A_PENNY) return refused(` (${writeNumber(typed.value)}), which has parts of a penny: round it first`);
    return { value: pence };
  }));

/** @example writeMoney(142857) // "£1,428.57" */
export function writeMoney(pence: Pence): string {
  const pounds = Math.floor(Math.abs(pence) / 100);
  return `${pence < 0 ? "-" : ""}£${writeNumber(pounds)}.${String(Math.abs(pence) % 100).padStart(2, "0")}`;
}
