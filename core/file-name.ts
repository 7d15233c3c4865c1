const LONGEST = 120;
/** In bytes: what most disks allow, less an ending. */
const LONGEST_BYTES = 240;
/** Names that Windows keeps for devices, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;

/**
 * A file name that Windows, Mac, Linux and SharePoint all take, made from a document's title.
 * @example safeFileName("Agenda: 3 May 2011", "docx") // "Agenda 3 May 2011.docx"
 */
export function safeFileName(title: string, ending: string): string {
  const words = withinBytes(
    title
      .replace(/\s/g, " ")
      .replace(/\p{C}/gu, "")
      // A financial year keeps its two halves together: 2010/11 is 2010-11.
      .replace(/(\d)\/(?=\d)/g, "$1-")
      .normalize("NFC")
      .replace(/["*:<>?/\\|~#%{}]|_vti_/gi, " ")
      .replace(/ +/g, " "),
  ).replace(/^[\s.\-_$]+|[\s.]+$/g, "");
  const name = words === "" ? "Document" : RESERVED.test(words) ? `Document ${words}` : words;
  return `${name}.${ending}`;
}

/**
 * The same names, each once: Windows and Mac take two names that differ in capitals, or in how an accent is put
 * together, for one file, so the later of two would replace the earlier.
 * @example distinctNames(["Agenda.docx", "AGENDA.docx"]) // ["Agenda.docx", "AGENDA (2).docx"]
 */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const key = (name: string): string => name.normalize("NFKC").toUpperCase().toLowerCase();
  return names.map((name) => {
    const [, words = name, ending = ""] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
    let distinct = name;
    for (let count = 2; taken.has(key(distinct)); count++) distinct = `${words} (${count})${ending}`;
    taken.add(key(distinct));
    return distinct;
  });
}

function withinBytes(words: string): string {
  const encoder = new TextEncoder();
  const letters = [...words].slice(0, LONGEST);
  while (encoder.encode(letters.join("")).length > LONGEST_BYTES) letters.pop();
  return letters.join("");
}
