import type ExcelJS from "exceljs";
import { DetailedCellError, HyperFormula } from "hyperformula";
import { cellAddress, parseBlock, type Block } from "../../core/workbook/address";
import { shownFormula } from "../../scripts/formula-names";
import { cellValue, isFilled } from "./cells";
import { answerSizes, registerSafetyFunctions } from "./csp-functions";
import { withoutStructure } from "./structured-references";
import { blockOfTable, tablesOf } from "./tables";

/** More passes than a formula needs to learn how large its answer is. */
const MOST_PASSES = 4;

/**
 * Works out the formulas of a workbook with HyperFormula, the functions of the toolkit among them, and writes the results
 * into the cells. A formula whose answer is a block spills: its neighbours show the rest, and where one of them holds
 * something, or where it stands in an Excel table, it is #SPILL!. A formula with a function that HyperFormula does not
 * have keeps the result of the file. Nothing is worked out before something was written.
 */
export class Calculation {
  private isDue = false;
  /** The cells that show a part of an answer, by the cell whose formula gave it. */
  private readonly spilled = new Map<ExcelJS.Worksheet, Map<string, string>>();

  constructor(private readonly workbook: ExcelJS.Workbook) {}

  /** Says that something was written: what stood in a cell by a formula elsewhere stands there by itself now. */
  wasWritten(sheet: ExcelJS.Worksheet, addresses: Iterable<string>): void {
    this.isDue = true;
    const spilled = this.spilledOf(sheet);
    for (const address of addresses) spilled.delete(address);
  }

  /** The block that the formula of a cell fills; undefined where it fills its own cell alone. */
  spillOf(sheet: ExcelJS.Worksheet, address: string): Block | undefined {
    const { ref } = sheet.getCell(address).value as { readonly ref?: string };
    return ref === undefined || !ref.includes(":") ? undefined : parseBlock(ref);
  }

  /** The address of the cell whose formula fills a cell; undefined where it is filled by itself. */
  parentOf(sheet: ExcelJS.Worksheet, address: string): string | undefined {
    return this.spilledOf(sheet).get(address);
  }

  /** Brings every result up to date. */
  bringUpToDate(): void {
    if (!this.isDue) return;
    this.isDue = false;
    const { worksheets } = this.workbook;
    for (const sheet of worksheets) this.clearSpills(sheet);
    registerSafetyFunctions();
    answerSizes.forget();
    let engine = this.calculated();
    for (let pass = 1; answerSizes.grew && pass < MOST_PASSES; pass++) {
      answerSizes.grew = false;
      engine.destroy();
      engine = this.calculated();
    }
    for (const sheet of worksheets) this.takeResults(sheet, engine);
    engine.destroy();
  }

  private spilledOf(sheet: ExcelJS.Worksheet): Map<string, string> {
    const known = this.spilled.get(sheet);
    if (known) return known;
    const spilled = new Map<string, string>();
    this.spilled.set(sheet, spilled);
    // What a file has spilled.
    forEachFormula(sheet, (cell, row, column) => {
      const block = this.spillOf(sheet, cell.address);
      if (!block) return;
      for (const address of addressesOf(block)) if (address !== cellAddress(row, column)) spilled.set(address, cell.address);
    });
    return spilled;
  }

  private clearSpills(sheet: ExcelJS.Worksheet): void {
    const spilled = this.spilledOf(sheet);
    for (const address of spilled.keys()) sheet.getCell(address).value = null;
    spilled.clear();
  }

  private calculated(): HyperFormula {
    const known = new Set(HyperFormula.getRegisteredFunctionNames("enGB"));
    const sheets = Object.fromEntries(
      this.workbook.worksheets.map((sheet) => {
        const rows: (string | number | boolean | null)[][] = [];
        sheet.eachRow((row, rowNumber) => {
          const cells: (string | number | boolean | null)[] = (rows[rowNumber - 1] = []);
          row.eachCell((cell, column) => {
            cells[column - 1] = this.given(cell, sheet, known);
          });
        });
        return [sheet.name, Array.from(rows, (cells) => Array.from(cells ?? [], (value) => value ?? null))];
      }),
    );
    return HyperFormula.buildFromSheets(sheets, {
      licenseKey: "gpl-v3",
      useArrayArithmetic: true,
      smartRounding: false,
      language: "enGB",
      // Excel's own noughts and ones.
      leapYear1900: true,
      nullDate: { year: 1899, month: 12, day: 31 },
      maxRows: 1_048_576,
    });
  }

