import * as z from "zod/mini";
import { parseTypedDate, type CalendarDate } from "../../core/calendar-date";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { figure, needed, text, told, type ShownFigure } from "../../core/workbook/column";
import { parsePlace } from "../../core/workbook/address";
import type { SheetRecord } from "../../core/workbook/read-records";
import type { ReadRows, TablePlan } from "../../core/workbook/read-table";
import { compareAsExcel } from "../../functions/measures/as-excel-compares";
import { isFault } from "../../functions/measures/fault";
import { percentageChange } from "../../functions/measures/percentage-change";
import { financialYearOf, lastDayOf, writeFinancialYear } from "../../functions/measures/period";
import { readPeriod } from "../../functions/measures/read-period";
import { roundAsExcel } from "../../functions/measures/round-as-excel";
import { shares } from "../../functions/measures/shares";
import { writeNumber } from "../../functions/measures/write-number";
import { writePeriod } from "../reporting-period";
import { fullNames } from "./districts";
import { reportOrder, reportParts } from "./parts-of-periods";

const columns = {
  district: told(needed(text("District", "CDRP", "CSP", "Area", "Local authority", "Council", "CSP area", "Name of district")), "The district or the partnership whose referrals the row counts. A row Total is added up again.", "City"),
};

const details = {
  partnership: told(text("Partnership", "Board", "County"), "The county or the partnership of all the districts.", "Example County"),
  service: told(text("Service", "Name of service"), "The service, as it heads the table.", "domestic violence advocacy service"),
};

/** "Total 2009/10" and "2009/10 total" are the year; "Referrals Q1 2010/11" is the quarter. */
const AROUND = /^(?:total|referrals?|cases|all)\b[\s:–-]*(?:in|for|of)?\s*|[\s:–-]*\b(?:totals?|referrals?|cases)$/gi;

/** A total that does not say its year. */
const TOTAL = "Total";
const TOTAL_ALONE = /^(?:grand |year(?:ly)? |annual )?totals?(?: referrals| cases)?$/i;

function periodNamed(heading: string): string | undefined {
  const whole = heading.replace(/\s+/g, " ").trim();
  if (TOTAL_ALONE.test(whole)) return TOTAL;
  const words = whole.replace(AROUND, "");
  // A day is by when something is due, in a table of actions whose agency may be called "Council".
  if (!/\d/.test(words) || parseTypedDate(words)) return undefined;
  const period = readPeriod(words);
  // A day is no quarter and no year: the row of a council that joined on it heads nothing.
  return isFault(period) || period.kind === "day" ? undefined : writePeriod(period);
}

/** What a title says of the table, which is no name of a board: "Cambridgeshire IDVAS referrals 2010/11". */
const OF_REFERRALS = /\s*[-–—:,]?\s*\b(?:idvas?|independent domestic|domestic (?:violence|abuse)|referrals?)\b.*$/is;

const FINANCIAL_YEAR = /\b(?:19|20)\d\d\s*[/–-]\s*(?:(?:19|20)?\d\d)\b/g;

/** The one financial year that a title or the name of a sheet says. */
function yearNamed(words: string): string | undefined {
  const years = new Set((words.match(FINANCIAL_YEAR) ?? []).flatMap((each) => periodNamed(each) ?? []));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The columns of figures that a page has room for. */
export const PERIODS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
type InEachPeriod<N extends string, T> = { readonly [K in `${N}${(typeof PERIODS)[number]}`]: T };

/** The same for every column of figures: "figure1", "figure2" and so on. */
const inEachPeriod = <N extends string, T>(name: N, of: (index: number) => T): InEachPeriod<N, T> =>
  Object.fromEntries(PERIODS.map((each, index) => [`${name}${each}`, of(index)])) as InEachPeriod<N, T>;

const row = z.object({ district: z.string(), quarterShare: z.string(), yearShare: z.string(), ...inEachPeriod("figure", () => z.string()) });

const read = {
  service: z.string(),
  ...inEachPeriod("period", () => z.string()),
  /** The quarter and the year of which the shares are, "" where there is none. */
  quarter: z.string(),
  year: z.string(),
  districts: z.array(row),
  /** What the figures say, in sentences. */
  finding: z.string(),
};

/** What is printed of the referrals, in a paper of their own or in a section of another. */
export const referrals = z.object(read);

const data = z.object({
  title: z.string(),
  /** What the foot of every page says. */
  footer: z.string(),
  partnership: z.string(),
  ...read,
});

/** The quarters of the financial year of a day, and the year. */
function quartersOfThisYear({ year, month }: CalendarDate): readonly { readonly heading: string; readonly example: number }[] {
  const written = writeFinancialYear(month < 4 ? year - 1 : year);
  return [...[1, 2, 3, 4].map((quarter) => ({ heading: `Q${quarter} ${written}`, example: 25 })), { heading: `Total ${written}`, example: 100 }];
}

/** The table of referrals, wherever it is printed. */
export const referralsTable: TablePlan<typeof columns, typeof details> = {
  table: {
    name: "IDVAS",
    sheets: /idva|advocacy|referral/i,
    columns,
    atLeast: 3,
    atLeastOnItsSheet: 2,
    // Many a table is of districts and years; the sheet or a title must say that this one is of referrals.
    surely: Infinity,
    series: { name: 'a quarter or a year, such as "Q1 2010/11"', reads: periodNamed, part: /^(?:q(?:tr|uarter)?\.? ?[1-4]|[1-4](?:st|nd|rd|th)? q(?:tr|uarter))\s*(?:\([^)]*\))?$/i, saidAbove: yearNamed, column: figure("Referrals"), newHeadings: quartersOfThisYear, hasTotals: true },
  },
  details,
  totalNames: ({ values, title }) => [values.partnership, title],
};

