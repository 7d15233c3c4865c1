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
      return [xml.replace(/<w:tbl>(?:(?!<w:tbl>)[\s\S])*?<\/w:tbl>/g, withoutColumns).replaceAll(LEFT_OUT, "")];
    },
  };
}

const ROW = /<w:tr[ >][\s\S]*?<\/w:tr>/g;
const CELL = /<w:tc>[\s\S]*?<\/w:tc>/g;
const CELL_WIDTH = /<w:tcW w:w="(\d+)"/g;
const GRID_COLUMN = /<w:gridCol w:w="(\d+)"\/>/g;

function withoutColumns(table: string): string {
  const headings = ROW.exec(table)?.[0].match(CELL) ?? [];
  ROW.lastIndex = 0;
  const leftOut = new Set(headings.flatMap((cell, column) => (cell.includes(LEFT_OUT) ? [column] : [])));
  if (leftOut.size === 0 || /<w:gridSpan|<w:vMerge/.test(table)) return table;
  const stays = (_: unknown, column: number): boolean => !leftOut.has(column);

  const grid = [...table.matchAll(GRID_COLUMN)].map((match) => Number(match[1]));
  const kept = grid.filter(stays);
  // A table may leave it to Word how wide its columns are.
  const share = sum(kept) > 0 ? sum(grid) / sum(kept) : 1;
  const wider = (width: number): number => Math.round(width * share);
  return table
    .replace(/<w:tblGrid>.*?<\/w:tblGrid>/s, () => `<w:tblGrid>${kept.map((width) => `<w:gridCol w:w="${wider(width)}"/>`).join("")}</w:tblGrid>`)
    .replace(ROW, (row) => {
      let column = -1;
      return row.replace(CELL, (cell) => {
        column++;
        return leftOut.has(column) ? "" : cell.replace(CELL_WIDTH, (_, width: string) => `<w:tcW w:w="${wider(Number(width))}"`);
      });
    });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
