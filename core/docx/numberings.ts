import type PizZip from "pizzip";
import { addPart } from "./parts-added";
import { nameOfForm, type NumberForm } from "./typed-numbers";

const NUMBERING = "word/numbering.xml";

/** More lists than these make Word slow to open a paper; those after them keep their numbers as typed. */
const MOST = 2_000;

interface List {
  readonly id: number;
  readonly abstractId: number;
  readonly first: number;
}

/** In twentieths of a point, at 12 points: a figure, and the gap behind it. */
const [SIGN, GAP] = [130, 60];

/** The indent of a bullet, made so much wider that a number of so many signs fits before the words. */
const withRoomFor = (signs: number, look: string): string =>
  look.replace(/w:left="(\d+)"( [^>]*?)?w:hanging="(\d+)"/, (_, left: string, between = " ", hanging: string) => {
    const more = Math.max(0, signs * SIGN + GAP - Number(hanging));
    return `w:left="${Number(left) + more}"${between}w:hanging="${Number(hanging) + more}"`;
  });

/**
 * The numbered lists that a paper is given while it is filled, each with a numbering of its own that begins at its own number.
 * They look as the bullets of the paragraphs around them do: as far in, and as far from the words.
 */
export class Numberings {
  private readonly lists: List[] = [];
  /** The kinds of list by bullet list and form. */
  private readonly kinds = new Map<string, { readonly id: number; readonly xml: string }>();
  private numberingXml: string | undefined;

  constructor(private readonly zip: PizZip) {}

  /** How many lists there are; `backTo` takes those back that came after. */
  get count(): number {
    return this.lists.length;
  }

  backTo(count: number): void {
    this.lists.length = count;
  }

  /** The number of a new list from one number to another, or undefined where there can be none. */
  add(form: NumberForm, [first, last]: readonly [first: number, last: number], bulletNumbering: string): number | undefined {
    const signs = form.before.length + (form.counts === "decimal" ? String(last).length : 1) + 1;
    const abstractId = this.lists.length < MOST ? this.kind(form, signs, bulletNumbering) : undefined;
    if (abstractId === undefined) return undefined;
    const id = this.highest("num", "numId") + this.lists.length + 1;
    this.lists.push({ id, abstractId, first });
    return id;
  }

  /** Writes them into the part of numberings; abstract ones stand before the others. */
  write(): void {
    if (this.lists.length === 0) return;
    const used = new Set(this.lists.map(({ abstractId }) => abstractId));
    const kinds = [...this.kinds.values()].filter(({ id }) => used.has(id)).map(({ xml }) => xml);
    const lists = this.lists.map(
      ({ id, abstractId, first }) =>
        `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${first}"/></w:lvlOverride></w:num>`,
    );
    const xml = this.xml();
    const firstList = xml.search(/<w:num[ >]/);
    const end = /<w:numIdMacAtCleanup|<\/w:numbering>/.exec(xml.slice(firstList))?.index ?? 0;
    addPart(this.zip, NUMBERING, xml.slice(0, firstList) + kinds.join("") + xml.slice(firstList, firstList + end) + lists.join("") + xml.slice(firstList + end));
    this.lists.length = 0;
  }

  /** A kind of list made of that of some bullets, with a number in the place of the bullet. */
  private kind(form: NumberForm, signs: number, bulletNumbering: string): number | undefined {
    const key = `${bulletNumbering} ${signs} ${nameOfForm(form)}`;
    const known = this.kinds.get(key);
    if (known) return known.id;
    const [, bullets = ""] = new RegExp(`<w:num [^>]*w:numId="${bulletNumbering}"[^>]*>\\s*<w:abstractNumId w:val="(\\d+)"`).exec(this.xml()) ?? [];
    const [level] = new RegExp(`<w:abstractNum [^>]*w:abstractNumId="${bullets}".*?(<w:lvl [^>]*w:ilvl="0".*?</w:lvl>)`, "s").exec(this.xml())?.slice(1) ?? [];
    if (level === undefined) return undefined;
    const id = this.highest("abstractNum", "abstractNumId") + this.kinds.size + 1;
    const look = withRoomFor(signs, /<w:pPr>.*?<\/w:pPr>/s.exec(level)?.[0] ?? "");
    this.kinds.set(key, {
      id,
      xml:
        `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${form.counts}"/>` +
        `<w:lvlText w:val="${form.before}%1${form.after}"/><w:lvlJc w:val="left"/>${look}</w:lvl></w:abstractNum>`,
    });
    return id;
  }

  private highest(element: string, attribute: string): number {
    return Math.max(0, ...[...this.xml().matchAll(new RegExp(`<w:${element} [^>]*w:${attribute}="(\\d+)"`, "g"))].map(([, id]) => Number(id)));
  }

  private xml(): string {
    this.numberingXml ??= this.zip.file(NUMBERING)?.asText() ?? "";
    return this.numberingXml;
  }
}
