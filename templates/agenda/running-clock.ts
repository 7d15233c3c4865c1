import { writeClock, type ClockTime } from "../../core/clock";

interface TimedItem {
  readonly values: { readonly number: string; readonly durationMinutes: number | undefined };
}

/**
 * When each item starts, "10:05": at the start of the meeting and the minutes of the items before it. The parts of an item
 * that has minutes share them, and have no time of their own. Behind an item of which nobody said how long it takes,
 * nothing is known any more.
 * @param starts minutes after midnight
 */
export function runningClock(items: readonly TimedItem[], starts: ClockTime | undefined): readonly string[] {
  if (starts === undefined || items.every(({ values }) => values.durationMinutes === undefined)) return items.map(() => "");
  let clock: ClockTime | undefined = starts;
  let timed = "";
  return items.map(({ values: { number, durationMinutes } }, index) => {
    if (isPart(number, timed) && durationMinutes === undefined) return "";
    const shown = clock === undefined ? "" : writeClock(clock);
    if (durationMinutes !== undefined) {
      clock = clock === undefined ? undefined : clock + durationMinutes;
      timed = number;
    } else if (!isPart(items[index + 1]?.values.number ?? "", number)) clock = undefined;
    return shown;
  });
}

/** 7.1 is a part of 7. */
const isPart = (part: string, whole: string): boolean => {
  const number = whole.replace(/\.$/, "");
  return number !== "" && part.startsWith(`${number}.`);
};
