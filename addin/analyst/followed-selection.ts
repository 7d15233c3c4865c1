import { whatIsSelected, type Selected, type TableKind } from "../../analyst/what-is-selected";
import type { Pane } from "../taskpane/shell/pane";
import { Store } from "../taskpane/shell/store";
import { carryOut } from "./carry-out";
import { SheetInFront, type KnownBefore } from "./sheet-in-front";

/** Somebody who moves with the arrow keys goes on moving; the screen follows when they pause. */
const PAUSE_MS = 150;

/** What an analyst is to select, where nothing that is known is selected. */
export const TO_SELECT: Readonly<Record<TableKind, string>> = {
  targets: "a table of targets: it has the headings Target, Baseline and Outturn",
  districts: "a table of districts: it has the heading District, and a quarter or a year over each column of figures",
  months: "a table of figures by month: it has the heading Month, and a year over each column of figures",
};

interface Following {
  /** What is selected; undefined until it was read. */
  readonly selected: Selected | undefined;
  /** A sheet that is too large to be read. */
  readonly tooLarge: string | undefined;
}

/** What is selected in Excel, read again whenever it changes. */
export class FollowedSelection {
  readonly state = new Store<Following>({ selected: undefined, tooLarge: undefined });
  private readonly front = new SheetInFront();
  private isAsked = false;
  private isShown = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private last = 0;

  constructor(private readonly pane: Pick<Pane, "state">) {}

  /** Follows from now on, until what comes back is called. */
  follow(): () => void {
    this.isShown = true;
    return () => {
      this.isShown = false;
      clearTimeout(this.waiting);
    };
  }

  /** Reads what is selected. What Excel cannot say now leaves things as they are: nobody asked for it. */
  async refresh(): Promise<void> {
    const own = ++this.last;
    const read = await Excel.run({ delayForCellEdit: true }, (context) => this.front.read(context, this.before(), this.ask)).catch(() => undefined);
    // What was selected meanwhile was asked for later, and is what counts.
    if (read === undefined || own !== this.last) return;
    this.state.change("tooLarge" in read ? { selected: undefined, tooLarge: read.tooLarge } : { selected: whatIsSelected(read), tooLarge: undefined });
  }

  /**
   * Does what can be done with the table that is selected now, and nothing where it is not free to be done.
   * @param kind the kind of table that is meant
   * @returns what became of it, in words
   */
  async carryOut(kind: TableKind): Promise<string> {
    const words = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const read = await this.front.read(context, this.before(), this.ask);
      if ("tooLarge" in read) return tooLargeWords(read.tooLarge);
      const selected = whatIsSelected(read);
      this.state.change({ selected, tooLarge: undefined });
      const { plan, problems } = selected;
      if (selected.kind !== kind || !plan) {
        const [first] = problems;
        return first && !selected.kind ? `${first.where}: ${first.message}` : `Select a cell in ${TO_SELECT[kind]}.`;
      }
      if (plan.can !== "do") return plan.can === "not do" ? `${plan.words} Nothing was changed.` : plan.words;
      return carryOut(context, context.workbook.worksheets.getItem(read.grid.sheet), plan);
    });
    await this.refresh();
    return words;
  }

  private before(): KnownBefore {
    const { found } = this.pane.state.get();
    return { answers: found?.answers ?? [], tooLarge: found?.tooLarge ?? [] };
  }

  /** Asks Excel to tell when something else is selected; that goes with the next round trip, and is asked once. */
  private readonly ask = (context: Excel.RequestContext): void => {
    if (this.isAsked) return;
    this.isAsked = true;
    context.workbook.onSelectionChanged.add(() => {
      clearTimeout(this.waiting);
      if (this.isShown) this.waiting = setTimeout(() => void this.refresh(), PAUSE_MS);
      return Promise.resolve();
    });
  };
}

export const tooLargeWords = (sheet: string): string => `The sheet ${sheet} is too large to be read while you wait. Copy the table to a sheet of its own.`;

const followed = new WeakMap<Pane, FollowedSelection>();

/** The selection as a pane follows it. */
export function followedSelection(pane: Pane): FollowedSelection {
  const known = followed.get(pane) ?? new FollowedSelection(pane);
  followed.set(pane, known);
  return known;
}
