import { intoCell, isUnusable, refuseFor, wordsIn, type Arguments, type CellResult, type ExcelResult, type Unusable } from "./excel-values";
import { pairOf, setting } from "./lines";
import { fault, notUnderstood } from "./measures/fault";
import { firstDayOf, lastDayOf } from "./measures/period";
import { repeatRate } from "./measures/repeat-rate";
import { optional, reading, whole, type Reader } from "./readers";
import { period } from "./times";

const reference: Reader<string> = (cell): string | Unusable => {
  const words = wordsIn(cell) ?? fault("no data", "One of the cases has no reference. Give it one, or leave its row out.");
  return isUnusable(words) ? words : words.trim().toLowerCase();
};

const heardCase = reading([reference, period], (id, when) =>
  when.kind === "day" ? { id, day: lastDayOf(when) } : notUnderstood("The date of a case must be a day, such as 31/03/2011."),
);

export function repeatRateOf([ids, dates, months, from]: Arguments): ExcelResult[][] {
  const [references, days] = pairOf(ids, dates);
  const within = setting(months, optional(whole("number of months", 1))) ?? 12;
  const first = setting(from, optional(period));
  const since = first === undefined ? -Infinity : firstDayOf(first);
  const isBlank = (index: number): boolean => [references, days].every(({ values }) => values[index] === null || values[index] === "");
  const cases = references.values.flatMap((cell, index) => {
    if (isBlank(index)) return [];
    const heard = heardCase([cell, days.values[index]]);
    return isUnusable(heard) ? refuseFor(heard) : [heard];
  });
  const result: CellResult = cases.every(({ day }) => day < since) ? fault("no data", "There are no cases.") : repeatRate(cases, within, since);
  return [[intoCell(result)]];
}
