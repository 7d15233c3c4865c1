/** A value of a PDF (ISO 32000-1, 7.3). Texts keep a sign for each byte. */
export type PdfValue = number | boolean | null | { readonly name: string } | { readonly text: string } | { readonly ref: number } | { readonly operator: string } | readonly PdfValue[] | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;
export const nameOf = (value: PdfValue | undefined): string => (typeof value === "object" && value !== null && "name" in value ? value.name : "");
export const textOf = (value: PdfValue | undefined): string | undefined => (typeof value === "object" && value !== null && "text" in value ? value.text : undefined);
export const operatorOf = (value: PdfValue | undefined): string | undefined => (typeof value === "object" && value !== null && "operator" in value ? value.operator : undefined);

const DEEPEST = 60;
const BLANKS = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const HEXADECIMAL = /<([\da-fA-F\0\t\n\f\r ]*)>/y;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Reads values one after the other; `at` is where the next begins. */
export class PdfReader {
  constructor(
    private readonly text: string,
    public at = 0,
  ) {}

  /** The next value; undefined at the end, and where a list or a dictionary ends. */
  next(depth = 0): PdfValue | undefined {
    this.match(BLANKS);
    if (this.at >= this.text.length || depth > DEEPEST) return undefined;
    const sign = this.text[this.at];
    if (sign === "/") return { name: (this.match(NAME)?.[1] ?? "").replace(/#([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) };
    if (sign === "(") return { text: this.string() };
    if (this.text.startsWith("<<", this.at)) return this.dictionary(depth);
    if (sign === "<") return this.hexadecimal();
    if (sign === "[") return this.list(depth);
    if (sign === "]" || sign === ">" || sign === ")" || sign === "{" || sign === "}") {
      this.at += sign === ">" && this.text[this.at + 1] === ">" ? 2 : 1;
      return undefined;
    }
    const reference = this.match(REFERENCE);
    if (reference) return { ref: Number(reference[1]) };
    const number = this.match(NUMBER);
    if (number) return Number(number[0]);
    const word = this.match(WORD)?.[0] ?? "";
    if (word === "") this.at++;
    return word === "true" ? true : word === "false" ? false : word === "null" ? null : { operator: word };
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private list(depth: number): readonly PdfValue[] {
    this.at++;
    const values: PdfValue[] = [];
    for (let value = this.next(depth + 1); value !== undefined; value = this.next(depth + 1)) values.push(value);
    return values;
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (let key = this.next(depth + 1); key !== undefined; key = this.next(depth + 1)) {
      const value = this.next(depth + 1);
      if (value === undefined) break;
      entries.set(nameOf(key), value);
    }
    return entries;
  }

  private hexadecimal(): PdfValue {
    const digits = (this.match(HEXADECIMAL)?.[1] ?? "").replace(/[^\da-fA-F]/g, "");
    if (digits === "") this.at = this.text[this.at] === "<" ? this.at + 1 : this.at;
    return { text: (digits.length % 2 ? `${digits}0` : digits).replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))) };
  }

  private string(): string {
    let [words, open] = ["", 1];
    for (this.at++; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at] as string;
      if (sign === "\\") {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
        const next = this.text[this.at + 1] ?? "";
        if (octal !== undefined) words += String.fromCharCode(parseInt(octal, 8) & 255);
        else if (next !== "\n" && next !== "\r") words += ESCAPES[next] ?? next;
        this.at += octal?.length ?? (next === "\r" && this.text[this.at + 2] === "\n" ? 2 : 1);
        continue;
      }
      if (sign === "(") open++;
      if (sign === ")" && --open === 0) break;
      words += sign;
    }
    this.at++;
    return words;
  }
}
