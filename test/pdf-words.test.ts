import fs from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { openPdf } from "../core/pdf/open-pdf";
import { pdfWords } from "../core/pdf/pdf-words";
import { makeFrom } from "./made-documents";
import { LIBREOFFICE, describeWith } from "./programs";
import { readPdf } from "./read-pdf";
import { inTemporaryFolder } from "./run-csp";

const wordsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const pdf = await openPdf(bytes);
  if ("fault" in pdf) throw new Error(pdf.fault);
  return pdfWords(pdf);
};
/** What a text says, whatever its blanks and hyphens at line ends. */
const plain = (words: string): string => words.normalize("NFKC").replace(/[\s\u00ad-]+/g, "");
const sorted = (words: string): string => [...plain(words)].sort().join("");

describe("the words of a PDF", () => {
  test("are read where letters stand in strings of any kind, in brackets and in drawings on the page", async () => {
    const inner = await PDFDocument.create();
    inner.addPage([300, 300]).drawText("Drawn on the page", { x: 10, y: 10, font: await inner.embedFont(StandardFonts.Helvetica) });
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.TimesRoman);
    const page = pdf.addPage();
    page.drawText("Case (closed) \\ No 5 – £20", { x: 50, y: 700, font });
    page.drawPage(await pdf.embedPage(inner.getPage(0)));
    expect((await wordsOf(await pdf.save())).map((words) => words.split("\n").filter(Boolean))).toEqual([["Case (closed) \\ No 5 – £20", "Drawn on the page"]]);
  });

  test("are none where a page is blank or a picture", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    expect(await wordsOf(await pdf.save())).toEqual([""]);
  });

  describeWith(LIBREOFFICE, "that LibreOffice made", () => {
    test.each([
      ["cambridge-2011-05-03", "agenda"],
      ["cambridge-2011-05-03", "action-points"],
      ["derbyshire-2016-11-29", "minutes"],
    ])("are those that another program reads: %s, %s", async (example, id) => {
      await inTemporaryFolder(async (folder) => {
        fs.writeFileSync(path.join(folder, "paper.docx"), makeFrom(example, id));
        spawnSync(LIBREOFFICE.place ?? "", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, path.join(folder, "paper.docx")]);
        const bytes = new Uint8Array(fs.readFileSync(path.join(folder, "paper.pdf")));
        const [ours, theirs] = [await wordsOf(bytes), readPdf(bytes).pages];
        expect(ours.map(sorted)).toEqual(theirs.map(sorted));
      });
    }, 120_000);
  });
});
