import type { Problem } from "../../core/problem";
import { figure, needed, text, told } from "../../core/workbook/column";
import type { SheetRecord } from "../../core/workbook/read-records";
import type { ReadRows, TablePlan } from "../../core/workbook/read-table";
import { compareAsExcel } from "../../functions/measures/as-excel-compares";
import { isFault } from "../../functions/measures/fault";
import { writeFinancialYear } from "../../functions/measures/period";
import { readPeriod } from "../../functions/measures/read-period";
import { writeNumber } from "../../functions/measures/write-number";
import { groupsOf, placed, type Group } from "./groups";
import { monthlyChart, type LineOfYear } from "./monthly-chart";
import { partOfYear, type PartOfYear } from "./month";
import type { PriorityChart } from "./priority-chart";

const columns = {
  priority: text("Priority", "Priority area", "Theme", "Priorities"),
  measure: text("Measure", "Indicator", "Offence", "Offence type", "Crime type", "Performance measure"),
  unit: text("Unit", "Counted", "What is counted"),
  month: told(needed(partOfYear("Month", "Quarter", "Month or quarter")), "A month such as April, or a quarter such as Q1.", "April"),
};

const details = { measure: text("Measure", "Indicator") };

const [THIS, LAST, AVERAGE] = ["This year", "Last year", "Three-year average"] as const;

/** What a heading over figures stands for: a financial year, this year, last year, or the average of the years before. */
function seriesNamed(heading: string): string | undefined {
  const words = heading.replace(/\s+/g, " ").trim();
  if (/^(?:this|current) year$/i.test(words)) return THIS;
  if (/^(?:last|previous|prior) year$/i.test(words)) return LAST;
  if (/^(?:(?:3|three)[- ]?(?:years?|yr)[- ])?average\b/i.test(words)) return AVERAGE;
  const period = /\d/.test(words) ? readPeriod(words) : undefined;
  return period && !isFault(period) && period.kind === "year" ? writeFinancialYear(period.year) : undefined;
}

/** Figures by month, or by quarter, of several years side by side. */
export const monthlyTable: TablePlan<typeof columns, typeof details> = {
  table: {
    name: "MonthlyFigures",
    sheets: /\bmonth(?:s|ly)?\b|\bquarterly figures\b|\bby quarter\b/i,
    columns,
    atLeast: 2,
    surely: 4,
    series: { name: 'a year, such as "2010/11", or "This year"', reads: seriesNamed, part: /^(?:this|last|current|previous) year$/i, column: figure("Figure"), newHeadings: () => [{ heading: THIS, example: 120 }, { heading: LAST, example: 130 }, { heading: AVERAGE, example: 125 }], hasTotals: false },
  },
  details,
};

type Row = SheetRecord<typeof columns>;

/** A chart of each measure: this year, last year, and the average of the three years before this one. */
export const readMonthly: ReadRows<typeof columns, typeof details, readonly PriorityChart[]> = (records, { values, title }, report) =>
  groupsOf(records, values.measure || title || "Figures by month", report).map((group) => {
    reportTwice(group, report);
    reportTotals(group, report);
    const rows = group.records.filter((row) => partOf(row).kind !== "total");
    const isPercentage = reportMixed(rows, report);
    const valueOf = (row: Row, name: string): number | undefined => {
      const value = row.series.get(name)?.figure?.value;
      return value === undefined || !isPercentage ? value : Number((value * 100).toPrecision(15));
    };
    const unit = group.records.map((row) => row.values.unit).find((each) => each !== "") ?? "";
    return { ...placed(group), ...monthlyChart(group.measure, unit || (isPercentage ? "Per cent" : "Number"), rows.map(partOf), linesOf(rows, valueOf)) };
  });

const partOf = ({ values }: Row): PartOfYear => values.month;

/** Which figures of a table by month are drawn: by the names of their columns, "" where there is none. */
export interface DrawnYears {
  readonly now: string;
  readonly before: string;
  /** The column of the average; or the three years of which it is worked out, the latest first. */
  readonly average: { readonly name: string; readonly of?: readonly [string, string, string] };
}

