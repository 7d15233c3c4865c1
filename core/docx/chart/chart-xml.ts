import { cleanText, escapeXml } from "../clean-text";
import { columnLetters } from "../../workbook/address";
import type { BarChart, ChartPlan, ChartSeries, LineChart } from "./chart";
import { AXIS, BARS, FONT, GRID, INK, LINES, TEXT, type LineLook } from "./chart-look";
import { SHEET } from "./chart-workbook";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const [CATEGORIES, VALUES] = [111, 112];
const EMU_IN_A_POINT = 12_700;

const words = (text: string): string => escapeXml(cleanText(text));
const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const line = (colour: string, points: number, dash = "solid"): string =>
  `<a:ln w="${Math.round(points * EMU_IN_A_POINT)}" cap="rnd">${fill(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
const NO_LINE = "<a:ln><a:noFill/></a:ln>";
const look = (name: "defRPr" | "rPr", isBold = false): string =>
  `<a:${name} ${name === "rPr" ? 'lang="en-GB" ' : ""}sz="${TEXT * 100}" b="${isBold ? 1 : 0}">${fill(INK)}<a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/></a:${name}>`;
const TEXT_LOOK = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look("defRPr")}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

const axisTitle = (title: string, isUpright: boolean): string =>
  title === ""
    ? ""
    : `<c:title><c:tx><c:rich><a:bodyPr${isUpright ? ' rot="-5400000" vert="horz"' : ""}/><a:lstStyle/><a:p><a:pPr>${look("defRPr", true)}</a:pPr>` +
      `<a:r>${look("rPr", true)}<a:t>${words(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** The format in which Excel and Word write a number with so many digits after the point. */
const numberFormat = (decimals: number): string => `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;

const cells = (column: number, rows: number): string => `${SHEET}!$${columnLetters(column)}$2:$${columnLetters(column)}$${rows + 1}`;

const namesXml = (labels: readonly string[]): string =>
  `<c:cat><c:strRef><c:f>${cells(0, labels.length)}</c:f><c:strCache><c:ptCount val="${labels.length}"/>` +
  `${labels.map((label, index) => `<c:pt idx="${index}"><c:v>${words(label)}</c:v></c:pt>`).join("")}</c:strCache></c:strRef></c:cat>`;

/** A value that is missing has no point: the line has a gap there. */
const valuesXml = (values: ChartSeries["values"], column: number, decimals: number): string =>
  `<c:val><c:numRef><c:f>${cells(column, values.length)}</c:f><c:numCache><c:formatCode>${numberFormat(decimals)}</c:formatCode><c:ptCount val="${values.length}"/>` +
  `${values.map((value, index) => (value === undefined ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join("")}</c:numCache></c:numRef></c:val>`;

const seriesXml = ({ name, values }: ChartSeries, index: number, { categories, values: { decimals } }: ChartPlan, shown: string, end: string): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${SHEET}!$${columnLetters(index + 1)}$1</c:f>` +
  `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${words(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
  `${shown}${namesXml(categories.labels)}${valuesXml(values, index + 1, decimals)}${end}</c:ser>`;

const marker = ({ colour, marker: symbol }: LineLook): string =>
  symbol === "none" ? '<c:marker><c:symbol val="none"/></c:marker>' : `<c:marker><c:symbol val="${symbol}"/><c:size val="7"/><c:spPr>${fill(colour)}${line(colour, 0.75)}</c:spPr></c:marker>`;

const lineSeries = (plan: LineChart): string =>
  plan.series
    .map((series, index) => {
      const of = LINES[index % LINES.length] as LineLook;
      return seriesXml(series, index, plan, `<c:spPr>${line(of.colour, of.width, of.dash)}</c:spPr>${marker(of)}`, '<c:smooth val="0"/>');
    })
    .join("");

const lines = (plan: LineChart): string =>
  `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lineSeries(plan)}<c:marker val="1"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:lineChart>` +
  categoryAxis(plan, "b", "minMax") +
  valueAxis(plan, "l", "autoZero", true);

const bars = (plan: BarChart): string => {
  const [series] = plan.series;
  const points = plan.roles.map((role, index) =>
    role === "other" ? "" : `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(BARS[role])}${NO_LINE}</c:spPr></c:dPt>`,
  );
  const labels =
    `<c:dLbls><c:numFmt formatCode="${numberFormat(plan.values.decimals)}" sourceLinked="0"/><c:spPr><a:noFill/>${NO_LINE}</c:spPr>${TEXT_LOOK}<c:dLblPos val="outEnd"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
  const shown = `<c:spPr>${fill(BARS.other)}${NO_LINE}</c:spPr><c:invertIfNegative val="0"/>${points.join("")}${labels}`;
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${seriesXml(series, 0, plan, shown, "")}<c:gapWidth val="40"/>` +
    `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>` +
    // From the top down, with the figures below all the same.
    categoryAxis(plan, "l", "maxMin") +
    valueAxis(plan, "b", "max", false)
  );
};

const axisLine = `<c:spPr>${line(AXIS, 0.75)}</c:spPr>`;

const categoryAxis = ({ kind, categories }: ChartPlan, at: "b" | "l", orientation: "minMax" | "maxMin"): string =>
  `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/>` +
  `${axisTitle(categories.title, kind === "bars")}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
  `<c:tickLblPos val="low"/>${axisLine}${TEXT_LOOK}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

function valueAxis({ kind, series, values }: ChartPlan, at: "b" | "l", crosses: "autoZero" | "max", isUpright: boolean): string {
  const isBelowZero = (series as readonly ChartSeries[]).some((each) => each.values.some((value) => value !== undefined && value < 0));
  return (
    // An axis that begins elsewhere makes a small change look large.
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/>${isBelowZero ? "" : '<c:min val="0"/>'}</c:scaling><c:delete val="0"/><c:axPos val="${at}"/>` +
    `<c:majorGridlines><c:spPr>${line(GRID, 0.75)}</c:spPr></c:majorGridlines>${axisTitle(values.title, isUpright)}<c:numFmt formatCode="${numberFormat(kind === "bars" ? 0 : values.decimals)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${NO_LINE}</c:spPr>${TEXT_LOOK}<c:crossAx val="${CATEGORIES}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

const LEGEND = `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${TEXT_LOOK}</c:legend>`;

/**
 * The chart part of a Word file (ECMA-376, 21.2). Its figures are kept beside it in a workbook, which `workbook` names,
 * so that "Edit Data" opens them.
 */
export const chartXml = (plan: ChartPlan, workbook: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>` +
  `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plan.kind === "lines" ? lines(plan) : bars(plan)}</c:plotArea>` +
  // Of a single line it says which year it is of.
  `${plan.kind === "lines" ? LEGEND : ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
  `<c:spPr>${fill("FFFFFF")}${NO_LINE}</c:spPr>${TEXT_LOOK}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
