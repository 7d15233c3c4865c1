import type { WordParts } from "../word-parts";
import { cellsOf, rowsOf } from "../word-places";
import type { StyleChain } from "../word-styles";
import { around, attributeOf, childAt, childrenNamed, type XmlElement } from "../xml-tree";

/** Which special parts of a table's style are in use. */
interface TableLook {
  readonly firstRow: boolean;
  readonly lastRow: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
}

/** Older files say it as one number only, a bit for each. */
export function tableLook(table: XmlElement): TableLook {
  const look = childAt(table, "w:tblPr", "w:tblLook");
  const bits = parseInt(attributeOf(look, "val") ?? "0", 16);
  const has = (name: string, bit: number): boolean => {
    const said = attributeOf(look, name);
    return said === undefined ? (bits & bit) !== 0 : ["1", "true", "on"].includes(said);
  };
  return {
    firstRow: has("firstRow", 0x20),
    lastRow: has("lastRow", 0x40),
    firstColumn: has("firstColumn", 0x80),
    lastColumn: has("lastColumn", 0x100),
    bandedRows: look !== undefined && !has("noHBand", 0x200),
    bandedColumns: look !== undefined && !has("noVBand", 0x400),
  };
}

/** The parts of its table's style that hold for a cell, the one that counts most first, and the style itself last. */
export function styleParts(parts: WordParts, cell: XmlElement): readonly XmlElement[] {
  const row = around(cell, "w:tr");
  const table = around(cell, "w:tbl");
  if (!row || !table) return [];
  const chain = parts.styles.chain(attributeOf(childAt(table, "w:tblPr", "w:tblStyle"), "val"), "table");
  const special = conditionsOf(table, row, cell, chain).flatMap((type) => chain.flatMap((style) => childrenNamed(style, "w:tblStylePr").filter((each) => attributeOf(each, "type") === type)));
  return [...special, ...chain];
}

/** Corners before columns, columns before rows, rows before bands: the order of the standard (17.7.6), turned round. */
function conditionsOf(table: XmlElement, row: XmlElement, cell: XmlElement, chain: StyleChain): readonly string[] {
  const look = tableLook(table);
  const [rows, cells] = [rowsOf(table), cellsOf(row)];
  const [down, across] = [rows.indexOf(row), cells.indexOf(cell)];
  const top = look.firstRow && down === 0;
  const bottom = look.lastRow && down === rows.length - 1;
  const left = look.firstColumn && across === 0;
  const right = look.lastColumn && across === cells.length - 1;
  const band = (at: number, size: string, direction: string): string => {
    const rowsOfBand = Number(chain.map((style) => attributeOf(childAt(style, "w:tblPr", size), "val")).find((each) => each !== undefined) ?? 1) || 1;
    return `band${(Math.floor(at / rowsOfBand) % 2) + 1}${direction}`;
  };
  return [
    ...(top && left ? ["nwCell"] : []),
    ...(top && right ? ["neCell"] : []),
    ...(bottom && left ? ["swCell"] : []),
    ...(bottom && right ? ["seCell"] : []),
    ...(left ? ["firstCol"] : []),
    ...(right ? ["lastCol"] : []),
    ...(top ? ["firstRow"] : []),
    ...(bottom ? ["lastRow"] : []),
    ...(look.bandedRows && !top && !bottom ? [band(down - Number(look.firstRow), "w:tblStyleRowBandSize", "Horz")] : []),
    ...(look.bandedColumns && !left && !right ? [band(across - Number(look.firstColumn), "w:tblStyleColBandSize", "Vert")] : []),
    "wholeTable",
  ];
}
