import type { MinutesOfMeeting } from "../../core/meeting-record";
import { minuteNumber } from "./minute-numbers";
import type { MinuteRow } from "./minute-rows";

/** What the minutes decided, for the schedule of action points to be compared with and for the next meeting. */
export function recordOfMinutes(rows: readonly MinuteRow[], meeting: Omit<MinutesOfMeeting, "kind" | "lastOfTheYear" | "boxed" | "paragraphs">): MinutesOfMeeting {
  const open = rows.filter(({ isClosed }) => !isClosed);
  return {
    kind: "minutes",
    ...meeting,
    lastOfTheYear: rows.reduce<number | undefined>((last, { number }) => {
      const read = minuteNumber(number);
      return read.kind === "of the year" ? read.minute : last;
    }, undefined),
    boxed: open.flatMap(({ number: paragraph, actions, record }) => actions.map(({ number, action }) => ({ number, actionPoint: action, paragraph, where: record.where("actionPoint") }))),
    paragraphs: open.filter(({ text }) => text !== "").map(({ text, record }) => ({ text, where: record.where("minute") })),
  };
}
