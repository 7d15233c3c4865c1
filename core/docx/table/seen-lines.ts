import { attributeOf, childAt, elementsOf, isOn, words, type XmlElement } from "../xml-tree";
import type { ListPlace, WordLists } from "./word-lists";

/** A line of a cell as somebody sees it, with its mark where it is the first line of a list's paragraph. */
export interface SeenLine {
  readonly text: string;
  readonly list?: ListPlace | undefined;
  /** Whether words of it are struck through, so that nobody can tell whether they are meant. */
  readonly isStruck?: true;
}

/** What says how something looks and prints nothing, what was taken out, and what a program without drawings would show. */
const UNSEEN: ReadonlySet<string> = new Set(["w:pPr", "w:rPr", "w:tcPr", "w:trPr", "w:tblPr", "w:tblGrid", "w:sdtPr", "w:sdtEndPr", "w:del", "w:moveFrom", "w:instrText", "w:delText", "mc:Fallback"]);
const BREAKS: ReadonlySet<string> = new Set(["w:br", "w:cr"]);
const BLANKS: ReadonlySet<string> = new Set(["w:tab", "w:ptab"]);

/** Whether a row was taken out while changes were tracked. */
export const isTakenOut = (row: XmlElement): boolean => childAt(row, "w:trPr", "w:del") !== undefined;

/** The same of a cell. */
export const isCellTakenOut = (cell: XmlElement): boolean => childAt(cell, "w:tcPr", "w:cellDel") !== undefined;

/**
 * The lines of a cell as they stand once every tracked change is accepted: its paragraphs, parted where a line is broken,
 * and those of a table inside it. Hidden words, and what a form shows where nothing was filled in, are not seen.
 */
export function seenLines(cell: XmlElement, lists: WordLists): readonly SeenLine[] {
  const lines: SeenLine[] = [];
  let text = "";
  let isJoined = false;
  let isStruck = false;
  const end = (list?: ListPlace): void => {
    const shown = text.replace(/\s+/g, " ").trim();
    if (shown !== "") lines.push({ text: shown, list, ...(isStruck ? { isStruck } : {}) });
    text = "";
    isStruck = false;
  };
  const paragraph = (element: XmlElement): void => {
    if (!isJoined) end();
    let list = lists.of(element);
    const walk = (each: XmlElement): void => {
      if (isUnseen(each)) return;
      if (isStruckRun(each)) isStruck = true;
      if (each.name === "w:t" || each.name === "m:t") text += words(each);
      else if (each.name === "w:noBreakHyphen") text += "-";
      else if (BLANKS.has(each.name)) text += " ";
      else if (BREAKS.has(each.name)) {
        end(list);
        list = undefined;
      } else if (each.name === "w:p") paragraph(each);
      else elementsOf(each).forEach(walk);
    };
    elementsOf(element).forEach(walk);
    // Where the mark of a paragraph was taken out, it goes on in the next one.
    const mark = childAt(element, "w:pPr", "w:rPr");
    isJoined = childAt(mark, "w:del") !== undefined || childAt(mark, "w:moveFrom") !== undefined;
    if (!isJoined) end(list);
  };
  const block = (each: XmlElement): void => {
    if (each.name === "w:p") paragraph(each);
    else if (!isUnseen(each)) elementsOf(each).forEach(block);
  };
  elementsOf(cell).forEach(block);
  end();
  return lines;
}

const isStruckRun = (run: XmlElement): boolean => run.name === "w:r" && (isOn(childAt(run, "w:rPr", "w:strike")) || isOn(childAt(run, "w:rPr", "w:dstrike")));

function isUnseen(element: XmlElement): boolean {
  if (UNSEEN.has(element.name)) return true;
  if (element.name === "w:r") return isOn(childAt(element, "w:rPr", "w:vanish"));
  if (element.name === "w:sdt") return isOn(childAt(element, "w:sdtPr", "w:showingPlcHdr"));
  return (element.name === "w:tr" && isTakenOut(element)) || (element.name === "w:tc" && isCellTakenOut(element));
}

/** Lines as a sheet would hold them: "- " before a line of a list, "• " before one that stands deeper in it, its number before a numbered one. */
export function typedLines(lines: readonly SeenLine[]): string {
  const shallowest = Math.min(...lines.flatMap(({ list }) => list?.level ?? []));
  return lines
    .map(({ text, list }) => {
      if (list?.marks === "numbers") return `${list.number ?? ""} ${text}`.trim();
      if (list === undefined) return text;
      return `${list.level > shallowest ? "•" : "-"} ${text}`;
    })
    .join("\n");
}

export const attributeNumber = (element: XmlElement | undefined, otherwise: number): number => Number(attributeOf(element, "val") ?? otherwise) || otherwise;
