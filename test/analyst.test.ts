import type { SheetGrid } from "../core/workbook/sheet-grid";
import { whatIsSelected } from "../analyst/what-is-selected";
import { parseBlock } from "../core/workbook/address";
import { CAMBRIDGE_TARGETS } from "./analyst-workbook";
import { grid } from "./grids";
import type { SheetSeen } from "../analyst/sheet-seen";

/** A sheet as it is seen with a cell selected. */
function seen(sheet: SheetGrid, cell: string, formulas: Readonly<Record<string, string>> = {}, more: Partial<SheetSeen> = {}): SheetSeen {
  const at = parseBlock(cell);
  return {
    grid: sheet,
    cell: { row: at?.top ?? 0, column: at?.left ?? 0 },
    spilledFrom: undefined,
    answers: [],
    canSpill: true,
    formulaAt: (row, column) => Object.entries(formulas).find(([address]) => parseBlock(address)?.top === row && parseBlock(address)?.left === column)?.[1] ?? "",
    ...more,
  };
}
test("x", () => {
  const sheet = grid("Performance", [["Partnership", "Cambridge"], ["Period", "2010/11"], [], ...CAMBRIDGE_TARGETS.map((row) => [...row])]);
  console.log(JSON.stringify(whatIsSelected(seen(sheet, "B5")), null, 1), CAMBRIDGE_TARGETS);
});
