import { parseBlock, parsePlace, placeOf, type Block } from "../workbook/address";
import { ANSWERS_NAMESPACE, readAnswers, type ColumnAnswer } from "../workbook/column-answers";
import type { GridTable, NamedBlock, SheetGrid } from "../workbook/sheet-grid";
import type { Workbook } from "../workbook/workbook";
import { isTrue } from "./is-true";
import { DAMAGED, LIMITS, TOO_LARGE, Unreadable, UnreadableCell } from "./limits";
import { readCellStyles } from "./number-formats";
import { readSheet, type SheetCells, type WorkbookLook } from "./read-sheet";
import { attribute, scanXml, type XmlTag } from "./scan-xml";
import { readTexts } from "./texts";
import { ZipParts } from "./zip-parts";

/** A workbook, or why it is left unread, in a sentence that says what to do. */
export type ReadWorkbook = Workbook | { readonly message: string };

/** Reads every sheet of an Excel workbook (.xlsx, .xlsm). The bytes are only read; nothing in them is run or followed. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  try {
    refuseOtherFiles(bytes);
    const parts = new ZipParts(bytes);
    refuseOtherPackages(parts);
    const { workbook, relationships } = mainPart(parts);
    return { grids: sheetsOf(parts, workbook, relationships), answers: answersOf(parts, relationships) };
  } catch (error) {
    if (error instanceof Unreadable) return { message: error.message };
    throw error;
  }
}

const SAVE_AS = "Open it in Excel and save it as an Excel Workbook (.xlsx)";

/** Old, protected and other files are told apart by what they hold, whatever they are called. */
function refuseOtherFiles(bytes: Uint8Array): void {
  const starts = (...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new Unreadable("This file is empty. Choose another.");
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const isProtected = holds(bytes, [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]));
    throw new Unreadable(
      isProtected ? "This workbook is protected by a password. Save a copy without one, and try again." : `This is an old .xls workbook. ${SAVE_AS}.`,
    );
  }
  if (!starts(0x50, 0x4b)) throw new Unreadable(`This is not an Excel workbook. ${SAVE_AS}.`);
}

