import { figureIn, isUnusable, refuse, rowsOf, type Arguments, type CellResult, type Cells, type ExcelResult, type ExcelValue, intoCell } from "./excel-values";
import { allOf, figuresOf, lineOf, setting } from "./lines";
import { compareAsExcel } from "./measures/as-excel-compares";
import { isFault, notUnderstood, type Fault } from "./measures/fault";
import { toFifteenDigits } from "./measures/fifteen-digits";
import { percentageOf, possibleCases, type PossibleCases } from "./measures/possible-percentage";
import { share } from "./measures/share";
import { shares } from "./measures/shares";
import { writeNumber } from "./measures/write-number";
import { number, optional, reading, whole, type Reader } from "./readers";
import { forEachCell } from "./spill";

const referrals = number("number of referrals", 0);
const oneOfTheDistricts = number("number of referrals for one of the districts", 0);

const shareOf = reading([referrals, number("countywide total", 0)], share);

export function districtShares([districts, countywide]: Arguments): ExcelResult[][] {
  if (countywide) return forEachCell(shareOf)([districts, countywide]);
  return sharedOut(districts, (referred) => {
    const total = sumOf(referred);
    return referred.map((each) => share(each, total));
  });
}

/** The shares of districts of which every figure is known: without that of one nobody knows the total, or any share of it. */
function sharedOut(districts: Cells | undefined, sharesOf: (referred: readonly number[]) => readonly CellResult[] | Fault): ExcelResult[][] {
  const line = lineOf(districts);
  const known = withoutTotal(allOf(figuresOf(line, oneOfTheDistricts)));
  const result = isFault(known) ? known : sharesOf(known);
  return line.spread(isFault(result) ? line.values.map(() => result) : result);
}

/** A range that takes in the row of the total would halve every share, and still add to 100. */
function withoutTotal(known: readonly number[] | Fault): readonly number[] | Fault {
  if (isFault(known) || known.length < 3) return known;
  const last = known[known.length - 1] ?? 0;
  if (last === 0 || compareAsExcel(last, sumOf(known, known.length - 1)) !== 0) return known;
  return notUnderstood("The last figure is the sum of the others. Leave the total out of the range; if it is a district, move it from the last place.");
}

/** A sum of the values, or of the first of them, as Excel shows it: to 15 digits. */
function sumOf(values: readonly number[], upTo = values.length): number {
  let sum = 0;
  for (let index = 0; index < upTo; index++) sum += values[index] ?? 0;
  return toFifteenDigits(sum);
}

const MOST_DECIMALS = 10;
const decimals = optional(whole("number of decimals", 0, MOST_DECIMALS));

export const roundedShares = ([districts, places]: Arguments): ExcelResult[][] => sharedOut(districts, (referred) => shares(referred, setting(places, decimals) ?? 0));

/** Totals go with rows of parts where they stand in a column, with columns of parts where they stand in a row. */
export function reconciled([totals = [], parts = []]: Arguments): ExcelResult[][] {
  const [down, across] = [totals.length, totals[0]?.length ?? 0];
  const answer = (total: ExcelValue, each: readonly ExcelValue[]): ExcelResult => intoCell(reconcile(total, each));
  if (down === 1 && across === 1) return [[answer(totals[0]?.[0], parts.slice(0, rowsOf(parts)).flat())]];
  if (across === 1 && parts.length === down) return totals.slice(0, rowsOf(totals)).map((row, index) => [answer(row[0], parts[index] ?? [])]);
  if (down === 1 && parts[0]?.length === across) return [(totals[0] ?? []).map((total, column) => answer(total, parts.map((row) => row[column])))];
  return refuse("Give one total and its parts, or a row of parts for each of a column of totals, or the other way round.");
}

const part = number("figure for one of the parts");

function reconcile(totalCell: ExcelValue, partCells: readonly ExcelValue[]): CellResult {
  const total = number("total")(totalCell);
  if (isUnusable(total)) return total;
  const values = partCells.map(part);
  const missing = values.find(isUnusable);
  if (missing !== undefined) return missing;
  const sum = sumOf(values as readonly number[]);
  const difference = compareAsExcel(sum, total);
  if (difference === 0) return "Agrees";
  return `Differs: the parts add to ${writeNumber(sum)}, which is ${writeNumber(Math.abs(difference))} ${difference > 0 ? "more" : "less"} than ${writeNumber(total)}`;
}

/** A percentage with the places that it was typed with, where it was typed as text: "14.0%" has one. */
const printed: Reader<{ readonly percentage: number; readonly places: number; readonly couldBeEither: boolean }> = (cell) => {
  const read = figureIn(cell, "percentage");
  if (isUnusable(read)) return read;
  const { value, isPercentage } = read;
  const percentage = isPercentage || value < 1 ? toFifteenDigits(value * 100) : value;
  const typed = typeof cell === "string" ? cell.replace(/[^\d.]/g, "") : String(percentage);
  return { percentage, places: typed.split(".")[1]?.length ?? 0, couldBeEither: !isPercentage && value > 0 && value <= 1 };
};

export const possiblePercentageOf = reading([printed, number("whole"), decimals], ({ percentage, places: typedPlaces, couldBeEither }, all, places): CellResult => {
  const printedPlaces = places ?? typedPlaces;
  const cases = possibleCases(percentage, all, printedPlaces);
  // 0.5 in a cell is 50%, and may have been meant for half a per cent; 1 is 1%, and may have been meant for all.
  return isFault(cases) ? cases : `${sentenceOf(cases, all, printedPlaces)}${couldBeEither && cases.isPossible ? `, for ${writeNumber(percentage)}%` : ""}`;
});

function sentenceOf(cases: PossibleCases, all: number, places: number): string {
  const of = ` of ${writeNumber(all)}`;
  if (!cases.isPossible) {
    const shown = (count: number): string => `${writeNumber(count)}${of} is ${percentageOf(count, all, places).toFixed(places)}%`;
    return `Not possible: ${shown(cases.below)} and ${shown(cases.above)}`;
  }
  const { fewest, most } = cases;
  const range = fewest === most ? "" : ` ${most === fewest + 1 ? "or" : "to"} ${writeNumber(most)}`;
  return `Possible: ${writeNumber(fewest)}${range}${of}`;
}

