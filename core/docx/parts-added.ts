import type PizZip from "pizzip";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Puts a part into a Word file, without the folders around it, which are no parts. */
export const addPart = (zip: PizZip, name: string, content: string | Uint8Array): void => void zip.file(name, content, { createFolders: false });

/** Adds before the end of the outermost element of a part; a part that is not there is begun. */
export function addTo(zip: PizZip, name: string, empty: string, xml: string): void {
  const part = zip.file(name)?.asText() ?? empty;
  const end = part.lastIndexOf("</");
  addPart(zip, name, end < 0 ? part.replace(/\/>\s*$/, `>${xml}</${/<(\w[\w:]*)[^>]*\/>\s*$/.exec(part)?.[1] ?? ""}>`) : part.slice(0, end) + xml + part.slice(end));
}

/** The name of the part that holds the relationships of another: "word/_rels/document.xml.rels". */
export const relationshipsOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

/** Adds relationships, as markup, to those of a part. */
export const addRelationships = (zip: PizZip, part: string, xml: string): void =>
  addTo(zip, relationshipsOf(part), `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`, xml);

/** Adds to the list of what the parts of the file are. The engine writes that list anew when all is filled. */
export const listParts = (zip: PizZip, contentTypes: string): void => addTo(zip, "[Content_Types].xml", "", contentTypes);

/** The first number for which a name is free in the file. */
export function freeNumber(zip: PizZip, name: (number: number) => string): number {
  let number = 1;
  while (zip.file(name(number))) number++;
  return number;
}

/** An id that no relationship of a part has yet. */
export function freeId(zip: PizZip, part: string, wanted: string): string {
  const known = zip.file(relationshipsOf(part))?.asText() ?? "";
  let id = wanted;
  while (known.includes(`"${id}"`)) id += "x";
  return id;
}
