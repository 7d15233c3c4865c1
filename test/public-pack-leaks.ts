import ExcelJS from "exceljs";
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from "@cantoo/pdf-lib";
import { standInPdf } from "./stand-in-papers";
import { said, wordFixture } from "./word-fixture";

/** The title of the closed paper of the pack that these are planted in. */
export const CLOSED_TITLE = "Review of the Elm Road case";

/** Something that the public may not read, hidden or plain in a paper that they get. */
export interface Leak {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
  /** What is said of it. */
  readonly says: RegExp;
}

const word = (body: string, changes: Parameters<typeof wordFixture>[1] = {}): Uint8Array => wordFixture(said("Heading1", "Minutes") + body, changes);
const inBody = (xml: string) => ({ "word/document.xml": (body: string): string => body.replace("<w:sectPr>", `${xml}<w:sectPr>`) });

async function pdf(plant: (pdf: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const planted = await PDFDocument.load(await standInPdf("Report", 2));
  await plant(planted);
  return planted.save();
}

const drawn = (words: string, size = 12) => async (on: PDFDocument): Promise<void> => on.getPage(1).drawText(words, { x: 40, y: 300, size, font: await on.embedFont(StandardFonts.Helvetica) });

async function workbook(plant: (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = "Community Safety Partnership";
  book.lastModifiedBy = "Community Safety Partnership";
  const sheet = book.addWorksheet("Figures");
  sheet.addRows([["Ward", "Burglary"], ["Abbey", 12], ["Arbury", 9], ["Castle", 7]]);
  plant(book, sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export const LEAKS: readonly Leak[] = [
  { name: "the title of a closed paper in a Word file", file: "P.docx", bytes: () => word(said("Normal", `See also ${CLOSED_TITLE}, taken later.`)), says: /title of a paper of the closed session/ },
  { name: "the same in capitals and broken over runs", file: "P.docx", bytes: () => word("", inBody("<w:p><w:r><w:t xml:space=\"preserve\">REVIEW OF THE </w:t></w:r><w:r><w:t>ELM ROAD CASE</w:t></w:r></w:p>")), says: /title of a paper of the closed session/ },
  { name: "a marking in a Word file", file: "P.docx", bytes: () => word(said("Normal", "OFFICIAL-SENSITIVE")), says: /marking is above OFFICIAL/ },
  { name: "a marking in the foot of a Word file", file: "P.docx", bytes: () => word("", { "word/footer.xml": (xml) => xml.replace("A footer", "RESTRICTED") }), says: /marking is above OFFICIAL/ },
  { name: "an author in the properties of a Word file", file: "P.docx", bytes: () => word("", { "docProps/core.xml": (xml) => xml.replace("</cp:coreProperties>", "<dc:creator>A Person</dc:creator></cp:coreProperties>") }), says: /properties of the file name its author/ },
  { name: "a tracked insertion", file: "P.docx", bytes: () => word("", inBody('<w:p><w:ins w:id="1" w:author="A" w:date="2016-11-01T00:00:00Z"><w:r><w:t>not agreed</w:t></w:r></w:ins></w:p>')), says: /track/i },
  { name: "a tracked deletion", file: "P.docx", bytes: () => word("", inBody('<w:p><w:del w:id="1" w:author="A" w:date="2016-11-01T00:00:00Z"><w:r><w:delText>taken out</w:delText></w:r></w:del></w:p>')), says: /track|delet/i },
  { name: "hidden words", file: "P.docx", bytes: () => word("", inBody("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>nobody sees this</w:t></w:r></w:p>")), says: /hidden/i },
  { name: "the title of a closed paper in a PDF", file: "P.pdf", bytes: () => pdf(drawn(`See ${CLOSED_TITLE}`)), says: /title of a paper of the closed session/ },
  { name: "the same in letters that nobody can see", file: "P.pdf", bytes: () => pdf(drawn(CLOSED_TITLE, 0.1)), says: /title of a paper of the closed session/ },
  { name: "a marking in a PDF", file: "P.pdf", bytes: () => pdf(drawn("OFFICIAL-SENSITIVE")), says: /marking is above OFFICIAL/ },
  { name: "the title of a closed paper as that of a PDF", file: "P.pdf", bytes: () => pdf((on) => on.setTitle(CLOSED_TITLE)), says: /title of a paper of the closed session/ },
  { name: "a marking in the keywords of a PDF", file: "P.pdf", bytes: () => pdf((on) => on.setKeywords(["OFFICIAL-SENSITIVE"])), says: /marking is above OFFICIAL/ },
  {
    name: "a note on a page of a PDF",
    file: "P.pdf",
    bytes: () => pdf((on) => on.getPage(0).node.addAnnot(on.context.register(on.context.obj({ Type: "Annot", Subtype: "Text", Rect: [0, 0, 20, 20], Contents: PDFString.of("is this right?") })))),
    says: /comment or a mark lies on this page/,
  },
  {
    name: "the title of a closed paper as the description of a picture in a PDF",
    file: "P.pdf",
    bytes: () => pdf((on) => void on.context.register(on.context.obj({ S: PDFName.of("Figure"), Alt: PDFHexString.fromText(CLOSED_TITLE) }))),
    says: /title of a paper of the closed session/,
  },
  { name: "a file inside a PDF", file: "P.pdf", bytes: () => pdf((on) => on.attach(new Uint8Array([1, 2, 3]), "notes.docx")), says: /file is embedded/ },
  { name: "a hidden sheet", file: "P.xlsx", bytes: () => workbook((book) => void (book.addWorksheet("Names", { state: "hidden" }).getCell("A1").value = "a name")), says: /hidden/i },
  { name: "a sheet that only a program can show", file: "P.xlsx", bytes: () => workbook((book) => void (book.addWorksheet("Names", { state: "veryHidden" }).getCell("A1").value = "a name")), says: /hidden/i },
  { name: "a hidden row", file: "P.xlsx", bytes: () => workbook((_, sheet) => void (sheet.getRow(3).hidden = true)), says: /hidden/i },
  { name: "a hidden column", file: "P.xlsx", bytes: () => workbook((_, sheet) => void (sheet.getColumn(2).hidden = true)), says: /hidden/i },
  { name: "a comment in a workbook", file: "P.xlsx", bytes: () => workbook((_, sheet) => void (sheet.getCell("B2").note = "check this")), says: /comment|note/i },
  { name: "an author in the properties of a workbook", file: "P.xlsx", bytes: () => workbook((book) => void (book.creator = "A Person")), says: /properties of the file name its author/ },
  { name: "the title of a closed paper in a cell", file: "P.xlsx", bytes: () => workbook((_, sheet) => void (sheet.getCell("D9").value = CLOSED_TITLE)), says: /title of a paper of the closed session/ },
];

/** The same papers without any of it. */
export const CLEAN: readonly Pick<Leak, "file" | "bytes">[] = [
  { file: "P.docx", bytes: () => word(said("Normal", "See also the review of burglary.")) },
  { file: "P.pdf", bytes: () => pdf(drawn("Official figures. The board is restricted to eight members.")) },
  { file: "P.xlsx", bytes: () => workbook(() => undefined) },
];
