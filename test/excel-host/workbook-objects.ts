import type ExcelJS from "exceljs";
import { cellAddress, parseBlock, placeOf, type Block } from "../../core/workbook/address";
import { HostError, type HostObject } from "./host-object";

const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

/** What a cell holds, as office.js gives it in `values`: "" for a blank cell, an error as its text, a date as its serial. */
export function cellValue(cell: ExcelJS.Cell): string | number | boolean {
  if (cell.isMerged && cell.master !== cell) return "";
  const value: unknown = cell.formula === undefined ? cell.value : cell.result;
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.getTime() / DAY_MS + SERIAL_OF_1970;
  if (typeof value !== "object") return value as string | number | boolean;
  if ("error" in value) return String(value.error);
  if ("richText" in value) return (value.richText as readonly { text: string }[]).map(({ text }) => text).join("");
  if ("text" in value) return typeof value.text === "string" ? value.text : cellValue({ ...cell, value: value.text, formula: undefined, isMerged: false } as unknown as ExcelJS.Cell);
  throw new Error(`A cell holds ${JSON.stringify(value)}`);
}

const isError = (cell: ExcelJS.Cell): boolean => {
  const value: unknown = cell.formula === undefined ? cell.value : cell.result;
  return typeof value === "object" && value !== null && "error" in value;
};

