import { makePaper } from "../core/make-paper";
import PizZip from "pizzip";
import { escapeXml } from "../core/docx/clean-text";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { canBeReadBack, readBack, type ReadBack } from "../checks/read-back/read-back";
import { survey, type SurveyedDocument } from "../core/survey";
import { documentTypes } from "../templates";
import { workbookOf } from "./grids";
import { templateOf } from "./made-documents";

/** A row of the Word table: the lines of its cells. */
export type TableRow = readonly (readonly string[])[];

export const HEADINGS = ["Recommendation", "Scope of recommendation i.e. local or regional", "Action to take", "Lead Agency", "Key milestones achieved in enacting recommendation", "Target Date", "Date of completion and Outcome"] as const;

export function planOf(grid: SheetGrid): SurveyedDocument {
  const { documents, problems } = survey(workbookOf(grid), documentTypes, { isWanted: ({ id }) => id === "dhr-action-plan" });
  const found = documents.find(canBeReadBack);
  if (!found) throw new Error(JSON.stringify(problems));
  return found;
}

export function madeOf({ type, paper }: SurveyedDocument): Uint8Array {
  const made = makePaper(type, paper, templateOf(type));
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  return made.bytes;
}

/** What a filled paper says otherwise than a sheet; a problem is a failure. */
export function readBackFrom(bytes: Uint8Array, grid: SheetGrid): ReadBack {
  const document = planOf(grid);
  const result = readBack({ file: { name: "plan.docx", bytes }, workbook: workbookOf(grid), document, made: madeOf(document) });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

const paragraph = (line: string): string => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`;

export const rowXml = (row: TableRow): string => `<w:tr>${row.map((lines) => `<w:tc><w:tcPr/>${lines.map(paragraph).join("") || "<w:p/>"}</w:tc>`).join("")}</w:tr>`;

const ROW = /<w:tr>.*?<\/w:tr>/gs;

/** A made plan whose rows below the headings are changed, as XML; `rows` is given those that it has. */
export function withRows(bytes: Uint8Array, change: (rows: readonly string[]) => readonly string[]): Uint8Array {
  const zip = new PizZip(bytes);
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  const [heading = "", ...rows] = xml.match(ROW) ?? [];
  const from = xml.indexOf(heading) + heading.length;
  const to = xml.indexOf("</w:tbl>", from);
  zip.file("word/document.xml", `${xml.slice(0, from)}${change(rows).join("")}${xml.slice(to)}`);
  return zip.generate({ type: "uint8array" });
}
