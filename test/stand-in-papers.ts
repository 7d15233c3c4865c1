import fs from "node:fs";
import path from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { said, wordFixture } from "./word-fixture";

/** A paper that stands in for a real one: what it is called, and how many pages it has. */
export interface StandIn {
  readonly name: string;
  readonly pages: number;
}

/** A PDF of some pages, each of which says which paper and which page it is. */
export async function standInPdf(name: string, pages: number, { turned = 0 }: { readonly turned?: 0 | 90 | 180 | 270 } = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page++) {
    const sheet = pdf.addPage(turned % 180 === 0 ? [595, 842] : [842, 595]);
    sheet.drawText(`${name} page ${page} of ${pages}`, { x: 60, y: 400, size: 14, font });
    if (turned !== 0) sheet.setRotation({ type: "degrees", angle: turned } as never);
  }
  return pdf.save();
}

/** A Word file of some pages, each of which says which paper and which page it is. */
export function standInWord(name: string, pages: number): Uint8Array {
  const page = (number: number): string =>
    number === 1 ? said("Heading1", name) + said("Normal", `${name} page 1 of ${pages}`) : `<w:p><w:pPr><w:pStyle w:val="Normal"/><w:pageBreakBefore/></w:pPr><w:r><w:t xml:space="preserve">${name} page ${number} of ${pages}</w:t></w:r></w:p>`;
  return wordFixture(Array.from({ length: pages }, (_, index) => page(index + 1)).join(""));
}

export const standIn = async ({ name, pages }: StandIn): Promise<Uint8Array> => (name.endsWith(".pdf") ? standInPdf(name, pages) : standInWord(name, pages));

/** The sixteen papers of the Cambridge pack of 3 May 2011, with about as many pages as they have. */
export const CAMBRIDGE: readonly StandIn[] = [
  { name: "Minutes from 11 March 2011 - draft.pdf", pages: 4 },
  { name: "Action Points for 11 March 2011.pdf", pages: 2 },
  { name: "2010-11 fourth quarter performance report.pdf", pages: 12 },
  { name: "ARVC & ASB Q4 2010-11.pdf", pages: 1 },
  { name: "Burglary of Homes Q4 2010-11.pdf", pages: 1 },
  { name: "Theft of Cycles Q4 2010-11.pdf", pages: 1 },
  { name: "Domestic Violence Q4 2010-11.pdf", pages: 1 },
  { name: "DAPM Q4 2010-11.pdf", pages: 3 },
  { name: "DAPM Q4 2010-11 Appendix.pdf", pages: 2 },
  { name: "DHR Guidance.pdf", pages: 44 },
  { name: "DHR Flowchart.pdf", pages: 1 },
  { name: "Personal Robbery Q4 2010-11.pdf", pages: 1 },
  { name: "Reducing Re-offending Q4 2010-11.pdf", pages: 2 },
  { name: "DAAT Q4 2010-11.pdf", pages: 2 },
  { name: "Report to Board on targets.pdf", pages: 8 },
  { name: "Report to Cambridge CSP Board - Revised information.pdf", pages: 3 },
];

/** The papers of the Derbyshire pack of 29 November 2016, the last of them that of its closed session. */
export const DERBYSHIRE: readonly StandIn[] = [
  { name: "Minutes 23 March 2016.docx", pages: 3 },
  { name: "CSA update.docx", pages: 1 },
  { name: "CSA action plan 2014-17.pdf", pages: 5 },
  { name: "Modern Slavery update.docx", pages: 2 },
  { name: "Hate Crime update.docx", pages: 2 },
  { name: "NPS framework report.docx", pages: 1 },
  { name: "NPS letter 9 August 2016.pdf", pages: 1 },
  { name: "NPS framework.pdf", pages: 20 },
  { name: "Domestic abuse services.docx", pages: 1 },
  { name: "Closed session reviews.docx", pages: 2 },
];

/** Writes stand-ins into a folder, changed last on a day before either agenda went out. */
export async function writeStandIns(folder: string, papers: readonly StandIn[]): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  for (const paper of papers) {
    const file = path.join(folder, paper.name);
    fs.writeFileSync(file, await standIn(paper));
    fs.utimesSync(file, new Date(2011, 3, 1, 12), new Date(2011, 3, 1, 12));
  }
}
