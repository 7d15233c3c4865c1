import type PizZip from "pizzip";
import type { ChartPlan } from "./chart";
import { chartWorkbook } from "./chart-workbook";
import { chartXml } from "./chart-xml";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const add = (zip: PizZip, name: string, content: string | Uint8Array): void => void zip.file(name, content, { createFolders: false });

/** Adds before the end of the outermost element of a part; a part that is not there is begun. */
function addTo(zip: PizZip, name: string, empty: string, xml: string): void {
  const part = zip.file(name)?.asText() ?? empty;
  const end = part.lastIndexOf("</");
  add(zip, name, end < 0 ? part.replace(/\/>\s*$/, `>${xml}</${/<(\w[\w:]*)[^>]*\/>\s*$/.exec(part)?.[1] ?? ""}>`) : part.slice(0, end) + xml + part.slice(end));
}

/** The first number for which a name is free in the file. */
function freeNumber(zip: PizZip, name: (number: number) => string): number {
  let number = 1;
  while (zip.file(name(number))) number++;
  return number;
}

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
  add(zip, `word/charts/chart${number}.xml`, chartXml(plan, "rId1"));
  add(zip, `word/charts/_rels/chart${number}.xml.rels`, `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/package" Target="../embeddings/${workbook}"/></Relationships>`);
  add(zip, `word/embeddings/${workbook}`, chartWorkbook(plan));
  const relationships = part.replace(/([^/]*)$/, "_rels/$1.rels");
  const known = zip.file(relationships)?.asText() ?? "";
  let id = `rIdChart${number}`;
  while (known.includes(`"${id}"`)) id += "x";
  addTo(zip, relationships, `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`, `<Relationship Id="${id}" Type="${OFFICE}/chart" Target="charts/chart${number}.xml"/>`);
  return {
    relationship: id,
    contentTypes: `<Override PartName="/word/charts/chart${number}.xml" ContentType="${CHART}"/><Override PartName="/word/embeddings/${workbook}" ContentType="${WORKBOOK}"/>`,
  };
}

/** Lists the parts of charts among those of the file. */
export const listParts = (zip: PizZip, contentTypes: string): void => addTo(zip, "[Content_Types].xml", "", contentTypes);