/** The figures of each district and each district's shares, the total, and what the table says; faults go to `report`. */
export const readReferrals: ReadRows<typeof columns, typeof details, z.input<typeof referrals> & { readonly newest: string }> = (found, around, report, foundTotals, write) => {
  const { values } = around;
  const { records, totals } = inItsYear({ records: found, totals: foundTotals }, around.title, report);
  const periods = [...(records[0]?.series.keys() ?? [])];
  if (periods.length > PERIODS.length) {
    const where = records[0]?.whereInSeries(periods[PERIODS.length] ?? "") ?? "";
    report({ code: "heading-unclear", message: `A page has room for ${PERIODS.length} quarters and years. Move the earlier ones to another sheet.`, where });
  }
  const names = fullNames(records.map(({ values }) => values.district), [values.partnership, around.title]);
  reportTwice(records, names, report);
  for (const record of records) for (const period of periods) reportFigure(record, period, report);
  reportTotals(records, totals, periods, report);
  const rows = [...records, ...totals].map((record) => ({ valueIn: (period: string) => valueIn(record, period), where: record.whereInSeries }));
  reportParts(rows, periods, report);
  if (rows[0]) reportOrder(rows[0], periods, report);

  const written = (period: string): string => {
    const read = readPeriod(period);
    return isFault(read) ? period : writePeriod(read, write);
  };
  const quarter = latest(periods.filter((period) => period.startsWith("Q")));
  const year = latest(periods.filter(isYear));
  const quarterShares = sharesOf(records, quarter);
  const yearShares = sharesOf(records, year);
  const figures = (shown: (period: string) => string): InEachPeriod<"figure", string> => inEachPeriod("figure", (index) => shown(periods[index] ?? ""));
  const districts = records.map((record, index) => ({
    district: names[index] ?? "",
    ...figures((period) => writeFigure(record.series.get(period))),
    quarterShare: quarterShares[index] ?? "",
    yearShare: yearShares[index] ?? "",
  }));
  const whole = {
    district: totals[0]?.values.district || "Total",
    ...figures((period) => (period === "" ? "" : writeSum(sumOf(records, period)))),
    quarterShare: quarterShares.length > 0 ? "100%" : "",
    yearShare: yearShares.length > 0 ? "100%" : "",
  };
  return {
    service: values.service,
    ...inEachPeriod("period", (index) => written(periods[index] ?? "")),
    quarter: quarterShares.length > 0 ? written(quarter) : "",
    year: yearShares.length > 0 ? written(year) : "",
    districts: [...districts, whole],
    finding: finding(records, names, periods, yearShares.length > 0 ? { period: year, shares: yearShares } : { period: quarter, shares: quarterShares }, written),
    newest: written(year || latest(periods)),
  };
};

/** Referrals to the domestic violence advocacy service by district. */
export const idvasReferrals = documentType({
  id: "idvas-referrals",
  title: "IDVAS referrals",
  needs: 'No referrals to the advocacy service were found on a visible sheet. They have a row of headings with "District" (or "CDRP") and the quarters and years, such as "Q1 2010/11" and "Total 2010/11".',
  isPersonal: false,
  ...referralsTable,
  data,
  toPaper(records, around, report, totals, write) {
    const { values, title: sheetTitle } = around;
    const { newest, ...read } = readReferrals(records, around, report, totals, write);
    const partnership = values.partnership || sheetTitle.replace(OF_REFERRALS, "");
    const title = ["Referrals to the domestic violence advocacy service", partnership].filter(Boolean).join(": ");
    return { title, data: { title, footer: ["IDVAS referrals", newest].filter(Boolean).join(", "), partnership, ...read } };
  },
});

type District = SheetRecord<typeof columns>;

interface Rows {
  readonly records: readonly District[];
  readonly totals: readonly District[];
}

