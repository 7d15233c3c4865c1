import fs from "node:fs";
import { unzipSync } from "fflate";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { makePack } from "../pack/make-pack";
import { templateOf } from "./made-documents";
import { readPdf } from "./read-pdf";
import { CAMBRIDGE, DERBYSHIRE, standIn, type StandIn } from "./stand-in-papers";
import { readWordFile } from "./word-file";

async function packOf(book: string, papers: readonly StandIn[]) {
  const workbook = readWorkbook(new Uint8Array(fs.readFileSync(book)));
  if ("message" in workbook) throw new Error(workbook.message);
  const given = await Promise.all(papers.map(async (paper) => ({ name: paper.name, bytes: await standIn(paper) })));
  return makePack({ workbook, papers: given, audience: "public", forms: ["papers"], templateOf });
}

describe("one PDF of the papers beside the agenda, which needs nothing that a browser lacks", () => {
  test("the agenda prints the page on which each paper begins, and bookmarks lead there", async () => {
    const result = await packOf("examples/cambridge-2011-05-03.xlsx", CAMBRIDGE);
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    expect(result.files.map(({ fileName }) => fileName)).toEqual(["Public agenda pack Cambridge Community Safety Partnership, 3 May 2011 with one PDF.zip"]);
    const files = unzipSync(result.files[0]?.bytes ?? new Uint8Array());
    expect(Object.keys(files)).toEqual(["01 Agenda.docx", "02 Action points.docx", "03 Papers.pdf"]);
    const { pages, bookmarks, title } = readPdf(files["03 Papers.pdf"] ?? new Uint8Array());
    expect([title, pages.length]).toEqual(["Public agenda pack, papers: Cambridge Community Safety Partnership, 3 May 2011", CAMBRIDGE.reduce((sum, paper) => sum + paper.pages, 0)]);
    const links = new TextDecoder().decode(unzipSync(files["01 Agenda.docx"] ?? new Uint8Array())["word/_rels/document.xml.rels"]);
    expect([links.match(/Target="03%20Papers\.pdf"/g)?.length, links.includes("pack.invalid")]).toEqual([CAMBRIDGE.length, false]);
    const { text } = await readWordFile(files["01 Agenda.docx"] ?? new Uint8Array());
    for (const { name } of CAMBRIDGE) {
      const words = name.replace(".pdf", "");
      const page = Number(text.split(`${words}, page`)[1]?.match(/\d+/)?.[0]);
      expect(pages[page - 1]).toContain(`${name} page 1 of`);
    }
    expect(bookmarks.filter(({ words }) => /^DHR|^8 /.test(words)).map(({ words, page }) => `${words}: ${pages[page - 1]?.split(" page ")[0]}`)).toEqual(["DHR Guidance: DHR Guidance.pdf", "DHR Flowchart: DHR Flowchart.pdf", "8 Drug and Alcohol Action Team report: Q4 2010/11: DAAT Q4 2010-11.pdf"]);
  });

  test("is not made while a paper is a Word file, which is told with its cell", async () => {
    const result = await packOf("examples/derbyshire-pack-2016-11-29.xlsx", DERBYSHIRE);
    const problems = "problems" in result ? result.problems : [];
    expect(problems.map(({ code, where }) => [code, where])).toEqual(["Papers!C2", "Papers!C3", "Papers!C5", "Papers!C6", "Papers!C7", "Papers!C10"].map((where) => ["paper-not-converted", where]));
    expect(problems[0]?.message).toBe('"Minutes 23 March 2016.docx": This paper is not a PDF, and only PDFs can be joined here. Save it as PDF and name that file here, or make the pack with every paper as a file of its own.');
  });
});
