import type { Difference } from "../../../checks/read-back/difference";
import type { Compared, FilledFile } from "../../reading-back";
import { lookThroughWorkbook } from "../../workbook";
import { fetched } from "../shell/fetched-parts";

/** A filled file compared with the workbook as it is now. */
export async function compareNow(file: FilledFile): ReturnType<Awaited<ReturnType<typeof fetched.readingBack>>["compareWithSheet"]> {
  const [{ lookThrough }, { compareWithSheet, READ_BACK }] = await Promise.all([fetched.surveying(), fetched.readingBack()]);
  const workbook = await lookThroughWorkbook();
  return compareWithSheet(file, workbook, lookThrough(workbook, READ_BACK).wanted);
}

const counted = (number: number, one: string, several: string): string => `${number === 1 ? "One" : number} ${number === 1 ? one : several}`;

/** @example differencesInWords(compared) // "3 differences from the sheet Action plan. Accept what is to be written." */
export function differencesInWords({ read: { differences, sheet, unread } }: Compared): string {
  if (differences.length > 0) return `${counted(differences.length, "difference", "differences")} from the sheet ${sheet}. Accept what is to be written.`;
  return unread.length > 0 ? "Some rows of the paper could not be read; nothing else differs." : `Nothing differs from the sheet ${sheet}.`;
}

interface Written {
  readonly words: string;
  /** The file compared with the sheet as it is afterwards. */
  readonly next: Awaited<ReturnType<typeof compareNow>>;
}

/** Writes what was accepted, unless the sheet was changed since it was shown; says what was done. */
export async function writeAccepted(file: FilledFile, shown: Compared, accepted: ReadonlySet<string>): Promise<Written> {
  const now = await compareNow(file);
  if ("problems" in now || JSON.stringify(now.read.differences) !== JSON.stringify(shown.read.differences)) {
    return { words: "The sheet was changed meanwhile, so nothing was written. See what differs now, and accept again what is to be written.", next: now };
  }
  const { writeSheetEdits } = await fetched.readingBack();
  await writeSheetEdits(now.read.edits(({ id }: Difference) => accepted.has(id)), now.grid);
  const next = await compareNow(file);
  const left = "problems" in next ? "" : next.read.differences.length === 0 ? " Nothing differs any more." : ` ${counted(next.read.differences.length, "difference is", "differences are")} left.`;
  return { words: `${counted(accepted.size, "change was", "changes were")} written into the sheet ${shown.read.sheet}. Undo in Excel takes ${accepted.size === 1 ? "it" : "them"} back.${left}`, next };
}
