import { attributeOf, childAt, childrenNamed, type XmlElement } from "./xml-tree";

/** A style with those that it is based on, itself first. */
export type StyleChain = readonly XmlElement[];

/** The styles of a Word file, by their ids. */
export class WordStyles {
  private readonly styles: ReadonlyMap<string, XmlElement>;
  private readonly defaults: ReadonlyMap<string, string>;

  constructor(private readonly root: XmlElement | undefined) {
    const styles = childrenNamed(root, "w:style");
    this.styles = new Map(styles.map((style) => [attributeOf(style, "styleId") ?? "", style]));
    this.defaults = new Map(
      styles.filter((style) => ["1", "true", "on"].includes(attributeOf(style, "default") ?? "")).map((style) => [attributeOf(style, "type") ?? "", attributeOf(style, "styleId") ?? ""]),
    );
  }

  /** What holds for every run where nothing else is said. */
  get runDefaults(): XmlElement | undefined {
    return childAt(this.root, "w:docDefaults", "w:rPrDefault", "w:rPr");
  }

  /** The chain of a style; that of the default style of its type where there is no such style. */
  chain(id: string | undefined, type: "paragraph" | "character" | "table"): StyleChain {
    const chain: XmlElement[] = [];
    let each = this.styles.get(id ?? "") ?? this.styles.get(this.defaults.get(type) ?? "");
    while (each && !chain.includes(each)) {
      chain.push(each);
      each = this.styles.get(attributeOf(childAt(each, "w:basedOn"), "val") ?? "");
    }
    return chain;
  }

  paragraphChain(paragraph: XmlElement): StyleChain {
    return this.chain(attributeOf(childAt(paragraph, "w:pPr", "w:pStyle"), "val"), "paragraph");
  }

  /** The level of a paragraph that is a heading, 1 to 9; undefined where it is none. */
  headingLevel(paragraph: XmlElement): number | undefined {
    const said = attributeOf(childAt(paragraph, "w:pPr", "w:outlineLvl"), "val");
    if (said !== undefined) return levelOf(said);
    for (const style of this.paragraphChain(paragraph)) {
      const named = /^heading ([1-9])$/i.exec(styleName(style))?.[1];
      if (named !== undefined) return Number(named);
      const outline = attributeOf(childAt(style, "w:pPr", "w:outlineLvl"), "val");
      if (outline !== undefined) return levelOf(outline);
    }
    return undefined;
  }
}

/** Word counts outline levels from 0, and 9 is none. */
const levelOf = (outline: string): number | undefined => (/^[0-8]$/.test(outline) ? Number(outline) + 1 : undefined);

export const styleName = (style: XmlElement | undefined): string => attributeOf(childAt(style, "w:name"), "val") ?? "";
