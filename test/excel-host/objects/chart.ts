import type ExcelJS from "exceljs";
import { cellAddress, parsePlace, type Block } from "../../../core/workbook/address";
import { cellValue } from "../cells";
import { recordObject, type HostObject } from "../host-object";
import { blockOf, placeOfBlock, type Chart, type ChartAxis, type ChartSeries, type OpenWorkbook } from "../open-workbook";
import { collection } from "./collection";
import { sheetObject } from "./worksheet";

/** The charts of a sheet, as the add-in described them; nothing is drawn. */
export function chartsObject(sheet: ExcelJS.Worksheet, open: OpenWorkbook): HostObject {
  const own = (): readonly Chart[] => open.charts.filter((chart) => chart.sheet === sheet);
  return collection("ChartCollection", () => own().map((chart) => chartObject(chart, open)), {
    methods: {
      Add: (type: string, source: HostObject, seriesBy: string = "Auto") => {
        open.mayChange(sheet);
        const chart: Chart = {
          id: open.id("chart"),
          sheet,
          name: `Chart ${own().length + 1}`,
          type,
          alternativeText: "",
          alternativeTitle: "",
          title: {},
          legend: {},
          categoryAxis: { title: {} },
          valueAxis: { title: {} },
          series: seriesOf(String(source.properties.Address?.()), seriesBy, open),
          place: {},
        };
        open.charts.push(chart);
        return chartObject(chart, open);
      },
    } as HostObject["methods"],
  });
}

/** The series that Excel makes of a block: its first row names them and its first column stands below, where they are words. */
function seriesOf(place: string, seriesBy: string, open: OpenWorkbook): ChartSeries[] {
  const sheet = open.sheetOf(place);
  const block = blockOf(parsePlace(place).address ?? "");
  const isText = (row: number, column: number): boolean => {
    const value = cellValue(sheet.getCell(row + 1, column + 1));
    return typeof value === "string" && value !== "";
  };
  const [rows, columns] = [block.bottom - block.top, block.right - block.left];
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && rows >= columns);
  const namesAbove = isText(block.top, block.right);
  const namesAside = isText(block.bottom, block.left);
  const inner: Block = { ...block, top: namesAbove ? block.top + 1 : block.top, left: namesAside ? block.left + 1 : block.left };
  const count = byColumns ? inner.right - inner.left + 1 : inner.bottom - inner.top + 1;
  return Array.from({ length: count }, (_, index) => {
    const values = byColumns ? { ...inner, left: inner.left + index, right: inner.left + index } : { ...inner, top: inner.top + index, bottom: inner.top + index };
    const hasX = byColumns ? namesAside : namesAbove;
    const x = byColumns ? { ...inner, left: block.left, right: block.left } : { ...inner, top: block.top, bottom: block.top };
    const nameAt = byColumns ? (namesAbove ? cellAddress(block.top, values.left) : undefined) : namesAside ? cellAddress(values.top, block.left) : undefined;
    return {
      look: { name: nameAt === undefined ? `Series${index + 1}` : String(cellValue(sheet.getCell(nameAt))) },
      values: placeOfBlock(sheet, values),
      ...(hasX ? { xValues: placeOfBlock(sheet, x) } : {}),
    };
  });
}

const PLACE = { Top: "top", Left: "left", Width: "width", Height: "height" } as const;

function chartObject(chart: Chart, open: OpenWorkbook): HostObject {
  const place = recordObject("Chart", chart.place, PLACE);
  return recordObject("Chart", chart, { Name: "name", ChartType: "type" }, {
    properties: {
      ...place.properties,
      Id: () => chart.id,
      Worksheet: () => sheetObject(chart.sheet, open),
      Title: () => recordObject("ChartTitle", chart.title, { Text: "text", Visible: "visible", Overlay: "overlay" }, { properties: { Format: () => formatObject("ChartTitleFormat", chart.title) } }),
      Legend: () => recordObject("ChartLegend", chart.legend, { Position: "position", Visible: "visible" }),
      Axes: () => ({
        kind: "ChartAxes",
        properties: { CategoryAxis: () => axisObject(chart.categoryAxis), ValueAxis: () => axisObject(chart.valueAxis) },
        methods: {},
      }),
      Series: () => seriesCollection(chart),
    },
    settable: place.settable ?? {},
    methods: {
      SetPosition: (from: HostObject | string, to: HostObject | string = from) => {
        chart.over = [from, to].map((cell) => (typeof cell === "string" ? cell : String(cell.properties.Address?.()))).join(":");
      },
      SetData: (source: HostObject, seriesBy: string = "Auto") => void chart.series.splice(0, Infinity, ...seriesOf(String(source.properties.Address?.()), seriesBy, open)),
      Delete: () => void open.charts.splice(open.charts.indexOf(chart), 1),
      Activate: () => undefined,
    } as HostObject["methods"],
  });
}