/** The rows with a total that does not say its year in that of the quarters beside it, or of the title or the sheet. */
function inItsYear({ records, totals }: Rows, title: string, report: (problem: Problem) => void): Rows {
  const [first] = records;
  if (!first?.series.has(TOTAL)) return { records, totals };
  const periods = [...first.series.keys()].filter((period) => period !== TOTAL);
  const ofQuarters = new Set(periods.flatMap((period) => (isYear(period) ? [] : (yearIn(period) ?? []))));
  const around = new Set([yearNamed(title), yearNamed(parsePlace(first.where("district")).sheet)].flatMap((each) => each ?? []));
  const [year, ...more] = ofQuarters.size > 0 ? ofQuarters : around;
  if (year === undefined || more.length > 0 || periods.includes(year)) {
    report({ code: "heading-unclear", message: 'The column "Total" does not say of which year. Write it like "Total 2010/11".', where: first.whereInSeries(TOTAL) });
    return { records, totals };
  }
  const renamed = (row: District): District => ({
    ...row,
    series: new Map([...row.series].map(([period, shown]) => [period === TOTAL ? year : period, shown])),
    whereInSeries: (period) => row.whereInSeries(period === year ? TOTAL : period),
  });
  return { records: records.map(renamed), totals: totals.map(renamed) };
}

/** The financial year of a period, as it is written. */
function yearIn(name: string): string | undefined {
  const period = readPeriod(name);
  return isFault(period) ? undefined : writeFinancialYear(financialYearOf(period));
}

const valueIn = (record: District, period: string): number | undefined => record.series.get(period)?.figure?.value;

const writeFigure = (shown: ShownFigure | undefined): string => (shown?.figure ? writeNumber(shown.figure.value) : shown === undefined ? "" : "No data");

const writeSum = (sum: number | undefined): string => (sum === undefined ? "No data" : writeNumber(sum));

const isYear = (period: string): boolean => /^\d{4}\//.test(period);

/** The last of some periods, in whatever order the sheet has them. */
const latest = (periods: readonly string[]): string => periods.reduce((last, each) => (last === "" || endOf(each) > endOf(last) ? each : last), "");

function endOf(period: string): number {
  const read = readPeriod(period);
  return isFault(read) ? 0 : lastDayOf(read);
}

/** The sum of a period; undefined where the figure of a district is missing, because nobody knows it then. */
function sumOf(records: readonly District[], period: string): number | undefined {
  let sum = 0;
  for (const record of records) {
    const value = valueIn(record, period);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** The shares of a period as percentages that add to 100; none where a figure is missing. */
function sharesOf(records: readonly District[], period: string): readonly string[] {
  const counts = records.flatMap((record) => valueIn(record, period) ?? []);
  const shared = period === "" || counts.length < records.length || records.length === 0 ? [] : shares(counts, 0);
  return isFault(shared) ? [] : shared.map((each) => `${each}%`);
}

function reportTwice(records: readonly District[], names: readonly string[], report: (problem: Problem) => void): void {
  records.forEach(({ where }, index) => {
    const name = names[index] ?? "";
    if (name !== "" && names.indexOf(name) < index) report({ code: "number-used-twice", message: `${name} is here twice. Keep one of the two rows.`, where: where("district") });
  });
}

function reportFigure(record: District, period: string, report: (problem: Problem) => void): void {
  const value = valueIn(record, period);
  if (value === undefined || (value >= 0 && Number.isInteger(value))) return;
  report({ code: "cell-not-read", message: `Referrals are counted in whole numbers from 0, and this is ${writeNumber(value)}. Check the figure.`, where: record.whereInSeries(period) });
}

function reportTotals(records: readonly District[], totals: readonly District[], periods: readonly string[], report: (problem: Problem) => void): void {
  for (const total of totals) {
    for (const period of periods) {
      const [said, sum] = [valueIn(total, period), sumOf(records, period)];
      if (said === undefined || sum === undefined || compareAsExcel(said, sum) === 0) continue;
      report({
        code: "totals-disagree",
        message: `The total of ${period} says ${writeNumber(said)}, and the districts add up to ${writeNumber(sum)}. Put right the figure that is wrong.`,
        where: total.whereInSeries(period),
      });
    }
  }
}

/** What the table says in a sentence or two: the total, its change over the year before, and the largest share. */
function finding(records: readonly District[], names: readonly string[], periods: readonly string[], { period, shares: published }: { readonly period: string; readonly shares: readonly string[] }, written: (period: string) => string): string {
  const total = sumOf(records, period);
  if (period === "" || total === undefined || published.length === 0) return "";
  const before = latest(periods.filter((each) => isYear(each) && endOf(each) < endOf(period)));
  const earlier = before === "" || !isYear(period) ? undefined : sumOf(records, before);
  const change = earlier === undefined ? undefined : percentageChange(earlier, total);
  const changed =
    earlier === undefined || change === undefined || isFault(change)
      ? ""
      : change === 0
        ? `, as many as in ${written(before)}`
        : `, ${writeNumber(roundAsExcel(Math.abs(change) * 100, 1))}% ${change > 0 ? "more" : "fewer"} than the ${writeNumber(earlier)} of ${written(before)}`;
  const most = Math.max(...records.map((record) => valueIn(record, period) ?? 0));
  const largest = records.flatMap((record, index) => (valueIn(record, period) === most ? [index] : []));
  const [first] = largest;
  const share = largest.length === 1 && first !== undefined ? ` ${names[first]} had the most: ${writeNumber(most)}, ${published[first]} of the total.` : "";
  return `In ${written(period)}, ${writeNumber(total)} cases were referred${changed}.${share}`;
}
