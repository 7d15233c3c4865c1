import type { SourceCell } from "../../core/paper-rows";
import type { ComparedRows } from "./compared-rows";
import type { Slot } from "./row-slots";
import { blockOf, type SheetColumn } from "./sheet-columns";

/** The rows from the first that heads others, or is an action, to the last action. */
export function slotsOf({ sheet }: ComparedRows, columns: readonly SheetColumn[], rowAt: (index: number) => number): readonly Slot[] {
  const actions = new Map(sheet.map((_, index) => [rowAt(index), index]));
  const once = columns.filter(({ isOnce }) => isOnce).map(({ name }) => name);
  const headings = new Set(sheet.flatMap(({ from }) => Object.values(from).flat()).filter(({ column }) => once.includes(column)).map(({ writtenAt }) => blockOf(writtenAt).top).filter((row) => !actions.has(row)));
  const rows = [...actions.keys(), ...headings];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return Array.from({ length: bottom - top + 1 }, (_, index): Slot => {
    const at = top + index;
    const action = actions.get(at);
    return action === undefined ? { kind: "other", isHeading: headings.has(at), at } : { kind: "action", index: action, at };
  });
}

/** What a row that heads others says. */
export function headingWords({ sheet }: ComparedRows, row: number, { name }: SheetColumn): string {
  for (const { from } of sheet) {
    const source = Object.values(from).flat().find(({ column, writtenAt }) => column === name && blockOf(writtenAt).top === row);
    if (source) return source.words;
  }
  return "";
}

/** A row that heads nothing any more goes. */
export function withoutLoneHeadings(order: readonly Slot[], leadOf: (index: number) => SourceCell | undefined): readonly Slot[] {
  return order.filter((slot, place) => {
    if (slot.kind !== "other" || !slot.isHeading) return true;
    const below = order.slice(place + 1).find((each) => each.kind !== "other" || each.isHeading);
    if (below?.kind !== "action") return false;
    const lead = leadOf(below.index);
    return lead === undefined || lead.where !== lead.writtenAt;
  });
}
