import type { DXT } from "docxtemplater";
import type PizZip from "pizzip";
import { withLoneTags, type LoneTag } from "../lone-tag";
import { listParts } from "../parts-added";
import { Chart } from "./chart";
import { chartDrawing, roomForText, type Size } from "./chart-drawing";
import { addChart } from "./chart-parts";

export const CHART = "chart";

interface ChartTag extends LoneTag {
  /** In centimetres; undefined outside tables. */
  cellWidth?: number | undefined;
}

const TWIPS_IN_A_CENTIMETRE = 567;
const BESIDE_THE_TEXT_OF_A_CELL = 0.4;

/** Tells each chart the width of the cell that it stands in, also between the tags of a condition or a list. */
function noteCells(pieces: readonly DXT.Part[], around?: number): void {
  let width = around;
  let isOpen = false;
  for (const piece of pieces) {
    const isCell = piece.type === "tag" && piece.tag === "w:tc";
    if (isCell) [isOpen, width] = [piece.position === "start", around];
    const [, twips] = (isOpen && piece.type === "content" && /<w:tcW (?=[^>]*w:type="dxa")[^>]*?w:w="(\d+)"/.exec(piece.value)) || [];
    if (twips) width = Number(twips) / TWIPS_IN_A_CENTIMETRE - BESIDE_THE_TEXT_OF_A_CELL;
    if (piece.module === CHART) (piece as ChartTag).cellWidth = width;
    if (piece.subparsed) noteCells(piece.subparsed, width);
  }
}

/** Whether the tag of a chart has the paragraph of its own that it needs. */
export const hasItsParagraph = (part: DXT.Part): boolean => (part as LoneTag).paragraph !== undefined;

/**
 * Lets a tag that is alone in its paragraph, {%Months}, be a chart that Word draws and whose figures can be edited in
 * Word. A document that has no chart for it leaves the paragraph out.
 */
export function chartsModule(zip: PizZip): DXT.Module {
  let room: Size | undefined;
  let lastId: number | undefined;
  let unlisted = "";
  return {
    name: "Charts",
    matchers: () => [["%", CHART, {}]],
    postparse(pieces: DXT.Part[]): DXT.Part[] {
      const parsed = withLoneTags(pieces, ({ module }) => module === CHART, CHART);
      noteCells(parsed);
      return parsed;
    },
    render(part: ChartTag, { scopeManager, filePath }: DXT.RenderOptions & { readonly filePath?: string }): DXT.Rendered | null {
      if (part.module !== CHART) return null;
      const chart: unknown = scopeManager.getValue(part.value, { part });
      if (!(chart instanceof Chart) || !part.paragraph) return { value: "", errors: [] };
      room ??= roomForText(zip.file("word/document.xml")?.asText() ?? "");
      lastId = (lastId ?? highestId(zip)) + 1;
      const { relationship, contentTypes } = addChart(zip, filePath ?? "word/document.xml", chart.plan);
      unlisted += contentTypes;
      const width = Math.min(room.width, part.cellWidth ?? Infinity);
      const drawing = chartDrawing(chart.plan, { ...room, width }, { id: lastId, relationship });
      const { style, properties } = part.paragraph;
      return { value: `<w:p><w:pPr>${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${drawing}</w:p>`, errors: [] };
    },
    on(event: string): void {
      if (event !== "synced-zip" || unlisted === "") return;
      listParts(zip, unlisted);
      unlisted = "";
    },
  };
}

/** The highest number that a drawing of the file has: two of one number are a fault in Word. */
const highestId = (zip: PizZip): number =>
  Object.keys(zip.files)
    .filter((name) => /^word\/[^/]+\.xml$/.test(name))
    .flatMap((name) => [...(zip.file(name)?.asText() ?? "").matchAll(/<wp:docPr [^>]*?\bid="(\d+)"/g)].map(([, id]) => Number(id)))
    .reduce((highest, id) => Math.max(highest, id), 0);
