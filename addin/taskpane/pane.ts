import type { Problem } from "../../core/problem";
import type { MadeDocument, Survey, SurveyedDocument } from "../../core/survey";
import { deliver, type Delivery } from "../deliver";
import { packFile, type PaperFile } from "../pack-file";
import { makePapers, surveyOpenWorkbook } from "../papers";
import { selectPlace } from "../select-place";

/** The task pane: what the workbook can make, what must be put right first, and what was made. */
export interface Pane {
  /** Looks through the workbook and shows what it finds. */
  look(): Promise<void>;
  /** Makes documents (all that the workbook holds where none are named) and hands them over, or shows what is wrong. */
  make(documents?: readonly string[]): Promise<void>;
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The pane has no element "${id}".`);
  return found;
};

/** Only text goes into the page, never markup: cells can hold anything. */
function line(tag: string, text: string, className?: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function openPane(): Pane {
  const buttons = (): readonly HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>("button")];

  const say = (words: string): void => {
    element("status").textContent = words;
  };

  /** One thing at a time: the buttons rest while it is done, and what goes wrong is said in words. */
  async function doing(words: string, work: () => Promise<void>): Promise<void> {
    say(words);
    for (const button of buttons()) button.disabled = true;
    try {
      await work();
    } catch (error) {
      say(whatWentWrong(error));
      element("actions").hidden = false;
    } finally {
      for (const button of buttons()) button.disabled = false;
    }
  }

  function showProblems(problems: readonly Problem[]): void {
    const section = element("problems");
    section.hidden = problems.length === 0;
    element("problem-list").replaceChildren(
      ...problems.map((problem) => {
        const item = document.createElement("li");
        if (problem.code === "not-in-this-workbook") item.append(line("span", problem.message));
        else item.append(problemButton(problem));
        return item;
      }),
    );
  }

  function problemButton({ where, message }: Problem): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.append(line("span", where, "place"), `: ${message}`);
    button.addEventListener("click", () => {
      selectPlace(where).catch((error: unknown) => say(whatWentWrong(error)));
    });
    return button;
  }

  function showDocuments(documents: readonly SurveyedDocument[]): void {
    element("documents").replaceChildren(...documents.map(documentItem));
    element("actions").hidden = false;
    const makeAll = element("make-all");
    makeAll.hidden = documents.length === 0;
    makeAll.textContent = documents.length > 1 ? "Make the pack" : `Make the ${documents[0]?.type.title ?? "document"}`;
  }

  function documentItem(found: SurveyedDocument): HTMLElement {
    const { type, sheet, rows, problems } = found;
    const item = document.createElement("li");
    const isReady = problems.length === 0;
    item.append(
      line("h2", type.title),
      line("span", isReady ? "Ready" : "There is a problem", isReady ? "tag ready" : "tag problem"),
      line("p", `Sheet ${sheet}, ${rows} ${rows === 1 ? "row" : "rows"}`),
    );
    if (isReady) {
      const button = line("button", "Make it") as HTMLButtonElement;
      button.type = "button";
      button.setAttribute("aria-label", `Make it: ${type.title}`);
      button.addEventListener("click", () => void pane.make([type.id]));
      item.append(button);
    }
    return item;
  }

  function show(found: Survey): void {
    showProblems(found.problems);
    showDocuments(found.documents);
  }

  function showSaved(files: readonly { readonly file: PaperFile; readonly delivery: Delivery }[]): void {
    element("saved").hidden = false;
    element("saved-list").replaceChildren(
      ...files.map(({ file: { fileName }, delivery: { href } }) => {
        const item = document.createElement("li");
        item.append(line("span", fileName, "file"));
        if (href) {
          const link = line("a", "Save again") as HTMLAnchorElement;
          link.href = href;
          if (href.startsWith("blob:")) link.download = fileName;
          else link.target = "_blank";
          link.setAttribute("aria-label", `Save again: ${fileName}`);
          item.append(link);
        }
        return item;
      }),
    );
  }

  function handOver(made: readonly MadeDocument[]): void {
    const file = packFile(made);
    if (!file) return;
    const delivery = deliver(file);
    showSaved([{ file, delivery }]);
    say(`${delivery.words}${made.length > 1 ? ` It holds ${made.map(({ document }) => document.type.title).join(" and ")}.` : ""}`);
  }

  const pane: Pane = {
    look: () =>
      doing("Looking through the workbook", async () => {
        const found = await surveyOpenWorkbook();
        show(found);
        say(found.problems.length > 0 ? sumOf(found.problems) : `${found.documents.length === 1 ? "One document" : `${found.documents.length} documents`} can be made.`);
      }),
    make: (documents) =>
      doing("Making", async () => {
        const found = await surveyOpenWorkbook(documents);
        const result = await makePapers(found);
        if ("problems" in result) {
          showProblems(result.problems);
          if (!documents) showDocuments(found.documents);
          element("actions").hidden = false;
          say(sumOf(result.problems));
          element("problems").focus();
          return;
        }
        showProblems([]);
        handOver(result.made);
      }),
  };

  element("make-all").addEventListener("click", () => void pane.make());
  element("look-again").addEventListener("click", () => void pane.look());
  return pane;
}

const sumOf = ({ length }: readonly Problem[]): string =>
  length === 1 ? "One thing must be put right first." : `${length} things must be put right first.`;

/** Office.js speaks of itself; these are the ways in which a user can meet that. */
const REASONS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter to finish it, and try again.",
  AccessDenied: "Excel did not allow this. The sheet may be protected: unprotect it, and try again.",
  ItemNotFound: "The place is not there any more. Check again.",
};

function whatWentWrong(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return REASONS[code ?? ""] ?? `This did not work: ${message ?? "Excel did not say why."} Try again.`;
}
