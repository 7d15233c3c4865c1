import { compareDates, writeDate, type CalendarDate } from "../../core/calendar-date";
import type { Problem } from "../../core/problem";
import type { ReviewRow } from "./clock-columns";
import { movedByHolds, type Hold, type RunOut } from "./holds";

/** Another day that the partnership agreed for the overview report (guidance of 2011, 6.4). */
export interface Extension {
  readonly to: CalendarDate;
  readonly by: string;
  readonly on: CalendarDate;
}

/** The extensions of a review, a line for each in its three cells; what is lacking of one is a problem. */
export function extensionsOf({ values, where }: ReviewRow, report: (problem: Problem) => void): readonly Extension[] {
  const by = values.agreedBy.split(/\r\n?|[\n\v;]/).map((line) => line.trim()).filter((line) => line !== "");
  const { extendedTo, agreedOn } = values;
  const lacks = (what: string, column: "agreedBy" | "agreedOn" | "extendedTo"): void =>
    report({ code: "cell-blank", message: `An extension must be agreed by the partnership, so each needs a day, who agreed it and when. Add ${what}, a line for each of them.`, where: where(column) });
  if (by.length < extendedTo.length) lacks("who agreed it, as a post", "agreedBy");
  if (agreedOn.length < extendedTo.length) lacks("the day on which it was agreed", "agreedOn");
  if (extendedTo.length < Math.max(by.length, agreedOn.length)) lacks("the day to which it was extended", "extendedTo");
  return extendedTo.flatMap((to, index): readonly Extension[] => {
    const on = agreedOn[index];
    return on && by[index] !== undefined ? [{ to, by: by[index], on }] : [];
  });
}

/**
 * When the report is due with what was agreed: the last agreed day takes the place of the one worked out, and holds that
 * begin on or after the day of the agreement move it on, because those before it were known to whoever agreed.
 */
export function extended(workedOut: RunOut | undefined, extensions: readonly Extension[], holds: readonly Hold[]): RunOut | undefined {
  return extensions.reduce<RunOut | undefined>((_, { to, on }) => movedByHolds(on, to, holds.filter(({ from }) => compareDates(from, on) >= 0)), workedOut);
}

/** Reports an extension that shortens the time, or that was agreed in another order than it is written in. */
export function reportExtensions({ where }: ReviewRow, workedOut: RunOut | undefined, extensions: readonly Extension[], holds: readonly Hold[], report: (problem: Problem) => void): void {
  let before = workedOut;
  let last: Extension | undefined;
  for (const extension of extensions) {
    if (before && "day" in before && compareDates(extension.to, before.day) <= 0) {
      report({ code: "dates-disagree", message: `The extension to ${writeDate(extension.to)} is not after the day that it extends, ${writeDate(before.day)}. Change it, or take it out.`, where: where("extendedTo") });
    }
    if (last && compareDates(extension.on, last.on) < 0) {
      report({ code: "dates-disagree", message: `The extension of ${writeDate(extension.on)} stands below that of ${writeDate(last.on)}. Put the extensions in the order in which they were agreed.`, where: where("agreedOn") });
    }
    before = extended(before, [extension], holds);
    last = extension;
  }
}
