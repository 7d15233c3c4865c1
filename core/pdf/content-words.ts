import type { CharacterMap } from "./character-map";

type Operand = string | number | Uint8Array | readonly Operand[];

/** What the words of a page are read with. */
export interface Fonts {
  font(name: string): CharacterMap;
  /** The words of a drawing that is placed on the page by its name. */
  drawing(name: string): string;
}

/** A step back in thousandths of the size of the letters that is as wide as a blank. */
const BLANK_STEP = -180;

/** The words that the operators of a page print, in their order (ISO 32000-1, 9.4.3); a new line begins where the place of the text is moved. */
export function wordsOfContent(content: Uint8Array, { font, drawing }: Fonts): string {
  let said = "";
  let map: CharacterMap | undefined;
  const print = (bytes: Uint8Array): void => {
    if (!map) return;
    for (let at = 0; at + map.bytes <= bytes.length; at += map.bytes) said += map.lettersOf(map.bytes === 2 ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0));
  };
  const newLine = (): void => {
    if (said !== "" && !said.endsWith("\n")) said += "\n";
  };
  for (const { operator, operands } of operatorsIn(content)) {
    const [first, second] = operands;
    if (operator === "Tf" && typeof first === "string") map = font(first);
    else if (operator === "Td" || operator === "TD") {
      if (second !== 0) newLine();
      else if (typeof first === "number" && first > 1) said += " ";
    } else if (operator === "Tm" || operator === "T*" || operator === "ET") newLine();
    else if (operator === "Do" && typeof first === "string") said += `\n${drawing(first)}\n`;
    else if (operator === "Tj" && first instanceof Uint8Array) print(first);
    else if (operator === "'" || operator === '"') {
      newLine();
      const last = operands.at(-1);
      if (last instanceof Uint8Array) print(last);
    } else if (operator === "TJ" && Array.isArray(first)) {
      for (const piece of first as readonly Operand[]) {
        if (piece instanceof Uint8Array) print(piece);
        else if (typeof piece === "number" && piece < BLANK_STEP) said += " ";
      }
    }
  }
  return said;
}

const [OPEN_ARRAY, CLOSE_ARRAY] = ["[", "]"];

function* operatorsIn(content: Uint8Array): Generator<{ readonly operator: string; readonly operands: readonly Operand[] }> {
  let operands: Operand[] = [];
  let array: Operand[] | undefined;
  for (const token of tokensOf(new TextDecoder("latin1").decode(content), content)) {
    if (token === OPEN_ARRAY) array = [];
    else if (token === CLOSE_ARRAY) {
      operands.push(array ?? []);
      array = undefined;
    } else if (typeof token !== "string" || token.startsWith("/")) (array ?? operands).push(typeof token === "string" ? token.slice(1) : token);
    else {
      yield { operator: token, operands };
      operands = [];
    }
  }
}

/** Names with their stroke, numbers, strings as bytes, brackets of arrays, and operators. */
function* tokensOf(text: string, bytes: Uint8Array): Generator<string | number | Uint8Array> {
  const token = /\(|<<|>>|<([\da-fA-F\s]*)>|\[|\]|\/([^\s()<>[\]{}/%]*)|[+-]?(?:\d+\.?\d*|\.\d+)(?![^\s()<>[\]{}/%])|%[^\r\n]*|[^\s()<>[\]{}/%]+|[{})>]/g;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [all, hex, name] = found;
    if (all === "(") {
      const { string, end } = stringAt(bytes, token.lastIndex);
      token.lastIndex = end;
      yield string;
    } else if (hex !== undefined) yield new Uint8Array((hex.replace(/\s/g, "").match(/.{1,2}/g) ?? []).map((pair) => parseInt(pair.padEnd(2, "0"), 16)));
    else if (name !== undefined) yield `/${decodedName(name)}`;
    else if (all.startsWith("%") || all === "<<" || all === ">>") continue;
    else if (all === "BI") {
      // The bytes of a picture in the content are no operators.
      const end = /\sEI(?=\s|$)/g;
      end.lastIndex = token.lastIndex;
      token.lastIndex = end.exec(text) ? end.lastIndex : text.length;
    } else yield /^[+-]?[\d.]/.test(all) ? Number(all) : all;
  }
}

const decodedName = (name: string): string => name.replace(/#([\da-f]{2})/gi, (_, pair: string) => String.fromCharCode(parseInt(pair, 16)));

const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A string in round brackets (ISO 32000-1, 7.3.4.2). */
function stringAt(bytes: Uint8Array, from: number): { readonly string: Uint8Array; readonly end: number } {
  const string: number[] = [];
  let [depth, at] = [1, from];
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const letter = String.fromCharCode(byte);
    if (letter === "\\") {
      const next = String.fromCharCode(bytes[++at] ?? 0);
      const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.slice(at, at + 3)))?.[0];
      if (octal) {
        string.push(parseInt(octal, 8) & 255);
        at += octal.length - 1;
      } else if (next === "\r" && bytes[at + 1] === 10) at++;
      else if (next !== "\n" && next !== "\r") string.push(ESCAPED[next] ?? next.charCodeAt(0));
      continue;
    }
    if (letter === "(") depth++;
    if (letter === ")" && --depth === 0) break;
    string.push(byte);
  }
  return { string: new Uint8Array(string), end: at + 1 };
}
