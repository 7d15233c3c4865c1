import * as z from "zod/mini";

/** A line or a row of bars: its name, and a value for each category; undefined where there is none, which is no nought. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

/** What a bar of a comparison is: our own area, an average, or another area. */
export type BarRole = "ours" | "average" | "other";

interface ChartParts {
  /** What the chart shows: "Dwelling burglary by month". */
  readonly title: string;
  /** What the figures say, in a sentence: people who cannot see the chart are told it. */
  readonly finding: string;
  /** What the categories are, as the axis says it ("Month"), and each of them. */
  readonly categories: { readonly title: string; readonly labels: readonly string[] };
  /** What is counted, as the axis says it ("Crimes per 1,000 residents"), and the digits after the point. */
  readonly values: { readonly title: string; readonly decimals: number };
}

/** Lines over time, the one that counts most first. */
export interface LineChart extends ChartParts {
  readonly kind: "lines";
  readonly series: readonly ChartSeries[];
}

/** One bar for each area, in the order from the top; the label of our own says that it is. */
export interface BarChart extends ChartParts {
  readonly kind: "bars";
  readonly series: readonly [ChartSeries];
  readonly roles: readonly BarRole[];
}

export type ChartPlan = LineChart | BarChart;

/** A chart that a document supplies to its template, which draws it where {%Name} stands alone in a paragraph. */
export class Chart {
  readonly plan: ChartPlan;

  /** What is no number, such as the quotient of two noughts, is taken for a missing value. */
  constructor(plan: ChartPlan) {
    const known = ({ name, values }: ChartSeries): ChartSeries => ({ name, values: plan.categories.labels.map((_, index) => (Number.isFinite(values[index]) ? values[index] : undefined)) });
    this.plan = plan.kind === "bars" ? { ...plan, series: [known(plan.series[0])] } : { ...plan, series: plan.series.map(known) };
  }
}

/** A chart in the schema of a document's data. */
export const chart = z.instanceof(Chart);

/** Whether a part of such a schema is a chart. */
export const isChart = (schema: z.core.$ZodType): boolean => schema === chart;
