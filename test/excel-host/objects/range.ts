import type ExcelJS from "exceljs";
import { cellAddress, parseBlock, placeOf, type Block } from "../../../core/workbook/address";
import { cellFormula, cellText, cellValue, changeStyle, isFilled, numberFormat, valueType } from "../cells";
import { HostError, invalidArgument, NotHosted, type HostObject } from "../host-object";
import { movingCells } from "../moving-cells";
import { blockOf, placeOfBlock, sizeOf, type OpenWorkbook } from "../open-workbook";
import { blockOfTable, tablesOf } from "../tables";
import { collection } from "./collection";
import { dataValidationObject } from "./data-validation";
import { formatObject } from "./range-format";
import { tableObject } from "./table";
import { sheetObject } from "./worksheet";

export const WHOLE_SHEET: Block = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** More cells than this Excel on the web does not answer at once; a test that asks for them has forgotten the used range. */
const MOST_CELLS = 2_000_000;

/** A block of cells. Excel knows where it stands; what it holds is read when it is asked for. */
export function rangeObject(sheet: ExcelJS.Worksheet, block: Block, open: OpenWorkbook): HostObject {
  const { top, left, bottom, right } = block;
  const [rowCount, columnCount] = [bottom - top + 1, right - left + 1];
  const ofEach = <T>(of: (cell: ExcelJS.Cell) => T): T[][] => {
    if (sizeOf(block) > MOST_CELLS) throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    open.calculation.bringUpToDate();
    return Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (__, column) => of(sheet.getCell(top + row + 1, left + column + 1))));
  };
  const range = (of: Block): HostObject => {
    if (of.top < 0 || of.left < 0 || of.bottom > WHOLE_SHEET.bottom || of.right > WHOLE_SHEET.right || of.bottom < of.top || of.right < of.left) throw invalidArgument("the range leaves the sheet");
    return rangeObject(sheet, of, open);
  };
  const orNull = (of: Block | undefined): HostObject | null => (of ? range(of) : null);
  const used = (): Block | undefined => usedBlock(sheet, open, block);
  const first = cellAddress(top, left);
  const isHidden = (what: "rows" | "columns"): boolean | null => {
    const states = new Set(what === "rows" ? span(top, bottom).map((row) => sheet.getRow(row + 1).hidden === true) : span(left, right).map((column) => sheet.getColumn(column + 1).hidden === true));
    return states.size === 1 ? [...states][0] ?? false : null;
  };
  return {
    kind: "Range",
    canBeKept: true,
    properties: {
      Address: () => placeOfBlock(sheet, block),
      CellCount: () => rowCount * columnCount,
      RowCount: () => rowCount,
      ColumnCount: () => columnCount,
      RowIndex: () => top,
      ColumnIndex: () => left,
      Values: () => ofEach(cellValue),
      ValueTypes: () => ofEach(valueType),
      Formulas: () => ofEach(cellFormula),
      Text: () => ofEach(cellText),
      NumberFormat: () => ofEach(numberFormat),
      RowHidden: () => isHidden("rows"),
      ColumnHidden: () => isHidden("columns"),
      HasSpill: () => {
        open.calculation.bringUpToDate();
        return open.calculation.spillOf(sheet, first) !== undefined || open.calculation.parentOf(sheet, first) !== undefined;
      },
      Format: () => formatObject(sheet, block, open),
      DataValidation: () => dataValidationObject(sheet, block, open),
      Worksheet: () => sheetObject(sheet, open),
    },
    settable: {
      Values: (written: unknown) => open.write(sheet, block, written),
      Formulas: (written: unknown) => open.write(sheet, block, written),
      NumberFormat: (written: unknown) => {
        open.mayChange(sheet, block);
        const rows = Array.isArray(written) ? (written as readonly (readonly string[])[]) : undefined;
        if (rows && (rows.length !== rowCount || rows.some((row) => row.length !== columnCount))) throw invalidArgument("numberFormat");
        for (let row = 0; row < rowCount; row++) {
          for (let column = 0; column < columnCount; column++) changeStyle(sheet.getCell(top + row + 1, left + column + 1), { numFmt: rows ? (rows[row]?.[column] ?? "General") : String(written) });
        }
      },
      RowHidden: (hidden: boolean) => span(top, bottom).forEach((row) => (sheet.getRow(row + 1).hidden = hidden)),
      ColumnHidden: (hidden: boolean) => span(left, right).forEach((column) => (sheet.getColumn(column + 1).hidden = hidden)),
    },
    methods: {
      Select: () => {
        open.selection.place = placeOfBlock(sheet, block);
      },
      Clear: (what: string = "All") => {
        if (what === "All" || what === "Contents") open.write(sheet, clamped(sheet, block), "");
        else open.mayChange(sheet, block);
        if (what === "All" || what === "Formats") for (const row of sheet.getRows(top + 1, Math.min(rowCount, sheet.rowCount - top)) ?? []) row.eachCell((cell, column) => (column > left && column <= right + 1 ? changeStyle(cell, { numFmt: "General", font: {}, fill: undefined as never, border: {}, alignment: {} }) : undefined));
        if (!["All", "Contents", "Formats"].includes(what)) throw new NotHosted(`clearing the ${what} of a range`);
      },
      GetCell: (row: number, column: number) => range({ top: top + row, left: left + column, bottom: top + row, right: left + column }),
      GetRow: (row: number) => range({ top: top + row, left, bottom: top + row, right }),
      GetColumn: (column: number) => range({ top, left: left + column, bottom, right: left + column }),
      GetLastCell: () => range({ top: bottom, left: right, bottom, right }),
      GetLastRow: () => range({ ...block, top: bottom }),
      GetLastColumn: () => range({ ...block, left: right }),
      GetEntireRow: () => range({ ...WHOLE_SHEET, top, bottom }),
      GetEntireColumn: () => range({ ...WHOLE_SHEET, left, right }),
      GetOffsetRange: (down: number, across: number) => range({ top: top + down, left: left + across, bottom: bottom + down, right: right + across }),
      GetResizedRange: (rows: number, columns: number) => range({ ...block, bottom: bottom + rows, right: right + columns }),
      GetAbsoluteResizedRange: (rows: number, columns: number) => range({ ...block, bottom: top + rows - 1, right: left + columns - 1 }),
      GetColumnsAfter: (count: number = 1) => range({ ...block, left: right + 1, right: right + count }),
      GetRowsBelow: (count: number = 1) => range({ ...block, top: bottom + 1, bottom: bottom + count }),
      GetBoundingRect: (other: HostObject | string) => {
        const with_ = blockOf(typeof other === "string" ? other : String(other.properties.Address?.()));
        return range({ top: Math.min(top, with_.top), left: Math.min(left, with_.left), bottom: Math.max(bottom, with_.bottom), right: Math.max(right, with_.right) });
      },
      GetIntersectionOrNullObject: (other: HostObject | string) => orNull(shared(block, blockOf(typeof other === "string" ? other : String(other.properties.Address?.())))),
      GetUsedRange: (valuesOnly: boolean) => {
        if (!valuesOnly) throw new NotHosted("used ranges other than those of values only");
        return range(used() ?? { top, left, bottom: top, right: left });
      },
      GetUsedRangeOrNullObject: () => orNull(used()),
      GetSpecialCellsOrNullObject: (kind: string) => {
        if (kind !== "Visible") throw new NotHosted(`the ${kind} cells of a range`);
        return areasObject(sheet, visibleBlocks(sheet, block));
      },
      GetMergedAreasOrNullObject: () => areasObject(sheet, mergedBlocks(sheet)),
      GetSpillingToRange: () => {
        open.calculation.bringUpToDate();
        const spill = open.calculation.spillOf(sheet, first);
        if (!spill) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
        return range(spill);
      },
      GetSpillingToRangeOrNullObject: () => {
        open.calculation.bringUpToDate();
        return orNull(open.calculation.spillOf(sheet, first));
      },
      GetSpillParentOrNullObject: () => {
        open.calculation.bringUpToDate();
        const parent = open.calculation.parentOf(sheet, first);
        return orNull(parent === undefined ? undefined : parseBlock(parent));
      },
      GetTables: (isWhole: boolean = true) =>
        collection("TableScopedCollection", () =>
          tablesOf(sheet)
            .filter((table) => {
              const area = blockOfTable(table);
              const common = shared(block, area);
              return common !== undefined && (!isWhole || sizeOf(common) === sizeOf(area));
            })
            .map((table) => tableObject(sheet, table, open)),
        ),
      GetSurroundingRegion: () => range(surroundingBlock(sheet, block)),
      Calculate: () => open.calculation.bringUpToDate(),
      ...movingCells(sheet, block, open, () => range(block)),
    } as HostObject["methods"],
  };
}

