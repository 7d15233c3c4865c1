import type { DXT } from "docxtemplater";
import type PizZip from "pizzip";
import { withLoneTags, type LoneTag } from "./lone-tag";
import { listParts } from "./parts-added";
import { Picture } from "./picture/picture";
import { pictureDrawing } from "./picture/picture-drawing";
import { PictureParts } from "./picture/picture-parts";
import { Chart } from "./chart/chart";
import { chartDrawing } from "./chart/chart-drawing";
import { addChart } from "./chart/chart-parts";
import { roomForText, type Size } from "./inline-drawing";

export const DRAWING = "drawing";

interface DrawingTag extends LoneTag {
  /** In centimetres; undefined outside tables. */
  cellWidth?: number | undefined;
}

const TWIPS_IN_A_CENTIMETRE = 567;
const BESIDE_THE_TEXT_OF_A_CELL = 0.4;

/** Tells each drawing the width of the cell that it stands in, also between the tags of a condition or a list. */
function noteCells(pieces: readonly DXT.Part[], around?: number): void {
  let width = around;
  let isOpen = false;
  for (const piece of pieces) {
    const isCell = piece.type === "tag" && piece.tag === "w:tc";
    if (isCell) [isOpen, width] = [piece.position === "start", around];
    const [, twips] = (isOpen && piece.type === "content" && /<w:tcW (?=[^>]*w:type="dxa")[^>]*?w:w="(\d+)"/.exec(piece.value)) || [];
    if (twips) width = Number(twips) / TWIPS_IN_A_CENTIMETRE - BESIDE_THE_TEXT_OF_A_CELL;
    if (piece.module === DRAWING) (piece as DrawingTag).cellWidth = width;
    if (piece.subparsed) noteCells(piece.subparsed, width);
  }
}

/** Whether the tag of a drawing has the paragraph of its own that it needs. */
export const hasItsParagraph = (part: DXT.Part): boolean => (part as LoneTag).paragraph !== undefined;

/**
 * Lets a tag that is alone in its paragraph, {%Months}, be a chart that Word draws and whose figures can be edited in
 * Word, or a picture. A document that has neither for it leaves the paragraph out.
 */
export function drawingsModule(zip: PizZip): DXT.Module {
  let room: Size | undefined;
  let lastId: number | undefined;
  let unlisted = "";
  const pictures = new PictureParts(zip);
  return {
    name: "Drawings",
    matchers: () => [["%", DRAWING, {}]],
    postparse(pieces: DXT.Part[]): DXT.Part[] {
      const parsed = withLoneTags(pieces, ({ module }) => module === DRAWING, DRAWING);
      noteCells(parsed);
      return parsed;
    },
    render(part: DrawingTag, { scopeManager, filePath }: DXT.RenderOptions & { readonly filePath?: string }): DXT.Rendered | null {
      if (part.module !== DRAWING) return null;
      const shown: unknown = scopeManager.getValue(part.value, { part });
      if (!(shown instanceof Chart || shown instanceof Picture) || !part.paragraph) return { value: "", errors: [] };
      room ??= roomForText(zip.file("word/document.xml")?.asText() ?? "");
      lastId = (lastId ?? highestId(zip)) + 1;
      const within = { ...room, width: Math.min(room.width, part.cellWidth ?? Infinity) };
      const shownIn = filePath ?? "word/document.xml";
      const { relationship, contentTypes } = shown instanceof Chart ? addChart(zip, shownIn, shown.plan) : pictures.add(shownIn, shown);
      unlisted += contentTypes;
      const ids = { id: lastId, relationship };
      const drawing = shown instanceof Chart ? chartDrawing(shown.plan, within, ids) : pictureDrawing(shown, within, ids);
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