const axisObject = (axis: ChartAxis): HostObject =>
  recordObject("ChartAxis", axis as Record<string, unknown>, { Minimum: "minimum", Maximum: "maximum", MajorUnit: "majorUnit", NumberFormat: "numberFormat", Visible: "visible", CategoryType: "categoryType", TickLabelSpacing: "tickLabelSpacing" }, {
    properties: { Title: () => recordObject("ChartAxisTitle", axis.title, { Text: "text", Visible: "visible" }) },
  });

function seriesCollection(chart: Chart): HostObject {
  const seriesObject = (series: ChartSeries): HostObject =>
    recordObject("ChartSeries", series.look, { Name: "name", ChartType: "type", AxisGroup: "axisGroup", HasDataLabels: "hasDataLabels", MarkerStyle: "markerStyle", MarkerSize: "markerSize", MarkerBackgroundColor: "markerBackgroundColor", MarkerForegroundColor: "markerForegroundColor", Smooth: "smooth", GapWidth: "gapWidth" }, {
      properties: { Format: () => formatObject("ChartSeriesFormat", series.look) },
      methods: {
        SetValues: (range: HostObject) => {
          series.values = String(range.properties.Address?.());
        },
        SetXAxisValues: (range: HostObject) => {
          series.xValues = String(range.properties.Address?.());
        },
        Delete: () => void chart.series.splice(chart.series.indexOf(series), 1),
      } as HostObject["methods"],
    });
  return collection("ChartSeriesCollection", () => chart.series.map(seriesObject), {
    methods: {
      Add: (name?: string, index?: number) => {
        const series: ChartSeries = { look: { name: name ?? `Series${chart.series.length + 1}` } };
        chart.series.splice(index ?? chart.series.length, 0, series);
        return seriesObject(series);
      },
    } as HostObject["methods"],
  });
}

/** How a part of a chart looks, kept in the part's record as lineColor, fillColor and so on. A title has a font, a series a line. */
const formatObject = (kind: "ChartTitleFormat" | "ChartSeriesFormat", look: Record<string, unknown>): HostObject => ({
  kind,
  properties: {
    ...(kind === "ChartSeriesFormat"
      ? { Line: () => recordObject("ChartLineFormat", look, { Color: "lineColor", Weight: "lineWeight", LineStyle: "lineStyle" }) }
      : { Font: () => recordObject("ChartFont", look, { Bold: "fontBold", Color: "fontColor", Size: "fontSize", Name: "fontName", Italic: "fontItalic" }) }),
    Fill: () => ({
      kind: "ChartFill",
      properties: {},
      methods: {
        SetSolidColor: (colour: string) => {
          look.fillColor = colour;
        },
        Clear: () => {
          delete look.fillColor;
        },
      } as HostObject["methods"],
    }),
  },
  methods: {},
});

/**
 * The shapes of a sheet: one for each chart, under its name, with its alternative text. Office.js has no alternative text
 * on a chart itself; that Excel lists charts among the shapes is how its own object model has it, and was never tried here.
 */
export const shapesObject = (sheet: ExcelJS.Worksheet, open: OpenWorkbook): HostObject =>
  collection("ShapeCollection", () =>
    open.charts
      .filter((chart) => chart.sheet === sheet)
      .map((chart) => recordObject("Shape", chart, { Name: "name", AltTextDescription: "alternativeText", AltTextTitle: "alternativeTitle" }, { properties: { Id: () => chart.id, Type: () => "Unsupported" } })),
  );
