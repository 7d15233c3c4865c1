import { escapeXml } from "./clean-text";

export const WORDS = '<w:t xml:space="preserve">';
export const END_OF_WORDS = "</w:t>";
export const EMPTY_WORDS = "<w:t/>";

/** Markup that is written often, made into bytes once. */
export interface Markup {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly beginsWords: boolean;
  /** What is left where the words that it ends are empty. */
  readonly afterEmptyWords: Uint8Array | undefined;
}

const utf8 = new TextEncoder();

export function markup(text: string): Markup {
  const short = text.replaceAll(WORDS + END_OF_WORDS, EMPTY_WORDS);
  return {
    text,
    bytes: utf8.encode(short),
    beginsWords: text.endsWith(WORDS),
    afterEmptyWords: short.startsWith(END_OF_WORDS) ? utf8.encode(EMPTY_WORDS + short.slice(END_OF_WORDS.length)) : undefined,
  };
}

/** Where markup and words are written to. */
export interface Output {
  put(markup: Markup): void;
  /** Words between tags; the engine writes an apostrophe as an entity. */
  words(text: string, apostrophe?: "&apos;"): void;
}

export class TextOutput implements Output {
  xml = "";

  put({ text }: Markup): void {
    this.xml += text;
  }

  words(text: string): void {
    this.xml += escapeXml(text);
  }
}

/** Bytes handed over at a time. */
const AT_ONCE = 262_144;
/** Less than this is copied byte by byte in no more time. */
const SHORT = 12;

const entity = (name: string): Markup => markup(`&${name};`);
const ENTITIES: readonly (Markup | undefined)[] = Object.assign(new Array<Markup | undefined>(64).fill(undefined), { 34: entity("quot"), 38: entity("amp"), 60: entity("lt"), 62: entity("gt") });
const APOSTROPHE = 39;
const APOS = entity("apos");

/** Bytes, without the tags of words that are empty, which the engine writes in a shorter way. */
export class BytesOutput implements Output {
  private bytes = new Uint8Array(4_096);
  private length = 0;
  private wordsBegun = false;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  get isFull(): boolean {
    return this.length >= AT_ONCE;
  }

  put({ bytes, beginsWords, afterEmptyWords }: Markup): void {
    if (this.wordsBegun && afterEmptyWords) {
      this.length -= WORDS.length;
      this.copy(afterEmptyWords);
    } else this.copy(bytes);
    this.wordsBegun = beginsWords;
  }

  words(text: string, apostrophe?: "&apos;"): void {
    if (text === "") return;
    this.wordsBegun = false;
    this.room(text.length * 6);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 128) {
        let end = at + 1;
        while (end < text.length && text.charCodeAt(end) >= 128) end++;
        this.length += utf8.encodeInto(text.slice(at, end), this.bytes.subarray(this.length)).written;
        at = end - 1;
        continue;
      }
      const name = code === APOSTROPHE ? apostrophe && APOS : ENTITIES[code];
      if (name) this.copy(name.bytes);
      else this.bytes[this.length++] = code;
    }
  }

  /** All that was written since the last time. */
  taken(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length);
    this.bytes = new Uint8Array(this.length < AT_ONCE ? 4_096 : this.bytes.length);
    this.length = 0;
    return taken;
  }

  private copy(bytes: Uint8Array): void {
    this.room(bytes.length);
    if (bytes.length > SHORT) this.bytes.set(bytes, this.length);
    else for (let at = 0; at < bytes.length; at++) this.bytes[this.length + at] = bytes[at] as number;
    this.length += bytes.length;
  }

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
