import { alternativeText } from "../core/docx/chart/chart-drawing";
import { listed } from "../core/listed";
import { parseBlock, type Block } from "../core/workbook/address";
import { cellAt } from "../core/workbook/sheet-grid";
import { columnLetters } from "../core/workbook/address";
import { groupsOf } from "../templates/performance-report/groups";
import { drawnYears, readMonthly, type monthlyTable } from "../templates/performance-report/monthly-figures";
import { PLAIN } from "../core/writing-style";
import type { Problem } from "../core/problem";
import { besideAll, notFree } from "./free-cells";
import type { Plan, PlannedChart, PlannedLine } from "./plan";
import { runsOf } from "./runs";
import { addressOf, columnBlock, placeOfBlock, type SheetSeen } from "./sheet-seen";
import { columnNamed, rowOf, type TableOf } from "./table-at-cell";

export type MonthsTable = TableOf<typeof monthlyTable>;

/** The measure whose row is selected, or the first: its name, its rows, and what its figures say. */
function measureAt({ cell }: SheetSeen, { records, around }: MonthsTable) {
  const problems: Problem[] = [];
  const groups = groupsOf(records, around.values.measure || around.title || "Figures by month", () => undefined);
  const charts = readMonthly(records, around, (problem) => void problems.push(problem), [], PLAIN);
  const index = Math.max(0, groups.findIndex((group) => group.records.some((record) => rowOf(record, "month") === cell.row)));
  return { group: groups[index], drawn: charts[index], problems };
}

/** How many measures a table by month holds, and which the chart would be of. */
export const measureOf = (seen: SheetSeen, table: MonthsTable): string => measureAt(seen, table).group?.measure ?? "";

/** The size of the chart, in columns and rows of the sheet. */
const [WIDE, HIGH] = [9, 18];

/** Plans the chart of a measure by month: this year, last year, and the average of three years, as the 2011 report drew them. */
export function planMonthChart(seen: SheetSeen, table: MonthsTable): Plan {
  const { group, drawn, problems } = measureAt(seen, table);
  const { grid } = seen;
  const [wrong] = [...table.problems, ...problems];
  if (wrong) return { can: "not do", words: wrong.message, where: wrong.where };
  const rows = group?.records.filter(({ values }) => values.month.kind !== "total") ?? [];
  const first = rows[0];
  if (!group || !first || !drawn?.chart) return { can: "not do", words: "There are no figures to draw yet. Fill in the months that have passed.", where: placeOfBlock(grid.sheet, table.block) };
  const [run, between] = runsOf(rows.map((row) => ({ row: rowOf(row, "month"), of: "" })));
  if (!run || between) {
    const row = (run?.bottom ?? 0) + 1;
    return { can: "not do", words: `The months of ${group.measure} do not stand directly below each other: row ${row + 1} is not one of them. Sort the table by measure, and put totals last.`, where: placeOfBlock(grid.sheet, columnBlock(table.block.left, row, row)) };
  }
  const years = drawnYears([...first.series.keys()]);
  const at = (name: string): Block => columnBlock(parseBlock(first.whereInSeries(name))?.left ?? 0, run.top, run.bottom);
  const averageColumn = table.block.right + (table.excelTable ? 2 : 1);
  const average = columnBlock(averageColumn, run.top, run.bottom);
  const names = drawn.chart.plan.series.map(({ name }) => name);
  const isWorkedOut = years.average.of !== undefined && names.includes(years.average.name);
  const lines = names.map((name): PlannedLine => ({ name, values: isWorkedOut && name === years.average.name ? average : at(name) }));
  const formulas = isWorkedOut ? averages(years.average.of ?? [], (name) => at(name).left, run) : [];
  const isThere = formulas.every((formula, index) => seen.formulaAt(run.top + index, averageColumn) === formula);
  const heading: Block = { ...average, top: table.headingRow, bottom: table.headingRow };
  const headingShown = cellAt(grid, heading.top, averageColumn).value;
  if (!isThere) {
    const ours = headingShown === years.average.name ? [heading] : [];
    const inTheWay = notFree(seen, `The average of the three years before (${listed(years.average.of ?? [], "and")})`, [heading, average], ours);
    if (inTheWay) return inTheWay;
  }
  const left = besideAll(seen, isThere ? undefined : average);
  const chart: PlannedChart = {
    title: drawn.heading,
    alternativeText: alternativeText(drawn.chart.plan),
    categories: columnBlock(columnNamed(table, "Month") ?? table.block.left, run.top, run.bottom),
    categoryTitle: drawn.chart.plan.categories.title,
    valueTitle: drawn.chart.plan.values.title,
    lines,
    beginsAtNought: drawn.chart.plan.series.every(({ values }) => values.every((value) => value === undefined || value >= 0)),
    over: { top: table.headingRow, bottom: table.headingRow + HIGH - 1, left, right: left + WIDE - 1 },
  };
  const format = cellAt(grid, run.top, at(years.now).left).format;
  return {
    can: "do",
    into: isThere ? undefined : { ...average, top: table.headingRow },
    clears: [],
    writes: isThere
      ? []
      : [
          { top: table.headingRow, left: averageColumn, cells: [[years.average.name]], isHeading: true },
          { top: run.top, left: averageColumn, cells: formulas.map((formula) => [formula]) },
        ],
    formats: isThere ? [] : [[average, format === "General" ? "0.0" : format]],
    widths: [],
    chart,
    done: `The chart ${drawn.heading} stands beside the table. ${drawn.finding}${isThere ? "" : ` Its average is worked out in ${addressOf(average)}.`} Undo in Excel takes it back.`,
  };
}

/** The average of three years in each row; where one of them is missing nobody knows it, and the line has a gap. */
function averages(years: readonly string[], columnOf: (year: string) => number, { top, bottom }: { readonly top: number; readonly bottom: number }): readonly string[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => {
    const cells = [...years].reverse().map((year) => `${columnLetters(columnOf(year))}${top + index + 1}`).join(",");
    return `=IF(COUNT(${cells})=${years.length},AVERAGE(${cells}),NA())`;
  });
}