function holds(bytes: Uint8Array, what: readonly number[]): boolean {
  const [first = 0] = what;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (what.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function refuseOtherPackages(parts: ZipParts): void {
  if (parts.has("mimetype") && parts.has("content.xml")) throw new Unreadable(`This is an OpenDocument spreadsheet (.ods). ${SAVE_AS}.`);
  if (parts.has("xl/workbook.bin")) throw new Unreadable(`This is an Excel Binary Workbook (.xlsb). ${SAVE_AS}.`);
  if (parts.has("word/document.xml")) throw new Unreadable("This is a Word document. Choose an Excel workbook (.xlsx).");
  if (parts.has("Index/Document.iwa")) throw new Unreadable("This is a Numbers spreadsheet. Export it from Numbers as an Excel workbook (.xlsx).");
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** What a part points to inside the file, by the names that the part gives. What lies outside the file is never followed. */
function relationshipsOf(parts: ZipParts, part: string): ReadonlyMap<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relationship>();
  if (!parts.has(name)) return found;
  scanXml(parts.piecesOf(name), {
    open(element, tag) {
      if (element !== "Relationship" || attribute(tag, "TargetMode") === "External") return;
      const target = (attribute(tag, "Target") ?? "").replace(/\\/g, "/");
      const id = attribute(tag, "Id") ?? "";
      if (found.has(id)) throw new Unreadable(DAMAGED);
      if (found.size >= LIMITS.parts) throw new Unreadable(TOO_LARGE);
      found.set(id, {
        type: (attribute(tag, "Type") ?? "").replace(/^.*\//, ""),
        target: target.startsWith("/") ? target.slice(1) : inside(folder, target),
      });
    },
  });
  return found;
}

function inside(folder: string, target: string): string {
  const steps = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

const targetOf = (relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined =>
  [...relationships.values()].find((each) => each.type === type)?.target;

interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly id: string;
}

interface DefinedName extends NamedBlock {
  readonly sheet: string;
}

function mainPart(parts: ZipParts): { readonly workbook: string; readonly relationships: ReadonlyMap<string, Relationship> } {
  const workbook = targetOf(relationshipsOf(parts, ""), "officeDocument");
  if (workbook === undefined || !parts.has(workbook)) throw new Unreadable("This file holds no Excel workbook. Choose an Excel workbook (.xlsx).");
  return { workbook, relationships: relationshipsOf(parts, workbook) };
}

function sheetsOf(parts: ZipParts, workbook: string, relationships: ReadonlyMap<string, Relationship>): readonly SheetGrid[] {
  const listed: ListedSheet[] = [];
  const taken = new Set<string>();
  const names: DefinedName[] = [];
  let is1904 = false;
  let name: { readonly name: string; refersTo: string } | undefined;
  const handler = {
    wantsText: false,
    open(element: string, tag: XmlTag) {
      // Later Excel adds an element of the same name and another prefix, which does not say it again.
      if (element === "workbookPr") is1904 ||= isTrue(attribute(tag, "date1904"));
      if (element === "definedName" && !isTrue(attribute(tag, "hidden"))) {
        name = { name: attribute(tag, "name") ?? "", refersTo: "" };
        handler.wantsText = true;
      }
      if (element !== "sheet") return;
      const state = attribute(tag, "state") ?? "visible";
      if (listed.length >= LIMITS.sheets) throw new Unreadable(TOO_LARGE);
      const sheet = attribute(tag, "name") ?? "";
      // The name is shown to people with every cell, also in a terminal, and a place must be one place.
      if (sheet === "" || /\p{Cc}/u.test(sheet) || taken.has(sheet.toLowerCase())) throw new Unreadable(DAMAGED);
      taken.add(sheet.toLowerCase());
      listed.push({ name: sheet, isHidden: state !== "visible", id: attribute(tag, "id") ?? "" });
    },
    text(words: string) {
      if (name) name.refersTo += words;
    },
    close(element: string) {
      if (element !== "definedName") return;
      const block = name && parseBlock(name.refersTo);
      // Print areas and filters are names that Excel keeps for itself.
      if (name && block && !name.name.startsWith("_xlnm.")) names.push({ name: name.name, block, sheet: parsePlace(name.refersTo).sheet });
      name = undefined;
      handler.wantsText = false;
    },
  };
  scanXml(parts.piecesOf(workbook), handler);

  const optional = <T>(type: string, read: (pieces: Iterable<Uint8Array>) => readonly T[]): readonly T[] => {
    const part = targetOf(relationships, type);
    return part !== undefined && parts.has(part) ? read(parts.piecesOf(part)) : [];
  };
  const texts = optional("sharedStrings", readTexts);
  const styles = optional("styles", readCellStyles);
  const look: WorkbookLook = {
    texts,
    formats: styles.map(({ format }) => format),
    struckStyles: new Set(styles.flatMap(({ isStruck }, index) => (isStruck ? [index] : []))),
    daysLate: is1904 ? 1462 : 0,
    cells: 0,
    blanks: 0,
    characters: 0,
  };
  const grids = listed.flatMap(({ name, isHidden, id }) => {
    const relationship = relationships.get(id);
    // A sheet that is a chart, a dialog or a macro of old has no cells.
    if (relationship && relationship.type !== "worksheet") return [];
    if (!relationship || !parts.has(relationship.target)) throw new Unreadable(DAMAGED);
    const { tableIds, filters, ...cells } = cellsOf(parts, relationship.target, name, look);
    const found = tableIds.length > 0 ? tablesOf(parts, relationship.target, tableIds) : { tables: [], filters: [] };
    const here = names.filter(({ sheet }) => sheet.toLowerCase() === name.toLowerCase()).map(({ name, block }) => ({ name, block }));
    return [{ sheet: name, hidden: isHidden, ...cells, tables: found.tables, filters: [...filters, ...found.filters], names: here }];
  });
  if (grids.length === 0) throw new Unreadable("This workbook holds no sheets with cells. Choose another.");
  return grids;
}

/** The cells of a sheet; what is wrong with one of them is said with its place. */
function cellsOf(parts: ZipParts, part: string, sheet: string, look: WorkbookLook): SheetCells {
  try {
    return readSheet(parts.piecesOf(part), look);
  } catch (error) {
    if (error instanceof UnreadableCell) throw new Unreadable(error.sentence(placeOf(sheet, error.address)));
    throw error;
  }
}

function tablesOf(parts: ZipParts, sheet: string, ids: readonly string[]): { readonly tables: readonly GridTable[]; readonly filters: readonly Block[] } {
  const relationships = relationshipsOf(parts, sheet);
  const tables: GridTable[] = [];
  const filters: Block[] = [];
  for (const id of ids) {
    const part = relationships.get(id)?.target;
    if (part === undefined || !parts.has(part)) continue;
    scanXml(parts.piecesOf(part), {
      open(name, tag) {
        const block = name === "table" || name === "autoFilter" ? parseBlock(attribute(tag, "ref") ?? "") : undefined;
        if (block && name === "autoFilter") filters.push(block);
        if (name !== "table" || !block || attribute(tag, "headerRowCount") === "0") return;
        if (tables.length >= LIMITS.parts) throw new Unreadable(TOO_LARGE);
        const totals = Number(attribute(tag, "totalsRowCount") ?? 0);
        tables.push({ name: attribute(tag, "displayName") ?? attribute(tag, "name") ?? "", block: { ...block, bottom: block.bottom - totals }, hasTotals: totals > 0 });
      },
    });
  }
  return { tables, filters };
}

/** What was said of the headings, from the part of the file that keeps it; other parts of its kind belong to other programs. */
function answersOf(parts: ZipParts, relationships: ReadonlyMap<string, Relationship>): readonly ColumnAnswer[] {
  const found = [...relationships.values()].filter(({ type, target }) => type === "customXml" && parts.has(target));
  return found.flatMap(({ target }) => {
    try {
      const [begins] = parts.piecesOf(target);
      return new TextDecoder().decode(begins).includes(ANSWERS_NAMESPACE) ? readAnswers(parts.piecesOf(target)) : [];
    } catch (error) {
      if (error instanceof Unreadable) return [];
      throw error;
    }
  });
}
