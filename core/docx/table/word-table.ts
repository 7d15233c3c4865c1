import { cellsOf, rowsOf } from "../word-places";
import { attributeOf, childAt, elementsBelow, type XmlElement } from "../xml-tree";
import { attributeNumber, isCellTakenOut, isTakenOut, seenLines, type SeenLine } from "./seen-lines";
import type { WordLists } from "./word-lists";

/** A cell of a Word table: the columns of the table's grid that it takes, counted from 0, and its lines. */
export interface WordCell {
  readonly left: number;
  readonly span: number;
  /** Whether it goes on with the cell above it. */
  readonly isMergedDown: boolean;
  readonly lines: readonly SeenLine[];
}

export interface WordRow {
  /** Counted from 1, as somebody counts the rows of the table. */
  readonly number: number;
  readonly cells: readonly WordCell[];
}

export interface WordTable {
  readonly rows: readonly WordRow[];
  /** Whether changes to it are tracked, which somebody may still accept or reject. */
  readonly hasTrackedChanges: boolean;
}

const TRACKED: ReadonlySet<string> = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel"]);

/** A table of a Word file with what is seen in it; rows and cells that were taken out while changes were tracked are not. */
export function readWordTable(table: XmlElement, lists: WordLists): WordTable {
  const rows = rowsOf(table).filter((row) => !isTakenOut(row));
  return {
    rows: rows.map((row, index) => ({ number: index + 1, cells: readCells(row, lists) })),
    hasTrackedChanges: [...elementsBelow(table)].some(({ name }) => TRACKED.has(name)),
  };
}

function readCells(row: XmlElement, lists: WordLists): readonly WordCell[] {
  const cells: WordCell[] = [];
  let left = attributeNumber(childAt(row, "w:trPr", "w:gridBefore"), 0);
  for (const cell of cellsOf(row).filter((each) => !isCellTakenOut(each))) {
    const properties = childAt(cell, "w:tcPr");
    const span = attributeNumber(childAt(properties, "w:gridSpan"), 1);
    const goesOn = (name: string): boolean => {
      const merge = childAt(properties, name);
      return merge !== undefined && attributeOf(merge, "val") !== "restart";
    };
    const before = cells.at(-1);
    if (goesOn("w:hMerge") && before) cells[cells.length - 1] = { ...before, span: before.span + span };
    else cells.push({ left, span, isMergedDown: goesOn("w:vMerge"), lines: seenLines(cell, lists) });
    left += span;
  }
  return cells;
}
