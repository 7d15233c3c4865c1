import type { DXT } from "docxtemplater";
import type PizZip from "pizzip";
import { withLoneTags, type LoneTag, type Paragraph } from "./lone-tag";
import { Numberings } from "./numberings";
import type { Writer, Writers } from "./row-steps";
import { numberedLine, numberedLists, type NumberedLine } from "./typed-numbers";
import { TextOutput, WORDS, markup, type Output } from "./xml-output";

const MODULE = "cell-lines";

/** One line of a cell: its words, and how deep a list of bullets it stands in (0: no list). */
export interface CellLine {
  readonly text: string;
  readonly level: 0 | 1 | 2;
}

/** Some marks are a bullet wherever they begin a line, others only with a blank behind them. */
const BULLET = /^\s*(?:([•●▪◦‣·])\s*|([-–—*])\s+)(?=\S)/;
/** Where no line after the first begins with a number there is no list of them. */
const MAY_HAVE_NUMBERS = /\n\s*\(?(?:\d{1,3}|[a-z])[.)]\s/;
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

/** The schema of Word has the list after these properties of a paragraph and before all others. */
const BEFORE_THE_LIST = /^(?:<w:(?:keepNext|keepLines|pageBreakBefore|framePr|widowControl)(?: [^>]*)?\/>)*/;

const withList = (properties: string, list: string): string => properties.replace(BEFORE_THE_LIST, (before) => before + list);

/**
 * Lets a tag that is alone in its paragraph hold many lines: each line of the cell becomes a paragraph, a typed bullet
 * a real list, and so do numbers that go on one by one. The bullet style of a paragraph style is called after it (TableText, TableTextBullet, TableTextBullet2),
 * or ListBullet; a template that has neither keeps the bullet as typed.
 */
export function cellLinesModule(zip: PizZip): DXT.Module & { readonly writers: Writers; readonly numberings: Numberings } {
  const numberings = new Numberings(zip);
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
  const paragraphIn = (style: string, { properties, runProperties }: Paragraph, list = listOf(style)): ((line: string, out: Output) => void) => {
    const styleXml = style === "" ? "" : `<w:pStyle w:val="${style}"/>`;
    const runXml = runProperties === "" ? "" : `<w:rPr>${runProperties}</w:rPr>`;
    const begins = `<w:p><w:pPr>${styleXml}${withList(properties, list)}</w:pPr>`;
    const [empty, run, ends] = [markup(`${begins}</w:p>`), markup(`${begins}<w:r>${runXml}${WORDS}`), markup("</w:t></w:r></w:p>")];
    return (line, out) => {
      if (line === "") return out.put(empty);
      out.put(run);
      out.words(line);
      out.put(ends);
    };
  };

  const writers = new WeakMap<LoneTag, Writer>();
  const writerOf = (piece: LoneTag): Writer => {
    const known = writers.get(piece) ?? writerIn(piece.paragraph);
    writers.set(piece, known);
    return known;
  };

  const writerIn = (paragraph: Paragraph | undefined): Writer => {
    if (!paragraph) throw new Error("A tag of lines has no paragraph.");
    const { style } = paragraph;
    const plain = paragraphIn(style, paragraph);
    const [first, second] = ([1, 2] as const).map((level) => bulletStyle(style, level)).map((listStyle) => listStyle && paragraphIn(listStyle, paragraph));
    const numbered = bulletStyle(style, 1);
    const [, bullets] = /<w:numId w:val="(\d+)"/.exec(numbered === undefined ? "" : listOf(numbered)) ?? [];
    /** The paragraphs of the numbered lines of a cell by the places of the lines. */
    const inNumberedLists = (lines: readonly CellLine[]): ReadonlyMap<number, (out: Output) => void> => {
      const written = new Map<number, (out: Output) => void>();
      if (numbered === undefined || bullets === undefined) return written;
      for (const places of numberedLists(lines.map(({ text, level }) => (level === 0 ? text : "")))) {
        const typed = places.map((place) => numberedLine(lines[place]?.text ?? "") as NumberedLine);
        const [{ form, number: from }] = typed as [NumberedLine];
        const id = numberings.add(form, [from, from + typed.length - 1], bullets);
        if (id === undefined) continue;
        const write = paragraphIn(numbered, paragraph, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
        places.forEach((place, index) => written.set(place, (out) => write(typed[index]?.words ?? "", out)));
      }
      return written;
    };
    const write: Writer["write"] = (value, out) => {
      const text = String(value ?? "");
      const lines = cellLines(text);
      if (lines.length === 0) plain("", out);
      const numberedAt = MAY_HAVE_NUMBERS.test(text) ? inNumberedLists(lines) : undefined;
      lines.forEach(({ text: words, level }, index) => {
        const inNumbered = numberedAt?.get(index);
        if (inNumbered) return inNumbered(out);
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
    numberings,
    writers: { [MODULE]: writerOf },
    postparse: (pieces: DXT.Part[]): DXT.Part[] => withLoneTags(pieces, ({ module }) => !module, MODULE),
    render(part: LoneTag, { scopeManager }: DXT.RenderOptions): DXT.Rendered | null {
      if (part.module !== MODULE) return null;
      const out = new TextOutput();
      writerOf(part).write(scopeManager.getValue(part.value, { part }), out);
      return { value: out.xml, errors: [] };
    },
    on(event: string): void {
      if (event === "synced-zip") numberings.write();
    },
  };
}
