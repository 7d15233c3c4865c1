import { shortened } from "../../core/listed";
import { quoted } from "../../core/quoted";
import type { ReadBack } from "./read-back";

/** What somebody must know of a filled paper beside its differences, a sentence each. */
export function notesOnReading({ hasTrackedChanges, lacking, unknown, workedOut, isCertain }: ReadBack): readonly string[] {
  return [
    ...(hasTrackedChanges ? ["The paper has tracked changes. It was read as it stands with all of them accepted; accept or reject them in Word if that is not meant."] : []),
    ...(lacking.length > 0 ? [`Not compared, because the paper has no such column: ${shortened(lacking)}.`] : []),
    ...(unknown.length > 0 ? [`Not compared, because nothing is known of these columns of the paper: ${shortened(unknown.map(quoted))}.`] : []),
    ...(workedOut.length > 0 ? [`Worked out by the document and not taken over, though the paper says it otherwise: ${shortened(workedOut)}.`] : []),
    ...(isCertain ? [] : ["Many rows are so much alike that not every way of reading them was tried. Look through the rows that were split, merged, added or deleted."]),
  ];
}
