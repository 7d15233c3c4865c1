import { DAMAGED, LIMITS, TOO_LARGE, Unreadable } from "./limits";

/** What is done with the pieces of an XML part. Names come without their prefixes: <x:row> is "row". */
export interface XmlHandler {
  /** @param tag for `attribute` to look in, until this returns */
  open(name: string, tag: XmlTag): void;
  close?(name: string): void;
  /** Words between tags, which a comment may cut in pieces. Given where `wantsText` is true. */
  text?(words: string): void;
  readonly wantsText?: boolean;
  /** Words that are all of an element and a number, written as numbers are. Given instead of them where `wantsNumber` is true. */
  number?(value: number): void;
  readonly wantsNumber?: boolean;
}

/** A tag as it stands in the bytes of its part. */
export interface XmlTag {
  readonly bytes: Uint8Array;
  /** Of each attribute three places: of the "=" after its name, of its value, and of the end of that. */
  readonly places: readonly number[];
  /** How many of the places are of this tag; the others were of one before it. */
  readonly placed: number;
}

/** The tag that is being read, one after the other. */
interface ReadTag {
  bytes: Uint8Array;
  readonly places: number[];
  placed: number;
  name: string;
}

const [BANG, QUESTION, SLASH, QUOTE, APOSTROPHE, BEGIN, EQUALS, END, COLON, SPACE] = [33, 63, 47, 34, 39, 60, 61, 62, 58, 32];
const [NOUGHT, NINE, MINUS, POINT] = [48, 57, 45, 46];

/**
 * Walks through an XML part in UTF-8 from its beginning to its end, piece by piece, without keeping any of it. No entity
 * but the five of XML is known, nothing outside the part is looked at, and a part with declarations of its own is refused.
 */
export function scanXml(pieces: Iterable<Uint8Array>, handler: XmlHandler): void {
  const tag: ReadTag = { bytes: new Uint8Array(), places: [], placed: 0, name: "" };
  const { open, close, text, number } = handler;
  const held = new HeldBytes();
  const within: string[] = [];
  let hasJustOpened = false;
  for (const piece of pieces) {
    const bytes = held.before(piece);
    tag.bytes = bytes;
    let at = 0;
    for (;;) {
      const begins = nextTag(bytes, at);
      if (begins + 1 >= bytes.length) break;
      const kind = bytes[begins + 1];
      const isMarkup = kind === QUESTION || kind === BANG;
      const next = isMarkup ? endOfMarkup(bytes, begins) : readTag(tag, kind === SLASH ? begins + 2 : begins + 1);
      if (next < 0) break;
      if (next - at > LIMITS.tagCharacters) throw new Unreadable(TOO_LARGE);
      if (begins > at) {
        const value = hasJustOpened && kind === SLASH && handler.wantsNumber ? numberIn(bytes, at, begins) : NaN;
        if (!Number.isNaN(value)) number?.(value);
        else if (handler.wantsText) text?.(plainWords(lettersOf(bytes, at, begins)));
      }
      at = next;
      hasJustOpened = false;
      if (isMarkup) {
        if (handler.wantsText && startsWith(bytes, begins, CDATA)) text?.(lettersOf(bytes, begins + CDATA.length, next - 3));
      } else if (kind === SLASH) {
        if (within.pop() !== tag.name) throw new Unreadable(DAMAGED);
        close?.(tag.name);
      } else {
        if (within.length >= LIMITS.depth) throw new Unreadable(DAMAGED);
        const { name } = tag;
        open(name, tag);
        if (bytes[next - 2] === SLASH) close?.(name);
        else {
          within.push(name);
          hasJustOpened = true;
        }
      }
    }
    held.hold(bytes.subarray(at));
    if (bytes.length - at > LIMITS.tagCharacters) throw new Unreadable(TOO_LARGE);
  }
  const rest = held.before(new Uint8Array());
  if (within.length !== 0 || lettersOf(rest, 0, rest.length).trim() !== "") throw new Unreadable(DAMAGED);
}

/** What is left of a piece, to be read with the next one. The same memory is used again and again. */
class HeldBytes {
  private memory = new Uint8Array();
  private rest: Uint8Array = this.memory;

  hold(rest: Uint8Array): void {
    this.rest = rest;
  }

