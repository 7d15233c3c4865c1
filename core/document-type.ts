import type * as z from "zod/mini";
import type { Advice } from "./advice";
import type { CalendarDate } from "./calendar-date";
import { columnsOf, headingsOf, isSeriesOf, type CompanionTable } from "./companion-table";
import type { MeetingPapers } from "./meeting-papers";
import type { MeetingRecord } from "./meeting-record";
import { sheetPlan, type FurtherSheet, type SheetPlan } from "./new-sheet/sheet-plan";
import type { PaperRows } from "./paper-rows";
import type { Problem } from "./problem";
import type { Remark } from "./remark";
import type { Columns } from "./workbook/column";
import type { ColumnAnswer } from "./workbook/column-answers";
import { claims, type Claim } from "./workbook/find-table";
import { overlap, type HeadingRows } from "./workbook/headings";
import { matchHeadings } from "./workbook/match-headings";
import type { NamedColumn } from "./workbook/named-column";
import { readTable, type ReadRows, type TableAsFound, type TableAsRead, type TablePlan } from "./workbook/read-table";
import { PLAIN, type Writing } from "./writing-style";

/** A document before it is filled: its title and what goes into its template. */
export interface Paper {
  readonly title: string;
  readonly data: unknown;
  /** The papers that are made of it, each a file, where every row of its table is a paper of its own. */
  readonly each?: readonly Paper[];
  /** What it says of the papers of a meeting, where it is an agenda. */
  readonly meeting?: MeetingPapers;
  /** What it says of a meeting, for the other documents of the workbook and for the next meeting. */
  readonly record?: MeetingRecord;
  /** Where the rows of its table come from, where a filled one can be read back. */
  readonly rows?: PaperRows;
}

/** The papers that are made of a document: the paper itself, or one for every row of its table. */
export const papersOf = ({ paper }: FoundDocument): readonly Paper[] => paper.each ?? [paper];

/** A document whose table was found in a workbook, with everything that must be put right before it can be made. */
export interface FoundDocument extends TableAsFound {
  /** Further tables that it takes in. */
  readonly alsoRead: readonly TableAsFound[];
  /** Its rows with their cells, for those who go on from them. */
  readonly read: TableAsRead;
  readonly paper: Paper;
  readonly problems: readonly Problem[];
  /** What would make it better; none of it keeps it from being made. */
  readonly advice: readonly Advice[];
}

/** What a document is looked at beside: what the others of its workbook say of the meeting, and the day on which it is looked at. */
export interface Around {
  readonly records: readonly MeetingRecord[];
  readonly today: CalendarDate | undefined;
}

/** What comes of looking at a document beside the others. */
export interface Compared {
  readonly problems: readonly Problem[];
  readonly remarks: readonly Remark[];
}

export type Finding =
  | { readonly document: FoundDocument }
  /** Its tables stand on these sheets, and none can be read. */
  | { readonly sheets: readonly string[]; readonly problems: readonly Problem[] }
  | "not in this workbook";

/** A kind of document that a partnership publishes. */
export interface DocumentType {
  readonly id: string;
  readonly title: string;
  /** That a workbook does not hold this document, and what a sheet must have for it. */
  readonly needs: string;
  /** Whether it tells of people's lives, so that it may pass through nothing but the user's own machine. */
  readonly isPersonal: boolean;
  /** The Word file of the document's folder under templates/. */
  readonly templateFile: string;
  /** What its template may be filled with. */
  readonly data: z.ZodMiniObject;
  /** Every word under which a column of its tables may stand. */
  readonly headings: readonly string[];
  /** The columns of its tables by the ids that answers name them by, with the names that people are shown. */
  readonly columns: readonly NamedColumn[];
  /** What a new sheet for it holds. */
  readonly sheet: SheetPlan;
  /** The sheets that are offered for the further tables that it takes in. */
  readonly furtherSheets: readonly FurtherSheet[];
  /** Whether words head a column of its tables without being one of its headings: a quarter. */
  isSeries(heading: string): boolean;
  /** Which of some rows look like the headings of its tables, and how much; one that it shares with another document is that one's. */
  claims(rows: readonly HeadingRows[], answers: readonly ColumnAnswer[]): readonly Claim[];
  /** Finds its table at one of some rows, and reads it; `others` are the heading rows of other documents. */
  find(rows: readonly HeadingRows[], others: readonly HeadingRows[], answers: readonly ColumnAnswer[], write?: Writing): Finding;
  /** What must be put right, and what is worth knowing, between a paper and the other documents of its workbook. */
  compare(paper: Paper, around: Around): Compared;
  /** The names of its columns that some rows have headings for. */
  knows(rows: HeadingRows, answers: readonly ColumnAnswer[]): readonly string[];
}

interface DocumentPlan<C extends Columns, D extends Columns, S extends z.ZodMiniObject, T> extends TablePlan<C, D> {
  readonly id: string;
  readonly title: string;
  readonly needs: string;
  readonly isPersonal: boolean;
  /** What the template may be filled with. */
  readonly data: S;
  /** Tables that it takes in where the workbook has them. */
  readonly companions?: { readonly [K in keyof T]: CompanionTable<T[K]> };
  /** What must be put right, and what is worth knowing, between what it says of the meeting and what the others do. */
  compare?(record: MeetingRecord, around: Around): Compared;
  /** The paper of what was read; what is wrong with the sheet goes to `report`. */
  toPaper(
    ...read: [...Parameters<ReadRows<C, D, never>>, companions: { readonly [K in keyof T]: T[K] | undefined }]
  ): PlannedPaper<S> | { readonly title: string; readonly each: readonly PlannedPaper<S>[] };
}

