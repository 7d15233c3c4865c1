import { needed, text, told } from "../../core/workbook/column";
import { monthAndNumber } from "./action-number";
import { statusColumn } from "./action-status";
import { dueColumns } from "./due-dates";

export const columns = {
  number: told(needed(monthAndNumber), "The month of the meeting and the number in it, such as 05/01; or a number of your own, such as 7 or A2.", "05/01"),
  actionPoint: told(needed(text("Action point", "Action points", "Agreed action", "Action", "Actions")), "What is to be done, and by whom.", "The lead officer to bring the figures of the quarter to the next meeting"),
  status: told(statusColumn, "How the action stands. What is overdue is worked out from the dates.", "Ongoing"),
  update: told(text("Update", "Progress", "Action", "Position", "Latest position", "Update / progress"), "What has been done since the meeting.", "The figures are being checked."),
  ...dueColumns,
};

/** Columns that tables of every kind have. */
export const COMMON = ["originalDueDate", "dueDate", "revisedDueDate", "timesMoved"] as const;
