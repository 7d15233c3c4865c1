import { printedBelow, printedWords } from "../printed-words";
import type { WordParts } from "../word-parts";
import { elementsOf, type XmlElement } from "../xml-tree";
import { readWordTable, type WordTable } from "./word-table";
import { WordLists } from "./word-lists";

/** A table of a Word file's body, as people count them. */
export interface FoundWordTable extends WordTable {
  /** "table 2", or "inside table 2" for one that stands in a cell of it. */
  readonly place: string;
  /** Whether nothing but blank lines, or a line that says that it is continued, parts it from the table before it. */
  readonly followsOn: boolean;
}

const CONTINUED = /^\W*(?:.{0,60}\W)?cont(?:inued|['’]?d)?\.?\W*$/i;
/** What stands between two tables and says nothing. */
const NOTHING: ReadonlySet<string> = new Set(["w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:sectPr", "w:commentRangeStart", "w:commentRangeEnd"]);

/** The tables of a Word file's body, those inside a table after it. */
export function tablesOf(parts: WordParts): readonly FoundWordTable[] {
  const lists = new WordLists(parts);
  const found: FoundWordTable[] = [];
  let number = 0;
  let isParted = true;
  const look = (element: XmlElement): void => {
    if (element.name === "w:tbl") {
      number += 1;
      found.push({ ...readWordTable(element, lists), place: `table ${number}`, followsOn: !isParted });
      for (const each of printedBelow(element)) if (each.name === "w:tbl") found.push({ ...readWordTable(each, lists), place: `inside table ${number}`, followsOn: false });
      isParted = false;
    } else if (element.name === "w:p") {
      const words = printedWords(element).trim();
      if (words !== "" && !CONTINUED.test(words)) isParted = true;
      for (const each of printedBelow(element)) if (each.name === "w:tbl") look(each);
    } else if (!NOTHING.has(element.name)) elementsOf(element).forEach(look);
  };
  elementsOf(elementsOf(parts.document).find(({ name }) => name === "w:body")).forEach(look);
  return found;
}
