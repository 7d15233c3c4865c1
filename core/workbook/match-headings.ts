import { answerFor, columnId, type ColumnAnswer } from "./column-answers";
import type { Columns } from "./column";
import { headingKey, withoutNoteMark, type Heading } from "./headings";

/** Which heading names which column of a document. */
export interface MatchedHeadings<C extends Columns> {
  readonly headingOf: ReadonlyMap<keyof C, Heading>;
  /** Headings of a column that another heading names already. */
  readonly twice: readonly { readonly heading: Heading; readonly first: Heading; readonly column: keyof C }[];
  /** Headings that could name any of several columns, all of them free. */
  readonly unclear: readonly { readonly heading: Heading; readonly columns: readonly (keyof C)[] }[];
  /** Headings that the document has no use for, and those of which somebody said so. */
  readonly unused: readonly Heading[];
  readonly setAside: readonly Heading[];
  /** Columns of the document that somebody said a heading to be. */
  readonly answered: ReadonlySet<keyof C>;
  /** The headings of a series, by what each stands for: "Q4 2010/11". */
  readonly seriesOf: ReadonlyMap<string, Heading>;
}

/** What each heading of a series stands for, "Q4 2010/11"; undefined for a heading that is none of it. */
export type ReadSeries = (heading: string) => string | undefined;

/** Words that a heading may be told apart by: what people said of a document's headings. */
export interface Answers {
  readonly document: string;
  readonly answers: readonly ColumnAnswer[];
}

/**
 * Gives each heading to its column. What somebody said of a heading goes before its words. A heading that could be two
 * things, "Action", is what no other heading says already: of several that are left, the one that the document needs.
 */
export function matchHeadings<C extends Columns>(headings: readonly Heading[], columns: C, { document, answers }: Answers, readSeries?: ReadSeries): MatchedHeadings<C> {
  const headingOf = new Map<keyof C, Heading>();
  const twice: { heading: Heading; first: Heading; column: keyof C }[] = [];
  const unclear: { heading: Heading; columns: readonly (keyof C)[] }[] = [];
  const unused: Heading[] = [];
  const setAside: Heading[] = [];
  const answered = new Set<keyof C>();
  const seriesOf = new Map<string, Heading>();
  const choices: Choice<C>[] = [];
  const answerOf = (heading: Heading): ColumnAnswer | undefined => heading.readings.map((reading) => answerFor(answers, document, reading)).find((each) => each !== undefined);
  for (const key of answers.length > 0 ? Object.keys(columns) : []) {
    const meant = headings.filter((heading) => answerOf(heading)?.column === columnId(key));
    // Of two headings that were said to be one column, the later was said last.
    const last = meant.reduce<Heading | undefined>((later, each) => (later && lastSaid(answers, answerOf(later)) > lastSaid(answers, answerOf(each)) ? later : each), undefined);
    // One answer that fits two headings of the same words says nothing about which is meant.
    if (!last || meant.filter((each) => answerOf(each) === answerOf(last)).length > 1) continue;
    answered.add(key);
    headingOf.set(key, last);
  }
  /** "Q3" of an answer is any heading of those words, and of several under different groups none: "2009/10 Q3" says which. */
  const isSetAside = (heading: Heading): boolean => {
    const answer = answerOf(heading);
    if (answer?.column !== null) return false;
    return headingKey(answer.heading) === headingKey(heading.readings[0] ?? "") || headings.filter((each) => answerOf(each) === answer).length === 1;
  };
  const taken = new Set(headingOf.values());
  for (const heading of headings) {
    if (taken.has(heading)) continue;
    if (isSetAside(heading)) setAside.push(heading);
    else choices.push({ heading, keys: heading.readings.map((reading) => columnsNamed(columns, reading)).find(({ length }) => length > 0) ?? [] });
  }
  const isInTable = mainPart(headings, choices, readSeries);
  const inSeries = (heading: Heading): boolean => {
    const stands = readSeries && isInTable(heading) ? heading.readings.map((each) => readSeries(withoutNoteMark(each))).find((each) => each !== undefined) : undefined;
    if (stands === undefined) return false;
    const first = seriesOf.get(stands);
    if (first) twice.push({ heading, first, column: stands });
    else seriesOf.set(stands, heading);
    return true;
  };
  const inOrder = [...choices].sort((a, b) => Number(isInTable(b.heading)) - Number(isInTable(a.heading)) || a.keys.length - b.keys.length);
  for (const { heading, keys } of inOrder) {
    const free = keys.filter((key) => !headingOf.has(key));
    const needed = free.filter((key) => columns[key]?.needed !== "no");
    const [meant] = needed.length === 1 ? needed : free;
    const [known] = keys;
    if (meant !== undefined && (free.length === 1 || needed.length === 1)) headingOf.set(meant, heading);
    else if (free.length > 1) unclear.push({ heading, columns: free });
    else if (known === undefined && inSeries(heading)) continue;
    else if (known === undefined || !isInTable(heading) || answered.has(known)) unused.push(heading);
    else twice.push({ heading, first: headingOf.get(known) as Heading, column: known });
  }
  return { headingOf, twice, unclear, setAside, unused: unused.sort((a, b) => a.column - b.column), answered, seriesOf };
}

