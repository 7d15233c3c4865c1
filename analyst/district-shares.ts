import { quoted } from "../core/quoted";
import { parseBlock, type Block } from "../core/workbook/address";
import { compareAsExcel } from "../functions/measures/as-excel-compares";
import type { referralsTable } from "../templates/idvas-referrals/idvas-referrals";
import { bodyOf, nameInFormulas } from "./argument-cells";
import { notFree } from "./free-cells";
import type { Plan } from "./plan";
import { runsOf } from "./runs";
import { addressOf, columnBlock, placeOfBlock, type SheetSeen } from "./sheet-seen";
import { rowOf, type TableOf } from "./table-at-cell";

export type DistrictsTable = TableOf<typeof referralsTable>;

/** The column of figures that the selected cell stands in, or the last: what it stands for, and where it is. */
export function columnForShares({ cell }: SheetSeen, { records: [first] }: DistrictsTable): { readonly stands: string; readonly column: number } | undefined {
  const columns = [...(first?.series.keys() ?? [])].map((stands) => ({ stands, column: parseBlock(first?.whereInSeries(stands) ?? "")?.left ?? 0 }));
  return columns.find(({ column }) => column === cell.column) ?? columns.at(-1);
}

/** The districts: without a last row that is the sum of the others, as that of a county is. */
export function districtsOf({ records }: DistrictsTable, stands: string | undefined): DistrictsTable["records"] {
  const figures = records.map((record) => record.series.get(stands ?? "")?.figure?.value);
  const last = figures.at(-1);
  if (records.length < 3 || last === undefined || last === 0 || figures.includes(undefined)) return records;
  const others = figures.slice(0, -1).reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return compareAsExcel(last, others) === 0 ? records.slice(0, -1) : records;
}

/** Plans the shares of the districts in one column of figures, which always add to 100, to the right of the table. */
export function planShares(seen: SheetSeen, table: DistrictsTable): Plan {
  const figures = columnForShares(seen, table);
  const runs = runsOf(districtsOf(table, figures?.stands).map((record) => ({ row: rowOf(record, "district"), of: "" })));
  const [run, between] = runs;
  const { grid } = seen;
  if (!figures || !run) return { can: "not do", words: "This table has no column of figures. Head one with a quarter or a year, such as Q4 2010/11.", where: placeOfBlock(grid.sheet, table.block) };
  if (between) {
    const where = placeOfBlock(grid.sheet, columnBlock(figures.column, run.bottom + 1, run.bottom + 1));
    return { can: "not do", words: `The districts do not stand directly below each other: row ${run.bottom + 2} is not one of them. Move it below the last, because a share is of all districts.`, where };
  }
  const whole = columnBlock(figures.column, run.top, run.bottom);
  const body = table.excelTable && bodyOf(table.excelTable);
  const named = seen.canSpill && table.excelTable && body?.top === run.top && body.bottom === run.bottom && run.bottom > run.top ? nameInFormulas(grid, table.excelTable, figures.column) : undefined;
  const fixed = addressOf(whole).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const formulas = seen.canSpill ? [`=CSP.DISTRICTSHARES(${named ?? addressOf(whole)})`] : Array.from({ length: run.bottom - run.top + 1 }, (_, index) => `=INDEX(CSP.DISTRICTSHARES(${fixed}),${index + 1},1)`);
  const heading = `Share of ${figures.stands} (%)`;
  const isThereIn = (column: number): boolean => formulas.every((formula, index) => seen.formulaAt(run.top + index, column) === formula);
  // Shares of another column may stand there already.
  let column = table.block.right + (table.excelTable ? 2 : 1);
  while (!isThereIn(column) && table.ours.some(({ left, right }) => column >= left && column <= right)) column++;
  const into: Block = { top: table.headingRow, left: column, bottom: run.bottom, right: column };
  if (isThereIn(column)) return { can: "be seen", at: into, words: `The shares of ${figures.stands} stand in ${addressOf(into)}. They follow the table by themselves.` };
  const inTheWay = notFree(seen, `The shares of ${figures.stands}`, [{ ...into, bottom: table.headingRow }, { ...into, top: run.top }], []);
  if (inTheWay) return inTheWay;
  return {
    can: "do",
    into,
    clears: [],
    writes: [
      { top: table.headingRow, left: column, cells: [[heading]], isHeading: true },
      { top: run.top, left: column, cells: formulas.map((formula) => [formula]) },
    ],
    formats: [],
    widths: [],
    done: `The shares of ${quoted(figures.stands)} stand in ${placeOfBlock(grid.sheet, into)} now, and add to 100. They follow the table by themselves. Undo in Excel takes them back.`,
  };
}
