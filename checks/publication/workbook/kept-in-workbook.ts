import { placeOf } from "../../../core/workbook/address";
import { attributeOf, elementsBelow, words } from "../../../core/docx/xml-tree";
import type { FileParts } from "../file-parts";
import type { PublicationFinding, PublicationKind, Severity } from "../publication-result";
import type { Passage } from "../words/passage";
import { localName, mainPartOf, targetsOf, type SheetPart } from "./sheet-parts";

const kept = (kind: PublicationKind, message: string, place: string, severity: Severity = "must be taken out"): PublicationFinding => ({ kind, message, place, severity });

/** Notes and comments of cells, with who wrote them. */
export function cellComments(parts: FileParts, sheets: readonly SheetPart[]): readonly PublicationFinding[] {
  return sheets.flatMap(({ name, part }) =>
    [...targetsOf(parts, part).values()].filter(({ kind }) => /^(?:comments|threadedComment)$/.test(kind)).flatMap(({ target }) =>
      [...elementsBelow(parts.tree(target))]
        .filter((each) => ["comment", "threadedComment"].includes(localName(each.name)) && attributeOf(each, "ref") !== undefined)
        .map((each) => kept("comment", "A comment or a note is on this cell, with the name of whoever wrote it. Choose Review, Delete, or File, Info, Check for Issues, Inspect Document.", placeOf(name, attributeOf(each, "ref")))),
    ),
  );
}

/** Names that the workbook defines: hidden ones, values without a cell, and cells of other workbooks. */
export function definedNames(parts: FileParts): { readonly findings: readonly PublicationFinding[]; readonly passages: readonly Passage[] } {
  const defined = [...elementsBelow(parts.tree(mainPartOf(parts) ?? ""))].filter((each) => localName(each.name) === "definedName");
  const findings = defined.flatMap((each): readonly PublicationFinding[] => {
    const name = attributeOf(each, "name") ?? "";
    const refersTo = words(each);
    if (/^_xl(?:nm|fn|pm|ws|cn)\b/i.test(name)) return [];
    const place = "in the Name Manager (Formulas, Name Manager)";
    if (/\[[^\]]+\]/.test(refersTo) && !/^'?[^'![\]]+'?!?/.test(refersTo)) return [kept("defined-name", "A defined name leads to another workbook. Delete it.", place)];
    if (/^"/.test(refersTo.trim()) && /\p{L}{2}/u.test(refersTo)) return [kept("defined-name", "A defined name holds words that no cell shows. Delete it.", place)];
    return ["1", "true"].includes(attributeOf(each, "hidden") ?? "") ? [kept("defined-name", "A defined name is hidden. Only a program can show it: copy the sheets that are to be published into a new workbook.", place, "to be looked at")] : [];
  });
  const passages = defined.map((each): Passage => ({ words: `${(attributeOf(each, "name") ?? "").replace(/[_.]/g, " ")} ${words(each).replace(/[_!]/g, " ")}`, place: (shown) => `in a defined name, at ${shown}`, isWithoutCapitals: true }));
  return { findings: [...new Map(findings.map((each) => [each.message, each])).values()], passages };
}

const COPIES: readonly (readonly [part: RegExp, kind: PublicationKind, message: string, severity: Severity])[] = [
  [/^xl\/externallinks\/[^/]+\.xml$/, "kept-data", "The workbook keeps the cells of another workbook that it is linked to. Choose Data, Edit Links, Break Link.", "must be taken out"],
  [/^xl\/pivotcache\/pivotcacherecords\d*\.xml$/, "kept-data", "A pivot table keeps a copy of all rows that it was made from, also of those that it does not show. Copy the table and paste it as values, and delete the pivot table.", "must be taken out"],
  [/^xl\/connections\.xml$/, "kept-data", "The workbook is connected to a source of data, and says where that is. Choose Data, Queries & Connections, and delete it.", "must be taken out"],
  [/^xl\/(?:model\/|customdata\/)/, "kept-data", "The workbook keeps a data model with copies of tables. Copy the sheets that are to be published into a new workbook as values.", "must be taken out"],
  [/^xl\/revisions\/(?:revisionlog|userNames)/i, "tracked-change", "The workbook keeps who changed which cell from what. Choose Review, Unshare Workbook, and save it.", "must be taken out"],
];

/** Copies of data that no sheet shows. */
export const keptCopies = (parts: FileParts): readonly PublicationFinding[] =>
  COPIES.flatMap(([pattern, kind, message, severity]) => {
    const found = parts.names.filter((name) => pattern.test(name));
    return found.length > 0 ? [kept(kind, message, "in the workbook", severity)] : [];
  });
