import type { BarRole } from "./chart";

/** The look of a line: its colour, and a dash and a marker by which it is told without colour. */
export interface LineLook {
  readonly colour: string;
  readonly dash: "solid" | "dash" | "sysDot" | "lgDashDot" | "sysDash";
  readonly marker: "circle" | "square" | "diamond" | "triangle" | "none";
  /** In points. */
  readonly width: number;
}

/** Over 3:1 on white each (WCAG 2.2, 1.4.11); the first stands out. */
export const LINES: readonly LineLook[] = [
  { colour: "17375E", dash: "solid", marker: "circle", width: 2.5 },
  { colour: "B4541A", dash: "dash", marker: "square", width: 2 },
  { colour: "46535F", dash: "sysDot", marker: "none", width: 2 },
  { colour: "1F7A5C", dash: "lgDashDot", marker: "diamond", width: 1.75 },
  { colour: "7A4B9A", dash: "sysDash", marker: "triangle", width: 1.75 },
];

export const BARS: Readonly<Record<BarRole, string>> = { ours: "17375E", average: "B4541A", other: "74879A" };

export const INK = "1B2733";
export const AXIS = "74879A";
/** Lines behind the figures may be faint: nothing is lost with them. */
export const GRID = "DDE3E9";
export const FONT = "Arial";
/** In points. */
export const TEXT = 11;
