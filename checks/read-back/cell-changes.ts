import { printedOf, type PaperColumn, type SourceCell } from "../../core/paper-rows";
import type { PaperWords } from "./paper-plan";
import { wordsIn, wordsKey, wordsKeyWithoutNumbers } from "./same-words";

/** New words for a cell of the sheet, or words that no cell of the sheet is for. */
export interface NewWords {
  readonly source: SourceCell | undefined;
  readonly was: string;
  readonly says: string;
  /** Another cell that they may as well be for. */
  readonly or?: SourceCell;
}

export interface CellComparison {
  readonly changes: readonly NewWords[];
  /** Whether nothing differs but words that the document works out, which cannot be taken over. */
  readonly onlyWorkedOut: boolean;
}

const NOTHING: CellComparison = { changes: [], onlyWorkedOut: false };

const isSame = (typed: string, { text, unnumbered }: PaperWords): boolean =>
  wordsKey(typed) === wordsKey(text) || (unnumbered !== undefined && wordsKeyWithoutNumbers(typed) === wordsKey(unnumbered));

/**
 * Compares a cell of the paper with what the document would print there now. Words that the document adds to those of the
 * sheet are set aside; where it joins several cells, the words are given back to those that they are most like.
 */
export function compareCell(printed: string, from: readonly SourceCell[], words: PaperWords, column: PaperColumn): CellComparison {
  if (isSame(printed, words)) return NOTHING;
  if (from.length === 0) return { changes: [{ source: undefined, was: printed, says: words.text }], onlyWorkedOut: false };
  const typed = printedOf(from.map((source) => source.words), column);
  if (isSame(typed, words)) return { changes: [], onlyWorkedOut: true };
  const own = withoutWorkedOut(words.text, printed, typed, column.workedOut);
  const hasAll = from.length > 1 && from.every((source) => words.byColumn.some((each) => each.column === source.column));
  const given = hasAll ? byColumn(from, words) : column.prints === "the last" ? held(from, own) : shared(from, own);
  const changes = from.flatMap((source, index): readonly NewWords[] => {
    const says = given.parts[index] ?? "";
    if (wordsKey(source.words) === wordsKey(says) || (words.unnumbered !== undefined && wordsKeyWithoutNumbers(source.words) === wordsKeyWithoutNumbers(says))) return [];
    const or = given.or?.(index);
    return [{ source, was: source.words, says, ...(or ? { or } : {}) }];
  });
  return { changes, onlyWorkedOut: changes.length === 0 };
}

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");

/** The lines of a paper's cell without those that the document has added to what was typed. */
function withoutWorkedOut(text: string, printed: string, typed: string, workedOut: RegExp | undefined): string {
  const own = linesOf(typed).map(wordsKey);
  const added = [...linesOf(printed).map(wordsKey)];
  for (const line of own) {
    const at = added.indexOf(line);
    if (at >= 0) added.splice(at, 1);
  }
  const kept = linesOf(text).filter((line) => {
    const key = wordsKey(line);
    const at = own.includes(key) ? -1 : added.indexOf(key);
    if (at >= 0) added.splice(at, 1);
    return at < 0 && (own.includes(key) || workedOut?.test(key) !== true);
  });
  return kept.join("\n");
}

interface Given {
  readonly parts: readonly string[];
  or?(index: number): SourceCell | undefined;
}

const byColumn = (from: readonly SourceCell[], words: PaperWords): Given => ({ parts: from.map(({ column }) => words.byColumn.find((each) => each.column === column)?.text ?? "") });

/** Words of which only the last cell that is filled prints: new ones go to the last, so that what stood before is kept. */
function held(from: readonly SourceCell[], text: string): Given {
  const holding = from.reduce((found, { words }, index) => (words === "" ? found : index), -1);
  const last = from.length - 1;
  const to = holding < 0 ? 0 : text === "" ? holding : last;
  return { parts: from.map(({ words }, index) => (index === to ? text : words)), or: (index) => (index === to && holding !== to ? from[holding] : undefined) };
}

/** Lines given to the cells that they are printed from: the first to the first, so that the fewest words change. */
function shared(from: readonly SourceCell[], text: string): Given {
  const [first, second] = from;
  if (!first || !second) return { parts: [text] };
  const lines = linesOf(text);
  // Of cuts that change as many words, that counts which leaves one of the cells as it is.
  const cost = (cut: number): number => [wordsApart(first.words, lines.slice(0, cut).join("\n")), wordsApart(second.words, lines.slice(cut).join("\n"))].reduce((sum, apart) => sum + apart + (apart > 0 ? 0.5 : 0), 0);
  const costs = Array.from({ length: lines.length + 1 }, (_, cut) => cost(cut));
  const least = Math.min(...costs);
  const cut = costs.indexOf(least);
  const isOpen = costs.lastIndexOf(least) !== cut;
  return { parts: [lines.slice(0, cut).join("\n"), lines.slice(cut).join("\n")], or: (index) => (isOpen ? from[1 - index] : undefined) };
}

/** How many words only one of two texts has. */
function wordsApart(one: string, other: string): number {
  const left = new Map<string, number>();
  for (const word of wordsIn(wordsKey(one))) left.set(word, (left.get(word) ?? 0) + 1);
  for (const word of wordsIn(wordsKey(other))) left.set(word, (left.get(word) ?? 0) - 1);
  return [...left.values()].reduce((sum, each) => sum + Math.abs(each), 0);
}
