import { Changes } from "../../changes";
import { readAgain } from "../../read-again";
import type { Wanted } from "../../surveying";
import { lookThroughWorkbook, type OpenWorkbook } from "../../workbook";
import { fetched } from "./fetched-parts";
import { findingsOf } from "./findings";
import type { Found } from "./pane-state";

/** The open workbook as it was read last; after an edit the sheets that were changed are read again by themselves. */
export class FollowedWorkbook {
  private last: { readonly workbook: OpenWorkbook; readonly found: Found } | undefined;
  private readonly changes: Changes;

  /** @param quietly does work that nobody asked for after whatever is being done */
  constructor(
    private readonly show: (found: Found, before: Found) => void,
    quietly: (work: () => Promise<void>) => void,
  ) {
    this.changes = new Changes((sheets) => quietly(() => this.follow(sheets)));
  }

  /** As it was read last. */
  get workbook(): OpenWorkbook | undefined {
    return this.last?.workbook;
  }

  /** Reads all of it; what was changed meanwhile is followed all the same. */
  read(): Promise<OpenWorkbook> {
    return lookThroughWorkbook(this.changes.ask);
  }

  /** Looks through all of it. */
  async lookThrough(wanted?: Wanted): Promise<ReturnType<typeof findingsOf>> {
    this.changes.forget();
    // Both take their time, and neither waits for the other.
    const [workbook, { lookThrough }] = await Promise.all([this.read(), fetched.surveying()]);
    const findings = findingsOf(workbook, lookThrough(workbook, wanted));
    this.last = { workbook, found: findings.found };
    return findings;
  }

  /** Reads a sheet again that was changed from here. */
  async readSheet(name: string): Promise<void> {
    const id = [...(this.last?.workbook.sheetIds ?? [])].find(([, each]) => each === name)?.[0];
    if (id !== undefined) await this.follow([id]);
  }

  private async follow(sheets: readonly string[]): Promise<void> {
    if (!this.last) return;
    const { workbook: before, found } = this.last;
    const workbook = (await readAgain(before, sheets)) ?? (await this.read());
    const { lookThrough } = await fetched.surveying();
    const findings = findingsOf(workbook, lookThrough(workbook));
    this.last = { workbook, found: findings.found };
    this.show(findings.found, found);
  }
}
