import type ExcelJS from "exceljs";
import { cellAddress, type Block } from "../../../core/workbook/address";
import { addressesOf } from "../calculation";
import { isFilled } from "../cells";
import { HostError, invalidArgument, itemNotFound, NotHosted, recordObject, type HostObject } from "../host-object";
import { moveDown } from "../move-down";
import { moveUp } from "../moving-cells";
import { blockOf, type OpenWorkbook } from "../open-workbook";
import { blockOfTable, bodyOfTable, headingsOf, tablesOf, type TableModel } from "../tables";
import { collection } from "./collection";
import { rangeObject } from "./range";
import { sheetObject } from "./worksheet";

/** The tables of one sheet, or of all of them; a table is added to the sheet that its address names. */
export function tablesObject(open: OpenWorkbook, own?: ExcelJS.Worksheet): HostObject {
  const sheets = (): readonly ExcelJS.Worksheet[] => (own ? [own] : open.workbook.worksheets);
  return collection("TableCollection", () => sheets().flatMap((sheet) => tablesOf(sheet).map((table) => tableObject(sheet, table, open))), {
    methods: {
      Add: (given: string | HostObject, hasHeaders: boolean) => {
        const place = typeof given === "string" ? given : String(given.properties.Address?.());
        const sheet = own && !place.includes("!") ? own : open.sheetOf(place.includes("!") ? place : open.selection.place);
        if (!hasHeaders) throw new NotHosted("adding a table without headings, which moves cells down");
        return tableObject(sheet, addTable(open, sheet, blockOf(place)), open);
      },
    } as HostObject["methods"],
  });
}

function addTable(open: OpenWorkbook, sheet: ExcelJS.Worksheet, block: Block): TableModel {
  open.mayChange(sheet);
  const overlaps = tablesOf(sheet).map(blockOfTable).some((other) => block.top <= other.bottom && other.top <= block.bottom && block.left <= other.right && other.left <= block.right);
  if (overlaps) throw new HostError("InvalidArgument", "A table can't overlap another table.");
  const body = block.bottom === block.top ? { ...block, bottom: block.top + 1 } : block;
  const taken = new Set(open.workbook.worksheets.flatMap((each) => tablesOf(each).map(({ name }) => name)));
  let number = 1;
  while (taken.has(`Table${number}`)) number++;
  const columns: { name: string; filterButton: boolean }[] = [];
  for (let column = body.left; column <= body.right; column++) {
    const cell = sheet.getCell(body.top + 1, column + 1);
    const said = cell.text || `Column${column - body.left + 1}`;
    let name = said;
    for (let again = 2; columns.some((each) => each.name.toLowerCase() === name.toLowerCase()); again++) name = `${said}${again}`;
    cell.value = name;
    columns.push({ name, filterButton: true });
  }
  const rows = Array.from({ length: body.bottom - body.top }, (_, row) => columns.map((__, column) => sheet.getCell(body.top + row + 2, body.left + column + 1).value));
  const [first, last] = [cellAddress(body.top, body.left), cellAddress(body.bottom, body.right)];
  sheet.addTable({ name: `Table${number}`, ref: first, headerRow: true, totalsRow: false, style: { theme: "TableStyleMedium2", showRowStripes: true }, columns, rows });
  const made = tablesOf(sheet).at(-1) as TableModel;
  made.tableRef = `${first}:${last}`;
  return made;
}

