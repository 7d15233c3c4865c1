import type { DocumentType } from "../../core/document-type";
import { typedLines, type SeenLine } from "../../core/docx/table/seen-lines";
import { tableGrid, type TableGrid } from "../../core/docx/table/table-grid";
import { tablesOf, type FoundWordTable } from "../../core/docx/table/tables-of";
import { unpackWordFile } from "../../core/docx/unpack-word-file";
import { whyNotWord } from "../../core/docx/why-not-word";
import { WordParts } from "../../core/docx/word-parts";
import { listed } from "../../core/listed";
import { printedOf, type PaperColumn, type PaperRows } from "../../core/paper-rows";
import type { Problem, ProblemCode } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { parseBlock, parsePlace, type Block } from "../../core/workbook/address";
import type { ColumnAnswer } from "../../core/workbook/column-answers";
import { likelyHeadingRows, type HeadingRows } from "../../core/workbook/headings";
import { isPlaceholder } from "../../core/workbook/placeholder";

/** What stands in one column of a row of the paper. */
export interface PaperWords {
  readonly text: string;
  /** The same without the numbers that Word writes before the lines of a list; undefined where there are none. */
  readonly unnumbered?: string;
  /** The words by the column of the sheet, where the paper has several columns for what is one here. */
  readonly byColumn: readonly { readonly column: string; readonly text: string }[];
}

export interface PaperPlanRow {
  /** "table 1, row 3" */
  readonly place: string;
  /** By the keys of the columns; those that the paper does not have are not there. */
  readonly words: Readonly<Record<string, PaperWords>>;
}

/** The table of a filled paper. */
export interface PaperPlan {
  readonly rows: readonly PaperPlanRow[];
  /** What stands in each row below the headings, whatever kind of row it is. */
  readonly allRows: readonly PaperPlanRow["words"][];
  readonly hasTrackedChanges: boolean;
  /** The rows in which words are struck through; they are read as if they were not. */
  readonly struck: readonly string[];
  /** Columns of the paper that the document does not know. */
  readonly unknown: readonly string[];
  /** What could not be read in it. */
  readonly problems: readonly Problem[];
}

/** What matters in a paper that was filled by others; that a cell is blank is told as a difference. */
const TOLD: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["row-unclear", "table-too-long", "heading-unclear"]);

/** Finds the table of a document in a Word file, by its headings, and reads it by the rules of its sheet. */
export function readPaperPlan(bytes: Uint8Array, file: string, type: DocumentType, answers: readonly ColumnAnswer[]): PaperPlan | { readonly problems: readonly Problem[] } {
  const problem = (code: ProblemCode, message: string, place?: string): Problem => ({ code, message, where: file, ...(place === undefined ? {} : { place }) });
  const zip = unpackWordFile(bytes);
  if (typeof zip === "string") return { problems: [problem("document-not-read", whyNotWord(bytes, zip))] };
  const tables = tablesOf(new WordParts(zip));
  const headingsIn = (grids: readonly TableGrid[]): readonly HeadingRows[] => likelyHeadingRows(grids.map(({ grid }) => grid), type.headings, (heading) => type.isSeries(heading));
  const claimsOf = (table: FoundWordTable): boolean => type.claims(headingsIn([tableGrid([table], type.title)]), answers).length > 0;
  const plans = joined(tables, claimsOf);
  if (plans.length > 1) {
    const places = plans.map(([first]) => first?.place ?? "");
    return { problems: [problem("table-found-twice", `Each of ${listed(places, "and")} could be the ${type.title}. Keep one of them in the file, and try again.`)] };
  }
  const [plan] = plans;
  if (!plan) return { problems: [problem("not-in-this-workbook", nothingFound(tables, type, headingsIn, answers))] };
  const read = tableGrid(plan, type.title);
  const placeOf = (where: string): string => {
    const at = read.placeOf(blockOf(where).top);
    return `${plan[at.table]?.place ?? ""}, row ${at.row}`;
  };
  const finding = type.find(headingsIn([read]), [], answers);
  if (finding === "not in this workbook") return { problems: [problem("not-in-this-workbook", nothingFound(tables, type, headingsIn, answers))] };
  const inPaper = (each: Problem): Problem => problem(each.code, each.message, placeOf(each.where));
  if (!("document" in finding)) return { problems: finding.problems.map(inPaper) };
  const { paper, headings, unused, problems } = finding.document;
  const rows = paper.rows ? rowsOf(paper.rows, read, placeOf) : [];
  const isRead = new Set(rows.map(({ place }) => place));
  return {
    rows,
    allRows: paper.rows ? allRows(paper.rows, read, headings) : [],
    hasTrackedChanges: plan.some(({ hasTrackedChanges }) => hasTrackedChanges),
    struck: plan.flatMap(({ place, rows: all }) => all.filter(({ cells }) => cells.some(({ lines }) => lines.some(({ isStruck }) => isStruck))).map(({ number }) => `${place}, row ${number}`)),
    unknown: unused,
    problems: problems.filter(({ code, where }) => TOLD.has(code) || (code === "cell-blank" && !isRead.has(placeOf(where)))).map(inPaper),
  };
}

