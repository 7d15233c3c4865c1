import { Chart } from "../../core/docx/chart/chart";
import { listed } from "../../core/listed";
import { isFault } from "../../functions/measures/fault";
import { percentageChange } from "../../functions/measures/percentage-change";
import { roundAsExcel } from "../../functions/measures/round-as-excel";
import { writeNumber } from "../../functions/measures/write-number";
import type { PartOfYear } from "./month";
import { decimalsOf, type MeasureChart } from "./priority-chart";

/** The figures of a year, or an average, by month; undefined where there is none. */
export interface LineOfYear {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

/** The chart of a measure by month, with what its figures say. The first line is this year's, the second last year's. */
export function monthlyChart(measure: string, unit: string, months: readonly PartOfYear[], lines: readonly LineOfYear[]): MeasureChart {
  const isByQuarter = months.some(({ kind }) => kind === "quarter");
  const heading = /\bby (?:month|quarter)$/i.test(measure) ? measure : `${measure} by ${isByQuarter ? "quarter" : "month"}`;
  const drawn = lines.filter(({ values }) => values.some((value) => value !== undefined));
  if (drawn.length === 0) return { heading, finding: "There are no figures yet.", chart: null };
  const finding = sentences(months, lines, unit);
  const chart = new Chart({
    kind: "lines",
    title: heading,
    finding,
    categories: { title: isByQuarter ? "Quarter" : "Month", labels: months.map(({ short }) => short) },
    values: { title: unit, decimals: decimalsOf((drawn[0] ?? { values: [] }).values) },
    series: drawn,
  });
  return { heading, finding, chart };
}

const write = (value: number, unit: string): string => `${writeNumber(roundAsExcel(value, 2))}${unit === "Per cent" ? "%" : ""}`;

/** "2010/11", and "this year" inside a sentence. */
const inASentence = (name: string): string => name.replace(/^[TL](?=[a-z])/, (letter) => letter.toLowerCase());

/** The latest figure beside that of the year before and the average, the highest and the lowest, and what is missing. */
function sentences(months: readonly PartOfYear[], [now, before, average]: readonly LineOfYear[], unit: string): string {
  if (!now) return "";
  const known = now.values.flatMap((value, index) => (value === undefined ? [] : [{ value, month: months[index]?.long ?? "", index }]));
  const latest = known.at(-1);
  if (!latest) return `There are no figures of ${inASentence(now.name)} yet.`;
  const earlier = before?.values[latest.index];
  const usual = average?.values[latest.index];
  const said = [
    `${latest.month} ${inASentence(now.name)}: ${write(latest.value, unit)}`,
    ...(earlier === undefined || !before ? [] : [compared(latest.value, earlier, `the ${write(earlier, unit)} of ${latest.month} ${inASentence(before.name)}`, unit)]),
    ...(usual === undefined ? [] : [`the three-year average is ${write(usual, unit)}`]),
  ];
  const [highest, lowest] = [Math.max, Math.min].map((of) => of(...known.map(({ value }) => value))) as [number, number];
  const when = (value: number): string => listed(known.filter((each) => each.value === value).map(({ month }) => month), "and");
  const range = known.length < 2 ? "" : highest === lowest ? " All figures of the year are the same." : ` The highest of ${inASentence(now.name)} was ${write(highest, unit)} (${when(highest)}), the lowest ${write(lowest, unit)} (${when(lowest)}).`;
  const missing = months.filter((_, index) => now.values[index] === undefined && index < latest.index).map(({ long }) => long);
  return `${said.join(", ")}.${range}${missing.length > 0 ? ` There is no figure for ${listed(missing, "and")}.` : ""}`;
}

function compared(value: number, earlier: number, words: string, unit: string): string {
  if (value === earlier) return `the same as ${words}`;
  const isHigher = value > earlier;
  const points = roundAsExcel(Math.abs(value - earlier), 1);
  if (unit === "Per cent") return `${writeNumber(points)} point${points === 1 ? "" : "s"} ${isHigher ? "above" : "below"} ${words}`;
  const change = percentageChange(earlier, value);
  const size = isFault(change) ? "" : `${writeNumber(roundAsExcel(Math.abs(change) * 100, 1))}% `;
  return `${size}${isHigher ? "above" : "below"} ${words}`;
}
