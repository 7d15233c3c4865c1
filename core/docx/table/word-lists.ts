import type { WordParts } from "../word-parts";
import { attributeOf, childAt, elementsOf, type XmlElement } from "../xml-tree";
import { wordLists, type WordList } from "./list-levels";
import { listNumber } from "./list-numbers";

/** The list that a paragraph stands in, and how deep it is, from 0. */
export interface ListPlace {
  readonly marks: "bullets" | "numbers";
  readonly level: number;
  /** What is printed before the words of a numbered paragraph: "1." or "(b)". */
  readonly number?: string;
}

/** What does not count: what was taken out while changes were tracked, and what a program without drawings would show. */
const UNCOUNTED: ReadonlySet<string> = new Set(["w:del", "w:moveFrom", "mc:Fallback"]);

const isGone = (element: XmlElement): boolean => UNCOUNTED.has(element.name) || (element.name === "w:tr" && childAt(element, "w:trPr", "w:del") !== undefined) || (element.name === "w:tc" && childAt(element, "w:tcPr", "w:cellDel") !== undefined);

/** The paragraphs of a Word file that stand in lists, with their numbers as Word counts them from the first page to the last. */
export class WordLists {
  private readonly places = new Map<XmlElement, ListPlace>();
  private readonly lists: ReadonlyMap<string, WordList>;
  /** The last number at each level, by the kind of list. */
  private readonly counted = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();

  constructor(private readonly parts: WordParts) {
    this.lists = wordLists(parts.tree("word/numbering.xml"));
    this.count(parts.document);
  }

  /** The list of a paragraph, said by itself or by its style; undefined where it stands in none. */
  of(paragraph: XmlElement): ListPlace | undefined {
    return this.places.get(paragraph);
  }

  private count(element: XmlElement): void {
    if (isGone(element)) return;
    const mark = element.name === "w:p" ? childAt(element, "w:pPr", "w:rPr") : undefined;
    // A paragraph whose end was taken out goes on in the next one, which is counted.
    const isJoined = childAt(mark, "w:del") !== undefined || childAt(mark, "w:moveFrom") !== undefined;
    const place = element.name === "w:p" && !isJoined ? this.placeOf(element) : undefined;
    if (place) this.places.set(element, place);
    for (const each of elementsOf(element)) this.count(each);
  }

  private placeOf(paragraph: XmlElement): ListPlace | undefined {
    const own = childAt(paragraph, "w:pPr", "w:numPr");
    const all = [own, ...this.parts.styles.paragraphChain(paragraph).map((style) => childAt(style, "w:pPr", "w:numPr"))];
    const valueOf = (name: string): string | undefined => all.map((each) => attributeOf(childAt(each, name), "val")).find((each) => each !== undefined);
    const id = valueOf("w:numId");
    if (id === undefined || id === "0") return undefined;
    const level = Number(valueOf("w:ilvl") ?? 0) || 0;
    const list = this.lists.get(id);
    const said = list?.levels.get(level) ?? list?.levels.get(0);
    if (!list || !said || said.counts === "bullet") return { marks: "bullets", level };
    const number = this.next(id, list, level);
    return said.counts === "none" || said.mark === "" ? undefined : { marks: "numbers", level, number };
  }

  /** Counts one on, and begins again at the levels below. */
  private next(id: string, list: WordList, level: number): string {
    const counted = this.counted.get(list.kind) ?? new Map<number, number>();
    this.counted.set(list.kind, counted);
    const restart = this.begun.has(`${id} ${level}`) ? undefined : list.restarts.get(level);
    this.begun.add(`${id} ${level}`);
    const startOf = (at: number): number => list.restarts.get(at) ?? list.levels.get(at)?.start ?? 1;
    const last = counted.get(level);
    counted.set(level, restart ?? (last === undefined ? startOf(level) : last + 1));
    for (const deeper of [...counted.keys()]) if (deeper > level) counted.delete(deeper);
    const { mark = `%${level + 1}.` } = list.levels.get(level) ?? list.levels.get(0) ?? {};
    return mark.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return listNumber(counted.get(at) ?? startOf(at), list.levels.get(at)?.counts ?? "decimal");
    });
  }
}
