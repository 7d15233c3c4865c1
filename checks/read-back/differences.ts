import type { ComparedRows } from "./compared-rows";
import type { CellChange, Difference } from "./difference";
import type { Match } from "./match-rows";
import { movedOut } from "./moved-rows";
import { RowChangeReader } from "./row-changes";
import { rowsOfUnit } from "./row-units";

/** What a difference is about, by the indexes of rows, for turning it into edits of the sheet. */
export interface RowsOfDifference {
  /** The rows of the sheet whose cells change. */
  readonly sheet: readonly number[];
  /** The row of the paper that is new in the sheet. */
  readonly newRow?: number;
  /** The row of the sheet that goes. */
  readonly gone?: number;
  /** The row of the sheet that stands elsewhere; two below each other that became one stand there together. */
  readonly moved?: readonly number[];
}

export interface Differences {
  readonly differences: readonly Difference[];
  readonly rowsOf: ReadonlyMap<string, RowsOfDifference>;
  /** Cells of the sheet whose words are the same, where the paper differs in words that the document works out. */
  readonly workedOut: readonly string[];
}

/** A difference and where it belongs among the rows of the paper: between two of them where it is in none. */
interface Placed {
  readonly at: number;
  readonly rows: RowsOfDifference;
  readonly difference: Difference;
}

/** All that differs, in the order of the paper; what was deleted comes where it stood. */
export function differencesBetween(compared: ComparedRows, sheet: string): Differences {
  const rows = new RowChangeReader(compared);
  const all = [...changedRows(compared, rows, sheet), ...newRows(compared, rows, sheet), ...deletedRows(compared, rows, sheet), ...movedRows(compared, rows, sheet)];
  const placed = all.sort((a, b) => a.at - b.at);
  return { differences: placed.map(({ difference }) => difference), rowsOf: new Map(placed.map(({ difference, rows: of }) => [difference.id, of])), workedOut: rows.workedOut };
}

/** Changes in cells, and rows that became two, or one of two. */
function changedRows({ matching }: ComparedRows, rows: RowChangeReader, sheet: string): readonly Placed[] {
  return matching.matches.flatMap((match): readonly Placed[] => {
    const [row, at] = [match.sheet.first, match.paper.first];
    const common = { sheet, where: rows.where(row), paper: rows.place(at), ...rows.orElse(row) };
    if (match.paper.rows === 2) {
      const split = { kind: "split", alsoPaper: rows.place(at + 1), changes: rows.all(row, at), values: rows.values(at + 1) } as const;
      return [{ at, rows: { sheet: [row], newRow: at + 1 }, difference: { ...common, id: `split ${common.where}`, ...split } }];
    }
    if (match.sheet.rows === 2) {
      const merged = { kind: "merged", with: rows.where(row + 1), changes: rows.all(row, at) } as const;
      return [{ at, rows: { sheet: [row], gone: row + 1 }, difference: { ...common, id: `merged ${common.where}`, ...merged } }];
    }
    return rows.toldOf(row).map(({ change, of }) => ({ at, rows: { sheet: of }, difference: { ...common, id: idOf(change, common.where), kind: "changed", change } }));
  });
}

const idOf = ({ where, column }: CellChange, row: string): string => `changed ${where ?? `${row} ${column}`}`;

function newRows({ matching }: ComparedRows, rows: RowChangeReader, sheet: string): readonly Placed[] {
  return matching.added.map((row) => {
    const before = matching.matches.filter((match) => match.paper.first < row).at(-1);
    const where = rows.where(rowsOfUnit(before?.sheet ?? { first: 0, rows: 1 })[0] ?? 0);
    const added = { kind: "added", isFirst: !before, values: rows.values(row) } as const;
    return { at: row, rows: { sheet: [], newRow: row }, difference: { sheet, where, paper: rows.place(row), id: `added ${rows.place(row)}`, ...added, ...rows.orElseOfPaper(row) } };
  });
}

function deletedRows({ matching }: ComparedRows, rows: RowChangeReader, sheet: string): readonly Placed[] {
  const inSheet: readonly Match[] = [...matching.matches].sort((a, b) => a.sheet.first - b.sheet.first);
  return matching.deleted.map((row) => {
    const before = inSheet.filter((match) => match.sheet.first < row).at(-1);
    const deleted = { kind: "deleted", words: rows.words(row) } as const;
    return { at: (before?.paper.first ?? -1) + 0.5, rows: { sheet: [], gone: row }, difference: { sheet, where: rows.where(row), paper: undefined, id: `deleted ${rows.where(row)}`, ...deleted, ...rows.orElse(row) } };
  });
}

function movedRows({ matching }: ComparedRows, rows: RowChangeReader, sheet: string): readonly Placed[] {
  const moved = movedOut(matching.matches.map((match) => match.sheet.first));
  return matching.matches.flatMap((match, index): readonly Placed[] => {
    const [row, at] = [match.sheet.first, match.paper.first];
    if (!moved.has(row)) return [];
    const before = matching.matches[index - 1];
    const after = before && rows.where(before.sheet.first);
    const elsewhere = { kind: "moved", after, words: rows.words(row) } as const;
    return [{ at: at - 0.25, rows: { sheet: [], moved: rowsOfUnit(match.sheet) }, difference: { sheet, where: rows.where(row), paper: rows.place(at), id: `moved ${rows.where(row)}`, ...elsewhere, ...rows.orElse(row) } }];
  });
}
