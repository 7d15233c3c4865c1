import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { isNoAnswer } from "../../core/workbook/no-answer";
import type { SheetRecord } from "../../core/workbook/read-records";
import type { columns } from "./plan-columns";

/** Reports a second or third revised date, once a column: the paper shows the first date and the one that holds now. */
export function reportFurtherRevisions(records: readonly SheetRecord<typeof columns>[], report: (problem: Problem) => void): void {
  for (const key of ["secondRevisedTargetDate", "thirdRevisedTargetDate"] as const) {
    const moved = records.find(({ values }) => values[key] !== "" && !isNoAnswer(values[key]));
    if (!moved) continue;
    report({
      code: "dates-disagree",
      message: `${quoted(moved.values[key])} is a further revised date, and which date holds now cannot be told from several columns. Keep the first date under "Original target date", the one that holds now under "Revised target date", and how often it moved under "Times moved", in every row; then delete this column.`,
      where: moved.where(key),
    });
  }
}
