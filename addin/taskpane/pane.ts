import { listed } from "../../core/listed";
import { survey, type MadeDocument, type Survey } from "../../core/survey";
import { documentTypes } from "../../templates";
import { deliver } from "../deliver";
import { packFile } from "../pack-file";
import { forgetAnswers, keepAnswer } from "../kept-answers";
import { OwnTemplates } from "../own-templates";
import { lookThroughWorkbook, makePapers } from "../papers";
import { selectPlace } from "../select-place";
import { element } from "./element";
import { packOf, showFindings, type FindingActions } from "./findings";
import { keepFocus } from "./kept-focus";
import { hideRefused, showRefused } from "./refused-templates";
import { showSaved } from "./saved-files";
import { templateActions } from "./template-actions";
import { toPutRight } from "./to-put-right";
import { whatWentWrong } from "./what-went-wrong";

/** The task pane: what the workbook can make, what must be put right first, and what was made. */
export interface Pane {
  /** Looks through the workbook and shows what it finds. */
  look(): Promise<void>;
  /** Makes some documents and hands them over, or shows what is wrong. */
  make(documents: readonly string[]): Promise<void>;
}

/** The papers of a meeting; a paper about people's lives is made by itself. */
export const MEETING_PAPERS: readonly string[] = documentTypes.filter(({ isPersonal }) => !isPersonal).map(({ id }) => id);

/** Excel does nothing while a cell is being edited, and does not say so. */
const WAITED_LONG_MS = 3_000;

export function openPane(): Pane {
  let running = Promise.resolve();
  let making: Promise<void> | undefined;
  /** What the main button makes: the pack of what was found last. */
  let pack: readonly string[] = [];
  const own = new OwnTemplates();

  const say = (words: string): void => {
    element("status").textContent = words;
  };

  const rest = (isResting: boolean): void => {
    for (const each of document.querySelectorAll("button")) each.disabled = isResting;
  };

  /** One thing after the other. */
  const doing = (words: string, work: () => Promise<void>): Promise<void> => (running = running.then(() => doNow(words, work)));

  async function doNow(words: string, work: () => Promise<void>): Promise<void> {
    const focusAgain = keepFocus();
    say(words);
    rest(true);
    const waiting = setTimeout(() => say("Excel is busy. If a cell is being edited, press Enter to finish it."), WAITED_LONG_MS);
    try {
      await work();
    } catch (error) {
      say(whatWentWrong(error));
      element("actions").hidden = false;
    } finally {
      clearTimeout(waiting);
      rest(false);
      focusAgain();
    }
  }

  const actions: FindingActions = {
    ...templateActions(own, { doing, say }),
    make: (documents) => void pane.make(documents),
    goTo: (place) => void selectPlace(place).catch((error: unknown) => say(whatWentWrong(error))),
    answer: (answer) => void doing("Keeping what you said in this workbook", () => keepAnswer(answer).then(lookAgain)),
    forget: (document) => void doing("Forgetting what you said", () => forgetAnswers(document).then(lookAgain)),
  };

  const lookAgain = async (): Promise<void> => {
    say(whatWasFound(await lookThrough()));
  };

  /** Looks through the workbook, shows all of it, and gives back what concerns the wanted documents. */
  async function lookThrough(wanted?: readonly string[]): Promise<Survey> {
    const workbook = await lookThroughWorkbook();
    const all = survey(workbook, documentTypes);
    const found = wanted ? survey(workbook, documentTypes, { isWanted: ({ id }) => wanted.includes(id) }) : all;
    const missing = found.problems.filter(({ code }) => code === "not-in-this-workbook");
    const problems = [...all.problems.filter(({ code }) => code !== "not-in-this-workbook"), ...missing];
    pack = packOf(all);
    hideRefused();
    showFindings({ ...all, problems }, workbook, actions);
    // The buttons of the new list rest until the work is done.
    rest(true);
    return found;
  }

  function handOver(made: readonly MadeDocument[]): void {
    const file = packFile(made);
    if (!file) return;
    const delivery = deliver(file);
    showSaved(file, delivery);
    say(`${delivery.words}${made.length > 1 ? ` It holds ${listed([...new Set(made.map(({ document }) => document.type.title))], "and")}.` : ""}`);
  }

  async function make(documents: readonly string[]): Promise<void> {
    const found = await lookThrough(documents);
    const result = await makePapers(found, own);
    if ("made" in result) return handOver(result.made);
    say(whatWasFound({ documents: [], problems: result.problems }));
    if (found.problems.length === 0) return showRefused(result.problems, "Until then nothing is made with it.");
    element(element("problems").hidden ? "missing" : "problems").focus();
  }

  const pane: Pane = {
    look: () => doing("Looking through the workbook", lookAgain),
    make(documents) {
      // A second press while something is made adds nothing to it.
      making ??= doing("Making", () => make(documents)).finally(() => {
        making = undefined;
      });
      return making;
    },
  };

  element("make-all").addEventListener("click", () => void pane.make(pack));
  element("look-again").addEventListener("click", () => void pane.look());
  return pane;
}

function whatWasFound({ documents, problems }: Pick<Survey, "documents" | "problems">): string {
  const wrong = problems.filter(({ code }) => code !== "not-in-this-workbook").length;
  if (wrong > 0) return toPutRight(wrong);
  if (documents.length === 0) return "There is nothing to make it from in this workbook.";
  return documents.length === 1 ? "One document can be made." : `${documents.length} documents can be made.`;
}
