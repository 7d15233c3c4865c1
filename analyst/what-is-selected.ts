import { likelyHeadingRows, type HeadingRows } from "../core/workbook/headings";
import type { Problem } from "../core/problem";
import { documentTypes } from "../templates";
import { referralsTable } from "../templates/idvas-referrals/idvas-referrals";
import { monthlyTable } from "../templates/performance-report/monthly-figures";
import { targetsTable } from "../templates/performance-report/performance-report";
import { columnForShares, districtsOf, planShares } from "./district-shares";
import { measureOf, planMonthChart } from "./month-chart";
import type { Plan } from "./plan";
import { placeOfBlock, type SheetSeen } from "./sheet-seen";
import { planStatusColumns } from "./status-columns";
import { tableAtCell } from "./table-at-cell";
import { targetRows } from "./target-arguments";
import { whyAt, type Why } from "./why";

/** What can be done with a table, by what it holds. */
export type TableKind = "targets" | "districts" | "months";

/** What is selected, in words, and what can be done with it. */
export interface Selected {
  /** "Table of 10 targets on Performance!A4:H14"; undefined where no table that is known is selected. */
  readonly words: string | undefined;
  readonly kind: TableKind | undefined;
  /** What a button says that does it. */
  readonly action: string;
  readonly plan: Plan | undefined;
  /** What of the table must be put right, whatever is done with it. */
  readonly problems: readonly Problem[];
  readonly why: Why | undefined;
}

const NOTHING: Selected = { words: undefined, kind: undefined, action: "", plan: undefined, problems: [], why: undefined };

/** Says what the selected cell stands in, by the headings by which the papers know their tables. */
export function whatIsSelected(seen: SheetSeen): Selected {
  const rows = headingRows(seen);
  const targets = tableAtCell(seen, rows, targetsTable, "performance-report");
  const districts = tableAtCell(seen, rows, referralsTable, "idvas-referrals");
  const months = tableAtCell(seen, rows, monthlyTable, "performance-report");
  const found = [targets, districts, months].flatMap((each) => each ?? []);
  const best = found.reduce<(typeof found)[number] | undefined>((first, each) => (first && rank(first) >= rank(each) ? first : each), undefined);
  if (!best) return { ...NOTHING, why: whyAt(seen, undefined) };
  if ("unread" in best) return { ...NOTHING, problems: best.unread, why: whyAt(seen, undefined) };
  const place = placeOfBlock(seen.grid.sheet, best.table.block);
  const { problems } = best.table;
  if (targets && best === targets && "table" in targets) {
    return { kind: "targets", words: `Table of ${counted(targetRows(targets.table).length, "target")} on ${place}`, action: "Add the status columns", plan: planStatusColumns(seen, targets.table), problems, why: whyAt(seen, targets.table) };
  }
  if (districts && best === districts && "table" in districts) {
    const of = columnForShares(seen, districts.table)?.stands;
    return { kind: "districts", words: `Table of ${counted(districtsOf(districts.table, of).length, "district")} on ${place}`, action: `Add the shares${of === undefined ? "" : ` of ${of}`}`, plan: planShares(seen, districts.table), problems, why: undefined };
  }
  if (months && "table" in months) {
    return { kind: "months", words: `Table of figures by month on ${place}`, action: `Draw the chart of ${measureOf(seen, months.table)}`, plan: planMonthChart(seen, months.table), problems: [], why: undefined };
  }
  return NOTHING;
}

/** A table that can be read goes before one that cannot, and then the one of which most speaks. */
const rank = (found: { readonly strength: number } & object): number => ("table" in found ? 10_000 : 0) + found.strength;

const counted = (count: number, what: string): string => `${count.toLocaleString("en-GB")} ${what}${count === 1 ? "" : "s"}`;

/** Whatever may head a table on the sheet, of any document: where the table of one begins that of another ends. */
function headingRows({ grid, answers }: SheetSeen): readonly HeadingRows[] {
  const known = [...documentTypes.flatMap(({ headings }) => headings), ...answers.map(({ heading }) => heading)];
  return likelyHeadingRows([grid], known, (heading) => documentTypes.some((type) => type.isSeries(heading)));
}
