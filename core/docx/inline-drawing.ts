import { cleanText, escapeXml } from "./clean-text";

const EMU_IN_A_CENTIMETRE = 360_000;
const EMU_IN_A_TWIP = 635;
const DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006";

/** Sizes in centimetres. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page of the kind that Word begins with, for a file that does not say. */
const A4: Size = { width: 16, height: 24 };

/** The room for text on the narrowest pages of a Word file. */
export function roomForText(documentXml: string): Size {
  const sizes = [...documentXml.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].flatMap(([section]) => {
    const said = (element: string, name: string): number => Number(new RegExp(`<w:${element} [^>]*?w:${name}="(\\d+)"`).exec(section)?.[1] ?? NaN);
    const width = said("pgSz", "w") - said("pgMar", "left") - said("pgMar", "right");
    const height = said("pgSz", "h") - said("pgMar", "top") - said("pgMar", "bottom");
    return width > 0 && height > 0 ? [{ width, height }] : [];
  });
  const least = (of: keyof Size): number => (sizes.length > 0 ? (Math.min(...sizes.map((each) => each[of])) * EMU_IN_A_TWIP) / EMU_IN_A_CENTIMETRE : A4[of]);
  return { width: least("width"), height: least("height") };
}

/** A size as drawings say it, in English Metric Units. */
export const inEmu = ({ width, height }: Size): string => {
  const [cx, cy] = [width, height].map((each) => Math.max(1, Math.round(each * EMU_IN_A_CENTIMETRE)));
  return `cx="${cx}" cy="${cy}"`;
};

/** Where a drawing stands in the file: its number, which no other drawing has, and the relationship to its part. */
export interface DrawingIds {
  readonly id: number;
  readonly relationship: string;
}

interface Drawing {
  readonly kind: "chart" | "picture";
  readonly size: Size;
  readonly id: number;
  /** What is read out instead of it. */
  readonly alternativeText: string;
  readonly title?: string;
  /** Its own markup. */
  readonly graphic: string;
}

export const inOneLine = (text: string): string => escapeXml(cleanText(text).replace(/\s+/g, " ").trim());

/** A run with a drawing in the line of the text, so that it is read out in its turn. */
export function inlineDrawing({ kind, size, id, alternativeText, title, graphic }: Drawing): string {
  const name = `${kind === "chart" ? "Chart" : "Picture"} ${id}`;
  const lock = kind === "chart" ? "<wp:cNvGraphicFramePr/>" : `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWINGS}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`;
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWINGS}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent ${inEmu(size)}/><wp:docPr id="${id}" name="${name}" descr="${inOneLine(alternativeText)}"${title === undefined ? "" : ` title="${inOneLine(title)}"`}/>${lock}` +
    `<a:graphic xmlns:a="${DRAWINGS}/main"><a:graphicData uri="${DRAWINGS}/${kind}">${graphic}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}
