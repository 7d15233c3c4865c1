/** Somebody who types goes on typing; the list follows when they pause. */
const PAUSE_MS = 400;

/**
 * Tells of changes to cells of the open workbook, once for all that follow each other closely. What is changed without
 * a change to a cell, such as a row that is hidden, Excel does not tell of.
 */
export class Changes {
  private readonly sheets = new Set<string>();
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private isAsked = false;

  /** @param tell is given the ids of the sheets that were changed */
  constructor(private readonly tell: (sheets: readonly string[]) => void) {}

  /** Asks Excel to tell of every change from now on; that goes with the next round trip, and is asked once. */
  readonly ask = (context: Excel.RequestContext): void => {
    if (this.isAsked) return;
    this.isAsked = true;
    context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
      this.note(worksheetId);
      return Promise.resolve();
    });
  };

  /** Forgets what was changed so far: it was just read. */
  forget(): void {
    clearTimeout(this.waiting);
    this.sheets.clear();
  }

  private note(sheet: string): void {
    this.sheets.add(sheet);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const changed = [...this.sheets];
      this.sheets.clear();
      this.tell(changed);
    }, PAUSE_MS);
  }
}