/** The tables that have the headings, each with those that go on with it on the next page. */
function joined(tables: readonly FoundWordTable[], isPlan: (table: FoundWordTable) => boolean): readonly (readonly FoundWordTable[])[] {
  const plans: FoundWordTable[][] = [];
  let open: FoundWordTable[] | undefined;
  for (const table of tables) {
    if (table.place.startsWith("inside")) {
      if (isPlan(table)) plans.push([table]);
      continue;
    }
    const has = isPlan(table);
    const first: FoundWordTable | undefined = open?.[0];
    const goesOn = first !== undefined && table.followsOn && (has ? sameHeadings(first, table) : widthOf(first) === widthOf(table));
    if (goesOn) open?.push(table);
    else if (has) plans.push((open = [table]));
    else open = undefined;
  }
  return plans;
}

const firstRow = ({ rows }: FoundWordTable): string => JSON.stringify(rows[0]?.cells.map(({ lines }) => lines.map(({ text }) => text.toLowerCase())));
const sameHeadings = (one: FoundWordTable, other: FoundWordTable): boolean => firstRow(one) === firstRow(other);
const widthOf = ({ rows }: FoundWordTable): number => Math.max(0, ...rows.map(({ cells }) => cells.length));

function nothingFound(tables: readonly FoundWordTable[], type: DocumentType, headingsIn: (grids: readonly TableGrid[]) => readonly HeadingRows[], answers: readonly ColumnAnswer[]): string {
  if (tables.length === 0) return `This file holds no table, and a ${type.title} is one. Choose the file with the plan.`;
  const near = tables.map((table) => {
    const known = headingsIn([tableGrid([table], type.title)]).map((rows) => type.knows(rows, answers));
    return { table, known: known.reduce((most, each) => (each.length > most.length ? each : most), []) };
  });
  const nearest = near.reduce<(typeof near)[number] | undefined>((best, each) => (each.known.length > (best?.known.length ?? 0) ? each : best), undefined);
  const has = nearest ? ` The nearest is ${nearest.table.place}, of whose headings only ${listed(nearest.known.map(quoted), "and")} ${nearest.known.length === 1 ? "is" : "are"} known.` : "";
  const names = (nearest ? type.columns.filter(({ name }) => !nearest.known.includes(name)) : type.columns).map(({ name }) => quoted(name));
  return `No table of this file is a ${type.title}.${has} It is found by at least four of its headings: in Word, write such as ${listed(names.slice(0, 4), "and")} over the columns that they are for, and compare it again. If it is another paper, choose another file.`;
}

function rowsOf({ columns, rows }: PaperRows, read: TableGrid, placeOf: (where: string) => string): readonly PaperPlanRow[] {
  return rows.map((row) => {
    const cells = columns.map((column) => [column, row[column.key] ?? []] as const).filter(([, from]) => from.length > 0);
    const own = cells.flatMap(([, from]) => from)[0]?.where ?? "";
    return { place: placeOf(own), words: Object.fromEntries(cells.map(([column, from]) => [column.key, wordsOf(column, from.map((each) => ({ column: each.column, lines: linesAt(read, each.writtenAt) })))])) };
  });
}

function allRows({ columns: all, rows: [first = {}] }: PaperRows, read: TableGrid, headings: string): readonly PaperPlanRow["words"][] {
  const columns = all.map((column) => [column, (first[column.key] ?? []).map((each) => ({ column: each.column, left: blockOf(each.where).left }))] as const);
  const below = blockOf(headings).top + 1;
  return read.grid.rows.slice(below).map((_, index) => Object.fromEntries(columns.map(([column, from]) => [column.key, wordsOf(column, from.map(({ column: name, left }) => ({ column: name, lines: read.linesAt(below + index, left) })))])));
}

const blockOf = (where: string): Block => parseBlock(parsePlace(where).address ?? "") ?? { top: 0, left: 0, bottom: 0, right: 0 };

function wordsOf(column: PaperColumn, from: readonly { readonly column: string; readonly lines: readonly SeenLine[] }[]): PaperWords {
  const printed = (textOf: (lines: readonly SeenLine[]) => string): string => printedOf(from.map(({ lines }) => textOf(lines)), column);
  const hasNumbers = from.some(({ lines }) => lines.some(({ list }) => list?.marks === "numbers"));
  return {
    text: printed(typedLines),
    byColumn: from.map((each) => ({ column: each.column, text: typedLines(each.lines) })),
    ...(hasNumbers ? { unnumbered: printed((lines) => lines.map(({ text }) => text).join("\n")) } : {}),
  };
}

/** The lines of a cell, or of the first of the cells that it is merged with. */
function linesAt({ grid, linesAt: at }: TableGrid, where: string): readonly SeenLine[] {
  const { top, left } = blockOf(where);
  const merge = grid.merges.find((each) => each.left === left && each.right === left && each.top <= top && top <= each.bottom);
  const lines = at(merge?.top ?? top, left);
  return isPlaceholder(typedLines(lines)) ? [] : lines;
}