/** This year, last year and the average, as far as the sheet has them; an average that it has not is worked out. */
export function drawnYears(names: readonly string[]): DrawnYears {
  const years = names.filter((name) => /^\d/.test(name)).sort().reverse();
  const [now = "", ...before] = names.includes(THIS) ? [THIS, ...years] : years;
  const [last, middle, first] = before;
  const isWorkedOut = !names.includes(AVERAGE) && last !== undefined && middle !== undefined && first !== undefined && areThreeYears([last, middle, first]);
  return {
    now,
    before: names.includes(LAST) ? LAST : (last ?? ""),
    average: isWorkedOut ? { name: `Average of ${first} to ${last}`, of: [last, middle, first] } : { name: AVERAGE },
  };
}

function linesOf(rows: readonly Row[], valueOf: (row: Row, name: string) => number | undefined): readonly LineOfYear[] {
  const { now, before, average } = drawnYears([...(rows[0]?.series.keys() ?? [])]);
  const line = (name: string): LineOfYear => ({ name, values: rows.map((row) => valueOf(row, name)) });
  // Where one of the three is missing, nobody knows their average.
  const usual = average.of ? { name: average.name, values: rows.map((row) => mean(average.of?.map((name) => valueOf(row, name)) ?? [])) } : line(average.name);
  return [line(now), line(before), usual].filter(({ name }) => name !== "");
}

const areThreeYears = (years: readonly string[]): boolean => years.every((year, index) => index === 0 || Number(years[index - 1]?.slice(0, 4)) - Number(year.slice(0, 4)) === 1);

const mean = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.flatMap((value) => value ?? []);
  return known.length < values.length ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
};

function reportTwice({ records, measure }: Group<Row>, report: (problem: Problem) => void): void {
  const seen = new Set<string>();
  for (const row of records) {
    const { short, long } = partOf(row);
    if (short !== "" && seen.has(short)) report({ code: "number-used-twice", message: `${long} is here twice for ${measure}. Keep one of the two rows.`, where: row.where("month") });
    seen.add(short);
  }
  const kinds = new Set(records.map((row) => partOf(row)).flatMap(({ kind, short }) => (kind === "total" || short === "" ? [] : [kind])));
  const [first] = records;
  if (kinds.size > 1 && first) report({ code: "cell-not-read", message: `${measure} has months and quarters in one table. Keep the months or the quarters.`, where: first.where("month") });
}

/** A total that is not the sum of its months stops the paper; where a month is missing nobody knows the sum. */
function reportTotals({ records }: Group<Row>, report: (problem: Problem) => void): void {
  const parts = records.filter((row) => partOf(row).kind !== "total");
  for (const total of records.filter((row) => partOf(row).kind === "total")) {
    for (const [name, { figure: said }] of total.series) {
      const figures = parts.map((row) => row.series.get(name)?.figure?.value);
      if (!said || figures.includes(undefined) || name === AVERAGE) continue;
      const sum = figures.reduce<number>((all, each) => all + (each ?? 0), 0);
      if (compareAsExcel(said.value, sum) === 0) continue;
      report({ code: "totals-disagree", message: `The total of ${name} says ${writeNumber(said.value)}, and its rows add up to ${writeNumber(sum)}. Put right the figure that is wrong.`, where: total.whereInSeries(name) });
    }
  }
}

/** Whether the figures are percentages; one that is written otherwise than the first is told. */
function reportMixed(rows: readonly Row[], report: (problem: Problem) => void): boolean {
  let first: boolean | undefined;
  for (const row of rows) {
    for (const [name, { figure: read, shown }] of row.series) {
      if (!read || read.value === 0) continue;
      first ??= read.isPercentage;
      if (read.isPercentage !== first) report({ code: "cell-not-read", message: `${shown} is ${first ? "no percentage, and the figures" : "a percentage, and the figures"} above it are${first ? "" : " not"}. Write all in the same way.`, where: row.whereInSeries(name) });
    }
  }
  return first ?? false;
}
