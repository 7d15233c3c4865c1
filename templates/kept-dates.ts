import { compareDates, type CalendarDate } from "../core/calendar-date";
import type { Problem } from "../core/problem";
import { told, wholeNumber, type Column } from "../core/workbook/column";

/** By when something is to be done: as it is printed, and the last day that this can mean; words such as "Each meeting" mean none. */
export interface KeptDate {
  readonly written: string;
  readonly day: CalendarDate | undefined;
}

/** What else a first date is called, whatever it is the date of. */
export const ALSO_ORIGINAL = ["Original date", "Original deadline"] as const;

/** Of a date that was struck through the first is to be kept: deleting it would lose what was first agreed. */
export const keptWhereStruck = <T>(column: Column<T>, original: string): Column<T> => ({
  ...column,
  read: (cell, write) =>
    cell.isStruck
      ? { code: "cell-not-read", message: `A date in this cell is struck through. If it has moved, write the first one in a column headed "${original}" and the number of moves under "Times moved", and leave here only the date that holds now.` }
      : column.read(cell, write),
});

/** How often a date moved. */
export const timesMovedColumn = told(wholeNumber("Times moved", "Times slipped", "Times revised", "Times extended", "Number of slips", "Slips"), "How often the day has moved.", 0);

/** What people type where a date was never revised; "tbc" is none of it, for there the old date holds no more. */
const NEVER_REVISED = /^(?:n\/?a|none|no change|unchanged|not (?:applicable|revised)|as original|same|[-–—]+)\.?$/i;

/**
 * The two dates of an action, whichever of three columns the sheet has: beside a revised date the plain one is the original,
 * and the original holds where nothing was revised.
 */
export function keptDates<D extends KeptDate>(dates: { readonly original: D | undefined; readonly plain: D | undefined; readonly revised: D | undefined }, hasRevised: boolean): { readonly original: D | undefined; readonly current: D | undefined; readonly isRevised: boolean } {
  if (hasRevised) {
    const isRevised = dates.revised !== undefined && !NEVER_REVISED.test(dates.revised.written.trim());
    return { original: dates.original ?? dates.plain, current: (isRevised ? dates.revised : undefined) ?? dates.plain ?? dates.original, isRevised: true };
  }
  return { original: dates.original, current: dates.plain, isRevised: false };
}

interface Moves {
  /** What the date is called: "due date". */
  readonly name: string;
  readonly original: KeptDate | undefined;
  readonly current: KeptDate | undefined;
  readonly timesMoved: number | undefined;
  /** Whether the sheet counts the moves. */
  readonly isCounted: boolean;
  /** The places of the current date and of the count. */
  readonly where: { readonly current: string; readonly timesMoved: string };
}

/** Reports dates and a count of moves that contradict each other. */
export function reportMoves({ name, original, current, timesMoved, isCounted, where }: Moves, report: (problem: Problem) => void): void {
  const isMoved = original?.day !== undefined && current?.day !== undefined && compareDates(original.day, current.day) !== 0;
  const change = `from ${original?.written} to ${current?.written}`;
  if (original?.day && current?.day && compareDates(current.day, original.day) < 0) {
    report({ code: "times-disagree", message: `The current ${name}, ${current.written}, is before the original one, ${original.written}. Change one of the two.`, where: where.current });
  } else if (isMoved && timesMoved === 0) {
    report({ code: "times-disagree", message: `Times moved is 0, and the ${name} has moved ${change}. Say how often it moved, or change a date.`, where: where.timesMoved });
  } else if (isMoved && timesMoved === undefined && isCounted) {
    report({ code: "cell-blank", message: `Times moved is blank, and the ${name} has moved ${change}. Say how often it moved.`, where: where.timesMoved });
  } else if (original && !isMoved && (!current || current.day) && timesMoved !== undefined && timesMoved > 0) {
    report({ code: "times-disagree", message: `Times moved is ${timesMoved}, and the ${name} is still ${original.written}. Change one of the two.`, where: where.timesMoved });
  }
}
