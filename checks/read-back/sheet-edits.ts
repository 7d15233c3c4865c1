import type { SourceCell } from "../../core/paper-rows";
import { cellAddress, columnLetters } from "../../core/workbook/address";
import type { SheetGrid } from "../../core/workbook/sheet-grid";
import { rowChanges, wantedWords } from "./accepted-changes";
import type { ComparedRows } from "./compared-rows";
import type { Difference } from "./difference";
import type { Differences } from "./differences";
import { openedMerges } from "./opened-merges";
import { nameOf, rearranged, stepsBetween, type Slot } from "./row-slots";
import { blockOf, columnsOf, widthOf, type SheetColumn } from "./sheet-columns";
import type { SheetEdit } from "./sheet-edit";
import { headingWords, slotsOf, withoutLoneHeadings } from "./sheet-slots";
import { writtenOnce, type RowOfGroup } from "./written-once";

/** Where the table of a plan stands, and what was found to differ in it. */
export interface ReadSheet {
  readonly grid: SheetGrid;
  /** The row of its headings, counted from 0. */
  readonly headingRow: number;
  readonly compared: ComparedRows;
  readonly found: Differences;
  readonly groups: readonly string[];
}

/**
 * What must be done to the sheet for the differences that were accepted: with all of them it prints what the paper says,
 * with none of them nothing is done.
 */
export function sheetEdits({ grid, headingRow, compared, found, groups }: ReadSheet, isAccepted: (difference: Difference) => boolean): readonly SheetEdit[] {
  const accepted = found.differences.filter(isAccepted);
  if (accepted.length === 0) return [];
  const { sheet } = compared;
  const columns = columnsOf(compared, groups);
  const sourceOf = (index: number, name: string): SourceCell | undefined => Object.values(sheet[index]?.from ?? {}).flat().find(({ column }) => column === name);
  const rowAt = (index: number): number => blockOf(sheet[index]?.where ?? "").top;

  const slots = slotsOf(compared, columns, rowAt);
  const wanted = wantedWords(accepted, found, compared, columns);
  const changes = rowChanges(accepted, found, compared);
  const moving = new Set(changes.placed.map(({ row }) => row));
  const order = withoutLoneHeadings(rearranged(slots, changes), (index) => sourceOf(index, columns.find(({ isOnce }) => isOnce)?.name ?? ""));

  const { mergedAt, opened } = openedMerges({ grid, slots, order, columns, wanted });

  const edits: SheetEdit[] = opened.map((block) => ({ kind: "unmerge", sheet: grid.sheet, block: `${cellAddress(block.top, block.left)}:${cellAddress(block.bottom, block.right)}` }));
  /** What a cell holds by itself once the merged cells that must be are opened. */
  const ownWords = (index: number, { name, at }: SheetColumn): string => {
    const source = sourceOf(index, name);
    if (!source) return "";
    const merge = mergedAt(rowAt(index), at);
    if (source.where === source.writtenAt || (merge && !opened.includes(merge))) return source.words;
    return "";
  };
  const isFirstOfMerge = (row: number, { at }: SheetColumn): boolean => {
    const merge = mergedAt(row, at);
    return !merge || opened.includes(merge) || merge.top === row;
  };
  const newValues = new Map<number, Map<SheetColumn, string>>();
  const write = (slot: Slot, column: SheetColumn, value: string): void => {
    if (slot.kind === "new") newValues.set(slot.paperRow, (newValues.get(slot.paperRow) ?? new Map<SheetColumn, string>()).set(column, value));
    else if (isFirstOfMerge(slot.at, column)) edits.push({ kind: "write", sheet: grid.sheet, address: cellAddress(slot.at, column.at), value });
  };

  const once = columns.filter(({ isOnce }) => isOnce);
  const inGroups = order.filter((slot) => slot.kind !== "other" || slot.isHeading);
  const groupRows = inGroups.map((slot): RowOfGroup => {
    const name = nameOf(slot);
    const words = name && wanted.get(name);
    const own = once.map((column) => (slot.kind === "new" ? "" : slot.kind === "action" ? ownWords(slot.index, column) : headingWords(compared, slot.at, column)));
    return { name, own, wanted: words && once.map((column) => words.get(column.name) ?? ""), isNew: slot.kind === "new" };
  });
  writtenOnce(groupRows).forEach((cells, index) => cells.forEach((words, column) => words !== undefined && write(inGroups[index] as Slot, once[column] as SheetColumn, words)));
  for (const slot of order) {
    const name = nameOf(slot);
    const words = name && wanted.get(name);
    if (!words) continue;
    for (const column of columns.filter(({ isOnce }) => !isOnce)) {
      const value = words.get(column.name) ?? "";
      const own = slot.kind === "action" ? ownWords(slot.index, column) : "";
      if (value !== own) write(slot, column, value);
    }
  }

  const { left, right } = widthOf(grid, headingRow, columns);
  const first = slots[0]?.kind === "new" ? 0 : (slots[0]?.at ?? 0);
  const block = (place: number): string => `${cellAddress(first + place, left)}:${cellAddress(first + place, right)}`;
  for (const step of stepsBetween(slots, order, (slot) => moving.has(nameOf(slot) ?? "new -1"))) {
    if (step.kind === "move") edits.push({ kind: "move row", sheet: grid.sheet, block: block(step.from), to: block(step.to) });
    else if (step.kind === "delete") edits.push({ kind: "delete row", sheet: grid.sheet, block: block(step.place) });
    else {
      const values = step.slot.kind === "new" ? [...(newValues.get(step.slot.paperRow) ?? [])].filter(([, value]) => value !== "") : [];
      edits.push({ kind: "insert row", sheet: grid.sheet, block: block(step.place), values: values.map(([column, value]) => ({ address: `${columnLetters(column.at)}${first + step.place + 1}`, value })) });
    }
  }
  return edits;
}
