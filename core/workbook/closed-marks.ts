import type { HeadingAnswer, Problem } from "../problem";
import { quoted } from "../quoted";
import { cellAddress, placeOf } from "./address";
import { closedWordsOf, saysClosedUnder } from "./closed-words";
import type { Columns } from "./column";
import { columnId } from "./column-answers";
import { filledCells, type FilledCell } from "./filled-cells";
import { isOfTableBeside, type FoundTable } from "./find-table";
import type { Heading, HeadingRows } from "./headings";
import { columnNamed } from "./match-headings";
import type { Details } from "./read-details";
import type { TableShape } from "./table-shape";

/** What stands around the rows of a table, and which of them are printed for everybody. */
interface Around<D extends Columns> {
  readonly details: D;
  readonly around: Details<D>;
  readonly openRows: readonly number[];
  /** Rows of headings on the sheet, of this document and of others. */
  readonly others: readonly HeadingRows[];
}

/**
 * Whatever says of a paper that everybody may read, or of a row of it, that they may not: in a cell that is printed, in one
 * that is not, above the table, or in the name of the sheet. A paper that carries a marking may say so wherever it likes,
 * but above its table nothing higher than what stands beside "Marking".
 */
export function closedMarks<C extends Columns, D extends Columns>(table: FoundTable<C>, shape: TableShape<C>, around: Around<D>, document: string): readonly Problem[] {
  if ("marking" in around.details) return higherMarkings(table, around);
  const hidden = new Set(table.grid.hiddenRows);
  return [...markedAbove(table, shape, around), ...around.openRows.filter((row) => !hidden.has(row)).flatMap((row) => markedIn(table, shape, row, document))];
}

const isOfMeeting = <C extends Columns>({ parts }: TableShape<C>): boolean => parts !== undefined;

/** The cells of a printed row that say that it is closed. */
function markedIn<C extends Columns>(table: FoundTable<C>, shape: TableShape<C>, row: number, document: string): readonly Problem[] {
  const { grid, columnAt, seriesAt, headed, unusedHeadings } = table;
  const words = closedWordsOf(isOfMeeting(shape));
  const printed = [...columnAt].flatMap(([key, column]) => (shape.closed?.columns.includes(key) ? [] : [column]));
  const ofTheRow = filledCells(grid, row).filter(({ column }) => !isOfTableBeside(table, row, column));
  const problem = ({ column }: FilledCell, message: string, answers: readonly HeadingAnswer[] = []): Problem => ({
    code: "row-unclear",
    message,
    where: placeOf(grid.sheet, cellAddress(row, column)),
    ...(answers.length > 0 ? { answers } : {}),
  });
  return ofTheRow.flatMap((cell): readonly Problem[] => {
    const { column, shown } = cell;
    if (printed.includes(column) || [...seriesAt.values()].includes(column)) {
      return words.isMarked(shown) ? [problem(cell, `This says ${quoted(shown)}, and the paper prints it for everybody. ${whatToDo(shape)} If everybody may read it, word it otherwise.`)] : [];
    }
    const heading = unusedHeadings.find((each) => each.column === column);
    if (heading) {
      if (!words.isSaid(shown) && !saysClosedUnder(heading.shown, shown)) return [];
      return [problem(cell, `The column ${quoted(heading.shown)} is not read, and says ${quoted(shown)} of a row that the paper prints for everybody. ${whatToDo(shape)} If it is not meant so, say that ${quoted(heading.shown)} is not for this paper.`, answersFor(heading, shape, document))];
    }
    if (headed.has(column) || !words.isSaid(shown)) return [];
    return [problem(cell, `No heading stands over this cell, and it says ${quoted(shown)} of a row that the paper prints for everybody. ${whatToDo(shape)} Then clear this cell; clear it too if it is not meant so.`)];
  });
}

