import { columnLetters, parseBlock, parsePlace } from "../../core/workbook/address";
import { compareCell, type NewWords } from "./cell-changes";
import type { ComparedRows } from "./compared-rows";
import type { CellChange, ColumnValue } from "./difference";
import { wordsKey } from "./same-words";

/** New words with the name of the column of the paper. */
type NamedWords = NewWords & { readonly name: string };

/** A change, and the rows of the sheet that it is for. */
export interface ToldChange {
  readonly change: CellChange;
  readonly of: readonly number[];
}

/** What the cells of matched rows say otherwise, and how rows are called. */
export class RowChangeReader {
  readonly workedOut: string[] = [];
  /** Of rows that are one in the sheet and in the paper. */
  private readonly ofRow: ReadonlyMap<number, readonly NamedWords[]>;
  /** The rows that a cell's words are printed in, but for those that were deleted. */
  private readonly printedIn = new Map<string, number[]>();
  private readonly told = new Set<string>();

  constructor(private readonly compared: ComparedRows) {
    const { sheet, matching } = compared;
    const deleted = new Set(matching.deleted);
    sheet.forEach(({ from }, row) => {
      if (deleted.has(row)) return;
      for (const { writtenAt } of Object.values(from).flat()) this.printedIn.set(writtenAt, [...(this.printedIn.get(writtenAt) ?? []), row]);
    });
    const pairs = matching.matches.filter((match) => match.sheet.rows === 1 && match.paper.rows === 1);
    this.ofRow = new Map(pairs.map((match) => [match.sheet.first, this.changes(match.sheet.first, match.paper.first)]));
  }

  where(row: number): string {
    return this.compared.sheet[row]?.where ?? "";
  }

  place(paperRow: number): string {
    return this.compared.paper[paperRow]?.place ?? "";
  }

  /** Words by which somebody knows a row: those of the column that says most. */
  words(row: number): string {
    const printed = this.compared.sheet[row]?.printed ?? {};
    const byWeight = [...this.compared.columns].sort((a, b) => b.weight - a.weight);
    return byWeight.map(({ key }) => printed[key] ?? "").find((words) => words !== "") ?? "";
  }

  /** All that changes in a row of the sheet. */
  all(row: number, paperRow: number): readonly CellChange[] {
    return this.changes(row, paperRow).map((change) => asChange(change, change.source?.where, []));
  }

  /** The changes that are told with a row: words that stand once for several rows change once, where all of these say the same. */
  toldOf(row: number): readonly ToldChange[] {
    return (this.ofRow.get(row) ?? []).flatMap((change): readonly ToldChange[] => {
      const all = this.isForAll(change) ? (this.printedIn.get(change.source?.writtenAt ?? "") ?? [row]) : undefined;
      if (!all) return [{ change: asChange(change, change.source?.where, []), of: [row] }];
      const where = change.source?.writtenAt ?? "";
      if (this.told.has(where)) return [];
      this.told.add(where);
      return [{ change: asChange(change, where, all.length > 1 ? all.map((each) => this.where(each)) : []), of: all }];
    });
  }

  /** What a row of the paper says, by the columns of the sheet. */
  values(paperRow: number): readonly ColumnValue[] {
    const { sheet, paper, columns } = this.compared;
    return columns.flatMap(({ key }) => {
      const words = paper[paperRow]?.words[key];
      return (sheet[0]?.from[key] ?? []).flatMap(({ column, where }, index): readonly ColumnValue[] => {
        const value = words && words.byColumn.length > 1 ? words.byColumn.find((each) => each.column === column)?.text : index === 0 ? words?.text : "";
        return value === undefined || value === "" ? [] : [{ column, letters: columnLetters(parseBlock(parsePlace(where).address ?? "")?.left ?? 0), value }];
      });
    });
  }

  /** What a row of the sheet may as well be. */
  orElse(row: number): { readonly orElse?: string } {
    const other = this.compared.matching.orPaper.get(row);
    if (!other) return {};
    return { orElse: other.length > 0 ? `${other.map((each) => this.place(each)).join(" and ")} of the paper may as well be this row.` : "This row may as well be the one that the paper does not have." };
  }

  orElseOfPaper(paperRow: number): { readonly orElse?: string } {
    const other = this.compared.matching.orSheet.get(paperRow) ?? [];
    return other.length > 0 ? { orElse: `It may as well be the row of ${other.map((each) => this.where(each)).join(" and ")}.` } : {};
  }

  private isForAll({ source, says }: NamedWords): boolean {
    const rows = source ? (this.printedIn.get(source.writtenAt) ?? []) : [];
    return rows.length > 0 && rows.every((row) => this.ofRow.get(row)?.some((each) => each.source?.writtenAt === source?.writtenAt && wordsKey(each.says) === wordsKey(says)));
  }

  private changes(row: number, paperRow: number): readonly NamedWords[] {
    const { sheet, paper, columns } = this.compared;
    return columns.flatMap((column) => {
      const words = paper[paperRow]?.words[column.key];
      if (!words) return [];
      const from = sheet[row]?.from[column.key] ?? [];
      const { changes, onlyWorkedOut } = compareCell(sheet[row]?.printed[column.key] ?? "", from, words, column);
      if (onlyWorkedOut) this.workedOut.push(from[0]?.where ?? this.where(row));
      return changes.map((change) => ({ ...change, name: column.name }));
    });
  }
}

const asChange = ({ source, name, was, says, or }: NamedWords, where: string | undefined, alsoFor: readonly string[]): CellChange => ({ column: source?.column ?? name, where, was, says, alsoFor, ...(or ? { orWhere: or.where } : {}) });
