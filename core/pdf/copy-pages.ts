import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFObjectCopier, PDFPage, PDFRef, PDFString } from "@cantoo/pdf-lib";
import type { CopiedPaper } from "./tag-tree";

const name = (words: string): PDFName => PDFName.of(words);

/** What a page needs not to be read: threads of articles, actions of its own, and what programs note for themselves. */
const LEFT_OUT = ["B", "AA", "PieceInfo"];
/** Actions that do something on the reader's computer. */
const ACTS = new Set(["/JavaScript", "/Launch", "/ImportData", "/SubmitForm"]);

/**
 * Puts the pages of a paper at the end of a pack. Each page is known to the copier before it is copied, so that tags and
 * links inside the paper lead to the copies.
 */
export function copyPages(source: PDFDocument, pack: PDFDocument, title: string): CopiedPaper {
  const { context } = pack;
  const copier = PDFObjectCopier.for(source.context, context);
  // A private field of the library, whose version is pinned.
  const copied = (copier as unknown as { readonly traversedObjects: Map<unknown, unknown> }).traversedObjects;
  const pages = source.getPages();
  const refs = pages.map(() => context.nextRef());
  pages.forEach((page, index) => copied.set(page.ref, refs[index]));
  const part = context.nextRef();
  const tree = source.catalog.get(name("StructTreeRoot"));
  if (tree instanceof PDFRef) copied.set(tree, part);
  const nodes = pages.map(({ node }, index) => {
    for (const key of LEFT_OUT) node.delete(name(key));
    tidyLinks(source, node);
    if (!tree) node.delete(name("StructParents"));
    const copy = copier.copy(node);
    const ref = refs[index] as PDFRef;
    context.assign(ref, copy);
    pack.addPage(PDFPage.of(copy, ref, pack));
    return copy;
  });
  return { title, source, copier, copied, pages: nodes, part };
}

/** Takes actions away that a paper has no need of, and says where links lead that do so by a name of their own file. */
function tidyLinks(source: PDFDocument, page: PDFDict): void {
  const annotations = page.lookupMaybe(name("Annots"), PDFArray);
  for (const each of annotations?.asArray() ?? []) {
    const annotation = source.context.lookup(each);
    if (!(annotation instanceof PDFDict)) continue;
    annotation.delete(name("AA"));
    const action = annotation.lookup(name("A"));
    if (action instanceof PDFDict && ACTS.has(String(action.lookup(name("S"))))) annotation.delete(name("A"));
    const holder = annotation.has(name("Dest")) ? { dict: annotation, key: name("Dest") } : action instanceof PDFDict && action.has(name("D")) ? { dict: action, key: name("D") } : undefined;
    const named = holder?.dict.lookup(holder.key);
    if (!holder || !(named instanceof PDFName || named instanceof PDFString || named instanceof PDFHexString)) continue;
    const place = placeNamed(source, named);
    if (place) holder.dict.set(holder.key, place);
    else holder.dict.delete(holder.key);
  }
}

function placeNamed(source: PDFDocument, named: PDFName | PDFString | PDFHexString): PDFArray | undefined {
  const key = named.decodeText();
  const found = named instanceof PDFName ? source.catalog.lookupMaybe(name("Dests"), PDFDict)?.lookup(named) : inNames(source.catalog.lookupMaybe(name("Names"), PDFDict)?.lookupMaybe(name("Dests"), PDFDict), key);
  const place = found instanceof PDFDict ? found.lookup(name("D")) : found;
  return place instanceof PDFArray ? place : undefined;
}

/** The value of a name in a name tree (ISO 32000-1, 7.9.6). */
function inNames(node: PDFDict | undefined, key: string): unknown {
  const names = node?.lookupMaybe(name("Names"), PDFArray);
  for (let index = 0; names && index + 1 < names.size(); index += 2) {
    const each = names.lookup(index);
    if ((each instanceof PDFString || each instanceof PDFHexString) && each.decodeText() === key) return names.lookup(index + 1);
  }
  for (const kid of node?.lookupMaybe(name("Kids"), PDFArray)?.asArray() ?? []) {
    const within = node?.context.lookup(kid);
    const found = within instanceof PDFDict ? inNames(within, key) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
