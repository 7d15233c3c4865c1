import { datesInWords } from "../../core/dates-in-words";
import { quoted } from "../../core/quoted";
import type { FindingOfAction } from "./finding";
import { listedLines } from "./listed-lines";
import { isNotFilledIn } from "./not-filled-in";
import { isAfter, type Span } from "./planned-action";

/** The milestones of a cell; a date alone in its line belongs to the line above. */
function milestonesIn(text: string): readonly string[] {
  const lines = listedLines(text).flatMap((line) => line.split(/;\s+/));
  return lines.reduce<readonly string[]>((found, line) => {
    const last = found.at(-1);
    const goesOn = last !== undefined && datesInWords(last).length === 0 && datesInWords(line)[0]?.at === 0;
    return goesOn ? [...found.slice(0, -1), `${last} ${line}`] : [...found, line];
  }, []);
}

/** Whether the milestones are dated, and none of them after the day on which the action is to be done. */
export function milestoneFindings(typed: string, target: Span | undefined, targetDate: string): readonly FindingOfAction[] {
  const about = { letter: "Realistic", field: "milestones" } as const;
  const milestones = milestonesIn(typed);
  if (milestones.length === 0 || isNotFilledIn(typed)) {
    return [{ ...about, rule: "milestones-given", severity: "should improve", message: "No milestones are given. Write the key steps, each with its date, so that it can be seen whether the target date will be kept." }];
  }
  const found: FindingOfAction[] = [];
  const undated = milestones.find((each) => datesInWords(each).length === 0);
  if (undated !== undefined) {
    found.push({ ...about, rule: "milestones-dated", severity: "should improve", message: `No date stands with the milestone ${quoted(undated)}. Write by when it is to be reached, with its year: "agreed, April 2012".` });
  }
  const late = datesInWords(typed).find((date) => isAfter(date, target));
  if (late) {
    found.push({ ...about, rule: "milestones-before-the-target-date", severity: "must fix", message: `A milestone, ${late.words}, is after the target date, ${targetDate.trim()}. Change one of the two.` });
  }
  return found;
}
