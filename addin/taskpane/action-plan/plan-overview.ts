import { smartFindings } from "../../../checks/smart/smart-findings";
import { standingInWords, type ActionStatus } from "../../../checks/smart/standing";
import { writeDate } from "../../../core/calendar-date";
import type { ActionOnForm, PlanOnForm, RecommendationOnForm } from "../../../templates/dhr-action-plan/plan-form";

/** A recommendation on the overview. */
export interface OverviewLine {
  /** Its place in the plan, from 0. */
  readonly index: number;
  readonly title: string;
  readonly hint: string;
  readonly status: "Overdue" | "Completed" | "Closed" | "In progress" | "Not started" | "No action yet";
  readonly isFinished: boolean;
}

const OVER: readonly ActionStatus[] = ["Completed", "Closed without completion", "Superseded"];
const MOST_LETTERS = 140;
const MOST_ACTIONS = 3;

/** The recommendations of a plan, each with how it stands against the dates that were first agreed. */
export const overviewOf = ({ recommendations, asAt }: PlanOnForm): readonly OverviewLine[] =>
  recommendations.map((own, index) => {
    const mustFix = smartFindings(own, asAt).filter(({ severity }) => severity === "must fix").length;
    const more = own.actions.length - MOST_ACTIONS;
    const lines = own.actions.slice(0, MOST_ACTIONS).map((action, at) => `${own.actions.length > 1 ? `Action ${at + 1}: ` : ""}${inWords(action)}.`);
    const status = statusOf(own);
    return {
      index,
      title: `${index + 1}. ${own.recommendation === "" ? "(no recommendation written)" : shortened(own.recommendation)}`,
      hint: [...lines, ...(more > 0 ? [`And ${more} more actions.`] : []), ...(mustFix > 0 ? [`${counted(mustFix, "thing")} must be fixed.`] : [])].join(" "),
      status,
      isFinished: status === "Completed" || status === "Closed",
    };
  });

/** How many of the actions are done, and as at which day that is said. */
export function overviewInWords({ recommendations, asAt, isDatedBySheet }: PlanOnForm): string {
  const actions = recommendations.flatMap((each) => each.actions).filter(({ isToCome }) => !isToCome);
  const unfinished = actions.filter(({ standing }) => !OVER.includes(standing.status));
  const overdue = actions.filter(({ standing }) => standing.isOverdue).length;
  const late = overdue === 0 ? "none overdue" : `${overdue} overdue against the original date`;
  return `${counted(recommendations.length, "recommendation")}, ${counted(actions.length, "action")}: ${unfinished.length} unfinished, ${late}, as at ${writeDate(asAt)} (${isDatedBySheet ? "the date on the sheet" : "today"}).`;
}

function statusOf({ actions }: RecommendationOnForm): OverviewLine["status"] {
  const own = actions.filter(({ isToCome }) => !isToCome).map(({ standing }) => standing);
  if (own.length === 0) return "No action yet";
  if (own.some(({ isOverdue }) => isOverdue)) return "Overdue";
  if (own.every(({ status }) => OVER.includes(status))) return own.some(({ status }) => status === "Completed") ? "Completed" : "Closed";
  return own.every(({ status }) => status === "Not started" || status === "Cannot start yet") ? "Not started" : "In progress";
}

function inWords({ standing, targetDate, originalTargetDate, isToCome }: ActionOnForm): string {
  if (isToCome) return "No action yet";
  const first = originalTargetDate.trim() || targetDate.trim();
  const due = OVER.includes(standing.status) ? "" : standing.isOverdue ? first : targetDate.trim();
  return `${standingInWords(standing)}${due === "" ? "" : `; ${standing.isOverdue ? "first due" : "due"} ${shortened(due)}`}`;
}

const shortened = (words: string): string => {
  const inOneLine = words.replace(/\s+/g, " ").trim();
  return inOneLine.length > MOST_LETTERS ? `${inOneLine.slice(0, MOST_LETTERS).replace(/\s+\S*$/, "")} …` : inOneLine;
};

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
