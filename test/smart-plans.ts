import type { PlannedAction, PlannedRecommendation } from "../checks/smart/planned-action";
import type { CalendarDate } from "../core/calendar-date";

export const day = (written: string): CalendarDate => {
  const [year = 0, month = 0, dayOfMonth = 0] = written.split("-").map(Number);
  return { year, month, day: dayOfMonth };
};

/** An action with nothing to improve, on 1 March 2012. */
export const WELL_WRITTEN: PlannedAction = {
  action: "- Write a one-day course on the risk factors\n- Train all 40 housing officers in it",
  leadAgency: "County Council",
  milestones: "Course agreed, March 2012\nFirst course held, June 2012",
  targetDate: "30 September 2012",
  originalTargetDate: "",
  completionAndOutcome: "All 40 housing officers can name the risk factors (12 of 40 today)",
  outcome: "",
};

export const plan = (changes: Partial<PlannedAction> = {}, about: Partial<Omit<PlannedRecommendation, "actions">> = {}): PlannedRecommendation => ({
  recommendation: "Housing officers should know the risk factors around domestic abuse",
  scope: "Local",
  ...about,
  actions: [{ ...WELL_WRITTEN, ...changes }],
});

export const AS_AT = day("2012-03-01");
