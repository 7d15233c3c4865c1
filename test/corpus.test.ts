import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { survey } from "../core/survey";
import { readWorkbook } from "../core/xlsx/read-workbook";
import type { CellValue } from "../core/workbook/cell";
import { documentTypes } from "../templates";
import { CORPUS, describeWith } from "./programs";

/** A cell as the XML of its sheet has it, read by another parser. */
interface XmlCell {
  readonly type: string | undefined;
  readonly words: string;
  readonly hasFormula: boolean;
}

const local = (name: string): string => name.replace(/^.*:/, "");

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Walks through an XML part with a parser that is not ours. */
function walk(xml: string, open: (name: string, attribute: (name: string) => string | undefined) => void, close: (name: string) => void, text: (words: string) => void): void {
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    const { name, attributes } = tag as Tag;
    open(local(name), (sought) => Object.entries(attributes).find(([each]) => local(each) === sought)?.[1]);
  });
  parser.on("closetag", ({ name }) => close(local(name)));
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
}

class OtherReading {
  private readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly texts: string[] = [];

  constructor(bytes: Uint8Array) {
    this.parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase(), part]));
    const shared = Object.keys(this.parts).find((name) => /sharedstrings\.xml$/.test(name));
    if (!shared) return;
    let [words, inText, inReading] = ["", false, false];
    walk(
      this.part(shared),
      (name) => {
        if (name === "si") words = "";
        if (name === "rPh") inReading = true;
        if (name === "t") inText = !inReading;
      },
      (name) => {
        if (name === "si") this.texts.push(words);
        if (name === "rPh") inReading = false;
        if (name === "t") inText = false;
      },
      (more) => {
        if (inText) words += more;
      },
    );
  }

  private part(name: string): string {
    const bytes = this.parts[name] ?? new Uint8Array();
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes);
  }

  /** The cells of every sheet by the sheet's name, in the order of the workbook. */
  *sheets(): Generator<readonly [name: string, cells: ReadonlyMap<string, XmlCell>]> {
    const workbook = Object.keys(this.parts).find((name) => /(?:^|\/)workbook\.xml$/.test(name)) ?? "";
    const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
    const targets = new Map<string, string>();
    walk(this.part(`${folder}_rels/workbook.xml.rels`), (name, attribute) => {
      if (name === "Relationship" && /worksheet$/.test(attribute("Type") ?? "")) {
        const target = attribute("Target") ?? "";
        targets.set(attribute("Id") ?? "", (target.startsWith("/") ? target.slice(1) : `${folder}${target}`).toLowerCase());
      }
    }, () => undefined, () => undefined);
    const listed: [string, string][] = [];
    walk(this.part(workbook), (name, attribute) => {
      if (name === "sheet") listed.push([attribute("name") ?? "", attribute("id") ?? ""]);
    }, () => undefined, () => undefined);
    for (const [name, id] of listed) {
      const target = targets.get(id);
      if (target) yield [name, this.cells(target)];
    }
  }

  private cells(part: string): ReadonlyMap<string, XmlCell> {
    const cells = new Map<string, XmlCell>();
    const merges: string[] = [];
    let [row, column, place, type, words, inValue, inReading, hasFormula] = [0, 0, "", undefined as string | undefined, "", false, false, false];
    walk(
      this.part(part),
      (name, attribute) => {
        if (name === "row") [row, column] = [Number(attribute("r") ?? row + 1), 0];
        if (name === "c") {
          place = attribute("r") ?? "";
          column = place === "" ? column + 1 : numberOf(place);
          [type, words, hasFormula] = [attribute("t"), "", false];
        }
        if (name === "f") hasFormula = true;
        if (name === "mergeCell") merges.push(attribute("ref") ?? "");
        if (name === "rPh") inReading = true;
        if (name === "v" || name === "t") inValue = !inReading;
      },
      (name) => {
        if (name === "rPh") inReading = false;
        if (name === "v" || name === "t") inValue = false;
        if (name === "c" && (words !== "" || hasFormula)) cells.set(`${row} ${column}`, { type, words, hasFormula });
      },
      (more) => {
        if (inValue) words += more;
      },
    );
    // Excel shows the first cell of a merged block only.
    for (const merge of merges) {
      const [first = "", last = first] = merge.split(":");
      const [top, bottom] = [Number(first.replace(/\D/g, "")), Number(last.replace(/\D/g, ""))];
      for (let at = top; at <= Math.min(bottom, top + 5_000); at++) {
        for (let column = numberOf(first); column <= numberOf(last); column++) if (at !== top || column !== numberOf(first)) cells.delete(`${at} ${column}`);
      }
    }
    return cells;
  }
}

