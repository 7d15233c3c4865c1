import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFRef, type PDFDocument } from "@cantoo/pdf-lib";

/** A bookmark, with those under it. */
export interface Bookmark {
  readonly title: string;
  /** The page that it leads to, from 0. */
  readonly page: number;
  readonly under?: readonly Bookmark[];
}

/** Gives a PDF its bookmarks (ISO 32000-1, 12.3.3), open, and has a reader show them. */
export function writeOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const { context } = pdf;
  const root = context.nextRef();
  context.assign(root, context.obj({ Type: "Outlines", ...children(pdf, bookmarks, root) }));
  pdf.catalog.set(PDFName.of("Outlines"), root);
  pdf.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

type Links = { readonly First: PDFRef; readonly Last: PDFRef; readonly Count: PDFNumber };

function children(pdf: PDFDocument, bookmarks: readonly Bookmark[], parent: PDFRef): Links {
  const refs = bookmarks.map(() => pdf.context.nextRef());
  bookmarks.forEach(({ title, page, under = [] }, index) => {
    const own = pdf.context.obj({ Parent: parent, Dest: placeOf(pdf, page), ...(under.length > 0 ? children(pdf, under, refs[index] as PDFRef) : {}) });
    own.set(PDFName.of("Title"), PDFHexString.fromText(title));
    if (index > 0) own.set(PDFName.of("Prev"), refs[index - 1] as PDFRef);
    if (index < refs.length - 1) own.set(PDFName.of("Next"), refs[index + 1] as PDFRef);
    pdf.context.assign(refs[index] as PDFRef, own);
  });
  return { First: refs[0] as PDFRef, Last: refs.at(-1) as PDFRef, Count: PDFNumber.of(countOf(bookmarks)) };
}

const countOf = (bookmarks: readonly Bookmark[]): number => bookmarks.reduce((sum, { under = [] }) => sum + 1 + countOf(under), 0);

/** The top of a page, at the size that the reader has. */
export function placeOf(pdf: PDFDocument, page: number): PDFArray {
  const { ref } = pdf.getPage(page);
  return pdf.context.obj([ref, "XYZ", null, null, null]);
}
