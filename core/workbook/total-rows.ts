import type { Problem } from "../problem";
import { quoted } from "../quoted";
import type { Columns } from "./column";
import { TOTAL } from "./kind-of-row";
import type { SheetRecord } from "./read-records";

const SUBTOTAL = /^sub-?\s?total/i;
const ALL = /^(?:all\b|county(?:wide)?$|overall\b)/i;

/** What is counted, compared or aimed at, which no place is called: "MARAC cases", "Of which repeat", "Target". */
const NO_PLACE =
  /\b(?:cases?|calls?|repeats?|clients?|victims?|incidents?|offences?|crimes?|referrals?|reports?|targets?|average|mean|median|previous|last year|this year|change|variance|difference|of which|of whom|rates?|rank|percent(?:age)?|per cent|number of|children|adults|females?|males?|population)\b|%/i;

/** The rows of a table of figures: those that are counted, and those that add them up. */
export interface SplitRows<C extends Columns> {
  readonly records: readonly SheetRecord<C>[];
  readonly totals: readonly SheetRecord<C>[];
  readonly subtotals: readonly SheetRecord<C>[];
  readonly problems: readonly Problem[];
}

/**
 * Tells the totals of a table of figures from the rows that they add up. A total says so by its name, or carries one of
 * `names`, such as that of the county. A row that has the sum of the others and does not say so is asked about: left in,
 * it would be counted twice; left out, a row would be lost.
 * @param below a row directly below an Excel table or a named range, which is no row of it
 */
export function splitTotals<C extends Columns>(rows: readonly SheetRecord<C>[], nameOf: keyof C, names: readonly string[], below?: SheetRecord<C>): SplitRows<C> {
  const sameName = names.map((name) => name.trim().toLowerCase()).filter((name) => name !== "");
  const nameIn = ({ values }: SheetRecord<C>): string => String(values[nameOf] ?? "").trim();
  const isTotal = (row: SheetRecord<C>): boolean => TOTAL.test(nameIn(row)) || ALL.test(nameIn(row)) || sameName.includes(nameIn(row).toLowerCase());
  const strays = strayRows(rows, nameOf, isTotal);
  const records = rows.filter((row) => !isTotal(row) && !strays.includes(row));
  const named = rows.filter(isTotal);
  const subtotals = named.filter((row) => SUBTOTAL.test(nameIn(row)));
  const totals = named.filter((row) => !subtotals.includes(row));
  if (below && [...below.series.values()].some(({ figure }) => figure !== undefined) && (isTotal(below) || hasSumOf(below, records))) totals.push(below);
  const unnamed = totals.length + strays.length > 0 ? [] : records.filter((row) => hasSumOf(row, records.filter((each) => each !== row)));
  return {
    records,
    totals,
    subtotals,
    problems: [
      ...strays.map((row): Problem => ({
        code: "row-unclear",
        message: `${quoted(nameIn(row))} does not look like one of the rows that are added up here. Move the row to another sheet, or delete it; if it is one of them, put it among the others and name it as a place.`,
        where: row.where(nameOf),
      })),
      ...unnamed.map((row): Problem => ({
        code: "row-unclear",
        message: `${quoted(nameIn(row))} has the sum of the other rows, or nearly. If it is their total, write "Total" before its name; if it is not, add a row of totals below.`,
        where: row.where(nameOf),
      })),
    ],
  };
}

/** Rows that are no places by their names, and those that stand apart below the total. */
function strayRows<C extends Columns>(rows: readonly SheetRecord<C>[], nameOf: keyof C, isTotal: (row: SheetRecord<C>) => boolean): readonly SheetRecord<C>[] {
  const rowOf = (row: SheetRecord<C>): number => Number(/\d+$/.exec(row.where(nameOf))?.[0] ?? 0);
  let hasTotal = false;
  let isApart = false;
  return rows.filter((row, index) => {
    const before = rows[index - 1];
    if (hasTotal && before && rowOf(row) > rowOf(before) + 1) isApart = true;
    const total = isTotal(row);
    if (total) [hasTotal, isApart] = [true, false];
    return !total && (isApart || NO_PLACE.test(String(row.values[nameOf] ?? "")));
  });
}

/** How far a row may be from the sum of others and still be meant for it; of two others it must be the sum. */
const NEARLY = 0.2;

function hasSumOf<C extends Columns>(row: SheetRecord<C>, others: readonly SheetRecord<C>[]): boolean {
  if (others.length < 2) return false;
  const near = others.length === 2 ? 0 : NEARLY;
  let compared = 0;
  for (const [stands, { figure }] of row.series) {
    const figures = others.map(({ series }) => series.get(stands)?.figure?.value);
    if (figure === undefined || figures.includes(undefined)) continue;
    const sum = figures.reduce<number>((total, each) => total + (each ?? 0), 0);
    if (Math.abs(figure.value - sum) > sum * near) return false;
    compared += sum > 0 ? 1 : 0;
  }
  return compared > 0;
}
