import { companionTable } from "../../core/companion-table";
import type { PointOfSchedule } from "../../core/meeting-record";
import { statusAndUpdate } from "./action-status";
import { columns, COMMON } from "./schedule-columns";
import { pointOf } from "./schedule-point";

/** The name of the sheet on which a workbook keeps the schedule of the meeting before; no other sheet is taken for it. */
const PREVIOUS_SHEET = /^previous action points$/i;

/** More headings than there are: without its sheet's name nothing is this table. */
const NEVER = 99;

/** The schedule of the meeting before, which says what was open and had to be carried forward. */
export const previousSchedule = companionTable(
  "action-points",
  { table: { name: "PreviousActionPoints", sheets: PREVIOUS_SHEET, columns, common: COMMON, atLeast: NEVER, atLeastOnItsSheet: 3, surely: NEVER }, details: {} },
  (records): readonly PointOfSchedule[] =>
    // What was wrong with it was said when it was the schedule of its own meeting.
    records.map((record) => {
      const { status, update } = statusAndUpdate(record, true, () => undefined);
      return pointOf(record, status, update);
    }),
);
