import { listed, shortened } from "../../core/listed";
import { quoted } from "../../core/quoted";
import type { ReadBack } from "./read-back";

/** Rows of the paper that are named in a note; of more it is said that there are. */
const NAMED = 5;

/** What somebody must know of a filled paper beside its differences, a sentence each. */
export function notesOnReading({ hasTrackedChanges, struck, rows, lacking, unknown, workedOut, isCertain }: ReadBack): readonly string[] {
  return [
    ...(rows.inPaper === 0 ? ["No row of the paper is one of the sheet. It may be the plan of another review: choose another file, or open the workbook of that review."] : []),
    ...(rows.inPaper > 0 && rows.inPaper * 2 < rows.sheet ? [`The paper has ${rows.inPaper} of the ${rows.sheet} rows of the sheet. If only some rows were sent back, do not accept that the others are gone.`] : []),
    ...(hasTrackedChanges ? ["The paper has tracked changes. It was read as it stands with all of them accepted; accept or reject them in Word if that is not meant."] : []),
    ...(struck.length > 0 ? [`Words are struck through in ${listed(struck.slice(0, NAMED), "and")}${struck.length > NAMED ? " and more" : ""}, and were read as if they were not. If they are meant to go, delete them in Word and compare it again.`] : []),
    ...(lacking.length > 0 ? [`Not compared, because the paper has no such column: ${shortened(lacking)}.`] : []),
    ...(unknown.length > 0 ? [`Not compared, because nothing is known of these columns of the paper: ${shortened(unknown.map(quoted))}.${lacking.length > 0 ? " If one of them is a column that the paper lacks, give it that heading in Word and compare it again." : ""}`] : []),
    ...(workedOut.length > 0 ? [`Worked out by the document and not taken over, though the paper says it otherwise: ${shortened(workedOut)}.`] : []),
    ...(isCertain ? [] : ["Many rows are so much alike that not every way of reading them was tried. Look through the rows that were split, merged, added or deleted."]),
  ];
}
