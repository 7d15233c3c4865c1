import { compareDates, writeDate, type CalendarDate } from "../../core/calendar-date";
import { datesInWords } from "../../core/dates-in-words";
import { quoted } from "../../core/quoted";
import type { Completion } from "./completion";
import type { FindingOfAction } from "./finding";
import { isAfter, spanOf, type PlannedAction } from "./planned-action";

const NO_END = /\b(?:on-?going|asap|as soon as possible|continuous|continual|tbc|tbd|to be (?:confirmed|agreed|decided|determined)|n\/?a|immediate(?:ly)?|in due course|rolling|annual(?:ly)?|yearly|quarterly|monthly|weekly|as (?:and when )?(?:required|needed)|onwards?|business as usual|bau|permanent(?:ly)?)\b/i;
/** What has a date and goes on after it. */
const GOES_ON = /\b(?:on-?going|continuous(?:ly)?|continual(?:ly)?|rolling|annually|yearly|quarterly|monthly|weekly|onwards?)\b/i;
const MOVED = /\b(?:revised|extended|moved|changed|slipped|deferred|postponed|originally|extension|re-?scheduled|amended|previously|(?:pushed|put) back|brought forward|new (?:target )?date)\b/i;
/** Between two dates these say so as well. */
const MOVED_FROM_ONE_TO_ANOTHER = /\b(?:was|original|now|previous|first agreed)\b|→|->|=>/i;
const SAYS_WHY = /\b(?:because|delay(?:ed|s)?|late|due to|owing to|since|so that|after|following|until)\b/i;
const TWICE = 2;

/** Whether it is known by when the action is to be done, whether that was kept, and whether the first date is still to be seen. */
export function targetDateFindings(action: PlannedAction, completion: Completion, asAt: CalendarDate | undefined): readonly FindingOfAction[] {
  const about = { letter: "Timely", field: "targetDate" } as const;
  const typed = action.targetDate.trim();
  const span = spanOf(typed);
  if (typed === "") return [{ ...about, rule: "target-date-given", severity: "must fix", message: "No target date is given. Write the day or the month by which the action is to be done." }];
  const found: FindingOfAction[] = [];
  const dates = datesInWords(typed);
  const hasOriginal = action.originalTargetDate.trim() !== "";
  const saysThatItMoved = MOVED.test(typed) || (dates.length > 1 && MOVED_FROM_ONE_TO_ANOTHER.test(typed));
  if (!hasOriginal && (saysThatItMoved || (action.timesMoved ?? 0) > 0)) {
    found.push({ ...about, rule: "original-date-kept", severity: "must fix", message: 'The target date has moved, and the first one is not kept. Write the first one in a column headed "Original target date", and here only the one that holds now.' });
  } else if (dates.length > 1) {
    found.push({ ...about, rule: "one-target-date", severity: "should improve", message: `Several dates stand here: ${dates.map(({ words }) => words).join(" and ")}. Write the one by which the whole action is to be done, and the others under the milestones. Where the date has moved, write the first one in a column headed "Original target date".` });
  } else if (dates.length === 1 && GOES_ON.test(typed)) {
    found.push({ ...about, rule: "target-date-is-a-date", severity: "should improve", message: `${quoted(typed)} goes on after its date. Write only the day or the month by which the action is to be done; what goes on after that can be an action of its own, with a date on which it is looked at again.` });
  }
  if (span === undefined && dates.length === 0) {
    const noEnd = NO_END.test(typed);
    found.push({
      ...about,
      rule: "target-date-is-a-date",
      severity: noEnd ? "must fix" : "should improve",
      message: noEnd ? `${quoted(typed)} has no end. Write the day or the month by which the action is to be done; what goes on after that can be an action of its own, with a date on which it is looked at again.` : `${quoted(typed)} names no day or month. Write the one that is meant, with its year: "June 2012".`,
    });
  }
  const isOpen = completion.state === "open" || completion.state === "carried over" || completion.state === "cannot start yet";
  const first = hasOriginal ? spanOf(action.originalTargetDate) : span;
  if (isOpen && asAt && span && compareDates(asAt, span.last) > 0) {
    found.push({ ...about, rule: "not-past-without-completion", severity: "must fix", message: `The target date is before ${writeDate(asAt)}, and nothing says that the action is completed. If it is, begin the outcome with "Completed", the date and what came of it; if it is not, agree a new date, and keep this one as the original target date.` });
  }
  if (completion.toCome && asAt) {
    found.push({ ...about, field: "completionAndOutcome", rule: "completed-by-the-day-of-the-plan", severity: "must fix", message: `The completion is dated ${completion.toCome.words}, and the plan is looked at on ${writeDate(asAt)}. Change the date that is wrong; where the action is still to be done, say only what will come of it.` });
  }
  if (completion.state === "completed" && completion.date === undefined) {
    found.push({ ...about, field: "completionAndOutcome", rule: "completed-with-a-date", severity: "must fix", message: "The action is completed, and no date says when. Write the day or the month of completion first, then the outcome." });
  }
  if (completion.state === "completed" && isAfter(completion.date, first) && !SAYS_WHY.test(completion.evidence)) {
    found.push({ ...about, field: "completionAndOutcome", rule: "late-completion-explained", severity: "should improve", message: `The action was completed (${completion.date?.words}) after the date that was first agreed. Say in the outcome why it was late.` });
  }
  if (isOpen && (action.timesMoved ?? 0) >= TWICE) {
    found.push({ letter: "Realistic", field: "targetDate", rule: "date-that-can-be-kept", severity: "should improve", message: `The target date has moved ${action.timesMoved} times. Agree with the lead agency a date that can be kept, and what has to be different for that.` });
  }
  return found;
}