/** How to keep a row from everybody. */
function whatToDo<C extends Columns>({ columns, closed, parts = [] }: TableShape<C>): string {
  const [column] = closed?.columns ?? [];
  const name = column === undefined ? undefined : columns[column]?.headings[0];
  const [part] = parts;
  if (name === undefined || part === undefined) return "If not everybody may read it, move the row to another workbook.";
  return `If the public may not read it, write "Closed" beside it in a column headed ${quoted(name)}, or move it below a row that says only "${part.name}".`;
}

function answersFor<C extends Columns>({ shown }: Heading, { columns, closed }: TableShape<C>, document: string): readonly HeadingAnswer[] {
  const is = (closed?.columns ?? []).map((key): HeadingAnswer => ({ says: `${quoted(shown)} is ${columns[key]?.headings[0] ?? ""}`, answer: { document, heading: shown, column: columnId(String(key)) } }));
  return [...is, { says: `${quoted(shown)} is not for this paper`, answer: { document, heading: shown, column: null } }];
}

interface CellAbove {
  readonly shown: string;
  readonly where: string;
}

const MOST_OF_DETAILS = 2;

/** The name of the sheet and the cells above a table, without labels; what stands above a table over it is that one's. */
function above<C extends Columns, D extends Columns>({ grid, headingTop }: FoundTable<C>, { details, others }: Around<D>): readonly CellAbove[] {
  let top = grid.top;
  const over = others.filter((each) => each.grid === grid && each.bottom < headingTop && each.known > MOST_OF_DETAILS).map(({ bottom }) => bottom);
  if (over.length > 0) {
    top = Math.max(...over) + 1;
    for (let row = top; row < headingTop; row++) if (filledCells(grid, row).length > MOST_OF_DETAILS) top = row + 1;
  }
  const rows = Array.from({ length: Math.max(headingTop - top, 0) }, (_, index) => top + index).filter((row) => !grid.hiddenRows.includes(row));
  const cells = rows.flatMap((row) => filledCells(grid, row).map(({ column, shown }) => ({ shown, where: placeOf(grid.sheet, cellAddress(row, column)) })));
  return [{ shown: grid.sheet, where: placeOf(grid.sheet) }, ...cells.filter(({ shown }) => columnNamed(details, shown.replace(/:.*$/s, "")) === undefined)];
}

function markedAbove<C extends Columns, D extends Columns>(table: FoundTable<C>, shape: TableShape<C>, around: Around<D>): readonly Problem[] {
  const words = closedWordsOf(isOfMeeting(shape));
  const part = isOfMeeting(shape) ? shape.parts?.[0]?.name : undefined;
  return above(table, around)
    .filter(({ shown }) => words.isTitled(shown))
    .map(({ shown, where }): Problem => ({
      code: "marked-protectively",
      message:
        `${where === placeOf(table.grid.sheet) ? "The sheet is called" : "This says"} ${quoted(shown)}, and the paper is printed for everybody. If they may read it, take these words out; if not, keep it in another workbook.` +
        (part === undefined ? "" : ` If only some rows are closed, take the words out and write "${part}" alone in a row above those.`),
      where,
    }));
}

const HIGHER = /official\s?[-–:]?\s?sensitive|(?<!\p{L})(?:top )?secret(?!\p{L})|^\W*confidential\W*$|(?:^|\s)CONFIDENTIAL(?!\p{L})/u;

/** Markings above the table that are higher than the one beside "Marking". */
function higherMarkings<C extends Columns, D extends Columns>(table: FoundTable<C>, around: Around<D>): readonly Problem[] {
  const marking = String((around.around.values as Readonly<Record<string, unknown>>).marking ?? "");
  if (/sensitive/i.test(marking)) return [];
  const own = around.around.where("marking");
  return above(table, around)
    .filter(({ shown, where }) => where !== own && (/official\s?[-–:]?\s?sensitive/i.test(shown) || HIGHER.test(shown)))
    .map(({ shown, where }): Problem => ({
      code: "marked-protectively",
      message: `This says ${quoted(shown)}, and ${marking === "" ? "nothing that can be read stands beside \"Marking\"" : `"Marking" says ${quoted(marking)}`}. Write the marking that holds beside "Marking", and take these words out if it is not this one.`,
      where,
    }));
}
