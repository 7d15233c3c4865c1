import { DAMAGED, LIMITS, TOO_LARGE, Unreadable } from "./limits";

/** What is done with the pieces of an XML part. Names come without their prefixes: <x:row> is "row". */
export interface XmlHandler {
  /** @param attributes the words between the name and the end of the tag, for `attribute` to look in */
  open(name: string, attributes: string): void;
  close?(name: string): void;
  /** Words between tags, which a comment may cut in pieces. Given where `wantsText` is true. */
  text?(words: string): void;
  readonly wantsText?: boolean;
}

const [BANG, QUESTION, SLASH, QUOTE, APOSTROPHE, END, COLON, SPACE] = [33, 63, 47, 34, 39, 62, 58, 32];

/**
 * Walks through an XML part from its beginning to its end, piece by piece, without keeping any of it. No entity but the
 * five of XML is known, nothing outside the part is looked at, and a part with declarations of its own is refused.
 */
export function scanXml(pieces: Iterable<string>, handler: XmlHandler): void {
  let text = "";
  const within: string[] = [];
  for (const piece of pieces) {
    text += piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf("<", at);
      if (tag < 0 || tag + 1 >= text.length) break;
      const next = endOf(text, tag);
      if (next < 0) break;
      if (next - at > LIMITS.tagCharacters) throw new Unreadable(TOO_LARGE);
      if (tag > at && handler.wantsText) handler.text?.(plainWords(text.slice(at, tag)));
      at = next;
      const kind = text.charCodeAt(tag + 1);
      if (kind === QUESTION) continue;
      if (kind === BANG) {
        if (text.startsWith("<![CDATA[", tag) && handler.wantsText) handler.text?.(text.slice(tag + 9, next - 3));
        continue;
      }
      if (kind === SLASH) {
        const name = localName(text, tag + 2, next - 1);
        if (within.pop() !== name) throw new Unreadable(DAMAGED);
        handler.close?.(name);
        continue;
      }
      const isEmpty = text.charCodeAt(next - 2) === SLASH;
      const end = isEmpty ? next - 2 : next - 1;
      const name = localName(text, tag + 1, end);
      if (within.length >= LIMITS.depth) throw new Unreadable(DAMAGED);
      handler.open(name, text.slice(tag + 1, end));
      if (isEmpty) handler.close?.(name);
      else within.push(name);
    }
    text = text.slice(at);
    if (text.length > LIMITS.tagCharacters) throw new Unreadable(TOO_LARGE);
  }
  if (within.length !== 0 || text.trim() !== "") throw new Unreadable(DAMAGED);
}

/** The place after the tag that begins at `tag`; -1 where the rest of it is still to come. */
function endOf(text: string, tag: number): number {
  const after = (end: string): number => {
    const found = text.indexOf(end, tag);
    return found < 0 ? -1 : found + end.length;
  };
  const kind = text.charCodeAt(tag + 1);
  if (kind === QUESTION) return after("?>");
  if (kind === BANG) {
    if (text.length < tag + 9) return -1;
    if (text.startsWith("<!--", tag)) return after("-->");
    if (text.startsWith("<![CDATA[", tag)) return after("]]>");
    throw new Unreadable("This workbook holds declarations that no Excel workbook has. Open it in Excel, save it again as an Excel Workbook (.xlsx), and try again.");
  }
  let quote = 0;
  for (let at = tag + 1; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (quote !== 0) {
      if (letter === quote) quote = 0;
    } else if (letter === END) return at + 1;
    else if (letter === QUOTE || letter === APOSTROPHE) quote = letter;
  }
  return -1;
}

function localName(text: string, from: number, end: number): string {
  let begins = from;
  let at = from;
  for (; at < end; at++) {
    const letter = text.charCodeAt(at);
    if (letter <= SPACE || letter === SLASH) break;
    if (letter === COLON) begins = at + 1;
  }
  return text.slice(begins, at);
}

/** The value of an attribute, whatever its prefix; undefined where the tag has none of this name. */
export function attribute(tag: string, name: string): string | undefined {
  let at = 0;
  for (;;) {
    const equals = tag.indexOf("=", at);
    if (equals < 0) return undefined;
    let begins = equals + 1;
    while (tag.charCodeAt(begins) <= SPACE) begins++;
    const ends = tag.indexOf(tag.charAt(begins), begins + 1);
    if (ends < 0) return undefined;
    let nameEnds = equals;
    while (nameEnds > at && tag.charCodeAt(nameEnds - 1) <= SPACE) nameEnds--;
    const nameBegins = nameEnds - name.length;
    const before = tag.charCodeAt(nameBegins - 1);
    if ((before <= SPACE || before === COLON) && tag.startsWith(name, nameBegins)) return plainWords(tag.slice(begins + 1, ends));
    at = ends + 1;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Words with the entities of XML written out and line ends as \n. An entity that XML does not know is a word that nobody can read. */
function plainWords(words: string): string {
  const lines = words.includes("\r") ? words.replace(/\r\n?/g, "\n") : words;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#(\d{1,7});|#x([0-9a-fA-F]{1,6});|(amp|lt|gt|quot|apos);)?/g, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? "";
    const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
    const letter = code <= 0x10ffff ? String.fromCodePoint(code) : "";
    // XML has no others: control characters and half letters would come out of a file that no Excel wrote.
    if (letter === "" || /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(letter)) throw new Unreadable(DAMAGED);
    return letter;
  });
}
