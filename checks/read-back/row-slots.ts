/** A row of the sheet as it is now, or one to come: an action, a row that heads others or is no action, or a new one. */
export type Slot =
  | { readonly kind: "action"; readonly index: number; readonly at: number }
  | { readonly kind: "other"; readonly isHeading: boolean; readonly at: number }
  | { readonly kind: "new"; readonly paperRow: number };

/** Which rows go, and which come where: below the row of the sheet, or the new row, that stands before them in the paper. */
export interface RowChanges {
  readonly gone: ReadonlySet<number>;
  /** In the order of the paper; rows of the sheet that move, and new ones, each with what stands before it in the paper. */
  readonly placed: readonly { readonly row: RowName; readonly before: readonly RowName[] }[];
}

/** A row by its index in the sheet, or in the paper where it is new. */
export type RowName = `sheet ${number}` | `new ${number}`;

export const nameOf = (slot: Slot): RowName | undefined => (slot.kind === "action" ? `sheet ${slot.index}` : slot.kind === "new" ? `new ${slot.paperRow}` : undefined);

/** The rows in the order that they are to have. A row that heads others stays above them, wherever rows are put in. */
export function rearranged(slots: readonly Slot[], { gone, placed }: RowChanges): readonly Slot[] {
  const moving = new Set(placed.map(({ row }) => row));
  const order = slots.filter((slot) => slot.kind !== "action" || !(gone.has(slot.index) || moving.has(`sheet ${slot.index}`)));
  for (const { row, before } of placed) {
    const slot = slots.find((each) => nameOf(each) === row) ?? { kind: "new", paperRow: Number(row.slice("new ".length)) };
    const places = new Map(order.map((each, place) => [nameOf(each), place]));
    const last = before.find((name) => places.has(name));
    order.splice(last === undefined ? 0 : (places.get(last) ?? 0) + 1, 0, slot);
  }
  return order;
}

/** How rows come from one order to another, each step with places counted from 0 at that time. */
export type RowStep = { readonly kind: "delete" | "insert"; readonly place: number; readonly slot: Slot } | { readonly kind: "move"; readonly from: number; readonly to: number };

/** @param wanted all of the rows but those that go, and new ones */
export function stepsBetween(slots: readonly Slot[], wanted: readonly Slot[], isMoving: (slot: Slot) => boolean): readonly RowStep[] {
  const steps: RowStep[] = [];
  const now: Slot[] = [...slots];
  const kept = new Set(wanted);
  for (let place = now.length - 1; place >= 0; place--) {
    const slot = now[place] as Slot;
    if (kept.has(slot)) continue;
    steps.push({ kind: "delete", place, slot });
    now.splice(place, 1);
  }
  wanted.forEach((slot, index) => {
    const before = wanted[index - 1];
    const isNew = slot.kind === "new";
    if (!isNew && !isMoving(slot)) return;
    const from = isNew ? -1 : now.indexOf(slot);
    if (!isNew) now.splice(from, 1);
    const to = before === undefined ? 0 : now.indexOf(before) + 1;
    now.splice(to, 0, slot);
    if (isNew) steps.push({ kind: "insert", place: to, slot });
    else if (from !== to) steps.push({ kind: "move", from, to: from < to ? to + 1 : to });
  });
  return steps;
}