/** What kind of value a cell holds, by the names of office.js. */
export function valueType(cell: ExcelJS.Cell): string {
  if (isError(cell)) return "Error";
  const value = cellValue(cell);
  if (value === "" && cell.formula === undefined) return "Empty";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

/** Excel reports the built-in short date in American form whatever the country. */
const numberFormat = (cell: ExcelJS.Cell): string => (cell.numFmt === "mm-dd-yy" ? "m/d/yyyy" : (cell.numFmt ?? "General"));

/** What the host keeps besides the workbook: the cell that the add-in selected, and the parts of other programs in the file. */
export interface Selection {
  place: string;
  readonly customXml: string[];
}

export function workbookObject(workbook: ExcelJS.Workbook, selection: Selection): HostObject {
  return {
    kind: "Workbook",
    properties: {
      Worksheets: () => sheetsObject(workbook, selection),
      Tables: () =>
        collection("TableCollection", () =>
          workbook.worksheets.flatMap((sheet) => tablesOf(sheet).map((table) => tableObject(sheet, table, selection))),
        ),
      Names: () => collection("NamedItemCollection", () => namesOf(workbook)),
      CustomXmlParts: () => customXmlParts(selection),
    },
    methods: {},
  };
}

/** Names that stand for a block of cells, as Excel keeps them. */
const namesOf = (workbook: ExcelJS.Workbook): readonly HostObject[] =>
  workbook.definedNames.model.filter(({ name }) => !name.startsWith("_xlnm.")).map(({ name, ranges }) => ({
    kind: "NamedItem",
    properties: { Id: () => name, Name: () => name, Type: () => "Range", Value: () => `=${ranges.join(",")}`, Visible: () => true },
    methods: {},
  }));

function customXmlParts({ customXml }: Selection): HostObject {
  const part = (index: number): HostObject => ({
    kind: "CustomXmlPart",
    properties: { Id: () => `{${index}}` },
    methods: {
      GetXml: () => customXml[index],
      SetXml: (xml: string) => {
        customXml[index] = xml;
      },
    },
  });
  const parts = (isWanted: (xml: string) => boolean): readonly HostObject[] => customXml.flatMap((xml, index) => (isWanted(xml) ? [part(index)] : []));
  return {
    ...collection("CustomXmlPartCollection", () => parts(() => true)),
    methods: {
      Add: (xml: string) => part(customXml.push(xml) - 1),
      GetByNamespace: (namespace: string) => collection("CustomXmlPartScopedCollection", () => parts((xml) => xml.includes(`xmlns="${namespace}"`))),
    },
  };
}

const filterObject = (sheet: ExcelJS.Worksheet, address: string | undefined, selection: Selection): HostObject => ({
  kind: "AutoFilter",
  properties: {},
  methods: { GetRangeOrNullObject: () => (address === undefined ? null : rangeObject(sheet, blockOf(address), selection)) },
});

const filterOf = ({ autoFilter }: ExcelJS.Worksheet): string | undefined => (typeof autoFilter === "string" ? autoFilter : undefined);

const sheetsObject = (workbook: ExcelJS.Workbook, selection: Selection): HostObject =>
  collection("WorksheetCollection", () => workbook.worksheets.map((sheet) => sheetObject(sheet, selection)));

/** A collection whose members are found by name, or by the id that office.js learned with them. */
const collection = (kind: string, items: () => readonly HostObject[]): HostObject => ({
  kind,
  properties: {},
  methods: {
    GetItem: (key: string) => {
      const sought = key.toLowerCase();
      const found = items().find(({ properties }) => [properties.Id?.(), properties.Name?.()].some((name) => String(name).toLowerCase() === sought));
      if (!found) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
      return found;
    },
  },
  items,
});

const sheetObject = (sheet: ExcelJS.Worksheet, selection: Selection): HostObject => ({
  kind: "Worksheet",
  properties: {
    Id: () => `{${sheet.id}}`,
    Name: () => sheet.name,
    AutoFilter: () => filterObject(sheet, filterOf(sheet), selection),
    Names: () => collection("NamedItemCollection", () => []),
    Visibility: () => ({ visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" })[sheet.state],
  },
  methods: {
    Activate: () => {
      selection.place = sheet.name;
    },
    GetRange: (address: string) => rangeObject(sheet, blockOf(address), selection),
    GetUsedRangeOrNullObject: (valuesOnly: boolean) => {
      if (!valuesOnly) throw new HostError("NotImplemented", "The test host knows used ranges of values only.");
      const used = usedBlock(sheet);
      return used ? rangeObject(sheet, used, selection) : null;
    },
  },
});

function blockOf(address: string): Block {
  const block = parseBlock(address);
  if (!block) throw new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${address}`);
  return block;
}

const WHOLE_SHEET: Block = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** The smallest block that holds all that is filled in within another. */
function usedBlock(sheet: ExcelJS.Worksheet, within = WHOLE_SHEET): Block | undefined {
  let used: Block | undefined;
  sheet.eachRow((row, rowNumber) =>
    row.eachCell((cell, columnNumber) => {
      if (cellValue(cell) === "" && cell.formula === undefined) return;
      const [top, left] = [rowNumber - 1, columnNumber - 1];
      if (top < within.top || top > within.bottom || left < within.left || left > within.right) return;
      used = used
        ? { top: Math.min(used.top, top), left: Math.min(used.left, left), bottom: Math.max(used.bottom, top), right: Math.max(used.right, left) }
        : { top, left, bottom: top, right: left };
    }),
  );
  return used;
}

function rangeObject(sheet: ExcelJS.Worksheet, block: Block, selection: Selection): HostObject {
  const ofEach = <T>(of: (cell: ExcelJS.Cell) => T): T[][] =>
    Array.from({ length: block.bottom - block.top + 1 }, (_, row) =>
      Array.from({ length: block.right - block.left + 1 }, (_, column) => of(sheet.getCell(block.top + row + 1, block.left + column + 1))),
    );
  const first = cellAddress(block.top, block.left);
  const last = cellAddress(block.bottom, block.right);
  const address = placeOf(sheet.name, first === last ? first : `${first}:${last}`);
  return {
    kind: "Range",
    canBeKept: true,
    properties: {
      Address: () => address,
      RowCount: () => block.bottom - block.top + 1,
      ColumnCount: () => block.right - block.left + 1,
      Values: () => ofEach(cellValue),
      ValueTypes: () => ofEach(valueType),
      NumberFormat: () => ofEach(numberFormat),
    },
    methods: {
      Select: () => {
        selection.place = address;
      },
      GetUsedRangeOrNullObject: () => {
        const used = usedBlock(sheet, block);
        return used ? rangeObject(sheet, used, selection) : null;
      },
      GetSpecialCellsOrNullObject: (kind: string) => {
        if (kind !== "Visible") throw new HostError("NotImplemented", "The test host knows the visible cells of a range only.");
        return areasObject(sheet, visibleBlocks(sheet, block));
      },
      GetMergedAreasOrNullObject: () => areasObject(sheet, mergedBlocks(sheet)),
    },
  };
}

const areasObject = (sheet: ExcelJS.Worksheet, blocks: readonly Block[]): HostObject | null =>
  blocks.length === 0
    ? null
    : {
        kind: "RangeAreas",
        properties: {
          Address: () => blocks.map(({ top, left, bottom, right }) => placeOf(sheet.name, `${cellAddress(top, left)}:${cellAddress(bottom, right)}`)).join(","),
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

interface TableModel {
  readonly name: string;
  readonly tableRef: string;
  readonly totalsRow?: boolean;
  readonly autoFilterRef?: string;
}

const tablesOf = (sheet: ExcelJS.Worksheet): readonly TableModel[] =>
  (sheet.getTables() as unknown as readonly { readonly table: TableModel }[]).map(({ table }) => table);

const tableObject = (sheet: ExcelJS.Worksheet, table: TableModel, selection: Selection): HostObject => ({
  kind: "Table",
  properties: {
    Id: () => table.name,
    Name: () => table.name,
    ShowTotals: () => table.totalsRow === true,
    Worksheet: () => sheetObject(sheet, selection),
    AutoFilter: () => filterObject(sheet, table.autoFilterRef, selection),
  },
  methods: { GetRange: () => rangeObject(sheet, blockOf(table.tableRef), selection) },
});
