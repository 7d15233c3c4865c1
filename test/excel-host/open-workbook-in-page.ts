import ExcelJS from "exceljs";
import { ExcelHost } from "./excel-host";
import { openBare, type OpenedPane } from "./jsdom-excel";
import { WINDOWS, type Build } from "./page-shim";

export const DISTRICTS = [
  ["District", "Referrals"],
  ["Cambridge City", 40],
  ["Fenland", 60],
  ["Huntingdonshire", 100],
];

/** Office.js in a page of its own, with the workbook that answers it. */
interface OpenedWorkbook {
  readonly excel: typeof Excel;
  readonly host: ExcelHost;
  readonly pane: OpenedPane;
}

let opened: OpenedPane | undefined;
afterEach(() => opened?.close());

/** Opens a page without the add-in on a workbook of these sheets; it is closed after the test. */
export async function open(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>, build: Build = WINDOWS): Promise<OpenedWorkbook> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows as unknown[][]);
  const host = new ExcelHost(workbook);
  opened = await openBare(host, build);
  return { excel: opened.excel, host, pane: opened };
}

/** The code and the words of the error that some work ends with. */
export const errorOf = (work: Promise<unknown>): Promise<{ code: string; message: string }> => work.then(() => ({ code: "none", message: "" }), ({ code, message }) => ({ code, message }));
