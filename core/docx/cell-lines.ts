import type { DXT } from "docxtemplater";
import type PizZip from "pizzip";
import type { Writer, Writers } from "./row-steps";
import { TextOutput, WORDS, markup, type Output } from "./xml-output";

const MODULE = "cell-lines";

/** One line of a cell: its words, and how deep a list it stands in (0: no list). */
export interface CellLine {
  readonly text: string;
  readonly level: 0 | 1 | 2;
}

/** Some marks are a bullet wherever they begin a line, others only with a blank behind them. */
const BULLET = /^\s*(?:([•●▪◦‣·])\s*|([-–—*])\s+)(?=\S)/;
const MAY_HAVE_BULLET = /[•●▪◦‣·\-–—*]/;

/**
 * The lines of a cell, with typed bullets told apart from words. The first mark met in a cell is the first level of
 * its list, any other mark the second. A single "* …" is a note, as under an agenda, and stays as typed.
 * @example cellLines("• a\n- b") // [{ text: "a", level: 1 }, { text: "b", level: 2 }]
 */
export function cellLines(text: string): readonly CellLine[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (!MAY_HAVE_BULLET.test(text)) return lines.map((line) => ({ text: line.trim(), level: 0 }));
  const bullets = lines.map((line) => BULLET.exec(line));
  const markOf = (bullet: RegExpExecArray | null | undefined): string | undefined => bullet?.[1] ?? bullet?.[2];
  const stars = bullets.filter((bullet) => markOf(bullet) === "*").length;
  let firstMark: string | undefined;
  return lines.map((line, index) => {
    const bullet = bullets[index];
    const mark = markOf(bullet);
    if (!bullet || !mark || (mark === "*" && stars < 2)) return { text: line.trim(), level: 0 };
    firstMark ??= mark;
    return { text: line.slice(bullet[0].length).trim(), level: mark === firstMark ? 1 : 2 };
  });
}

interface Piece extends DXT.Part {
  paragraph?: Paragraph;
}

/** The paragraph around a tag: its style, and its other properties and those of its run as they stand in the template. */
interface Paragraph {
  readonly style: string;
  readonly properties: string;
  readonly runProperties: string;
}

const isTag = (piece: DXT.Part, name: string, position: string): boolean =>
  piece.type === "tag" && piece.tag === name && piece.position === position;

const xmlBetween = (pieces: readonly DXT.Part[], name: string): string => {
  const start = pieces.findIndex((piece) => isTag(piece, name, "start"));
  const end = pieces.findIndex((piece) => isTag(piece, name, "end"));
  return start < 0 ? "" : pieces.slice(start + 1, end).map((piece) => piece.value).join("");
};

/** A paragraph whose only content is one plain tag becomes one piece; anything else is left as it is. */
function loneTag(paragraph: readonly DXT.Part[]): Piece | undefined {
  const tags = paragraph.filter((piece) => piece.type === "placeholder");
  const words = paragraph.some((piece) => piece.type === "content" && piece.position === "insidetag" && piece.value !== "");
  const [tag] = tags;
  if (words || tags.length !== 1 || !tag || tag.module || holdsMore(paragraph)) return undefined;
  const properties = xmlBetween(paragraph, "w:pPr");
  const run = paragraph.slice(paragraph.findIndex((piece) => isTag(piece, "w:pPr", "end")) + 1);
  return {
    ...tag,
    module: MODULE,
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

/** The schema of Word has the list after these properties of a paragraph and before all others. */
const BEFORE_THE_LIST = /^(?:<w:(?:keepNext|keepLines|pageBreakBefore|framePr|widowControl)(?: [^>]*)?\/>)*/;

const withList = (properties: string, list: string): string => properties.replace(BEFORE_THE_LIST, (before) => before + list);

/**
 * Lets a tag that is alone in its paragraph hold many lines: each line of the cell becomes a paragraph, a typed bullet
 * a real list. The bullet style of a paragraph style is called after it (TableText, TableTextBullet, TableTextBullet2),
 * or ListBullet; a template that has neither keeps the bullet as typed.
 */
export function cellLinesModule(zip: PizZip): DXT.Module & { readonly writers: Writers } {
  const styles = new Map(
    [...(zip.file("word/styles.xml")?.asText() ?? "").matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gs)].map(([xml, id = ""]) => [id, xml]),
  );

  const bulletStyle = (style: string, level: 1 | 2): string | undefined => {
    const suffix = level === 2 ? "2" : "";
    return [`${style}Bullet${suffix}`, `ListBullet${suffix}`, `${style}Bullet`, "ListBullet"].find((each) => styles.has(each));
  };

  /** The list of a style, said again in its paragraphs: not every program looks for it in the style. */
  const listOf = (style: string): string => /<w:numPr>.*?<\/w:numPr>/s.exec(styles.get(style) ?? "")?.[0] ?? "";

  /** How a line is written in a paragraph of a style: all of it that is not words is made once. */
  const paragraphIn = (style: string, { properties, runProperties }: Paragraph): ((line: string, out: Output) => void) => {
    const styleXml = style === "" ? "" : `<w:pStyle w:val="${style}"/>`;
    const runXml = runProperties === "" ? "" : `<w:rPr>${runProperties}</w:rPr>`;
    const begins = `<w:p><w:pPr>${styleXml}${withList(properties, listOf(style))}</w:pPr>`;
    const [empty, run, ends] = [markup(`${begins}</w:p>`), markup(`${begins}<w:r>${runXml}${WORDS}`), markup("</w:t></w:r></w:p>")];
    return (line, out) => {
      if (line === "") return out.put(empty);
      out.put(run);
      out.words(line);
      out.put(ends);
    };
  };

  const writers = new WeakMap<Piece, Writer>();
  const writerOf = (piece: Piece): Writer => {
    const known = writers.get(piece) ?? writerIn(piece.paragraph);
    writers.set(piece, known);
    return known;
  };

  const writerIn = (paragraph: Paragraph | undefined): Writer => {
    if (!paragraph) throw new Error("A tag of lines has no paragraph.");
    const { style } = paragraph;
    const plain = paragraphIn(style, paragraph);
    const [first, second] = ([1, 2] as const).map((level) => bulletStyle(style, level)).map((listStyle) => listStyle && paragraphIn(listStyle, paragraph));
    const write: Writer["write"] = (value, out) => {
      const text = String(value ?? "");
      const lines = cellLines(text);
      if (lines.length === 0) plain("", out);
      lines.forEach(({ text: words, level }, index) => {
        const inList = level === 1 ? first : second;
        if (level === 0) plain(words, out);
        else if (inList) inList(words, out);
        else plain(text.split("\n").filter((typed) => typed.trim() !== "")[index] ?? "", out);
      });
    };
    return { isParagraph: true, write };
  };

  return {
    name: "CellLines",
    writers: { [MODULE]: writerOf },
    postparse(pieces: DXT.Part[]): DXT.Part[] {
      const result: DXT.Part[] = [];
      let open = -1;
      for (const piece of pieces) {
        result.push(piece);
        if (isTag(piece, "w:p", "start")) open = result.length - 1;
        if (open >= 0 && isTag(piece, "w:p", "end")) {
          const lone = loneTag(result.slice(open));
          if (lone) result.splice(open, result.length, lone);
          open = -1;
        }
      }
      return result;
    },
    render(part: Piece, { scopeManager }: DXT.RenderOptions): DXT.Rendered | null {
      if (part.module !== MODULE) return null;
      const out = new TextOutput();
      writerOf(part).write(scopeManager.getValue(part.value, { part }), out);
      return { value: out.xml, errors: [] };
    },
  };
}
