import PizZip from "pizzip";
import { packageDocx } from "../scripts/word-layout/package-docx";

export type Change = (xml: string) => string;

const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A sound Word file in the house style with this body, and with parts changed where that is said; a part that is not there is added. */
export function wordFixture(body: string, changes: Readonly<Record<string, Change>> = {}): Uint8Array {
  const zip = new PizZip(packageDocx({ orientation: "portrait", footer: said("Footer", "A footer"), body }));
  const all = { "docProps/core.xml": (xml: string) => xml.replace("{Title}", "A paper of a test").replace("{Partnership}", "A partnership"), ...changes };
  for (const [part, how] of Object.entries(all)) zip.file(part, how(zip.file(part)?.asText() ?? ""), { createFolders: false });
  return zip.generate({ type: "uint8array" });
}

/** A paragraph in a style, of plain words. */
export const said = (style: string, words: string, run = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${run && `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

/** A relationship of the body, or of another part's, to something outside the file or within it. */
export const relationship =
  (kind: string, target: string, mode: "External" | "Internal" = "External"): Change =>
  (xml) => {
    const all = xml || '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    return all.replace("</Relationships>", `<Relationship Id="rIdNew" Type="${RELATIONSHIP}/${kind}" Target="${target}" TargetMode="${mode}"/></Relationships>`);
  };

export const BODY_RELATIONSHIPS = "word/_rels/document.xml.rels";
