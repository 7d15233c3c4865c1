import { notPrinted, readAs, tablesOf } from "../../../core/found-in-words";
import type { DocumentType } from "../../../core/document-type";
import { howMuch } from "../../../core/advice";
import { listed } from "../../../core/listed";
import type { SurveyedDocument } from "../../../core/survey";
import { madeOf } from "../shell/made-at";
import type { Found, MadePaper } from "../shell/pane-state";

/** A document on the list of Home. */
export interface Task {
  readonly type: DocumentType;
  readonly status: "Ready" | "There is a problem" | "Not in this workbook" | `Made at ${string}`;
  /** Where it stands and how much of it there is, in one sentence. */
  readonly hint: string;
  /** What of its tables was read under other headings, and what is not printed. */
  readonly notes: readonly string[];
  /** Whether the workbook keeps something that was said of its headings. */
  readonly isAnswered: boolean;
}

/** The documents that a workbook holds, in the order of a pack, and those that it does not hold. */
export function taskList(found: Found, made: ReadonlyMap<string, MadePaper>): { readonly there: readonly Task[]; readonly absent: readonly Task[] } {
  const tasks = found.types.map((type) => taskOf(type, found, made));
  return {
    there: tasks.filter(({ status }) => status !== "Not in this workbook"),
    absent: tasks.filter(({ status }) => status === "Not in this workbook"),
  };
}

function taskOf(type: DocumentType, { documents, sheets, answers }: Found, made: ReadonlyMap<string, MadePaper>): Task {
  const isAnswered = answers.some(({ document }) => document === type.id);
  const document = documents.find((each) => each.type.id === type.id);
  if (document) {
    const tables = tablesOf(document, documents);
    const notes = [readAs(...tables), notPrinted(...tables)].filter((words) => words !== "");
    return { type, status: statusOf(document, made.get(type.id)), hint: `Sheet ${document.sheet}, ${document.rows} ${document.rows === 1 ? "row" : "rows"}${advised(document)}`, notes, isAnswered };
  }
  const on = sheets.filter((sheet) => sheet.documents.includes(type.id)).map(({ sheet }) => sheet);
  if (on.length > 0) return { type, status: "There is a problem", hint: `${on.length === 1 ? "Sheet" : "Sheets"} ${listed(on, "and")}`, notes: [], isAnswered };
  return { type, status: "Not in this workbook", hint: "", notes: [], isAnswered };
}

/** What the rules say that a plan goes by: the SMART check. */
const advised = ({ advice }: SurveyedDocument): string => (advice.length === 0 ? "" : `. SMART check: ${howMuch(advice)}`);

/** A paper that was made of something else than the sheet says now is to be made again. */
function statusOf(document: SurveyedDocument, made: MadePaper | undefined): Task["status"] {
  if (document.problems.length > 0) return "There is a problem";
  return made?.of === madeOf(document) ? `Made at ${made.at}` : "Ready";
}
