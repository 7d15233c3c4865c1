import type ExcelJS from "exceljs";
import type { Block } from "../../../core/workbook/address";
import { HostError, invalidArgument, itemNotFound, NotHosted, type HostObject } from "../host-object";
import { blockOf, isProtected, type OpenWorkbook } from "../open-workbook";
import { WHOLE_WORKBOOK } from "../wire";
import { chartsObject, shapesObject } from "./chart";
import { collection } from "./collection";
import { commentsObject } from "./comment";
import { rangeObject, usedBlock, WHOLE_SHEET } from "./range";
import { filterObject, tablesObject } from "./table";

const LONGEST_NAME = 31;
const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** The sheets of the workbook, in the order of their tabs. */
export function sheetsObject(open: OpenWorkbook): HostObject {
  const { workbook } = open;
  const visible = (): readonly ExcelJS.Worksheet[] => workbook.worksheets.filter(({ state }) => state === "visible");
  const orNotFound = (sheet: ExcelJS.Worksheet | undefined): HostObject => {
    if (!sheet) throw itemNotFound();
    return sheetObject(sheet, open);
  };
  return collection("WorksheetCollection", () => workbook.worksheets.map((sheet) => sheetObject(sheet, open)), {
    methods: {
      Add: (name?: string) => {
        let number = workbook.worksheets.length + 1;
        while (workbook.getWorksheet(`Sheet${number}`)) number++;
        return sheetObject(workbook.addWorksheet(name === undefined || name === null ? `Sheet${number}` : newName(workbook, name)), open);
      },
      GetActiveWorksheet: () => sheetObject(open.sheetOf(open.selection.place), open),
      GetFirst: (visibleOnly: boolean) => orNotFound((visibleOnly ? visible() : workbook.worksheets)[0]),
      GetLast: (visibleOnly: boolean) => orNotFound((visibleOnly ? visible() : workbook.worksheets).at(-1)),
      _RegisterDataChangedEvent: () => void open.watched.add(WHOLE_WORKBOOK),
      _UnregisterDataChangedEvent: () => void open.watched.delete(WHOLE_WORKBOOK),
    } as HostObject["methods"],
  });
}

