import { whatWentWrong } from "./what-went-wrong";

/** Excel does nothing while a cell is being edited, and does not say so. */
const WAITED_LONG_MS = 3_000;

interface Says {
  say(words: string): void;
  rest(isResting: boolean): void;
}

/** Does one thing after the other, says what, and says what went wrong in words. */
export class WorkQueue {
  private running = Promise.resolve();
  private waiting = 0;

  constructor(private readonly pane: Says) {}

  /**
   * @param words what is being done: "Making"
   * @param work told what to call once Excel has answered, where more than that takes long
   */
  do(words: string, work: (excelAnswered: () => void) => Promise<void>): Promise<void> {
    this.waiting++;
    return (this.running = this.running.then(() => this.doNow(words, work)));
  }

  /** Does something that nobody asked for: nothing is said of it, no button rests, and where it fails things stay as they are. */
  quietly(work: () => Promise<void>): void {
    this.running = this.running.then(work).catch(() => undefined);
  }

  private async doNow(words: string, work: (excelAnswered: () => void) => Promise<void>): Promise<void> {
    const { say, rest } = this.pane;
    say(words);
    rest(true);
    const waitedLong = setTimeout(() => say("Excel is busy. If a cell is being edited, press Enter to finish it."), WAITED_LONG_MS);
    try {
      await work(() => clearTimeout(waitedLong));
    } catch (error) {
      say(whatWentWrong(error));
    } finally {
      clearTimeout(waitedLong);
      this.waiting--;
      if (this.waiting === 0) rest(false);
    }
  }
}
