const LONGEST = 120;
/** Names that Windows keeps for devices, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A file name that Windows, Mac, Linux and SharePoint all take, made from a document's title.
 * @example safeFileName("Agenda: 3 May 2011", "docx") // "Agenda 3 May 2011.docx"
 */
export function safeFileName(title: string, ending: string): string {
  const words = title
    .normalize("NFC")
    .replace(/[\p{C}\u2028\u2029]/gu, "")
    .replace(/["*:<>?/\\|~#%{}]/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST)
    .replace(/^[\s.\-_$]+|[\s.]+$/g, "")
    .replace(/[\ud800-\udbff]$/, "");
  const name = words === "" ? "Document" : RESERVED.test(words) ? `Document ${words}` : words;
  return `${name}.${ending}`;
}
