import { parseBlock, parsePlace, type Block } from "../core/workbook/address";
import { shownText } from "../core/workbook/shown-text";
import { cellAt, type GridTable, type SheetGrid } from "../core/workbook/sheet-grid";

/** The body of an Excel table: all but its headings. */
export const bodyOf = ({ block }: GridTable): Block => ({ ...block, top: block.top + 1 });

/** Headings that a formula may name without marks that set letters apart. */
const PLAIN_HEADING = /^[\p{L}\p{N}][\p{L}\p{N} ]*$/u;

/** The heading of a column as Excel knows it in formulas; undefined where it would need marks of its own. */
export function nameInFormulas(grid: SheetGrid, table: GridTable, column: number): string | undefined {
  const heading = shownText(cellAt(grid, table.block.top, column));
  return PLAIN_HEADING.test(heading) ? `${table.name}[${heading}]` : undefined;
}

/** The block of this sheet that an argument of a formula names, as "E5:E14" or "Performance[Outturn]"; undefined where it names none. */
export function argumentBlock(grid: SheetGrid, argument: string): Block | undefined {
  const [, name, heading] = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\[([^[\]]+)\]$/u.exec(argument) ?? [];
  if (name !== undefined && heading !== undefined) {
    const table = grid.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!table) return undefined;
    for (let column = table.block.left; column <= table.block.right; column++) {
      if (shownText(cellAt(grid, table.block.top, column)).toLowerCase() === heading.toLowerCase()) return { ...bodyOf(table), left: column, right: column };
    }
    return undefined;
  }
  if (argument.includes("!") && parsePlace(argument).sheet !== grid.sheet) return undefined;
  return parseBlock(argument);
}