/** A name that a sheet may take, or what Excel says of it. */
function newName(workbook: ExcelJS.Workbook, name: string): string {
  if (name === "" || name.length > LONGEST_NAME || /[\\/?*[\]:]|^'|'$/.test(name)) throw invalidArgument(name);
  if (workbook.worksheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  return name;
}

export const sheetId = (sheet: ExcelJS.Worksheet): string => `{${sheet.id}}`;

/** A sheet of the workbook. */
export function sheetObject(sheet: ExcelJS.Worksheet, open: OpenWorkbook): HostObject {
  const range = (block: Block): HostObject => rangeObject(sheet, block, open);
  const id = sheetId(sheet);
  const state = (): keyof typeof VISIBILITY => sheet.state;
  return {
    kind: "Worksheet",
    properties: {
      Id: () => id,
      Name: () => sheet.name,
      Position: () => open.workbook.worksheets.indexOf(sheet),
      Visibility: () => VISIBILITY[state()],
      TabColor: () => (sheet.properties.tabColor?.argb ? `#${sheet.properties.tabColor.argb.slice(-6)}` : ""),
      ShowGridlines: () => sheet.views[0]?.showGridLines ?? true,
      AutoFilter: () => filterObject(sheet, typeof sheet.autoFilter === "string" ? sheet.autoFilter : undefined, open),
      Names: () => collection("NamedItemCollection", () => []),
      Tables: () => tablesObject(open, sheet),
      Charts: () => chartsObject(sheet, open),
      Shapes: () => shapesObject(sheet, open),
      Comments: () => commentsObject(open, sheet),
      Protection: () => protectionObject(sheet),
      FreezePanes: () => freezePanesObject(sheet),
    },
    settable: {
      Name: (name: string) => {
        sheet.name = name.toLowerCase() === sheet.name.toLowerCase() ? name : newName(open.workbook, name);
      },
      Visibility: (to: string) => {
        const others = open.workbook.worksheets.some((other) => other !== sheet && other.state === "visible");
        if (to !== "Visible" && !others) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
        sheet.state = (Object.keys(VISIBILITY) as (keyof typeof VISIBILITY)[]).find((each) => VISIBILITY[each] === to) ?? "visible";
      },
      TabColor: (colour: string) => {
        sheet.properties.tabColor = colour === "" ? {} : { argb: `FF${colour.replace("#", "")}` };
      },
      // Office.js sets it under a name of its own.
      Gridlines: (showGridLines: boolean) => {
        sheet.views = [{ ...sheet.views[0], showGridLines } as ExcelJS.WorksheetView];
      },
    },
    methods: {
      Activate: () => {
        if (state() !== "visible") throw new HostError("InvalidOperation", "This operation is not permitted for the current object.");
        open.selection.place = sheet.name;
      },
      GetRange: (address?: string) => range(address === undefined || address === null ? WHOLE_SHEET : blockOf(address)),
      GetRangeByIndexes: (top: number, left: number, rows: number, columns: number) => range({ top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      GetCell: (row: number, column: number) => range({ top: row, left: column, bottom: row, right: column }),
      GetNextOrNullObject: (visibleOnly: boolean) => {
        const after = open.workbook.worksheets.slice(open.workbook.worksheets.indexOf(sheet) + 1);
        const next = after.find(({ state }) => !visibleOnly || state === "visible");
        return next ? sheetObject(next, open) : null;
      },
      GetUsedRange: (valuesOnly: boolean) => {
        if (!valuesOnly) throw new NotHosted("used ranges other than those of values only");
        return range(usedBlock(sheet, open) ?? { top: 0, left: 0, bottom: 0, right: 0 });
      },
      GetUsedRangeOrNullObject: (valuesOnly: boolean) => {
        if (!valuesOnly) throw new NotHosted("used ranges other than those of values only");
        const used = usedBlock(sheet, open);
        return used ? range(used) : null;
      },
      Delete: () => {
        if (state() === "visible" && !open.workbook.worksheets.some((other) => other !== sheet && other.state === "visible")) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
        open.workbook.removeWorksheet(sheet.id);
        open.calculation.wasWritten(sheet, []);
      },
      _RegisterDataChangedEvent: () => void open.watched.add(id),
      _UnregisterDataChangedEvent: () => void open.watched.delete(id),
    } as HostObject["methods"],
  };
}

const protectionObject = (sheet: ExcelJS.Worksheet): HostObject => ({
  kind: "WorksheetProtection",
  properties: { Protected: () => isProtected(sheet) },
  methods: {
    Protect: (_options: unknown, password?: string) => {
      if (isProtected(sheet)) throw new HostError("InvalidOperation", "The worksheet is protected already.");
      if (password) throw new NotHosted("protecting a sheet with a password");
      Object.assign(sheet, { sheetProtection: { sheet: true } });
    },
    Unprotect: (password?: string) => {
      const { algorithmName } = (sheet as unknown as { readonly sheetProtection?: { readonly algorithmName?: string } }).sheetProtection ?? {};
      // The host knows no passwords: where there is one, whatever is typed is wrong.
      if (algorithmName) throw new HostError("AccessDenied", `The password ${password ? "you supplied " : ""}is not correct.`);
      Object.assign(sheet, { sheetProtection: null });
    },
  } as HostObject["methods"],
});

const freezePanesObject = (sheet: ExcelJS.Worksheet): HostObject => {
  const freeze = (xSplit: number, ySplit: number): void => {
    sheet.views = [{ ...sheet.views[0], state: "frozen", xSplit, ySplit } as ExcelJS.WorksheetView];
  };
  return {
    kind: "WorksheetFreezePanes",
    properties: {},
    methods: {
      FreezeRows: (count: number) => freeze(0, count),
      FreezeColumns: (count: number) => freeze(count, 0),
      Unfreeze: () => {
        sheet.views = [{ state: "normal" } as ExcelJS.WorksheetView];
      },
    } as HostObject["methods"],
  };
};
