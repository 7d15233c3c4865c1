import type { Block } from "../core/workbook/address";
import { argumentBlock } from "./argument-cells";
import { readCallInside } from "./formula-call";
import type { CellPlace, SheetSeen } from "./sheet-seen";

/** The functions whose answers are put beside a table, and how many columns each fills. */
const WIDTHS: Readonly<Record<string, number>> = { TARGETREPORT: 4, TARGETSTATUS: 1, TARGETREASON: 1, DISTRICTSHARES: 1 };

/** The block that a formula of ours fills from its cell; undefined where the cell holds none. */
export function blockFilledFrom(seen: SheetSeen, { row, column }: CellPlace): Block | undefined {
  const call = readCallInside(seen.formulaAt(row, column));
  const width = WIDTHS[call?.name ?? ""];
  if (!call || width === undefined) return undefined;
  const of = call.isPicked || !seen.canSpill ? undefined : argumentBlock(seen.grid, call.args[0] ?? "");
  return { top: row, left: column, bottom: row + (of ? of.bottom - of.top : 0), right: column + (call.isPicked ? 0 : width - 1) };
}

/** So far to the right of a table its own columns are looked for. */
const AS_FAR = 12;

/** The blocks that formulas of ours fill in the rows of a table, to the right of it. */
export function blocksBeside(seen: SheetSeen, { top, right, bottom }: Block): readonly Block[] {
  const blocks: Block[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = right + 1; column <= right + AS_FAR; column++) {
      const block = seen.formulaAt(row, column) === "" ? undefined : blockFilledFrom(seen, { row, column });
      if (block) blocks.push(block);
    }
  }
  return blocks;
}
