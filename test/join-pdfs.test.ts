import fs from "node:fs";
import { PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString, decodePDFRawStream } from "@cantoo/pdf-lib";
import { joinPdfs } from "../core/pdf/join-pdfs";
import { readPdf, type PdfFile } from "./read-pdf";
import { standInPdf } from "./stand-in-papers";

async function joined(...papers: readonly (readonly [title: string, bytes: Uint8Array])[]): Promise<PdfFile> {
  const result = await joinPdfs(papers.map(([title, bytes]) => ({ title, bytes })), { title: "A pack", bookmarks: () => [], foot: (page, pages) => `Pack page ${page} of ${pages}` });
  if ("faults" in result) throw new Error(JSON.stringify(result.faults));
  return readPdf(result.bytes);
}

/** A PDF of two pages with tags as a program of its own would number them: a heading on each page, with an id. */
async function tagged(words: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await standInPdf(words, 2));
  const { context } = pdf;
  const [root, document] = [context.nextRef(), context.nextRef()];
  const headings = pdf.getPages().map((page, index) => {
    page.node.set(PDFName.of("StructParents"), PDFNumber.of(index));
    return context.register(context.obj({ Type: "StructElem", S: "H1", P: document, Pg: page.ref, K: 0, ID: PDFString.of(`node${index}`), Alt: PDFString.of(`${words} ${index + 1}`) }));
  });
  context.assign(document, context.obj({ Type: "StructElem", S: "Document", P: root, K: headings }));
  context.assign(root, context.obj({ Type: "StructTreeRoot", K: [document], ParentTree: context.obj({ Nums: headings.flatMap((heading, index) => [PDFNumber.of(index), context.obj([heading])]) }), ParentTreeNextKey: 2 }));
  pdf.catalog.set(PDFName.of("StructTreeRoot"), root);
  pdf.catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  return pdf.save();
}

async function withLink(link: (pdf: PDFDocument) => Parameters<PDFDocument["context"]["obj"]>[0]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await standInPdf("Linked", 3));
  const { context } = pdf;
  pdf.getPage(0).node.addAnnot(context.register(context.obj({ Type: "Annot", Subtype: "Link", Rect: [10, 10, 50, 50], ...(link(pdf) as object) } as never)));
  return pdf.save();
}

