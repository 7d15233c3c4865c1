import { compareDates, type CalendarDate } from "../../core/calendar-date";
import { datesInWords } from "../../core/dates-in-words";
import { completionOf, hasNoEvidence, isOnlyPromised } from "./completion";
import { isAfter, spanOf, type PlannedAction } from "./planned-action";

export const ACTION_STATUSES = ["Not started", "In progress", "Completed", "Closed without completion", "Carried over", "Superseded", "Cannot start yet"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** How an action stands on a day, worked out from its dates and from what is said of its completion. */
export interface Standing {
  readonly status: ActionStatus;
  /** Still to be done after the date that was first agreed, however often that was moved. */
  readonly isOverdue: boolean;
  /** The date that holds now is after the first one. */
  readonly isSlipped: boolean;
  /** Completed after the date that was first agreed. */
  readonly isLate: boolean;
  /** Completed with nothing that shows it, or with what is still to come. */
  readonly isClosedEarly: boolean;
  /** By how many days it slipped or was late; undefined where a month, or no day, stands on one side. */
  readonly days: number | undefined;
}

const DAY_MS = 86_400_000;

/**
 * @param asAt nothing is overdue where it is undefined
 * @param isSaidToBeBegun what somebody says of an open action whose milestones cannot tell
 */
export function standingOf(action: PlannedAction, asAt: CalendarDate | undefined, isSaidToBeBegun?: boolean): Standing {
  const completion = completionOf(action, asAt);
  const current = spanOf(action.targetDate);
  const first = action.originalTargetDate.trim() === "" ? current : spanOf(action.originalTargetDate);
  const isDone = completion.state === "completed";
  const isOver = isDone || completion.state === "superseded" || completion.state === "closed without completion";
  const isSlipped = isAfter(current, first);
  const isLate = isDone && isAfter(completion.date, first);
  const later = isLate ? completion.date && { ...completion.date, isDay: !completion.date.isMonth } : isSlipped ? current : undefined;
  return {
    status: statusOf(completion.state, action, asAt, isSaidToBeBegun),
    isOverdue: !isOver && asAt !== undefined && isAfter({ first: asAt }, first),
    isSlipped,
    isLate,
    isClosedEarly: hasNoEvidence(completion) || isOnlyPromised(completion),
    days: later?.isDay && first?.isDay ? Math.round(compareDates(later.last, first.last) / DAY_MS) : undefined,
  };
}

function statusOf(state: ReturnType<typeof completionOf>["state"], { milestones, completionAndOutcome }: PlannedAction, asAt: CalendarDate | undefined, isSaidToBeBegun: boolean | undefined): ActionStatus {
  if (state !== "open") return `${state.charAt(0).toUpperCase()}${state.slice(1)}` as ActionStatus;
  if (/^(?:on-?going|in progress)\b/i.test(completionAndOutcome.trim())) return "In progress";
  if (/^not (?:yet )?started\b/i.test(completionAndOutcome.trim())) return "Not started";
  if (isSaidToBeBegun !== undefined) return isSaidToBeBegun ? "In progress" : "Not started";
  if (milestones.trim() === "") return "Not started";
  const dates = datesInWords(milestones);
  const isReached = dates.length === 0 || asAt === undefined || dates.some(({ first }) => compareDates(first, asAt) <= 0);
  return isReached ? "In progress" : "Not started";
}

/**
 * The words of a standing: the status first, then what is worked out beside it.
 * @example standingInWords(standing) // "Completed, late by 92 days"
 */
export function standingInWords({ status, isOverdue, isSlipped, isLate, isClosedEarly, days }: Standing): string {
  const by = days === undefined ? "" : ` by ${days} day${days === 1 ? "" : "s"}`;
  return [status, ...(isOverdue ? ["overdue"] : []), ...(isLate ? [`late${by}`] : isSlipped ? [`slipped${by}`] : []), ...(isClosedEarly ? ["closed early"] : [])].join(", ");
}
