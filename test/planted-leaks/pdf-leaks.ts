import { zlibSync } from "fflate";
import type { PublicationKind } from "../../checks/publication/publication-result";
import type { PlantedLeak } from "./planted-leak";

interface PdfParts {
  /** What the page draws; its words are of the font F1. */
  readonly page: string;
  /** Objects from number 10 on, as they stand between "obj" and "endobj". */
  readonly more?: readonly string[];
  readonly font?: string;
  readonly annotations?: string;
  readonly trailer?: string;
  readonly isPacked?: boolean;
  readonly count?: number;
  readonly filter?: string;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 255);
const signsOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

/** A PDF of one page, or one with a part that is not sound. */
export function pdfOf({ page, more = [], font = HELVETICA, annotations = "", trailer = "", isPacked = false, count = 1, filter = "" }: PdfParts): Uint8Array {
  const content = isPacked ? signsOf(zlibSync(bytesOf(page))) : page;
  const packing = isPacked ? "/Filter/FlateDecode" : filter && `/Filter/${filter}`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[3 0 R]/Count ${count}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</I1 6 0 R>>>>/Annots[${annotations}]>>`,
    `<</Length ${content.length}${packing}>>\nstream\n${content}\nendstream`,
    font,
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/Length 1>>\nstream\nx\nendstream",
  ];
  const all = [...objects.map((words, index) => [index + 1, words] as const), ...more.map((words, index) => [index + 10, words] as const)];
  return bytesOf(`%PDF-1.7\n${all.map(([number, words]) => `${number} 0 obj\n${words}\nendobj\n`).join("")}trailer <</Root 1 0 R${trailer}>>\n%%EOF`);
}

export const words = (...lines: readonly string[]): string => `BT /F1 12 Tf 50 800 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(" ")} ET`;

const CLEAN = words("Progress of the partnership", "The board noted the report.");
/** A font whose codes say only in a map of its own what they are: code 1 is Z, and so on. */
const letters = [..."Zoë Quillfeather"];
const MAP = `1 begincodespacerange <00> <ff> endcodespacerange ${letters.length} beginbfchar ${letters.map((letter, index) => `<${(index + 1).toString(16).padStart(2, "0")}> <${letter.charCodeAt(0).toString(16).padStart(4, "0")}>`).join(" ")} endbfchar`;
const MAPPED = "<</Type/Font/Subtype/TrueType/ToUnicode 10 0 R/FontDescriptor<</FontFile2 11 0 R>>>>";

const PLANS: readonly (readonly [leak: string, kind: PublicationKind, place: string, parts: PdfParts])[] = [
  ["a name on a page", "name", "on page 1", { page: words("It was Zo\xeb Quillfeather.") }],
  ["a name on a packed page", "name", "on page 1", { page: words("It was Zo\xeb Quillfeather."), isPacked: true }],
  ["a name over two lines", "name", "on page 1", { page: words("It was Mrs Zo\xeb", "Quillfeather who called.") }],
  ["a name cut in pieces", "name", "on page 1", { page: "BT /F1 12 Tf 50 800 Td [(It was Quill) -300 (fea) -300 (ther.)] TJ ET" }],
  ["a name in letters of a map", "name", "on page 1", { page: `BT /F1 12 Tf 50 800 Td <${letters.map((_, index) => (index + 1).toString(16).padStart(2, "0")).join("")}> Tj ET`, font: MAPPED, more: [`<</Length ${MAP.length}>>\nstream\n${MAP}\nendstream`] }],
  ["a marking on a line", "marking", "on page 1", { page: words("OFFICIAL-SENSITIVE", "Progress") }],
  ["a telephone", "telephone", "on page 1", { page: words("She called from 07700 900123.") }],
  ["the author", "document-property", "in the properties of the PDF", { page: CLEAN, trailer: "/Info 10 0 R", more: ["<</Author(A secretary)/Title(Progress)>>"] }],
  ["a name in the title", "name", "in the properties of the PDF", { page: CLEAN, trailer: "/Info 10 0 R", more: ["<</Title<FEFF005A006F00EB0020005100750069006C006C0066006500610074006800650072>>>"] }],
  ["a comment", "comment", "on page 1", { page: CLEAN, annotations: "<</Subtype/Text/Contents(Is this right?)>>" }],
  ["words that are to be blacked out", "hidden-text", "on page 1", { page: CLEAN, annotations: "<</Subtype/Redact>>" }],
  ["a name in a link", "name", "in the address of a link", { page: CLEAN, annotations: "<</Subtype/Link/A<</S/URI/URI(https://example.org/zoe-quillfeather)>>>>" }],
  ["a file in it", "embedded-file", "in the PDF", { page: CLEAN, more: ["<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream"] }],
  ["an alternative text", "name", "in the alternative text", { page: CLEAN, more: ["<</S/Figure/Alt(Zo\xeb Quillfeather)>>"] }],
  ["text that is not seen", "hidden-text", "on page 1", { page: `${CLEAN} BT /F1 12 Tf 3 Tr (under a scan) Tj ET` }],
];

export const pdfLeaks: readonly PlantedLeak[] = PLANS.map(([leak, kind, place, parts]) => ({ leak, kind, place, name: "Progress report.pdf", bytes: pdfOf(parts) }));

export const cleanPdf = pdfOf({ page: CLEAN, trailer: "/Info 10 0 R", more: ["<</Author(A partnership)/Title(Progress)>>"] });

/** PDFs of which something cannot be read. */
export const unreadPdfs: readonly (readonly [what: string, bytes: Uint8Array, sentence: string])[] = [
  ["a PDF that is protected", pdfOf({ page: CLEAN, trailer: "/Encrypt 10 0 R", more: ["<</Filter/Standard>>"] }), "protected by a password"],
  ["a PDF that is a picture", pdfOf({ page: "q 500 0 0 700 0 0 cm /I1 Do Q" }), "Page 1 of this PDF is a picture"],
  ["a PDF in letters that nobody can tell", pdfOf({ page: words("abc"), font: "<</Type/Font/Subtype/TrueType/FontDescriptor<</FontFile2 11 0 R>>>>" }), "3 letters cannot be told"],
  ["a PDF packed in another way", pdfOf({ page: CLEAN, filter: "LZWDecode" }), "packed in a way that is not read (LZWDecode)"],
  ["a PDF with a damaged page", pdfOf({ page: CLEAN, filter: "FlateDecode" }), "damaged and was not read"],
  ["a PDF with fewer pages than it says", pdfOf({ page: CLEAN, count: 7 }), "says that it has 7 pages, and 1 can be found"],
  ["a PDF cut off", cleanPdf.slice(0, 90), "No page of this PDF can be read"],
];