  before(piece: Uint8Array): Uint8Array {
    const { length } = this.rest;
    if (length === 0) return piece;
    if (this.memory.length < length + piece.length) {
      const larger = new Uint8Array(2 * (length + piece.length));
      larger.set(this.rest);
      this.memory = larger;
    } else this.memory.set(this.rest);
    this.memory.set(piece, length);
    return this.memory.subarray(0, length + piece.length);
  }
}

/** The place of the next "<", or the end. Most are near: a search by the runtime would cost more to begin. */
function nextTag(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== BEGIN) at++;
  return at;
}

const bytesOf = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const [CDATA, CDATA_END, COMMENT, COMMENT_END, INSTRUCTION_END] = ["<![CDATA[", "]]>", "<!--", "-->", "?>"].map(bytesOf) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

const startsWith = (bytes: Uint8Array, at: number, words: Uint8Array): boolean => words.every((byte, index) => bytes[at + index] === byte);

/** The place after a comment, an instruction or words in CDATA; -1 where the rest of it is still to come. */
function endOfMarkup(bytes: Uint8Array, begins: number): number {
  if (bytes[begins + 1] === QUESTION) return after(bytes, begins, INSTRUCTION_END);
  if (bytes.length < begins + CDATA.length) return -1;
  if (startsWith(bytes, begins, COMMENT)) return after(bytes, begins, COMMENT_END);
  if (startsWith(bytes, begins, CDATA)) return after(bytes, begins, CDATA_END);
  throw new Unreadable("This workbook holds declarations that no Excel workbook has. Open it in Excel, save it again as an Excel Workbook (.xlsx), and try again.");
}

function after(bytes: Uint8Array, from: number, end: Uint8Array): number {
  for (let last = bytes.indexOf(END, from); last >= 0; last = bytes.indexOf(END, last + 1)) {
    const begins = last + 1 - end.length;
    if (begins >= from && startsWith(bytes, begins, end)) return last + 1;
  }
  return -1;
}

/** Reads a tag whose name begins at a place, and gives the place after it; -1 where the rest of it is still to come. */
function readTag(tag: ReadTag, from: number): number {
  const { bytes, places } = tag;
  const { length } = bytes;
  let at = from;
  let begins = from;
  let sum = 0;
  for (; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte <= SPACE || byte === SLASH || byte === END || byte === QUOTE || byte === APOSTROPHE) break;
    if (byte === COLON) {
      begins = at + 1;
      sum = 0;
    } else sum = (sum * 31 + byte) & 0xffff;
  }
  const nameEnds = at;
  let placed = 0;
  let equals = -1;
  for (; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte === END) {
      if (equals >= 0) throw new Unreadable(DAMAGED);
      tag.name = nameIn(bytes, begins, nameEnds, sum);
      tag.placed = placed;
      return at + 1;
    }
    if (byte === EQUALS) equals = at;
    else if (byte === QUOTE || byte === APOSTROPHE) {
      if (equals < 0) throw new Unreadable(DAMAGED);
      places[placed++] = equals;
      places[placed++] = at + 1;
      do at++;
      while (at < length && bytes[at] !== byte);
      places[placed++] = at;
      equals = -1;
    }
  }
  return -1;
}

const LETTERS = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));
const LONGEST_KNOWN = 32;
/** Names met lately, each in the place of its sum, so that a name that comes again costs no new string. */
const knownNames = Array.from({ length: 256 }, (): { readonly bytes: Uint8Array; readonly name: string } => ({ bytes: new Uint8Array(), name: "" }));

function nameIn(bytes: Uint8Array, begins: number, ends: number, sum: number): string {
  if (ends - begins === 1) return LETTERS[sum] ?? lettersOf(bytes, begins, ends);
  if (ends - begins > LONGEST_KNOWN) return lettersOf(bytes, begins, ends);
  const place = sum & 255;
  const known = knownNames[place];
  if (known && isSame(bytes, begins, ends, known.bytes)) return known.name;
  const name = lettersOf(bytes, begins, ends);
  knownNames[place] = { bytes: bytes.slice(begins, ends), name };
  return name;
}

function isSame(bytes: Uint8Array, begins: number, ends: number, others: Uint8Array): boolean {
  if (ends - begins !== others.length) return false;
  for (let at = begins; at < ends; at++) if (bytes[at] !== others[at - begins]) return false;
  return true;
}