const lastSaid = (answers: readonly ColumnAnswer[], answer: ColumnAnswer | undefined): number => (answer ? answers.indexOf(answer) : -1);

interface Choice<C extends Columns> {
  readonly heading: Heading;
  readonly keys: readonly (keyof C)[];
}

/**
 * Headings stand in parts, with columns without a heading between them. A part of several columns that repeats what the
 * table says already is a table of its own beside it; any other is the same table after a gap.
 */
function mainPart<C extends Columns>(headings: readonly Heading[], choices: readonly Choice<C>[], readSeries?: ReadSeries): (heading: Heading) => boolean {
  const parts: Heading[][] = [];
  for (const heading of headings) {
    const part = parts.at(-1);
    if (part?.at(-1)?.column === heading.column - 1) part.push(heading);
    else parts.push([heading]);
  }
  const namesIn = (part: readonly Heading[]): readonly (keyof C)[] =>
    part.flatMap((heading) => {
      const [key] = choices.find((choice) => choice.heading === heading)?.keys ?? [];
      return key ?? heading.readings.flatMap((each) => readSeries?.(withoutNoteMark(each)) ?? []).slice(0, 1);
    });
  let said = new Set<keyof C>();
  let table: Heading[] = [];
  const beside: Heading[] = [];
  for (const part of parts) {
    const names = namesIn(part);
    const isRepeated = part.length > 1 && names.some((name) => said.has(name));
    if (isRepeated && names.length < said.size) {
      beside.push(...part);
      continue;
    }
    // Far more headings than all before: those were a key. As many: both may be meant, and it is asked.
    if (isRepeated && names.length > 2 * said.size) {
      beside.push(...table);
      [table, said] = [[], new Set()];
    }
    table.push(...part);
    for (const name of names) said.add(name);
  }
  return (heading) => !beside.includes(heading);
}

const keysOf = new WeakMap<Columns, ReadonlyMap<string, readonly string[]>>();

/** The columns of a document by the keys of their headings; they are asked for again for every row. */
function columnsByKey(columns: Columns): ReadonlyMap<string, readonly string[]> {
  const known = keysOf.get(columns);
  if (known) return known;
  const byKey = new Map<string, string[]>();
  for (const [name, { headings }] of Object.entries(columns)) {
    for (const key of new Set(headings.map(headingKey))) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  keysOf.set(columns, byKey);
  return byKey;
}

const columnsNamed = <C extends Columns>(columns: C, heading: string): readonly (keyof C)[] => columnsByKey(columns).get(headingKey(heading)) ?? [];

/** The column that a heading or a label names, or undefined for one that the document has no use for. */
export const columnNamed = <C extends Columns>(columns: C, heading: string): keyof C | undefined => columnsNamed(columns, heading)[0];
