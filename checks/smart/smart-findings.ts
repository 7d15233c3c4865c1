import type { CalendarDate } from "../../core/calendar-date";
import { actionWording } from "./action-wording";
import { completionOf } from "./completion";
import { LETTERS, type FindingOfAction, type SmartFinding } from "./finding";
import { leadAgencyFindings } from "./lead-agency";
import { milestoneFindings } from "./milestone-dates";
import { isNotFilledIn } from "./not-filled-in";
import { outcomeFindings } from "./outcome-wording";
import { spanOf, type PlannedAction, type PlannedRecommendation } from "./planned-action";
import { targetDateFindings } from "./target-dates";

/**
 * Says of one recommendation with its actions what keeps it from being specific, measurable, achievable, realistic and
 * timely, as Appendix 5 of the guidance of 2011 asks (paper 000, lines 2901 to 2913 and 3700 to 3780); nothing where it is.
 * Pure and quick, so that it can run with every letter that is typed.
 * @param asAt the date as at which the plan is looked at; what depends on it is not said where it is undefined
 */
export function smartFindings(planned: PlannedRecommendation, asAt?: CalendarDate): readonly SmartFinding[] {
  const found: SmartFinding[] = [];
  if (planned.recommendation.trim() === "") {
    found.push({ letter: "Specific", field: "recommendation", rule: "recommendation-given", severity: "must fix", message: "No recommendation is given. Write the over-arching recommendation that the actions serve." });
  }
  if (isNotFilledIn(planned.scope)) {
    found.push({ letter: "Specific", field: "scope", rule: "scope-given", severity: "must fix", message: "No scope is given. Say whether the recommendation is to be enacted at a local or a regional level, or is suggested for the national one." });
  }
  const ofActions = planned.actions.flatMap((action, index) => findingsOf(action, planned.recommendation, asAt).map((finding) => ({ ...finding, action: index })));
  return [...found, ...ofActions];
}

/** In the order of the letters. */
function findingsOf(action: PlannedAction, recommendation: string, asAt: CalendarDate | undefined): readonly FindingOfAction[] {
  const completion = completionOf(action, asAt);
  const isOver = completion.state === "superseded" || completion.state === "closed without completion";
  const found = [
    ...actionWording(action.action, recommendation),
    ...outcomeFindings(completion, action.outcome.trim() !== ""),
    ...leadAgencyFindings(action.leadAgency),
    ...(isOver ? [] : milestoneFindings(action.milestones, spanOf(action.targetDate), action.targetDate)),
    ...targetDateFindings(action, completion, asAt),
  ];
  return LETTERS.flatMap((letter) => found.filter((each) => each.letter === letter));
}
