import type { Columns } from "./column";
import { quoted } from "../quoted";
import type { FilledCell } from "./filled-cells";
import type { FoundTable } from "./find-table";
import { headingKey } from "./headings";
import { columnNamed } from "./match-headings";
import { shownText } from "./shown-text";
import { cellAt } from "./sheet-grid";
import type { TableShape } from "./table-shape";

/** Labels of lines below a table, which say who made the paper and who gets it. */
const OF_THE_PAPER = /^(?:(?:prepared|produced|compiled|written|approved|signed|published|printed|circulated|distributed)(?: by| on| to)?|distribution(?: list)?|circulation(?: list)?|copies(?: to)?|copy to|cc|authors?|contact(?: officer)?|version|file(?: name| ref(?:erence)?)?|signature)\s*:?$/i;
/** And labels that cannot be told from an item, but for where they stand. */
const OF_A_MEETING = /^(?:date|time|place|venue|(?:date of )?(?:the )?next meeting|next meeting date)\s*:?$/i;
/** Words, and not "iii" or "A". */
const WORDS = /^(?![ivxlc]+[.)]?$)[\p{L}][\p{L}\s.,:&/'’()-]{2,}$/iu;

/** Words that head the columns of the tables that stand below others: of money, risks, people, figures and abbreviations. */
const OF_OTHER_TABLES = /^(?:amounts?|budgets?(?: line)?|costs?(?: items?)?|funded by|funding|risks?|likelihood|impact|mitigation|score|names?|organisations?|agency|roles?|telephone|phone|e-?mail|contacts?|offences?|crimes?|types?|numbers?|meanings?|abbreviations?|definitions?|key|year|quarter|month|total|change|% change|dates?|items?|description|owner|lead|due(?: date)?|status|(?:19|20)\d\d(?:[/–-]\d{2,4})?|q[1-4])\s*:?$/i;

/** Whether every cell of a row heads a column of some table, and not of this one's again. */
function isOfOtherHeadings<C extends Columns>({ grid, headingRow }: FoundTable<C>, columns: C, cells: readonly FilledCell[]): boolean {
  const isHeading = ({ shown }: FilledCell): boolean => OF_OTHER_TABLES.test(shown) || columnNamed(columns, shown) !== undefined;
  const isAgain = cells.every(({ column, shown }) => headingKey(shownText(cellAt(grid, headingRow, column))) === headingKey(shown));
  return cells.length > 1 && cells.every(isHeading) && !isAgain;
}

/** What a row below a blank row is, beside a row of the table: a label with what it is, the headings of another table, or nobody knows. */
export type BelowTheTable = "a label" | "other headings" | { readonly ask: string };

/** What the filled cells of a row below a blank row are, where they may be no row of the table; undefined where they are. */
export function belowTheTable<C extends Columns>(table: FoundTable<C>, { columns, prose, series }: TableShape<C>, inside: readonly FilledCell[], cells: readonly FilledCell[]): BelowTheTable | undefined {
  const { columnAt } = table;
  if (isOfOtherHeadings(table, columns, cells)) return "other headings";
  const [first, second, ...more] = inside;
  if (!first || !second || prose || series) return undefined;
  const leftmost = [...columnAt].reduce((left, each) => (each[1] < left[1] ? each : left));
  if (first.column !== leftmost[1]) return undefined;
  const isLabel = OF_THE_PAPER.test(first.shown) && more.length === 0;
  if (columns[leftmost[0]]?.isNumber !== true) return isLabel ? "a label" : undefined;
  if (inside.length > 2 && columnNamed(columns, first.shown) === leftmost[0]) return "other headings";
  if (isLabel || (more.length === 0 && OF_A_MEETING.test(first.shown))) return "a label";
  if (!WORDS.test(first.shown)) return undefined;
  return { ask: `${quoted(first.shown)} stands where a number belongs, below a blank row. If this row belongs to the table, take out the blank row or give it a number; if it does not, move it above the headings or to another sheet.` };
}
