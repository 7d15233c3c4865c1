/** What the codes of a font in a PDF stand for. */
export interface CharacterMap {
  /** How many bytes a code has. */
  readonly bytes: 1 | 2;
  lettersOf(code: number): string;
}

const TWO_BYTES = 4;
const HEX = String.raw`<\s*([\da-f\s]+?)\s*>`;
const letters = (hex: string): string => {
  const plain = hex.replace(/\s/g, "");
  return String.fromCharCode(...(plain.match(/.{1,4}/g) ?? []).map((unit) => parseInt(unit, 16)));
};
const code = (hex: string): number => parseInt(hex.replace(/\s/g, ""), 16);
/** No range of a font is longer. */
const LONGEST_RANGE = 65_536;

/** Reads the map that a font carries to its letters (ISO 32000-1, 9.10.3). */
export function readCharacterMap(cmap: string): CharacterMap {
  const known = new Map<number, string>();
  const blocks = (name: string): readonly string[] => [...cmap.matchAll(new RegExp(`begin${name}([\\s\\S]*?)end${name}`, "g"))].map((found) => found[1] ?? "");
  for (const block of blocks("bfchar")) for (const [, from = "", to = ""] of block.matchAll(new RegExp(`${HEX}\\s*${HEX}`, "gi"))) known.set(code(from), letters(to));
  for (const block of blocks("bfrange")) {
    for (const [, from = "", to = "", first, list] of block.matchAll(new RegExp(`${HEX}\\s*${HEX}\\s*(?:${HEX}|\\[([^\\]]*)\\])`, "gi"))) {
      const [begins, ends] = [code(from), Math.min(code(to), code(from) + LONGEST_RANGE)];
      const each = [...(list ?? "").matchAll(new RegExp(HEX, "gi"))].map((found) => letters(found[1] ?? ""));
      for (let at = begins; at <= ends; at++) known.set(at, first === undefined ? (each[at - begins] ?? "") : after(letters(first), at - begins));
    }
  }
  const [, width = ""] = new RegExp(`begincodespacerange\\s*${HEX}`, "i").exec(cmap) ?? [];
  return { bytes: width.replace(/\s/g, "").length >= TWO_BYTES ? 2 : 1, lettersOf: (each) => known.get(each) ?? "" };
}

const after = (first: string, steps: number): string => first.slice(0, -1) + String.fromCharCode(first.charCodeAt(first.length - 1) + steps);

/** The letters of Windows 1252 from 80 to 9F; some programs that run JavaScript take them for controls. */
const FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** What a font of Latin letters has that carries no map. */
export const LATIN_LETTERS: CharacterMap = { bytes: 1, lettersOf: (each) => (each >= 0x80 && each <= 0x9f ? (FROM_80[each - 0x80] ?? "") : String.fromCharCode(each)) };
