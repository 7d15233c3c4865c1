/**
 * Rows that were written by us from markup each part of which was seen to be closed, so that nobody need look through
 * them again: by the part of the Word file that they stand in, in their order.
 */
export class VouchedRows {
  private readonly byPart = new Map<string, Uint8Array[]>();

  add(part: string, rows: Uint8Array): void {
    const before = this.byPart.get(part);
    if (before) before.push(rows);
    else this.byPart.set(part, [rows]);
  }

  in(part: string): readonly Uint8Array[] {
    return this.byPart.get(part) ?? [];
  }
}
