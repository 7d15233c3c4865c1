import type { Plan } from "../../analyst/plan";
import { describeChart, drawChart, rangeOf } from "./draw-chart";

type PlanToDo = Extract<Plan, { can: "do" }>;

/**
 * Fills the cells of a plan and draws its chart, in one round trip; a second gives the chart its alternative text.
 * @returns what was done, in words
 */
export async function carryOut(context: Excel.RequestContext, sheet: Excel.Worksheet, { clears, writes, formats, widths, chart, done }: PlanToDo): Promise<string> {
  const before = chart ? sheet.charts.getItemOrNullObject(chart.title) : undefined;
  before?.load("name");
  if (before) await context.sync();
  for (const block of clears) rangeOf(sheet, block).clear("Contents");
  for (const [block, format] of formats) rangeOf(sheet, block).numberFormat = Array.from({ length: block.bottom - block.top + 1 }, () => Array.from({ length: block.right - block.left + 1 }, () => format));
  for (const [column, points] of widths) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points;
  for (const { top, left, cells, isHeading } of writes) {
    const range = sheet.getRangeByIndexes(top, left, cells.length, cells[0]?.length ?? 1);
    range.formulas = cells.map((row) => [...row]);
    if (isHeading) range.format.font.bold = true;
  }
  const isThere = before !== undefined && !before.isNullObject;
  if (chart && !isThere) drawChart(sheet, chart);
  await context.sync();
  if (!chart) return done;
  const isDescribed = await describeChart(context, sheet, chart);
  const words = isThere ? `The chart ${chart.title} is on this sheet already, and follows its cells. Its alternative text says what they say now. To draw it anew, delete it first.` : done;
  return isDescribed ? words : `${words} Excel did not take the alternative text from here. Right-click the chart, choose View Alt Text, and type: ${chart.alternativeText}`;
}
