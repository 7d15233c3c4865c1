/** Stands before every gap, so that it is seen without its colour and found with Find. */
export const GAP_MARK = "►";

/** What a form still lacks: each gap is printed where it belongs, and all are counted at the top. */
export interface Gaps {
  /** The words of a gap: "► (add the date of death)". */
  add(what: string): string;
  /** What the sheet says, or the words of a gap. */
  said(typed: string, what: string): string;
  /** How many things are still to be added, in a sentence; "" where nothing is. */
  sentence(): string;
}

export function gaps(): Gaps {
  const lacking = new Set<string>();
  const add = (what: string): string => {
    lacking.add(what);
    return `${GAP_MARK} (add ${what})`;
  };
  return {
    add,
    said: (typed, what) => (typed === "" ? add(what) : typed),
    sentence() {
      if (lacking.size === 0) return "";
      const things = lacking.size === 1 ? "1 thing is" : `${lacking.size} things are`;
      return `${things} still to be added. Each place is marked ${GAP_MARK} and says in brackets what belongs there.`;
    },
  };
}
