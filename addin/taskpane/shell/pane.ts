import type { ColumnAnswer } from "../../../core/workbook/column-answers";
import { forgetAnswers, keepAnswer } from "../../kept-answers";
import { deliver } from "../../deliver";
import type { PaperFile } from "../../pack-file";
import { applyRemedy, type Remedy } from "../../remedy";
import { selectPlace } from "../../select-place";
import type { Wanted } from "../../surveying";
import type { OpenWorkbook } from "../../workbook";
import { wrongIn, type findingsOf } from "./findings";
import { FollowedWorkbook } from "./followed-workbook";
import { makePapersInPane } from "./make-papers";
import { AT_FIRST, type Attention, type PaneState } from "./pane-state";
import type { Screen } from "./screen";
import { Store } from "./store";
import { templateChoices, type TemplateChoices } from "./template-choices";
import { whatWentWrong } from "./what-went-wrong";
import { WorkQueue } from "./work-queue";
import { saidOn } from "./what-was-found";

/** The task pane: what is known, and what can be done. Screens get it by usePane, the ribbon buttons by taskpane.tsx. */
export interface Pane {
  readonly state: Pick<Store<PaneState>, "get" | "subscribe">;
  readonly screens: readonly Screen[];
  /** Does one thing after those before it, while the buttons rest; says what, and what went wrong. Work that goes on without Excel says when that has answered. */
  doing(words: string, work: (excelAnswered: () => void) => Promise<void>): Promise<void>;
  /** Says something in the status region, which screen readers read out. */
  say(words: string): void;
  /** Opens a screen by its name, and takes the keyboard there. */
  show(screen: string): void;
  /** Opens the list of what must be put right, and takes the keyboard to it. */
  showProblems(): void;
  /** Takes the keyboard to a place of the screen. */
  attend(to: Attention["to"]): void;
  /** Reads the open workbook. */
  readWorkbook(): Promise<OpenWorkbook>;
  /** Reads a sheet again that was changed from here, and shows what it holds now. */
  readSheet(name: string): Promise<void>;
  /** The workbook as it was read last; undefined before it was looked through. */
  workbookAsRead(): OpenWorkbook | undefined;
  /** Looks through the workbook as it is now, shows what it finds, and gives it back; to be done inside of `doing`. */
  lookThrough(): Promise<OpenWorkbook>;
  /** Looks through the workbook and shows what it finds. */
  look(): Promise<void>;
  /** Makes some documents and hands them over, or shows what is wrong. */
  make(wanted: Wanted): Promise<void>;
  /** Hands a file to the user, keeps a link that saves it again, and gives back what became of it in words. */
  handOver(file: PaperFile): string;
  /** Selects the cell of a place such as "Agenda!B10". */
  goTo(place: string): void;
  /** Changes the workbook, looks through it again, and says what was done. */
  change(words: string, work: () => Promise<string>): Promise<void>;
  /** Renames a heading, and keeps in the workbook what it is. */
  remedy(remedy: Remedy): void;
  /** Keeps in the workbook what the user says of a heading. */
  answer(answer: ColumnAnswer): void;
  /** Forgets what was said of the headings of a document. */
  forget(document: string): void;
  readonly templates: TemplateChoices;
  /** Notes that this Excel keeps from functions which cells are blank. */
  cannotTellBlanks(): void;
  /** Notes that there is no workbook beside the pane. */
  isOutsideExcel(): void;
}

/** @param screens those that can be shown, Home first */
export function openPane(screens: readonly Screen[]): Pane {
  const state = new Store<PaneState>(AT_FIRST);
  const say = (words: string): void => state.change({ status: words });
  const queue = new WorkQueue({ say, rest: (isBusy) => state.change({ isBusy }) });
  const doing = (words: string, work: (excelAnswered: () => void) => Promise<void>): Promise<void> => queue.do(words, work);
  let making: Promise<void> | undefined;
  const shown = (): Screen | undefined => screens.find(({ name }) => name === state.get().screen);
  const followed = new FollowedWorkbook((found, before) => {
    state.change({ found });
    if (wrongIn(found) !== wrongIn(before)) say(saidOn(shown(), found, state.get().status));
  }, (work) => queue.quietly(work));

  const attend = (to: Attention["to"]): void => state.change({ attention: { to, times: state.get().attention.times + 1 } });

  const lookThrough = async (wanted?: Wanted): Promise<ReturnType<typeof findingsOf>> => {
    const findings = await followed.lookThrough(wanted);
    state.change({ found: findings.found, refused: undefined });
    return findings;
  };

  const lookAgain = async (done = "The workbook was looked through."): Promise<void> => say(saidOn(shown(), (await lookThrough()).wanted, done));

  const pane: Pane = {
    state,
    screens,
    doing,
    say,
    attend,
    show(screen) {
      state.change({ screen });
      const { found, isBusy } = state.get();
      if (found && !isBusy) say(saidOn(shown(), found, ""));
      attend("title");
    },
    showProblems() {
      state.change({ screen: "problems" });
      attend("problems");
    },
    readWorkbook: () => followed.read(),
    readSheet: (name) => followed.readSheet(name),
    workbookAsRead: () => followed.workbook,
    async lookThrough() {
      await lookThrough();
      return followed.workbook ?? followed.read();
    },
    look: () => doing("Looking through the workbook", () => lookAgain()),
    make(wanted) {
      // A second press while something is made adds nothing to it.
      making ??= doing("Making", () => makePapersInPane(pane, lookThrough, wanted, state)).finally(() => {
        making = undefined;
      });
      return making;
    },
    handOver(file) {
      const before = state.get().saved?.href;
      const delivery = deliver(file);
      state.change({ saved: { ...delivery, fileName: file.fileName, on: state.get().screen } });
      if (before?.startsWith("blob:")) URL.revokeObjectURL(before);
      return delivery.words;
    },
    change: (words, work) => doing(words, async () => {
      const done = await work();
      await lookThrough();
      say(done);
    }),
    remedy: (remedy) => void pane.change("Changing the heading", () => applyRemedy(remedy)),
    goTo: (place) => void selectPlace(place).catch((error: unknown) => say(whatWentWrong(error))),
    answer: (answer) => void doing("Keeping what you said in this workbook", () => keepAnswer(answer).then(() => lookAgain("Kept in this workbook."))),
    forget: (document) => void doing("Forgetting what you said", () => forgetAnswers(document).then(() => lookAgain("Forgotten."))),
    cannotTellBlanks: () => state.change({ cannotTellBlanks: true }),
    isOutsideExcel: () => state.change({ isInExcel: false, status: "Open this from the tab Community Safety of Excel: it makes papers from the workbook that is open there." }),
    templates: templateChoices({ doing, say, attend, handOver: (file) => pane.handOver(file) }, state),
  };
  return pane;
}
