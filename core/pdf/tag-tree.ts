import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFObject, PDFRef, PDFStream, PDFString, type PDFContext, type PDFDocument, type PDFObjectCopier } from "@cantoo/pdf-lib";

const name = (words: string): PDFName => PDFName.of(words);
const wordsOf = (value: unknown): string | undefined => (value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined);

/** Roles that browsers write and that no reader knows. */
const KNOWN_ROLES = { Strong: "Span", Em: "Span" } as const;

/** The pages and objects of one paper as they were copied. */
export interface CopiedPaper {
  readonly title: string;
  readonly source: PDFDocument;
  readonly copier: PDFObjectCopier;
  /** Every object that was copied, by the one that it is a copy of. */
  readonly copied: ReadonlyMap<unknown, unknown>;
  readonly pages: readonly PDFDict[];
  /** Where its part of the tree of tags stands. */
  readonly part: PDFRef;
}

/**
 * The tags of several papers as one tree (ISO 32000-1, 14.7): a part for each paper, in their order. Copying pages alone
 * loses them, and with them what a screen reader reads.
 */
export class TagTree {
  private readonly parts: PDFRef[] = [];
  private readonly byKey: [key: number, value: PDFObject][] = [];
  private readonly byId: [id: string, element: PDFRef][] = [];
  private readonly roles: PDFDict;
  private readonly classes: PDFDict;
  private readonly root: PDFRef;
  private readonly document: PDFRef;
  private nextKey = 0;

  constructor(private readonly context: PDFContext) {
    this.roles = context.obj({});
    this.classes = context.obj({});
    this.root = context.nextRef();
    this.document = context.nextRef();
  }

  /** Takes the tags of a paper in; its elements lead to the copied pages, because those were known to the copier before. */
  add(paper: CopiedPaper): void {
    const { source, copier, title, part, copied, pages } = paper;
    const tree = source.catalog.lookupMaybe(name("StructTreeRoot"), PDFDict);
    if (!tree) return;
    const kids = tree.lookup(name("K"));
    const element = this.context.obj({ Type: "StructElem", S: "Part", P: this.document, K: kids instanceof PDFArray ? kids.asArray().map((kid) => copier.copy(kid)) : kids ? [copier.copy(tree.get(name("K")) as PDFObject)] : [] });
    element.set(name("T"), PDFHexString.fromText(title));
    const language = wordsOf(source.catalog.lookup(name("Lang")));
    if (language) element.set(name("Lang"), PDFString.of(language));
    this.context.assign(part, element);
    const first = this.nextKey;
    const keys = tree.lookupMaybe(name("ParentTree"), PDFDict);
    for (const [key, value] of keys ? numbersIn(keys) : []) {
      this.byKey.push([key + first, copier.copy(value)]);
      this.nextKey = Math.max(this.nextKey, key + first + 1);
    }
    this.takeIn(this.roles, tree.lookupMaybe(name("RoleMap"), PDFDict), copier);
    this.takeIn(this.classes, tree.lookupMaybe(name("ClassMap"), PDFDict), copier);
    this.renumber([...new Set([...copied.values(), ...pages])], first, `p${this.parts.length}-`);
    this.parts.push(part);
  }

  /** Puts the tree into the pack; nothing where no paper has tags. */
  write(pack: PDFDocument): void {
    if (this.parts.length === 0) return;
    const { context } = this;
    for (const [role, known] of Object.entries(KNOWN_ROLES)) if (!this.roles.has(name(role))) this.roles.set(name(role), name(known));
    const root = context.obj({ Type: "StructTreeRoot", K: [this.document], ParentTreeNextKey: this.nextKey, RoleMap: this.roles });
    this.byKey.sort(([a], [b]) => a - b);
    root.set(name("ParentTree"), context.register(context.obj({ Nums: this.byKey.flat() })));
    if (this.classes.keys().length > 0) root.set(name("ClassMap"), this.classes);
    if (this.byId.length > 0) {
      this.byId.sort(([a], [b]) => (a < b ? -1 : 1));
      root.set(name("IDTree"), context.register(context.obj({ Names: this.byId.flatMap(([id, element]) => [PDFString.of(id), element]) })));
    }
    context.assign(this.root, root);
    context.assign(this.document, context.obj({ Type: "StructElem", S: "Document", P: this.root, K: this.parts }));
    pack.catalog.set(name("StructTreeRoot"), this.root);
    pack.catalog.set(name("MarkInfo"), context.obj({ Marked: true }));
  }

  private takeIn(all: PDFDict, own: PDFDict | undefined, copier: PDFObjectCopier): void {
    for (const [key, value] of own?.entries() ?? []) if (!all.has(key)) all.set(key, copier.copy(value));
  }

  /** Two papers of one program number their tags alike: keys are moved on, and names of elements get one of their paper before them. */
  private renumber(objects: readonly unknown[], first: number, before: string): void {
    const seen = new Set<PDFDict>();
    const visit = (value: unknown): void => {
      if (value instanceof PDFArray) value.asArray().forEach(visit);
      else if (value instanceof PDFStream) visit(value.dict);
      else if (value instanceof PDFDict && !seen.has(value)) {
        seen.add(value);
        this.renumberOne(value, first, before);
        value.values().forEach(visit);
      }
    };
    for (const each of objects) {
      const object = each instanceof PDFRef ? this.context.lookup(each) : each;
      visit(object);
      const id = object instanceof PDFDict && object.has(name("S")) && object.has(name("P")) ? wordsOf(object.get(name("ID"))) : undefined;
      if (id !== undefined && each instanceof PDFRef) this.byId.push([id, each]);
    }
  }

  private renumberOne(object: PDFDict, first: number, before: string): void {
    for (const key of ["StructParent", "StructParents"]) {
      const number = object.get(name(key));
      if (number instanceof PDFNumber) object.set(name(key), PDFNumber.of(number.asNumber() + first));
    }
    const id = object.has(name("S")) && object.has(name("P")) ? wordsOf(object.get(name("ID"))) : undefined;
    if (id !== undefined) object.set(name("ID"), PDFString.of(before + id));
    const headers = object.get(name("O")) === name("Table") ? object.lookupMaybe(name("Headers"), PDFArray) : undefined;
    headers?.asArray().forEach((header, index) => {
      const of = wordsOf(header);
      if (of !== undefined) headers.set(index, PDFString.of(before + of));
    });
  }
}

/** The entries of a number tree (ISO 32000-1, 7.9.7). */
function* numbersIn(node: PDFDict): Generator<[key: number, value: PDFObject]> {
  const numbers = node.lookupMaybe(name("Nums"), PDFArray);
  for (let index = 0; numbers && index + 1 < numbers.size(); index += 2) yield [numbers.lookup(index, PDFNumber).asNumber(), numbers.get(index + 1)];
  const kids = node.lookupMaybe(name("Kids"), PDFArray);
  for (let index = 0; kids && index < kids.size(); index++) yield* numbersIn(kids.lookup(index, PDFDict));
}
