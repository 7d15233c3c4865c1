import { nameKey, nearestName } from "../same-name";
import type { Cell } from "./cell";
import { cellAddress, placeOf } from "./address";
import { filledCells, type FilledCell } from "./filled-cells";
import { shownText } from "./shown-text";
import { lastRow, type SheetGrid } from "./sheet-grid";

/** The heading of one column. */
export interface Heading {
  readonly column: number;
  /** The row of its lowest words. */
  readonly row: number;
  /** Its words, over several rows joined. */
  readonly shown: string;
  /** The ways in which it can be read, the fullest first: "Target Date", and "Date" where "Target" is a group's heading. */
  readonly readings: readonly string[];
}

/** Rows of a sheet that may head a table: one, or up to three that are read together. */
export interface HeadingRows {
  readonly grid: SheetGrid;
  readonly top: number;
  readonly bottom: number;
  readonly headings: readonly Heading[];
  /** How many of them are words under which a column of some document may stand. */
  readonly known: number;
  /** Whether the rows below the first say nothing but units and hints in brackets: "(mins)". */
  readonly hasHintsOnly: boolean;
}

/** Whether two rows of headings have a row of a sheet in common. */
export const overlap = (a: HeadingRows, b: HeadingRows): boolean => a.grid === b.grid && a.top <= b.bottom && b.top <= a.bottom;

const LONGEST_HEADING = 80;
const MOST_ROWS = 3;
/** Where more rows of a sheet look like headings, they are the same ones again and again. */
const MOST_ON_A_SHEET = 500;

/** A mark that points to a note: "Lead officer (1)", "Minutes [note 3]", "Item*". */
const NOTE_MARK = /\s*(?:[[(](?:notes? ?)?\d{1,2}[\])]|[*†‡¹²³⁴-⁹]+)\s*$/iu;
const HINT = /^[[(].*[\])]$/s;

/** The key under which two headings are the same: as for names, and a plural counts as the singular, a mark of a note as nothing. */
export const headingKey = (heading: string): string => nameKey(withoutNoteMark(heading)).replace(/s$/, "");

/** "1. Recommendation", as the headings of a form are numbered, is "Recommendation". */
const withoutNumber = (heading: string): string => heading.replace(/^\d{1,2}[.)]\s+(?=\p{L})/u, "");

export const withoutNoteMark = (heading: string): string => heading.replace(NOTE_MARK, "");

/** The place of a heading as Excel's Name box takes it. */
export const placeOfHeading = ({ grid }: HeadingRows, { row, column }: Heading): string => placeOf(grid.sheet, cellAddress(row, column));

/**
 * The rows on visible sheets that may head a table, alone and together with their neighbours. All documents are looked
 * for in these: a sheet may have a hundred thousand rows, and going through it once is enough.
 * @param known every word under which a column of any document may stand
 * @param isSeries whether words that are none of these head a column all the same
 */
export function likelyHeadingRows(grids: readonly SheetGrid[], known: readonly string[], isSeries: (heading: string) => boolean): readonly HeadingRows[] {
  const keys = new Set(known.flatMap((heading) => [heading, ...partsOf(heading)]).map(headingKey));
  return grids.flatMap((grid) => {
    if (grid.hidden) return [];
    const spans = new Map<string, readonly [top: number, bottom: number]>();
    let found = 0;
    grid.rows.forEach((cells, index) => {
      if (found >= MOST_ON_A_SHEET) return;
      let count = 0;
      for (const { value } of cells) {
        if (typeof value === "string" && value.length <= LONGEST_HEADING && keys.has(headingKey(withoutNumber(value)))) count++;
      }
      if (count === 1 && (seriesIn(cells, isSeries) > 0 || seriesIn(grid.rows[index + 1] ?? [], isSeries) > 1)) count++;
      if (count < 2) return;
      found++;
      const row = grid.top + index;
      for (let rows = 1; rows <= MOST_ROWS; rows++) {
        for (let top = row - rows + 1; top <= row; top++) {
          if (top >= grid.top && top + rows - 1 <= lastRow(grid)) spans.set(`${top} ${rows}`, [top, top + rows - 1]);
        }
      }
    });
    const whole = new Set(known.map(headingKey));
    return [...spans.values()].flatMap(([top, bottom]) => readHeadingRows(grid, top, bottom, whole) ?? []);
  });
}

