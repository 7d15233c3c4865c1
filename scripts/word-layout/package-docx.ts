import PizZip from "pizzip";
import { numberingXml, settingsXml, stylesXml } from "./house-style";
import { XML_HEAD, documentXml, footnotesXml, partXml, type Page } from "./word-xml";

/** The layout of a document's Word file: what stands in the body, and on every page. */
export interface Layout extends Page {
  readonly body: string;
  /** What its footnotes say, in order; their marks stand in the body. */
  readonly footnotes?: readonly string[];
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const relationships = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** Packs a layout as a Word file. The same layout gives the same bytes. */
export function packageDocx(layout: Layout): Uint8Array {
  const overrides = [
    ["/word/document.xml", `${WORD}.document.main+xml`],
    ["/word/styles.xml", `${WORD}.styles+xml`],
    ["/word/numbering.xml", `${WORD}.numbering+xml`],
    ["/word/settings.xml", `${WORD}.settings+xml`],
    ["/word/footer.xml", `${WORD}.footer+xml`],
    ...(layout.header ? [["/word/header.xml", `${WORD}.header+xml`]] : []),
    ...(layout.footnotes ? [["/word/footnotes.xml", `${WORD}.footnotes+xml`]] : []),
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ];
  const zip = new PizZip();
  const add = (path: string, content: string): void => {
    zip.file(path, content, { date: new Date(1980, 0, 1), createFolders: false });
  };
  add(
    "[Content_Types].xml",
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("")}</Types>`,
  );
  add(
    "_rels/.rels",
    relationships([
      ["rId1", `${OFFICE}/officeDocument`, "word/document.xml"],
      ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ["rId3", `${OFFICE}/extended-properties`, "docProps/app.xml"],
    ]),
  );
  add("word/document.xml", documentXml(layout.body, layout));
  add(
    "word/_rels/document.xml.rels",
    relationships([
      ["rIdStyles", `${OFFICE}/styles`, "styles.xml"],
      ["rIdNumbering", `${OFFICE}/numbering`, "numbering.xml"],
      ["rIdSettings", `${OFFICE}/settings`, "settings.xml"],
      ["rIdFooter", `${OFFICE}/footer`, "footer.xml"],
      ...(layout.header ? ([["rIdHeader", `${OFFICE}/header`, "header.xml"]] as const) : []),
      ...(layout.footnotes ? ([["rIdFootnotes", `${OFFICE}/footnotes`, "footnotes.xml"]] as const) : []),
    ]),
  );
  add("word/styles.xml", stylesXml());
  add("word/numbering.xml", numberingXml());
  add("word/settings.xml", settingsXml({ hasFootnotes: layout.footnotes !== undefined }));
  add("word/footer.xml", partXml("ftr", layout.footer));
  if (layout.footnotes) add("word/footnotes.xml", footnotesXml(layout.footnotes));
  if (layout.header) add("word/header.xml", partXml("hdr", layout.header));
  add(
    "docProps/core.xml",
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      "<dc:title>{Title}</dc:title><dc:creator>{Partnership}</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>",
  );
  add(
    "docProps/app.xml",
    `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      "<Application>Community Safety Toolkit</Application></Properties>",
  );
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}
