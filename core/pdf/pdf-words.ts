import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFStream, PDFString, decodePDFRawStream, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { LATIN_LETTERS, readCharacterMap, type CharacterMap } from "./character-map";
import { wordsOfContent } from "./content-words";

const name = (words: string): PDFName => PDFName.of(words);
/** Drawings may place each other; none that is meant goes so deep. */
const DEEPEST = 8;

const bytesOf = (stream: PDFObject | undefined): Uint8Array => {
  try {
    return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream instanceof PDFStream ? stream.getContents() : new Uint8Array();
  } catch {
    return new Uint8Array();
  }
};

/**
 * The words of each page of a PDF, a line where its program began one, as far as its fonts say which letters they have; ""
 * for a page that is a picture, as a scan. What is white, covered or cut off is among them, as it is for whoever copies it.
 */
export function pdfWords(pdf: PDFDocument): readonly string[] {
  const maps = new Map<PDFObject, CharacterMap>();
  const mapOf = (font: PDFDict | undefined): CharacterMap => {
    const given = font?.lookup(name("ToUnicode"));
    if (!(given instanceof PDFStream)) return LATIN_LETTERS;
    const known = maps.get(given) ?? readCharacterMap(new TextDecoder("latin1").decode(bytesOf(given)));
    maps.set(given, known);
    return known;
  };
  const wordsWith = (content: Uint8Array, resources: PDFDict | undefined, depth: number): string =>
    wordsOfContent(content, {
      font: (key) => mapOf(resources?.lookupMaybe(name("Font"), PDFDict)?.lookupMaybe(name(key), PDFDict)),
      drawing(key) {
        const drawn = resources?.lookupMaybe(name("XObject"), PDFDict)?.lookup(name(key));
        if (!(drawn instanceof PDFStream) || drawn.dict.lookup(name("Subtype")) !== name("Form") || depth >= DEEPEST) return "";
        return wordsWith(bytesOf(drawn), drawn.dict.lookupMaybe(name("Resources"), PDFDict) ?? resources, depth + 1);
      },
    });
  return pdf.getPages().map(({ node }) => {
    const contents = node.lookup(name("Contents"));
    const pieces = contents instanceof PDFArray ? contents.asArray().map((each) => pdf.context.lookup(each)) : [contents];
    const all = pieces.map(bytesOf);
    const content = new Uint8Array(all.reduce((sum, { length }) => sum + length + 1, 0)).fill(10);
    all.reduce((at, piece) => (content.set(piece, at), at + piece.length + 1), 0);
    return wordsWith(content, node.Resources(), 0);
  });
}

const wordsOf = (value: unknown): string => (value instanceof PDFString || value instanceof PDFHexString ? value.decodeText().trim() : "");

/** What a PDF says of itself: its properties by their names, such as Author. */
export function pdfProperties(pdf: PDFDocument): readonly { readonly name: string; readonly words: string }[] {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  return info instanceof PDFDict ? info.entries().flatMap(([key, value]) => [{ name: key.decodeText(), words: wordsOf(pdf.context.lookup(value)) }].filter(({ words }) => words !== "")) : [];
}

/** Where a PDF keeps words that stand on none of its pages: bookmarks, notes, descriptions of pictures, values of forms, names of files. */
const BEHIND = ["Title", "Contents", "Alt", "ActualText", "E", "T", "TU", "V", "Subj", "RC", "Desc", "F", "UF", "Subject", "Keywords"];

/** The words that a PDF keeps behind its pages, each once. */
export function wordsBehindPages(pdf: PDFDocument): readonly string[] {
  const found = new Set<string>();
  const look = (object: PDFObject): void => {
    if (object instanceof PDFDict) {
      for (const key of BEHIND) found.add(wordsOf(object.get(name(key))));
      object.values().forEach(look);
    } else if (object instanceof PDFArray) object.asArray().forEach(look);
    else if (object instanceof PDFStream) {
      look(object.dict);
      if (object.dict.lookup(name("Type")) === name("Metadata")) found.add(new TextDecoder().decode(bytesOf(object)).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim());
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) look(object);
  found.delete("");
  return [...found];
}

/** Notes on pages that people wrote over a paper: comments, highlights, crossings out. Links, forms and what belongs to them are none. */
export function pdfNotes(pdf: PDFDocument): readonly { readonly page: number; readonly words: string }[] {
  return pdf.getPages().flatMap(({ node }, index) =>
    (node.lookupMaybe(name("Annots"), PDFArray)?.asArray() ?? []).flatMap((each) => {
      const note = pdf.context.lookup(each);
      if (!(note instanceof PDFDict) || ["/Link", "/Widget", "/Popup", "/PrinterMark", "/TrapNet"].includes(String(note.lookup(name("Subtype"))))) return [];
      return [{ page: index + 1, words: wordsOf(note.lookup(name("Contents"))) }];
    }),
  );
}

/** Whether files lie in a PDF, as attachments of it or of a page. */
export function hasFilesInside(pdf: PDFDocument): boolean {
  const named = pdf.catalog.lookupMaybe(name("Names"), PDFDict)?.has(name("EmbeddedFiles")) === true || pdf.catalog.has(name("AF"));
  return named || pdf.context.enumerateIndirectObjects().some(([, object]) => object instanceof PDFDict && object.lookup(name("Subtype")) === name("FileAttachment"));
}

/** Whether layers of a PDF are switched off, so that a reader may switch on what is not seen. */
export const hasHiddenLayers = (pdf: PDFDocument): boolean => {
  const off = pdf.catalog.lookupMaybe(name("OCProperties"), PDFDict)?.lookupMaybe(name("D"), PDFDict)?.lookupMaybe(name("OFF"), PDFArray);
  return off !== undefined && off.size() > 0;
};