interface PlannedPaper<S extends z.ZodMiniObject> {
  readonly title: string;
  readonly data: z.input<S>;
  /** What would make it better, where the document has rules for that. */
  readonly advice?: readonly Advice[];
  readonly meeting?: MeetingPapers;
  readonly record?: MeetingRecord;
  readonly rows?: PaperRows;
}

/** Makes a document type of its columns, its details and the way from them to its paper. */
export function documentType<C extends Columns, D extends Columns, S extends z.ZodMiniObject, T = Readonly<Record<never, never>>>(
  plan: DocumentPlan<C, D, S, T>,
): DocumentType {
  const companions: readonly (readonly [string, CompanionTable<unknown>])[] = Object.entries(plan.companions ?? {});
  const own = companions.map(([, companion]) => companion).filter(({ document }) => document === plan.id);
  const mainClaims = (rows: readonly HeadingRows[], answers: readonly ColumnAnswer[]): readonly Claim[] => claims(rows, plan.table, { document: plan.id, answers });
  const ownClaims = (rows: readonly HeadingRows[], answers: readonly ColumnAnswer[]): readonly Claim[] => own.flatMap((each) => each.claims(rows, answers));
  return {
    id: plan.id,
    title: plan.title,
    needs: plan.needs,
    isPersonal: plan.isPersonal,
    templateFile: `${plan.id}/${plan.id}.docx`,
    data: plan.data,
    headings: [...headingsOf(plan.table), ...own.flatMap(({ headings }) => headings)],
    columns: distinct([...columnsOf(plan.table), ...own.flatMap(({ columns }) => columns)]),
    sheet: sheetPlan(plan),
    furtherSheets: own.flatMap(({ sheet }) => sheet ?? []),
    claims: (rows, answers) => [...mainClaims(rows, answers), ...ownClaims(rows, answers)],
    isSeries: (heading) => isSeriesOf(plan.table, heading) || own.some((each) => each.isSeries(heading)),
    find(rows, others, answers, write = PLAIN) {
      const alsoRead: TableAsFound[] = [];
      const theirs: Problem[] = [];
      const [mine, ofOwn] = [mainClaims(rows, answers), ownClaims(rows, answers)];
      const ownRows = ofOwn.map((claim) => claim.rows);
      const all = [...others, ...mine.map((claim) => claim.rows), ...ownRows];
      const valueOf = (companion: CompanionTable<unknown>): unknown => {
        // A table may have its headings again, as for a new page: it does not end there.
        const itsClaims = companion.claims(rows, answers);
        const itsRows = new Set(itsClaims.map((claim) => claim.rows));
        // Nor does it begin in the headings that say more of the document's own: "Indicator" and the year over "Baseline".
        const own = mine.filter(({ rows: each, strength }) => !itsClaims.some((claim) => overlap(claim.rows, each) && claim.strength > strength));
        const free = itsClaims.length === 0 ? rows : rows.filter((each) => !own.some((claim) => overlap(each, claim.rows)));
        const reading = companion.find(free, all.filter((each) => !itsRows.has(each)), answers, write);
        if (reading === "not in this workbook") return undefined;
        theirs.push(...reading.problems);
        if (!("about" in reading)) return undefined;
        alsoRead.push(reading.about);
        return reading.value;
      };
      // Rows that say more of a table taken in than of its own are that one's: "Item, Paper, Public" of a list of papers.
      const isTakenIn = (each: HeadingRows): boolean => ofOwn.some((claim) => claim.rows === each && !mine.some((other) => other.rows === each && other.strength >= claim.strength));
      const reading = readTable(plan, { rows: rows.filter((each) => !isTakenIn(each)), others: [...others, ...ownRows], answers: { document: plan.id, answers }, write }, (...read) =>
        plan.toPaper(...read, Object.fromEntries(companions.map(([name, companion]) => [name, valueOf(companion)])) as { readonly [K in keyof T]: T[K] | undefined }),
      );
      if (reading === "not in this workbook" || !("about" in reading)) return reading;
      const planned = reading.value;
      const problems = [...reading.problems, ...theirs];
      if ("each" in planned) return { document: { ...reading.about, alsoRead, read: reading.read, paper: { ...planned, data: undefined }, problems, advice: [] } };
      const { advice = [], ...paper } = planned;
      // Of a cell that could not be read only that is said; it is not blank.
      const unread = new Set(problems.filter(({ code }) => code === "cell-not-read").map(({ where }) => where));
      return { document: { ...reading.about, alsoRead, read: reading.read, paper, problems, advice: advice.filter(({ where }) => !unread.has(where)) } };
    },
    compare: ({ record }, around) => (record && plan.compare?.(record, around)) ?? { problems: [], remarks: [] },
    knows: (rows, answers) => [...matchHeadings(rows.headings, plan.table.columns, { document: plan.id, answers }).headingOf.keys()].map((key) => plan.table.columns[key]?.headings[0] ?? ""),
  };
}

/** Two tables of a document may have a column of one name. */
const distinct = (columns: DocumentType["columns"]): DocumentType["columns"] => [...new Map(columns.map((column) => [column.id, column])).values()];
