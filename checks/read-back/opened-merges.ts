import type { Block } from "../../core/workbook/address";
import type { SheetGrid } from "../../core/workbook/sheet-grid";
import { nameOf, type RowName, type Slot } from "./row-slots";
import type { SheetColumn } from "./sheet-columns";

interface Rearranging {
  readonly grid: SheetGrid;
  /** The rows as they are, and in the order that they are to have. */
  readonly slots: readonly Slot[];
  readonly order: readonly Slot[];
  readonly columns: readonly SheetColumn[];
  /** What each row is to say, by column. */
  readonly wanted: ReadonlyMap<RowName, ReadonlyMap<string, string>>;
}

export interface OpenedMerges {
  /** The cells that a cell is merged with down its column. */
  mergedAt(row: number, column: number): Block | undefined;
  /** Those that must be single ones: rows come between them, go or move, or they are to say different things. */
  readonly opened: readonly Block[];
}

export function openedMerges({ grid, slots, order, columns, wanted }: Rearranging): OpenedMerges {
  const isIn = (slot: Slot, { top, bottom }: Block): boolean => slot.kind !== "new" && slot.at >= top && slot.at <= bottom;
  const isTouched = (block: Block): boolean => {
    const places = order.flatMap((slot, place) => (isIn(slot, block) ? [place] : []));
    const [first = 0] = places;
    return places.length < block.bottom - block.top + 1 || places.some((place, index) => place !== first + index) || order.slice(first, first + places.length).some((slot, index) => slot.kind === "new" || slot.at !== block.top + index);
  };
  const isUneven = (block: Block, { name }: SheetColumn): boolean => new Set(slots.flatMap((slot) => (slot.kind === "action" && isIn(slot, block) ? [wanted.get(nameOf(slot) ?? "new -1")?.get(name) ?? ""] : []))).size > 1;
  const mergedAt = (row: number, column: number): Block | undefined => grid.merges.find(({ left, right, top, bottom }) => left === column && right === column && top <= row && row <= bottom && bottom > top);
  const merges = columns.flatMap((column) => [...new Set(slots.flatMap((slot) => (slot.kind === "new" ? [] : (mergedAt(slot.at, column.at) ?? []))))].map((block) => ({ block, column })));
  return { mergedAt, opened: merges.filter(({ block, column }) => isTouched(block) || isUneven(block, column)).map(({ block }) => block) };
}
