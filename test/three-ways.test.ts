import ExcelJS from "exceljs";
import { ArraySize, DetailedCellError, HyperFormula } from "hyperformula";
import { loadBuiltFunctions, type Cell } from "./built-functions";
import { answerSizes, registerSafetyFunctions } from "./excel-host/csp-functions";
import { ExcelHost, type FunctionArgument, type FunctionResult } from "./excel-host/excel-host";
import { openInJsdom, until } from "./excel-host/jsdom-excel";
import { questionOf } from "./figure-questions";
import { figureRows } from "./figures";
import { CALLS } from "./function-calls";
import { FIGURES, describeWith } from "./programs";

const { call } = loadBuiltFunctions();

/** A function with its arguments: values and ranges of values, which stand in cells; undefined is left out. */
interface Formula {
  readonly id: string;
  readonly args: readonly unknown[];
}

/** The answers of a formula, an error as its code alone: engines keep the sentences in places of their own. */
type Answers = readonly (readonly (string | number | boolean | null)[])[];

const codes = (rows: readonly (readonly Cell[])[]): Answers => rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? cell.code : cell)));

const inBareContext = (formulas: readonly Formula[]): readonly Answers[] => formulas.map(({ id, args }) => codes(call(id, ...args)));

/** Where the arguments of formulas stand on a sheet: each formula below the one before it, its arguments side by side. */
function laidOut(formulas: readonly Formula[]): { readonly rows: unknown[][]; readonly places: readonly { readonly top: number; readonly args: readonly (string | undefined)[] }[] } {
  const rows: unknown[][] = [];
  const places = formulas.map(({ args }) => {
    const top = rows.length;
    let left = 0;
    const written = args.map((arg) => {
      if (arg === undefined) return undefined;
      const cells = (Array.isArray(arg) ? arg : [[arg]]) as unknown[][];
      const width = cells[0]?.length ?? 0;
      cells.forEach((row, index) => row.forEach((value, column) => ((rows[top + index] ??= [])[left + column] = value)));
      const place = `${column(left)}${top + 1}:${column(left + width - 1)}${top + cells.length}`;
      left += width;
      return cells.length * width === 1 ? place.split(":")[0] : place;
    });
    return { top, args: written };
  });
  return { rows, places };
}

const column = (index: number): string => String.fromCharCode(65 + index);

const CODES_ON_THE_WIRE: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!" };

/** Through Microsoft's runtime, from a workbook that hands over blank cells as Excel on the desktop does. */
async function throughMicrosoftsRuntime(formulas: readonly Formula[]): Promise<readonly Answers[]> {
  const { rows, places } = laidOut(formulas);
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Sheet").addRows(rows);
  const host = new ExcelHost(workbook, 0);
  const pane = await openInJsdom(host);
  try {
    await pane.status(/No paper/);
    await until(() => host.isLetGo);
    const results = await Promise.all(
      formulas.map(({ id }, index) => host.callFunction(id, (places[index]?.args ?? []).map((place): FunctionArgument => (place === undefined ? null : { cells: `Sheet!${place}` })))),
    );
    expect(pane.faults).toEqual([]);
    return results.map((result: FunctionResult) => ("value" in result ? codes(result.value as Cell[][]) : [[CODES_ON_THE_WIRE[result.errorCode] ?? result.message]]));
  } finally {
    pane.close();
  }
}

/** Formulas stand to the right of the arguments of all of them. */
const WIDEST = 10;

function inHyperFormula(formulas: readonly Formula[], expected: readonly Answers[]): readonly Answers[] {
  const { rows, places } = laidOut(formulas);
  const formulaRows = places.map(({ top }) => top);
  answerSizes.forget(formulaRows.map((row, index) => [{ sheet: 0, row, col: WIDEST }, new ArraySize(expected[index]?.[0]?.length ?? 1, expected[index]?.length ?? 1)]));
  // What is text in a cell stays text: "31/03/2011" and "34.5%" would be read as numbers.
  const cells = rows.map((row) => Array.from({ length: WIDEST }, (_, at) => (typeof row[at] === "string" ? `'${row[at]}` : (row[at] ?? null)) as string | number | null));
  places.forEach(({ top, args }, index) => {
    const given = args.map((place) => place ?? "");
    while (given[given.length - 1] === "") given.pop();
    cells[top]?.push(`=CSP.${formulas[index]?.id}(${given.join(",")})`);
  });
  registerSafetyFunctions();
  const engine = HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3", useArrayArithmetic: true, smartRounding: false });
  const answers = formulaRows.map((top, index) =>
    (expected[index] ?? []).map((row, down) =>
      row.map((_, across) => {
        const value = engine.getCellValue({ sheet: 0, row: top + down, col: WIDEST + across });
        return value instanceof DetailedCellError ? value.value : value;
      }),
    ),
  );
  engine.destroy();
  return answers;
}

/** Works formulas out in the three ways, and tells how many cells agree. */
async function cellsThatAgree(formulas: readonly Formula[]): Promise<number> {
  const bare = inBareContext(formulas);
  const named = (answers: readonly Answers[]): unknown => answers.map((each, index) => ({ ...formulas[index], answers: each }));
  expect(named(await throughMicrosoftsRuntime(formulas))).toEqual(named(bare));
  expect(named(inHyperFormula(formulas, bare))).toEqual(named(bare));
  return bare.flat(2).length;
}

test("every function answers alike in a bare context, through Microsoft's runtime and in HyperFormula", async () => {
  const formulas = Object.entries(CALLS).map(([id, args]) => ({ id, args }));
  expect([formulas.length, await cellsThatAgree(formulas)]).toEqual([26, 73]);
});

describeWith(FIGURES, "the figures that others worked out, three ways", () => {
  test("every row of function-vectors.csv that a function answers", async () => {
    const formulas = figureRows("function-vectors.csv").flatMap((row): Formula[] => {
      const question = questionOf(row);
      return question ? [question] : [];
    });
    expect([formulas.length, await cellsThatAgree(formulas)]).toEqual([117, 199]);
  });
});
