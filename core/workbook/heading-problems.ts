import { listed } from "../listed";
import type { HeadingAnswer, Problem } from "../problem";
import { quoted } from "../quoted";
import { nameKey, nearestName } from "../same-name";
import { cellAddress, placeOf } from "./address";
import type { Columns } from "./column";
import { columnId } from "./column-answers";
import { headingKey, nearestHeading, placeOfHeading, type Heading, type HeadingRows } from "./headings";
import type { MatchedHeadings } from "./match-headings";
import type { Series, TableShape } from "./table-shape";

/** What must be put right about the headings of a table, and the headings that the document has no use for. */
export function headingProblems<C extends Columns>(
  rows: HeadingRows,
  { columns, series }: TableShape<C>,
  document: string,
  { twice, unclear, unused, setAside, headingOf, seriesOf }: MatchedHeadings<C>,
  years: readonly string[] = [],
): { readonly problems: readonly Problem[]; readonly missing: number; readonly unused: readonly string[] } {
  const lacking = (Object.entries(columns) as [string, C[string]][]).filter(([key]) => !headingOf.has(key));
  const nameOf = (key: keyof C): string => columns[key]?.headings[0] ?? "";
  const is = (heading: Heading, key: keyof C): HeadingAnswer => ({
    says: `${quoted(heading.shown)} is ${nameOf(key)}`,
    answer: { document, heading: heading.shown, column: columnId(String(key)) },
  });
  const isNone = (heading: Heading): HeadingAnswer => ({ says: `${quoted(heading.shown)} is not for this paper`, answer: { document, heading: heading.shown, column: null } });

  const mistaken = unused.flatMap((heading) => {
    const meant = nearestHeading(heading.shown, lacking.flatMap(([, { headings }]) => headings));
    const found = lacking.find(([, { headings }]) => meant !== undefined && headings.includes(meant));
    // "Due date" is a column of its own, not "Update" mistyped: only what the document needs is asked about so widely.
    if (!found || meant === undefined || (found[1].needed === "no" && !isSlip(heading.shown, meant))) return [];
    return [{ heading, key: found[0] }];
  });
  const missing = lacking.filter(([key, { needed }]) => needed !== "no" && !mistaken.some((each) => each.key === key) && !unclear.some((each) => each.columns.includes(key)));
  const isTold = (heading: Heading): boolean => mistaken.some((each) => each.heading === heading);
  const free = unused.filter((heading) => !isTold(heading));
  const hidden = [...headingOf, ...seriesOf].filter(([, { column }]) => rows.grid.hiddenColumns.includes(column));
  const problems: Problem[] = [
    ...hidden.map(([key, heading]: readonly [keyof C | string, Heading]): Problem => ({
      code: "column-hidden",
      message: `The column ${nameOf(key) || String(key)} is hidden, so nobody can tell whether it is meant for the paper. Show it, or delete it.`,
      where: placeOfHeading(rows, heading),
    })),
    ...twice.map(({ heading, first, column }): Problem => ({
      code: "heading-used-twice",
      message: `${quoted(heading.shown)} and ${quoted(first.shown)} are two headings for the same thing, ${(nameOf(column) || String(column)).replace(/\.$/, "")}. ${column in columns && headingKey(heading.shown) !== headingKey(first.shown) ? "Say which is meant, or rename the other" : "Rename the one that is not meant"}.`,
      where: placeOfHeading(rows, heading),
      ...(column in columns && headingKey(heading.shown) !== headingKey(first.shown) ? { answers: [is(heading, column), is(first, column)] } : {}),
    })),
    ...unclear.map(({ heading, columns: keys }): Problem => ({
      code: "heading-unclear",
      message: `${quoted(heading.shown)} could be ${listed(keys.map(nameOf), "or")}. Say which it is, or rename it.`,
      where: placeOfHeading(rows, heading),
      answers: [...keys.map((key) => is(heading, key)), isNone(heading)],
    })),
    ...mistaken.map(({ heading, key }): Problem => ({
      code: "heading-unclear",
      message: `${quoted(heading.shown)} is not read. Name it "${nameOf(key)}" if that is what it holds; otherwise give it another name.`,
      where: placeOfHeading(rows, heading),
      answers: [is(heading, key), isNone(heading)],
    })),
    ...missing.map(([key, { headings: [name] }]): Problem => ({
      code: "heading-missing",
      message: `No column is headed "${name}".${candidatesSentence(free)} Give that heading to the column that holds it.`,
      where: placeOf(rows.grid.sheet, cellAddress(rows.bottom, rows.headings[0]?.column ?? rows.grid.left)),
      ...(free.length > 0 ? { answers: free.slice(0, MOST_CANDIDATES).map((heading) => is(heading, key)) } : {}),
    })),
  ];
  const [yearless] = withoutYear({ unused }, series);
  if (yearless) {
    problems.push({ code: "heading-unclear", message: `${quoted(yearless.shown)} does not say its year. Write ${quoted(`${yearless.shown} 2010/11`)} with the right year, ${years.length > 1 ? `or leave one of the years that the title and the name of the sheet say: ${listed(years, "and")} disagree` : "or write the year into a title above the table"}.`, where: placeOfHeading(rows, yearless) });
  } else if (series && seriesOf.size === 0) {
    const where = placeOf(rows.grid.sheet, cellAddress(rows.bottom, rows.headings[0]?.column ?? rows.grid.left));
    problems.push({ code: "heading-missing", message: `No column is headed with ${series.name}. Give such a heading to each column of figures.`, where });
  }
  const lackingNeeded = lacking.filter(([key, { needed }]) => needed !== "no" && !headingOf.has(key)).length + (series && seriesOf.size === 0 ? 1 : 0);
  return { problems, missing: lackingNeeded, unused: [...free, ...setAside].map(({ shown }) => shown) };
}

/** Whether words are a heading of several words with more around them, or a letter or two away from it. */
export function isSlip(shown: string, heading: string): boolean {
  const key = nameKey(shown);
  if (heading.includes(" ") && key.includes(nameKey(heading))) return true;
  return key.length > 7 && Math.abs(key.length - nameKey(heading).length) <= 2 && nearestName(shown, [heading]) !== undefined && key[0] === nameKey(heading)[0];
}

/** Headings that are part of what a series needs: "Q1", where nothing says of which year. */
export const withoutYear = ({ unused }: { readonly unused: readonly Heading[] }, series: Series | undefined): readonly Heading[] =>
  series?.saidAbove ? unused.filter(({ shown }) => series.part.test(shown)) : [];

const MOST_CANDIDATES = 3;

const candidatesSentence = (free: readonly Heading[]): string =>
  free.length === 0 ? "" : ` It may be ${listed(free.slice(0, MOST_CANDIDATES).map(({ shown }) => quoted(shown)), "or")}.`;

/** How many headings that nothing is known of are a letter or two away from one that is missing. */
export function mistypedIn<C extends Columns>({ headingOf, unused }: MatchedHeadings<C>, columns: C): number {
  const lacking = Object.keys(columns).flatMap((key) => (headingOf.has(key) ? [] : (columns[key]?.headings ?? []))).filter(({ length }) => length > 4);
  return unused.filter(({ shown }) => shown.length > 4 && nearestName(shown, lacking) !== undefined).length;
}
