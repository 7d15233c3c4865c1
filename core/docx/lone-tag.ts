import type { DXT } from "docxtemplater";

/** The paragraph around a tag: its style, and its other properties and those of its run as they stand in the template. */
export interface Paragraph {
  readonly style: string;
  readonly properties: string;
  readonly runProperties: string;
}

/** A tag that is alone in its paragraph, and stands for all of it. */
export interface LoneTag extends DXT.Part {
  paragraph?: Paragraph;
}

const isTag = (piece: DXT.Part, name: string, position: string): boolean =>
  piece.type === "tag" && piece.tag === name && piece.position === position;

const xmlBetween = (pieces: readonly DXT.Part[], name: string): string => {
  const start = pieces.findIndex((piece) => isTag(piece, name, "start"));
  const end = pieces.findIndex((piece) => isTag(piece, name, "end"));
  return start < 0 ? "" : pieces.slice(start + 1, end).map((piece) => piece.value).join("");
};

/** Paragraphs whose only content is one tag become one piece of a module's own; anything else is left as it is. */
export function withLoneTags(pieces: readonly DXT.Part[], isMeant: (tag: DXT.Part) => boolean, module: string): DXT.Part[] {
  const result: DXT.Part[] = [];
  let open = -1;
  for (const piece of pieces) {
    result.push(piece);
    if (isTag(piece, "w:p", "start")) open = result.length - 1;
    if (open >= 0 && isTag(piece, "w:p", "end")) {
      const lone = loneTag(result.slice(open), isMeant, module);
      if (lone) result.splice(open, result.length, lone);
      open = -1;
    }
  }
  return result;
}

function loneTag(paragraph: readonly DXT.Part[], isMeant: (tag: DXT.Part) => boolean, module: string): LoneTag | undefined {
  const tags = paragraph.filter((piece) => piece.type === "placeholder");
  const words = paragraph.some((piece) => piece.type === "content" && piece.position === "insidetag" && piece.value !== "");
  const [tag] = tags;
  if (words || tags.length !== 1 || !tag || !isMeant(tag) || holdsMore(paragraph)) return undefined;
  const properties = xmlBetween(paragraph, "w:pPr");
  const run = paragraph.slice(paragraph.findIndex((piece) => isTag(piece, "w:pPr", "end")) + 1);
  return {
    ...tag,
    module,
    paragraph: {
      style: /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1] ?? "",
      properties: properties.replace(/<w:pStyle [^>]*\/>/, ""),
      runProperties: xmlBetween(run, "w:rPr"),
    },
  };
}

/** Whether a paragraph holds more than words and their look: a picture, a tab, a break, a field, the end of a section. */
function holdsMore(paragraph: readonly DXT.Part[]): boolean {
  let inLook = false;
  for (const piece of paragraph) {
    if (piece.type === "tag" && (piece.tag === "w:pPr" || piece.tag === "w:rPr")) inLook = piece.position === "start";
    if (inLook && piece.value?.includes("<w:sectPr")) return true;
    const isLeftOut = inLook || piece.type === "placeholder" || (piece.type === "tag" && WORDS_AND_LOOK.has(piece.tag ?? ""));
    if (!isLeftOut && /<(?!w:proofErr |w:lastRenderedPageBreak|\/)/.test(piece.value ?? "")) return true;
  }
  return false;
}

const WORDS_AND_LOOK: ReadonlySet<string> = new Set(["w:p", "w:pPr", "w:r", "w:rPr", "w:t"]);
