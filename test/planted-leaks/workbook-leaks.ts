import ExcelJS from "exceljs";
import PizZip from "pizzip";
import type { PublicationKind } from "../../checks/publication/publication-result";
import type { PlantedLeak } from "./planted-leak";

type Plant = (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void;
type Change = readonly [part: string, how: (xml: string) => string];

async function workbookWith(plant: Plant, ...changes: readonly Change[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "A partnership";
  workbook.lastModifiedBy = "A partnership";
  const sheet = workbook.addWorksheet("Figures");
  sheet.addRows([["Measure", "2010/11"], ["Burglary", 935], ["Robbery", 168]]);
  plant(workbook, sheet);
  const zip = new PizZip(await workbook.xlsx.writeBuffer());
  for (const [part, how] of changes) zip.file(part, how(zip.file(part)?.asText() ?? ""));
  return zip.generate({ type: "uint8array" });
}

export const cleanWorkbook = (): Promise<Uint8Array> => workbookWith(() => undefined);

const PLANS: readonly (readonly [leak: string, kind: PublicationKind, place: string, plant: Plant, ...changes: readonly Change[]])[] = [
  ["a name in a cell", "name", "Figures!C2", (_, sheet) => void (sheet.getCell("C2").value = "Zoë Quillfeather")],
  ["a hidden sheet", "hidden-cells", "Names", (workbook) => void (workbook.addWorksheet("Names", { state: "hidden" }).getCell("A1").value = "x")],
  ["a very hidden sheet", "hidden-cells", "Names", (workbook) => void (workbook.addWorksheet("Names", { state: "veryHidden" }).getCell("A1").value = "x")],
  ["a name on a very hidden sheet", "name", "Names!A1", (workbook) => void (workbook.addWorksheet("Names", { state: "veryHidden" }).getCell("A1").value = "Quillfeather")],
  ["a hidden row", "hidden-cells", "Figures!3:3", (_, sheet) => void (sheet.getRow(3).hidden = true)],
  ["a hidden column", "hidden-cells", "Figures!B:B", (_, sheet) => void (sheet.getColumn(2).hidden = true)],
  ["a note on a cell", "comment", "Figures!B2", (_, sheet) => void (sheet.getCell("B2").note = "Ask somebody")],
  ["white on white", "hidden-text", "Figures!A3", (_, sheet) => void (sheet.getCell("A3").font = { color: { argb: "FFFFFFFF" } })],
  ["a format that shows nothing", "hidden-text", "Figures!B3", (_, sheet) => void (sheet.getCell("B3").numFmt = ";;;")],
  ["a name in a formula", "name", "in the formula", (_, sheet) => void (sheet.getCell("C3").value = { formula: 'IF(B3>1,"ok","Zoë Quillfeather")', result: "ok" })],
  ["words in a defined name", "defined-name", "in the Name Manager", () => undefined, ["xl/workbook.xml", (xml) => xml.replace("</sheets>", '</sheets><definedNames><definedName name="Case">"Somebody"</definedName></definedNames>')]],
  ["cells of another workbook", "kept-data", "in the workbook", () => undefined, ["xl/externalLinks/externalLink1.xml", () => "<externalLink><externalBook><sheetDataSet><sheetData><row><cell><v>17</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>"]],
  ["the rows of a pivot table", "kept-data", "in the workbook", () => undefined, ["xl/pivotCache/pivotCacheRecords1.xml", () => '<pivotCacheRecords><r><s v="Somebody"/></r></pivotCacheRecords>']],
  ["a name in what a pivot table keeps", "name", "in what a pivot table keeps", () => undefined, ["xl/pivotCache/pivotCacheDefinition1.xml", () => '<pivotCacheDefinition><s v="Zoë Quillfeather"/></pivotCacheDefinition>']],
  ["a marking in the header of a sheet", "marking", "in the header", (_, sheet) => void (sheet.headerFooter.oddHeader = "&COFFICIAL-SENSITIVE")],
  ["dates of birth under their heading", "date-of-birth", "Figures!D2", (_, sheet) => void ((sheet.getCell("D1").value = "DOB"), (sheet.getCell("D2").value = new Date(Date.UTC(1979, 4, 3))), (sheet.getCell("D2").numFmt = "dd/mm/yyyy"))],
  ["a text that no cell shows any more", "name", "in a text that the file keeps", () => undefined, ["xl/sharedStrings.xml", (xml) => xml.replace("</sst>", "<si><t>Zoë Quillfeather</t></si></sst>")]],
  ["the manager", "document-property", "in the properties of the file", (workbook) => void (workbook.manager = "A secretary")],
];

export const workbookLeaks = (): Promise<readonly PlantedLeak[]> =>
  Promise.all(PLANS.map(async ([leak, kind, place, plant, ...changes]): Promise<PlantedLeak> => ({ leak, kind, place, name: "Figures.xlsx", bytes: await workbookWith(plant, ...changes) })));
