import { serialOfDate, writeDate, type CalendarDate } from "../../core/calendar-date";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { nameKey } from "../../core/same-name";
import { writeNumber } from "../../functions/measures/write-number";
import type { FundingDetails, PartnerRow } from "./funding-columns";

type Report = (problem: Problem) => void;

/** The first and the last day that the cost is for, as serial numbers. */
export interface Days {
  readonly firstDay: number;
  readonly lastDay: number;
}

const serial = (date: CalendarDate | undefined, none: number): number => (date ? serialOfDate(date) : none);

/** The period of the cost; undefined where none is said, which is a problem where a partner joins or leaves. */
export function daysOf({ values, where }: FundingDetails, rows: readonly PartnerRow[], report: Report): Days | undefined {
  const { firstDay: from, lastDay: to, period } = values;
  if (from && to) {
    if (serialOfDate(to) < serialOfDate(from)) {
      report({ code: "dates-disagree", message: `The period ends on ${writeDate(to)}, before it begins on ${writeDate(from)}. Change one of the two dates.`, where: where("lastDay") });
      return undefined;
    }
    return { firstDay: serialOfDate(from), lastDay: serialOfDate(to) };
  }
  if (from ?? to) {
    report({ code: "detail-missing", message: `The period needs its first and its last day. Add ${from ? '"Period to"' : '"Period from"'} beside it.`, where: where(from ? "firstDay" : "lastDay") });
    return undefined;
  }
  if (period) return { firstDay: period.firstDay, lastDay: period.lastDay };
  const changes = rows.find((row) => row.values.from ?? row.values.to);
  if (changes) {
    report({ code: "detail-missing", message: 'This partner joins or leaves, and it is not said which days the cost is for. Above the table, write "Period" and beside it a financial year such as 2016/17.', where: changes.where(changes.values.from ? "from" : "to") });
  }
  return undefined;
}

/** What a partner weighs; 1 for each where the sheet has no weights. */
export function weightsOf(rows: readonly PartnerRow[], report: Report): readonly number[] {
  const weights = rows.map(({ values, where, has }) => {
    if (!has("weight")) return 1;
    const { shown, figure } = values.weight;
    if (!figure) {
      report({ code: "cell-blank", message: `${values.partner} has no weight. Write what it weighs beside the others: 0 if it pays nothing, the same number for all if they pay alike.`, where: where("weight") });
      return 0;
    }
    if (figure.value < 0) report({ code: "cell-not-read", message: `A weight cannot be below zero, and this is ${quoted(shown)}. Check the figure.`, where: where("weight") });
    return Math.max(figure.value, 0);
  });
  reportPercentages(rows, weights, report);
  return weights;
}

/** Shares in per cent of partners that all pay at once must be the whole: two that are forgotten would be paid by the others. */
function reportPercentages(rows: readonly PartnerRow[], weights: readonly number[], report: Report): void {
  const last = rows.at(-1);
  const [first, ...more] = rows.filter(({ values }) => values.weight.figure);
  const mixed = more.find(({ values }) => values.weight.figure?.isPercentage !== first?.values.weight.figure?.isPercentage);
  if (mixed) report({ code: "read-two-ways", message: "Some weights are in per cent, and others are not. Write all of them in one way.", where: mixed.where("weight") });
  if (!last || rows.some(({ values }) => !values.weight.figure?.isPercentage || values.from || values.to)) return;
  const sum = Math.round(weights.reduce((total, weight) => total + weight, 0) * 1e6) / 1e4;
  if (Math.abs(sum - 100) > 0.05) report({ code: "totals-disagree", message: `The shares add up to ${writeNumber(sum)}%, and they should add up to 100%. Put right the share that is wrong, or write weights without %.`, where: last.where("weight") });
}

/** Reports a partner that leaves before it joins, that is here twice for the same days, or that is no partner in the period. */
export function reportTimes(rows: readonly PartnerRow[], days: Days | undefined, report: Report): void {
  const spans = rows.map(({ values }) => ({ key: nameKey(values.partner), from: serial(values.from, -Infinity), to: serial(values.to, Infinity) }));
  for (const [index, { values, where }] of rows.entries()) {
    const span = spans[index];
    if (!span) continue;
    if (values.from && values.to && span.to < span.from) {
      report({ code: "dates-disagree", message: `${values.partner} leaves on ${writeDate(values.to)}, before it joins on ${writeDate(values.from)}. Change one of the two dates.`, where: where("to") });
      continue;
    }
    const again = span.key !== "" && spans.slice(0, index).some((other) => other.key === span.key && other.from <= span.to && span.from <= other.to);
    if (again) report({ code: "number-used-twice", message: `${values.partner} is here twice for the same days, and would pay twice. Keep one of the two rows, or give each its own days.`, where: where("partner") });
    if (days && (span.from > days.lastDay || span.to < days.firstDay)) {
      report({ code: "dates-disagree", message: `${values.partner} is no partner on any day of the period. Take the row out, or change its dates.`, where: where(values.from ? "from" : "to") });
    }
  }
}