const numberOf = (place: string): number => [...place.replace(/\d+$/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const unescaped = (words: string): string => words.replace(/\r\n?/g, "\n").replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Whether a cell of the grid says what the XML says. */
function isSame(value: CellValue | undefined, { type, words, hasFormula }: XmlCell, texts: readonly string[]): boolean {
  const said = value === undefined ? null : value;
  if (words === "") return hasFormula && type !== "str" ? typeof said === "object" && said !== null && "error" in said : said === null;
  if (type === "s") return (unescaped(texts[Number(words)] ?? "") || null) === said;
  if (type === "b") return said === (words === "1" || words === "true");
  if (type === "e") return typeof said === "object" && said !== null && said.error === words;
  if (type === "str" || type === "inlineStr") return said === unescaped(words);
  if (type === "d") return typeof said === "number";
  const number = Number(words);
  // A date of the 1904 system is told in the days of the 1900 system.
  return Number.isFinite(number) ? said === number || said === number + 1462 : said === words;
}

describeWith(CORPUS, "workbooks that no one here made", () => {
  const folder = CORPUS.place ?? "";
  const files = (fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: "utf8" }) : []).filter((name) => /\.(?:xlsx|xlsm|xls|ods|xlsb)$/i.test(name)).sort();
  let read = 0;

  test.each(files)("%s is read cell for cell as its XML has it, or it is said what it is", (file) => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(folder, file)));
    const workbook = readWorkbook(bytes);
    if ("message" in workbook) {
      expect(workbook.message).toMatch(/^This .+\. ?.*\.$/);
      expect(file).not.toMatch(/\.xls[xm]$/i);
      return;
    }
    const other = new OtherReading(bytes);
    const wrong: string[] = [];
    let cells = 0;
    const grids = [...workbook.grids];
    for (const [name, theirs] of other.sheets()) {
      const grid = grids.shift();
      expect(grid?.sheet).toBe(name);
      if (!grid) continue;
      let ours = 0;
      grid.rows.forEach((row) => row.forEach(({ value }) => (ours += value === null ? 0 : 1)));
      let filled = 0;
      for (const [place, cell] of theirs) {
        const [row = 0, column = 0] = place.split(" ").map(Number);
        const value = grid.rows[row - 1 - grid.top]?.[column - 1 - grid.left]?.value;
        if (!isSame(value, cell, other.texts)) wrong.push(`${name} ${place}: ${JSON.stringify(value)} for ${JSON.stringify(cell).slice(0, 80)}`);
        if (value !== null && value !== undefined) filled++;
        cells++;
      }
      if (ours !== filled) wrong.push(`${name}: ${ours} cells, and ${filled} in the XML`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect([grids, cells >= 0]).toEqual([[], true]);
    // Whatever it holds, it is looked through for documents without a fault.
    survey(workbook, documentTypes);
    read++;
  }, 30_000);

  afterAll(() => {
    process.stdout.write(`The corpus in ${folder}: ${read} of ${files.length} files were read cell for cell; the others were said to be what they are.\n`);
  });

  test("most of them are workbooks", () => {
    expect(read).toBeGreaterThan(files.length * 0.9);
  });
});
