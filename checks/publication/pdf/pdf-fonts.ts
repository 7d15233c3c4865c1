import type { PdfFile } from "./pdf-file";
import { isDictionary, nameOf, PdfReader, operatorOf, textOf, type PdfDictionary, type PdfValue } from "./pdf-values";

/** What the codes of a font are as letters; undefined for a code that nobody can tell. */
export interface PdfFont {
  letters(codes: string): readonly (string | undefined)[];
}

const GLYPHS: Readonly<Record<string, string>> = {
  space: " ", hyphen: "-", period: ".", comma: ",", colon: ":", semicolon: ";", slash: "/", quotesingle: "'", quoteright: "’", quoteleft: "‘", quotedblleft: "“", quotedblright: "”", quotedbl: '"', endash: "–", emdash: "—",
  zero: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9", parenleft: "(", parenright: ")", bracketleft: "[", bracketright: "]", ampersand: "&", at: "@", percent: "%", bullet: "•", question: "?", exclam: "!",
  plus: "+", equal: "=", numbersign: "#", asterisk: "*", underscore: "_", sterling: "£", ellipsis: "…", fi: "fi", fl: "fl", ff: "ff", ffi: "ffi", ffl: "ffl", dotlessi: "i", degree: "°", nbspace: " ", sfthyphen: "", bar: "|", less: "<", greater: ">", section: "§",
};
const ACCENTS: Readonly<Record<string, string>> = { acute: "\u0301", grave: "\u0300", circumflex: "\u0302", dieresis: "\u0308", tilde: "\u0303", cedilla: "\u0327", ring: "\u030a", caron: "\u030c" };

function glyph(name: string): string | undefined {
  if (/^[A-Za-z]$/.test(name)) return name;
  const unicode = /^u(?:ni)?([\dA-F]{4,6})$/.exec(name)?.[1];
  if (unicode) return String.fromCodePoint(Math.min(parseInt(unicode, 16), 0x10ffff));
  const [, letter = "", accent = ""] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
  return GLYPHS[name] ?? (ACCENTS[accent] ? `${letter}${ACCENTS[accent]}` : undefined);
}

const known = new WeakMap<PdfDictionary, PdfFont>();

/** A font of a file; each is read once, however many pages use it. */
export function pdfFont(file: PdfFile, font: PdfDictionary): PdfFont {
  const read = known.get(font) ?? readFont(file, font);
  known.set(font, read);
  return read;
}

function readFont(file: PdfFile, font: PdfDictionary): PdfFont {
  const isWide = nameOf(file.get(font.get("Subtype"))) === "Type0";
  const map = file.dictionary(font.get("ToUnicode"));
  const mapped = map ? unicodeMap(file.stream(map)) : undefined;
  const bytes = mapped?.bytes ?? (isWide ? 2 : 1);
  const simple = isWide ? () => undefined : simpleEncoding(file, font);
  return {
    letters(codes) {
      const letters: (string | undefined)[] = [];
      for (let at = 0; at < codes.length; at += bytes) {
        let code = 0;
        for (let next = 0; next < bytes; next++) code = code * 256 + (codes.charCodeAt(at + next) || 0);
        letters.push(mapped?.letters.get(code) ?? simple(code));
      }
      return letters;
    },
  };
}

/** The letters of a font of 256 codes that says its encoding; one that is in the file and says none has an encoding of its own. */
function simpleEncoding(file: PdfFile, font: PdfDictionary): (code: number) => string | undefined {
  const encoding = file.get(font.get("Encoding"));
  const base = isDictionary(encoding) ? nameOf(file.get(encoding.get("BaseEncoding"))) : nameOf(encoding);
  const descriptor = file.dictionary(font.get("FontDescriptor"));
  const isOwn = base === "" && (["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor?.has(key)) || nameOf(file.get(font.get("Subtype"))) === "Type3");
  const differences = new Map<number, string | undefined>();
  let code = 0;
  for (const each of isDictionary(encoding) ? file.list(encoding.get("Differences")) : []) {
    if (typeof each === "number") code = each;
    else differences.set(code++, glyph(nameOf(each)));
  }
  const decoder = new TextDecoder(base === "MacRomanEncoding" ? "macintosh" : "windows-1252");
  return (each) => (differences.has(each) ? differences.get(each) : isOwn ? undefined : decoder.decode(Uint8Array.of(each)));
}

const MOST_CODES = 70_000;

/** What a font says itself of its codes (9.10.3). */
function unicodeMap(words: string): { readonly bytes: number; readonly letters: ReadonlyMap<number, string> } {
  const letters = new Map<number, string>();
  let bytes = 1;
  const reader = new PdfReader(words);
  let values: PdfValue[] = [];
  const number = (value: PdfValue | undefined): number => [...(textOf(value) ?? "")].reduce((sum, sign) => sum * 256 + sign.charCodeAt(0), 0);
  const said = (value: PdfValue | undefined, more = 0): string => {
    const text = textOf(value) ?? "";
    let out = "";
    for (let at = 0; at + 1 < text.length; at += 2) out += String.fromCharCode(text.charCodeAt(at) * 256 + text.charCodeAt(at + 1) + (at + 3 >= text.length ? more : 0));
    return out;
  };
  while (reader.at < words.length) {
    const value = reader.next();
    const operator = operatorOf(value);
    if (operator === undefined) {
      if (value !== undefined) values.push(value);
      continue;
    }
    if (operator === "endcodespacerange") bytes = Math.max(1, Math.min(4, ...values.slice(-2).map((each) => (textOf(each) ?? " ").length)));
    else if (operator === "endbfchar") for (let at = 0; at + 1 < values.length; at += 2) letters.set(number(values[at]), said(values[at + 1]));
    else if (operator === "endbfrange") {
      for (let at = 0; at + 2 < values.length; at += 3) {
        const [from, to, into] = [number(values[at]), number(values[at + 1]), values[at + 2]];
        for (let each = from; each <= to && letters.size < MOST_CODES; each++) letters.set(each, Array.isArray(into) ? said((into as readonly PdfValue[])[each - from]) : said(into, each - from));
      }
    }
    values = [];
  }
  return { bytes, letters };
}
