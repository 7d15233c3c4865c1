import type { Problem } from "../core/problem";
import { parseBlock, type Block } from "../core/workbook/address";
import type { Columns } from "../core/workbook/column";
import { claims, type Claim, type FoundColumn } from "../core/workbook/find-table";
import { filledCells } from "../core/workbook/filled-cells";
import { overlap, type HeadingRows } from "../core/workbook/headings";
import type { Details } from "../core/workbook/read-details";
import type { SheetRecord } from "../core/workbook/read-records";
import { readTable, type TablePlan } from "../core/workbook/read-table";
import type { GridTable, SheetGrid } from "../core/workbook/sheet-grid";
import { isLost } from "../core/survey";
import { PLAIN } from "../core/writing-style";
import { documentTypes } from "../templates";
import { blocksBeside } from "./our-columns";
import { isIn, type SheetSeen } from "./sheet-seen";

/** Where a table stands, and what of it. */
export interface Standing {
  /** Its headings and all its rows. */
  readonly block: Block;
  readonly headingRow: number;
  /** The Excel table that it is. */
  readonly excelTable: GridTable | undefined;
  /** What formulas of ours fill beside it. */
  readonly ours: readonly Block[];
  readonly columns: readonly FoundColumn[];
}

/** A table that was read as the papers read it. */
export interface ReadTableAt<C extends Columns, D extends Columns> extends Standing {
  readonly records: readonly SheetRecord<C>[];
  readonly around: Details<D>;
  /** What of it must be put right. */
  readonly problems: readonly Problem[];
}

/** A table of one plan. */
export type TableOf<P> = P extends TablePlan<infer C, infer D> ? ReadTableAt<C, D> : never;

/** A table in which the selected cell stands, or why a table that begins there cannot be read. */
export type TableAtCell<C extends Columns, D extends Columns> = { readonly strength: number } & ({ readonly table: ReadTableAt<C, D> } | { readonly unread: readonly Problem[] });

/** The cells of a record: the row of any of its columns. */
export const rowOf = <C extends Columns>(record: SheetRecord<C>, column: keyof C): number => parseBlock(record.where(column))?.top ?? 0;

/** The column of the sheet in which a column of the document stands, by the name that people are shown. */
export function columnNamed({ columns }: Standing, name: string): number | undefined {
  const found = columns.find(({ column }) => column === name);
  return found && parseBlock(found.where)?.left;
}

/**
 * Finds the table of one kind in which the selected cell stands, by the headings by which the papers find theirs. That it is
 * selected says that it is meant: neither its sheet nor a title must say so.
 * @param document the document whose table it is, by its id
 */
export function tableAtCell<C extends Columns, D extends Columns>(seen: SheetSeen, likely: readonly HeadingRows[], plan: TablePlan<C, D>, document: string): TableAtCell<C, D> | undefined {
  const shape = { ...plan.table, surely: 0, atLeast: plan.table.atLeastOnItsSheet ?? plan.table.atLeast };
  const answers = { document, answers: seen.answers };
  const own = claims(likely, shape, answers);
  const theirs = documentTypes.flatMap((type) => type.claims(likely, seen.answers).map((claim) => ({ ...claim, id: type.id })));
  const above = own.filter((claim) => claim.rows.top <= seen.cell.row && !isLost(claim, theirs.filter(({ id }) => !OURS.includes(id)))).sort((a, b) => b.rows.top - a.rows.top);
  for (const { rows, strength, columns } of above) {
    const others = [...own, ...theirs].map((claim) => claim.rows).filter((each) => !overlap(each, rows));
    const reading = readTable({ ...plan, table: shape }, { rows: [rows], others, answers, write: PLAIN }, (records, around, _, totals) => ({ records, around, totals }));
    if (reading === "not in this workbook") continue;
    if (!("about" in reading)) {
      if (isUnder(rows, columns, seen)) return { strength, unread: reading.problems };
      continue;
    }
    const { records, around, totals } = reading.value;
    const standing = standingOf(seen, rows, columns, [...records, ...totals].map((record) => rowOf(record, subjectOf(plan))));
    const table = { ...standing, columns: reading.about.columns, records, around, problems: reading.problems };
    if ([table.block, ...table.ours].some((block) => isIn(seen.cell, block))) return { strength, table };
  }
  return undefined;
}

/** Whether the selected cell stands under some headings, with no blank row between. */
function isUnder({ grid, bottom }: HeadingRows, columns: readonly number[], { cell }: SheetSeen): boolean {
  if (!columns.includes(cell.column)) return false;
  for (let row = bottom + 1; row <= cell.row; row++) if (!filledCells(grid, row).some(({ column }) => columns.includes(column))) return false;
  return true;
}

/** The documents whose tables an analyst works with. */
const OURS: readonly string[] = ["performance-report", "idvas-referrals"];

/** The column that says what a row is about, and that every row has. */
const subjectOf = <C extends Columns, D extends Columns>({ table }: TablePlan<C, D>): keyof C => Object.keys(table.columns).find((key) => table.columns[key]?.needed === "every cell") ?? "";

/** From its first heading to the last beside it, and down to its last row; columns of ours beside it are none of it. */
function standingOf(seen: SheetSeen, { grid, top, bottom: headingRow, headings }: HeadingRows, known: Claim["columns"], rows: readonly number[]): Omit<Standing, "columns"> {
  const excelTable = excelTableOver(grid, headingRow, known);
  const lastRow = Math.max(headingRow, ...rows);
  if (excelTable) {
    const block = { ...excelTable.block, top, bottom: Math.max(excelTable.block.bottom, lastRow) };
    return { block, headingRow, excelTable, ours: withHeadings(blocksBeside(seen, { ...block, top: headingRow + 1 }), headingRow) };
  }
  const headed = new Set(headings.map(({ column }) => column));
  const left = Math.min(...known);
  let right = Math.min(...known);
  const isOurs = (column: number): boolean => blocksBeside(seen, { top: headingRow + 1, bottom: lastRow, left: column - 1, right: column - 1 }).some((block) => block.left === column);
  while (headed.has(right + 1) && !isOurs(right + 1)) right++;
  const block = { top, left, bottom: lastRow, right };
  return { block, headingRow, excelTable, ours: withHeadings(blocksBeside(seen, { ...block, top: headingRow + 1 }), headingRow) };
}

const excelTableOver = ({ tables }: SheetGrid, headingRow: number, columns: readonly number[]): GridTable | undefined =>
  tables.find(({ block }) => block.top === headingRow && columns.filter((column) => column >= block.left && column <= block.right).length * 2 > columns.length);

/** The headings that were put over our columns are ours too. */
const withHeadings = (blocks: readonly Block[], headingRow: number): readonly Block[] => [
  ...blocks,
  ...blocks.map(({ left, right }): Block => ({ top: headingRow, bottom: headingRow, left, right })),
];
