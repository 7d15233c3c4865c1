import type { PaperColumn } from "../../core/paper-rows";
import { isParted, isHeldByBoth, sharedApart, withBoth } from "./parted-text";
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

/** A row as it is likened to others: what it says in each of the columns that are compared, the weightiest first. */
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
  private readonly columns: readonly PaperColumn[];
  private readonly ids = new Map<string, Words>();
  private readonly wordIds = new Map<string, number>();

  constructor(columns: readonly PaperColumn[]) {
    this.columns = [...columns].sort((a, b) => b.weight - a.weight);
  }

  row(textOf: (column: PaperColumn) => string): LikenedRow {
    const texts = this.columns.map((column) => this.words(textOf(column)));
    const alone = this.columns.reduce((sum, { weight }, index) => sum + ((texts[index] as Words).words.length > 0 ? weight * ALONE : 0), 0);
    return { texts, alone, key: texts.map(({ id }) => id).join(" ") };
  }

  /** @param most where it comes to more than this, it is not worked out to the end */
  apart(one: LikenedRow, other: LikenedRow, most = Infinity): number {
    let sum = 0;
    for (let at = 0; at < this.columns.length && sum < most; at++) sum += (this.columns[at] as PaperColumn).weight * textsApart(one.texts[at] as Words, other.texts[at] as Words);
    return sum;
  }

  /**
   * How far a row is from two rows taken together, of which it may have become both: in each column both hold its words
   * between them, or each holds all of them. Undefined where nothing shows that it did: the words of the weightiest column
   * must be divided over the two, or those of another one where both say the same as the row in that.
   */
  apartFromBoth(whole: LikenedRow, first: LikenedRow, second: LikenedRow): number | undefined {
    const main = whole.texts.findIndex(({ words }) => words.length > 0);
    const textsAt = (at: number): readonly [Int32Array, Int32Array, Int32Array] => [whole.texts[at]?.words ?? NONE, first.texts[at]?.words ?? NONE, second.texts[at]?.words ?? NONE];
    const hasParted = isParted(...textsAt(main)) || (this.columns.some((_, at) => at !== main && isParted(...textsAt(at))) && isHeldByBoth(...textsAt(main)));
    if (!hasParted) return undefined;
    let sum = 0;
    for (let at = 0; at < this.columns.length; at++) {
      const [all, a, b] = [whole.texts[at] as Words, first.texts[at] as Words, second.texts[at] as Words];
      const each = Math.max(textsApart(all, a), textsApart(all, b));
      sum += (this.columns[at] as PaperColumn).weight * Math.min(each, sharedApart(all.words, withBoth(a.words, b.words)));
    }
    return sum;
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

const NONE = new Int32Array();

function textsApart(one: Words, other: Words): number {
  if (one.id === other.id) return 0;
  if (one.words.length === 0 || other.words.length === 0) return 1;
  return Math.max(LEAST_APART, sharedApart(one.words, other.words));
}
