import type { MinutesOfMeeting, PointOfSchedule, ScheduleOfMeeting } from "../../core/meeting-record";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { raisedAt } from "./agree-with-minutes";

/** The points of a schedule that were raised before its meeting. */
const carriedInto = (schedule: ScheduleOfMeeting): readonly PointOfSchedule[] => {
  const raised = raisedAt(schedule);
  return schedule.points.filter((point) => !raised.includes(point));
};

/** What was open in the schedule of the meeting before must be in this one, and nothing else may be carried into it. */
export function agreeWithPrevious(schedule: ScheduleOfMeeting, previous: readonly PointOfSchedule[]): readonly Problem[] {
  const open = previous.filter(({ status }) => status === "Ongoing");
  const carried = carriedInto(schedule);
  const counts = `${countOf(open.length, "point was", "points were")} open before, and ${countOf(carried.length, "is", "are")} carried forward`;
  const here = new Set(schedule.points.map(({ number }) => number));
  const before = new Map(previous.map((point) => [point.number, point]));
  return [
    ...open
      .filter(({ number }) => !here.has(number))
      .map(({ number, where }): Problem => ({ code: "carried-disagree", message: `Action point ${number} was open, and the schedule does not have it any more (${counts}). Add it to the schedule; if it is done, close it there.`, where: where("number") })),
    ...carried.flatMap(({ number, where }): readonly Problem[] => {
      const was = before.get(number);
      if (was?.status === "Ongoing") return [];
      const why = was ? "was closed before" : "was not in the schedule before";
      return [{ code: "carried-disagree", message: `Action point ${number} is carried forward, and it ${why} (${counts}; see ${was ? was.where("status") : "the sheet Previous action points"}). Take it out, or put right what the previous schedule says.`, where: where("number") }];
    }),
  ];
}

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];
const COUNT = String.raw`(\d{1,3}|${WORDS.join("|")})`;
/** "Four of the nine action points from the February meeting were discussed and closed." */
const CLOSED_OF = new RegExp(String.raw`\b${COUNT} of the ${COUNT} action points\b[^.]{0,80}\bclosed\b`, "i");

const numberOf = (word: string): number => (/\d/.test(word) ? Number(word) : WORDS.indexOf(word.toLowerCase()));

/** Where the minutes say how many action points were closed, the others must be those that the schedule carries forward. */
export function agreeWithCount(schedule: ScheduleOfMeeting, { paragraphs }: MinutesOfMeeting): readonly Problem[] {
  const carried = carriedInto(schedule).length;
  return paragraphs.flatMap(({ text, where }): readonly Problem[] => {
    const [said, closed = "", of = ""] = CLOSED_OF.exec(text) ?? [];
    const left = numberOf(of) - numberOf(closed);
    if (said === undefined || left === carried) return [];
    return [{ code: "carried-disagree", message: `The minutes say ${quoted(said)}, which leaves ${left}, and the schedule carries ${carried} forward from earlier meetings. Put one of the two right.`, where }];
  });
}

const countOf = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
