import { printedBelow, printedWords } from "../printed-words";
import { cellsOf, rowsOf } from "../word-places";
import type { WordParts } from "../word-parts";
import { styleName } from "../word-styles";
import { attributeOf, childAt, elementsOf, isOn, type XmlElement } from "../xml-tree";
import { everywhere, placeOf, type Finding, type Found, type Rule } from "./rule";
import { tableLook } from "./table-look";

const tables = (parts: WordParts): readonly Found[] => everywhere(parts, "w:tbl");

/** With a heading row that is marked, each cell is read out with the word that it stands under; repeated, it is there on every page. */
export const headingRowRule: Rule = {
  id: "table-heading-row",
  find: (parts) =>
    tables(parts).flatMap((table): Finding[] => {
      const rows = rowsOf(table.element);
      if (rows.length < 2) return [];
      const place = placeOf(parts, table);
      if (!isOn(childAt(rows[0], "w:trPr", "w:tblHeader"))) {
        return [{ place, message: "The heading row is not repeated on every page. Click into the first row and choose Table Layout, Repeat Header Rows." }];
      }
      if (!tableLook(table.element).firstRow) return [{ place, message: "The first row is not marked as headings. Click into the table and tick Table Design, Header Row." }];
      return [];
    }),
};

/** Cells are read out one after the other: one that spans several, or holds a table, breaks the count. */
export const tableShapeRule: Rule = {
  id: "table-shape",
  find: (parts) =>
    tables(parts).flatMap(({ element: table, story }): Finding[] => {
      const at = (element: XmlElement): string => placeOf(parts, { element, story });
      const inner = [...printedBelow(table)].find(({ name }) => name === "w:tbl");
      const rows = rowsOf(table);
      const merged = rows.flatMap(cellsOf).find(isMerged);
      const uneven = rows.find((row) => cellsOf(row).length !== cellsOf(rows[0] ?? row).length || isIndented(row));
      return [
        ...(inner ? [{ place: at(inner.parent ?? inner), message: "A table stands inside a table. Give it a place of its own after this one." }] : []),
        ...(merged ? [{ place: at(merged), message: "This cell is merged. Split it (Table Layout, Split Cells), and repeat its words where they belong." }] : []),
        ...(uneven && !merged ? [{ place: at(uneven), message: "This row has another number of cells than the first one. Give every row the same cells." }] : []),
      ];
    }),
};

const isMerged = (cell: XmlElement): boolean =>
  Number(attributeOf(childAt(cell, "w:tcPr", "w:gridSpan"), "val") ?? 1) > 1 || ["w:vMerge", "w:hMerge"].some((name) => childAt(cell, "w:tcPr", name) !== undefined);

const isIndented = (row: XmlElement): boolean => ["w:gridBefore", "w:gridAfter"].some((name) => Number(attributeOf(childAt(row, "w:trPr", name), "val") ?? 0) > 0);

export const blankRowRule: Rule = {
  id: "table-blank-row",
  find: (parts) =>
    tables(parts).flatMap(({ element: table, story }) =>
      rowsOf(table)
        .filter((row) => printedWords(row).trim() === "" && ![...printedBelow(row)].some(({ name }) => ["w:drawing", "w:pict", "w:object", "w:sdt", "w:tbl"].includes(name)))
        .map((element) => ({ place: placeOf(parts, { element, story }), message: "This row is blank. Delete it; for room between rows, set the spacing of the paragraphs." })),
    ),
};

/** What a table is about, before anybody goes through its cells. */
export const tableCaptionRule: Rule = {
  id: "table-caption",
  find: (parts) =>
    tables(parts)
      .filter(({ element }) => !isDescribed(parts, element))
      .map((table) => ({ place: placeOf(parts, table), message: "This table has no caption and no description. Right-click it, choose Table Properties, Alt Text, and say in a sentence what it shows." })),
};

function isDescribed(parts: WordParts, table: XmlElement): boolean {
  const said = ["w:tblCaption", "w:tblDescription"].some((name) => (attributeOf(childAt(table, "w:tblPr", name), "val") ?? "").trim() !== "");
  const beside = elementsOf(table.parent);
  const at = beside.indexOf(table);
  return said || [beside[at - 1], beside[at + 1]].some((each) => each?.name === "w:p" && /^caption$/i.test(styleName(parts.styles.paragraphChain(each)[0])) && printedWords(each).trim() !== "");
}
