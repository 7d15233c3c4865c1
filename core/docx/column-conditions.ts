import type { DXT } from "docxtemplater";
import type { Writer, Writers } from "./row-steps";
import { markup } from "./xml-output";

const MODULE = "column-conditions";
/** Stands in a heading cell between filling the template and taking its column away; no text from a cell can hold it. */
const LEFT_OUT = "<!--column left out-->";

/**
 * Lets a heading cell say when its column is printed: {?Has papers} before the heading takes the whole column away
 * where the document has nothing for that name. The columns that stay share its width in their own proportions.
 */
export function columnConditionsModule(): DXT.Module & { readonly writers: Writers } {
  const mark = markup(LEFT_OUT);
  const writer: Writer = {
    isParagraph: false,
    write: (value, out) => {
      if (!value) out.put(mark);
    },
  };
  return {
    name: "ColumnConditions",
    writers: { [MODULE]: () => writer },
    matchers: () => [["?", MODULE, {}]],
    render(part: DXT.Part, { scopeManager }: DXT.RenderOptions): DXT.Rendered | null {
      if (part.module !== MODULE) return null;
      return { value: scopeManager.getValue(part.value, { part }) ? "" : LEFT_OUT, errors: [] };
    },
    postrender(parts: (string | Uint8Array)[]): string[] {
      if (!parts.some((part) => typeof part === "string" && part.includes(LEFT_OUT))) return parts as string[];
      const text = new TextDecoder("utf-8", { ignoreBOM: true });
      const xml = parts.map((part) => (typeof part === "string" ? part : text.decode(part))).join("");
      const changed = inTables(xml, withoutColumns).replaceAll(LEFT_OUT, "");
      // The engine takes bytes of its own window only, which those of an encoder need not be.
      return [new Uint8Array(new TextEncoder().encode(changed))] as unknown as string[];
    },
  };
}

/** Changes the tables that hold no other table. */
function inTables(xml: string, change: (table: string) => string): string {
  const [begins, ends] = ["<w:tbl>", "</w:tbl>"];
  let [changed, done] = ["", 0];
  for (let end = xml.indexOf(ends); end >= 0; end = xml.indexOf(ends, end + 1)) {
    const begin = xml.lastIndexOf(begins, end);
    if (begin < done) continue;
    const after = end + ends.length;
    changed += xml.slice(done, begin) + change(xml.slice(begin, after));
    done = after;
  }
  return changed + xml.slice(done);
}

const FIRST_ROW = /<w:tr[ >].*?<\/w:tr>/s;
const CELL = /<w:tc>.*?<\/w:tc>/gs;
const CELL_WIDTH = /<w:tcW w:w="(\d+)"/g;
const GRID_COLUMN = /<w:gridCol w:w="(\d+)"\/>/g;

function withoutColumns(table: string): string {
  const headings = FIRST_ROW.exec(table)?.[0].match(CELL) ?? [];
  const leftOut = new Set(headings.flatMap((cell, column) => (cell.includes(LEFT_OUT) ? [column] : [])));
  if (leftOut.size === 0 || /<w:gridSpan|<w:vMerge/.test(table)) return table;
  const stays = (_: unknown, column: number): boolean => !leftOut.has(column);

  const grid = [...table.matchAll(GRID_COLUMN)].map((match) => Number(match[1]));
  const kept = grid.filter(stays);
  // A table may leave it to Word how wide its columns are.
  const share = sum(kept) > 0 ? sum(grid) / sum(kept) : 1;
  const wider = (width: number): number => Math.round(width * share);
  const gridXml = `<w:tblGrid>${kept.map((width) => `<w:gridCol w:w="${wider(width)}"/>`).join("")}</w:tblGrid>`;
  return table
    .replace(/<w:tblGrid>.*?<\/w:tblGrid>/s, () => gridXml)
    .split("<w:tc>")
    .map(cellThatStays(leftOut, (cell) => cell.replace(CELL_WIDTH, (_, width: string) => `<w:tcW w:w="${wider(Number(width))}"`)))
    .join("");
}

/** Cells as they begin, each with what stands behind it before the next one. */
function cellThatStays(leftOut: ReadonlySet<number>, change: (cell: string) => string): (cell: string, index: number) => string {
  let column = -1;
  return (text, index) => {
    if (index === 0) return text;
    column++;
    const end = text.indexOf("</w:tc>") + "</w:tc>".length;
    const [cell, behind] = [text.slice(0, end), text.slice(end)];
    const stays = leftOut.has(column) ? behind : `<w:tc>${change(cell)}${behind}`;
    if (behind.includes("</w:tr>")) column = -1;
    return stays;
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
