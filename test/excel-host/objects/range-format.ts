import type ExcelJS from "exceljs";
import type { Block } from "../../../core/workbook/address";
import { addressesOf } from "../calculation";
import { changeStyle } from "../cells";
import { NotHosted, type HostObject } from "../host-object";
import { sizeOf, type OpenWorkbook } from "../open-workbook";

/** As many cells as anybody formats one by one; a whole column would be kept cell by cell in the file. */
const MOST_CELLS = 50_000;
const POINTS_A_CHARACTER = 5.25;

/** How a block looks: fill, font, alignment, widths. What the cells of a block do not have in common reads as null, as in Excel. */
export function formatObject(sheet: ExcelJS.Worksheet, block: Block, open: OpenWorkbook): HostObject {
  const cells = (): readonly ExcelJS.Cell[] => {
    if (sizeOf(block) > MOST_CELLS) throw new NotHosted(`formatting ${sizeOf(block)} cells one by one: format the used part of the range`);
    return [...addressesOf(block)].map((address) => sheet.getCell(address));
  };
  const common = <T>(of: (cell: ExcelJS.Cell) => T): T | null => {
    const found = new Set(cells().map(of));
    return found.size === 1 ? ([...found][0] as T) : null;
  };
  const change = (how: (cell: ExcelJS.Cell) => Partial<ExcelJS.Style>): void => {
    open.mayChange(sheet, block);
    for (const cell of cells()) changeStyle(cell, how(cell));
  };
  const columns = Array.from({ length: Math.min(block.right - block.left + 1, 16_384) }, (_, index) => block.left + index + 1);
  const font = <K extends keyof ExcelJS.Font>(key: K, otherwise: unknown) => ({
    get: () => common((cell) => cell.font?.[key] ?? otherwise),
    set: (value: ExcelJS.Font[K]) => change((cell) => ({ font: { ...cell.font, [key]: value } })),
  });
  const [bold, italic, name, size] = [font("bold", false), font("italic", false), font("name", "Calibri"), font("size", 11)];
  const alignment = <K extends keyof ExcelJS.Alignment>(key: K, otherwise: unknown, toWire: (value: unknown) => unknown, fromWire: (value: unknown) => unknown) => ({
    get: () => common((cell) => toWire(cell.alignment?.[key] ?? otherwise)),
    set: (value: unknown) => change((cell) => ({ alignment: { ...cell.alignment, [key]: fromWire(value) } })),
  });
  const sentence = (value: unknown): unknown => (typeof value === "string" ? value.charAt(0).toUpperCase() + value.slice(1) : value);
  const small = (value: unknown): unknown => (value === "Center" ? "center" : typeof value === "string" ? value.charAt(0).toLowerCase() + value.slice(1) : value);
  const same = (value: unknown): unknown => value;
  const horizontal = alignment("horizontal", "general", sentence, small);
  const vertical = alignment("vertical", "bottom", sentence, (value) => (value === "Center" ? "middle" : small(value)));
  const wrap = alignment("wrapText", false, same, same);
  const colour = (argb: string | undefined, otherwise: string): string => (argb === undefined ? otherwise : `#${argb.slice(-6).toUpperCase()}`);
  return {
    kind: "RangeFormat",
    properties: {
      HorizontalAlignment: horizontal.get,
      VerticalAlignment: vertical.get,
      WrapText: wrap.get,
      ColumnWidth: () => (sheet.getColumn(columns[0] ?? 1).width ?? 9.14) * POINTS_A_CHARACTER,
      RowHeight: () => sheet.getRow(block.top + 1).height ?? 15,
      Fill: () => ({
        kind: "RangeFill",
        properties: { Color: () => common((cell) => colour(cell.fill?.type === "pattern" ? cell.fill.fgColor?.argb : undefined, "#FFFFFF")) },
        settable: { Color: (value: string) => change(() => ({ fill: { type: "pattern", pattern: "solid", fgColor: { argb: argbOf(value) } } })) },
        methods: { Clear: () => change(() => ({ fill: { type: "pattern", pattern: "none" } })) },
      }),
      Font: () => ({
        kind: "RangeFont",
        properties: { Bold: bold.get, Italic: italic.get, Name: name.get, Size: size.get, Color: () => common((cell) => colour(cell.font?.color?.argb, "#000000")) },
        settable: {
          Bold: bold.set,
          Italic: italic.set,
          Name: name.set,
          Size: size.set,
          Color: (value: string) => change((cell) => ({ font: { ...cell.font, color: { argb: argbOf(value) } } })),
        },
        methods: {},
      }),
      Protection: () => ({
        kind: "FormatProtection",
        properties: { Locked: () => common((cell) => cell.protection?.locked !== false) },
        settable: { Locked: (locked: boolean) => change((cell) => ({ protection: { ...cell.protection, locked } })) },
        methods: {},
      }),
    },
    settable: {
      HorizontalAlignment: horizontal.set,
      VerticalAlignment: vertical.set,
      WrapText: wrap.set,
      ColumnWidth: (points: number) => columns.forEach((column) => (sheet.getColumn(column).width = points / POINTS_A_CHARACTER)),
      RowHeight: (points: number) => {
        for (let row = block.top; row <= block.bottom; row++) sheet.getRow(row + 1).height = points;
      },
    },
    // What fits depends on the fonts of the machine, and the host has none.
    methods: { AutofitColumns: () => undefined, AutofitRows: () => undefined },
  };
}

const argbOf = (colour: string): string => {
  const [, hex] = /^#([0-9a-f]{6})$/i.exec(colour) ?? [];
  if (hex === undefined) throw new NotHosted(`the colour ${colour}: write it as #RRGGBB`);
  return `FF${hex.toUpperCase()}`;
};
