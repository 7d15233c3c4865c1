import { Unreadable } from "../../core/xlsx/limits";
import { ZipParts } from "../../core/xlsx/zip-parts";

const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);
const notRead = (message: string): { readonly message: string } => ({ message: `${message} Until it is, nobody knows what is in it.` });

/** What a file is by what it holds, whatever it is called; a sentence where it cannot be looked through. */
export function fileKind(bytes: Uint8Array): "Word file" | "workbook" | "PDF" | { readonly message: string } {
  if (bytes.length === 0) return { message: "This file is empty, so there was nothing to look through. Choose another." };
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return "PDF";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return notRead("This is an old Office file (.doc, .xls), or one that is protected by a password, and it was not read. Save it as a Word Document (.docx) or an Excel Workbook (.xlsx) without a password, and try again.");
  if (!starts(bytes, 0x50, 0x4b)) return notRead("This is no Word file, no workbook and no PDF, and it was not read. Save it as one of these, and try again.");
  try {
    const { names } = new ZipParts(bytes);
    if (names.includes("word/document.xml")) return "Word file";
    if (names.some((name) => /^xl\/(?:workbook\.xml|worksheets\/)/.test(name)) || (names.includes("[content_types].xml") && names.some((name) => name.startsWith("xl/")))) return "workbook";
    if (names.some((name) => name.startsWith("ppt/"))) return notRead("This is a presentation, and it was not read. Save it as a PDF with its notes, and look that through.");
    return notRead("This file is packed, and holds neither a Word document nor a workbook (.docx, .xlsx), so it was not read. Unpack it or save it as one of these, and try again.");
  } catch (error) {
    if (error instanceof Unreadable) return notRead("This file is damaged or larger than any paper, and it was not read. Open it in Word or Excel, save it again, and try again.");
    throw error;
  }
}
