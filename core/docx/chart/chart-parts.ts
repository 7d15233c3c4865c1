import type PizZip from "pizzip";
import { OFFICE, RELATIONSHIPS, XML_HEAD, addPart, addRelationships, freeId, freeNumber } from "../parts-added";
import type { ChartPlan } from "./chart";
import { chartWorkbook } from "./chart-workbook";
import { chartXml } from "./chart-xml";

const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A chart as it was put into a Word file. */
export interface AddedChart {
  /** The id of the relationship by which a part shows it. */
  readonly relationship: string;
  /** What the list of the file's parts must say of it; the engine writes that list anew when all is filled. */
  readonly contentTypes: string;
}

/**
 * Puts a chart and the workbook of its figures into a Word file.
 * @param part the part in which the chart is shown, "word/document.xml"
 */
export function addChart(zip: PizZip, part: string, plan: ChartPlan): AddedChart {
  const number = freeNumber(zip, (each) => `word/charts/chart${each}.xml`);
  const workbook = `figures${freeNumber(zip, (each) => `word/embeddings/figures${each}.xlsx`)}.xlsx`;
  addPart(zip, `word/charts/chart${number}.xml`, chartXml(plan, "rId1"));
  addPart(zip, `word/charts/_rels/chart${number}.xml.rels`, `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/package" Target="../embeddings/${workbook}"/></Relationships>`);
  addPart(zip, `word/embeddings/${workbook}`, chartWorkbook(plan));
  const id = freeId(zip, part, `rIdChart${number}`);
  addRelationships(zip, part, `<Relationship Id="${id}" Type="${OFFICE}/chart" Target="charts/chart${number}.xml"/>`);
  return {
    relationship: id,
    contentTypes: `<Override PartName="/word/charts/chart${number}.xml" ContentType="${CHART}"/><Override PartName="/word/embeddings/${workbook}" ContentType="${WORKBOOK}"/>`,
  };
}
