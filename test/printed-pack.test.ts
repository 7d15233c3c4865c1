import fs from "node:fs";
import path from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { escapeXml } from "../core/docx/clean-text";
import type { Audience } from "../core/meeting-papers";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { makePack } from "../pack/make-pack";
import { templateOf } from "./made-documents";
import { printedPaper } from "./printed-papers";
import { PAPERS, describeWith } from "./programs";
import { CAMBRIDGE, DERBYSHIRE } from "./stand-in-papers";
import { said, wordFixture } from "./word-fixture";

/** Where each paper of a pack stands in its printed one: what is published must be able to be published. */
const CAMBRIDGE_LINES: readonly (readonly [from: number, to: number])[] = [[3979, 4250], [233, 326], [439, 826], [327, 383], [1488, 1540], [1382, 1433], [384, 438], [1541, 1647], [748, 756], [1648, 3898], [3899, 3978], [1434, 1487], [1208, 1312], [1313, 1381], [827, 1096], [1097, 1207]];
const DERBYSHIRE_LINES: readonly (readonly [from: number, to: number])[] = [[42, 170], [172, 199], [357, 430], [432, 489], [618, 683], [685, 732], [738, 786], [799, 1426], [1428, 1461], [26, 30]];

const LINES_OF_A_PAGE = 60;

async function pdfOfLines(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let first = 0; first < lines.length; first += LINES_OF_A_PAGE) {
    const page = pdf.addPage([595, 842]);
    lines.slice(first, first + LINES_OF_A_PAGE).forEach((line, index) => page.drawText(line.replace(/[^\x20-\x7e£’‘“”–]/g, " "), { x: 30, y: 810 - index * 13, size: 8, font }));
  }
  return pdf.save();
}

const wordOfLines = (lines: readonly string[]): Uint8Array => wordFixture(lines.map((line) => said("Normal", escapeXml(line))).join(""));

async function printedPack(example: string, paper: string, names: readonly string[], lines: readonly (readonly [number, number])[], audience: Audience) {
  const workbook = readWorkbook(new Uint8Array(fs.readFileSync(path.join("examples", `${example}.xlsx`))));
  if ("message" in workbook) throw new Error(workbook.message);
  const papers = await Promise.all(
    names.map(async (name, index) => {
      const printed = printedPaper(paper, ...(lines[index] ?? [1, 1])).split("\n").filter((line) => line.trim() !== "");
      return { name, bytes: name.endsWith(".pdf") ? await pdfOfLines(printed) : wordOfLines(printed) };
    }),
  );
  return makePack({ workbook, papers, audience, forms: ["folder"], templateOf });
}

describeWith(PAPERS, "the packs with the words of the printed papers", () => {
  test.each([
    ["cambridge-2011-05-03", "000", CAMBRIDGE, CAMBRIDGE_LINES, 18],
    ["derbyshire-pack-2016-11-29", "003", DERBYSHIRE, DERBYSHIRE_LINES, 10],
  ] as const)("go to the public as they were published: %s", async (example, paper, standIns, lines, count) => {
    const result = await printedPack(example, paper, standIns.map(({ name }) => name), lines, "public");
    expect("problems" in result ? result.problems.map(({ message, where, place }) => `${where}, ${place}: ${message}`) : result.papers).toEqual(count);
  });
});
