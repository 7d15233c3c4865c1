import { PDFBool, PDFDocument, PDFName, PDFRawStream, PDFString, decodePDFRawStream } from "@cantoo/pdf-lib";
import { escapeXml } from "../docx/clean-text";
import { copyPages } from "./copy-pages";
import { openPdf } from "./open-pdf";
import { writeOutline, type Bookmark } from "./outline";
import { leadLinks } from "./pack-links";
import { printAtFoot } from "./page-numbers";
import { TagTree } from "./tag-tree";

/** A paper to join to others: the bytes of a PDF, and what it is called. */
export interface PaperToJoin {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** How a pack is put together. */
export interface Joining {
  readonly title: string;
  /** The bookmarks, where it is known on which page (from 0) each paper begins. */
  bookmarks(starts: readonly number[]): readonly Bookmark[];
  /** What stands at the foot of each page, the first page being 1. */
  foot(page: number, pages: number): string;
  /** The font of the foot, TrueType or WOFF; one that is not embedded where it is left out. */
  readonly footFont?: Uint8Array | undefined;
}

export type Joined =
  | {
      readonly bytes: Uint8Array;
      /** The page on which each paper begins, from 0. */
      readonly starts: readonly number[];
      readonly pages: number;
      /** Papers without tags, whose words a screen reader may not read. */
      readonly untagged: readonly string[];
      /** How many links of the first paper lead to others. */
      readonly links: number;
    }
  | { readonly faults: readonly { readonly paper: number; readonly fault: string }[] };

/** How many pages a PDF has, or what is wrong with it. */
export async function countPages(bytes: Uint8Array): Promise<number | { readonly fault: string }> {
  const pdf = await openPdf(bytes);
  return "fault" in pdf ? pdf : pdf.getPageCount();
}

/**
 * Joins papers to one PDF, in their order: every page as it is, with its tags and its links; bookmarks, the number of the
 * page at its foot, a title and the language. Links of the first paper that stand for others (addressOfPaper) lead there.
 * Where one cannot be read whole, all that cannot be come back, and nothing is joined. The same papers give the same bytes.
 */
export async function joinPdfs(papers: readonly PaperToJoin[], { title, bookmarks, foot, footFont }: Joining): Promise<Joined> {
  const opened = await Promise.all(papers.map(({ bytes }) => openPdf(bytes)));
  const faults = opened.flatMap((pdf, paper) => ("fault" in pdf ? [{ paper, fault: pdf.fault }] : []));
  if (faults.length > 0) return { faults };
  const pack = await PDFDocument.create({ updateMetadata: false });
  const tags = new TagTree(pack.context);
  const starts: number[] = [];
  const untagged: string[] = [];
  for (const [index, source] of (opened as PDFDocument[]).entries()) {
    starts.push(pack.getPageCount());
    const { title: paper } = papers[index] as PaperToJoin;
    const copied = copyPages(source, pack, paper);
    if (source.catalog.has(PDFName.of("StructTreeRoot"))) tags.add(copied);
    else untagged.push(paper);
  }
  tags.write(pack);
  const pages = pack.getPageCount();
  const links = leadLinks(pack, starts[1] ?? pages, (paper) => {
    const start = starts[paper];
    return start === undefined ? undefined : { page: start, says: `${papers[paper]?.title ?? ""}, pack page ${start + 1}` };
  });
  await printAtFoot(pack, footFont, (page) => foot(page + 1, pages));
  writeOutline(pack, bookmarks(starts));
  sayOfItself(pack, title, footFont !== undefined && (opened as PDFDocument[]).every(saysItIsAccessible));
  return { bytes: await pack.save(), starts, pages, untagged, links };
}

/** Whether a PDF says that it is made for screen readers (PDF/UA, ISO 14289-1). */
function saysItIsAccessible({ catalog }: PDFDocument): boolean {
  const metadata = catalog.lookup(PDFName.of("Metadata"));
  return metadata instanceof PDFRawStream && /pdfuaid:part(?:>|\s*=\s*["'])\s*1/.test(new TextDecoder().decode(decodePDFRawStream(metadata).decode()));
}

/** @param isAccessible whether all of its papers say so, and the foot adds nothing that is against it */
function sayOfItself(pack: PDFDocument, title: string, isAccessible: boolean): void {
  const { catalog, context } = pack;
  pack.setTitle(title, { showInWindowTitleBar: true });
  pack.setProducer("Community Safety Toolkit");
  catalog.set(PDFName.of("Lang"), PDFString.of("en-GB"));
  catalog.set(PDFName.of("ViewerPreferences"), context.obj({ DisplayDocTitle: PDFBool.True }));
  catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: [0, { S: "D", St: 1 }] }));
  const xmp =
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    (isAccessible ? '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>' : "") +
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';
  catalog.set(PDFName.of("Metadata"), context.register(context.stream(new TextEncoder().encode(xmp), { Type: "Metadata", Subtype: "XML" })));
}
