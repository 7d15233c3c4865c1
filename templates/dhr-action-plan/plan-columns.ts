import { date, headingNeeded, needed, oneOf, text } from "../../core/workbook/column";
import { ALSO_ORIGINAL, timesMovedColumn } from "../kept-dates";
import { reviewDetails } from "../review-terms";
import { targetDate } from "./target-date";
import { typedStatus } from "./typed-status";

/** The seven headings of Appendix 5 of the statutory guidance, each with the shorter forms that sheets use, and what is kept beside them over the years. */
export const columns = {
  recommendation: headingNeeded(text("Recommendation", "Recommendations")),
  scope: text(
    "Scope of recommendation i.e. local or regional",
    "Scope of recommendation",
    "Scope of recommendation i.e. local, regional or national",
    "Scope",
  ),
  action: needed(text("Action to take", "Action", "Actions", "Actions to take")),
  leadAgency: needed(text("Lead Agency", "Agency", "Lead agencies")),
  milestones: text("Key milestones achieved in enacting recommendation", "Key milestones", "Milestones"),
  originalTargetDate: targetDate("Original target date", ...ALSO_ORIGINAL, "First target date"),
  targetDate: needed(targetDate("Target Date", "Target date for completion", "By when", "Current target date")),
  revisedTargetDate: targetDate("Revised target date", "Revised date", "New target date", "New date", "Extended target date"),
  timesMoved: timesMovedColumn,
  status: typedStatus,
  completionAndOutcome: text("Date of completion and Outcome", "Completion and outcome", "Date of completion", "Completed and outcome"),
  outcome: text("Outcome"),
};

/** Columns that tables of other kinds have as well. */
export const commonColumns = ["originalTargetDate", "revisedTargetDate", "timesMoved", "status"] as const;

export const details = {
  ...reviewDetails,
  marking: needed(reviewDetails.marking),
  /** The day on which the plan is looked at; what is overdue is worked out against it. */
  asAt: date("As at", "Position as at", "Date", "Meeting date", "Date of meeting", "Date of the meeting"),
  draft: oneOf(["Yes", "No"], { y: "Yes", n: "No", draft: "Yes", final: "No" }, "Draft", "With what this plan still needs"),
};
