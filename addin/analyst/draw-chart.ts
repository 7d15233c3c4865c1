import type { PlannedChart } from "../../analyst/plan";
import { LINES, type LineLook } from "../../core/docx/chart/chart-look";
import type { Block } from "../../core/workbook/address";

const DASHES: Readonly<Record<LineLook["dash"], Excel.ChartLineStyle | "Continuous" | "Dash" | "RoundDot" | "DashDot">> = { solid: "Continuous", dash: "Dash", sysDot: "RoundDot", lgDashDot: "DashDot", sysDash: "Dash" };
const MARKERS = { circle: "Circle", square: "Square", diamond: "Diamond", triangle: "Triangle", none: "None" } as const;

export const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Block): Excel.Range => sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

/** Asks for a chart that Excel draws of the cells of a sheet, in the look of the charts of the papers. */
export function drawChart(sheet: Excel.Worksheet, { title, categories, categoryTitle, valueTitle, lines, beginsAtNought, over }: PlannedChart): Excel.Chart | undefined {
  const [first, ...others] = lines;
  if (!first) return undefined;
  const chart = sheet.charts.add("LineMarkers", rangeOf(sheet, first.values), "Columns");
  chart.name = title;
  chart.title.text = title;
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.title.text = categoryTitle;
  chart.axes.valueAxis.title.text = valueTitle;
  if (beginsAtNought) chart.axes.valueAxis.minimum = 0;
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  lines.forEach(({ name, values }, index) => {
    const line = series[index];
    const look = LINES[index];
    if (!line) return;
    line.name = name;
    if (index > 0) line.setValues(rangeOf(sheet, values));
    line.setXAxisValues(rangeOf(sheet, categories));
    if (!look) return;
    line.format.line.color = `#${look.colour}`;
    line.format.line.lineStyle = DASHES[look.dash];
    line.format.line.weight = look.width;
    line.markerStyle = MARKERS[look.marker];
    line.markerBackgroundColor = `#${look.colour}`;
    line.markerForegroundColor = `#${look.colour}`;
  });
  chart.setPosition(sheet.getCell(over.top, over.left), sheet.getCell(over.bottom, over.right));
  return chart;
}

/**
 * Gives a chart its alternative text. Office.js has none on a chart; the shapes of a sheet have, and a chart may be among them.
 * @returns whether Excel took it
 */
export async function describeChart(context: Excel.RequestContext, sheet: Excel.Worksheet, { title, alternativeText }: PlannedChart): Promise<boolean> {
  try {
    const shape = sheet.shapes.getItem(title);
    shape.altTextDescription = alternativeText;
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
