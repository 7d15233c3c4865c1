import { printedOf, type PaperColumn, type PaperRows, type SourceCell } from "../../core/paper-rows";
import { parseBlock, parsePlace, cellAddress, placeOf } from "../../core/workbook/address";
import type { SheetGrid } from "../../core/workbook/sheet-grid";
import { Likeness } from "./likeness";
import { matchRows, type Matching } from "./match-rows";
import type { PaperPlan, PaperPlanRow } from "./paper-plan";

/** A row of the sheet: for each column what the document would print now, and the cells that this is from. */
export interface PlanRow {
  readonly printed: Readonly<Record<string, string>>;
  readonly from: Readonly<Record<string, readonly SourceCell[]>>;
  /** The first cell of the row that is read. */
  readonly where: string;
}

/** The rows of the sheet and of the paper, and which is which. */
export interface ComparedRows {
  readonly columns: readonly PaperColumn[];
  readonly sheet: readonly PlanRow[];
  readonly paper: readonly PaperPlanRow[];
  readonly matching: Matching;
}

/**
 * Finds which row of the paper is which of the sheet.
 * @param made the document as it would be made now, read in the same way; nothing differs where the paper says the same
 */
export function compareRows({ columns, rows }: PaperRows, grid: SheetGrid, made: PaperPlan, paper: PaperPlan): ComparedRows {
  const isPrinted = made.allRows.length === rows.length;
  const sheet = rows.map((from, index): PlanRow => {
    const sources = Object.fromEntries(Object.entries(from).map(([key, cells]) => [key, cells.map((cell) => ({ ...cell, writtenAt: firstOfMerged(grid, cell.writtenAt) }))]));
    const printed = Object.fromEntries(
      columns.map((column) => [column.key, (isPrinted ? made.allRows[index]?.[column.key]?.text : undefined) ?? printedOf((from[column.key] ?? []).map(({ words }) => words), column)]),
    );
    return { printed, from: sources, where: leftmost(Object.values(sources).flat()) };
  });
  // What the paper has no column for cannot be compared.
  const compared = columns.filter(({ key }) => paper.rows.some(({ words }) => words[key] !== undefined));
  const likeness = new Likeness(compared);
  const matching = matchRows(
    likeness,
    sheet.map(({ printed }) => likeness.row(({ key }) => printed[key] ?? "")),
    paper.rows.map(({ words }) => likeness.row(({ key }) => words[key]?.text ?? "")),
  );
  return { columns: compared, sheet, paper: paper.rows, matching };
}

function leftmost(cells: readonly SourceCell[]): string {
  const places = cells.map(({ where }) => ({ where, left: parseBlock(parsePlace(where).address ?? "")?.left ?? 0 }));
  return places.reduce((first, each) => (each.left < first.left ? each : first), places[0] ?? { where: "", left: 0 }).where;
}

/** The first of the cells that a cell is merged with down its column, or the cell itself. */
export function firstOfMerged(grid: SheetGrid, where: string): string {
  const block = parseBlock(parsePlace(where).address ?? "");
  const merge = block && grid.merges.find(({ left, right, top, bottom }) => left === block.left && right === block.left && top < block.top && block.top <= bottom);
  return merge ? placeOf(grid.sheet, cellAddress(merge.top, merge.left)) : where;
}
