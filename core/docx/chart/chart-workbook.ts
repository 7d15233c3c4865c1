import { strToU8 } from "fflate";
import { cellAddress } from "../../workbook/address";
import { cleanText, escapeXml } from "../clean-text";
import { pack, writeZip } from "../write-zip";
import type { ChartPlan } from "./chart";

/** The one sheet of a chart's workbook. */
export const SHEET = "Figures";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Excel takes _x0041_ in a text for the character of that number. */
const words = (text: string): string => escapeXml(cleanText(text).replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_"));

type CellValue = string | number | undefined;

const cell = (value: CellValue, row: number, column: number): string => {
  const place = cellAddress(row, column);
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${words(value)}</t></is></c>`;
};

const rowXml = (values: readonly CellValue[], row: number): string => `<row r="${row + 1}">${values.map((value, column) => cell(value, row, column)).join("")}</row>`;

const relationships = (type: string, target: string): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

/** The workbook of a chart, as Word keeps it: the categories down the first column, each series in a column of its own; what is missing is blank. */
export function chartWorkbook({ categories, series }: ChartPlan): Uint8Array {
  const rows = [
    [categories.title, ...series.map(({ name }) => name)],
    ...categories.labels.map((label, index) => [label, ...series.map(({ values }) => values[index])]),
  ];
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="32" customWidth="1"/></cols><sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`,
  };
  return writeZip(new Map(Object.entries(parts).map(([name, xml]) => [name, pack(strToU8(xml))])));
}
