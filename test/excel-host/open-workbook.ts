import ExcelJS from "exceljs";
import { cellAddress, parseBlock, parsePlace, placeOf, type Block } from "../../core/workbook/address";
import { addressesOf, Calculation } from "./calculation";
import { changeStyle } from "./cells";
import { HostError, invalidArgument } from "./host-object";
import { headingsOf, tablesOf } from "./tables";
import { typed } from "./typed-text";

/** A chart as the add-in described it: ExcelJS keeps no charts, so it stands beside the workbook and is not in its file. */
export interface Chart {
  readonly id: string;
  readonly sheet: ExcelJS.Worksheet;
  name: string;
  type: string;
  alternativeText: string;
  alternativeTitle: string;
  readonly title: Record<string, unknown>;
  readonly legend: Record<string, unknown>;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly series: ChartSeries[];
  readonly place: Record<string, unknown>;
  /** The cells it stands over, where it was said. */
  over?: string;
}

export type ChartAxis = Record<string, unknown> & { readonly title: Record<string, unknown> };

/** A line or a set of columns of a chart: the places of its values and of what stands below them. */
export interface ChartSeries {
  readonly look: Record<string, unknown>;
  values?: string;
  xValues?: string;
}

/** A comment with its replies left out; ExcelJS keeps notes and no such comments. */
export interface Comment {
  readonly id: string;
  readonly place: string;
  content: string;
  resolved: boolean;
}

/** What a person, or the add-in, has changed since the page was last told. */
export interface Change {
  readonly sheet: ExcelJS.Worksheet;
  readonly block: Block;
  readonly byAddin: boolean;
}

/** The workbook that is open in the host, with what Excel keeps of it besides its cells. */
export class OpenWorkbook {
  /** The cell or the sheet that was selected last, "" before any was. */
  readonly selection = { place: "" };
  /** The parts of programs in the file, as XML, by their id. */
  readonly customXml = new Map<string, string>();
  readonly settings = new Map<string, unknown>();
  readonly charts: Chart[] = [];
  readonly comments: Comment[] = [];
  readonly calculation: Calculation;
  /** The ids of the sheets whose changes the page wants to hear of; "Workbook" is all of them. */
  readonly watched = new Set<string>();
  changes: Change[] = [];
  private nextId = 1;

  constructor(readonly workbook: ExcelJS.Workbook) {
    this.calculation = new Calculation(workbook);
  }

  id(kind: string): string {
    return `{${kind}-${this.nextId++}}`;
  }

  /** The sheet of a place, or the one that is in front. */
  sheetOf(place: string): ExcelJS.Worksheet {
    const sheet = this.workbook.getWorksheet(parsePlace(place).sheet) ?? this.workbook.worksheets.find(({ state }) => state === "visible");
    if (!sheet) throw new HostError("ItemNotFound", "The workbook has no visible sheet.");
    return sheet;
  }

  /** Writes into a block: one value for all of it, or a value for each cell; null leaves a cell as it is. */
  write(sheet: ExcelJS.Worksheet, block: Block, written: unknown, byAddin = true): void {
    const at = shaped(written, block);
    this.mayChange(sheet, block);
    const addresses: string[] = [];
    for (let row = block.top; row <= block.bottom; row++) {
      for (let column = block.left; column <= block.right; column++) {
        const value = at(row - block.top, column - block.left);
        if (value === null || value === undefined) continue;
        const cell = sheet.getCell(row + 1, column + 1);
        const { value: content, format } = typed(value, cell.numFmt);
        cell.value = content;
        if (format) changeStyle(cell, { numFmt: format });
        addresses.push(cellAddress(row, column));
      }
    }
    this.calculation.wasWritten(sheet, addresses);
    for (const table of tablesOf(sheet)) headingsOf(sheet, table).forEach((name, index) => Object.assign(table.columns[index] ?? {}, { name }));
    this.changes.push({ sheet, block, byAddin });
  }

  /** Refuses a change of cells that a protected sheet keeps as they are. */
  mayChange(sheet: ExcelJS.Worksheet, block?: Block): void {
    if (!isProtected(sheet)) return;
    const areOpen = block && sizeOf(block) <= 100_000 && [...addressesOf(block)].every((address) => sheet.getCell(address).protection?.locked === false);
    if (!areOpen) throw new HostError("AccessDenied", "You cannot perform the requested operation.");
  }

  /** The workbook as Excel would save it, without charts and comments. */
  async saved(): Promise<Uint8Array> {
    this.calculation.bringUpToDate();
    return new Uint8Array(await this.workbook.xlsx.writeBuffer());
  }
}

export const isProtected = (sheet: ExcelJS.Worksheet): boolean => (sheet as unknown as { readonly sheetProtection?: { readonly sheet?: boolean } }).sheetProtection?.sheet === true;

export const sizeOf = ({ top, left, bottom, right }: Block): number => (bottom - top + 1) * (right - left + 1);

/** What is written at each cell of a block; a table of another shape is refused, as Excel does. */
function shaped(written: unknown, { top, left, bottom, right }: Block): (row: number, column: number) => unknown {
  if (!Array.isArray(written)) return () => written;
  const rows = written as readonly unknown[];
  const fits = rows.length === bottom - top + 1 && rows.every((row) => Array.isArray(row) && row.length === right - left + 1);
  if (!fits) throw new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/** Reads the address of a block, or says as Excel does that it is none. */
export function blockOf(address: string): Block {
  const block = parseBlock(address);
  if (!block || block.bottom > 1_048_575 || block.right > 16_383) throw invalidArgument(address);
  return block;
}

/** The place of a block on a sheet: "Agenda!B4:C9". */
export function placeOfBlock(sheet: ExcelJS.Worksheet, { top, left, bottom, right }: Block): string {
  const [first, last] = [cellAddress(top, left), cellAddress(bottom, right)];
  return placeOf(sheet.name, first === last ? first : `${first}:${last}`);
}
