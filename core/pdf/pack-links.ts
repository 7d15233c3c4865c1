import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from "@cantoo/pdf-lib";
import { placeOf } from "./outline";

/** An address that nobody has, which stands for a paper of the pack until its page is known (RFC 2606). */
const STANDS_FOR = /^https:\/\/pack\.invalid\/(\d+)$/;

/** The address that a link of the agenda has until it leads to a page. */
export const addressOfPaper = (paper: number): string => `https://pack.invalid/${paper}`;

const wordsOf = (value: unknown): string | undefined => (value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined);

/** Where a link leads, and what a screen reader says of it. */
export interface Target {
  readonly page: number;
  readonly says: string;
}

/**
 * Has the links of some pages that stand for papers lead to them, and says of every other link where it leads. Tags stay,
 * because only what a link does is changed.
 * @param pages how many pages from the first may hold such links
 * @returns how many lead to papers
 */
export function leadLinks(pdf: PDFDocument, pages: number, targetOf: (paper: number) => Target | undefined): number {
  let led = 0;
  pdf.getPages().forEach((page, index) => {
    page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
    for (const each of page.node.lookupMaybe(PDFName.of("Annots"), PDFArray)?.asArray() ?? []) {
      const link = pdf.context.lookup(each);
      if (!(link instanceof PDFDict)) continue;
      const address = wordsOf(link.lookupMaybe(PDFName.of("A"), PDFDict)?.lookup(PDFName.of("URI")));
      const paper = index < pages ? STANDS_FOR.exec(address ?? "")?.[1] : undefined;
      const target = paper === undefined ? undefined : targetOf(Number(paper));
      if (target) {
        link.delete(PDFName.of("A"));
        link.set(PDFName.of("Dest"), placeOf(pdf, target.page));
        link.set(PDFName.of("Contents"), PDFHexString.fromText(target.says));
        led++;
      } else if (address !== undefined && !link.has(PDFName.of("Contents"))) link.set(PDFName.of("Contents"), PDFHexString.fromText(address));
    }
  });
  return led;
}
