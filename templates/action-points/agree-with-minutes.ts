import { compareDates, writeDate } from "../../core/calendar-date";
import type { BoxedPoint, MinutesOfMeeting, PointOfSchedule, ScheduleOfMeeting } from "../../core/meeting-record";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";

/** Capitals, spaces and punctuation do not count, nor do the marks of a list. */
const plain = (words: string): string => words.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Whether some minutes are those of the meeting that a schedule is from. A skeleton has decided nothing yet. */
export const isOfMeeting = ({ date, isSkeleton }: MinutesOfMeeting, schedule: ScheduleOfMeeting): boolean =>
  !isSkeleton && date !== undefined && schedule.date !== undefined && compareDates(date, schedule.date) === 0;

/** The points of a schedule that were raised at its own meeting: they have its month, and were not open before it. */
export function raisedAt({ points, date, previous = [] }: ScheduleOfMeeting): readonly PointOfSchedule[] {
  const month = date && `${String(date.month).padStart(2, "0")}/`;
  const before = new Set(previous.filter(({ status }) => status === "Ongoing").map(({ number }) => number));
  return points.filter(({ number }) => month !== undefined && number.startsWith(month) && !before.has(number));
}

/** What the minutes decided and what the schedule holds of it must be the same, in both directions. */
export function agreeWithMinutes(schedule: ScheduleOfMeeting, { boxed, date }: MinutesOfMeeting): readonly Problem[] {
  const scheduled = new Map(schedule.points.map((point) => [point.number, point]));
  const minuted = new Set(boxed.map(({ number }) => number));
  const meeting = date ? writeDate(date) : "";
  return [
    ...boxed.flatMap((box): readonly Problem[] => {
      if (box.number === "") return [];
      const point = scheduled.get(box.number);
      if (point) return differently(box, point);
      return [{ code: "minutes-disagree", message: `The minutes decide action point ${box.number}, and the schedule of action points does not have it. Add it to the schedule, or take it out of the minutes.`, where: box.where }];
    }),
    ...raisedAt(schedule)
      .filter(({ number }) => !minuted.has(number))
      .map(({ number, where }): Problem => ({ code: "minutes-disagree", message: `Action point ${number} is of the meeting of ${meeting}, and its minutes do not have it. Put it into the minutes where it was decided, or change its number here.`, where: where("number") })),
  ];
}

const OWNER = /^([^.;]{2,60}?)\s+(?:to|will|is to|are to)\s/i;

function differently({ number, actionPoint, where }: BoxedPoint, point: PointOfSchedule): readonly Problem[] {
  if (actionPoint === "" || plain(actionPoint) === plain(point.actionPoint)) return [];
  const [here, there] = [OWNER.exec(actionPoint)?.[1], OWNER.exec(point.actionPoint)?.[1]];
  const place = point.where("actionPoint");
  const message =
    here !== undefined && there !== undefined && plain(here) !== plain(there)
      ? `Action point ${number} is for ${quoted(there)} here, and for ${quoted(here)} in the minutes at ${where}. Change one of the two.`
      : `Action point ${number} is worded otherwise in the minutes at ${where}: ${fromDifference(actionPoint, point.actionPoint)}. Change one of the two.`;
  return [{ code: "minutes-disagree", message, where: place }];
}

/** The words of each from where they differ, so that nobody has to look for it. */
function fromDifference(inMinutes: string, inSchedule: string): string {
  const [a, b] = [inMinutes, inSchedule].map((words) => words.split(/\s+/)) as [string[], string[]];
  const at = a.findIndex((word, index) => plain(word) !== plain(b[index] ?? ""));
  const from = (words: readonly string[]): string => (at < 0 ? words.slice(a.length) : words.slice(at)).join(" ");
  const [theirs, ours] = [from(a), from(b)];
  return `${theirs === "" ? "nothing more" : quoted(theirs)} there, and ${ours === "" ? "nothing more" : quoted(ours)} here`;
}
