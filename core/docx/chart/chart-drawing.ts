import { inlineDrawing, type DrawingIds, type Size } from "../inline-drawing";
import { OFFICE } from "../parts-added";
import type { ChartPlan } from "./chart";

const AROUND_BARS = 2.4;
const A_BAR = 0.62;
const MOST_FOR_LINES = 8;

/** As wide as the text, and as high as it is read well: bars need room for each name. */
export function sizeOf(plan: ChartPlan, room: Size): Size {
  const wanted = plan.kind === "lines" ? Math.min(room.width * 0.5, MOST_FOR_LINES) : AROUND_BARS + A_BAR * plan.categories.labels.length;
  return { width: room.width, height: Math.min(wanted, room.height * 0.8) };
}

const KINDS: Readonly<Record<ChartPlan["kind"], string>> = { lines: "Line chart", bars: "Bar chart" };

/** What is read out instead of a chart: what kind it is, what it shows, and what its figures say. */
export const alternativeText = ({ kind, title, finding }: ChartPlan): string => [`${KINDS[kind]}: ${title}.`, finding].filter((words) => words.trim() !== "").join(" ");

/** A chart in the line of the text. */
export const chartDrawing = (plan: ChartPlan, room: Size, { id, relationship }: DrawingIds): string =>
  inlineDrawing({
    kind: "chart",
    size: sizeOf(plan, room),
    id,
    alternativeText: alternativeText(plan),
    title: plan.title,
    graphic: `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="${relationship}"/>`,
  });
