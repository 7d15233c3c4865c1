import { Unzlib } from "fflate";
import { isDictionary, nameOf, PdfReader, type PdfDictionary, type PdfValue } from "./pdf-values";

/** Why a PDF, or a part of it, cannot be read. */
export class PdfUnread extends Error {}

interface Kept {
  readonly value: PdfValue;
  readonly streamAt?: number;
}

const MOST_BYTES = 200 * 1024 * 1024;
const OBJECT = /(?:^|[\s>])(\d{1,9})\s{1,4}\d{1,5}\s{1,4}obj\b/g;
const REACH = 40;

/** The objects of a PDF, found by going through the file itself, so that a wrong directory hides nothing. */
export class PdfFile {
  private readonly objects = new Map<number, Kept>();
  private bytesRead = 0;
  /** Whether some object is there in more than one version: what was changed is still in the file. */
  hasOlderVersions = false;
  readonly trailers: readonly PdfDictionary[];

  constructor(bytes: Uint8Array) {
    this.text = latin(bytes);
    this.findObjects();
    const xrefs = [...this.objects.values()].flatMap(({ value }) => (isDictionary(value) && nameOf(value.get("Type")) === "XRef" ? [value] : []));
    this.trailers = [...xrefs, ...[...this.text.matchAll(/trailer\s*(?=<<)/g)].flatMap((match) => {
      const value = new PdfReader(this.text, match.index + match[0].length).next();
      return isDictionary(value) ? [value] : [];
    })];
    if (this.trailers.some((each) => each.has("Encrypt"))) throw new PdfUnread("This PDF is protected by a password or against changes, and its text was not read. Save a copy without protection, and try again.");
    for (const [, { value }] of [...this.objects]) if (isDictionary(value) && nameOf(value.get("Type")) === "ObjStm") this.unpackObjects(value);
  }

  private readonly text: string;

  get all(): Iterable<PdfValue> {
    return [...this.objects.values()].map(({ value }) => value);
  }

  /** What a value stands for, with references followed. */
  get(value: PdfValue | undefined, depth = 0): PdfValue | undefined {
    if (typeof value !== "object" || value === null || !("ref" in value)) return value;
    return depth > REACH ? undefined : this.get(this.objects.get(value.ref)?.value, depth + 1);
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | undefined {
    const found = this.get(value);
    return isDictionary(found) ? found : undefined;
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.get(value);
    return Array.isArray(found) ? (found as readonly PdfValue[]) : [];
  }

  /** What the stream that belongs to a dictionary holds, unpacked. */
  stream(dictionary: PdfDictionary): string {
    return this.filtersOf(dictionary).reduce((words, name) => this.unpacked(words, name), this.packed(dictionary));
  }

  /** The photograph that a dictionary belongs to, as the file of a camera; undefined where it is packed as no such file. */
  photograph(dictionary: PdfDictionary): Uint8Array | undefined {
    const filters = this.filtersOf(dictionary);
    return nameOf(this.get(dictionary.get("Subtype"))) === "Image" && filters.length === 1 && /^DCT/.test(filters[0] ?? "") ? Uint8Array.from(this.packed(dictionary), (sign) => sign.charCodeAt(0)) : undefined;
  }

  private packed(dictionary: PdfDictionary): string {
    const at = this.streams.get(dictionary);
    if (at === undefined) return "";
    const length = this.get(dictionary.get("Length"));
    const says = typeof length === "number" && /^\s*endstream/.test(this.text.slice(at + length, at + length + 20)) ? at + length : this.text.indexOf("endstream", at);
    return this.text.slice(at, says < 0 ? undefined : says);
  }

  private filtersOf(dictionary: PdfDictionary): readonly string[] {
    const filter = this.get(dictionary.get("Filter"));
    return (Array.isArray(filter) ? filter : filter === undefined ? [] : [filter]).map((each) => nameOf(this.get(each as PdfValue)));
  }

  private readonly streams = new Map<PdfDictionary, number>();

  private unpacked(packed: string, filter: string): string {
    if (filter === "ASCIIHexDecode" || filter === "AHx") return packed.replace(/>.*$/s, "").replace(/\s/g, "").replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
    if (filter !== "FlateDecode" && filter !== "Fl") throw new PdfUnread(`A part of this PDF is packed in a way that is not read (${filter.slice(0, 20)}). Look through what it was made from, and read it by eye.`);
    const pieces: string[] = [];
    const unzip = new Unzlib((piece) => {
      this.bytesRead += piece.length;
      if (this.bytesRead > MOST_BYTES) throw new PdfUnread("This PDF is larger than any that can be looked through. Divide it, and try again.");
      pieces.push(latin(piece));
    });
    const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
    try {
      for (let at = 0; at < bytes.length; at += 65_536) unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
    } catch (error) {
      if (error instanceof PdfUnread) throw error;
      throw new PdfUnread("A part of this PDF is damaged and was not read. Make the PDF again, and try again.");
    }
    return pieces.join("");
  }

  private findObjects(): void {
    OBJECT.lastIndex = 0;
    for (let match = OBJECT.exec(this.text); match; match = OBJECT.exec(this.text)) {
      const reader = new PdfReader(this.text, OBJECT.lastIndex);
      const value = reader.next();
      if (value === undefined) continue;
      const number = Number(match[1]);
      if (this.objects.has(number)) this.hasOlderVersions = true;
      const stream = /^[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)/.exec(this.text.slice(reader.at, reader.at + 60));
      this.objects.set(number, { value });
      OBJECT.lastIndex = reader.at;
      if (!stream || !isDictionary(value)) continue;
      const at = reader.at + stream[0].length;
      this.streams.set(value, at);
      const length = value.get("Length");
      const ends = this.text.indexOf("endstream", typeof length === "number" ? at + length : at);
      if (ends > 0) OBJECT.lastIndex = ends;
    }
  }

  private unpackObjects(container: PdfDictionary): void {
    const words = this.stream(container);
    const first = Number(this.get(container.get("First")) ?? 0);
    const head = words.slice(0, first).trim().split(/\s+/).map(Number);
    for (let index = 0; index + 1 < head.length; index += 2) {
      const value = new PdfReader(words, first + (head[index + 1] ?? 0)).next();
      const number = head[index] ?? -1;
      if (value !== undefined && !this.objects.has(number)) this.objects.set(number, { value });
    }
  }
}

/** A sign for each byte. */
export function latin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) pieces.push(String.fromCharCode.apply(undefined, bytes.subarray(at, at + 8_192) as unknown as number[]));
  return pieces.join("");
}

/** The words of a text that is no page: UTF-16 or UTF-8 where its first bytes say so (7.9.2.2). */
export function plainText(text: string): string {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  if (text.startsWith("\xfe\xff")) return new TextDecoder("utf-16be").decode(bytes.subarray(2));
  if (text.startsWith("\xef\xbb\xbf")) return new TextDecoder().decode(bytes.subarray(3));
  return new TextDecoder("windows-1252").decode(bytes);
}