const span = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

const shared = (a: Block, b: Block): Block | undefined => {
  const both = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return both.top <= both.bottom && both.left <= both.right ? both : undefined;
};

/** A block without the rows and columns beyond all that the sheet holds. */
const clamped = (sheet: ExcelJS.Worksheet, block: Block): Block => ({
  ...block,
  bottom: Math.max(block.top, Math.min(block.bottom, sheet.rowCount - 1)),
  right: Math.max(block.left, Math.min(block.right, sheet.columnCount - 1)),
});

/** The smallest block that holds all that is filled in within another. */
export function usedBlock(sheet: ExcelJS.Worksheet, open: OpenWorkbook, within = WHOLE_SHEET): Block | undefined {
  open.calculation.bringUpToDate();
  let used: Block | undefined;
  sheet.eachRow((row, rowNumber) =>
    row.eachCell((cell, columnNumber) => {
      if (!isFilled(cell)) return;
      const [top, left] = [rowNumber - 1, columnNumber - 1];
      if (top < within.top || top > within.bottom || left < within.left || left > within.right) return;
      used = used
        ? { top: Math.min(used.top, top), left: Math.min(used.left, left), bottom: Math.max(used.bottom, top), right: Math.max(used.right, left) }
        : { top, left, bottom: top, right: left };
    }),
  );
  return used;
}

