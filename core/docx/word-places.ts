import { quoted } from "../quoted";
import { printedBelow, printedWords } from "./printed-words";
import type { WordStyles } from "./word-styles";
import { around, attributeOf, childrenNamed, elementsNamed, type XmlElement } from "./xml-tree";

/** A part of a Word file that holds paragraphs, and what people call it: "in the footer". Nothing for the body. */
export interface Story {
  readonly root: XmlElement;
  readonly where: string;
}

/** Where something stands in a Word file, as somebody finds it: after which heading, in which table, row and column. */
export class WordPlaces {
  private readonly headings = new Map<XmlElement, XmlElement>();
  private readonly tables = new Map<XmlElement, number>();

  constructor(
    private readonly story: Story,
    styles: WordStyles,
  ) {
    let heading: XmlElement | undefined;
    for (const each of printedBelow(story.root)) {
      if (each.name === "w:tbl" && !around(each, "w:tbl")) this.tables.set(each, this.tables.size + 1);
      if (heading && (each.name === "w:p" || each.name === "w:tbl")) this.headings.set(each, heading);
      if (each.name === "w:p" && styles.headingLevel(each) && wordsOf(each) !== "") heading = each;
    }
  }

  /** The place of an element, and of words near it where they are given. */
  of(element: XmlElement, nearby = ""): string {
    const block = this.blockOf(element);
    const heading = block && this.headings.get(block);
    const near = nearby.replace(/\s+/g, " ").trim();
    return [
      this.story.where,
      heading ? `after the heading ${quoted(wordsOf(heading))}` : "",
      ...this.inTable(element),
      around(element, "w:txbxContent") ? "in a text box" : "",
      near === "" ? "" : `at ${quoted(near)}`,
    ]
      .filter((part) => part !== "")
      .join(", ");
  }

  /** The place of an element with the first words of its paragraph. */
  withWords(element: XmlElement): string {
    const paragraph = element.name === "w:p" ? element : around(element, "w:p");
    return this.of(element, paragraph ? printedWords(paragraph) : "");
  }

  /** The outermost paragraph or table around an element, or itself. */
  private blockOf(element: XmlElement): XmlElement | undefined {
    let block: XmlElement | undefined;
    for (let each: XmlElement | undefined = element; each; each = each.parent) if (this.headings.has(each)) block = each;
    return block;
  }

  private inTable(element: XmlElement): readonly string[] {
    const [cell, row, table] = outermost(element);
    const number = table && this.tables.get(table);
    if (!table || !number) return [];
    if (!row) return [`table ${number}`];
    const rows = rowsOf(table);
    const at = `table ${number}, row ${rows.indexOf(row) + 1}`;
    if (!cell) return [at];
    const column = cellsOf(row).indexOf(cell);
    const heading = headingOver(rows, row, column);
    return [`${at}, ${heading === "" ? `cell ${column + 1}` : `under ${quoted(heading)}`}`];
  }
}

/** The cell, the row and the table around an element that stand in no other table. */
function outermost(element: XmlElement): readonly [cell?: XmlElement | undefined, row?: XmlElement | undefined, table?: XmlElement | undefined] {
  let [cell, row, table]: (XmlElement | undefined)[] = [];
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    if (each.name === "w:tc") cell = each;
    if (each.name === "w:tr") row = each;
    if (each.name === "w:tbl") table = each;
  }
  return [cell, row, table];
}

const headingOver = (rows: readonly XmlElement[], row: XmlElement, column: number): string => {
  const first = rows[0];
  return first && first !== row ? wordsOf(cellsOf(first)[column]) : "";
};

/** Of tables that were asked for before, so that each word of a long one does not count its rows again. */
const knownRows = new WeakMap<XmlElement, readonly XmlElement[]>();

/** The rows of a table, also those that a content control holds. */
export function rowsOf(table: XmlElement): readonly XmlElement[] {
  const rows = knownRows.get(table) ?? [...printedBelow(table, (each) => each.name === "w:tc")].filter(({ name }) => name === "w:tr");
  knownRows.set(table, rows);
  return rows;
}

export const cellsOf = (row: XmlElement): readonly XmlElement[] => [...printedBelow(row, (each) => each.parent?.name === "w:tc")].filter(({ name }) => name === "w:tc");

/** Words without the tags among them. */
const wordsOf = (element: XmlElement | undefined): string => {
  const text = printedWords(element);
  return text.replace(/\{[^{}]*\}/g, "").trim() || text.trim();
};

const PAGES: Readonly<Record<string, string>> = { first: " of the first page", even: " of even pages" };

/** What people call a part of a Word file that is not the body. */
export function storyName(name: string, document: XmlElement, relationships: XmlElement | undefined): string {
  const kind = /^word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/.exec(name)?.[1] ?? "";
  if (kind === "footnotes" || kind === "endnotes") return `in a ${kind.slice(0, -1)}`;
  if (kind === "comments") return "in a comment";
  if (kind === "") return "";
  const target = name.slice("word/".length);
  const id = childrenNamed(relationships, "Relationship").find((each) => attributeOf(each, "Target")?.endsWith(target))?.attributes.get("Id");
  const reference = [...elementsNamed(document, `w:${kind}Reference`)].find((each) => attributeOf(each, "id") === id);
  return `in the ${kind}${PAGES[attributeOf(reference, "type") ?? ""] ?? ""}`;
}
