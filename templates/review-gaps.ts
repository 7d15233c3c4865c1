import { writeDate, type CalendarDate } from "../core/calendar-date";

/** Stands before every gap, so that it is seen without its colour and found with Find. */
export const GAP_MARK = "►";

/** What a form still lacks: each gap is printed where it belongs, and all are counted at the top. */
export interface Gaps {
  /** The words of a gap, to be printed in one place: "► (add the date of death)". */
  add(what: string): string;
  /** What the sheet says, or the words of a gap. */
  said(typed: string, what: string): string;
  /** A day as papers write it, or the words of a gap. */
  dated(date: CalendarDate | undefined, what: string): string;
  /** In how many places something is still to be added, in a sentence; "" where nothing is. */
  sentence(): string;
}

export function gaps(): Gaps {
  let places = 0;
  const add = (what: string): string => {
    places++;
    return `${GAP_MARK} (add ${what})`;
  };
  return {
    add,
    said: (typed, what) => (typed === "" ? add(what) : typed),
    dated: (date, what) => (date ? writeDate(date) : add(what)),
    sentence() {
      if (places === 0) return "";
      if (places === 1) return `something is lacking in 1 place. It is marked ${GAP_MARK} and says in brackets what belongs there.`;
      return `something is lacking in ${places} places. Each is marked ${GAP_MARK} and says in brackets what belongs there.`;
    },
  };
}