  /** A cell as HyperFormula is to read it: text that looks like a number stays text. */
  private given(cell: ExcelJS.Cell, sheet: ExcelJS.Worksheet, known: ReadonlySet<string>): string | number | boolean | null {
    if (cell.formula !== undefined) {
      const formula = formulaForEngine(cell, sheet, this.workbook);
      if (canBeWorkedOut(formula, known)) return `=${formula}`;
    }
    const value = cellValue(cell);
    if (typeof value !== "string") return value;
    return value === "" ? null : /^#[A-Z/0!?]+$/.test(value) ? value : `'${value}`;
  }

  private takeResults(sheet: ExcelJS.Worksheet, engine: HyperFormula): void {
    const id = engine.getSheetId(sheet.name) ?? 0;
    const known = new Set(HyperFormula.getRegisteredFunctionNames("enGB"));
    const tables = tablesOf(sheet).map(blockOfTable);
    const found: { readonly cell: ExcelJS.Cell; readonly row: number; readonly column: number }[] = [];
    forEachFormula(sheet, (cell, row, column) => found.push({ cell, row, column }));
    const isFormula = new Set(found.map(({ row, column }) => cellAddress(row, column)));
    const resultAt = (row: number, col: number): ExcelJS.CellFormulaValue["result"] => {
      const value = engine.getCellValue({ sheet: id, row, col });
      // A formula that gives a blank cell gives 0.
      if (value === null) return 0;
      return value instanceof DetailedCellError ? ({ error: value.value } as ExcelJS.CellErrorValue) : value;
    };
    for (const { cell, row, column } of found) {
      if (!canBeWorkedOut(formulaForEngine(cell, sheet, this.workbook), known)) continue;
      const isPart = (r: number, c: number): boolean => engine.isCellPartOfArray({ sheet: id, row: r, col: c }) && !isFormula.has(cellAddress(r, c));
      let [bottom, right] = [row, column];
      if (engine.isCellPartOfArray({ sheet: id, row, col: column })) {
        while (isPart(bottom + 1, column)) bottom++;
        while (isPart(row, right + 1)) right++;
      }
      const isBlock = bottom > row || right > column;
      const inTable = tables.some((table) => row >= table.top && row <= table.bottom && column >= table.left && column <= table.right);
      const result = isBlock && inTable ? ({ error: "#SPILL!" } as unknown as ExcelJS.CellErrorValue) : resultAt(row, column);
      const { shareType: _, ref: __, ...formula } = cell.value as ExcelJS.CellFormulaValue & { readonly shareType?: string; readonly ref?: string };
      if (!isBlock || inTable) {
        cell.value = { ...formula, result } as ExcelJS.CellFormulaValue;
        continue;
      }
      const block = { top: row, left: column, bottom, right };
      cell.value = { formula: cell.formula, result, shareType: "array", ref: `${cellAddress(row, column)}:${cellAddress(bottom, right)}` } as unknown as ExcelJS.CellFormulaValue;
      for (let r = row; r <= bottom; r++) {
        for (let c = column; c <= right; c++) {
          if (r === row && c === column) continue;
          const address = cellAddress(r, c);
          const value = resultAt(r, c);
          sheet.getCell(address).value = value as ExcelJS.CellValue;
          this.spilledOf(sheet).set(address, cellAddress(block.top, block.left));
        }
      }
    }
  }
}

const formulaForEngine = (cell: ExcelJS.Cell, sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook): string =>
  withoutStructure(shownFormula(cell.formula), { sheet, row: Number(cell.row) - 1 }, workbook);

/** Whether HyperFormula has every function that a formula names. */
const canBeWorkedOut = (formula: string, known: ReadonlySet<string>): boolean =>
  [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/([A-Za-z_][\w.]*)\(/g)].every(([, name = ""]) => known.has(name.toUpperCase()));

function forEachFormula(sheet: ExcelJS.Worksheet, each: (cell: ExcelJS.Cell, row: number, column: number) => void): void {
  sheet.eachRow((row, rowNumber) =>
    row.eachCell((cell, column) => {
      if (cell.formula !== undefined && isFilled(cell)) each(cell, rowNumber - 1, column - 1);
    }),
  );
}

/** The addresses of the cells of a block, row by row. */
export function* addressesOf({ top, left, bottom, right }: Block): Generator<string> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield cellAddress(row, column);
}
