import type PizZip from "pizzip";
import { escapeXml } from "../clean-text";
import { OFFICE, addRelationships, addTo, freeId } from "../parts-added";

const STYLES = "word/styles.xml";
/** Over 7:1 on white, and over 6:1 on every shade that the toolkit puts behind words. */
export const LINK_COLOUR = "0B4A8F";

/** The links of a Word file as it is filled: one relationship for each target in each part, and the style of links. */
export class LinkParts {
  private readonly ids = new Map<string, Map<string, string>>();
  private style: { readonly id: string; readonly isNew: boolean } | undefined;

  constructor(private readonly zip: PizZip) {}

  /** The id of the relationship by which a part leads to a target. */
  relationship(part: string, target: string): string {
    const ids = this.ids.get(part) ?? new Map<string, string>();
    this.ids.set(part, ids);
    const id = ids.get(target) ?? freeId(this.zip, part, `rIdLink${ids.size + 1}`);
    ids.set(target, id);
    return id;
  }

  /** The style that Word calls Hyperlink, whatever its id in the language that the template was made in. */
  get styleId(): string {
    this.style ??= this.findStyle();
    return this.style.id;
  }

  /** Writes what the links need, once all parts are filled. */
  write(): void {
    for (const [part, ids] of this.ids) {
      addRelationships(this.zip, part, [...ids].map(([target, id]) => `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`).join(""));
    }
    this.ids.clear();
    if (!this.style?.isNew || !this.zip.file(STYLES)) return;
    const look = `<w:color w:val="${LINK_COLOUR}"/><w:u w:val="single"/>`;
    addTo(this.zip, STYLES, "", `<w:style w:type="character" w:styleId="${this.style.id}"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr>${look}</w:rPr></w:style>`);
    this.style = { ...this.style, isNew: false };
  }

  private findStyle(): { readonly id: string; readonly isNew: boolean } {
    const xml = this.zip.file(STYLES)?.asText() ?? "";
    const known = [...xml.matchAll(/<w:style\s(?=[^>]*w:type="character")[^>]*w:styleId="([^"]*)"[^>]*>\s*<w:name w:val="Hyperlink"\s*\/>/gi)][0]?.[1];
    if (known !== undefined) return { id: known, isNew: false };
    let id = "Hyperlink";
    while (xml.includes(`w:styleId="${id}"`)) id += "x";
    return { id, isNew: true };
  }
}
