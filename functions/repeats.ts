import { readTypedNumber } from "../core/typed-number";
import { intoCell, isBlank, isUnusable, refuseFor, wordsIn, type Arguments, type CellResult, type ExcelResult, type Unusable } from "./excel-values";
import { pairOf, setting } from "./lines";
import { fault, notUnderstood } from "./measures/fault";
import { firstDayOf, lastDayOf } from "./measures/period";
import { repeatRate } from "./measures/repeat-rate";
import { optional, reading, whole, type Reader } from "./readers";
import { period } from "./times";

const NO_REFERENCE = fault("no data", "One of the cases has no reference. Give it one, or leave its row out.");

const reference: Reader<string> = (cell): string | Unusable => {
  const words = wordsIn(cell);
  if (isUnusable(words)) return words;
  return words === undefined || readTypedNumber(words) === "no data" ? NO_REFERENCE : words.trim().toLowerCase();
};

const heardCase = reading([reference, period], (id, when) =>
  when.kind === "day" ? { id, day: lastDayOf(when) } : notUnderstood("The date of a case must be a day, such as 31/03/2011."),
);

export function repeatRateOf([ids, dates, months, from]: Arguments): ExcelResult[][] {
  const [references, days] = pairOf(ids, dates);
  const within = setting(months, optional(whole("number of months", 1))) ?? 12;
  const first = setting(from, optional(period));
  const since = first === undefined ? -Infinity : firstDayOf(first);
  const cases = references.values.flatMap((cell, index) => {
    if (isBlank(cell) && isBlank(days.values[index])) return [];
    const heard = heardCase([cell, days.values[index]]);
    return isUnusable(heard) ? refuseFor(heard) : [heard];
  });
  const result: CellResult = cases.every(({ day }) => day < since) ? fault("no data", "There are no cases.") : repeatRate(cases, within, since);
  return [[intoCell(result)]];
}
