/**
 * Reads one workbook with one reader, in a process of its own, and says what that cost:
 * node reading-child.js READER WORKBOOK
 */
import fs from "node:fs";
import { unzipSync } from "fflate";
import { isDateFormat } from "numfmt";
import { BLANK_CELL, type Cell } from "../core/workbook/cell";
import { readWorkbook } from "../core/xlsx/read-workbook";

/** A row under the headings of the first; days are dates. */
type Row = Record<string, unknown>;
/** A reader gives what it gives, and then the rows of that. */
type Reader = (bytes: Buffer) => Promise<() => Row[]>;

const DAY_MS = 86_400_000;
const dateOf = (serial: number): Date => new Date(Math.round((serial - 25_569) * DAY_MS));

/** Rows of values under the headings of the first of them. */
function underHeadings(rows: Iterable<readonly unknown[]>): Row[] {
  const made: Row[] = [];
  let headings: readonly string[] | undefined;
  for (const row of rows) {
    if (!headings) {
      headings = row.map(String);
      continue;
    }
    const object: Row = {};
    for (let column = 0; column < headings.length; column++) object[headings[column] as string] = row[column];
    made.push(object);
  }
  return made;
}

/** Each reader is loaded first, and not measured until it is. */
const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  "core/xlsx": async () => async (bytes) => {
    const read = readWorkbook(bytes);
    if ("message" in read) throw new Error(read.message);
    return () => rowsOfGrid(read.grids[0]?.rows ?? []);
  },

  floor: async () => async (bytes) => {
    const rows = scanToRows(bytes);
    return () => rows;
  },

  ExcelJS: async () => {
    const { default: ExcelJS } = await import("exceljs");
    return async (bytes) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
      return () => {
        const rows: (readonly unknown[])[] = [];
        workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
        return underHeadings(rows);
      };
    };
  },

  "ExcelJS stream": async () => {
    const { default: ExcelJS } = await import("exceljs");
    const { Readable } = await import("node:stream");
    return async (bytes) => {
      const rows: (readonly unknown[])[] = [];
      for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([bytes]), { sharedStrings: "cache", styles: "cache", worksheets: "emit" })) {
        for await (const row of sheet) rows.push((row.values as unknown[]).slice(1));
      }
      return () => underHeadings(rows);
    };
  },

  "SheetJS dense": async () => {
    const { read, utils } = await import("xlsx");
    return async (bytes) => {
      const { Sheets, SheetNames } = read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellText: false, cellDates: true });
      const sheet = Sheets[SheetNames[0] ?? ""];
      return () => (sheet ? utils.sheet_to_json<Row>(sheet, { raw: true }) : []);
    };
  },

  "read-excel-file": async () => {
    const { readSheet } = await import("read-excel-file/node");
    return async (bytes) => {
      const rows = await readSheet(bytes);
      return () => underHeadings(rows);
    };
  },

  hucre: async () => {
    const { readXlsx } = await import("hucre/xlsx");
    return async (bytes) => {
      const { sheets } = await readXlsx(bytes);
      return () => underHeadings(sheets[0]?.rows ?? []);
    };
  },
};

function rowsOfGrid(grid: readonly (readonly Cell[])[]): Row[] {
  const isDate = new Map<string, boolean>();
  const valueOf = ({ value, format }: Cell): unknown => {
    if (typeof value !== "number") return value;
    let known = isDate.get(format);
    if (known === undefined) isDate.set(format, (known = isDateFormat(format)));
    return known ? dateOf(value) : value;
  };
  const [headings = [], ...rows] = grid;
  const names = headings.map(({ value }) => String(value));
  return rows.map((row) => {
    const object: Row = {};
    for (let column = 0; column < names.length; column++) object[names[column] as string] = valueOf(row[column] ?? BLANK_CELL);
    return object;
  });
}

/** The least that reading costs: the parts are unpacked whole, nothing is checked, and nothing but plain cells is known. */
function scanToRows(bytes: Uint8Array): Row[] {
  const parts = unzipSync(bytes);
  const part = (name: string): string => new TextDecoder().decode(parts[name]);
  const plain = (words: string): string => (words.includes("&") ? words.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&") : words);
  const between = (xml: string, open: string, close: string): string[] => {
    const found: string[] = [];
    for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
      const ends = xml.indexOf(close, (at += open.length));
      found.push(xml.slice(at, ends));
    }
    return found;
  };
  const texts = between(part("xl/sharedStrings.xml"), "<t>", "</t>").map(plain);
  const isDate = [...part("xl/styles.xml").matchAll(/<xf numFmtId="(\d+)" xfId/g)].map(([, id]) => Number(id) >= 14 && Number(id) <= 22);
  const rows: Row[] = [];
  const names: string[] = [];
  const sheet = part("xl/worksheets/sheet1.xml");
  for (let at = sheet.indexOf("<row"); at >= 0; at = sheet.indexOf("<row", at)) {
    const ends = sheet.indexOf("</row>", at);
    const row: Row = {};
    for (let cell = sheet.indexOf("<c ", at); cell >= 0 && cell < ends; cell = sheet.indexOf("<c ", at)) {
      const value = sheet.indexOf("<v>", cell);
      at = sheet.indexOf("</v>", value);
      const column = sheet.charCodeAt(cell + 6) - 65;
      const tag = sheet.slice(cell, value);
      const number = Number(sheet.slice(value + 3, at));
      const style = tag.indexOf(' s="');
      const isText = tag.endsWith(' t="s">');
      const words = isText ? texts[number] : style > 0 && isDate[Number(tag.charAt(style + 4))] ? dateOf(number) : number;
      if (rows.length === 0 && names.length <= column) names.push(String(words));
      row[names[column] as string] = words;
    }
    rows.push(row);
    at = ends;
  }
  return rows.slice(1);
}

async function main(): Promise<void> {
  const [reader = "", workbook = ""] = process.argv.slice(2);
  const read = await READERS[reader]?.();
  if (!read) throw new Error(`No reader is called ${reader}.`);
  const bytes = fs.readFileSync(workbook);
  const start = performance.now();
  const rowsOf = await read(bytes);
  const readMs = performance.now() - start;
  const rows = rowsOf();
  const rowsMs = performance.now() - start;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ readMs, rowsMs, peakMb, rows: rows.length, sample: rows[Math.floor(rows.length / 20)] ?? null }));
}

void main();
