import { date, headingNeeded, needed, oneOf, text, told } from "../../core/workbook/column";
import { ALSO_ORIGINAL, keptWhereStruck, timesMovedColumn } from "../kept-dates";
import { reviewDetails } from "../review-terms";
import { targetDate as anyTargetDate } from "./target-date";
import { typedStatus } from "./typed-status";

const ORIGINAL = ["Original target date", ...ALSO_ORIGINAL, "First target date"] as const;

const targetDate = (...headings: readonly [string, ...string[]]) => keptWhereStruck(anyTargetDate(...headings), ORIGINAL[0]);

/** The seven headings of Appendix 5 of the statutory guidance, each with the shorter forms that sheets use, and what is kept beside them over the years. */
export const columns = {
  recommendation: told(headingNeeded(text("Recommendation", "Recommendations")), "The recommendation of the review, in the first row of its actions.", "Staff who see families are to ask about abuse."),
  scope: told(
    text("Scope of recommendation i.e. local or regional", "Scope of recommendation", "Scope of recommendation i.e. local, regional or national", "Scope"),
    "Whether the recommendation is local, regional or national.",
    "Local",
  ),
  action: told(needed(text("Action to take", "Action", "Actions", "Actions to take")), "What will be done, one action in each row.", "Train every health visitor to ask, and record that it was asked."),
  leadAgency: told(needed(text("Lead Agency", "Agency", "Lead agencies")), "The one agency that answers for the action.", "Health trust"),
  milestones: told(text("Key milestones achieved in enacting recommendation", "Key milestones", "Milestones"), "What shows on the way that the action gets done, a line each with its day.", "Course agreed"),
  originalTargetDate: told(targetDate(...ORIGINAL), "The day that the plan gave at first. It stays when the day moves.", 180),
  // A plan with an original and a revised date has no other.
  targetDate: told(needed(targetDate("Target Date", "Target date for completion", "By when", "Current target date", ...ORIGINAL)), "The day by which the action is to be done.", 180),
  revisedTargetDate: targetDate("Revised target date", "Revised date", "New target date", "New date", "Extended target date", "First revised target date", "1st revised target date", "Revised target date 1", "First revised date", "1st revised date"),
  secondRevisedTargetDate: text("Second revised target date", "2nd revised target date", "Revised target date 2", "Second revised date", "2nd revised date"),
  thirdRevisedTargetDate: text("Third revised target date", "3rd revised target date", "Revised target date 3", "Third revised date", "3rd revised date"),
  timesMoved: timesMovedColumn,
  status: typedStatus,
  completionAndOutcome: told(text("Date of completion and Outcome", "Completion and outcome", "Date of completion", "Completed and outcome"), "The day on which it was completed, and what came of it.", ""),
  outcome: text("Outcome"),
};

/** Columns that tables of other kinds have as well. */
export const commonColumns = ["originalTargetDate", "revisedTargetDate", "secondRevisedTargetDate", "thirdRevisedTargetDate", "timesMoved", "status"] as const;

export const details = {
  ...reviewDetails,
  marking: needed(reviewDetails.marking),
  /** The day on which the plan is looked at; what is overdue is worked out against it. */
  asAt: told(date("As at", "Position as at", "Date", "Meeting date", "Date of meeting", "Date of the meeting"), "The day on which the plan is looked at; what is overdue is worked out against it."),
  draft: told(oneOf(["Yes", "No"], { y: "Yes", n: "No", draft: "Yes", final: "No" }, "Draft", "With what this plan still needs"), "Whether the paper says what the plan still needs."),
};