/** How many cells of a row head columns of a series: under "Referrals" and "Repeats" stand the quarters of both. */
const seriesIn = (cells: readonly Cell[], isSeries: (heading: string) => boolean): number => cells.filter((cell) => cell.value !== null && isSeries(shownText(cell).trim())).length;

/** What may stand in one of two rows of a heading: its first words, or its last. */
function partsOf(heading: string): readonly string[] {
  const words = heading.split(/\s+/);
  return words.slice(1).flatMap((_, index) => [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")]);
}

function readHeadingRows(grid: SheetGrid, top: number, bottom: number, known: ReadonlySet<string>): HeadingRows | undefined {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => filledCells(grid, top + index));
  const isProse = rows.length > 1 && rows.some((cells) => cells.some(({ shown }) => shown.length > LONGEST_HEADING));
  if (isProse || rows.some((cells) => cells.length === 0)) return undefined;
  const columns = new Set(rows.flatMap((cells) => cells.map(({ column }) => column)));
  const headings = [...columns].sort((a, b) => a - b).map((column) => headingOf(column, rows, grid, top));
  return { grid, top, bottom, headings, known: headings.filter(({ shown }) => known.has(headingKey(withoutNumber(shown)))).length, hasHintsOnly: bottom > top && rows.slice(1).every((cells) => cells.every(({ shown }) => HINT.test(shown))) };
}

function headingOf(column: number, rows: readonly (readonly FilledCell[])[], grid: SheetGrid, top: number): Heading {
  const own = rows.flatMap((cells, index) => cells.filter((cell) => cell.column === column).map(({ shown }) => ({ shown, row: top + index })));
  const words = own.map(({ shown }) => shown);
  const lowest = own.at(-1)?.row ?? top;
  const groups = rows.slice(0, lowest - top).map((cells, index) => groupOver(column, cells, grid, top + index));
  const [last = ""] = words.slice(-1);
  // "Original" under "Target date" is the original target date.
  const turned = groups.some((group) => group !== "") ? [[last, ...groups.map(withoutNumber)].join(" ")] : [];
  const readings = [[...groups, last].join(" "), ...turned, words.join(" "), withoutNumber(words.join(" ")), last, ...(HINT.test(last) ? [words.slice(0, -1).join(" ")] : [])];
  return { column, row: lowest, shown: words.join(" "), readings: [...new Set(readings.map((each) => each.trim()))].filter((each) => each !== "" && each.length <= LONGEST_HEADING) };
}

/** The heading of the group to which a column belongs: it stands over its first column, merged over the others or with blank cells after it. */
function groupOver(column: number, cells: readonly FilledCell[], grid: SheetGrid, row: number): string {
  const nearest = cells.filter((cell) => cell.column <= column).at(-1);
  if (!nearest) return "";
  const merged = grid.merges.find(({ top, left }) => top === row && left === nearest.column);
  return merged && column > merged.right ? "" : nearest.shown;
}

const wordsOf = (heading: string): string => ` ${heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

/** The known heading that a heading was meant for: one mistyped, or with more words around it. */
export function nearestHeading(heading: string, known: readonly string[]): string | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const mistyped = heading.length > 4 ? nearestName(heading, known.filter((each) => each.length > 4)) : undefined;
  const within = known.filter((each) => each.length > 3 && wordsOf(heading).includes(wordsOf(each)));
  const longest = within.reduce<string | undefined>((best, each) => (best === undefined || each.length > best.length ? each : best), undefined);
  return mistyped !== undefined && (longest === undefined || mistyped.length > longest.length) ? mistyped : longest;
}
