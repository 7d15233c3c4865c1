import fs from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { cellAddress, parseBlock } from "../core/workbook/address";
import { buildWorkbook } from "../scripts/examples/build-workbook";
import type { CellText, SheetText, WorkbookText } from "../core/workbook/workbook-text";
import { readWorkbookText } from "../scripts/examples/workbook-text";
import { shownFormula } from "../scripts/formula-names";
import { loadBuiltFunctions } from "./built-functions";

const names = fs.readdirSync("examples").filter((file) => file.endsWith(".yaml")).map((file) => file.replace(/\.yaml$/, ""));

const textOf = (name: string): WorkbookText => readWorkbookText(fs.readFileSync(path.join("examples", `${name}.yaml`), "utf8"));

async function workbookOf(name: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join("examples", `${name}.xlsx`));
  return workbook;
}

/** A sheet as plain facts: each filled cell with what it says, and what stands around the cells. */
interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly string[];
  readonly tables: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
}

function factsOfText(sheet: SheetText): SheetFacts {
  const cells: Record<string, string> = {};
  for (const [address, rows] of Object.entries(sheet.rows)) {
    const { top, left } = parseBlock(address) ?? { top: NaN, left: NaN };
    rows.forEach((row, r) => row.forEach((cell, c) => Object.assign(cells, factsOfCell(cell, top + r, left + c))));
  }
  return { name: sheet.name, hidden: sheet.hidden === true, merges: sheet.merges ?? [], tables: sheet.tables ?? {}, cells };
}

function factsOfCell(cell: CellText, row: number, column: number): Record<string, string> {
  if (cell === null) return {};
  if (typeof cell !== "object") return { [cellAddress(row, column)]: JSON.stringify(cell) };
  if ("date" in cell) return { [cellAddress(row, column)]: `date ${cell.date}` };
  if (!("formula" in cell)) return { [cellAddress(row, column)]: `${cell.value} as ${cell.format}` };
  const answers = Array.isArray(cell.answer) ? cell.answer : [cell.answer];
  const format = cell.format ? ` as ${cell.format}` : "";
  return Object.fromEntries(
    answers.map((answer: unknown, index) => [
      cellAddress(row + index, column),
      index === 0 ? `=${cell.formula}${cell.over ? ` over ${cell.over}` : ""} -> ${JSON.stringify(answer)}${format}` : `${JSON.stringify(answer)}${format}`,
    ]),
  );
}

function factsOfSheet(sheet: ExcelJS.Worksheet): SheetFacts {
  const cells: Record<string, string> = {};
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value === null || (cell.isMerged && cell.master !== cell)) return;
      const format = cell.numFmt && !["@", "General"].includes(cell.numFmt) ? ` as ${cell.numFmt}` : "";
      if (cell.value instanceof Date) cells[cell.address] = `date ${cell.value.toISOString().slice(0, 10)}`;
      else if (cell.type === ExcelJS.ValueType.Formula) {
        const { ref } = cell.model as { ref?: string };
        cells[cell.address] = `=${shownFormula(cell.formula)}${ref ? ` over ${ref}` : ""} -> ${JSON.stringify(cell.result)}${format}`;
      } else cells[cell.address] = typeof cell.value === "number" && format ? `${cell.value}${format}` : JSON.stringify(cell.value);
    }),
  );
  const tables = sheet.getTables() as unknown as readonly { readonly table: { readonly name: string; readonly tableRef: string } }[];
  return {
    name: sheet.name,
    hidden: sheet.state !== "visible",
    merges: (sheet.model as { merges?: string[] }).merges ?? [],
    tables: Object.fromEntries(tables.map(({ table }) => [table.name, table.tableRef])),
    cells,
  };
}

describe("the examples", () => {
  test.each(names)("%s.xlsx says what its text says", async (name) => {
    expect((await workbookOf(name)).worksheets.map(factsOfSheet)).toEqual(textOf(name).sheets.map(factsOfText));
  });

  test.each(names)("%s.xlsx is what its text builds, byte for byte", async (name) => {
    expect(Buffer.from(await buildWorkbook(textOf(name))).equals(fs.readFileSync(path.join("examples", `${name}.xlsx`)))).toBe(true);
  });
});

describe("the Cambridge meeting of 3 May 2011", () => {
  // The printed agenda: 10:00 to 12:45, items 1 to 14, 7.1 to 7.6, sixteen papers.
  const agenda = textOf("cambridge-2011-05-03").sheets.find(({ name }) => name === "Agenda")?.rows.A7?.slice(1) ?? [];

  test("has 14 items and the six sub-items of item 7", () => {
    expect(agenda.map(([number]) => String(number))).toEqual(
      ["1", "2", "3", "4", "5", "6", "7", "7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "8", "9", "10", "11", "12", "13", "14"],
    );
  });

  test("has minutes that add to 165, which is 10:00 to 12:45", () => {
    expect(agenda.reduce((sum, row) => sum + Number(row[4] ?? 0), 0)).toBe(165);
  });

  test("has sixteen papers, ten of them under item 7", () => {
    const papers = (rows: typeof agenda): number => rows.flatMap((row) => String(row[3] ?? "").split("\n")).filter(Boolean).length;
    expect([papers(agenda), papers(agenda.filter(([number]) => String(number).startsWith("7.")))]).toEqual([16, 10]);
  });

  test("has 11 action points, nine closed and two ongoing", () => {
    const points = textOf("cambridge-2011-05-03").sheets.find(({ name }) => name === "Action points")?.rows.A6?.slice(1) ?? [];
    expect(points.map((row) => row[2]).sort()).toEqual([...Array<string>(9).fill("Closed"), "Ongoing", "Ongoing"]);
  });
});

describe("the answers that the workbooks keep", () => {
  const { call } = loadBuiltFunctions();

  test("are those of the functions as they were built", async () => {
    let checked = 0;
    for (const sheet of (await workbookOf("cambridge-2011-05-03")).worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const inside = cell.type === ExcelJS.ValueType.Formula && /CSP\.(\w+)\(([^)]*)\)/.exec(shownFormula(cell.formula));
          if (!inside) return;
          const [, id = "", args = ""] = inside;
          const worked = call(id, ...args.split(",").map((address) => valuesAt(sheet, address)));
          const kept = worked.map((_, index) => sheet.getCell(Number(cell.row) + index, Number(cell.col))).map((each) => (each.type === ExcelJS.ValueType.Formula ? each.result : each.value));
          expect([cell.address, kept]).toEqual([cell.address, worked.map(([value]) => (typeof value === "object" ? "no data" : value))]);
          checked++;
        }),
      );
    }
    // Ten statuses, ten changes, ten reasons, four columns of shares, one of totals.
    expect(checked).toBe(35);
  });
});

function valuesAt(sheet: ExcelJS.Worksheet, address: string): unknown[][] {
  const block = parseBlock(address);
  if (!block) throw new Error(address);
  return Array.from({ length: block.bottom - block.top + 1 }, (_, row) =>
    Array.from({ length: block.right - block.left + 1 }, (_, column) => {
      const cell = sheet.getCell(block.top + row + 1, block.left + column + 1);
      return cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
    }),
  );
}
