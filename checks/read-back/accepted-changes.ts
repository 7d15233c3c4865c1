import type { ComparedRows } from "./compared-rows";
import type { CellChange, Difference } from "./difference";
import type { Differences } from "./differences";
import type { RowChanges, RowName } from "./row-slots";
import { rowsOfUnit } from "./row-units";
import type { SheetColumn } from "./sheet-columns";

/** What each row is to say in each column of the sheet. */
export function wantedWords(accepted: readonly Difference[], { rowsOf }: Differences, { sheet }: ComparedRows, columns: readonly SheetColumn[]): ReadonlyMap<RowName, Map<string, string>> {
  const wanted = new Map<RowName, Map<string, string>>(
    sheet.map(({ from }, index) => [`sheet ${index}`, new Map(Object.values(from).flat().map(({ column, words }) => [column, words]))]),
  );
  const change = (rows: readonly number[], { column, where, says }: CellChange): void => {
    if (where !== undefined) for (const row of rows) wanted.get(`sheet ${row}`)?.set(column, says);
  };
  for (const difference of accepted) {
    const rows = rowsOf.get(difference.id);
    if (!rows) continue;
    if (difference.kind === "changed") change(rows.sheet, difference.change);
    if (difference.kind === "split" || difference.kind === "merged") difference.changes.forEach((each) => change(rows.sheet, each));
    if (rows.newRow !== undefined && (difference.kind === "added" || difference.kind === "split")) {
      wanted.set(`new ${rows.newRow}`, new Map(columns.map(({ name }) => [name, difference.values.find(({ column }) => column === name)?.value ?? ""])));
    }
  }
  return wanted;
}

/** Which rows go, which move, and which are new, each with what stands before it in the paper, the nearest first. */
export function rowChanges(accepted: readonly Difference[], { rowsOf }: Differences, { matching, paper }: ComparedRows): RowChanges {
  const gone = new Set(accepted.flatMap(({ id }) => rowsOf.get(id)?.gone ?? []));
  const added = new Set(accepted.flatMap(({ id }) => rowsOf.get(id)?.newRow ?? []));
  const moved = new Set(accepted.flatMap(({ id }) => rowsOf.get(id)?.moved ?? []));
  const names: RowName[] = [];
  const placed: { readonly row: RowName; readonly before: readonly RowName[] }[] = [];
  const ofPaper = new Map(matching.matches.flatMap((match) => rowsOfUnit(match.paper).map((row, index) => [row, { match, isSecond: index === 1 }] as const)));
  paper.forEach((_, row) => {
    const of = ofPaper.get(row);
    // Two rows that became one stay together where they are not taken for one.
    const here: readonly RowName[] = !of || of.isSecond ? [`new ${row}`] : rowsOfUnit(of.match.sheet).map((each): RowName => `sheet ${each}`);
    const isPlaced = !of || of.isSecond ? added.has(row) : moved.has(of.match.sheet.first);
    for (const [index, name] of here.entries()) {
      if (isPlaced && !(index === 1 && gone.has((of?.match.sheet.first ?? 0) + 1))) placed.push({ row: name, before: [...names].reverse() });
      names.push(name);
    }
  });
  return { gone, placed };
}
