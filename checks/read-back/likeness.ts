import type { PaperColumn } from "../../core/paper-rows";
import { wordsIn, wordsKey } from "./same-words";

/** Texts that differ in signs or in the order of their words only are a little apart all the same. */
const LEAST_APART = 0.01;
/** Two rows of which less than half is the same are two rows. */
const ALONE = 0.25;

/** A text as it is likened to others: a number of its own, and its words as numbers, in order. */
interface Words {
  readonly id: number;
  readonly words: Int32Array;
}

/** A row as it is likened to others: what it says in each of the columns that are compared. */
export interface LikenedRow {
  readonly texts: readonly Words[];
  /** What it costs to take the row for new, or for deleted. */
  readonly alone: number;
  /** The same for two rows that are the same to a reader. */
  readonly key: string;
}

/**
 * How far rows are from each other: for each column the share of words that only one of the two has (the Jaccard distance
 * of bags of words), by the column's weight. It is a metric, so two rows that are the same are never better taken for others.
 */
export class Likeness {
  private readonly ids = new Map<string, Words>();
  private readonly wordIds = new Map<string, number>();
  private readonly known = new Map<number, number>();

  constructor(private readonly columns: readonly PaperColumn[]) {}

  row(textOf: (column: PaperColumn) => string): LikenedRow {
    const texts = this.columns.map((column) => this.words(textOf(column)));
    const alone = this.columns.reduce((sum, { weight }, index) => sum + ((texts[index] as Words).words.length > 0 ? weight * ALONE : 0), 0);
    return { texts, alone, key: texts.map(({ id }) => id).join(" ") };
  }

  apart(one: LikenedRow, other: LikenedRow): number {
    let sum = 0;
    for (let at = 0; at < this.columns.length; at++) sum += (this.columns[at] as PaperColumn).weight * this.textsApart(one.texts[at] as Words, other.texts[at] as Words);
    return sum;
  }

  /**
   * How far a row is from two rows taken together, of which it may have become both: in each column both hold its words
   * between them, or each holds all of them. Undefined where no column was truly parted.
   */
  apartFromBoth(whole: LikenedRow, first: LikenedRow, second: LikenedRow): number | undefined {
    // The words of both are as many as those of the whole in a column that was parted; that is soon seen.
    if (!whole.texts.some(({ words }, at) => mayBeParted(words.length, first.texts[at]?.words.length ?? 0, second.texts[at]?.words.length ?? 0))) return undefined;
    let sum = 0;
    let isParted = false;
    for (let at = 0; at < this.columns.length; at++) {
      const [all, a, b] = [whole.texts[at] as Words, first.texts[at] as Words, second.texts[at] as Words];
      const each = Math.max(this.textsApart(all, a), this.textsApart(all, b));
      const together = all.id === a.id && all.id === b.id ? 1 : sharedApart(all.words, bag(a.words, b.words));
      if (a.words.length > 0 && b.words.length > 0 && each > PARTED && together <= NEARLY_ALL && together < each) isParted = true;
      sum += (this.columns[at] as PaperColumn).weight * Math.min(each, together);
    }
    return isParted ? sum : undefined;
  }

  private textsApart(one: Words, other: Words): number {
    if (one.id === other.id) return 0;
    if (one.words.length === 0 || other.words.length === 0) return 1;
    const pair = one.id < other.id ? one.id * MOST_TEXTS + other.id : other.id * MOST_TEXTS + one.id;
    const found = this.known.get(pair) ?? Math.max(LEAST_APART, sharedApart(one.words, other.words));
    this.known.set(pair, found);
    return found;
  }

  private words(text: string): Words {
    const key = wordsKey(text);
    const known = this.ids.get(key);
    if (known) return known;
    const words = Int32Array.from(wordsIn(key), (word) => this.wordIds.get(word) ?? this.newWord(word)).sort();
    const made = { id: this.ids.size, words };
    this.ids.set(key, made);
    return made;
  }

  private newWord(word: string): number {
    this.wordIds.set(word, this.wordIds.size);
    return this.wordIds.size - 1;
  }
}

const MOST_TEXTS = 2 ** 26;
/** Of a column that was parted, each part lacks at least so much, and both together no more than so much. */
const PARTED = 0.05;
const NEARLY_ALL = 0.2;

const mayBeParted = (whole: number, first: number, second: number): boolean => first > 0 && second > 0 && first + second <= whole / (1 - NEARLY_ALL) && first + second >= whole * (1 - NEARLY_ALL);

const bag = (one: Int32Array, other: Int32Array): Int32Array => {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both.sort();
};

/** The share of words that only one of two has; both are in order. */
function sharedApart(one: Int32Array, other: Int32Array): number {
  let [a, b, shared] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    const [left, right] = [one[a] as number, other[b] as number];
    if (left === right) shared++;
    if (left <= right) a++;
    if (right <= left) b++;
  }
  const all = one.length + other.length - shared;
  return all === 0 ? 0 : 1 - shared / all;
}
