import { cleanText, escapeXml } from "../clean-text";
import type { ChartPlan } from "./chart";

const EMU_IN_A_CENTIMETRE = 360_000;
const EMU_IN_A_TWIP = 635;

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

const AROUND_BARS = 2.4;
const A_BAR = 0.62;
const MOST_FOR_LINES = 8;

/** As wide as the text, and as high as it is read well: bars need room for each name. */
export function sizeOf(plan: ChartPlan, room: Size): Size {
  const wanted = plan.kind === "lines" ? Math.min(room.width * 0.5, MOST_FOR_LINES) : AROUND_BARS + A_BAR * plan.categories.labels.length;
  return { width: room.width, height: Math.min(wanted, room.height * 0.8) };
}

const KINDS: Readonly<Record<ChartPlan["kind"], string>> = { lines: "Line chart", bars: "Bar chart" };

const inOneLine = (text: string): string => escapeXml(cleanText(text).replace(/\s+/g, " ").trim());

/** What is read out instead of a chart: what kind it is, what it shows, and what its figures say. */
export const alternativeText = ({ kind, title, finding }: ChartPlan): string => [`${KINDS[kind]}: ${title}.`, finding].filter((words) => words.trim() !== "").join(" ");

/** A chart in the line of the text. */
export function chartDrawing(plan: ChartPlan, room: Size, { id, relationship }: { readonly id: number; readonly relationship: string }): string {
  const { width, height } = sizeOf(plan, room);
  const [cx, cy] = [width, height].map((each) => Math.round(each * EMU_IN_A_CENTIMETRE));
  return (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="Chart ${id}" descr="${inOneLine(alternativeText(plan))}" title="${inOneLine(plan.title)}"/><wp:cNvGraphicFramePr/>` +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relationship}"/>` +
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  );
}