describe("PDFs that are joined", () => {
  test.each([0, 90, 180, 270] as const)("have the number of the page upright in the middle of its foot, also where a page is turned by %d degrees", async (turned) => {
    const { feet } = await joined(["Turned", await standInPdf("Turned", 1, { turned })]);
    expect(feet).toHaveLength(1);
    expect(feet[0]?.turned).toBe(0);
    expect(feet[0]?.top).toBeGreaterThan(0.95);
    expect(feet[0]?.left).toBeGreaterThan(0.35);
    expect(feet[0]?.left).toBeLessThan(0.5);
  });

  test("keep the tags of each, though all number them alike, beside papers that have none", async () => {
    const { tags, isTagged } = await joined(["One", await tagged("One")], ["Plain", await standInPdf("Plain", 1)], ["Two", await tagged("Two")]);
    expect(isTagged).toBe(true);
    expect(tags.map((each) => (each.match(/H1/g) ?? []).length)).toEqual([1, 1, 0, 1, 1]);
  });

  test("give every element a name of its own, and one entry for each page that has tags", async () => {
    const result = await joinPdfs([["One", await tagged("One")] as const, ["Two", await tagged("Two")] as const].map(([title, bytes]) => ({ title, bytes })), { title: "A pack", bookmarks: () => [], foot: () => "" });
    if ("faults" in result) throw new Error(JSON.stringify(result.faults));
    const pack = await PDFDocument.load(result.bytes);
    const root = pack.catalog.lookup(PDFName.of("StructTreeRoot")) as never as { lookup(name: PDFName): { toString(): string } };
    const names = String(root.lookup(PDFName.of("IDTree")));
    expect([...names.matchAll(/\(([^)]*)\)/g)].map((found) => found[1])).toEqual(["p0-node0", "p0-node1", "p1-node0", "p1-node1"]);
    expect(pack.getPages().map(({ node }) => String(node.get(PDFName.of("StructParents"))))).toEqual(["0", "1", "2", "3"]);
  });

  test("keep the links inside each, also those that lead to a name", async () => {
    const direct = await withLink((pdf) => ({ Dest: [pdf.getPage(2).ref, "XYZ", null, null, null] }));
    const named = await withLink((pdf) => {
      pdf.catalog.set(PDFName.of("Names"), pdf.context.obj({ Dests: { Names: [PDFString.of("last"), pdf.context.obj([pdf.getPage(2).ref, "Fit"])] } }));
      return { A: { S: "GoTo", D: PDFString.of("last") } };
    });
    const { links } = await joined(["One", direct], ["Two", named]);
    expect(links.map(({ from, page }) => [from, page])).toEqual([[1, 3], [4, 6]]);
  });

  test("do nothing on a reader's computer", async () => {
    const script = await withLink(() => ({ A: { S: "JavaScript", JS: PDFString.of("app.alert(1)") } }));
    const launch = await withLink(() => ({ A: { S: "Launch", F: PDFString.of("run.exe") } }));
    const opening = await PDFDocument.load(await standInPdf("Opening", 1));
    opening.catalog.set(PDFName.of("OpenAction"), opening.context.obj({ S: "JavaScript", JS: PDFString.of("app.alert(2)") }));
    opening.getPage(0).node.set(PDFName.of("AA"), opening.context.obj({ O: { S: "JavaScript", JS: PDFString.of("app.alert(3)") } }));
    const result = await joinPdfs([script, launch, await opening.save()].map((bytes) => ({ title: "Paper", bytes })), { title: "A pack", bookmarks: () => [], foot: () => "" });
    if ("faults" in result) throw new Error(JSON.stringify(result.faults));
    const pack = await PDFDocument.load(result.bytes);
    expect(pack.context.enumerateIndirectObjects().map(([, object]) => String(object)).filter((object) => /JavaScript|Launch|OpenAction/.test(object))).toEqual([]);
  });

  describe("say that they are made for screen readers", () => {
    const footFont = new Uint8Array(fs.readFileSync("pack/foot-font/arimo-latin-400.woff"));
    const saysSo = async (bytes: Uint8Array): Promise<Uint8Array> => {
      const pdf = await PDFDocument.load(bytes);
      const xmp = '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>';
      pdf.catalog.set(PDFName.of("Metadata"), pdf.context.register(pdf.context.stream(new TextEncoder().encode(xmp))));
      return pdf.save();
    };
    const partOf = async (font: Uint8Array | undefined, ...papers: readonly Uint8Array[]): Promise<readonly [says: boolean, hasOtherFonts: boolean]> => {
      const result = await joinPdfs(papers.map((bytes) => ({ title: "Paper", bytes })), { title: "A pack", bookmarks: () => [], foot: (page) => `Pack page ${page}`, footFont: font });
      if ("faults" in result) throw new Error(JSON.stringify(result.faults));
      const pack = await PDFDocument.load(result.bytes);
      const xmp = pack.catalog.lookup(PDFName.of("Metadata")) as PDFRawStream;
      const fonts = pack.context.enumerateIndirectObjects().map(([, object]) => String(object)).filter((object) => object.includes("/BaseFont"));
      return [new TextDecoder().decode(decodePDFRawStream(xmp).decode()).includes("pdfuaid:part"), fonts.some((font) => font.includes("Arimo"))];
    };

    test("where every paper says so and the font of the foot is in the file, and not otherwise", async () => {
      const paper = await tagged("One");
      expect(await partOf(footFont, await saysSo(paper), await saysSo(paper))).toEqual([true, true]);
      expect(await partOf(footFont, await saysSo(paper), paper)).toEqual([false, true]);
      expect(await partOf(undefined, await saysSo(paper))).toEqual([false, false]);
    });
  });

  test("are the same, byte for byte, whenever they are joined", async () => {
    const paper = await tagged("One");
    const once = async (): Promise<Uint8Array> => {
      const result = await joinPdfs([{ title: "One", bytes: paper }], { title: "A pack", bookmarks: () => [{ title: "One", page: 0 }], foot: () => "Pack page" });
      return "faults" in result ? new Uint8Array() : result.bytes;
    };
    expect(Buffer.from(await once()).equals(await once())).toBe(true);
  });
});