/** An Excel table. Its headings are what its cells say. */
export function tableObject(sheet: ExcelJS.Worksheet, table: TableModel, open: OpenWorkbook): HostObject {
  const range = (block: Block): HostObject => rangeObject(sheet, block, open);
  const whole = (): Block => blockOfTable(table);
  const resize = (block: Block): void => {
    const ref = `${cellAddress(block.top, block.left)}:${cellAddress(block.bottom, block.right)}`;
    if (table.autoFilterRef) table.autoFilterRef = ref;
    table.tableRef = ref;
    table.columns = headingsOf(sheet, table).map((name, index) => ({ ...table.columns[index], name: name || `Column${index + 1}` }));
    for (const [index, { name }] of table.columns.entries()) sheet.getCell(block.top + 1, block.left + index + 1).value ??= name;
    Object.assign(table, { rows: undefined });
  };
  return {
    kind: "Table",
    properties: {
      Id: () => table.name,
      Name: () => table.name,
      ShowTotals: () => table.totalsRow === true,
      ShowHeaders: () => table.headerRow !== false,
      ShowBandedRows: () => table.style?.showRowStripes === true,
      Style: () => table.style?.theme ?? "",
      Worksheet: () => sheetObject(sheet, open),
      AutoFilter: () => filterObject(sheet, table.autoFilterRef, open),
      Columns: () => collection("TableColumnCollection", () => headingsOf(sheet, table).map((name, index) => columnObject(name, index))),
      Rows: () => rowsObject(),
    },
    settable: {
      Name: (name: string) => {
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255 || /^[A-Z]{1,3}\d+$/i.test(name)) throw invalidArgument(name);
        if (open.workbook.worksheets.some((each) => tablesOf(each).some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase()))) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
        rename(sheet, table, name);
      },
      Style: (theme: string) => {
        table.style = { ...table.style, theme };
      },
      ShowBandedRows: (showRowStripes: boolean) => {
        table.style = { ...table.style, showRowStripes };
      },
      ShowFilterButton: (isShown: boolean) => {
        if (isShown) table.autoFilterRef = table.tableRef;
        else delete table.autoFilterRef;
      },
    },
    methods: {
      GetRange: () => range(whole()),
      GetHeaderRowRange: () => range({ ...whole(), bottom: whole().top }),
      GetDataBodyRange: () => range(bodyOfTable(table)),
      GetTotalRowRange: () => {
        if (!table.totalsRow) throw itemNotFound();
        return range({ ...whole(), top: whole().bottom });
      },
      Resize: (to: string | HostObject) => {
        const block = blockOf(typeof to === "string" ? to : String(to.properties.Address?.()));
        if (block.top !== whole().top) throw invalidArgument("a table keeps its row of headings");
        resize(block);
      },
      Delete: () => {
        open.write(sheet, whole(), "");
        sheet.removeTable(table.name);
      },
    } as HostObject["methods"],
  };

  function columnObject(name: string, index: number): HostObject {
    const column = (block: Block): HostObject => range({ ...block, left: whole().left + index, right: whole().left + index });
    return {
      kind: "TableColumn",
      properties: { Id: () => index + 1, Name: () => name, Index: () => index, Values: () => column(whole()).properties.Values?.() },
      methods: { GetDataBodyRange: () => column(bodyOfTable(table)), GetHeaderRowRange: () => column({ ...whole(), bottom: whole().top }), GetRange: () => column(whole()) },
    };
  }

  function rowsObject(): HostObject {
    const body = (): Block => bodyOfTable(table);
    const rowObject = (index: number): HostObject => {
      const row = range({ ...body(), top: body().top + index, bottom: body().top + index });
      return recordObject("TableRow", { index }, { Index: "index" }, { properties: { Values: () => row.properties.Values?.() }, settable: { Values: row.settable?.Values ?? (() => undefined) }, methods: { GetRange: () => row, Delete: () => deleteRow(index) } });
    };
    const deleteRow = (index: number): void => {
      moveUp(open, sheet, { ...whole(), top: body().top + index });
      resize({ ...whole(), bottom: whole().bottom - 1 });
    };
    return collection("TableRowCollection", () => Array.from({ length: body().bottom - body().top + 1 }, (_, index) => rowObject(index)), {
      methods: {
        Add: (at: number | null | undefined, values: unknown) => {
          const count = body().bottom - body().top + 1;
          if (typeof at === "number" && at >= 0 && at < count) {
            if (values !== null && values !== undefined) throw new NotHosted("adding a row with values inside a table: write them into it afterwards");
            const below = { ...whole(), top: whole().bottom + 1, bottom: whole().bottom + 1 };
            if ([...addressesOf(below)].some((address) => isFilled(sheet.getCell(address)))) throw new NotHosted("adding a row to a table with something below it, which moves cells down");
            moveDown(open, sheet, { ...whole(), top: body().top + at });
            resize({ ...whole(), bottom: whole().bottom + 1 });
            return rowObject(at);
          }
          const rows = Array.isArray(values) ? (Array.isArray(values[0]) ? values.length : 1) : 1;
          const added = { ...body(), top: whole().bottom + 1, bottom: whole().bottom + rows };
          if (table.totalsRow || [...addressesOf(added)].some((address) => isFilled(sheet.getCell(address)))) throw new NotHosted("adding a row to a table with something below it, which moves cells down");
          if (values !== null && values !== undefined) open.write(sheet, added, Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values);
          resize({ ...whole(), bottom: added.bottom });
          return rowObject(count);
        },
      } as HostObject["methods"],
    });
  }
}

function rename(sheet: ExcelJS.Worksheet, table: TableModel, name: string): void {
  const tables = (sheet as unknown as { readonly tables: Record<string, unknown> }).tables;
  const kept = tables[table.name];
  delete tables[table.name];
  tables[name] = kept;
  table.name = name;
  table.displayName = name;
}

export const filterObject = (sheet: ExcelJS.Worksheet, address: string | undefined, open: OpenWorkbook): HostObject => ({
  kind: "AutoFilter",
  properties: {},
  methods: { GetRangeOrNullObject: () => (address === undefined ? null : rangeObject(sheet, blockOf(address), open)) },
});