/** The block around another that blank rows and columns enclose, as Ctrl+Shift+* selects it. */
function surroundingBlock(sheet: ExcelJS.Worksheet, block: Block): Block {
  const filled = (row: number, column: number): boolean => row >= 0 && column >= 0 && isFilled(sheet.getCell(row + 1, column + 1));
  let { top, left, bottom, right } = block;
  for (let grew = true; grew; ) {
    grew = false;
    const [rows, columns] = [span(top - 1, bottom + 1), span(left - 1, right + 1)];
    if (top > 0 && columns.some((column) => filled(top - 1, column))) [top, grew] = [top - 1, true];
    if (columns.some((column) => filled(bottom + 1, column))) [bottom, grew] = [bottom + 1, true];
    if (left > 0 && rows.some((row) => filled(row, left - 1))) [left, grew] = [left - 1, true];
    if (rows.some((row) => filled(row, right + 1))) [right, grew] = [right + 1, true];
  }
  return { top, left, bottom, right };
}

const areasObject = (sheet: ExcelJS.Worksheet, blocks: readonly Block[]): HostObject | null =>
  blocks.length === 0
    ? null
    : {
        kind: "RangeAreas",
        properties: {
          Address: () => blocks.map(({ top, left, bottom, right }) => placeOf(sheet.name, `${cellAddress(top, left)}:${cellAddress(bottom, right)}`)).join(","),
          AreaCount: () => blocks.length,
        },
        methods: {},
        canBeKept: true,
      };

/** The parts of a block in which no row and no column is hidden. */
function visibleBlocks(sheet: ExcelJS.Worksheet, { top, left, bottom, right }: Block): readonly Block[] {
  const rows = runs(top, bottom, (row) => sheet.findRow(row + 1)?.hidden !== true);
  const columns = runs(left, right, (column) => sheet.getColumn(column + 1).hidden !== true);
  return rows.flatMap(([first, last]) => columns.map(([from, to]) => ({ top: first, left: from, bottom: last, right: to })));
}

function runs(first: number, last: number, isShown: (index: number) => boolean): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (let index = first; index <= last; index++) {
    if (!isShown(index)) continue;
    const run = found.at(-1);
    if (run?.[1] === index - 1) run[1] = index;
    else found.push([index, index]);
  }
  return found;
}

const mergedBlocks = (sheet: ExcelJS.Worksheet): readonly Block[] =>
  (sheet.model as unknown as { readonly merges?: readonly string[] }).merges?.flatMap((address) => parseBlock(address) ?? []) ?? [];
