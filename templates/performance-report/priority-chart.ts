import type { Chart } from "../../core/docx/chart/chart";

/** A chart of a priority with its heading and what its figures say; no chart where there is no figure yet. */
export interface MeasureChart {
  readonly heading: string;
  readonly finding: string;
  readonly chart: Chart | null;
}

export interface PriorityChart extends MeasureChart {
  /** "" where the sheet does not say. */
  readonly priority: string;
  readonly measure: string;
  /** The cell that says the priority, as Excel's Name box takes it. */
  readonly where: string;
}

/** How many digits after the point some figures need, two at most. */
export const decimalsOf = (values: readonly (number | undefined)[]): 0 | 1 | 2 =>
  ([0, 1] as const).find((digits) => values.every((value) => value === undefined || Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6)) ?? 2;
