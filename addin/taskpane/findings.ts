import { notPrinted, readAs, tablesOf } from "../../core/found-in-words";
import type { Problem } from "../../core/problem";
import type { Survey, SurveyedDocument } from "../../core/survey";
import type { ColumnAnswer } from "../../core/workbook/column-answers";
import type { TableAsFound } from "../../core/workbook/read-table";
import { documentTypes } from "../../templates";
import type { OpenWorkbook } from "../workbook";
import { button, element, line } from "./element";
import { templateLine, type TemplateActions } from "./template-line";

/** What the user can do with what was found. */
export interface FindingActions extends TemplateActions {
  make(documents: readonly string[]): void;
  goTo(place: string): void;
  /** Keeps what the user says of a heading. */
  answer(answer: ColumnAnswer): void;
  /** Forgets what was said of the headings of a document. */
  forget(document: string): void;
}

/** More lines than this help nobody: the first are mended, and the workbook is checked again. */
const MOST_LINES = 50;

/** Shows what a workbook holds: its papers, what must be put right, and what each paper needs where it has none. */
export function showFindings({ documents, sheets, problems }: Survey, { tooLarge, answers }: Pick<OpenWorkbook, "tooLarge" | "answers">, actions: FindingActions): void {
  const missing = problems.filter(({ code }) => code === "not-in-this-workbook");
  const unread = new Set(answers.flatMap(({ document }) => (document === undefined || documents.some(({ type }) => type.id === document) ? [] : [document])));
  showProblems(problems.filter((problem) => !missing.includes(problem)), [...unread], actions);
  showMissing(missing);
  element("documents").replaceChildren(...documents.map((found) => documentItem(found, tablesOf(found, documents), answers.some(({ document }) => document === found.type.id), actions)));
  const notLookedThrough = element("not-looked-through");
  notLookedThrough.hidden = tooLarge.length === 0;
  notLookedThrough.textContent = `Too large to be looked through: ${tooLarge.join(", ")}. If a paper stands there, copy its table to a sheet of its own.`;

  const pack = packOf({ documents, sheets });
  const [only] = documentTypes.filter(({ id }) => id === pack[0]);
  const makeAll = element("make-all");
  makeAll.hidden = pack.length === 0;
  makeAll.textContent = pack.length > 1 ? "Make the pack" : `Make the ${inASentence(only?.title ?? "")}`;
  element("actions").hidden = false;
}

/**
 * The papers that go together, by their ids: those of a meeting, also one whose headings must be put right first, because
 * a pack without it is not the pack. A paper about people's lives goes alone.
 */
export function packOf({ documents, sheets }: Pick<Survey, "documents" | "sheets">): readonly string[] {
  if (documents.length === 0) return [];
  const there = sheets.flatMap((sheet) => sheet.documents);
  const ofTheMeeting = documentTypes.filter(({ id, isPersonal }) => !isPersonal && there.includes(id));
  return (ofTheMeeting.length > 0 ? ofTheMeeting : documents.slice(0, 1).map(({ type }) => type)).map(({ id }) => id);
}

const inASentence = (title: string): string => title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** @param unread documents of whose headings something was said, and that cannot be read: what was said may be why */
function showProblems(problems: readonly Problem[], unread: readonly string[], { goTo, answer, forget }: FindingActions): void {
  element("problems").hidden = problems.length === 0;
  const more = problems.length - MOST_LINES;
  const forgetButton = (document: string): HTMLElement => button("Forget what I said of headings", () => forget(document));
  element("problem-list").replaceChildren(
    ...problems.slice(0, MOST_LINES).map(({ where, message, answers = [] }) => {
      const choose = button("", () => goTo(where));
      choose.className = "link";
      choose.append(line("span", where, "place"), `: ${message}`);
      const item = itemOf(choose);
      if (answers.length > 0) item.append(answerButtons(answers, answer));
      return item;
    }),
    ...(more > 0 ? [itemOf(line("span", `and ${more} more. Put these right first, and check again.`))] : []),
    ...unread.map((document) => itemOf(forgetButton(document))),
  );
}

/** What can be said of a heading, to be kept in the workbook; the sheet stays as it is. */
function answerButtons(answers: NonNullable<Problem["answers"]>, answer: FindingActions["answer"]): HTMLElement {
  const group = document.createElement("div");
  group.className = "answers";
  group.append(...answers.map((each) => button(each.says, () => answer(each.answer))));
  return group;
}

function showMissing(missing: readonly Problem[]): void {
  element("missing").hidden = missing.length === 0;
  element("missing-list").replaceChildren(...missing.map(({ message }) => itemOf(line("span", message))));
}

function itemOf(content: HTMLElement): HTMLElement {
  const item = document.createElement("li");
  item.append(content);
  return item;
}

function documentItem(found: SurveyedDocument, tables: readonly TableAsFound[], isAnswered: boolean, actions: FindingActions): HTMLElement {
  const { make, forget } = actions;
  const { type, sheet, rows, problems } = found;
  const isReady = problems.length === 0;
  const item = document.createElement("li");
  item.append(
    line("h2", type.title),
    line("span", isReady ? "Ready" : "There is a problem", isReady ? "tag ready" : "tag problem"),
    line("p", `Sheet ${sheet}, ${rows} ${rows === 1 ? "row" : "rows"}`),
  );
  if (isReady) {
    const makeIt = button("Make it", () => make([type.id]));
    makeIt.setAttribute("aria-label", `Make it: ${type.title}`);
    item.append(makeIt);
  }
  for (const words of [readAs(...tables), notPrinted(...tables)]) if (words !== "") item.append(line("p", words, "not-printed"));
  if (isAnswered) {
    const forgetIt = button("Forget what I said of its headings", () => forget(type.id));
    forgetIt.className = "forget";
    forgetIt.setAttribute("aria-label", `Forget what I said of its headings: ${type.title}`);
    item.append(forgetIt);
  }
  item.append(templateLine(type, actions));
  return item;
}
