import { needed, text } from "../../core/workbook/column";
import { monthAndNumber } from "./action-number";
import { statusColumn } from "./action-status";
import { dueColumns } from "./due-dates";

export const columns = {
  number: needed(monthAndNumber),
  actionPoint: needed(text("Action point", "Action points", "Agreed action", "Action", "Actions")),
  status: statusColumn,
  update: text("Update", "Progress", "Action", "Position", "Latest position", "Update / progress"),
  ...dueColumns,
};

/** Columns that tables of every kind have. */
export const COMMON = ["originalDueDate", "dueDate", "revisedDueDate", "timesMoved"] as const;
