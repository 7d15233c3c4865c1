import { dateOfSerial, monthsAfter, serialOfDate } from "../../core/calendar-date";

/** A case: who it is about (any reference), and the day it was heard, as an Excel serial number. */
export interface Case {
  readonly id: string;
  readonly day: number;
}

/**
 * The proportion of cases that are repeats: heard again within some months of an earlier case of the same reference.
 * The same day of the month still counts; a day later is a new case.
 * @param from the first day of the cases that are counted; earlier ones are only looked back on
 * Source: the definition of NI 32 (Home Office advice to Government Offices), and SafeLives.
 * @example repeatRate of a case in April 2010 heard again on 1 April 2011, among five // 0.2
 */
export function repeatRate(cases: readonly Case[], months: number, from = -Infinity): number {
  const byId = new Map<string, number[]>();
  for (const { id, day } of cases) {
    const days = byId.get(id);
    if (days) days.push(day);
    else byId.set(id, [day]);
  }
  let repeats = 0;
  for (const days of byId.values()) {
    const inOrder = [...days].sort((a, b) => a - b);
    for (const [index, day] of inOrder.entries()) {
      const before = inOrder[index - 1];
      if (day >= from && before !== undefined && day <= serialOfDate(monthsAfter(dateOfSerial(before), months))) repeats++;
    }
  }
  return repeats / cases.filter(({ day }) => day >= from).length;
}