/** The place of the value of an attribute, whatever its prefix, among the places of a tag; -1 where the tag has none of this name. */
function placeOf({ bytes, places, placed }: XmlTag, name: string): number {
  for (let place = 0; place < placed; place += 3) {
    let ends = places[place] as number;
    while ((bytes[ends - 1] as number) <= SPACE) ends--;
    const begins = ends - name.length;
    if (begins < 1) continue;
    const before = bytes[begins - 1] as number;
    if (before > SPACE && before !== COLON) continue;
    let at = 0;
    while (at < name.length && bytes[begins + at] === name.charCodeAt(at)) at++;
    if (at === name.length) return place + 1;
  }
  return -1;
}

/** The value of an attribute, whatever its prefix; undefined where the tag has none of this name. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  const place = placeOf(tag, name);
  return place < 0 ? undefined : plainWords(lettersOf(tag.bytes, tag.places[place] as number, tag.places[place + 1] as number));
}

/** The number that an attribute is, NaN where it is none; undefined where the tag has none of this name. */
export function numberAttribute(tag: XmlTag, name: string): number | undefined {
  const place = placeOf(tag, name);
  if (place < 0) return undefined;
  const value = numberIn(tag.bytes, tag.places[place] as number, tag.places[place + 1] as number);
  return Number.isNaN(value) ? Number(attribute(tag, name)) : value;
}

/** The column of the cell that an attribute names, counted from 0: "AB12" is 27. -1 where it names no cell of the row, undefined where there is no such attribute. */
export function columnAttribute(tag: XmlTag, name: string, row: number): number | undefined {
  const place = placeOf(tag, name);
  if (place < 0) return undefined;
  const { bytes, places } = tag;
  const ends = places[place + 1] as number;
  let column = 0;
  let at = places[place] as number;
  for (; ; at++) {
    const letter = (bytes[at] as number) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (bytes[at] === NOUGHT || at === ends) return -1;
  let number = 0;
  for (; at < ends; at++) {
    const digit = (bytes[at] as number) - NOUGHT;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number === row + 1 ? column - 1 : -1;
}

/** So many digits and decimal places are exact, and so is one divided by the other's power of ten. */
const [EXACT_DIGITS, EXACT_PLACES] = [15, 22];
const POWERS_OF_TEN = Array.from({ length: EXACT_PLACES + 1 }, (_, places) => 10 ** places);

/** The number that the bytes are, where they are digits with a minus and a point at most, and few enough; else NaN. */
function numberIn(bytes: Uint8Array, begins: number, ends: number): number {
  const isNegative = bytes[begins] === MINUS;
  let digits = 0;
  let value = 0;
  let point = -1;
  for (let at = isNegative ? begins + 1 : begins; at < ends; at++) {
    const byte = bytes[at] as number;
    if (byte >= NOUGHT && byte <= NINE) {
      value = value * 10 + byte - NOUGHT;
      digits++;
    } else if (byte === POINT && point < 0) point = at;
    else return NaN;
  }
  if (digits === 0 || digits > EXACT_DIGITS) return NaN;
  if (point >= 0) value /= POWERS_OF_TEN[ends - 1 - point] as number;
  return isNegative ? -value : value;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** So many letters are put together faster than the decoder begins. */
const SHORT = 64;

function lettersOf(bytes: Uint8Array, begins: number, ends: number): string {
  const [letter] = ends - begins === 1 ? [LETTERS[bytes[begins] as number]] : [];
  if (letter !== undefined) return letter;
  const letters = bytes.subarray(begins, ends);
  if (ends - begins <= SHORT && isAscii(bytes, begins, ends)) return String.fromCharCode.apply(null, letters as unknown as number[]);
  try {
    return utf8.decode(letters);
  } catch {
    throw new Unreadable(DAMAGED);
  }
}

function isAscii(bytes: Uint8Array, begins: number, ends: number): boolean {
  let all = 0;
  for (let at = begins; at < ends; at++) all |= bytes[at] as number;
  return all < 0x80;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Words with the entities of XML written out and line ends as \n. An entity that XML does not know is a word that nobody can read. */
function plainWords(words: string): string {
  if (words.length === 1 && words !== "\r") return words;
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
