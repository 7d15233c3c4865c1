import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";

/** Why a PDF cannot be a part of another, in a sentence that says what to do. */
export interface PdfFault {
  readonly fault: string;
}

const NO_PDF = "This is not a PDF, whatever its name says. Save the paper as PDF again.";
const PROTECTED = "This PDF is protected by a password or against changes. Ask its author for one without protection, or save the paper as PDF again.";
const DAMAGED = "This PDF is damaged or was cut off on its way. Fetch it again, or save the paper as PDF again.";
const EMPTY = "This PDF has no pages. Save the paper as PDF again.";

const shortened = (readable: number, said: number): string =>
  `Only ${readable} of the ${said} pages of this PDF can be read. Fetch it again, or save the paper as PDF again.`;

const HEAD_BYTES = 1024;
const SAYS_ENCRYPTED = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;

/**
 * Opens a PDF of which every page can be read. One that is protected, damaged, cut off or has fewer pages than it says
 * comes back as a fault: what can be read of it would be a paper without its end.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument | PdfFault> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  if (!head.includes("%PDF-")) return { fault: NO_PDF };
  let pdf: PDFDocument;
  try {
    pdf = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false, capNumbers: false });
  } catch (error) {
    // Objects that are packed together and encrypted fail before the library looks whether they are.
    return { fault: error instanceof EncryptedPDFError || SAYS_ENCRYPTED.test(new TextDecoder("latin1").decode(bytes)) ? PROTECTED : DAMAGED };
  }
  try {
    const said = pdf.catalog.Pages().lookup(PDFName.of("Count"), PDFNumber).asNumber();
    const readable = pdf.getPages().filter((page) => isWhole(pdf, page.node)).length;
    if (readable > said) return { fault: DAMAGED };
    if (readable !== said || readable !== pdf.getPageCount()) return { fault: shortened(readable, Math.max(said, pdf.getPageCount())) };
    return readable === 0 ? { fault: EMPTY } : pdf;
  } catch {
    return { fault: DAMAGED };
  }
}

/** Whether what a page shows is in the file: its contents, and the fonts and pictures that they name. */
function isWhole(pdf: PDFDocument, page: PDFDict): boolean {
  const isThere = (value: unknown): boolean => !(value instanceof PDFRef) || pdf.context.lookup(value) !== undefined;
  const contents = page.get(PDFName.of("Contents"));
  const pieces = pdf.context.lookup(contents);
  if (!isThere(contents) || (pieces instanceof PDFArray && !pieces.asArray().every(isThere))) return false;
  const resources = page.lookupMaybe(PDFName.of("Resources"), PDFDict);
  return ["Font", "XObject"].every((kind) => (resources?.lookupMaybe(PDFName.of(kind), PDFDict)?.values() ?? []).every(isThere));
}
