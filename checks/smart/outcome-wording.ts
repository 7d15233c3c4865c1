import { withoutDates } from "../../core/dates-in-words";
import { hasNoEvidence, isOnlyPromised, type Completion } from "./completion";
import type { FindingOfAction } from "./finding";
import { isNotFilledIn } from "./not-filled-in";

const COUNTED = /\d|%|\bper ?cent\b|\b(?:all|every|each|none|nobody|no|half|double|doubled|twice|third|quarter|majority|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?|thousands?)\b/i;
const STANDS_TODAY = /\b(?:from|now|today|current|currently|at present|presently|baseline|compared|against|before|previously|so far|already|was|were|as at|at the start|as did|than in|since|last (?:year|quarter))\b/i;

const figures = (text: string): number => withoutDates(text).match(/\d[\d,.]*/g)?.length ?? 0;

/** Whether the outcome can be measured, and whether what is said to be completed shows it. */
export function outcomeFindings(completion: Completion, hasOwnColumn: boolean): readonly FindingOfAction[] {
  const about = { letter: "Measurable", field: hasOwnColumn ? "outcome" : "completionAndOutcome" } as const;
  const { state, evidence } = completion;
  if (state === "superseded" || state === "closed without completion") return [];
  if (hasNoEvidence(completion)) {
    return [{ ...about, rule: "completed-with-evidence", severity: "must fix", message: "The action is completed, and nothing shows it. Say what exists now or what has changed, and where it can be seen: a policy with its date, how many were trained of how many." }];
  }
  if (isOnlyPromised(completion)) {
    return [{ ...about, rule: "completed-with-evidence", severity: "must fix", message: "The action is completed, and what is said of it is still to come. Say what has been done, or leave the action open until it is." }];
  }
  if (isNotFilledIn(evidence)) {
    return [{ ...about, rule: "outcome-given", severity: "must fix", message: "No outcome is given. Say what will be different when the action is done, with a measure and where it stands today: \"90% of cases are seen within one working day (62% today)\"." }];
  }
  if (!COUNTED.test(withoutDates(evidence))) {
    return [{ ...about, rule: "outcome-with-a-measure", severity: "should improve", message: "The outcome has no measure. Say how many, what share or how often, and where that stands today, so that everybody can see whether it was reached." }];
  }
  if (STANDS_TODAY.test(evidence) || figures(evidence) > 1) return [];
  return [{ ...about, rule: "outcome-with-where-it-stands-today", severity: "should improve", message: "The outcome does not say where its measure stands today. Add the figure at the start, such as \"(12 of 40 today)\", so that the change can be seen." }];
}
